"""Points of which several reports have nothing but a broken part of a sentence, as one copy is cut in one way."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.claim import Claim, is_condition
from rashomon.compare.points.broken import covered, is_broken, is_dated
from rashomon.model import Report, Span
from rashomon.text import words

CLAUSE = re.compile(r"(?:and|but|or|while|because|although|though)\s")  # "after" and "as" may stand before a noun


def without_loose(groups: Sequence[Sequence[Claim]], reports: Mapping[str, Report]) -> Iterator[Sequence[Claim]]:
    """The groups less the loose parts ("the crew's refusal") whose words one other point prints for all reports.

    What they all have in one and the same sentence is shown with all of it, once.
    """
    loose = {id(group) for group in groups if _is_loose(group, reports)}
    printed = _Printed()
    for group in groups:
        if len(group) > 1 and id(group) not in loose and group[0].kind != "figure":
            printed.add(group)
    for group in groups:
        if id(group) not in loose:
            yield group
        elif not printed.has(group):
            entire = _in_one_sentence(group, reports)
            if entire is None:
                yield group
            elif not printed.has(entire):
                printed.add(entire)
                yield entire


class _Printed:
    """Where points print words of the reports, by the report and which point it is."""

    def __init__(self) -> None:
        self._places: dict[str, list[tuple[int, Span]]] = defaultdict(list)
        self._count = 0

    def add(self, group: Sequence[Claim]) -> None:
        """Take in the words of a point."""
        self._count += 1
        for claim in group:
            self._places[claim.report].append((self._count, claim.words.span))

    def has(self, group: Sequence[Claim]) -> bool:
        """Whether one point prints the words of a group in each of its reports."""
        points = (
            {point for point, span in self._places[claim.report] if covered(claim.words.span, [span])}
            for claim in group
        )
        return bool(set.intersection(*points))


def _in_one_sentence(group: Sequence[Claim], reports: Mapping[str, Report]) -> Sequence[Claim] | None:
    """The claims with all of their sentence, where that is the same in all reports."""
    held = [sentence(reports[claim.report], claim.words) for claim in group]
    entire = [reports[claim.report].passage(at.start, at.end) for claim, at in zip(group, held, strict=True)]
    if len({tuple(words(one.text)) for one in entire}) > 1:
        return None
    return [replace(claim, words=one) for claim, one in zip(group, entire, strict=True)]


def _is_loose(group: Sequence[Claim], reports: Mapping[str, Report]) -> bool:
    """Whether several have parts of no day that are broken, and that no conjunction makes clauses of their own."""
    return len(group) > 1 and all(
        claim.kind in ("event", "statement")
        and not (is_dated(claim) or is_condition(claim) or CLAUSE.match(claim.words.text))
        and is_broken(claim, reports[claim.report])
        for claim in group
    )
