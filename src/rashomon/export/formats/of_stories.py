"""The tables of stories: their points with versions, differences and silences, copies, timeline, synopsis."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from rashomon.export.formats.days import day
from rashomon.export.formats.rows import PLACE, WHEN, Row, Sheet, place, when
from rashomon.export.view import Holdings
from rashomon.model import Dossier, Point


def _sorted(held: Holdings) -> list[Dossier]:
    return sorted(held.dossiers, key=lambda dossier: dossier.id)


def _pointed(held: Holdings) -> Iterator[tuple[Dossier, int, Point]]:
    for dossier in _sorted(held):
        for number, point in enumerate(dossier.points, start=1):
            yield dossier, number, point


def _stories(held: Holdings) -> Iterator[Row]:
    reports = {report.id: report for report in held.reports}
    for dossier in _sorted(held):
        members = [report for one in dossier.members if (report := reports.get(one.report))]
        known = sorted(found for report in members if (found := day(report.published.day)))
        yield {
            "id": dossier.id,
            "title": dossier.title,
            "first": known[0] if known else None,
            "last": known[-1] if known else None,
            "reports": len(dossier.members),
            "outlets": len({report.outlet for report in members}),
            "voices": len(dossier.voices),
            "points": len(dossier.points),
        }


def _points(held: Holdings) -> Iterator[Row]:
    for dossier, number, point in _pointed(held):
        yield {
            "story": dossier.id,
            "number": number,
            "id": point.id,
            "kind": point.kind,
            "standing": point.standing,
            "why": point.why,
            "reports": len(point.versions),
            "voices": len(point.voices),
            "differences": len(point.differences),
            "silent": len(point.silent),
            **place(point.summary),
        }


def _outlets(held: Holdings) -> Mapping[str, str]:
    """The outlet of each report."""
    return {report.id: report.outlet for report in held.reports}


def _versions(held: Holdings) -> Iterator[Row]:
    outlets = _outlets(held)
    for dossier, _, point in _pointed(held):
        for version in point.versions:
            yield {
                "story": dossier.id,
                "point": point.id,
                **place(version.words),
                "outlet": outlets.get(version.report),
                "values": "; ".join(f"{name}: {value}" for name, value in version.values) or None,
            }


def _differences(held: Holdings) -> Iterator[Row]:
    """A row for each reading of a difference."""
    outlets = _outlets(held)
    for dossier, _, point in _pointed(held):
        for number, one in enumerate(point.differences, start=1):
            for reading in one.values:
                yield {
                    "story": dossier.id,
                    "point": point.id,
                    "number": number,
                    "attribute": one.attribute,
                    "kind": one.kind,
                    "why": one.why,
                    "value": reading.value,
                    **place(reading.words),
                    "outlet": outlets.get(reading.report),
                }


def _silences(held: Holdings) -> Iterator[Row]:
    outlets = _outlets(held)
    for dossier, _, point in _pointed(held):
        for report in point.silent:
            yield {"story": dossier.id, "point": point.id, "report": report, "outlet": outlets.get(report)}


def _copies(held: Holdings) -> Iterator[Row]:
    for dossier in _sorted(held):
        for one in sorted(dossier.copies, key=lambda copy: (copy.left, copy.right, copy.kind)):
            sides = {"left": place(one.left), "right": place(one.right)}
            yield {
                "story": dossier.id,
                "kind": one.kind,
                "score": one.score,
                "reason": one.reason,
                "agency": one.agency,
                "taken_from": one.taken_from,
                **{f"{side}_{name}": value for side, row in sides.items() for name, value in row.items()},
            }


def _timeline(held: Holdings) -> Iterator[Row]:
    for dossier in _sorted(held):
        for number, entry in enumerate(dossier.timeline, start=1):
            yield {
                "story": dossier.id,
                "number": number,
                "point": entry.event,
                **when(entry.when),
                "basis": entry.when.basis,
                "why": entry.why or None,
                "foremost": entry.foremost,
                **place(entry.evidence[0]),
            }


def _synopsis(held: Holdings) -> Iterator[Row]:
    for dossier in _sorted(held):
        for number, one in enumerate(dossier.synopsis, start=1):
            yield {
                "story": dossier.id,
                "number": number,
                "point": one.point or None,
                "standing": one.standing,
                "said_by": "; ".join(one.said_by) or None,
                "why": one.why or None,
                **place(one.evidence[0]),
            }


SHEETS: Mapping[str, Sheet] = {
    "stories": Sheet(
        {
            "id": str,
            "title": str,
            "first": date,
            "last": date,
            "reports": int,
            "outlets": int,
            "voices": int,
            "points": int,
        },
        _stories,
    ),
    "points": Sheet(
        {
            "story": str,
            "number": int,
            "id": str,
            "kind": str,
            "standing": str,
            "why": str,
            "reports": int,
            "voices": int,
            "differences": int,
            "silent": int,
            **PLACE,
        },
        _points,
    ),
    "versions": Sheet({"story": str, "point": str, **PLACE, "outlet": str, "values": str}, _versions),
    "differences": Sheet(
        {
            "story": str,
            "point": str,
            "number": int,
            "attribute": str,
            "kind": str,
            "why": str,
            "value": str,
            **PLACE,
            "outlet": str,
        },
        _differences,
    ),
    "silences": Sheet({"story": str, "point": str, "report": str, "outlet": str}, _silences),
    "copies": Sheet(
        {
            "story": str,
            "kind": str,
            "score": float,
            "reason": str,
            "agency": str,
            "taken_from": str,
            **{f"{side}_{name}": kind for side in ("left", "right") for name, kind in PLACE.items()},
        },
        _copies,
    ),
    "timeline": Sheet(
        {
            "story": str,
            "number": int,
            "point": str,
            **WHEN,
            "basis": str,
            "why": str,
            "foremost": bool,
            **PLACE,
        },
        _timeline,
    ),
    "synopsis": Sheet(
        {
            "story": str,
            "number": int,
            "point": str,
            "standing": str,
            "said_by": str,
            "why": str,
            **PLACE,
        },
        _synopsis,
    ),
}
