"""The tables of reports and of what was found in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rashomon.export.formats.days import day
from rashomon.export.formats.rows import OF, PLACE, WHEN, Row, Sheet, names, nowhere, place, when
from rashomon.export.view import Holdings
from rashomon.model import Actor, Report, Statement, Via


def _sorted(held: Holdings) -> list[Report]:
    return sorted(held.reports, key=lambda report: report.id)


def _told(held: Holdings) -> Iterator[tuple[Report, Row]]:
    """The reports, and of which story and which outlet each is; of no story are earlier versions."""
    stories = {member.report: dossier.id for dossier in held.dossiers for member in dossier.members}
    for report in _sorted(held):
        yield report, {"story": stories.get(report.id), "outlet": report.outlet}


def _reports(held: Holdings) -> Iterator[Row]:
    addresses = {page.id: page.address for page in held.pages}
    for report, of in _told(held):
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
            "story": of["story"],
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
    for report, of in _told(held):
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
                    "via": _via(one.via),
                    **when(one.when),
                    **content,
                    **of,
                }


def _sources(one: Statement, report: Report) -> str | None:
    told = [actor.name if (actor := report.actor(s.actor)) else s.words.text for s in one.sources]
    return "; ".join(told) or None


def _via(chain: Sequence[Via]) -> str | None:
    """Through whom it reached the outlet, nearest first."""
    return "; ".join(via.words.text for via in chain) or None


def _events(held: Holdings) -> Iterator[Row]:
    for report, of in _told(held):
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
                **of,
            }


def _figures(held: Holdings) -> Iterator[Row]:
    for report, of in _told(held):
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
                **of,
            }


def _positions(held: Holdings) -> Iterator[Row]:
    for report, of in _told(held):
        for one in report.positions:
            yield {
                "id": one.id,
                "holder": names(report, (one.holder,)),
                "stance": one.stance,
                "proposal": one.proposal.name,
                "conditions": "; ".join(words.text for words in one.conditions) or None,
                "via": _via(one.via),
                **when(one.when),
                **place(one.evidence[0]),
                **of,
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
            "via": str,
            **WHEN,
            **PLACE,
            **OF,
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
            **OF,
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
            **OF,
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
            "via": str,
            **WHEN,
            **PLACE,
            **OF,
        },
        _positions,
    ),
}
