"""The tables of reports and of what was found in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from rashomon.export.formats.days import day
from rashomon.export.formats.rows import PLACE, WHEN, Row, Sheet, names, nowhere, place, when
from rashomon.export.view import Holdings
from rashomon.model import Actor, Report, Statement


def _sorted(held: Holdings) -> list[Report]:
    return sorted(held.reports, key=lambda report: report.id)


def _reports(held: Holdings) -> Iterator[Row]:
    stories = {member.report: dossier.id for dossier in held.dossiers for member in dossier.members}
    addresses = {page.id: page.address for page in held.pages}
    for report in _sorted(held):
        yield {
            "id": report.id,
            "outlet": report.outlet,
            "title": report.title.text if report.title else None,
            "byline": report.byline.text if report.byline else None,
            "published": report.published.date,
            "day": day(report.published.day),
            "precision": report.published.precision,
            "basis": report.published.basis,
            "language": report.language,
            "story": stories.get(report.id),
            "page": report.page,
            "address": addresses.get(report.page),
            "text": report.text,
        }


def _outlets(held: Holdings) -> Iterator[Row]:
    for one in sorted(held.outlets, key=lambda outlet: outlet.id):
        yield {
            "id": one.id,
            "name": one.name,
            "country": one.country,
            "language": one.language,
            "owner": one.owner,
            "agency": one.agency,
        }


def _actors(held: Holdings) -> Iterator[Row]:
    found: dict[str, list[Actor]] = defaultdict(list)
    for report in _sorted(held):
        for actor in report.actors:
            found[actor.id].append(actor)
    for id, forms in sorted(found.items()):
        fullest = max(forms, key=lambda actor: (len(actor.name), actor.name))
        yield {
            "id": id,
            "name": fullest.name,
            "kind": fullest.kind,
            "country": next((actor.country for actor in forms if actor.country), None),
            "roles": "; ".join(dict.fromkeys(role for actor in forms for role in actor.roles)) or None,
            "named": fullest.named,
            "reports": len(forms),
            "mentions": sum(len(actor.mentions) for actor in forms),
        }


def _statements(held: Holdings) -> Iterator[Row]:
    """A row for each stretch of content: most have one, a quotation that is cut in two has two."""
    for report in _sorted(held):
        for one in report.statements:
            for content in [place(words) for words in one.content] or [nowhere(report.id)]:
                yield {
                    "id": one.id,
                    "kind": one.kind,
                    "type": one.type,
                    "sources": _sources(one, report),
                    "cue": one.cue.text if one.cue else None,
                    "audience": names(report, one.audience),
                    "medium": one.medium,
                    **when(one.when),
                    **content,
                }


def _sources(one: Statement, report: Report) -> str | None:
    told = [actor.name if (actor := report.actor(s.actor)) else s.words.text for s in one.sources]
    return "; ".join(told) or None


def _events(held: Holdings) -> Iterator[Row]:
    for report in _sorted(held):
        for one in report.events:
            where = report.place(one.place)
            yield {
                "id": one.id,
                "type": one.type,
                "mode": one.mode,
                "status": one.status,
                "actors": names(report, one.actors),
                "recipients": names(report, one.recipients),
                "place": where.name if where else None,
                "country": where.country if where else None,
                "lat": where.lat if where else None,
                "lon": where.lon if where else None,
                **when(one.when),
                **place(one.mentions[0]),
            }


def _figures(held: Holdings) -> Iterator[Row]:
    for report in _sorted(held):
        for one in report.figures:
            yield {
                "id": one.id,
                "value": one.value,
                "low": one.low,
                "high": one.high,
                "unit": one.unit,
                "counts": one.counts,
                "qualifier": one.qualifier,
                "issuer": names(report, (one.issuer,)),
                "forecast": one.forecast,
                **when(one.as_of),
                **place(one.words),
            }


def _positions(held: Holdings) -> Iterator[Row]:
    for report in _sorted(held):
        for one in report.positions:
            yield {
                "id": one.id,
                "holder": names(report, (one.holder,)),
                "stance": one.stance,
                "proposal": one.proposal.name,
                "conditions": "; ".join(words.text for words in one.conditions) or None,
                **when(one.when),
                **place(one.evidence[0]),
            }


SHEETS: Mapping[str, Sheet] = {
    "reports": Sheet(
        {
            "id": str,
            "outlet": str,
            "title": str,
            "byline": str,
            "published": str,  # as finely as it is known, with its time zone where that is stated
            "day": date,
            "precision": str,
            "basis": str,
            "language": str,
            "story": str,
            "page": str,
            "address": str,
            "text": str,
        },
        _reports,
    ),
    "outlets": Sheet(
        {"id": str, "name": str, "country": str, "language": str, "owner": str, "agency": bool}, _outlets
    ),
    "actors": Sheet(
        {
            "id": str,
            "name": str,
            "kind": str,
            "country": str,
            "roles": str,
            "named": bool,
            "reports": int,
            "mentions": int,
        },
        _actors,
    ),
    "statements": Sheet(
        {
            "id": str,
            "kind": str,
            "type": str,
            "sources": str,
            "cue": str,
            "audience": str,
            "medium": str,
            **WHEN,
            **PLACE,
        },
        _statements,
    ),
    "events": Sheet(
        {
            "id": str,
            "type": str,
            "mode": str,
            "status": str,
            "actors": str,
            "recipients": str,
            "place": str,
            "country": str,
            "lat": float,
            "lon": float,
            **WHEN,
            **PLACE,
        },
        _events,
    ),
    "figures": Sheet(
        {
            "id": str,
            "value": float,
            "low": float,
            "high": float,
            "unit": str,
            "counts": str,
            "qualifier": str,
            "issuer": str,
            "forecast": bool,
            **WHEN,
            **PLACE,
        },
        _figures,
    ),
    "positions": Sheet(
        {
            "id": str,
            "holder": str,
            "stance": str,
            "proposal": str,
            "conditions": str,
            **WHEN,
            **PLACE,
        },
        _positions,
    ),
}
