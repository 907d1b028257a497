"""Whether two figures can both hold, and if not, what sort of difference it is."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import itemgetter

from rashomon.compare.claims.about import NUMBER_WORDS
from rashomon.compare.claims.dates import days_between
from rashomon.compare.claims.measures import dimension, in_one_unit, is_length, is_measure
from rashomon.compare.lexicon import CIVILIANS, FIGHTERS
from rashomon.extract.figures.lexicon import FATES, PARTS, PRISON, TALLY
from rashomon.extract.numerals import LARGE
from rashomon.model import DifferenceKind, Figure, Report
from rashomon.text import stems

ABOUT = 0.1  # what "about" and "some" leave open, as a share of the number
NEAR = 0.75  # of the greater number; what is less is no rounding of it, though "at least 12" can be 300
HEDGED = frozenset({"about", "some", "around", "approximately", "nearly", "almost", "roughly", "estimated"})
OPEN_ABOVE = frozenset({"more than", "over", "at least", "no fewer than", "upwards of"})
MANY = 10  # hurt or dead: of fewer, who are counted at once, two numbers are no count and a later one
RISING = 7  # days after which the toll of one day is hardly counted anew
PASSING = frozenset({"missing", "trapped"})
PEOPLE = frozenset(stems("people persons others dead wounded injured casualties victims individuals"))
SOME = frozenset(stems("child children woman women girl girls boy boys infant infants minor minors"))
_PART = re.compile(r"\bof (?:the|its|their|his|her|these|those|them)\b", re.I)
_LARGE = re.compile(rf"\d(?:\.(?P<decimals>\d+))?[-\s]+(?P<size>{'|'.join(LARGE)})\b", re.I)
OPEN_BELOW = frozenset({"up to", "as many as", "fewer than", "less than", "under", "at most"})


def sort_of(figure: Figure) -> tuple[str | None, str, str]:
    """What sort of thing a figure counts: its unit, or what that measures, the head of what is counted, and
    whether it is a forecast.

    "Barges", "wounded"; "area", whether it is given in square miles or in square kilometres.
    """
    return dimension(figure.unit), _head(figure.counts or ""), "forecast" if figure.forecast else ""


@lru_cache(maxsize=10_000)
def _head(counted: str) -> str:
    found = stems(counted)
    return found[-1] if found else ""


def comparable(left: Figure, right: Figure) -> bool:
    """Whether two figures count the same sort of thing."""
    return bool(sort_of(left)[1]) and sort_of(left) == sort_of(right)


def is_toll(figure: Figure) -> bool:
    """Whether a figure counts people and what became of them: killed, wounded, displaced."""
    return figure.unit == "people" and (figure.counts or "").rpartition(" ")[2] in FATES


def is_of_vote(figure: Figure) -> bool:
    """Whether a figure is what one side of a vote had, told beside that of the other."""
    return figure.unit is None and figure.counts == TALLY


def is_of_text(figure: Figure) -> bool:
    """Whether a figure says how long a text is, in pages, lines or the like."""
    return figure.counts in PARTS


def is_of_dead(figure: Figure) -> bool:
    """Whether a figure counts the dead or the hurt."""
    return figure.unit == "people" and (figure.counts or "").rpartition(" ")[2] in (
        "killed",
        "wounded",
        "casualties",
    )


def other_people(left: Figure, right: Figure) -> bool:
    """Whether one counts fighters, the other those who bear no arms: of one attack both may be told."""
    one, other = (_people(figure) for figure in (left, right))
    return bool(one and other) and one != other


def _people(figure: Figure) -> str:
    held = {*stems(figure.words.text), *stems(figure.counts or "")}
    armed, unarmed = bool(held & FIGHTERS), bool(held & CIVILIANS)
    return "" if armed == unarmed else "fighters" if armed else "civilians"


def near(left: Figure, right: Figure) -> bool:
    """Whether two numbers are nearly the same, as one is of the other's rounding or of what came later."""
    left, right = in_one_unit(left, right)
    one, other = left.value, right.value
    return one is not None and other is not None and min(one, other) >= NEAR * max(one, other) > 0


def number(figure: Figure) -> str:
    """A number for comparison, with its hedge: two ways of writing it are one value; a vague one is its words."""
    if figure.value is None:
        return figure.words.text
    written = f"{figure.value:,.0f}" if figure.value % 1 == 0 else f"{figure.value:,.10g}"
    return " ".join(filter(None, (figure.qualifier, written)))


def compare_numbers(
    left: Figure, right: Figure, of_left: Report, of_right: Report
) -> tuple[DifferenceKind, str] | None:
    """The kind of difference between two comparable figures and why, or None where they say the same."""
    if left.unit != right.unit:
        return _of_two_units(*in_one_unit(left, right), of_left, of_right)
    return _of_one_unit(left, right, of_left, of_right)


def _of_two_units(
    left: Figure, right: Figure, of_left: Report, of_right: Report
) -> tuple[DifferenceKind, str] | None:
    """The difference of what was measured in two units: what is told in another is rounded to its own."""
    if left.value and left.value == right.value:
        return None
    if left.value and right.value and abs(left.value - right.value) <= ABOUT * max(left.value, right.value):
        return "rounding", "the numbers agree after a change of unit"
    return _of_one_unit(left, right, of_left, of_right)


def _of_one_unit(
    left: Figure, right: Figure, of_left: Report, of_right: Report
) -> tuple[DifferenceKind, str] | None:
    one, other = interval(left), interval(right)
    if one is None or other is None or (one == other and left.value == right.value):
        return None
    if _fell(left, right, of_left, of_right):
        return "scope", "the later number is much the lower: it is of others, or was put right"
    dates = [_known(left, of_left), _known(right, of_right)]
    if _one_written_shorter(left, right) and (len(set(dates)) == 1 or _is_money(left) or left.unit == "percent"):
        return "rounding", "one is the other with fewer digits"
    if one[0] <= other[1] and other[0] <= one[1]:
        if None not in dates and dates[0] != dates[1] and not _is_rounded(left, right):
            return "update", "the report with the other number is later"
        return _both_hold(left, right)
    if why := _other_set(left, right):
        return "scope", why
    if why := _given_once(left, right):
        return "contradiction", why
    if None in dates:
        return "update", "one of the reports is undated: its number may be an earlier or a later count"
    if dates[0] != dates[1] or _told_later(left, right, of_left, of_right):
        return "update", "the report with the other number is later"
    return _of_one_day(left, right, of_left, of_right)


def _given_once(left: Figure, right: Figure) -> str:
    """Why two numbers contradict each other on whatever days they are told, empty where one may be the newer."""
    if is_of_vote(left) and is_of_vote(right):
        return "a vote has one result"
    if left.counts == right.counts == PRISON:
        return "a court gives one sentence, and it does not grow from day to day"
    return ""


def _told_later(left: Figure, right: Figure, of_left: Report, of_right: Report) -> bool:
    """Whether two tolls of one day stand in reports of two: "31 were hurt in Monday's blast" was counted since."""
    days = [of.published.day for of in (of_left, of_right) if of.published.day]
    if len(set(days)) < 2 or not (is_toll(left) and is_toll(right)):
        return False
    first, last = (left, right) if days[0] < days[1] else (right, left)
    if not (first.value or 0) < (last.value or 0) >= MANY:
        return False
    then = _known(left, of_left)
    return days_between(*days) <= RISING and days_between(then and then[:10], max(days)) <= RISING


def _both_hold(left: Figure, right: Figure) -> tuple[DifferenceKind, str]:
    """The difference of two numbers of which their words leave open that both are right."""
    if left.value is None or right.value is None:
        return "precision", "one number lies within the range that the other's words give"
    is_open = left.qualifier in OPEN_ABOVE and right.qualifier in OPEN_ABOVE
    least = (
        1 - ABOUT if is_open else NEAR
    )  # of "more than 320" and "more than 400" neither is the other's rounding
    if min(left.value, right.value) < least * max(left.value, right.value):
        return "update", "a count of at least so many may have risen"
    return "rounding", "the numbers agree within what their words leave open"


def _is_rounded(left: Figure, right: Figure) -> bool:
    """Whether one number may be the other's rounding, or their words leave it open: "about 40" of 38.

    "Some 58,000" is rounded to thousands, and 61,000, told later, is another count.
    """
    hedged = [figure.value for figure in (left, right) if figure.value and figure.qualifier in HEDGED]
    is_open = {left.qualifier, right.qualifier} & (OPEN_ABOVE | OPEN_BELOW)
    if left.value is None or right.value is None or is_open or not hedged:
        return True
    return abs(left.value - right.value) <= max(map(_step, hedged))


def _one_written_shorter(left: Figure, right: Figure) -> bool:
    """Whether one of two numbers in millions and the like is the other, rounded to the digits that it gives."""
    if left.value is None or right.value is None or not near(left, right):
        return False
    gap = abs(left.value - right.value)
    return any(digit is not None and gap <= digit / 2 for digit in map(_last_digit, (left, right)))


def _last_digit(figure: Figure) -> float | None:
    """What the last digit of "2.2 trillion" or "64 percent" stands for; None of a number that is written out."""
    if figure.unit == "percent" and figure.value is not None:
        return 10.0 ** -len(f"{figure.value:.10g}".partition(".")[2])
    found = _LARGE.search(figure.words.text)
    return LARGE[found["size"].casefold()] / 10 ** len(found["decimals"] or "") if found else None


def _is_money(figure: Figure) -> bool:
    """Whether a figure is a sum of money: its unit is that of a currency."""
    return figure.unit is not None and len(figure.unit) == 3 and figure.unit.isupper()


def _step(value: float) -> float:
    """To what a number is rounded, by its last digit that is no zero: 58,000 to thousands, 450 to fifties."""
    step = 1.0
    while value and value % (step * 10) == 0:
        step *= 10
    return step * 5 if value % (step * 5) == 0 else step


def _of_one_day(left: Figure, right: Figure, of_left: Report, of_right: Report) -> tuple[DifferenceKind, str]:
    if counted(left) != counted(right) or is_part(left) != is_part(right):
        return "scope", "one counts only some of those whom the other counts, or others"
    if of_left.outlet == of_right.outlet:
        return "update", "one outlet gives both numbers on one day"
    return "contradiction", "both count the same at the same time and the numbers cannot both hold"


def _fell(left: Figure, right: Figure, of_left: Report, of_right: Report) -> bool:
    """Whether the later of two tolls is much the lower: people do not come back to life, not of dozens either."""
    # By the days of the reports: a number "of Monday's collision" has that day as its own, and may be newer.
    dated = [(of.published.day, figure) for figure, of in ((left, of_left), (right, of_right)) if of.published.day]
    if len(dated) < 2 or not (is_toll(left) and is_toll(right)) or dated[0][0] == dated[1][0]:
        return False
    if all(map(_is_passing, (left, right))):
        return False
    (_, first), (_, last) = sorted(dated, key=itemgetter(0))
    before, after = first.low if first.value is None else first.value, last.value
    return before is not None and after is not None and after < NEAR * before


def _is_passing(figure: Figure) -> bool:
    """Whether it counts those of whom it is not known yet what became of them: they are found, alive or dead."""
    return (figure.counts or "").rpartition(" ")[2] in PASSING


def _other_set(left: Figure, right: Figure) -> str:
    """Why two numbers are of two sets by what they count, empty where they may be of one."""
    lasts = is_length(left) and is_length(right) and comparable(left, right)  # a truce, a humanitarian truce
    if left.unit != "people" and not lasts and stems(left.counts or "") != stems(right.counts or ""):
        return "what is counted is not worded alike"
    if of_some(left, right):
        return "one counts only some of those whom the other counts"
    if other_people(left, right):
        return "one counts fighters, the other civilians"
    if is_toll(left) and is_toll(right) and (counted(left) in FIGHTERS) != (counted(right) in FIGHTERS):
        return "one counts fighters, the other people of any sort"
    return ""


def of_some(left: Figure, right: Figure) -> bool:
    """Whether one counts the children or the women among the others."""
    return counted(left) != counted(right) and (is_of_some(left) or is_of_some(right))


def is_of_some(figure: Figure) -> bool:
    """Whether it counts children or women: as a rule so many of a number that is given as well."""
    return counted(figure) in SOME


def counted(figure: Figure) -> str:
    """Who is counted, by the last word of the number's own ("four children"); people at large, if anybody."""
    if is_measure(figure):
        return ""
    stem = (stems(figure.words.text) or [""])[-1]
    return "" if stem[:1].isdigit() or stem in PEOPLE or stem in NUMBER_WORDS else stem


def is_part(figure: Figure) -> bool:
    """Whether it is so many of a number that is given or known: "three of the four"."""
    return bool(_PART.search(figure.words.text))


def interval(figure: Figure) -> tuple[float, float] | None:
    """From which number to which a figure can be true; None where its words give none."""
    if figure.low is not None or figure.high is not None:
        low = figure.low if figure.low is not None else 0.0
        if figure.value is None and figure.high is None:
            low *= NEAR  # "dozens" of what another counts as about twenty
        return low, figure.high if figure.high is not None else float("inf")
    if figure.value is None:
        return None
    value, words = figure.value, figure.qualifier or ""
    if words in OPEN_ABOVE:
        return value, float("inf")
    if words in OPEN_BELOW:
        return 0.0, value
    room = ABOUT * abs(value) if words in HEDGED else 0.0
    return value - room, value + room


def _known(figure: Figure, report: Report) -> str | None:
    """As of when a number holds: its own date, or that of its report."""
    return (figure.as_of.end if figure.as_of else None) or (
        report.published.date if report.published.day else None
    )
