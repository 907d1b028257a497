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
from functools import cache
from importlib.resources import files

from rashomon.group.signatures import IN_LEAD, NAME, TITLE, Signature
from rashomon.linking import Link

# The mean of the scores between two groups decides, so a score is linear in the log odds between these two: of
# chances themselves, which are nearly all near 0 or 1, the mean says how many pairs are certain.
NEVER, CERTAIN = -8.0, 4.0
# The lowest at which two short reports on two strikes in one town are not one story. On the looked-at parts
# B-cubed F1 of general news and of politics among others is at .42 .899 and .921, at .46 .887 and .925, at .50
# .883 and .931.
AT_LEAST = 0.52
# What scores less counts nothing where groups of reports are compared. B-cubed F1 of politics among others and of
# general news with .27: .925 and .904; .35 .926 and .904; .40 .929 and .898; .45 .932 and .898.
COUNTS = 0.35
LEAST_WORDS = 0.07  # by words alone; below it a pair is never one story, and need not be weighed
WEEK, MONTH = 7, 30
SHORT = 1000  # characters; of shorter texts there were few to learn from, and two of one town and day looked alike
# Further apart the same people strike, vote or meet again: the log odds that it takes.
ANOTHER_MONTH = 2.0
# Reports further apart tell no one story, whatever they share, and need not be looked at: what that costs grows
# with what is held. General news, whose dates are often of a crawl, would gain by it: .881, politics .925.
MOST_DAYS = 60
# Where one of two reports is in a language of which we know names and figures alone: the likeness of these that is
# needed, and how many must be shared. Of pairs of reports of politics .90 are one story with it a day apart; a
# week apart it takes half as much again for .87, and the double where a day is not known for .73.
NAMES_ALIKE, NAMES_SHARED = 0.3, 4
NEAR_DAYS, WITHIN_WEEK, ELSE = 1.0, 0.67, 0.5
SHOWN = 5  # of each sort, in a reason


def likeness(left: Signature, right: Signature) -> Link | None:
    """How much two reports belong together, 0 to 1, and by which words; None where that is too little to count.

    Reports with `AT_LEAST` tell one story; from `COUNTS` on it counts where groups of reports are compared.
    """
    first, second = sorted((left, right), key=lambda one: one.report)
    score = _score(first, second)
    return None if score < COUNTS else Link(first.report, second.report, score, _reason(first, second))


def evidence(left: Signature, right: Signature) -> dict[str, float]:
    """What speaks for and against two reports telling one story, each from 0 on; empty where they share too
    little.

    "words", "title" and "lead" are cosines, of all stems or of those that both have there; "title in lead" is the
    smaller of the cosines of one's title with the other's lead; "names" is how much of the names and figures of
    either is the other's.
    """
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
    days = _days(left, right)
    undated, far = float(days is None), float(days is not None and days > MONTH)
    return {
        "words": words,
        "title": title,
        "lead": _of(lead, left_lead * right_lead),
        "title in lead": min(_of(title_lead, left_title * right_lead), _of(lead_title, left_lead * right_title)),
        "names": min(_of(names_left, left_names**2), _of(names_right, right_names**2)),
        "words and title": words * title,
        "undated": undated,
        "undated, words": undated * words,
        "a day apart or less": float(days is not None and days <= 1),
        "days apart": math.log1p(min(days or 0, MOST_DAYS)),
        "over a month apart": far,
        "over a month apart, words": far * words,
        "length of the shorter": math.log(max(SHORT, min(left.size, right.size))),
        "length of the longer": math.log(max(SHORT, left.size, right.size)),
    }


def log_odds(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The log odds of one story: the sum of the weights of what was found, less what a month apart takes."""
    learned_odds = weights["always"] + math.fsum(weights[name] * value for name, value in found.items())
    return learned_odds - ANOTHER_MONTH * found.get("over a month apart", 0.0)


@cache
def learned() -> dict[str, float]:
    """The weights that come with Rashomon."""
    held = tomllib.loads((files("rashomon") / "data" / "likeness.toml").read_text("utf-8"))
    return {name: float(weight) for name, weight in held["weights"].items()}


def _score(left: Signature, right: Signature) -> float:
    if (_days(left, right) or 0) > MOST_DAYS:
        return 0.0
    if not (left.known and right.known):
        return _score_abroad(left, right)
    found = evidence(left, right)
    if not found:
        return 0.0
    return scaled(log_odds(found, learned()))


def scaled(odds: float) -> float:
    """Log odds as a score, 0 to 1."""
    return min(1.0, max(0.0, (odds - NEVER) / (CERTAIN - NEVER)))


def _score_abroad(left: Signature, right: Signature) -> float:
    """By names, figures and days, which are all that a language we do not know shares with another."""
    names = [weight for _, weight, own, other in _shared(left, right) if own & other & NAME]
    if len(names) < NAMES_SHARED:
        return 0.0
    days = _days(left, right)
    nearness = ELSE if days is None or days > WEEK else WITHIN_WEEK if days > 1 else NEAR_DAYS
    alike = _of(sum(names), left.lengths[2] * right.lengths[2])
    return min(1.0, AT_LEAST * nearness * alike / NAMES_ALIKE)


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
    return None if left.day is None or right.day is None else abs((left.day - right.day).days)


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
    return "; ".join((*parts, _apart(_days(left, right))))


def _apart(days: int | None) -> str:
    if days is None:
        return "the day of one is not known"
    return {0: "published on one day", 1: "published a day apart"}.get(days, f"published {days} days apart")
