"""Texts through the real pipeline: the same functions that `rashomon read` runs, and the way back to the text."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from rashomon.clean import clean
from rashomon.engine import Engine, Fitting, Lost
from rashomon.errors import EvaluationError
from rashomon.model import Dropped, Page, Passage, Piece, Published, Report, Span
from rashomon.outlets import load
from rashomon.read.desk import Desk
from rashomon.read.html import of_bytes
from rashomon.read.pages import pages
from rashomon.store.base import Intake
from rashomon.text import Traced, source_of
from rashomon.working import Job, work

READ_AT = datetime(2100, 1, 1, tzinfo=UTC).isoformat()  # after all that a labelled text says of its day


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text as a labelled set gives it, and what else is known of it; `published` in ISO 8601."""

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the pipeline made of one text."""

    id: str
    page: Page
    reports: tuple[Report, ...]
    dropped: tuple[Dropped, ...]

    def span(self, report: Report, place: Span | Passage) -> Span:
        """The place in the text as it was given of a place in one of the reports."""
        return self.given(source_of(report.pieces, place.start, place.end))

    def given(self, source: Span) -> Span:
        """The place in the text as it was given of a place in the page."""
        field = self.page.field("text")
        return given(field.pieces, source) if field else source


def given(pieces: Iterable[Piece], source: Span) -> Span:
    """The stretch of a text that comes from `source`, which lies in the page that `pieces` lead to."""
    inside = [_part(piece, source) for piece in pieces if piece.source.overlaps(source)]
    return Span(min(part.start for part in inside), max(part.end for part in inside))


def read_texts(texts: Sequence[Text], *, engine: Engine | None = None) -> list[Reading]:
    """Read, clean and extract each text as a record of its own, in the order given."""
    found = list(_pages(texts))
    results = (engine or Fitting()).map(work, [Job(page) for page in found])
    return [_reading(text.id, page, result) for text, page, result in zip(texts, found, results, strict=True)]


def clean_texts(texts: Sequence[Text], *, engine: Engine | None = None) -> list[Reading]:
    """Read and clean each text: what it takes where nothing that is extracted matters."""
    found = list(_pages(texts))
    results = (engine or Fitting()).map(_cleaned, found)
    return [_reading(text.id, page, result) for text, page, result in zip(texts, found, results, strict=True)]


def clean_pages(documents: Mapping[str, bytes], *, engine: Engine | None = None) -> list[Reading]:
    """Read and clean web pages, by their addresses, in the order given."""
    desk = Desk(READ_AT, load(()), None)
    found = [of_bytes(desk, raw, where="", address=address) for address, raw in documents.items()]
    results = (engine or Fitting()).map(_cleaned, found)
    return [_reading(page.address, page, result) for page, result in zip(found, results, strict=True)]


def extract_texts(texts: Sequence[Text], *, engine: Engine | None = None) -> list[Report]:
    """Extract from each text as it is: for single sentences and the like, which are no articles to clean.

    Raises EvaluationError where one is lost.
    """
    results = list((engine or Fitting()).map(_extracted, list(texts)))
    if lost := [result for result in results if isinstance(result, Lost)]:
        raise EvaluationError(f"Text {lost[0].item.id} was lost: {lost[0].reason}")
    return [result for result in results if isinstance(result, Report)]


def _pages(texts: Sequence[Text]) -> Iterable[Page]:
    lines = "\n".join(json.dumps(_record(text), ensure_ascii=False) for text in texts)
    stream = io.BytesIO(lines.encode("utf-8", "replace"))
    for page in pages(("-",), read_at=READ_AT, outlets=load(()), stdin=stream):
        if isinstance(page, Page):
            yield page
        elif isinstance(page, Dropped):
            raise EvaluationError(f"A labelled text cannot be read: {page.reason}")


def _cleaned(batch: Sequence[Page]) -> list[Intake]:
    found = [clean(page) for page in batch]
    return [
        Intake(page=page, reports=one.reports, dropped=one.dropped) for page, one in zip(batch, found, strict=True)
    ]


def _extracted(batch: Sequence[Text]) -> list[Report]:
    from rashomon.extract.stages import extract  # the parser takes a second to import

    return list(extract([as_report(text) for text in batch]).reports)


def as_report(text: Text) -> Report:
    """The text as a report of its own, as it is."""
    published = (
        Published(date=text.published, precision="day", basis="metadata") if text.published else Published()
    )
    return Report(
        id=text.id,
        page=text.id,
        outlet=text.outlet or "set",
        text=text.text,
        pieces=Traced.of(text.text).pieces,
        language="en",
        published=published,
    )


def _record(text: Text) -> dict[str, str]:
    named = {"title": text.title, "published": text.published, "outlet": text.outlet or f"set:{text.id}"}
    return {"text": text.text, **{name: value for name, value in named.items() if value}}


def _reading(id: str, page: Page, result: Intake | Lost[Page] | Lost[Job]) -> Reading:
    if isinstance(result, Lost):
        raise EvaluationError(f"Text {id} was lost: {result.reason}")
    return Reading(id=id, page=page, reports=result.reports, dropped=result.dropped)


def _part(piece: Piece, source: Span) -> Span:
    if piece.end - piece.start != piece.source.end - piece.source.start:
        return Span(piece.start, piece.end)
    offset = piece.start - piece.source.start
    return Span(max(piece.source.start, source.start) + offset, min(piece.source.end, source.end) + offset)
