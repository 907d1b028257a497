"""What a table is, and the columns that many have: a place in a text, a date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rashomon.export.formats.days import first_day, last_day
from rashomon.export.view import Holdings
from rashomon.model import Passage, Report, When

Row = Mapping[str, Any]
# What the cells of a column are, where they are not empty: text, a count, a number, a day, yes or no.
Columns = Mapping[str, type[str] | type[int] | type[float] | type[date] | type[bool]]

PLACE: Columns = {"report": str, "start": int, "end": int, "words": str}
OF: Columns = {"story": str, "outlet": str}  # that a report is of
WHEN: Columns = {"from": date, "until": date, "precision": str}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows, and what is in their columns; a cell of which nothing is known is None."""

    columns: Columns
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a table is made."""

    columns: Columns
    rows: Callable[[Holdings], Iterable[Row]]

    def of(self, held: Holdings) -> Table:
        """The table of some holdings."""
        return Table(self.columns, tuple(self.rows(held)))


def place(words: Passage) -> Row:
    """Where words stand."""
    return {"report": words.report, "start": words.start, "end": words.end, "words": words.text}


def nowhere(report: str) -> Row:
    """The report alone, of what has no words of its own in it."""
    return {"report": report, "start": None, "end": None, "words": None}


def when(when: When | None) -> Row:
    """The first and the last day."""
    precision = when.precision if when and when.precision != "unknown" else None
    return {"from": first_day(when), "until": last_day(when), "precision": precision}


def names(report: Report, ids: Iterable[str | None]) -> str | None:
    """The names of actors of a report, as one text."""
    return "; ".join(actor.name for id in ids if (actor := report.actor(id))) or None
