"""Events as PLOVER records, a JSON line each, with the fields of its manual (edition of February 2024)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rashomon import __version__
from rashomon.export.formats.lines import lines
from rashomon.export.formats.sectors import code_of, entity, scheme
from rashomon.export.view import Holdings
from rashomon.model import Event, Outlet, Report

# The auxiliary modes, which the manual wants among the contexts.
CONTEXTS = {"negated": "negation"}
HURT = {"killed": "dead", "wounded": "injured", "arrested": "arrested"}
# Modes of CONSULT in which all who take part are doers and nobody is a recipient.
TOGETHER = (None, "meet", "phone", "multilateral")
RESOLUTION = {"town": 4, "region": 2, "country": 1}
DAY = len("2025-03-04")


def plover(held: Holdings) -> str:
    """A line for each event of the scheme's categories that has a doer and a day, its own or its report's.

    Background, plans, what is supposed and what is denied are there too, marked by their context: who counts
    events leaves out those that have one of `historical`, `future`, `hypothetical` and `negation`.
    """
    addresses = {page.id: page.address for page in held.pages}
    outlets = {outlet.id: outlet for outlet in held.outlets}
    return lines(
        _known(_record(event, report, outlets.get(report.outlet), addresses.get(report.page)))
        for report in sorted(held.reports, key=lambda report: report.id)
        for event in report.events
        if event.actors and _quad(event) and _day(event, report)
    )


def _record(event: Event, report: Report, outlet: Outlet | None, address: str | None) -> dict[str, Any]:
    words = event.mentions[0]
    modes = scheme()["modes"].get(event.type, ())
    doers, others = event.actors, event.recipients
    if event.type == "CONSULT" and event.mode in TOGETHER:
        doers, others = (*doers, *others), ()
    day = _day(event, report)
    last = (event.when.end or "")[:DAY] if event.when else ""
    return {
        "id": event.id,
        "date": day,
        "enddate": last if last > day else None,
        "actor": _entities(doers, event, report),
        "recipient": _entities(others, event, report) or None,
        "event": [event.type],
        "mode": [event.mode] if event.mode in modes else None,
        "context": [CONTEXTS.get(event.auxiliary, event.auxiliary)] if event.auxiliary else None,
        "quad_code": _quad(event),
        "event_loc": _location(event, report),
        "event_text": [mention.text for mention in event.mentions],
        "size": _size(event, report),
        "text_info": {"start": words.start, "end": words.end},
        "cite_info": {
            "corpus": report.id,
            "title": report.title.text if report.title else None,
            "url": address,
            "language": report.language,
            "publication": outlet.name if outlet else report.outlet,
            "coder": f"Rashomon {__version__}, {event.by}",
        },
        "status": event.status,
        "comment": f"mode: {event.mode}" if event.mode and event.mode not in modes else None,
    }


def _quad(event: Event) -> int | None:
    return next((int(code) for code, types in scheme()["quad"].items() if event.type in types), None)


def _day(event: Event, report: Report) -> str:
    return ((event.when.start if event.when else None) or report.published.date or "")[:DAY]


def _entities(ids: Iterable[str], event: Event, report: Report) -> list[dict[str, Any]]:
    """The actors, each with the words that name it in the event's first mention where any do."""
    told = event.mentions[0].span
    found = []
    for id in ids:
        if actor := report.actor(id):
            here = (mention.text for mention in actor.mentions if told.covers(mention.span))
            found.append(entity(actor, next(here, actor.name)))
    return found


def _location(event: Event, report: Report) -> dict[str, Any] | None:
    place = report.place(event.place)
    if place is None:
        return None
    told = next(
        (m for m in place.mentions if any(words.span.covers(m.span) for words in event.mentions)),
        place.mentions[0],
    )
    number = place.id.removeprefix("geonames:")
    return {
        "extracted_place": told.text,
        "resolved_place": place.name if place.precision != "unknown" else None,
        "geonameid": int(number) if number.isdecimal() else None,
        "lat": place.lat,
        "lon": place.lon,
        "country_code": code_of(place.country),
        "resolution": RESOLUTION.get(place.precision),
    }


def _size(event: Event, report: Report) -> dict[str, Any] | None:
    """How many were killed, hurt or arrested, where the event's figures give a number."""
    own = [figure for figure in report.figures if figure.id in event.figures and figure.value is not None]
    told = {
        name: figure.value
        for figure in own
        for fate, name in HURT.items()
        if fate in (figure.counts or "").split()
    }
    return {name: int(value) for name, value in told.items() if value is not None} or None


def _known(value: Any) -> Any:
    """A record without what is not known, at any depth."""
    if isinstance(value, dict):
        return {key: _known(held) for key, held in value.items() if held is not None}
    return [_known(held) for held in value] if isinstance(value, list) else value
