"""When a report was published: from its date line, its record, its dateline, or what a caption lets us infer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from rashomon.clean.bundles.cohesion import shared, vocabulary
from rashomon.clean.days.dates import dates, weekday
from rashomon.clean.days.metadata import metadata
from rashomon.clean.days.printed import date_line, first_date
from rashomon.clean.days.yearless import yearless
from rashomon.model import Published

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ARCHIVE = re.compile(r"\b(?:file|archive|archivo|archives?|undated)\b", re.IGNORECASE)
# Of 25 dates that weekdays alone gave in 956 articles 4 were wrong by more than two days, all of them from old
# pictures. With these bounds 7 remain: 3 of the day on which the article was listed, 4 of the day before.
SHARED_WORDS, SHARED = 3, 0.25
FINE = ("time", "day")
EASTERNMOST = timezone(timedelta(hours=14))


def published(
    *,
    lines: Sequence[str],
    given: Sequence[tuple[str, str]],
    for_machines: bool,
    read_at: str,
    dateline: str = "",
    captions: Sequence[str] = (),
    lead: str = "",
    whole: Published | None = None,
) -> Published:
    """The publication as far as the page says it; never the day on which we read the page, and none after it.

    `given` are dates beside the text, each with the name of the place that gives it, the one to be believed first.
    Those that web pages state `for_machines` go before a date line; those of records, which are often of the
    crawl, behind it. Where places give several days, the reason says which was taken and what the others say.
    An item of a digest that has no date is of the date of the `whole`.
    """
    of_lines = [not_after(_of_line(line), read_at) for line in lines]
    stated = next((found for found in of_lines if found.date), None)
    dates_given = [not_after(metadata(text, place), read_at) for place, text in given]
    record = next((one for one in dates_given if one.date), None)
    is_sure = for_machines and record is not None and record.precision in FINE
    best = record if is_sure else _best(stated, record)
    if best:
        return _with_others(best, [*([stated] if stated else []), *dates_given])
    others = (_of_dateline(dateline), None if yearless(dateline) else _inferred(captions, lead))
    found = [not_after(one, read_at) for one in others if one]
    if whole and whole.date and not any(one.date for one in found):
        return replace(whole, why=f"it stands among others on a page of which {whole.why}")
    refused = (one for one in (*found, *of_lines, *dates_given) if one.why != Published().why)
    return next((one for one in found if one.date), None) or next(refused, Published())


def without_year(line: str, words: str) -> str:
    """Why a day is not known of which a line, of some sort, names all but the year."""
    return f'the {line} says "{words}", and not of which year'


def not_after(found: Published, read_at: str) -> Published:
    """The publication, unless it lies after the moment when the page was got: nothing is read before it is there.

    A day that has begun somewhere on Earth when the page was got is let pass.
    """
    if not found.date or found.date[:10] <= _latest(read_at)[: len(found.date)]:
        return found
    return Published(why=f"{found.why}, which lies after {read_at[:10]}, when the page was got")


def _latest(read_at: str) -> str:
    """The latest day that it is anywhere at a moment."""
    try:
        moment = datetime.fromisoformat(read_at)
    except ValueError:
        return "9999-12-31"
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment.astimezone(EASTERNMOST).date().isoformat()


def _best(stated: Published | None, given: Published | None) -> Published | None:
    """Of a date line and a record's date: what people read goes first, the hour is taken from either."""
    if (
        stated
        and given
        and given.precision == "time"
        and stated.precision == "day"
        and _day(given) == _day(stated)
    ):
        return given
    if stated and (stated.precision in FINE or not given or given.precision not in FINE):
        return stated
    return given


def _with_others(best: Published, found: Sequence[Published]) -> Published:
    others = [one for one in found if one.date and not _same_day(one, best)]
    if not others:
        return best
    said = "; ".join(dict.fromkeys(one.why for one in others))
    return replace(best, why=f"{best.why}, which is taken although {said}")


def _same_day(one: Published, other: Published) -> bool:
    left, right = (one.date or "")[:10], (other.date or "")[:10]
    return left.startswith(right) or right.startswith(left)


def _of_line(line: str) -> Published:
    """What a line says: a date line, or the first date in a byline, with the time behind it."""
    return date_line(line) or first_date(line) or Published()


def _of_dateline(dateline: str) -> Published | None:
    day = next((found for found in dates(dateline) if found.precision == "day"), None)
    if day is None and yearless(dateline):
        return Published(why=without_year("dateline", dateline))
    if day is None:
        return None
    return Published(date=day.iso, precision="day", basis="stated", why=f'the dateline says "{dateline}"')


def _inferred(captions: Sequence[str], lead: str) -> Published | None:
    """The day of a dated caption, where the first paragraph tells what the picture shows, on that weekday.

    A weekday alone agrees by chance in one of seven old pictures, so caption and paragraph must share words too.
    """
    named = weekday(lead)
    told = vocabulary([lead])
    fresh = [caption for caption in captions if not ARCHIVE.search(caption)]
    near = [caption for caption in fresh if _shared(vocabulary([caption]), told)]
    days = {day.day for caption in near for day in dates(caption) if day.precision == "day" and day.day}
    if len(named) != 1 or len(days) != 1:
        return None
    (day,) = days
    if day.weekday() not in named:
        return None
    words = next(caption[f.start : f.end] for caption in near for f in dates(caption) if f.day == day)
    name = DAY_NAMES[day.weekday()]
    why = f"a caption is dated {words}, a {name}, and the first paragraph tells the same of that weekday"
    return Published(date=day.isoformat(), precision="day", basis="inferred", why=why)


def _shared(caption: frozenset[str], told: frozenset[str]) -> bool:
    return len(caption & told) >= SHARED_WORDS and shared(caption, told) >= SHARED


def _day(found: Published) -> str:
    return (found.date or "")[:10]
