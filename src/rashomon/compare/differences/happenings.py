"""How two versions differ in what was done: how many, whether, which act."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from rashomon.compare.alignment.deeds import acts_in, undone_in
from rashomon.compare.alignment.opposites import exclude, scale_of
from rashomon.compare.claims.about import figures_in, sentence
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.measures import is_measure
from rashomon.compare.claims.numbers import compare_numbers, is_toll, number, sort_of
from rashomon.compare.differences.pairs import Pair, difference
from rashomon.compare.lexicon import ON_TOP
from rashomon.coreference.compatible import NOT_DONE, TOLD_AS_FACT
from rashomon.model import Difference, Event, Figure, Report
from rashomon.text import stems

OF_BOTH = re.compile(r"\b(?:on|in|at|from|aboard|across|by) both\b", re.I)
ALIKE = 0.4  # of the stems of the shorter of two sentences that count one sort of things
AHEAD = frozenset({"planned", "proposed", "conditional"})
OPPOSED_TYPES = {frozenset({"AGREE", "REJECT"})}


def numbers(pair: Pair) -> Iterator[Difference]:
    """How many: numbers of one sort, where each version gives one that the other does not."""
    left, right = pair.left, pair.right
    for one, other in _matched(left.figures, right.figures):
        if _given_beside(pair, one, other):
            continue
        verdict = compare_numbers(one, other, pair.reports[left.report], pair.reports[right.report])
        if verdict:
            kind, why = verdict
            if kind in ("contradiction", "update") and _is_of_both(pair, one) != _is_of_both(pair.turned(), other):
                kind, why = "scope", "one counts those of both, the other of one"
            elif kind == "contradiction" and (
                _is_of_more(pair, one, other) or _is_of_more(pair.turned(), other, one)
            ):
                kind, why = "scope", "one counts what another does not: more days, or others besides"
            elif kind == "contradiction" and not _said_alike(pair, one, other):
                kind, why = "scope", "what is said of what they count is not worded alike"
            shown = [number(one), number(other)] if one.unit == other.unit else [one.words.text, other.words.text]
            values = [(left, shown[0], one.words), (right, shown[1], other.words)]
            yield difference("number", kind, values, why)


def _is_of_both(pair: Pair, figure: Figure) -> bool:
    """Whether the number of the left is said to be of two together: "eleven were hurt on both ships"."""
    report = pair.reports[pair.left.report]
    return bool(OF_BOTH.search(report.text, figure.words.end, sentence(report, figure.words.span).end))


def _is_of_more(pair: Pair, one: Figure, other: Figure) -> bool:
    """Whether the number of the left counts more than a day that the right names, or comes on top of another.

    "At least 123 have been killed" beside "19 were killed on Sunday"; "injured another three".
    """
    text = pair.reports[pair.left.report].text[: one.words.start].split()[-2:]
    if ON_TOP & {word.casefold() for word in text}:
        return True
    if not is_toll(one) or pair.left.on or not pair.right.on:
        return False
    return (one.value or one.low or 0) > (other.value or other.low or 0)


def _said_alike(pair: Pair, one: Figure, other: Figure) -> bool:
    """Whether what two numbers of things count is told in like words: not towns with "no school", "few or none".

    Of people it is told by what became of them, of money and measures by their unit.
    """
    if one.unit or other.unit:
        return True
    counted = {*stems(one.counts or ""), *stems(other.counts or "")}
    left, right = pair.left.about - counted, pair.right.about - counted
    return len(left & right) >= ALIKE * min(len(left), len(right))


def _given_beside(pair: Pair, one: Figure, other: Figure) -> bool:
    """Whether the sentence of one gives the number of the other as well, where no later day explains two.

    "98 cases, eight of them passed on here" does not differ from "98 cases"; nor, on any day, "six teachers died,
    and 35 in all" from "35 died", as the greater number is there.
    """
    later = pair.published(pair.left) != pair.published(pair.right) and pair.published(pair.left)
    sides = ((pair.left, one, other), (pair.right, other, one))
    return any(
        sort_of(figure) == sort_of(own)
        and figure.id != own.id
        and number(figure) == number(elsewhere)
        and (not later or (own.value or 0.0) < (figure.value or 0.0))
        for claim, own, elsewhere in sides
        for figure in figures_in(pair.reports[claim.report], (claim.words,))
    )


def _matched(left: Sequence[Figure], right: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """The numbers to hold against each other: what both sides give alike is settled, several left are unclear.

    A size beside one that both give is what it was, or is to be: "from four euros to six", "from six to five".
    """
    for sort in dict.fromkeys(sort_of(figure) for figure in left):
        ours = [figure for figure in left if sort_of(figure) == sort and sort[1]]
        theirs = [figure for figure in right if sort_of(figure) == sort]
        alike = {*map(_amount, ours)} & {*map(_amount, theirs)}
        ours = [figure for figure in ours if _amount(figure) not in alike]
        theirs = [figure for figure in theirs if _amount(figure) not in alike]
        if len(ours) == len(theirs) == 1 and not (alike and is_measure(ours[0])):
            yield ours[0], theirs[0]


def _amount(figure: Figure) -> tuple[str, str | None]:
    return number(figure), figure.unit


def status(pair: Pair) -> Iterator[Difference]:
    """Whether it happened: done, still to come, denied."""
    left, right = pair.left, pair.right
    one, other = left.found, right.found
    if not isinstance(one, Event) or not isinstance(other, Event):
        return
    if one.type != other.type or (one.type == "OTHER" and one.mode != other.mode):
        return
    values = [(left, one.status, left.words), (right, other.status, right.words)]
    statuses = {one.status, other.status}
    if left.hearsay or right.hearsay:
        return  # "he claims that they say they never met" is no word of an outlet on whether they met
    if statuses & TOLD_AS_FACT and statuses & NOT_DONE:
        undone, done = (left, right) if one.status in NOT_DONE else (right, left)
        if _negates_another(undone, pair.reports[undone.report]):
            return
        if undone.others and not set(undone.others) & set(done.others):
            return  # of whom it is told that he was not banned may be none of those who were
        yield difference("status", "contradiction", values, "one says that it happened, one that it did not")
    elif statuses & TOLD_AS_FACT and statuses & AHEAD:
        later, earlier = (left, right) if one.status in TOLD_AS_FACT else (right, left)
        if pair.published(later) > pair.published(earlier) > "":
            yield difference("status", "update", values, "the later report has it as done")
        else:
            yield difference("status", "framing", values, "one has it as done, one as still to come")


def _negates_another(claim: Claim, report: Report) -> bool:
    """Whether a clause denies of a second thing what it tells of a first: "backed the pier but not the bridge"."""
    if not isinstance(claim.found, Event) or not claim.found.triggers:
        return False
    act = claim.found.triggers[0]
    around = sentence(report, act.span)
    return " but not " in report.text[act.end : around.end]


def acts(pair: Pair) -> Iterator[Difference]:
    """Two acts of one actor, or upon one, that are opposed or named in two ways."""
    left, right = pair.left, pair.right
    one, other = left.found, right.found
    if not isinstance(one, Event) or not isinstance(other, Event):
        return
    same_actor = bool(set(left.actors) & set(right.actors))
    done = {one.status, other.status} <= TOLD_AS_FACT
    if same_actor and done and frozenset({one.type, other.type}) in OPPOSED_TYPES:
        values = [(left, one.type, left.words), (right, other.type, right.words)]
        yield difference("stance", "contradiction", values, "the same actor is said to have done the opposite")
    elif (
        one.type == other.type == "OTHER"
        and one.mode
        and other.mode
        and one.mode != other.mode
        and (same_actor or set(left.others) & set(right.others))
    ):
        values = [(left, one.mode, left.words), (right, other.mode, right.words)]
        yield difference("role", "framing", values, "the same act is named in two ways")


def opposites(pair: Pair) -> Iterator[Difference]:
    """Two acts of one doer of which only one can be: attended and stayed away, accepted and did not accept."""
    left, right = pair.left, pair.right
    undone = undone_in(left) | undone_in(right)
    ours = tuple(acts_in(left, pair.reports[left.report], pair.cast, undone))
    theirs = acts_in(right, pair.reports[right.report], pair.cast, undone) if ours else ()
    for one, other in product(ours, theirs):
        if not exclude(one, other, pair.cast):
            continue
        values = [(left, one.words.text, one.words), (right, other.words.text, other.words)]
        scale = scale_of(one)
        if not scale.lasts and pair.published(left) != pair.published(right):
            yield difference(scale.attribute, "update", values, "the later report has it the other way round")
        else:
            yield difference(scale.attribute, "contradiction", values, "only one of the two can be")
