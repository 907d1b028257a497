"""Which reports far apart tell of one time, and which of what happens again and again.

Where two are months apart and yet alike, the date of one is that of a crawl, or it looks back; or else the same
people strike, vote or meet again, and then others have told of that at other times. So a link between two that are
over `MOST_DAYS` apart counts only where what either is linked to is of few times. Which links count depends on the
links of their ends alone, and not on the order in which reports came.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import pairwise

from rashomon.group.likeness import MOST_DAYS
from rashomon.linking import Link

# A time is over when nothing is told of for so many days. B-cubed F1 on the looked-at parts of general news and of
# politics among others (with all threes of `blocking`) is .957 and .916 with three times, .957 and .912 with four
# a month apart, .957 and .911 with any number; of 369 reports on one war, groups of over two months are none, 4
# and 23 (5 before).
MOST_TIMES, BETWEEN_TIMES = 3, 20


def counting(links: Collection[Link]) -> list[Link]:
    """Those of the links that count, where these are all that their ends have."""
    days = _days(links)
    return [link for link in links if not far(link) or _times(_told(link, days)) <= MOST_TIMES]


def unsettled(links: Collection[Link], fresh: Collection[str]) -> list[Link]:
    """Those of the links that may count, or not, for what some of the `fresh` reports are linked to.

    `links` are all that the ends of those far away in time have. Links of the fresh ones themselves are left out.
    """
    before = _days([link for link in links if link.left not in fresh and link.right not in fresh])
    after = _days(links)
    return [
        link
        for link in links
        if far(link)
        and link.left not in fresh
        and link.right not in fresh
        and not _settled(_told(link, before), _told(link, after))
    ]


def _settled(least: Collection[int], most: Collection[int]) -> bool:
    """Whether all days that hold the least of these and none but the most are few times, or all are many."""
    if least == most:
        return True
    ordered, held = sorted(most), sorted(least)
    other = 0
    for day in ordered:
        at = bisect(held, day)
        other += all(abs(day - one) > BETWEEN_TIMES for one in held[max(0, at - 1) : at + 1])
    if _times(least) + other <= MOST_TIMES:
        return True
    # Times of the most days that hold one of the least: none of these is joined with another.
    starts = [later for day, later in pairwise(ordered) if later - day > BETWEEN_TIMES]
    return len({bisect(starts, day) for day in least}) > MOST_TIMES


def _days(links: Iterable[Link]) -> Mapping[str, set[int]]:
    """How many days after each report those that it is linked to are, itself among them."""
    days: defaultdict[str, set[int]] = defaultdict(lambda: {0})
    for link in links:
        if link.days is not None:
            days[link.left].add(link.days)
            days[link.right].add(-link.days)
    return days


def _told(link: Link, days: Mapping[str, set[int]]) -> set[int]:
    """The days on which what either end is linked to was told, counted from the left one."""
    return days[link.left] | {(link.days or 0) + day for day in days[link.right]}


def far(link: Link) -> bool:
    """Whether a link is one between reports that are over `MOST_DAYS` apart."""
    return abs(link.days or 0) > MOST_DAYS


def _times(days: Collection[int]) -> int:
    return 1 + sum(later - day > BETWEEN_TIMES for day, later in pairwise(sorted(days)))
