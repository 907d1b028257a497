"""Holdings as JSON lines: the pages as they can be read again, and the events as PLOVER records."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from rashomon import __version__
from rashomon.export.view import Holdings
from rashomon.model import Event, Report

DAY = len("2025-03-04")  # all of a moment that the specification has room for


def jsonl(held: Holdings) -> str:
    """What was read, a line for each page: `rashomon read` of it makes the same reports, stories and points.

    With the pages go their outlets as they are described, the inputs that gave no page, and what readers said of
    stories.
    """
    pages = {page.id for page in held.pages}
    refused = sorted(
        (one for one in held.dropped if one.page not in pages),
        key=lambda one: (one.address, one.stage, one.reason),
    )
    # The outlets come first: a page is read by what is known of its outlet.
    values = (
        *(("outlet", one) for one in sorted(held.outlets, key=lambda outlet: outlet.id)),
        *(("page", one) for one in sorted(held.pages, key=lambda page: page.id)),
        *(("dropped", one) for one in sorted(refused, key=lambda one: (one.address, one.stage, one.reason))),
        *(("correction", one) for one in sorted(held.corrections, key=lambda one: (one.at, one.id))),
    )
    return _lines({"rashomon": __version__, kind: msgspec.to_builtins(value)} for kind, value in values)


def plover(held: Holdings) -> str:
    """A line for each event that is told as new and real, with the fields of the PLOVER specification."""
    addresses = {page.id: page.address for page in held.pages}
    return _lines(
        _record(event, report, addresses.get(report.page, ""))
        for report in sorted(held.reports, key=lambda report: report.id)
        for event in report.events
        if event.auxiliary is None and event.status in ("happened", "ongoing")
    )


def _record(event: Event, report: Report, address: str) -> dict[str, Any]:
    place = report.place(event.place)
    words = event.mentions[0]
    return {
        "id": event.id,
        "event": event.type,
        "mode": event.mode,
        "date": ((event.when.start if event.when else None) or report.published.date or "")[:DAY] or None,
        "source": [_actor(report, id) for id in event.actors],
        "target": [_actor(report, id) for id in event.recipients],
        "eventLocation": {
            "name": place.name,
            "country": place.country,
            "latitude": place.lat,
            "longitude": place.lon,
        }
        if place
        else None,
        "text": words.text,
        "eventText": event.triggers[0].text if event.triggers else None,
        "textInfo": {"report": report.id, "start": words.start, "end": words.end, "url": address},
        "publication": report.outlet,
        "language": report.language,
        "coder": event.by,
        "version": f"Rashomon {__version__}",
    }


def _actor(report: Report, id: str) -> dict[str, Any]:
    actor = report.actor(id)
    if actor is None:
        return {"actorText": id}
    # The specification's codes of actors come from a dictionary of sectors, which we have not: names stand here.
    return {"actorText": actor.name, "country": actor.country, "kind": actor.kind}


def _lines(records: Any) -> str:
    kept = ({key: value for key, value in record.items() if value is not None} for record in records)
    # Compact: a reader tells our lines by how they begin.
    return "".join(json.dumps(record, ensure_ascii=True, separators=(",", ":")) + "\n" for record in kept)
