"""On which terms a proposal is, and for which place: "30-day", "in Borduria"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from rashomon.extract.events.cast import Cast

NUMBERS = {
    w: str(n)
    for n, w in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), 1
    )
} | {"twenty": "20", "thirty": "30", "forty": "40", "sixty": "60", "ninety": "90"}
TERM = re.compile(
    rf"\b(\d+|{'|'.join(NUMBERS)})[-‐‑ ](hour|day|week|month|year|point|stage|phase|percent)s?\b", re.IGNORECASE
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def terms(first: Token, last: Token) -> str:
    """The lengths and years in a stretch."""
    years = YEAR.findall(first.doc[first.i : last.i + 1].text)
    return " ".join(part for part in (lengths(first, last), *years) if part)


def lengths(first: Token, last: Token) -> str:
    """The lengths in a stretch: "30-day 2-week"."""
    found = TERM.finditer(first.doc[first.i : last.i + 1].text)
    return " ".join(f"{NUMBERS.get(m[1].lower(), m[1])}-{m[2].lower()}" for m in found)


def scope(token: Token, cast: Cast) -> str:
    """The place that it is for: "a truce in Borduria"."""
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ == "in":
            for noun in prep.children:
                if noun.pos_ == "PROPN":
                    return " ".join(cast.heads.get(noun.i, (noun.lower_,)))
    return ""
