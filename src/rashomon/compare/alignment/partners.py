"""Which claims of two reports are each other's nearest, and how much nearer than all else in the two reports.

Most of what two reports on one story tell is about the same people and things, so how alike two claims are says
less than whether anything else in the two is as much alike. The nearest claim is looked for in every other report;
the next nearest stands in another passage of it, as a clause and the sentence around it are one thing told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from rashomon.compare.alignment.likeness import SHARED_STEMS
from rashomon.compare.alignment.products import Pair, alike_in_words
from rashomon.compare.claims.claim import Claim
from rashomon.model import PointKind

TOLD: tuple[PointKind, ...] = ("event", "statement")


def nearest(claims: Iterable[Claim], weight: Mapping[str, float], *, at_least: float) -> dict[Pair, float]:
    """Of events and statements of two reports, by ids in order, those that are each other's nearest.

    The value is how much nearer one is than the next, in the report where that is less. Only those are given whose
    likeness is `at_least` so much together with it, and that share enough stems to tell anything.
    """
    told = sorted((claim for claim in claims if claim.kind in TOLD), key=attrgetter("id"))
    # What is nearer than the next by all that it is near must be half of it at least.
    left, right, likeness = alike_in_words(told, weight, at_least / 2)
    reports, passages = _numbered([claim.report for claim in told]), _passages(told)
    other = reports[left] != reports[right]
    ends = np.concatenate([left[other], right[other]]), np.concatenate([right[other], left[other]])
    alike = np.tile(likeness[other], 2)
    one, two, margin, near = _leads(*ends, alike, reports, passages)
    if not len(one):
        return {}
    # Each is led to the other, or to what stands in the other's passage.
    width = int(passages.max()) + 1
    there, back = one * width + passages[two], two * width + passages[one]
    order = np.argsort(there)
    at = np.minimum(np.searchsorted(there[order], back), len(there) - 1)
    least = np.minimum(margin, margin[order][at])
    kept = (there[order][at] == back) & (near + least >= at_least)
    found: dict[Pair, float] = {}
    for left, right, lead in zip(one[kept].tolist(), two[kept].tolist(), least[kept].tolist(), strict=True):
        if len(told[left].about & told[right].about) >= SHARED_STEMS:  # what they share would tell nothing else
            first, second = sorted((told[left].id, told[right].id))
            found[first, second] = lead
    return found


def _leads(
    one: NDArray[np.intp],
    two: NDArray[np.intp],
    alike: NDArray[np.float64],
    reports: NDArray[np.intp],
    passages: NDArray[np.intp],
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64], NDArray[np.float64]]:
    """For each claim and other report the nearest claim, how much nearer it is than the next, and how near."""
    group = one.astype(np.intp) * (reports.max(initial=0) + 1) + reports[two]
    # Rounded, as sums of the same weights in another order differ in their last digits.
    order = np.lexsort((two, -np.round(alike, 9), group))
    one, two, alike, group = one[order], two[order], alike[order], group[order]
    begins = np.ones(len(one), bool)
    begins[1:] = group[1:] != group[:-1]
    first = np.flatnonzero(begins)
    of = np.cumsum(begins) - 1
    elsewhere = passages[two] != passages[two[first[of]]]
    runner_up = np.zeros(len(first))
    np.maximum.at(runner_up, of[elsewhere], alike[elsewhere])
    return one[first], two[first], alike[first] - runner_up, alike[first]


def _passages(claims: Sequence[Claim]) -> NDArray[np.intp]:
    """For each claim a number that those of its report have which it overlaps with, directly or over others."""
    numbers = np.zeros(len(claims), np.intp)
    place = {claim.id: number for number, claim in enumerate(claims)}
    passage = 0
    for _, held in groupby(sorted(claims, key=attrgetter("report", "words")), key=attrgetter("report")):
        end = -1
        for claim in held:
            passage += claim.words.start >= end
            end = max(end, claim.words.end)
            numbers[place[claim.id]] = passage
    return numbers


def _numbered(names: Sequence[str]) -> NDArray[np.intp]:
    place = {name: number for number, name in enumerate(sorted(set(names)))}
    return np.array([place[name] for name in names], np.intp)
