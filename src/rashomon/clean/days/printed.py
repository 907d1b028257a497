"""What a printed line says about the day a report was published: date lines, and stamps without a day."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.clean.days.clock import CLOCK, FOUR_DIGITS, time_of_day
from rashomon.clean.days.dates import ANY_DAY, Stated, dates, short
from rashomon.clean.lines.words import CAPITAL
from rashomon.model import Published

# A place in capitals, with its state or without, before the date: "SALTO, Uruguay, ".
PLACED = re.compile(rf"\s*[{CAPITAL}][{CAPITAL}.'’ -]{{2,}}(?:,\s+[A-Z][\w'’-]+)?(?:,\s+|\s+[–—-]\s+)")
UPDATED = re.compile(
    r"(?<!(?-i:[a-z]))(?:updated?|last (?:modified|updated)|modified|mis à jour|actualizad[oa]|aktualisiert|"
    r"aggiornato|atualizado)\b",
    re.IGNORECASE,
)
PLACED_BEHIND = re.compile(rf"\s+[–—-]\s+[{CAPITAL}][{CAPITAL}.'’ ]{{2,30}}$")
STAMP = re.compile(
    r"\b(?:published|posted|first published|publication|publié|publiée|publicado|veröffentlicht|"
    r"pubblicato|issued|date|on|at|le|el|"
    r"am|um|à|a las|às|as of|created|first|time|uhr|hrs?|h|local time)\b",
    re.IGNORECASE,
)
ZONE_NAME = re.compile(r"\b[A-Z]{2,4}\b")
AGO = re.compile(
    r"(?:(?:published|posted|updated|il y a|hace|vor)\s+)?(?:an?|\d+)\s*(?:minutes?|mins?|hours?|"
    r"hrs?|days?|weeks?|[mhd])"
    r"(?:\s+ago)?\.?|just now|yesterday|today",
    re.IGNORECASE,
)


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
    stated = timed(text, found)
    first = next((s for s in stated if not (updates and updates.start() < s.start)), stated[0])
    if first.precision == "year":  # "03/04/2025March 4, 2025": the other tells which day of the two it is
        first = next((s for s in stated if s.precision == "day" and s.iso and s.iso[:4] == first.iso), first)
    return _published(text, first, stated, updates)


def first_date(text: str) -> Published | None:
    """The first day that a line names, with the time behind it, whatever else it says; not that of a change."""
    found = tuple(dates(text))
    changed = UPDATED.search(text)
    stated = timed(text, found)
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


def timed(text: str, found: tuple[Stated, ...]) -> list[Stated]:
    """The dates with the times that stand beside them: after a date, or before it where nothing else does."""
    held = []
    for index, stated in enumerate(found):
        before = text[found[index - 1].end if index else 0 : stated.start]
        after = text[stated.end : found[index + 1].start if index + 1 < len(found) else len(text)]
        update = UPDATED.search(after)
        clock = time_of_day(after[: update.start()] if update else after) or time_of_day(before)
        clock = clock if stated.precision == "day" else None
        held.append(replace(stated, clock=clock))
    return held


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
    return Published(date=first.iso, precision=first.known_to, basis="stated", why=why)
