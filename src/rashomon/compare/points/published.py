"""Which of two reports was published first, and whether what the one told was news still."""

from __future__ import annotations

from datetime import datetime

from rashomon.compare.claims.dates import days_between
from rashomon.model import Published

# Days for which a report may be missed to tell what was new. A placeholder, set by reading: in two stories of a
# war by opposing outlets all silences after eight days and more were of another attack than the report's.
NEWS_FOR = 7


def is_later(one: Published, other: Published) -> bool:
    """Whether a report was published after another, while what that tells was news."""
    return is_before(other, one) and not is_old(one, other)


def may_be_later(one: Published, other: Published) -> bool:
    """Whether it is not known which of two reports was published first."""
    return not is_old(one, other) and not is_before(other, one) and not is_before(one, other)


def is_old(one: Published, other: Published) -> bool:
    """Whether what another report told was known for long when a report was published."""
    return days_between(one.day, other.day) > NEWS_FOR


def is_before(one: Published, other: Published) -> bool:
    """Whether the one is earlier for certain: by its day, or on one day by times whose zones are known."""
    day, another = one.day, other.day
    if not day or not another or day != another:
        return bool(day and another) and (day or "") < (another or "")
    left, right = _moment(one), _moment(other)
    return left is not None and right is not None and left < right


def _moment(published: Published) -> datetime | None:
    if published.precision != "time" or not published.date:
        return None
    moment = datetime.fromisoformat(published.date)
    return moment if moment.tzinfo else None
