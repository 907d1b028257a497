"""What records, web pages and servers state about the day of a report, beside its text."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time

from rashomon.clean.days.dates import dates, short
from rashomon.clean.days.printed import timed
from rashomon.model import Published


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
    stated = timed(words, (stated,))[0]
    return Published(date=stated.iso, precision=stated.known_to, basis="metadata", why=why)
