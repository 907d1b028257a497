"""Whose a pasted page is, where nothing but its text says so: its copyright line, the note of a printed article,
or else its masthead.

A page names many outlets: agencies, those that it follows or quotes. Only where it speaks of itself one is taken,
and none where such lines name several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.outlets import Outlets, domain
from rashomon.read.mastheads import masthead
from rashomon.spelling import bare_name

LONGEST = 400  # characters of such a line
_WORD = r"[A-ZÀ-ÖØ-ÞŁŚŽČĆŠĐİ0-9][\w.’'&-]*"
_NAME = rf"(?P<name>(?:[Tt]he\s+)?{_WORD}(?:\s+(?:{_WORD}|of|and|the|for|de|la|&)){{0,6}})"
_YEARS = r"(?:\d{4}(?:\s*[-–—/]\s*\d{2,4})?)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
# The sign or the word, with a year or with words that no credit of a picture has.
LINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:©|\([cC]\)|(?i:copyright)(?:\s*(?:©|\([cC]\)))?)\s*{_YEARS}[.,]?\s*(?:by\s+)?[-–—|]?\s*{_NAME}",
        rf"(?:©|(?i:copyright)(?:\s*(?:©|\([cC]\)))?)\s*(?:by\s+)?{_NAME}[.,]?\s*"
        rf"(?:{_YEARS}|(?i:all rights reserved))",
        rf"{_NAME}\s*(?:©|\([cC]\))\s*{_YEARS}",
        rf"(?i:copyright)\s+(?:by\s+)?{_NAME}\.$",
        rf"Published in {_NAME},\s+(?:{_MONTH}\.?\s+\d|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH})",
        rf"{_NAME} is not responsible for the content of (?:external|other) (?:inter)?net ?(?:sites|links)",
        rf"{_NAME} is not responsible for the content of (?:external|other) (?:web)?sites",
    )
)
# A company that has several papers signs for all of them, and is none.
COMPANY = re.compile(
    r"\b(?:Ltd|Limited|Inc|LLC|PLC|Pvt|Private|GmbH|AG|S\.?A|N\.?V|Corp|Corporation|Co|Company|Group|Holdings?|Media|"
    r"Communications?|Interactive|Publications?|Publish(?:ing|ers?)|Broadcasting|Newspapers?|Networks?)\b",
    re.IGNORECASE,
)
NO_NAME = re.compile(
    r"\b(?:copyright|regulated|all|rights?|reserved|designed|developed|powered|privacy|terms|site|website|this)\b",
    re.IGNORECASE,
)
END = re.compile(r"(?<=\w)\.\s|\s+(?=(?i:all|terms|privacy|powered|designed|developed|unless)\b)")
FORM = re.compile(r"\W{1,2}(?:Ltd|Limited|Inc|LLC|PLC|Pvt|GmbH|AG|Corp)\b", re.IGNORECASE)
MARK = re.compile(r"^[*•·+-]\s+")
OWN = re.compile(r"(?:short url|permalink|permanent link|url)\s*:?\s*(https?://\S+)", re.IGNORECASE)


def publisher(text: str, outlets: Outlets) -> str | None:
    """The name or the domain of the outlet that a page calls its own; None where it names none, or several."""
    found = {bare_name(name): name for name in _named(text) if not _is_agency(name, outlets)}
    if len(found) > 1:
        return None
    name = next(iter(found.values()), None) or masthead(text, outlets)
    if name is None or _is_agency(name, outlets):
        return None
    bare = name[4:] if name.lower().startswith("the ") else name
    known = next((one for one in (name, bare) if outlets.find(one).known), None)
    return known or (name if domain(name) or not COMPANY.search(name) else None)


def _named(text: str) -> Iterator[str]:
    """The names in the lines in which a page speaks of itself."""
    for line in text.splitlines():
        words = MARK.sub("", line.strip())
        if not words or len(words) > LONGEST:
            continue
        if own := OWN.fullmatch(words):
            host = domain(own[1])
            if host:
                yield host
            continue
        for pattern in LINES:
            match = pattern.match(words)
            if match is None:
                continue
            name = END.split(match["name"])[0].strip(" .,-–—&")
            if name and not name.isdigit() and not NO_NAME.search(name):
                at = match.start("name") + len(name)
                yield name + (form[0] if (form := FORM.match(words, at)) else "")
            break


def _is_agency(name: str, outlets: Outlets) -> bool:
    """Whether a name is that of an agency, whose copyright stands below its copy on the pages of others."""
    return outlets.agency(name) is not None or outlets.agency(name.removeprefix("The ")) is not None
