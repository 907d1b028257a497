"""A day without its year, as datelines and some date lines give it: "March 15", "Saturday, 15 March"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rashomon.clean.days.dates import DAY_AND_MONTH, dates, weekday
from rashomon.clean.lines.words import MONTHS


@dataclass(frozen=True, slots=True)
class Yearless:
    """A day of a month, and the weekdays that stand beside it (Monday is 0)."""

    month: int
    number: int
    weekdays: frozenset[int] = frozenset()

    def nearest(self, other: date) -> date | None:
        """The day of this name that is nearest to another; None where its weekday says that it is another year."""
        near = [found for year in (other.year - 1, other.year, other.year + 1) if (found := self._in(year))]
        day = min(near, key=lambda found: abs(found - other), default=None)
        return day if day and self.weekdays <= {day.weekday()} else None

    def _in(self, year: int) -> date | None:
        try:
            return date(year, self.month, self.number)
        except ValueError:
            return None


def yearless(text: str) -> Yearless | None:
    """The day without a year that a text names, if it names one and no day with its year."""
    found = list(DAY_AND_MONTH.finditer(text))
    if len(found) != 1 or any(True for _ in dates(text)):
        return None
    (match,) = found
    number, name = match["number1"] or match["number2"], match["name1"] or match["name2"]
    return Yearless(MONTHS[name.casefold()], int(number), weekday(text))
