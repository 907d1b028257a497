"""Reports, actors and events as FollowTheMoney entities, a line of JSON each."""

from __future__ import annotations

import json
from typing import Any

from rashomon.export.view import Holdings
from rashomon.export.visible import link
from rashomon.model import TOLD_AS_FACT, Actor, ActorKind, Event, Report

SCHEMATA: dict[ActorKind, str] = {
    "person": "Person",
    "organisation": "Organization",
    "state": "PublicBody",
    "group": "LegalEntity",
}
Properties = dict[str, list[str]]


def ftm(held: Holdings) -> str:
    """An Article for each report, an entity for each named actor, an Event for each that happened or goes on."""
    names = {outlet.id: outlet.name for outlet in held.outlets}
    addresses = {page.id: page.address for page in held.pages}
    actors: dict[str, list[Actor]] = {}
    lines = []
    for report in sorted(held.reports, key=lambda report: report.id):
        address = link(addresses.get(report.page, ""))
        lines.append(
            _entity(report.id, "Article", _article(report, names.get(report.outlet, report.outlet), address))
        )
        for actor in report.actors:
            if actor.named:
                actors.setdefault(actor.id, []).append(actor)
        lines += [
            _entity(event.id, "Event", _event(event, report))
            for event in report.events
            if event.auxiliary is None and event.status in TOLD_AS_FACT
        ]
    for id, forms in sorted(actors.items()):
        told: Properties = {
            "name": list(dict.fromkeys(form.name for form in forms)),
            "country": list(dict.fromkeys(form.country.lower() for form in forms if form.country)),
        }
        if forms[0].kind == "person":
            told["position"] = list(dict.fromkeys(role for form in forms for role in form.roles))
        lines.append(_entity(id, SCHEMATA[forms[0].kind], told))
    return "".join(json.dumps(line, ensure_ascii=True) + "\n" for line in lines)


def _article(report: Report, outlet: str, address: str | None) -> Properties:
    return {
        "title": [report.title.text] if report.title else [],
        "publisher": [outlet],
        "author": [report.byline.text] if report.byline else [],
        "publishedAt": [report.published.date] if report.published.date else [],
        "sourceUrl": [address] if address else [],
        "bodyText": [report.text],
    }


def _event(event: Event, report: Report) -> Properties:
    place = report.place(event.place)
    named = {actor.id for actor in report.actors if actor.named}
    return {
        "name": [event.mentions[0].text],
        "summary": [f"{event.type}, {event.status}"],
        "date": [event.when.start] if event.when and event.when.start else [],
        "location": [place.name] if place else [],
        "involved": [id for id in dict.fromkeys((*event.actors, *event.recipients)) if id in named],
        "proof": [report.id],
    }


def _entity(id: str, schema: str, properties: Properties) -> dict[str, Any]:
    return {
        "id": id,
        "schema": schema,
        "properties": {name: values for name, values in properties.items() if values},
    }
