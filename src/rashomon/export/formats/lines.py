"""Reports as JSON lines that can be read again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from rashomon.export.view import Holdings


def jsonl(held: Holdings) -> str:
    """A line for each report; `rashomon read` of them gives reports with the same text."""
    names = {outlet.id: outlet.name for outlet in held.outlets}
    addresses = {page.id: page.address for page in held.pages}
    return lines(
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


def lines(records: Iterable[Mapping[str, Any]]) -> str:
    """Records as JSON lines, in ASCII, without what is not known."""
    return "".join(json.dumps(_known(record), ensure_ascii=True) + "\n" for record in records)


def _known(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _known(held) for key, held in value.items() if held is not None}
    return [_known(held) for held in value] if isinstance(value, list) else value
