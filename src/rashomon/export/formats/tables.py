"""Holdings as flat tables: for spreadsheets (CSV), and for data frames (Parquet)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

from rashomon.export.view import Holdings
from rashomon.model import Passage, When

Row = dict[str, Any]
# A spreadsheet runs a cell that begins so; a page may not write formulas into a reader's sheet (CWE-1236).
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def tables(held: Holdings) -> Mapping[str, list[Row]]:
    """The tables by name. A place in a text is its report, its two offsets and its words."""
    reports = sorted(held.reports, key=lambda report: report.id)
    dossiers = sorted(held.dossiers, key=lambda dossier: dossier.id)
    return {
        "reports": [
            {
                "id": report.id,
                "outlet": report.outlet,
                "title": report.title.text if report.title else None,
                "published": report.published.date,
                "precision": report.published.precision,
                "basis": report.published.basis,
                "language": report.language,
                "story": next((d.id for d in dossiers if any(m.report == report.id for m in d.members)), None),
                "text": report.text,
            }
            for report in reports
        ],
        "statements": list(_statements(held)),
        "events": list(_events(held)),
        "figures": list(_figures(held)),
        "positions": list(_positions(held)),
        "stories": [
            {
                "id": d.id,
                "title": d.title,
                "reports": len(d.members),
                "voices": len(d.voices),
                "points": len(d.points),
            }
            for d in dossiers
        ],
        "points": [
            {
                "story": d.id,
                "number": number,
                "id": point.id,
                "kind": point.kind,
                "standing": point.standing,
                "why": point.why,
                "reports": len(point.versions),
                "voices": len(point.voices),
                **_place(point.summary),
            }
            for d in dossiers
            for number, point in enumerate(d.points, start=1)
        ],
        "versions": [
            {"story": d.id, "point": point.id, **_place(version.words), "values": _values(version.values)}
            for d in dossiers
            for point in d.points
            for version in point.versions
        ],
        "differences": [
            {
                "story": d.id,
                "point": point.id,
                "attribute": one.attribute,
                "kind": one.kind,
                "why": one.why,
                "value": reading.value,
                **_place(reading.words),
            }
            for d in dossiers
            for point in d.points
            for one in point.differences
            for reading in one.values
        ],
    }


def csv_texts(held: Holdings) -> Mapping[str, str]:
    """The tables as CSV (RFC 4180) by file name; words that a spreadsheet would run get an apostrophe in front."""
    return {f"{name}.csv": _csv(rows) for name, rows in tables(held).items()}


def _csv(rows: list[Row]) -> str:
    out = io.StringIO()
    if rows:
        writer = csv.DictWriter(out, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    return out.getvalue()


def _cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _place(words: Passage) -> Row:
    return {"report": words.report, "start": words.start, "end": words.end, "words": words.text}


def _when(when: When | None) -> Row:
    return {"from": when.start if when else None, "until": when.end if when else None}


def _values(values: tuple[tuple[str, str], ...]) -> str:
    return "; ".join(f"{name}: {value}" for name, value in values)


def _statements(held: Holdings) -> Iterator[Row]:
    for report in sorted(held.reports, key=lambda report: report.id):
        for one in report.statements:
            names = [a.name if (a := report.actor(s.actor)) else s.words.text for s in one.sources]
            for content in one.content:
                yield {
                    "id": one.id,
                    "kind": one.kind,
                    "type": one.type,
                    "sources": "; ".join(names),
                    "cue": one.cue.text if one.cue else None,
                    **_when(one.when),
                    **_place(content),
                }


def _events(held: Holdings) -> Iterator[Row]:
    for report in sorted(held.reports, key=lambda report: report.id):
        for one in report.events:
            place = report.place(one.place)
            yield {
                "id": one.id,
                "type": one.type,
                "mode": one.mode,
                "status": one.status,
                "actors": "; ".join(a.name for id in one.actors if (a := report.actor(id))),
                "recipients": "; ".join(a.name for id in one.recipients if (a := report.actor(id))),
                "place": place.name if place else None,
                **_when(one.when),
                **_place(one.mentions[0]),
            }


def _figures(held: Holdings) -> Iterator[Row]:
    for report in sorted(held.reports, key=lambda report: report.id):
        for one in report.figures:
            issuer = report.actor(one.issuer)
            yield {
                "id": one.id,
                "value": one.value,
                "low": one.low,
                "high": one.high,
                "unit": one.unit,
                "counts": one.counts,
                "qualifier": one.qualifier,
                "issuer": issuer.name if issuer else None,
                **_place(one.words),
            }


def _positions(held: Holdings) -> Iterator[Row]:
    for report in sorted(held.reports, key=lambda report: report.id):
        for one in report.positions:
            holder = report.actor(one.holder)
            yield {
                "id": one.id,
                "holder": holder.name if holder else None,
                "stance": one.stance,
                "proposal": one.proposal.name,
                "conditions": "; ".join(words.text for words in one.conditions),
                **_when(one.when),
                **_place(one.evidence[0]),
            }
