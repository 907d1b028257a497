"""A mark of the rows that a dossier is shown from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from sqlalchemy import Connection, text

ASKED = "FROM json_each(:reports) AS asked CROSS JOIN report ON report.id = asked.value"
DROPPED = f"{ASKED} JOIN page ON page.id = report.page JOIN dropped ON dropped.page = page.id"
LINES = f"""
    SELECT line.outlet, line.template, count(sighting.page),
        (SELECT count(*) FROM page WHERE page.outlet = line.outlet)
    FROM (
        SELECT DISTINCT page.outlet, CAST(dropped.document AS TEXT) ->> '$.template' AS template {DROPPED}
        WHERE instr(dropped.document, CAST('"template":"' AS BLOB))
    ) AS line
    LEFT JOIN sighting ON sighting.outlet = line.outlet AND sighting.key = line.template
    GROUP BY line.outlet, line.template ORDER BY 1, 2
"""  # noqa: S608 - all ours
# What `export.gather.behind` reads, row by row. What left as a line of an outlet's template is told with the
# number of pages that have it, which the next page of the outlet changes.
ROWS = (
    text("SELECT document FROM dossier WHERE id = :story"),
    text(f"SELECT report.id, report.document {ASKED} ORDER BY 1"),
    text(f"SELECT DISTINCT page.id, page.document {ASKED} JOIN page ON page.id = report.page ORDER BY 1"),
    text(
        f"SELECT DISTINCT outlet.id, outlet.document {ASKED} JOIN outlet ON outlet.id = report.outlet ORDER BY 1"
    ),
    text(f"SELECT DISTINCT dropped.id, dropped.document {DROPPED} ORDER BY 1"),
    text(LINES),
)


def mark(connection: Connection, story: str, reports: Iterable[str]) -> str:
    """Another one as soon as anything else is held of the story's dossier or of these reports."""
    digest = hashlib.sha256()
    asked = {"story": story, "reports": json.dumps(sorted(set(reports)))}
    for number, query in enumerate(ROWS):
        for row in connection.execute(query, asked):
            for value in (number, *row):
                told = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
                digest.update(b"%d:" % len(told) + told)
    return digest.hexdigest()
