"""How counts and days read."""

from __future__ import annotations

PLURALS = {"story": "stories", "copy": "copies"}


def counted(number: int, noun: str) -> str:
    """The number and its noun: "1 page", "2 stories"."""
    return f"{number:,} {noun if number == 1 else PLURALS.get(noun, noun + 's')}"


def days(first: str | None, last: str | None) -> str:
    """A day or a stretch of days: "2031-03-04 to 03-07"."""
    if not first or not last:
        return "undated"
    first, last = first[:10], last[:10]
    if first == last:
        return first
    return f"{first} to {last[5:] if first[:5] == last[:5] else last}"
