"""Days and moments of what a report tells, and how its text says them."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.kinds import Basis, Precision, Tense, TimeKind
from rashomon.model.spans import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """An interval of ISO 8601 dates (both ends included), how fine it is, and where it comes from."""

    start: str | None
    end: str | None
    precision: Precision
    basis: Basis
    words: Passage | None = None

    @property
    def day(self) -> str | None:
        """The day on which it begins, where it is known to the day or finer."""
        return day_of(self.start, self.precision)


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time expression. `value` is its TIMEX3 value as far as the words alone give it ("XXXX-WXX-6").

    `tense` is the tense of its clause, which decides between last and next Saturday when the expression
    is resolved against the date of the report.
    """

    words: Passage
    kind: TimeKind
    value: str
    tense: Tense


def day_of(date: str | None, precision: Precision) -> str | None:
    """The day of an ISO 8601 date that is known to the day or finer; None of any other."""
    return date[:10] if date and precision in ("time", "part-of-day", "day") else None
