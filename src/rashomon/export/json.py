"""All that is held, as one JSON object. `rashomon.schema.json` beside this file says exactly what is in it.

Every place in a report is written with its words and with the characters of the page that it comes from, so
that anyone can check it with the file at hand. The same holdings, in any order, give the same document.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib import resources

from rashomon import __version__
from rashomon.export.view import Holdings
from rashomon.export.writer import Json, Writer, source
from rashomon.export.writer.graph import graph
from rashomon.model import Copy, Dossier, Dropped, Excerpt, Page, Published, Report


def document(holdings: Holdings) -> Json:
    """The whole of it. Raises ValueError where a dossier needs a report that is not among the holdings."""
    reports = {report.id: report for report in sorted(holdings.reports, key=lambda report: report.id)}
    write = Writer(reports)
    held = reports.values()
    dossiers = sorted(holdings.dossiers, key=lambda dossier: dossier.id)
    return {
        "rashomon": __version__,
        "pages": [_page(page) for page in sorted(holdings.pages, key=lambda page: page.id)],
        "dropped": [_dropped(dropped) for dropped in sorted(holdings.dropped, key=_place)],
        "reports": [_report(report) for report in held],
        "actors": write.actors(),
        "places": write.places(),
        "statements": [write.statement(statement) for report in held for statement in report.statements],
        "events": [write.event(event) for report in held for event in report.events],
        "figures": [write.figure(figure) for report in held for figure in report.figures],
        "positions": [write.position(position) for report in held for position in report.positions],
        "copies": [write.copy(copy) for copy in _copies(dossiers)],
        "stories": [write.story(dossier) | graph(dossier, write) for dossier in dossiers],
    }


def schema() -> Json:
    """The JSON Schema (draft 2020-12) of a document."""
    found: Json = json.loads(
        resources.files("rashomon.export").joinpath("rashomon.schema.json").read_text("utf-8")
    )
    return found


def _page(page: Page) -> Json:
    return {
        "id": page.id,
        "address": page.address,
        "outlet": page.outlet,
        "sha256": page.sha256,
        "encoding": page.encoding,
        "read_at": page.read_at,
    }


def _place(dropped: Dropped) -> tuple[str, str, int, int, str, str]:
    start, end = (dropped.span.start, dropped.span.end) if dropped.span else (-1, -1)
    return dropped.address, dropped.page, start, end, dropped.stage, dropped.reason


def _dropped(dropped: Dropped) -> Json:
    return {
        "page": dropped.page,
        "address": dropped.address,
        "start": dropped.span.start if dropped.span else None,
        "end": dropped.span.end if dropped.span else None,
        "stage": dropped.stage,
        "reason": dropped.reason,
    }


def _report(report: Report) -> Json:
    about = report.about
    return {
        "id": report.id,
        "page": report.page,
        "outlet": report.outlet,
        "title": report.title.text if report.title else None,
        "byline": report.byline.text if report.byline else None,
        "dateline": report.dateline.text if report.dateline else None,
        "agencies": list(report.agencies),
        "key_points": [_excerpt(report, point) for point in report.key_points],
        "notes": [{"kind": note.kind, **_excerpt(report, note.words)} for note in report.notes],
        "language": report.language,
        "published": _published(report.published),
        "updated": _published(about.updated) if about.updated else None,
        "url": about.url.text if about.url else None,
        "section": about.section.text if about.section else None,
        "publisher": about.publisher.text if about.publisher else None,
        "based_on": about.based_on.text if about.based_on else None,
        "free": about.is_free,
        "settled": list(about.settled),
        "text": report.text,
    }


def _published(published: Published) -> Json:
    return {
        "date": published.date,
        "precision": published.precision,
        "basis": published.basis,
        "why": published.why,
    }


def _excerpt(report: Report, excerpt: Excerpt) -> Json:
    return {"text": excerpt.text, "source": source(report.page, excerpt.source)}


def _copies(dossiers: Iterable[Dossier]) -> list[Copy]:
    found = {copy for dossier in dossiers for copy in dossier.copies}
    return sorted(found, key=lambda copy: (copy.left, copy.right, copy.kind))
