"""Numbers of a text with what stands right before and after them: qualifier, range, currency, unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rashomon.extract.figures.units import CURRENCY_AFTER, CURRENCY_BEFORE, MEASURE, PERCENT, unit_of
from rashomon.extract.numerals import NUMBER, ONES, PLURALS, number

QUALIFIERS = (
    "no fewer than|no less than|no more than|not more than|at least|at most|well over|just over|just under"
    "|slightly more than|more than|fewer than|less than|as many as|as much as|as few as|upwards of|up to|close to"
    "|an estimated|estimated at|estimated|some|about|around|roughly|approximately|nearly|almost|over|under|only"
    "|exactly"
)
_QUALIFIER = rf"(?P<qualifier>\b(?:{QUALIFIERS})\s+)"
_VAGUE = (
    r"(?P<vague>\b(?:(?:tens|hundreds)\s+of\s+(?:thousands|millions)"
    r"|(?:several|a\s+few|a\s+couple\s+of|many)\s+(?:dozen|hundred|thousand|million)"
    r"|dozens|scores|hundreds|thousands|millions|billions))\b"
)
_LINK = r"(?:\s*[-–—]\s*|\s+(?:to|and|or)\s+)"
_RANGE = (
    rf"(?P<between>between\s+(?P<inner>{CURRENCY_BEFORE})?)?(?P<low>{NUMBER})(?P<share>{PERCENT})?(?P<link>{_LINK})"
    rf"(?:{CURRENCY_BEFORE})?(?P<high>{NUMBER})"
)
_AFTER = rf"(?:(?P<percent>{PERCENT})|(?P<currency>{CURRENCY_AFTER})|(?P<measure>{MEASURE}))"
PATTERN = re.compile(
    rf"(?<![\w.,/:#+-]){_QUALIFIER}?(?P<amount>(?P<before>{CURRENCY_BEFORE})?(?:{_RANGE}|{_VAGUE}|(?P<number>{NUMBER}))"
    rf"(?:(?:(?<=s)\s+of(?=\s))?{_AFTER})?)(?P<more>\s+or\s+more\b)?(?![\w/:]|[.,]\d|-\w|['’]s)",
    re.IGNORECASE,
)
SINGLE = re.compile(
    PATTERN.pattern.replace(_RANGE, r"(?P<low>\b\B)(?P<link>)(?P<high>)(?P<between>)(?P<inner>)(?P<share>)"),
    re.IGNORECASE,
)
_CHANGE = re.compile(r"\bfrom\s+$")  # "rose from 40 to 45" are two numbers; "From 20 to 30 boats sank" is one
# "A quarter of a million", "four out of five", "one in three", "per 1,000 people" are shares and rates.
_SHARE = re.compile(
    rf"\b(?:(?:quarters?|thirds?|half) of|out of|per|every|each|(?:\d|{'|'.join(ONES)}) in)\s+$", re.IGNORECASE
)
_TENS_OF = {"tens": 20, "hundreds": 200}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a text. `[start, end)` has its currency or unit, `from_` is where its qualifier starts.

    `value` is None for a range and for a word such as "dozens", which have bounds instead.
    """

    from_: int
    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    qualifier: str | None


def amounts(text: str) -> Iterator[Amount]:
    """The numbers of a text in reading order. "From 4 to 6 dollars": both are of dollars."""
    earlier: Amount | None = None
    for amount in _amounts(text):
        if earlier is not None:
            to = earlier.unit is None and text[earlier.end : amount.start].strip() == "to"
            changes = to and _CHANGE.search(text[: earlier.start][-6:])
            yield replace(earlier, unit=amount.unit) if changes else earlier
        earlier = amount
    if earlier is not None:
        yield earlier


def _amounts(text: str) -> Iterator[Amount]:
    at = 0
    while match := PATTERN.search(text, at):
        found = _range(match) if match["low"] else _single(match)
        if found is None and match["low"]:
            single = SINGLE.match(text, match.start())
            match, found = (single, _single(single)) if single else (match, None)
        if found and not _SHARE.search(text[: found.from_][-15:]):
            yield found
        at = match.end() if match.end() > at else at + 1


def _single(match: re.Match[str]) -> Amount | None:
    if match["vague"]:
        return _amount(match, None, least(match["vague"]), None)
    words = match["number"]
    if re.search(r"\d\s?m$", words) and not match["before"]:
        return None  # metres or millions
    value = number(words)
    return _amount(match, value, None, None) if value is not None else None


def _range(match: re.Match[str]) -> Amount | None:
    """A range where the second number is larger; "3-1" and "two and five" are none."""
    link = match["link"].strip().casefold()
    if (link == "and") != bool(match["between"]) or _CHANGE.search(match.string[: match.start()][-6:]):
        return None
    if match["share"] and unit_of(None, match["share"], None, None) != unit_of(None, match["percent"], None, None):
        return None  # "fell two percentage points to 61 percent"
    low, high = number(match["low"]), number(match["high"])
    if low is None or high is None:
        return None
    sizes = re.search(r"(thousand|million|billion|trillion|bn|m)$", match["high"], re.IGNORECASE)
    if sizes and not re.search(r"[a-z]$", match["low"], re.IGNORECASE):
        low *= number(f"1 {sizes[1]}") or 1.0
    return _amount(match, None, low, high) if low < high else None


def _amount(match: re.Match[str], value: float | None, low: float | None, high: float | None) -> Amount:
    qualifier = " ".join(match["qualifier"].casefold().split()) if match["qualifier"] else None
    if match["more"] and qualifier is None:
        qualifier = "at least"
    unit = unit_of(match["before"] or match["inner"], match["percent"], match["currency"], match["measure"])
    return Amount(
        match.start(),
        match.start("amount"),
        match.end("more") if match["more"] else match.end("amount"),
        value,
        low,
        high,
        unit,
        None if qualifier is None else qualifier.removeprefix("an ").removesuffix(" at"),
    )


def least(words: str) -> float:
    """The least that a plural or "several hundred" says: dozens 24, tens of thousands 20,000."""
    parts = words.casefold().split()
    if parts[-1] in PLURALS and len(parts) == 3:
        return _TENS_OF[parts[0]] * PLURALS[parts[-1]] / 2
    return PLURALS[parts[-1] if parts[-1] in PLURALS else f"{parts[-1]}s"]
