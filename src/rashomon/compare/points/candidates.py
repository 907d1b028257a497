"""The reports of a story of which it can be told what they carry, and where in them each stem stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.compare.alignment.kin import by_kin
from rashomon.compare.points.complete import breaks_off, is_short
from rashomon.compare.points.published import is_later, may_be_later
from rashomon.model import Published, Report
from rashomon.text import stems


@dataclass(frozen=True, slots=True)
class Candidates:
    """The `reports` of a story that are whole, and where in them each stem stands.

    `sentences` has, by stem, the numbers of the sentences with it; `of` leads from such a number to that of its
    report. `later` has, by the id of any report of the story, which of them were published after it elsewhere
    while what it tells was news; `perhaps` has those of which that is not known.
    """

    reports: tuple[Report, ...]
    sentences: Mapping[str, NDArray[np.intp]]
    of: NDArray[np.intp]
    later: Mapping[str, NDArray[np.bool_]]
    perhaps: Mapping[str, NDArray[np.bool_]]

    def sharing(self, found: Iterable[str]) -> NDArray[np.intp]:
        """How many of the stems stand in each sentence."""
        held = [self.sentences[stem] for stem in found if stem in self.sentences]
        return np.bincount(np.concatenate(held) if held else [], minlength=len(self.of))


def measurable(reports: Mapping[str, Report]) -> Candidates:
    """The reports of a story of which it can be told what they carry: analysed, long enough, and whole."""
    kept = tuple(
        report
        for report in reports.values()
        if report.sentences and not is_short(report) and not breaks_off(report)
    )
    sentences: dict[str, list[int]] = defaultdict(list)
    of: list[int] = []
    for place, report in enumerate(kept):
        for held in report.sentences:
            for stem in by_kin(frozenset(stems(report.text[held.start : held.end]))):
                sentences[stem].append(len(of))
            of.append(place)
    return Candidates(
        kept,
        {stem: np.array(numbers, np.intp) for stem, numbers in sentences.items()},
        np.array(of, np.intp),
        _elsewhere(kept, reports, is_later),
        _elsewhere(kept, reports, may_be_later),
    )


def _elsewhere(
    kept: Sequence[Report], reports: Mapping[str, Report], follows: Callable[[Published, Published], bool]
) -> Mapping[str, NDArray[np.bool_]]:
    """By the id of a report which of those kept are of another outlet and `follows` has as published after it."""
    published = {_when(report): report.published for report in reports.values()}  # few differ
    place = {when: number for number, when in enumerate(published)}
    moments = published.values()
    known = np.array([[follows(one, other) for one in moments] for other in moments], np.bool_)
    at = np.array([place[_when(report)] for report in kept], np.intp)
    outlets = np.array([report.outlet for report in kept], np.str_)
    return {id: known[place[_when(report)], at] & (outlets != report.outlet) for id, report in reports.items()}


def _when(report: Report) -> tuple[str | None, str]:
    return report.published.date, report.published.precision
