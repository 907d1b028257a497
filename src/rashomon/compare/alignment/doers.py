"""Of whom a verb is told, as far as the words before it show: there is no parse here."""

from __future__ import annotations

import re

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.deeds import ASIDE, BEGIN, SUBJECT, named_in
from rashomon.compare.scales import irregular
from rashomon.model import Report, Span
from rashomon.text import stems

# "The Tern, a ferry, sank", "Berg on Monday resigned".
ASIDES = (
    ASIDE,
    re.compile(r", (?:an?|the|\w+ed)\s(?:[^,.;]|[,.]\d)*,"),
    re.compile(r"\b(?:(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\b"),
)
CLAUSE = re.compile(rf"{BEGIN.pattern}|\bwhere\b")
HELPING = r"(?:(?:has|have|had|was|were|is|are|been|also|again|later|then|now|still|finally|\w+ly)\s+)*$"
DOES = re.compile(rf"\W*[,(–—]|\s+(?:\w+ed|\w+s|will|would|had|{'|'.join(irregular())})\b")
AT_ONCE = re.compile(rf"\W*(?:\w+ and )?{HELPING}")
# A ship, a road, a school: a name that is nobody's.
NAME = re.compile(rf"^\W*(?:[Tt]he\s+)?((?:[A-ZÀ-Þ][\w’'-]*\s+)+){HELPING}")
# "The crates come from two depots, and were due back": the second verb has the subject of the first.
BESIDE = re.compile(rf"(?:,\s+)?\b(?:and|but|then)\s+{HELPING}")
# "But the former minister Ada Berg", "Ada Berg signed and left": not "worked on the Berg case".
LEADS = re.compile(
    r"\W*(?:(?:and|but|then|so)\W+)?(?:(?:the|an?|its|his|her|their)\W+)?"
    r"(?:(?:[A-ZÀ-Þ][\w.’'-]*|(?!(?:on|of|in|for|with|to|at|by|from|the|and)\b)[a-z-]+(?<!ed))\W+){0,4}",
    re.I,
)
THEY = re.compile(r"\W*(?:They|It)\b")
FIRST = re.compile(r"\W*(?:The|Its|His|Her|Their)\s+((?:[a-zà-þ][\w’'-]*\s+){1,2})")


def doers(report: Report, place: int, start: int, cast: Cast) -> frozenset[str]:
    """Of whom the verb at `start`, in the sentence of the report at `place`, is told: ids, or a name or a noun.

    A name that is no actor's is "name tern", a noun "the ferri"; a verb beside another has the nouns of its first
    two words, as nobody knows which. Nothing where nobody is named or several are.
    """
    held = report.sentences[place]
    written = report.text[held.start : start]
    asides = [match.span() for pattern in ASIDES for match in pattern.finditer(written)]
    text = written
    for low, high in asides:
        text = text[:low] + " " * (high - low) + text[high:]
    begins = [match.end() for match in CLAUSE.finditer(text)]
    clause = text[begins[-1] :] if begins else text
    spans = [Span(held.start + low, held.start + high) for low, high in asides]
    named = named_in(report, Span(start - len(clause), start), cast, spans)
    subject = SUBJECT.match(clause)
    if named and (subject is None or subject["more"] is None):
        return named if _is_subject(report, named, clause, start, cast) else frozenset()
    return _called(clause) or _of_the_first_verb(report, place, written)


def is_noun(who: str) -> bool:
    """Whether it is only told by a noun of whom a verb is told."""
    return who.startswith("the ")


def _is_subject(report: Report, named: frozenset[str], clause: str, start: int, cast: Cast) -> bool:
    """Whether who is named leads the clause, or stands right before the verb."""
    low = start - len(clause)
    for actor in report.actors:
        if cast.of(report.id, actor.id) in named:
            for at in actor.mentions:
                if low <= at.start and at.end <= start:
                    before, behind = clause[: at.start - low], clause[at.end - low :]
                    if AT_ONCE.match(behind) or (LEADS.fullmatch(before) and DOES.match(behind)):
                        return True
    return False


def _called(clause: str) -> frozenset[str]:
    """The name or the noun that a clause has before its verb, where it has nothing else there."""
    if name := NAME.match(clause):
        found = stems(name[1])
        return frozenset({f"name {' '.join(found)}"}) if found else frozenset()
    subject = SUBJECT.match(clause)
    if subject is None or subject["more"] is not None:
        return frozenset()
    nouns = [stem for word in subject["head"].split() if word.islower() for stem in stems(word)]
    return frozenset({f"the {nouns[-1]}"}) if nouns else frozenset()


def _of_the_first_verb(report: Report, place: int, written: str) -> frozenset[str]:
    """The nouns with which a sentence begins that has another verb first; of "they" those of the one before."""
    if not BESIDE.search(written):
        return frozenset()
    if THEY.match(written) and place:
        before = report.sentences[place - 1]
        written = report.text[before.start : before.end]
    first = FIRST.match(written)
    return frozenset(f"the {stem}" for stem in stems(first[1])) if first else frozenset()
