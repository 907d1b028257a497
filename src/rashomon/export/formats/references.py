"""The reports as references: BibTeX, and CSL-JSON for Zotero and Pandoc."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from rashomon.export.dates import MONTHS
from rashomon.export.view import Holdings
from rashomon.export.visible import link
from rashomon.model import Report
from rashomon.text import plain

# What TeX reads as a command. The backslash first of all would change the others: one pass for all.
TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "&%$#_{}"},
    }
)


def bibtex(held: Holdings) -> str:
    """An entry `@article` for each report."""
    entries = []
    for report, outlet, address in _cited(held):
        day = _day(report)
        fields = {
            "title": report.title.text if report.title else None,
            "author": f"{{{_tex(report.byline.text)}}}" if report.byline else None,
            "journal": outlet,
            "year": str(day[0]) if day else None,
            "month": MONTHS[day[1] - 1][:3].lower() if len(day) > 1 else None,
            "day": str(day[2]) if len(day) > 2 else None,
            "url": address,
        }
        lines = [
            f"  {name} = {{{value if name in ('author', 'url') else _tex(value)}}},"
            for name, value in fields.items()
            if value
        ]
        entries.append("\n".join([f"@article{{{report.id},", *lines, "}"]))
    return "\n\n".join(entries) + "\n"


def csl(held: Holdings) -> str:
    """An item `article-newspaper` for each report."""
    items: list[dict[str, Any]] = []
    for report, outlet, address in _cited(held):
        day = _day(report)
        item = {
            "id": report.id,
            "type": "article-newspaper",
            "title": plain(report.title.text) if report.title else None,
            "author": [{"literal": plain(report.byline.text)}] if report.byline else None,
            "container-title": plain(outlet),
            "issued": {"date-parts": [list(day)]} if day else None,
            "URL": address,
            "language": report.language if report.language != "und" else None,
        }
        items.append({name: value for name, value in item.items() if value})
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _cited(held: Holdings) -> Iterator[tuple[Report, str, str | None]]:
    names = {outlet.id: outlet.name for outlet in held.outlets}
    addresses = {page.id: page.address for page in held.pages}
    for report in sorted(held.reports, key=lambda report: report.id):
        yield report, names.get(report.outlet, report.outlet), link(addresses.get(report.page, ""))


def _day(report: Report) -> tuple[int, ...]:
    if not report.published.date:
        return ()
    return tuple(int(part) for part in report.published.date.partition("T")[0].split("-"))


def _tex(text: str) -> str:
    return plain(text).translate(TEX)
