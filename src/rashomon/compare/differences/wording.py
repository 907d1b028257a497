"""How two statements differ in the words of one quotation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.utterances import run_in_common, says_something
from rashomon.compare.claims.claim import Claim
from rashomon.compare.differences.pairs import Pair, difference
from rashomon.compare.differences.quotations import (
    MARK,
    Step,
    Word,
    have_one_frame,
    quoted_words,
    shown,
    spelled,
    spelling,
    steps,
)
from rashomon.model import Difference, Passage, Position, Report, Statement
from rashomon.text import words

MOST = 0.6  # of the words of the shorter quotation
PIECE = 3  # words of a sentence that are quoted by themselves
LONG_QUOTE = 8  # words in a row that two speakers do not say by chance


def wording(pair: Pair) -> Iterator[Difference]:
    """The words inside the quotation marks of one utterance."""
    left, right = (_as_said(claim, pair.reports[claim.report]) for claim in (pair.left, pair.right))
    if not isinstance(left.found, Statement) or not isinstance(right.found, Statement):
        return
    utterance = _same_utterance(left, right)
    if utterance is None or not _shares_more_than_names(*utterance, pair.cast):
        return
    all_left, all_right = _all_quoted(left.found), _all_quoted(right.found)
    if spelled(all_left) == spelled(all_right):
        return  # one has the speaker in its midst
    one, other = (quoted_words(passage.text) for passage in utterance)
    if spelled(one) == spelled(other):
        utterance = _whole(pair.reports, left.found), _whole(pair.reports, right.found)
        one, other = all_left, all_right
        shorter = min(len(one), len(other))
        if len(one) == len(other) or spelled(one[:shorter]) != spelled(other[:shorter]):
            return
    if not have_one_frame(one, other):
        return  # a turn of phrase that returns in another sentence
    values = [(side, quoted.text, quoted) for side, quoted in zip((left, right), utterance, strict=True)]
    taken = steps(one, other)
    if changed := [step for step in taken if not step.equal and not step.cut]:
        told = ", ".join(map(_told_apart, changed))
        yield difference("wording", "framing", values, f"inside the quotation marks {told}")
    if any(step.cut for step in taken) and not _gives_the_rest(pair, taken):
        yield difference("wording", "precision", values, "one gives more of the quotation than the other")


def _told_apart(step: Step) -> str:
    """The words that stand for each other, in one order whichever report comes first."""
    sides = sorted((shown(side) if side else "" for side in (step.left, step.right)), reverse=True)
    return " against ".join(f"“{side}”" if side else "nothing" for side in sides)


def _as_said(claim: Claim, report: Report) -> Claim:
    """A claim; a stance that is told in quoted words as the statement that quotes them."""
    if not isinstance(claim.found, Position):
        return claim
    span = claim.words.span
    said = next((one for one in report.statements if any(q.overlaps(span) for q in one.quoted)), None)
    return replace(claim, found=said, quoted=said.quoted) if said else claim


def _gives_the_rest(pair: Pair, taken: Sequence[Step]) -> bool:
    """Whether all that one quotation has before and after the other stands elsewhere in the other's report."""
    left, right = pair.reports[pair.left.report], pair.reports[pair.right.report]
    for place, step in enumerate(taken):
        if step.cut:
            more, report = (step.left, right) if step.left else (step.right, left)
            if _quotes_of(report, more):
                continue  # as another thing that was said, at a point of its own
            others = (*taken[:place], *taken[place + 1 :])
            around = [word for other in others for word in (other.left if step.left else other.right)]
            if not _stands_in(report, more, around, first=place == 0):
                return False
    return True


def _quotes_of(report: Report, more: Sequence[Word]) -> bool:
    """Whether a report quotes a piece of these words, cut out of them."""
    said = f" {' '.join(spelled(more))} "
    quoted = (spelled(quoted_words(one.text)) for statement in report.statements for one in statement.quoted)
    return any(len(words) >= PIECE and f" {' '.join(words)} " in said for words in quoted)


def _stands_in(report: Report, more: Sequence[Word], around: Sequence[Word], *, first: bool) -> bool:
    """Whether a report has these words, or as many of them in a row as nobody says by chance.

    Of fewer it must have those behind or before them too: "the", "at a" stand in every report.
    """
    missing = max(0, LONG_QUOTE - len(more))
    held = [*more, *around[:missing]] if first else [*around[max(0, len(around) - missing) :], *more]
    run = [word for word in spelled(held) if word != MARK]
    return run_in_common(" ".join(run), _written(report.text)) >= min(len(run), LONG_QUOTE)


@lru_cache(maxsize=1000)
def _written(text: str) -> str:
    """The words of a report as quotations are spelled."""
    return " ".join(spelling(text))


def _whole(reports: Mapping[str, Report], said: Statement) -> Passage:
    """From where a quotation begins to where it ends, its speaker in the midst of it included."""
    start, end = min(q.start for q in said.quoted), max(q.end for q in said.quoted)
    return reports[said.report].passage(start, end)


def _same_utterance(left: Claim, right: Claim) -> tuple[Passage, Passage] | None:
    """The two quotations, one of each claim, that share most of their words, if they share most of them."""
    best: tuple[float, Passage, Passage] | None = None
    keys = {side: {word.key for word in quoted_words(side.text)} for side in (*left.quoted, *right.quoted)}
    for one in left.quoted:
        for other in right.quoted:
            held, with_other = keys[one], keys[other]
            share = len(held & with_other) / min(len(held), len(with_other)) if held and with_other else 0.0
            if share >= MOST and min(len(held), len(with_other)) > 1 and (best is None or share > best[0]):
                best = (share, one, other)
    return best[1:] if best else None


def _shares_more_than_names(one: Passage, other: Passage, cast: Cast) -> bool:
    return says_something(sorted(set(words(one.text)) & set(words(other.text))), cast)


def _all_quoted(said: Statement) -> list[Word]:
    return [word for quoted in said.quoted for word in quoted_words(quoted.text)]
