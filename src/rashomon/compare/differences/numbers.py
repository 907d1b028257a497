"""How two versions differ in how many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.compare.alignment.deeds.clauses import object_in
from rashomon.compare.claims.about import figures_in, sentence
from rashomon.compare.claims.measures import is_measure
from rashomon.compare.claims.numbers import compare_numbers, is_of_vote, is_toll, number, sort_of
from rashomon.compare.differences.pairs import Pair, difference
from rashomon.compare.lexicon import ON_TOP
from rashomon.model import Difference, Figure
from rashomon.text import stems, words

OF_BOTH = re.compile(r"\b(?:on|in|at|from|aboard|across|by) both\b", re.I)
PART_OF = re.compile(r"\b[\w-]+ of (?:the|its|their|his|her|these|those)\s+$", re.I)
BESIDES = frozenset({"others", "more"})  # in a number that leaves out who was named before it
MORE_THAN = re.compile(r"\bmore than\b", re.I)
MOSTLY, PARTLY = 0.5, 0.34  # of the stems right behind the number that has fewer there, of those of the other
ALIKE = 0.4  # of the stems of the shorter of two sentences that count one sort of things


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
            elif kind == "contradiction" and _is_whole(pair, one) != _is_whole(pair.turned(), other):
                kind, why = "scope", "one is what a part is counted of"
            elif kind == "contradiction" and not _said_alike(pair, one, other):
                kind, why = "scope", "what is said of what they count is not worded alike"
            shown = [number(one), number(other)] if one.unit == other.unit else [one.words.text, other.words.text]
            values = [(left, shown[0], one.words), (right, shown[1], other.words)]
            yield difference("number", kind, values, why)


def _is_of_both(pair: Pair, figure: Figure) -> bool:
    """Whether the number of the left is said to be of two together: "eleven were hurt on both ships"."""
    report = pair.reports[pair.left.report]
    return bool(OF_BOTH.search(report.text, figure.words.end, sentence(report, figure.words).end))


def _is_of_more(pair: Pair, one: Figure, other: Figure) -> bool:
    """Whether the number of the left counts more than a day that the right names, or comes on top of another.

    "At least 123 have been killed" beside "19 were killed on Sunday"; "injured another three", "six others".
    """
    text = pair.reports[pair.left.report].text[: one.words.start].split()[-2:]
    besides = {*words(MORE_THAN.sub("", one.words.text))} - {*words(other.words.text)}
    if ON_TOP & {word.casefold() for word in text} or BESIDES & besides:
        return True
    raid = pair.left.raid
    if not is_toll(one) or pair.left.on or not pair.right.on or (raid and raid.struck and not raid.long):
        return False
    return (one.value or one.low or 0) > (other.value or other.low or 0)


def _is_whole(pair: Pair, figure: Figure) -> bool:
    """Whether the number of the left is that of which some are told: "three of the four bridges"."""
    start = figure.words.start
    return PART_OF.search(pair.reports[pair.left.report].text, max(0, start - 30), start) is not None


def _said_alike(pair: Pair, one: Figure, other: Figure) -> bool:
    """Whether what two numbers count is told in like words: not towns with "no school", "few or none".

    Of people it is told by what became of them, of money and measures by their unit, of votes by those of the
    other side, of all else mostly right behind the number: "900 people asked for tickets", "60 people came".
    """
    if (one.unit and (is_toll(one) or one.unit != "people")) or is_of_vote(one):
        return True
    doing, others = (_told_behind(side, figure) for side, figure in ((pair, one), (pair.turned(), other)))
    if doing and others and doing[0] != others[0]:  # the verb, as a rule
        fewer, more = sorted((frozenset(doing), frozenset(others)), key=len)
        if len(fewer & more) <= MOSTLY * len(fewer) or len(fewer & more) < PARTLY * len(more):
            return False
    if one.unit:
        return True
    counted = {*stems(one.counts or ""), *stems(other.counts or "")}
    left, right = pair.left.about - counted, pair.right.about - counted
    return len(left & right) >= ALIKE * min(len(left), len(right))


def _told_behind(pair: Pair, figure: Figure) -> list[str]:
    """The stems of what is told right behind the number of the left, in its sentence."""
    report = pair.reports[pair.left.report]
    end = sentence(report, figure.words).end
    return stems(object_in(report.text[figure.words.end : end]))


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
