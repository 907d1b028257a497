"""Rules for what is told from the day of publication or from another moment: "last month", "two days ago"."""

from __future__ import annotations

import re

from rashomon.extract.dates.rule import Reading, Rule, rule
from rashomon.extract.dates.words import (
    COUNT,
    HEDGE,
    PART,
    PARTS,
    PLURAL,
    UNIT,
    WEEKDAY,
    either,
    weekday_number,
)
from rashomon.extract.numerals import SMALL, number

WITHIN = (
    "(?P<within>earlier|later|early|late|sometime|mid|the (?:beginning|start|middle|end) of"
    "|(?:the )?(?:first|second) half of)"
)
_WITHIN = {"earlier": "~before", "later": "~after", "early": "~early", "late": "~late", "mid": "~mid"}
_SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "next": 1, "coming": 1}
_PERIOD = "(?P<unit>week|weekend|month|quarter|year|decade)"
_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
# "A few days ago" names no day; nor does "two seconds ago".
_COUNTED = {"day", "night", "week", "fortnight", "month", "quarter", "year", "decade"}


def _within(words: str | None) -> str:
    if not words:
        return ""
    key = words.casefold()
    for name, modifier in (("begin", "~early"), ("start", "~early"), ("middle", "~mid"), ("end of", "~late")):
        if name in key:
            return modifier
    return _WITHIN.get(key, "")


def _day(match: re.Match[str]) -> Reading:
    day = match["day"].casefold()
    value = f"DAY{_DAYS[day]:+}"
    part = "night" if day == "tonight" else match["part"]
    modifier = _within(match["within"])
    return ("time", value + PARTS[part.casefold()] + modifier) if part else ("date", value + modifier)


def _part(match: re.Match[str]) -> Reading:
    shift = {"last": -1, "this": 0}[match["shift"].casefold()]
    return "time", f"DAY{shift:+}{PARTS[match['part'].casefold()]}"


def _far_day(match: re.Match[str]) -> Reading:
    return "date", "DAY-2" if match["day"].casefold() == "yesterday" else "DAY+2"


def _period(match: re.Match[str]) -> Reading:
    shift = _SHIFTS[match["shift"].casefold().split()[-1]]
    return "date", f"{match['unit'].upper()}{shift:+}{_within(match['within'])}"


def _century(match: re.Match[str]) -> Reading:
    return ("date", "20") if match["shift"].casefold() == "this" else None


def _from_other(match: re.Match[str]) -> Reading:
    shift = {"previous": -1, "preceding": -1, "same": 0, "that": 0}.get(match["shift"].casefold(), 1)
    return "date", f"?{match['unit'].upper()}{shift:+}{_within(match['within'])}"


def _ago(match: re.Match[str]) -> Reading:
    return _offset(match, "-")


def _years_and_a_half_ago(match: re.Match[str]) -> Reading:
    count = _count(match)
    return ("date", f"MONTH-{count * 12 + 6:.0f}") if count is not None and count.is_integer() else None


def _ahead(match: re.Match[str]) -> Reading:
    return _offset(match, "+")


def _offset(match: re.Match[str], sign: str) -> Reading:
    unit = match["unit"].casefold().removesuffix("s")
    count = _count(match)
    if count is None or not count.is_integer():
        return "date", "PAST_REF" if sign == "-" else "FUTURE_REF"
    if unit not in _COUNTED:
        return "time", f"{unit.upper()}{sign}{count:.0f}"
    unit, times = {"fortnight": ("week", 2), "night": ("day", 1)}.get(unit, (unit, 1))
    return "date", f"{unit.upper()}{sign}{count * times:.0f}" + (TNI if "night" in match["unit"] else "")


TNI = "TNI"


def _count(match: re.Match[str]) -> float | None:
    words = match["count"].casefold()
    return 1.0 if words in ("a", "an", "one") else number(words)


def _earlier(match: re.Match[str]) -> Reading:
    sign = "+" if match["way"].casefold() in ("later", "on", "after", "afterwards", "afterward") else "-"
    unit = match["unit"].casefold().removesuffix("s")
    words = (match["count"] or "X").casefold()
    count = 1.0 if words in ("a", "an") else number(words)
    size = f"{count:g}" if count is not None else "X"
    return ("date" if unit in _COUNTED else "time"), f"?{unit.upper()}{sign}{size}"


def _reference(match: re.Match[str]) -> Reading:
    return "date", REFERENCES[re.sub(r"\s+", " ", match[0].casefold())]


def _recent(match: re.Match[str]) -> Reading:
    return "date", "PAST_REF" if match["which"].casefold() == "recent" else "FUTURE_REF"


REFERENCES = (
    dict.fromkeys(
        ("now", "right now", "currently", "current", "at present", "nowadays", "presently", "these days"),
        "PRESENT_REF",
    )
    | dict.fromkeys(("at the moment", "at this point"), "PRESENT_REF")
    | dict.fromkeys(("recently", "more recently", "most recently", "lately"), "PAST_REF")
    | dict.fromkeys(("the near future", "the future", "the coming future"), "FUTURE_REF")
)

# What belongs to our time, not to the day: "today's world".
_OUR = "world|youth|society|young|generation|economy|market|standards|technology|terms|money|children|families|age"


def _mid(match: re.Match[str]) -> Reading:
    day = match["day"]
    return "time", (f"DAY{_DAYS[day.casefold()]:+}" if day else "XXXX-XX-XX") + PARTS[match["part"].casefold()]


def _hour(match: re.Match[str]) -> Reading:
    hour = int(number(match["hour"]) or 0)
    part = match["part"].casefold()
    if not 1 <= hour <= 12:
        return None
    return "time", f"XXXX-XX-XXT{hour % 12 + (0 if part == 'morning' else 12):02}:00"


def _other_weekday(match: re.Match[str]) -> Reading:
    shift = "-1" if match["shift"].casefold() in ("previous", "preceding") else "+1"
    return "date", f"?WEEK{shift}-{weekday_number(match['weekday'])}"


RULES: tuple[Rule, ...] = (
    rule(rf"(?P<words>today)(?=['’]s (?:{_OUR}))", lambda _: ("date", "PRESENT_REF")),
    rule(r"mid[ -](?P<part>morning|afternoon)(?: (?P<day>yesterday|today|tomorrow))?", _mid),
    rule(
        rf"(?P<hour>\d\d?|{either(*list(SMALL)[1:13])})(?: o['’]clock)?"
        r" in the (?P<part>morning|afternoon|evening)",
        _hour,
    ),
    rule(r"in (?P<words>the (?P<part>morning|afternoon|evening)(?P<day>))", _mid),
    rule(rf"the (?P<shift>previous|preceding|following) (?P<weekday>{WEEKDAY})", _other_weekday),
    rule(r"in (?P<words>the past)(?=[.,;:]| (?:and|that|but)\b|$)", lambda _: ("date", "PAST_REF")),
    rule(rf"(?:(?P<within>late|early) )?(?P<day>yesterday|today|tonight|tomorrow)(?: (?P<part>{PART}))?", _day),
    rule(rf"(?:(?:late|early|earlier|later) )?(?P<shift>last|this) (?P<part>{PART})", _part),
    rule(r"(?:the )?day (?:before (?P<day>yesterday)|after tomorrow)", _far_day),
    rule(
        rf"(?<!the\s)(?<!very\s)(?:{WITHIN}(?: in)? )?"
        rf"(?P<shift>last|this|next|(?:the |this )?(?:current|coming)) {_PERIOD}",
        _period,
    ),
    rule(rf"{WITHIN} (?P<shift>the) (?P<unit>month|quarter|year|decade)", _period),
    rule(r"(?P<shift>this) century", _century),
    rule(
        rf"(?:{WITHIN}(?: in)? )?the (?P<shift>previous|preceding|following|next|same)"
        r" (?P<unit>day|night|week|weekend|month|quarter|year)",
        _from_other,
    ),
    rule(r"(?:earlier|later) in the day", lambda _: ("date", "?DAY+0")),
    rule(
        rf"(?:{WITHIN}(?: in)? )?(?P<shift>that) (?P<unit>day|night|week|weekend|month|quarter|year)", _from_other
    ),
    rule(
        rf"{HEDGE}?(?P<count>{COUNT}|an?|an? few|a couple of|several|many)"
        rf" (?P<unit>{UNIT}|{PLURAL}|nights?)(?: or so)? ago",
        _ago,
    ),
    rule(rf"(?P<unit>{PLURAL}) (?P<count>ago)", _ago),
    rule(rf"{HEDGE}?(?P<count>an?|one|{COUNT}) (?:years? and a half|and a half years) ago", _years_and_a_half_ago),
    rule(rf"{HEDGE}?(?P<count>{COUNT}|an?) (?P<unit>{UNIT}|{PLURAL}) from (?:now|today)", _ahead),
    rule(rf"{HEDGE}?(?P<count>{COUNT}|an?) (?P<unit>{UNIT}|{PLURAL})(?:['’]s?)? time", _ahead),
    rule(
        rf"{HEDGE}?(?:(?P<count>{COUNT}|an?|an? few|a couple of|several|many|some) )?"
        rf"(?P<unit>{UNIT}|{PLURAL}|nights?)(?: or so)? (?P<way>earlier|later|previously|afterwards?)(?! than)",
        _earlier,
    ),
    rule(
        rf"(?P<count>{COUNT}|an?|an? few|several) (?P<unit>{UNIT}|{PLURAL}|nights?) (?P<way>before)(?=[.,;:)])",
        _earlier,
    ),
    # Not "the Easter Monday weekend" or "the holiday weekend", which are those of their feast.
    rule(r"(?<!day\s)(?P<words>(?:(?:the|this) (?:past )?)?weekend)(?!['’]s)", lambda _: ("date", "XXXX-WXX-WE")),
    rule(r"overnight", lambda _: ("time", "XXXX-XX-XXTNI")),
    rule("|".join(sorted(REFERENCES, key=len, reverse=True)).join(("(?:", ")")), _reference),
    rule(r"(?<!as\s)(?P<which>soon|shortly)(?! (?:as|after|before|enough|thereafter|afterwards?)\b)", _recent),
    rule(rf"(?P<which>recent|coming|future) (?:{PLURAL})(?: and {PLURAL})?", _recent),
)
