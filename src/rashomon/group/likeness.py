"""How much two reports belong to one story, by their signatures alone.

What their words, titles, leads and names share, how far apart their days are and how long they are is weighed by a
logistic regression. Its weights were learned (`tools/learn_likeness.py`) on two labelled sets that differ much:
news of politics, with small stories and close neighbours, and general news, with large stories whose dates are
often those of a crawl.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal

from rashomon.group.signatures import IN_LEAD, NAME, TITLE, Signature, rarity
from rashomon.linking import Link

# The mean of the scores between two groups decides, so a score is linear in the log odds between these two: of
# chances themselves, which are nearly all near 0 or 1, the mean says how many pairs are certain.
NEVER, CERTAIN = -8.0, 4.0
# B-cubed F1 on the looked-at parts of general news and of politics among others is at .34 .920 and .911, at .38
# .916 and .920, at .42 .911 and .922, at .52 .884 and .928.
AT_LEAST = 0.38
# What scores less counts nothing where groups of reports are compared. At .36, politics has .912 with .30 and .917
# with this; with .38 general news has .911.
COUNTS = 0.35
LEAST_WORDS = 0.07  # by words alone; below it a pair is never one story, and need not be weighed
# The same where no word stands in both titles. Of 435 looked-at pairs of a day apart that share fewer, five are
# one story, and two short reports on two strikes in one town would be.
LEAST_UNTITLED = 0.16
WEEK, MONTH = 7, 30
SHORT = 1000  # characters; of shorter texts there were few to learn from, and two of one town and day looked alike
# Further apart the same people strike, vote or meet again: the log odds that it takes.
ANOTHER_MONTH = 2.0
# Further apart two reports are of one story where the date of one is that of a crawl, or where one looks back.
# That is weighed by weights of its own, without the days, which tell no more, and with how rare what a title
# shares with the title or lead of the other is; and it is believed only of titles that share a word above texts
# that are not `BRIEF`: short ones are soon alike, and the same people strike again after years. Which of these
# links count is for `group/times.py` to say.
MOST_DAYS = 60
BRIEF = 600
# What being so far apart takes: pairs of one story of any days stand for the few there are, and what is learned of
# them says too much. B-cubed F1 on the looked-at parts of general news and of politics among others is .957 and
# .916 with this, .949 and .916 with 4 (.949 and .918 with the weights of all other pairs and no look at times).
OTHER_TIMES = 3.0
# So many days between the one and a day that the other tells of, where these are not known or further apart, and
# the two are weighed as if a day apart: B-cubed F1 on the looked-at parts is .935 for .916 on general news, .921
# for .920 on politics.
TOLD_DAYS = 1
# Where one of two reports is in a language of which we know names and figures alone: the likeness of these that is
# needed, and how many must be shared. Of pairs of reports of politics .90 are one story with it a day apart; a
# week apart it takes half as much again for .87, and the double where a day is not known for .73.
NAMES_ALIKE, NAMES_SHARED = 0.3, 4
NEAR_DAYS, WITHIN_WEEK, ELSE = 1.0, 0.67, 0.5
NAMES_COUNT = 0.67  # of what is needed: what has less counts nothing where groups are compared
SHOWN = 5  # of each sort, in a reason
TOLD = "one gives the day of the other"
HEADLINE = "headline"


def likeness(left: Signature, right: Signature, *, worded: bool = True) -> Link | None:
    """How much two reports belong together, 0 to 1, and by which words; None where that is too little to count.

    Reports with `AT_LEAST` tell one story; from `COUNTS` on it counts where groups of reports are compared. The
    words are left out unless `worded`.
    """
    first, second = sorted((left, right), key=lambda one: one.report)
    score = _score(first, second)
    if not score:
        return None
    reason = _reason(first, second) if worded else ""
    return Link(first.report, second.report, score, reason, _after(first, second))


def evidence(left: Signature, right: Signature) -> dict[str, float]:
    """What speaks for and against two reports telling one story, each from 0 on; empty where they share too
    little.

    "words", "title" and "lead" are cosines, of all stems or of those that both have there; "title in lead" is the
    smaller of the cosines of one's title with the other's lead; "names" is how much of the names and figures of
    either is the other's; what there is of `MOST_DAYS` and more is said by `evidence_apart`.
    """
    days = _days(left, right)
    if (days or 0) > MOST_DAYS:
        return evidence_apart(left, right)
    found = _alike(left, right)
    if not found or (not found["title"] and found["words"] < LEAST_UNTITLED):
        return {}
    undated, far = float(days is None), float(days is not None and days > MONTH)
    return found | {
        "undated": undated,
        "undated, words": undated * found["words"],
        "a day apart or less": float(days is not None and days <= 1),
        "days apart": math.log1p(days or 0),
        "over a month apart": far,
        "over a month apart, words": far * found["words"],
    }


def evidence_apart(left: Signature, right: Signature) -> dict[str, float]:
    """The same of two reports that are over `MOST_DAYS` apart, whatever their days.

    "headline" is how rare the stems are, all taken together, that stand in the title of one and in the title or
    the lead of the other.
    """
    found = _alike(left, right)
    if not found or not found["title"] or min(left.size, right.size) < BRIEF:
        return {}
    first = TITLE | IN_LEAD
    told = [
        rarity(stem)
        for stem, _, own, other in _shared(left, right)
        if (own & TITLE and other & first) or (own & first and other & TITLE)
    ]
    return found | {HEADLINE: math.fsum(told)}


def _alike(left: Signature, right: Signature) -> dict[str, float]:
    """What the texts of two reports say of that, whatever their days."""
    shared = _shared(left, right)
    words = sum(weight for _, weight, _, _ in shared)
    if words < LEAST_WORDS:
        return {}
    title = lead = title_lead = lead_title = names_left = names_right = 0.0
    for stem, weight, own, other in shared:
        if own & other & TITLE:
            title += weight
        if own & other & IN_LEAD:
            lead += weight
        if own & TITLE and other & IN_LEAD:
            title_lead += weight
        if own & IN_LEAD and other & TITLE:
            lead_title += weight
        if own & other & NAME:
            names_left += left.weights[stem] ** 2
            names_right += right.weights[stem] ** 2
    (left_title, left_lead, left_names), (right_title, right_lead, right_names) = left.lengths, right.lengths
    title = _of(title, left_title * right_title)
    return {
        "words": words,
        "title": title,
        "lead": _of(lead, left_lead * right_lead),
        "title in lead": min(_of(title_lead, left_title * right_lead), _of(lead_title, left_lead * right_title)),
        "names": min(_of(names_left, left_names**2), _of(names_right, right_names**2)),
        "words and title": words * title,
        "length of the shorter": math.log(max(SHORT, min(left.size, right.size))),
        "length of the longer": math.log(max(SHORT, left.size, right.size)),
    }


def log_odds(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The log odds of one story: the sum of the weights of what was found, less what months apart take."""
    learned_odds = weights["always"] + math.fsum(weights[name] * value for name, value in found.items())
    if HEADLINE in found:
        return learned_odds - OTHER_TIMES
    return learned_odds - ANOTHER_MONTH * found.get("over a month apart", 0.0)


@cache
def learned(table: Literal["weights", "apart"] = "weights") -> dict[str, float]:
    """The weights that come with Rashomon, of all pairs or of those that are over `MOST_DAYS` apart."""
    held = tomllib.loads((files("rashomon") / "data" / "likeness.toml").read_text("utf-8"))
    return {name: float(weight) for name, weight in held[table].items()}


def _score(left: Signature, right: Signature) -> float:
    if not (left.known and right.known):
        return _score_abroad(left, right)
    found = evidence(left, right)
    if not found:
        return 0.0
    score = scaled(log_odds(found, learned("apart" if HEADLINE in found else "weights")))
    return score if score >= COUNTS else 0.0


def scaled(odds: float) -> float:
    """Log odds as a score, 0 to 1."""
    return min(1.0, max(0.0, (odds - NEVER) / (CERTAIN - NEVER)))


def _after(left: Signature, right: Signature) -> int | None:
    """How many days the right one is after the left; None where that is not known, or not believed."""
    return None if _tells(left, right) or not (left.day and right.day) else (right.day - left.day).days


def _score_abroad(left: Signature, right: Signature) -> float:
    """By names, figures and days, which are all that a language we do not know shares with another."""
    names = [weight for _, weight, own, other in _shared(left, right) if own & other & NAME]
    days = _published(left, right)
    if len(names) < NAMES_SHARED or (days or 0) > MOST_DAYS:
        return 0.0
    nearness = ELSE if days is None or days > WEEK else WITHIN_WEEK if days > 1 else NEAR_DAYS
    alike = _of(sum(names), left.lengths[2] * right.lengths[2])
    needed = nearness * alike / NAMES_ALIKE
    return min(1.0, AT_LEAST * needed) if needed >= NAMES_COUNT else 0.0


def _shared(left: Signature, right: Signature) -> list[tuple[str, float, int, int]]:
    """The stems of both with the product of their weights and the marks of each."""
    weights, marks, others = right.weights, right.marks, left.marks
    # Stems are in order in both, so that sums are the same from whichever side they are taken.
    return [
        (stem, weight * weights[stem], others.get(stem, 0), marks.get(stem, 0))
        for stem, weight in left.weights.items()
        if stem in weights
    ]


def _days(left: Signature, right: Signature) -> int | None:
    """The days between two reports, or between one and what the other tells of."""
    return TOLD_DAYS if _tells(left, right) else _published(left, right)


def _tells(left: Signature, right: Signature) -> bool:
    """Whether the text of one gives the day of the other, and else their days are not known or far apart."""
    days = _published(left, right)
    near = (_between(left.told, right.day), _between(left.day, right.told))
    return (days is None or days > MONTH) and any(one is not None and one <= TOLD_DAYS for one in near)


def _published(left: Signature, right: Signature) -> int | None:
    return _between(left.day, right.day)


def _between(left: date | None, right: date | None) -> int | None:
    return None if left is None or right is None else abs((left - right).days)


def _of(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _reason(left: Signature, right: Signature) -> str:
    """What decided, in words: names, figures and other words that both have, heaviest first, and the days."""
    shared = sorted(_shared(left, right), key=lambda one: (-one[1], one[0]))
    names = [stem for stem, _, own, other in shared if own & other & NAME and not stem.isdigit()]
    figures = [stem for stem, _, own, other in shared if own & other & NAME and stem.isdigit()]
    plain = [stem for stem, _, own, other in shared if not own & other & NAME]
    parts = [
        f"{what} {', '.join(left.written.get(stem, stem) for stem in stems[:SHOWN])}"
        for what, stems in (("both name", names), ("both give", figures), ("both say", plain))
        if stems
    ]
    return "; ".join((*parts, TOLD if _tells(left, right) else _apart(_published(left, right))))


def _apart(days: int | None) -> str:
    if days is None:
        return "the day of one is not known"
    return {0: "published on one day", 1: "published a day apart"}.get(days, f"published {days} days apart")
