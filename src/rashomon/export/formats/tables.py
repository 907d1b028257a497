"""Holdings as flat tables: for spreadsheets (CSV), for data frames and Parquet (`columns.py`)."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from datetime import date
from typing import Any

from rashomon.errors import RashomonError
from rashomon.export.formats import of_reports, of_stories
from rashomon.export.formats.rows import Row, Sheet, Table
from rashomon.export.view import Holdings

# A spreadsheet runs a cell that begins so; a page may not write formulas into a reader's sheet (CWE-1236).
FORMULA = ("=", "+", "-", "@", "\t", "\r")
SHEETS: Mapping[str, Sheet] = {**of_reports.SHEETS, **of_stories.SHEETS}


def tables(held: Holdings) -> Mapping[str, Table]:
    """The tables by name. A place in a text is its report, its two offsets and its words."""
    return {name: sheet.of(held) for name, sheet in SHEETS.items()}


def table(name: str, held: Holdings) -> Table:
    """The table called `name`. Raises RashomonError where there is none."""
    if name not in SHEETS:
        raise RashomonError(f"There is no table {name!r}. Known: {', '.join(SHEETS)}.")
    return SHEETS[name].of(held)


def csv_texts(held: Holdings) -> Mapping[str, str]:
    """The tables as CSV (RFC 4180) by file name; words that a spreadsheet would run get an apostrophe in front."""
    return {f"{name}.csv": _csv(one) for name, one in tables(held).items()}


def _csv(one: Table) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(one.columns))
    writer.writeheader()
    writer.writerows(_cells(row) for row in one.rows)
    return out.getvalue()


def _cells(row: Row) -> Row:
    return {key: _cell(value) for key, value in row.items()}


def _cell(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
