"""Rules for years in words, as broadcasts are written down: "nineteen ninety-six", "the year two thousand"."""

from __future__ import annotations

import re

from rashomon.extract.dates.rule import Reading, Rule, rule
from rashomon.extract.dates.words import ONES, TENS, either
from rashomon.extract.numerals import SMALL, number

_TEENS = either(*list(SMALL)[10:20])
_OF_CENTURY = rf"(?P<rest>{TENS}(?:[ -]{ONES})?|{_TEENS}|oh[ -]{ONES})"

_COUNTED = r"(?:percent|per|people)\b"


def _year(match: re.Match[str]) -> Reading:
    rest = number(match["rest"].casefold().removeprefix("oh").strip(" -"))
    century = {"eighteen": 18, "nineteen": 19}.get(match["century"].casefold(), 20)
    return ("date", f"{century}{rest:02.0f}") if rest is not None else None


def _two_thousand(match: re.Match[str]) -> Reading:
    rest = number(match["rest"]) if match["rest"] else 0.0
    return ("date", f"20{rest:02.0f}") if rest is not None else None


RULES: tuple[Rule, ...] = (
    rule(rf"(?:the year )?(?P<century>eighteen|nineteen) {_OF_CENTURY}", _year),
    rule(rf"(?:in|since|of|by|from|year) (?P<words>(?P<century>twenty) {_OF_CENTURY})(?! {_COUNTED})", _year),
    rule(rf"the year two thousand(?:(?: and)? (?P<rest>{_TEENS}|{ONES}))?", _two_thousand),
)
