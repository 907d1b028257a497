"""Holdings as JSON lines: the reports as they can be read again, and the events as PLOVER records."""

from __future__ import annotations

import json
from typing import Any

from rashomon import __version__
from rashomon.export.view import Holdings
from rashomon.model import Event, Report

DAY = len("2025-03-04")  # all of a moment that the specification has room for


def jsonl(held: Holdings) -> str:
    """A line for each report; `rashomon read` of them gives reports with the same text."""
    names = {outlet.id: outlet.name for outlet in held.outlets}
    addresses = {page.id: page.address for page in held.pages}
    return _lines(
        {
            "url": addresses.get(report.page),
            "outlet": report.outlet,
            "outlet_name": names.get(report.outlet, report.outlet),
            "title": report.title.text if report.title else None,
            "byline": report.byline.text if report.byline else None,
            "published": report.published.date if report.published.basis in ("stated", "metadata") else None,
            "language": report.language,
            "text": report.text,
        }
        for report in sorted(held.reports, key=lambda report: report.id)
    )


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
    return "".join(json.dumps(record, ensure_ascii=True) + "\n" for record in kept)
