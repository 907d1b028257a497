"""Rules for lengths ("30-day", "for two weeks") and for what recurs ("every Monday", "daily"): never dates."""

from __future__ import annotations

import re

from rashomon.extract.dates.rule import Reading, Rule, rule
from rashomon.extract.dates.words import (
    COUNT,
    HEDGE,
    MONTH,
    PLURAL,
    UNIT,
    VAGUE,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    either,
    length,
    month_number,
    weekday_number,
)

_WHOLE = "(?:the |this )?(?:(?:past|last|next|first|final|coming|previous|following|opening|closing|intervening) )"
_KIND = "(?:business |working |trading |fiscal |full |straight |consecutive |more |additional |whole )"


def _length(match: re.Match[str]) -> Reading:
    return "duration", length(match["count"] or "X", match["unit"])


def _one(match: re.Match[str]) -> Reading:
    return "duration", length("one", match["unit"])


def _half(match: re.Match[str]) -> Reading:
    count = match["count"] if match["count"].casefold() not in ("a", "an") else "one"
    return "duration", and_a_half(length(count, match["unit"]))


def _half_one(match: re.Match[str]) -> Reading:
    return "duration", HALVES[length("one", match["unit"])]


# Half of each length; a length without an own half (a quarter of a year) keeps its fraction.
HALVES = {
    "P100Y": "P50Y",
    "P10Y": "P5Y",
    "P1Y": "P6M",
    "P1Q": "P0.5Q",
    "P1M": "P0.5M",
    "P2W": "P1W",
    "P1W": "P0.5W",
    "P1D": "PT12H",
    "PT1H": "PT30M",
    "PT1M": "PT30S",
    "PT1S": "PT0.5S",
}


def and_a_half(value: str) -> str:
    """A length and half of its unit: "P2Y" gives "P2Y6M", "PT1H" gives "PT1H30M"."""
    half = HALVES[re.sub(r"\d+", "1", value)] if re.search(r"[\d]Y|T\d+[HM]", value) else ""
    if half and not value.endswith("0Y"):
        return value + half.removeprefix("PT" if "T" in value else "P")
    return re.sub(r"\d+", lambda size: f"{int(size[0]) + 0.5:g}", value, count=1)


def _range(match: re.Match[str]) -> Reading:
    return "duration", f"{length(match['count'], match['unit'])}/{length(match['count2'], match['unit'])}"


def _unknown(match: re.Match[str]) -> Reading:
    return "duration", length("X", match["unit"])


def _each(match: re.Match[str]) -> Reading:
    if match["weekday"]:
        return "set", f"XXXX-WXX-{weekday_number(match['weekday'])}"
    if match["month"]:
        return "set", f"XXXX-{month_number(match['month']):02}"
    return "set", length(match["count"] or ("two" if match["other"] else "one"), match["unit"])


def _recurring_day(match: re.Match[str]) -> Reading:
    return "set", f"XXXX-WXX-{weekday_number(match['weekday'])}"


def _per(match: re.Match[str]) -> Reading:
    return "set", length("one", match["unit"])


def _adverb(match: re.Match[str]) -> Reading:
    return "set", _ADVERBS[match[0].casefold()]


_ADVERBS = {
    "daily": "P1D",
    "nightly": "P1D",
    "hourly": "PT1H",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
}

_COMMON = PLURAL.replace("|quarters", "")  # "three-quarters" is a share
# Ages of things are lengths of time; those of people are not wanted.
THING = (
    "(?:(?:civil|trade|armed|border|bitter|bloody|brutal|grinding) )?"
    "(?:war|conflict|alliance|truce|ceasefire|crisis|dispute|deal|agreement|accord"
    "|treaty|blockade|siege|insurgency|rebellion|uprising|policy|law|occupation|rule|regime|government|slump|feud|row|ban)"
)

_NO_RATE = "ago|earlier|later|after|before|old|long|from|and|or|when|in"

RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:{_WHOLE}|the |an? |another |{HEDGE})?(?P<count>{COUNT}) {_KIND}*"
        rf"(?P<unit>{PLURAL}|nights?)(?: or (?:so|more))?(?!-old| old)",
        _length,
    ),
    # "One day" may be some day to come; years are no counts ("the 2024 quarter").
    rule(
        rf"(?!one day)(?!{YEAR})(?P<count>{COUNT})[- ](?P<unit>{UNIT}|night)(?:[- ]long)?(?![- ]old)"
        r"(?: (?:period|term))?",
        _length,
    ),
    rule(rf"(?P<count>{COUNT})[- ](?P<unit>{UNIT})[- ]old(?= {THING})", _length),
    rule(rf"(?P<count>\d+) 1/2 (?P<unit>{PLURAL})", _half),
    rule(rf"(?P<count>{COUNT})-(?P<unit>{_COMMON})(?:[- ]long)?", _length),
    rule(rf"(?:{_WHOLE}|the |{HEDGE})?(?P<count>{VAGUE}) {_KIND}*(?P<unit>{PLURAL}|nights)", _length),
    rule(rf"{_WHOLE}(?P<unit>{PLURAL})", _unknown),
    rule(rf"the (?:past|last) (?P<unit>{UNIT})", _one),
    rule(rf"{HEDGE}?(?P<count>{COUNT}|an?) and a half (?P<unit>{PLURAL})", _half),
    rule(rf"{HEDGE}?(?P<count>an?|one) (?P<unit>{UNIT}) and a half", _half),
    rule(rf"(?:half an? |an? half[- ])(?P<unit>{UNIT})", _half_one),
    rule(
        rf"(?:{_WHOLE}|{HEDGE})?(?:between )?"
        rf"(?P<count>{COUNT}) ?(?:to|or|and|-|–) ?(?P<count2>{COUNT})[- ](?P<unit>{PLURAL}|{UNIT})",
        _range,
    ),
    rule(
        r"(?:for|in|over|after|within|lasted|lasting|takes?|took|taking|than|almost|nearly|about|spen[td]|waited)"
        rf" (?P<words>(?:nearly |almost |about |over |more than |less than |at least |up to )?"
        rf"(?:an?|another|one) {_KIND}*(?P<unit>{UNIT}))(?! or two)(?! ago)(?<!quarter(?= of))",
        _one,
    ),
    rule(rf"(?P<words>(?:an?|one) (?P<unit>(?!quarter|second){UNIT})) (?:of|long|after|into|to go)", _one),
    rule(r"(?P<words>the (?:fiscal )?(?P<unit>year)) (?:ended|ending)", _one),
    rule(rf"(?P<unit>{UNIT})-(?:long|old)", _one),
    rule(rf"(?P<unit>{PLURAL})-(?:long|old)", _unknown),
    rule(rf"(?:for|in|over|within|after|lasted|takes?|took) (?P<words>(?:the )?(?P<unit>{PLURAL}))", _unknown),
    rule(rf"(?P<words>(?P<unit>{PLURAL}))(?: of\b(?! {WEEKDAY})| after\b)", _unknown),
    rule(
        rf"(?:every|each)(?: (?:(?P<weekday>{WEEKDAY})|(?P<month>{MONTH})"
        rf"|(?:(?P<other>other) |(?P<count>{COUNT}) )?(?P<unit>{UNIT}|{PLURAL}|night)))",
        _each,
    ),
    rule(rf"(?P<weekday>{either(*WEEKDAYS)})(?:s| (?:mornings|afternoons|evenings|nights))", _recurring_day),
    rule(
        rf"(?:once|twice|times|percent|per cent|%|dollars|euros|pounds|\d)"
        rf" (?P<words>(?:an?|per|each) (?P<unit>{UNIT}))",
        _per,
    ),
    rule(
        rf"(?:\d[\d,.]*|thousand|million|billion|hundreds|thousands|millions) (?:of )?(?!{PLURAL})\w+ (?:\w+ )?"
        rf"(?P<words>(?:an?|each|per) (?P<unit>day|week|month|year))(?! (?:{_NO_RATE})\b)",
        _per,
    ),
    rule("|".join(_ADVERBS).join(("(?:", ")")), _adverb),
)
