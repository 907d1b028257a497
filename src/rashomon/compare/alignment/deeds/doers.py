"""Of whom a verb is told, as far as the words before it show: there is no parse here."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.deeds.clauses import HELPING, LINK, Clause, clause_before, named_in
from rashomon.compare.alignment.deeds.scales import irregular
from rashomon.compare.claims.about import sentence
from rashomon.model import Report, Span
from rashomon.text import stems

# "The bridge at Varn was", "its parliament has": all that stands before a verb, if nobody is named.
SUBJECT = re.compile(
    rf"^\W*(?:the|its|his|her|their|this)\s+(?P<head>(?:[\w’'-]+\s+){{1,4}}?)(?:{LINK}\s(?P<more>[^,]*?)\s*)?"
    rf"{HELPING}",
    re.I,
)
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


@dataclass(frozen=True, slots=True)
class Doers:
    """Of whom a verb is told: ids of the cast, a name that is no actor's ("name tern"), or a noun ("the ferri").

    `beside` are the other stems of what a noun is told with, `of` says whether some of them stand behind it.
    """

    who: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    of: bool = False


NOBODY = Doers()


def doers(report: Report, verb: int, cast: Cast) -> Doers:
    """Of whom the verb that begins there is told. Nobody where nobody is named, or several are.

    Of several nobody can say who does it without a parse. Where somebody is named only beside it ("the mayor of
    Vardal") it is the noun that the clause begins with. A verb beside another has the nouns of its first two
    words, as nobody knows which.
    """
    held = sentence(report, Span(verb, verb + 1))
    clause = clause_before(verb, held, report)
    named = named_in(report, clause.span, cast, clause.asides)
    subject = SUBJECT.match(clause.text)
    if named and (subject is None or subject["more"] is None):
        return Doers(named) if _is_subject(clause, named, cast) else NOBODY
    return _of_the_first_verb(report, Span(held.start, verb)) or _called(clause.text) or NOBODY


def is_noun(who: str) -> bool:
    """Whether it is only told by a noun of whom a verb is told."""
    return who.startswith("the ")


def _is_subject(clause: Clause, named: frozenset[str], cast: Cast) -> bool:
    """Whether who is named leads the clause, or stands right before the verb."""
    for actor in clause.report.actors:
        if cast.of(clause.report.id, actor.id) in named:
            for at in actor.mentions:
                if clause.span.covers(at):
                    low = clause.span.start
                    before, behind = clause.text[: at.start - low], clause.text[at.end - low :]
                    if AT_ONCE.match(behind) or (LEADS.fullmatch(before) and DOES.match(behind)):
                        return True
    return False


def _called(clause: str) -> Doers | None:
    """The name or the noun that a clause has before its verb, where it has nothing else there."""
    if name := NAME.match(clause):
        found = stems(name[1])
        return Doers(frozenset({f"name {' '.join(found)}"})) if found else None
    if not (subject := SUBJECT.match(clause)):
        return None
    head, more = subject["head"], subject["more"]
    nouns = [stem for word in head.split() if word.islower() for stem in stems(word)]
    if not nouns:
        return None
    noun = nouns[-1]
    return Doers(frozenset({f"the {noun}"}), frozenset(stems(f"{head} {more or ''}")) - {noun}, more is not None)


def _of_the_first_verb(report: Report, before: Span) -> Doers | None:
    """The nouns with which a sentence begins that has another verb first; of "they" those of the one before."""
    written = report.text[before.start : before.end]
    if not BESIDE.search(written):
        return None
    place = bisect_left(report.sentences, before.start, key=attrgetter("start"))
    if THEY.match(written) and place:
        earlier = report.sentences[place - 1]
        written = report.text[earlier.start : earlier.end]
    first = FIRST.match(written)
    return Doers(frozenset(f"the {stem}" for stem in stems(first[1]))) if first else None
