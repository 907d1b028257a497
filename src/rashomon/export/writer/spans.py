"""Words with their places, dates and chains as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rashomon.model import Passage, Report, Span, Via, When
from rashomon.text import source_of

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Spans:
    """Writes; `reports` by id say where in its page each word stands."""

    reports: Mapping[str, Report]

    def span(self, words: Passage) -> Json:
        """Words with their places in the report and in its page. Raises ValueError where it lacks the report."""
        report = self.reports.get(words.report)
        if report is None:
            raise ValueError(
                f"Report {words.report} is not among the {len(self.reports)} reports to write, but its words "
                f"[{words.start}, {words.end}) are. Add the report to the holdings."
            )
        place = source_of(report.pieces, words.start, words.end)
        return {
            "report": words.report,
            "start": words.start,
            "end": words.end,
            "text": words.text,
            "source": source(report.page, place),
        }

    def spans(self, found: Iterable[Passage]) -> list[Json]:
        """Several of them, in order."""
        return [self.span(words) for words in found]

    def when(self, when: When | None) -> Json | None:
        """A date and the words that give it."""
        if when is None:
            return None
        return {
            "start": when.start,
            "end": when.end,
            "precision": when.precision,
            "basis": when.basis,
            "words": self.span(when.words) if when.words else None,
        }

    def via(self, chain: Iterable[Via]) -> list[Json]:
        """The chain through which words came, nearest first."""
        return [
            ({"outlet": via.outlet} if via.outlet and not via.actor else {"actor": via.actor})
            | {"span": self.span(via.words)}
            for via in chain
        ]


def source(page: str, span: Span) -> Json:
    """A stretch of a page."""
    return {"page": page, "start": span.start, "end": span.end}
