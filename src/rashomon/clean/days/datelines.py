"""The place, day and agency with which a first paragraph begins: "SALTO, Uruguay, March 6 (Northline) - "."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rashomon.clean.lines.named import is_agency
from rashomon.clean.lines.words import CAPITAL, MONTHS, WEEKDAYS

_DATE = "|".join(sorted([*MONTHS, *WEEKDAYS], key=len, reverse=True))
_CAPS = rf"(?:[{CAPITAL}][{CAPITAL}.'’\-]*[{CAPITAL}.](?![a-zà-ÿ]))"
_CITY = rf"{_CAPS}(?:[ ](?:{_CAPS}|(?:de|la|el|al|of|du|des|le)\b))*"
_MORE = rf"(?:,\s*[{CAPITAL}][\w.'’\-]*(?:\s[{CAPITAL}][\w.'’\-]*){{0,2}}(?=\s*[,(\[:—–―/-]))?"
CAPITALS = re.compile(rf"{_CITY}{_MORE}(?:\s?/\s?{_CITY}{_MORE})*")
MIXED = re.compile(rf"[{CAPITAL}][\w.'’\-]+(?:[ /][{CAPITAL}][\w.'’\-]+){{0,2}}{_MORE}")
ANY = re.compile(rf"[{CAPITAL}][^.!?:;()\[\]—–\n]{{2,60}}(?=\s[(\[])")  # "The TIRN PASS, near Halden (AP) - "
WHEN = re.compile(
    rf"[,.]?\s+(?:(?:{_DATE})\b\.?,?\s*(?:(?:{_DATE})\b\.?\s*)?(?:\d{{1,2}}\b)?|"
    rf"\d{{1,2}}\.?\s+(?:{_DATE})\b\.?)(?:,?\s+\d{{4}}\b)?",
    re.IGNORECASE,
)
# "(Northline)", "[AP]"; "/TASS/." as agencies of the east print it, behind a place and a day parted by full stops.
BRACKET = re.compile(
    r"\s*[,—–-]{0,2}\s*[(\[](?P<agency>[A-Za-z][\w.&'’\- /]{1,40})[)\]]|"
    r"\.?\s*/(?P<slashed>[A-Z][A-Za-z-]{1,20})/\.?"
)
DASH = re.compile(r"\s*(?:[—–―]|--)\s*|\s+-\s+|\s*-\s+")
COLON = re.compile(r"\s*:\s+")
# Capitals and a colon that are an announcement or one of two speakers.
NO_PLACE = re.compile(
    r"(?:WATCH|VIDEO|PHOTOS?|UPDATED?|BREAKING|EXCLUSIVE|OPINION|ANALYSIS|Q|A|READ|LIVE|NOTE|EDITOR|"
    r"CORRECTION|RELATED|ALSO|MORE)\b"
)
NO_PLACE_BUT_DAY = re.compile(rf"(?:{_DATE}|updated?|published|posted|on|by|since|until)\b", re.IGNORECASE)
SPEAKER = re.compile(rf"{_CITY}\s*:\s")
# The agency's name, or a word about the text, that some print before all of it: "NORTHLINE - ", "UPDATE 2-".
PREFIX = re.compile(rf"[{CAPITAL}][{CAPITAL}\d.'’ ]{{1,24}}\s*(?:[—–―]|--|-(?=[\s{CAPITAL}]))\s*")
REST = 40  # characters that must follow: a dateline begins a paragraph
PLACE_ENOUGH = 3  # letters; "US: " and "Q: " begin other things


@dataclass(frozen=True, slots=True)
class Dateline:
    """How much of a paragraph is dateline, without and with its dash, the agency in it, whether it has a day.

    What stands before `start` is a prefix.
    """

    words: int
    end: int
    agency: str | None
    has_day: bool = False
    start: int = 0


def dateline(text: str, *, rest: int = REST) -> Dateline | None:
    """The dateline with which a paragraph begins, if it is sure that it is one.

    A place in capitals needs a dash, a colon or a known agency after it, or a day and an agency; any other place
    an agency in brackets. Such a one may stand behind a prefix, if it has a day or an agency.
    """
    prefix = PREFIX.match(text)
    if prefix:
        found = _first(text[prefix.end() :], rest)
        if found and (found.agency or found.has_day):
            at = prefix.end()
            return replace(found, words=found.words + at, end=found.end + at, start=at)
    return _first(text, rest)


def is_dateline(line: str) -> bool:
    """Whether a line is a dateline with its day and its agency, and nothing else: "SALTO, March 6 (Northline)"."""
    found = _first(f"{line.strip()} - X", 0)
    return found is not None and found.has_day and found.agency is not None and found.words == len(line.strip())


def _first(text: str, rest: int) -> Dateline | None:
    if NO_PLACE.match(text):
        return None
    for pattern in (CAPITALS, MIXED, None, ANY):
        place = pattern.match(text) if pattern else None
        if pattern and not place:
            continue
        found = _from(text, place, capitals=pattern is CAPITALS)
        if (
            found
            and pattern is ANY
            and not (is_agency(found.agency or "") and text[found.words : found.end].strip())
        ):
            continue
        if found and len(text) - found.end >= rest:
            return found
    return None


def is_speaker(text: str) -> bool:
    """Whether a paragraph begins as an answer in a transcript does ("SMITH: "), and so as some datelines do."""
    return bool(SPEAKER.match(text))


def _from(text: str, place: re.Match[str] | None, *, capitals: bool) -> Dateline | None:
    at = place.end() if place else 0
    when = WHEN.match(text, at) if place else None
    at = when.end() if when else at
    credit = BRACKET.match(text, at)
    agency = (credit["agency"] or credit["slashed"]).strip() if credit else None
    at = credit.end() if credit else at
    last = place[0].rpartition(", ")[2] if place and not when else ""
    if agency is None and is_agency(last):
        agency = last  # "NEW DELHI, PTI: "
    known = agency is not None and (is_agency(agency) or agency == "CNN")
    words = at
    dash, colon = DASH.match(text, at), COLON.match(text, at)
    stop = dash or colon
    end = stop.end() if stop else len(text) - len(text[at:].lstrip())
    starts = text[end : end + 1].isupper()  # a sentence
    stops = bool(dash or colon)
    stops = stops or (agency is not None and (capitals or text[at - 1] in "/."))
    if place and when and stops and starts and not NO_PLACE_BUT_DAY.match(place[0]):
        return Dateline(words, end, agency, has_day=True)  # "Salto, March 6: "
    sure = _sure(
        place, capitals=capitals, agency=agency, known=known, dash=bool(dash), colon=bool(colon), starts=starts
    )
    return Dateline(words, end, agency, has_day=when is not None) if words and sure else None


def _sure(
    place: re.Match[str] | None,
    *,
    capitals: bool,
    agency: str | None,
    known: bool,
    dash: bool,
    colon: bool,
    starts: bool,
) -> bool:
    if known:
        return dash or colon or starts
    if place is None:
        return agency is not None and dash
    if not capitals:
        return agency is not None and (dash or colon)
    return (dash or colon) and len(place[0]) > PLACE_ENOUGH
