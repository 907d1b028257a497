"""Whether two claims give the number of one thing."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.compare.alignment.common import told_elsewhere
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.dates import days_between
from rashomon.compare.claims.measures import is_exact, is_measure
from rashomon.compare.claims.numbers import comparable, is_of_text, is_toll, near, of_some
from rashomon.extract.figures.lexicon import DOCUMENTS
from rashomon.model import Figure
from rashomon.text import stems

# Likeness of the sentences in which two numbers stand. Placeholders, set by reading the dossiers of a dozen
# stories; all four pairs that being alone and nearly alike adds in 27 others are of one thing.
SETTING = 0.15  # tolls that are the only ones of their sort in their reports
GREAT, SAME_GREAT = 1000, 0.1  # a number from which on hardly two things of a sort are counted nearly alike
SAME_RAID = 0.5  # other tolls: reports on a war give many, of many raids
SAME_SETTING = 0.3  # any other two numbers
SAME_MEASURE = 0.6  # two amounts or sizes that are not nearly the same
SAME_THOUGH_UNLIKE = 0.45  # two counts of people or things, none of the dead, that are not
COUNTED = 0.3
ONE_MEASURE = 0.6  # instead, where two measures are as good as equal: groups of them are one (see `groups`)
FAR_APART = 50  # times: a toll has risen from 4 to 130, and "at least 12" has become 300
AGAIN = 0.6
WHOLE = re.compile(r"\ball (?:of )?(?:the )?$", re.I)
SIZE_OF_PLACE = re.compile(
    r"\b(?:(?:town|city|citie|village|hamlet|province|district|suburb|island|enclave|nation|settlement)s? of|"
    r"home to|population of) (?:\w+ ){0,2}$",
    re.I,
)
ABOUT_ALL = 0.95  # of the greater number, for two of "all 40" and "all 41" to be of one crew
TEXTS = frozenset(stems(" ".join(DOCUMENTS)))
NEXT_DAY = 1
FEW = 12  # a number above, the same to the last unit, is no chance: in 42 stories all five pairs are of one thing


def same_count(left: Claim, right: Claim, score: float) -> float:
    """Two numbers of one thing: what is counted is the same, and so, more or less, is the rest of the sentence."""
    one, other = left.figures[0], right.figures[0]
    of_one_sort = comparable(one, other) or _same_people(left, right) or _same_amount(one, other)
    if not of_one_sort or of_some(one, other) or _of_two_texts(left, right) or _two_forecasts(one, other):
        return 0.0
    if gives_size_of_place(left, right):
        return 0.0
    if _gives_both(left, right) or not (near(one, other) or is_toll(one) or score >= _unlike(one)):
        return 0.0
    if (is_toll(one) and _far_apart(one, other)) or _all_of_two(left, right) or _of_two_times(left, right):
        return 0.0
    if score < _setting(left, right):
        return 0.0
    if told_elsewhere(left, right) and (is_toll(one) or not near(one, other)):
        return 0.0
    if not _may_be_theirs(left, right):
        return 0.0
    sure = ONE_MEASURE if _same_amount(one, other) else COUNTED
    return sure + (1 - sure) * score


def _two_forecasts(one: Figure, other: Figure) -> bool:
    """Whether each foretells another number, and not of one source: of one plague there are many forecasts."""
    by_one = one.issuer is not None and one.issuer == other.issuer
    return one.forecast and other.forecast and one.value != other.value and not by_one


def _unlike(figure: Figure) -> float:
    """How alike the sentences of two numbers must be that are not nearly the same."""
    return SAME_MEASURE if is_measure(figure) else SAME_THOUGH_UNLIKE


def _far_apart(one: Figure, other: Figure) -> bool:
    """Whether two numbers are so unlike that one toll can hardly have had both."""
    low, high = sorted((one.value or 0.0, other.value or 0.0))
    return low > 0 and high > FAR_APART * low


def _of_two_times(left: Claim, right: Claim) -> bool:
    """Whether two tolls are not the same and one is that of a day, the other that of several days or of a war."""
    one, other = left.figures[0], right.figures[0]
    if not is_toll(one) or one.value == other.value:
        return False
    return bool(left.raid and right.raid) and _is_of_a_war(left) != _is_of_a_war(right)


def _all_of_two(left: Claim, right: Claim) -> bool:
    """Whether two claims say of two numbers that they are all there were: so many were on two ships."""
    low, high = sorted(claim.figures[0].value or 0.0 for claim in (left, right))
    return low < ABOUT_ALL * high and all(map(_is_of_all, (left, right)))


def _is_of_all(claim: Claim) -> bool:
    start = claim.figures[0].words.start - claim.words.start
    return WHOLE.search(claim.words.text[: max(0, start)]) is not None


def gives_size_of_place(left: Claim, right: Claim) -> bool:
    """Whether one tells how many a place has, the other another number: "the town of 400", which 50 left."""
    return any(
        comparable(one, other) and not near(one, other) and _lives_there(left, one) != _lives_there(right, other)
        for one in left.figures
        for other in right.figures
    )


def _lives_there(claim: Claim, figure: Figure) -> bool:
    before = claim.words.text[: max(0, figure.words.start - claim.words.start)]
    return SIZE_OF_PLACE.search(before) is not None


def _same_amount(one: Figure, other: Figure) -> bool:
    """Whether two are the same to the last of several digits, and one does not say what there is that much of."""
    if not (is_exact(one) and is_exact(other)) or (one.unit, one.value) != (other.unit, other.value):
        return False
    return not (one.counts and other.counts) or bool({*stems(one.counts)} & {*stems(other.counts)})


def _gives_both(left: Claim, right: Claim) -> bool:
    """Whether one of two unlike numbers has the other beside it: "raised it from four dollars to six"."""
    one, other = left.figures[0].value, right.figures[0].value
    if one is None or other is None or one == other:
        return False
    return _has(right, one) or _has(left, other)


def _has(claim: Claim, value: float) -> bool:
    return any(key.startswith(f"{value:.10g} ") for key in claim.given)


def told_again(left: Claim, right: Claim) -> float:
    """How far a report gives one toll twice, in its lead and behind it; 0 where another place or ship is named.

    So it does an amount, to the last digit.
    """
    one, other = left.figures[0], right.figures[0]
    if _same_amount(one, other):
        return AGAIN
    same = is_toll(one) and comparable(one, other) and one.value is not None and one.value == other.value
    return AGAIN if same and not told_elsewhere(left, right) and _whose(left) == _whose(right) else 0.0


def _of_two_texts(left: Claim, right: Claim) -> bool:
    """Whether two numbers of pages or lines are not the same, or of what two sentences call otherwise."""
    one, other = left.figures[0], right.figures[0]
    if not is_of_text(one):
        return False
    named = left.about & TEXTS, right.about & TEXTS
    return one.value != other.value or (all(named) and named[0].isdisjoint(named[1]))


def _same_people(left: Claim, right: Claim) -> bool:
    """Whether so many people are counted as in the other, who are called otherwise: a crew, people on board."""
    one, other = left.figures[0], right.figures[0]
    return one.unit == other.unit == "people" and not (is_toll(one) or is_toll(other)) and _same_number(one, other)


def _same_number(one: Figure, other: Figure) -> bool:
    return one.value is not None and one.value == other.value and one.value > FEW


def _may_be_theirs(left: Claim, right: Claim) -> bool:
    """Whether two numbers may be of one owner: "two of the Solveig's sailors" are none of another ship's.

    Where each report counts so many of a sort only once, one may name whose they are and the other not.
    """
    one, other = _whose(left), _whose(right)
    if one <= right.about and other <= left.about:
        return True
    first, second = left.figures[0], right.figures[0]
    alone = left.alone and right.alone and not is_toll(first)
    return alone and first.value == second.value and not (one and other)


def count_otherwise(left: Claim, right: Claim) -> bool:
    """Whether two claims count one sort of thing and no two of their numbers are nearly the same.

    A forecast and a count never are.
    """
    pairs = [(one, other) for one in left.figures for other in right.figures if _of_one_sort(one, other)]
    return bool(pairs) and not any(comparable(*pair) and near(*pair) for pair in pairs)


def _of_one_sort(one: Figure, other: Figure) -> bool:
    """Whether two count the same sort of thing, be one of them a forecast."""
    return comparable(one, replace(other, forecast=one.forecast))


def _setting(left: Claim, right: Claim) -> float:
    """How alike the sentences of two numbers must be: less where nothing else is counted so, or one has them."""
    one, other = left.figures[0], right.figures[0]
    if _same_amount(one, other):
        return SAME_GREAT
    if one.issuer and one.issuer == other.issuer and near(one, other):
        return SETTING  # one source's number, whatever others give beside it
    if not is_toll(one) and _same_number(one, other):
        return SETTING
    if near(one, other) and (one.value or 0.0) >= GREAT and _is_of_a_war(left) and _is_of_a_war(right):
        return SAME_GREAT
    if is_toll(one):
        if _are_the_news(left, right):
            return SETTING
        return SAME_SETTING if _whose(left) & _whose(right) else SAME_RAID
    if one.unit == "percent" and one.value != other.value:
        return SAME_THOUGH_UNLIKE  # a rise of five percent for some, of six for others
    if left.alone and right.alone and near(one, other):
        return SETTING if (one.value or 0.0) < GREAT else SAME_GREAT
    return SAME_SETTING


def _are_the_news(left: Claim, right: Claim) -> bool:
    """Whether two tolls are alone in their reports, or what these begin with and equal or of neighbouring days."""
    if left.alone and right.alone:
        return True
    if not all(claim.alone or claim.first for claim in (left, right)):
        return False
    first, second = (claim.on or (claim.raid and claim.raid.on) or claim.day for claim in (left, right))
    return left.figures[0].value == right.figures[0].value or days_between(first, second) <= NEXT_DAY


def _is_of_a_war(claim: Claim) -> bool:
    """Whether it is told of all of a war, or of another long time."""
    return claim.raid is not None and claim.raid.long


def _whose(claim: Claim) -> set[str]:
    """The stems of the names inside the words of a number, less its first word."""
    named = [word for word in claim.figures[0].words.text.split()[1:] if word[:1].isupper()]
    return {stem for word in named for stem in stems(word)}
