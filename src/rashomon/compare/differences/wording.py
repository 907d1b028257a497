"""How two statements differ: in the words of one quotation, and in who is named for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache

from rashomon.compare.actors.cast import Cast, parts_of
from rashomon.compare.alignment.utterances import quoted_in_common, run_in_common, says_something
from rashomon.compare.claims.claim import Claim
from rashomon.compare.differences.frames import frame, have_one_frame
from rashomon.compare.differences.pairs import Pair, difference
from rashomon.extract.numerals import SMALL
from rashomon.model import Difference, Passage, Position, Report, Statement
from rashomon.text import fold, word_spans, words

MOST = 0.6  # of the words of the shorter quotation
CUT = frozenset({"delete", "insert"})  # at an end of a quotation: the other goes on there
ISE = re.compile(r"(?<=\w\w)is(?=(?:e[drs]?|ing|ers|ations?)$)")
OUR = re.compile(r"(?<=\w\w)our(?=(?:s|ed|er|ing|ful|ly|hood|ites?|able)?$)")
NUMERO = re.compile(r"\bNo\. ?(?=\d)")
PERCENT = re.compile(r"(?<=\d) ?%| per cent\b")
DIGIT = {word: str(number) for word, number in SMALL.items()}
LONG_QUOTE = 8  # words in a row that two speakers do not say by chance
MARKED = re.compile(r"\[[^\]]*\]|\([^)]*\)|…|\.{3}")  # what an outlet put in or left out, and says so
MARKS = ("[1]", "[2]")  # what stands for it in the one quotation and in the other: no two are equal
PRONOUNS = frozenset(
    {"he", "she", "it", "they", "we", "i", "you", "who", "this", "these", "those", "both", "others"}
)


def wording(pair: Pair) -> Iterator[Difference]:
    """The words inside the quotation marks of one utterance."""
    left, right = (_as_said(claim, pair.reports[claim.report]) for claim in (pair.left, pair.right))
    if not isinstance(left.found, Statement) or not isinstance(right.found, Statement):
        return
    utterance = _same_utterance(left, right)
    if utterance is None or not _shares_more_than_names(*utterance, pair.cast):
        return
    if _all_quoted(left.found) == _all_quoted(right.found):
        return  # one has the speaker in its midst
    one, other = (_spelled(passage.text, mark) for passage, mark in zip(utterance, MARKS, strict=True))
    if one == other:
        utterance = _whole(pair.reports, left.found), _whole(pair.reports, right.found)
        one, other = _all_quoted(left.found), _all_quoted(right.found)
        shorter = min(len(one), len(other))
        if len(one) == len(other) or one[:shorter] != other[:shorter]:
            return
    if not have_one_frame(one, other):
        return  # a turn of phrase that returns in another sentence
    values = [(side, quoted.text, quoted) for side, quoted in zip((left, right), utterance, strict=True)]
    steps = _steps(one, other)
    if any(step != "equal" for step in steps[1:-1]) or "replace" in steps:
        yield difference("wording", "framing", values, _told_apart(*utterance))
    if (steps[0] in CUT or steps[-1] in CUT) and not _gives_the_rest(pair, one, other):
        yield difference("wording", "precision", values, "one gives more of the quotation than the other")


def _told_apart(one: Passage, other: Passage) -> str:
    """Which words stand in the one quotation where others, or none, stand in the other."""
    left, right = ([quoted.text[at.start : at.end] for at in word_spans(quoted.text)] for quoted in (one, other))
    matcher = SequenceMatcher(None, [fold(word) for word in left], [fold(word) for word in right], autojunk=False)
    changes = matcher.get_opcodes()
    if changes[0][0] in CUT:
        changes = changes[1:]
    if changes[-1][0] in CUT:
        changes = changes[:-1]
    told = [
        " against ".join(f"“{' '.join(side)}”" if side else "nothing" for side in sides)
        for step, start, end, from_, to in changes
        if step != "equal"
        for sides in [(left[start:end], right[from_:to])]
        if _spelled(" ".join(sides[0])) != _spelled(" ".join(sides[1]))
    ]
    return f"inside the quotation marks: {', '.join(told)}"


def _as_said(claim: Claim, report: Report) -> Claim:
    """A claim; a stance that is told in quoted words as the statement that quotes them."""
    if not isinstance(claim.found, Position):
        return claim
    span = claim.words.span
    said = next((one for one in report.statements if any(q.span.overlaps(span) for q in one.quoted)), None)
    return replace(claim, found=said, quoted=said.quoted) if said else claim


def _gives_the_rest(pair: Pair, one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether all that one quotation has before and after the other stands elsewhere in the other's report."""
    changes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    sides = (one, pair.reports[pair.right.report]), (other, pair.reports[pair.left.report])
    for step, *ends in (changes[0], changes[-1]):
        if step in CUT:
            said, report = sides[step == "insert"]
            start, end = ends[2:] if step == "insert" else ends[:2]
            if not _stands_in(report, said, start, end):
                return False
    return True


def _stands_in(report: Report, said: Sequence[str], start: int, end: int) -> bool:
    """Whether a report has these words, or as many of them in a row as nobody says by chance.

    Of fewer it must have those behind or before them too: "the", "at a" stand in every report.
    """
    more = max(0, LONG_QUOTE - (end - start))
    around = said[: end + more] if start == 0 else said[max(0, start - more) :]
    run = [word for word in around if word not in MARKS]
    return run_in_common(" ".join(run), _written(report.text)) >= min(len(run), LONG_QUOTE)


@lru_cache(maxsize=1000)
def _written(text: str) -> str:
    """The words of a report as `_spelled` has them."""
    return " ".join(_spelled(text))


def _steps(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """How one quotation becomes the other, step by step; what an outlet marked, or wrote together, is equal.

    "That [the ship] is safe", "that she is safe": everybody sees that the outlet put other words there.
    """
    found: list[str] = []
    for step, start, end, from_, to in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        mine, theirs = one[start:end], other[from_:to]
        marks = [word in MARKS for word in (*mine, *theirs)]
        slight = all(marks) or (step == "replace" and (any(marks) or "".join(mine) == "".join(theirs)))
        found.append("equal" if slight else step)
    return found


def _whole(reports: Mapping[str, Report], said: Statement) -> Passage:
    """From where a quotation begins to where it ends, its speaker in the midst of it included."""
    start, end = min(q.start for q in said.quoted), max(q.end for q in said.quoted)
    return reports[said.report].passage(start, end)


def _same_utterance(left: Claim, right: Claim) -> tuple[Passage, Passage] | None:
    """The two quotations, one of each claim, that share most of their words, if they share most of them."""
    best: tuple[float, Passage, Passage] | None = None
    for one in left.quoted:
        for other in right.quoted:
            held, with_other = set(frame(words(one.text))), set(frame(words(other.text)))
            share = len(held & with_other) / min(len(held), len(with_other)) if held and with_other else 0.0
            if share >= MOST and min(len(held), len(with_other)) > 1 and (best is None or share > best[0]):
                best = (share, one, other)
    return best[1:] if best else None


def _shares_more_than_names(one: Passage, other: Passage, cast: Cast) -> bool:
    return says_something(sorted(set(words(one.text)) & set(words(other.text))), cast)


def _all_quoted(said: Statement) -> list[str]:
    return [word for quoted in said.quoted for word in _spelled(quoted.text)]


def _spelled(text: str, mark: str = "") -> list[str]:
    """The words, those alike that a house style spells: "organise" and "organize", "No. 1" and "number one", "%".

    A `mark` stands for what the outlet put between brackets, and for the dots that show where it cut.
    """
    parts = [[_styled(word) for word in words(_in_words(part))] for part in MARKED.split(text)]
    return [word for i, part in enumerate(parts) for word in (*([mark] if mark and i else []), *part)]


def _in_words(text: str) -> str:
    return NUMERO.sub("number ", PERCENT.sub(" percent", text))


def _styled(word: str) -> str:
    return DIGIT.get(word) or OUR.sub("or", ISE.sub("iz", word))


def attribution(pair: Pair) -> Iterator[Difference]:
    """Who is named for one utterance; what two persons tell, each in words of their own, both have said."""
    left, right = pair.left, pair.right
    one, other = left.found, right.found
    if not isinstance(one, Statement) or not isinstance(other, Statement):
        return
    if not left.actors or not right.actors or set(left.actors) & set(right.actors):
        return
    if any(pair.cast.one_speaker(a, b) for a in left.actors for b in right.actors):
        return  # a body and whoever speaks for it
    if words(_name(left, pair.cast).replace("-", " ")) == words(_name(right, pair.cast).replace("-", " ")):
        return
    if not _named(left, pair.cast) or not _named(right, pair.cast) or _namesakes(left, right, pair.cast):
        return  # who is only "he" there, or may be the same person, is no other speaker for sure
    values = [
        (left, _name(left, pair.cast), one.sources[0].words),
        (right, _name(right, pair.cast), other.sources[0].words),
    ]
    if any(pair.cast.kin(a, b) for a in left.actors for b in right.actors):
        yield difference("attribution", "precision", values, "two bodies of one state are named")
    elif not (_all_persons(left, pair.cast) and _all_persons(right, pair.cast)):
        yield difference("attribution", "precision", values, "one names a person, the other a body")
    elif quoted_in_common(left, right) >= LONG_QUOTE:
        yield difference("attribution", "contradiction", values, "one quotation is given to two speakers")


def _named(claim: Claim, cast: Cast) -> bool:
    """Whether the words of the source name every speaker, a person at least by surname, a body by no pronoun."""
    said = claim.found.sources if isinstance(claim.found, Statement) else ()
    words_ = {word for source in said for word in words(source.words.text)}
    if words_ <= PRONOUNS:
        return False
    actors = [actor for id in claim.actors if (actor := cast.actor(id))]
    return all(words_ & set(words(actor.name)) for actor in actors if actor.kind == "person")


def _namesakes(left: Claim, right: Claim, cast: Cast) -> bool:
    """Whether two speakers share a name: a surname that more than one person of the story bears is nobody's."""
    one, other = (
        {part for id in claim.actors if (actor := cast.actor(id)) for part in parts_of(actor.name)}
        for claim in (left, right)
    )
    return _all_persons(left, cast) and _all_persons(right, cast) and bool(one & other)


def _all_persons(claim: Claim, cast: Cast) -> bool:
    return all(actor.kind == "person" for id in claim.actors if (actor := cast.actor(id)))


def _name(claim: Claim, cast: Cast) -> str:
    return " and ".join(actor.name for id in claim.actors if (actor := cast.actor(id)))
