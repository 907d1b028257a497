"""Dates as pages print them, and what they say about the day a report was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone

from rashomon.clean.lines.words import MONTHS, WEEKDAYS, ZONES
from rashomon.model import Precision, Published

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
# A day may run into its year, as some pages come when pasted ("Apr 132025"), a year into what stands behind:
# "20253:40 PM", "2025Updated".
_NEXT = r"(?=(?:last\s+)?(?:updated|modified|published))"
_RUN = rf"(?:\b|(?=(?:2[0-4]|[01]?\d):[0-5]\d)|{_NEXT}|(?=\d\d?\s+(?:{_MONTH})\b)|(?=(?:{_MONTH})\b\.?\s+\d))"
_TH = r"(?:st|nd|rd|th|er|º|\.)?"
_NAMED = "|".join(sorted(ZONES, key=len, reverse=True))
_ZONE = rf"(?:\s*\(?(?P<zone>(?:GMT|UTC)[+-]\d\d?(?::?\d\d)?|{_NAMED}|[+-]\d\d:?\d\d)\)?(?:\b|{_NEXT}))?"
DATE = re.compile(
    rf"""(?:\b|(?<=\d{{4}}))(?:(?P<weekday>{_DAY})\b\.?,?\s+)?(?:the\s+)?(?:
      (?P<year1>{_YEAR})-(?P<month1>\d\d?)-(?P<day1>\d\d?)(?!\d)
    | (?P<year2>{_YEAR})[/.](?P<month2>\d\d?)[/.](?P<day2>\d\d?)(?!\d)
    | (?P<name3>{_MONTH})\b\.?\s+(?P<day3>\d\d?)(?:{_TH}(?:\b,?\s+|\s?,)|(?={_YEAR}\b))(?P<year3>{_YEAR}){_RUN}
    | (?P<day4>\d\d?){_TH}[\s-]+(?:de\s+|of\s+)?(?P<name4>{_MONTH})\b\.?(?:,?[\s-]+|\s?,)
      (?:del?\s+)?(?P<year4>{_YEAR}){_RUN}
    | (?P<first5>\d\d?)[/.-](?P<second5>\d\d?)[/.-](?P<year5>{_YEAR})(?!\d)
    | (?<![\d/])(?P<first7>\d\d?)/(?P<second7>\d\d?)/(?P<year7>\d\d)(?![\d/])
    | (?P<name6>{_MONTH})\b\.?\s+(?P<year6>{_YEAR})\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# A place in capitals, with its state or without, before the date: "SALTO, Uruguay, ".
PLACED = re.compile(r"\s*[A-ZÀ-ÖØ-ÞŁŚŽČĆŠĐ][A-ZÀ-ÖØ-ÞŁŚŽČĆŠĐ.'’ -]{2,}(?:,\s+[A-Z][\w'’-]+)?(?:,\s+|\s+[–—-]\s+)")
CLOCK = re.compile(
    r"(?:\b|^T)(?P<hour>2[0-4]|"
    r"[01]?\d)(?!\d)(?:[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?)?\s*(?P<half>[ap]\.?m\b\.?)?" + _ZONE,
    re.IGNORECASE,
)
FOUR_DIGITS = re.compile(r"\bat\s+(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\b", re.IGNORECASE)
UPDATED = re.compile(
    r"(?<!(?-i:[a-z]))(?:updated?|last (?:modified|updated)|modified|mis à jour|actualizad[oa]|aktualisiert|"
    r"aggiornato|atualizado)\b",
    re.IGNORECASE,
)
PLACED_BEHIND = re.compile(r"\s+[–—-]\s+[A-ZÀ-ÖØ-ÞŁŚŽČĆŠĐ][A-ZÀ-ÖØ-ÞŁŚŽČĆŠĐ.'’ ]{2,30}$")
STAMP = re.compile(
    r"\b(?:published|posted|first published|publication|publié|publiée|publicado|veröffentlicht|"
    r"pubblicato|issued|date|on|at|le|el|"
    r"am|um|à|a las|às|as of|created|first|time|uhr|hrs?|h|local time)\b",
    re.IGNORECASE,
)
SHOWN = 100  # characters of a page in a reason
EASTERNMOST = timezone(timedelta(hours=14))
DAY_AND_MONTH = re.compile(
    rf"\b(?:(?P<number1>\d\d?){_TH}\s+(?:de\s+|of\s+)?(?P<name1>{_MONTH})|(?P<name2>{_MONTH})\b\.?\s+(?P<number2>\d\d?){_TH})"
    r"(?!\w)\.?",
    re.IGNORECASE,
)
ANY_DAY = re.compile(rf"\b(?:{_DAY})\b", re.IGNORECASE)
ZONE_NAME = re.compile(r"\b[A-Z]{2,4}\b")
AGO = re.compile(
    r"(?:(?:published|posted|updated|il y a|hace|vor)\s+)?(?:an?|\d+)\s*(?:minutes?|mins?|hours?|"
    r"hrs?|days?|weeks?|[mhd])"
    r"(?:\s+ago)?\.?|just now|yesterday|today",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A date in words: the place of the words, the day, the time if one is given."""

    start: int
    end: int
    day: date | None
    precision: Precision
    clock: time | None = None
    trouble: str = ""

    @property
    def iso(self) -> str | None:
        """The date in ISO 8601, as fine as it is known."""
        if self.day is None:
            return None
        if self.clock is not None:
            return datetime.combine(self.day, self.clock).isoformat(timespec="minutes")
        form = {"month": "%Y-%m", "year": "%Y"}.get(self.precision, "%Y-%m-%d")
        return self.day.strftime(form)


def dates(text: str) -> Iterator[Stated]:
    """The dates with a year that a text states, in its order, without their times."""
    for match in DATE.finditer(text):
        yield _stated(match)


def date_line(text: str) -> Published | None:
    """What a line says about the publication, if it is a date line: a date, a time, and words of stamping only.

    A place in capitals may stand before or behind them.
    """
    text = PLACED_BEHIND.sub("", text)
    found = tuple(dates(text))
    place = PLACED.match(text) if found else None
    rest = _without(text, found)[place.end() if place and place.end() == found[0].start else 0 :]
    if not found or re.search(r"[^\W\d_]{2,}", rest):
        return None
    updates = UPDATED.search(text)
    stated = _timed(text, found)
    first = next((s for s in stated if not (updates and updates.start() < s.start)), stated[0])
    if first.precision == "year":  # "03/04/2025March 4, 2025": the other tells which day of the two it is
        first = next((s for s in stated if s.precision == "day" and s.iso and s.iso[:4] == first.iso), first)
    return _published(text, first, stated, updates)


def first_date(text: str) -> Published | None:
    """The first day that a line names, with the time behind it, whatever else it says; not that of a change."""
    found = tuple(dates(text))
    changed = UPDATED.search(text)
    stated = _timed(text, found)
    days = [one for one in stated if one.day] if stated else []
    first = next((one for one in days if not (changed and changed.start() < one.start)), next(iter(days), None))
    return _published(text, first, stated, None) if first else None


def is_stamp(text: str) -> bool:
    """Whether a line says when it was posted without naming a day: "2 hours ago", "Updated at 5:59 p.m. ET"."""
    words = text.strip()
    if AGO.fullmatch(words):
        return True
    return bool(UPDATED.match(words) and time_of_day(words)) and not re.search(
        r"[^\W\d_]{2,}", _without(words, ())
    )


def is_stamping(text: str) -> bool:
    """Whether a text is made of times of day, weekdays, zones and words of stamping alone."""
    return not re.search(r"[^\W\d_]{2,}|\d", _without(text, ()))


def metadata(text: str, place: str) -> Published:
    """The publication that a record or a web page states in some place: ISO 8601, seconds since 1970, or words."""
    words = text.strip()
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        moment = None
    if moment is None and re.fullmatch(r"\d{10}(?:\d{3})?(?:\.\d+)?", words):
        moment = datetime.fromtimestamp(float(words[:10]), UTC)
    why = f"{place} says {short(words)}"
    if moment is not None:
        # A record that gives midnight gives no time: that is how tables fill up a day.
        if moment.time() == time():
            return Published(date=moment.date().isoformat(), precision="day", basis="metadata", why=why)
        return Published(date=moment.isoformat(timespec="minutes"), precision="time", basis="metadata", why=why)
    stated = next(dates(words), None)
    if stated is None or stated.day is None:
        trouble = stated.trouble if stated else "which is no date that we know"
        return Published(why=f"{why}, {trouble}")
    if stated.trouble:
        why = f"{why}, {stated.trouble}"
    stated = _timed(words, (stated,))[0]
    return Published(date=stated.iso, precision=_precision(stated), basis="metadata", why=why)


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


def weekday(text: str) -> frozenset[int]:
    """The weekdays that a text names, Monday being 0."""
    named = ANY_DAY.findall(text)
    # Short forms are words of other kinds ("sun", "mar", "sat"), so only full names count.
    return frozenset(WEEKDAYS[name.casefold()] for name in named if len(name) > 5)


def _stated(match: re.Match[str]) -> Stated:
    span = match.span()
    groups = match.groupdict()
    if groups["year5"] or groups["year7"]:
        return _numeric(match)
    if groups["year6"]:
        return Stated(*span, date(int(groups["year6"]), MONTHS[groups["name6"].casefold()], 1), "month")
    number = next(n for n in "1234" if groups[f"year{n}"])
    named = groups.get(f"name{number}")
    month = MONTHS[named.casefold()] if named else int(groups[f"month{number}"])
    stated = _day(span, int(groups[f"year{number}"]), month, int(groups[f"day{number}"]))
    if stated.day and groups["weekday"] and WEEKDAYS[groups["weekday"].casefold()] != stated.day.weekday():
        trouble = f"where the weekday and the date differ: {short(match[0])}"
        return Stated(*span, stated.day, "day", trouble=trouble)
    return stated


def _numeric(match: re.Match[str]) -> Stated:
    """A date such as 4/7/2017, which is in April or in July unless one of the numbers is no month.

    With dots (4.7.2017) the day stands first wherever dates are written so; else its weekday may tell.
    """
    span, groups = match.span(), match.groupdict()
    short_year = groups["year5"] is None
    first, second = (int(groups[f"{name}{7 if short_year else 5}"]) for name in ("first", "second"))
    year = 2000 + int(groups["year7"]) if short_year else int(groups["year5"])
    if first > 12 or first == second or (second <= 12 and "." in match[0]):
        return _day(span, year, second, first)
    if second > 12:
        return _day(span, year, first, second)
    if groups["weekday"]:
        both = [_day(span, year, second, first), _day(span, year, first, second)]
        named = WEEKDAYS[groups["weekday"].casefold()]
        on_it = [one for one in both if one.day and one.day.weekday() == named]
        if len(on_it) == 1:
            return on_it[0]
    return Stated(*span, date(year, 1, 1), "year", trouble=f"in which {first}/{second} may be two days")


def _day(span: tuple[int, int], year: int, month: int, day: int) -> Stated:
    try:
        return Stated(*span, date(year, month, day), "day")
    except ValueError:
        return Stated(*span, None, "unknown", trouble="which is no day of the calendar")


def _timed(text: str, found: tuple[Stated, ...]) -> list[Stated]:
    """The dates with the times that stand beside them: after a date, or before it where nothing else does."""
    timed = []
    for index, stated in enumerate(found):
        before = text[found[index - 1].end if index else 0 : stated.start]
        after = text[stated.end : found[index + 1].start if index + 1 < len(found) else len(text)]
        update = UPDATED.search(after)
        clock = time_of_day(after[: update.start()] if update else after) or time_of_day(before)
        clock = clock if stated.precision == "day" else None
        timed.append(replace(stated, clock=clock))
    return timed


def time_of_day(text: str) -> time | None:
    """The first time of day that a text gives, with its zone where it names one that we know."""
    for match in [*FOUR_DIGITS.finditer(text), *CLOCK.finditer(text)]:
        groups = match.groupdict()
        if groups["minute"] is None and not groups.get("half"):
            continue
        hour = int(groups["hour"]) % 24
        half = (groups.get("half") or "").lower()
        if half and not 1 <= hour <= 12:
            continue
        hour = hour % 12 + 12 * half.startswith("p") if half else hour
        return time(hour, int(groups["minute"] or 0), tzinfo=_zone(groups.get("zone")))
    return None


def _zone(name: str | None) -> timezone | None:
    if name is None:
        return None
    minutes = ZONES.get(name.casefold())
    if minutes is None:
        digits = name.lstrip("GMTUCgmtuc+-").replace(":", "")
        hours, past = (digits, "0") if len(digits) < 3 else (digits[:-2], digits[-2:])
        minutes = (int(hours) * 60 + int(past)) * (-1 if "-" in name else 1)
    return timezone(timedelta(minutes=minutes)) if abs(minutes) < 24 * 60 else None


def _without(text: str, found: tuple[Stated, ...]) -> str:
    """What is left of a line when dates, times and words of stamping are taken out."""
    for stated in reversed(found):
        text = text[: stated.start] + " " + text[stated.end :]
    for pattern in (FOUR_DIGITS, CLOCK, UPDATED, STAMP, ANY_DAY, ZONE_NAME):
        text = pattern.sub(" ", text)
    return text


def _published(text: str, first: Stated, stated: list[Stated], updates: re.Match[str] | None) -> Published:
    why = f"the page's date line says {short(text)}"
    if first.day is None:
        return Published(why=f"{why}, {first.trouble}")
    if first.trouble:
        why = f"{why}, {first.trouble}"
    if updates:
        # A page that was changed on its day is what it was at the later hour; one that was changed on a later
        # day still speaks of its first day when it says "today".
        later = next((s for s in stated if s.start > updates.start() and s is not first), None)
        clock = later.clock if later and later.day == first.day else time_of_day(text[updates.end() :])
        if clock and first.precision == "day" and (later is None or later.day == first.day):
            first = Stated(first.start, first.end, first.day, "day", clock)
    return Published(date=first.iso, precision=_precision(first), basis="stated", why=why)


def _precision(stated: Stated) -> Precision:
    return "time" if stated.clock is not None and stated.day is not None else stated.precision


def short(words: str) -> str:
    """The words in quotation marks, for a reason; of many the first."""
    line = " ".join(words.split()).strip(" |•·–—-")
    return f'"{line}"' if len(line) <= SHOWN else f'"{line[:SHOWN].rstrip()}…"'
