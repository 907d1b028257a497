"""The sample corpus through the whole pipeline, and the way from its reports to the articles of the gold."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from contextlib import chdir
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rashomon.engine import Fitting
from rashomon.errors import EvaluationError
from rashomon.evaluation.gold import Article, Place, articles, samples
from rashomon.evaluation.reading import READ_AT, given
from rashomon.model import Dossier, Dropped, Page, Passage, Report, Span
from rashomon.outlets import load
from rashomon.pipeline import ingest
from rashomon.store import open_store
from rashomon.text import source_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """What the pipeline made of the sample corpus. `article_of` gives a report's article in the gold."""

    pages: Mapping[str, Page]
    reports: Mapping[str, Report]
    dossiers: tuple[Dossier, ...]
    dropped: tuple[Dropped, ...]
    article_of: Mapping[str, str]

    def place(self, passage: Passage) -> Place:
        """A passage of a report as a place in the text of its article's page, as the gold counts.

        Raises EvaluationError where it stands in no text of an article.
        """
        report = self.reports[passage.report]
        span = self.given(report.page, source_of(report.pieces, passage.start, passage.end))
        if span is None:
            raise EvaluationError(f"Passage {passage} of the sample corpus stands outside its page's text.")
        return Place(self.article_of[report.id], span.start, span.end, passage.text)

    def given(self, page: str, source: Span) -> Span | None:
        """A stretch of a page in the characters that the gold counts: those of a record's text, or of the page.

        None where it stands in another field of a record.
        """
        field = self.pages[page].field("text")
        if field is None:
            return source
        inside = any(piece.source.overlaps(source) for piece in field.pieces)
        return given(field.pieces, source) if inside else None


@cache
def corpus() -> Corpus:
    """Read the sample corpus as `rashomon demo` does, into a store that is thrown away."""
    folder = Path(str(samples()))
    with tempfile.TemporaryDirectory() as place, open_store(str(Path(place) / "samples.db"), create=True) as store:
        with chdir(folder):
            ingest(["pages"], store=store, engine=Fitting(), outlets=load([Path("outlets.toml")]), read_at=READ_AT)
        pages = {page.id: page for page in store.pages()}
        reports = {report.id: report for report in store.reports()}
        return Corpus(
            pages=pages,
            reports=reports,
            dossiers=tuple(store.dossiers()),
            dropped=tuple(store.dropped()),
            article_of={id: _article(report, pages[report.page]).id for id, report in reports.items()},
        )


def _article(report: Report, page: Page) -> Article:
    """The article of the gold in whose part of the page most of the report stands."""
    field = page.field("text")
    sources = [piece.source for piece in report.pieces]
    spans = [given(field.pieces, source) for source in sources] if field else sources
    return max(_on(page), key=lambda article: sum(_shared(article.span, span) for span in spans))


def _on(page: Page) -> list[Article]:
    text = page.field("text")
    given_text = text.text if text else page.text
    return [article for article in articles().values() if article.text == given_text]


def _shared(left: Span, right: Span) -> int:
    return max(0, min(left.end, right.end) - max(left.start, right.start))
