"""Which reports have company: others that tell their story within a day of them, or on a day that is not known.

Of one event many outlets report on one day, so the next event of the same people has reports of its own, which are
nearer to each other. A report that has none is dated by the crawl that got it, or looks back, and then what it is
like is of one time; if that is of many, it tells of what happens again and again. So two that are more than a day
apart are less likely of one story where neither stands alone. Whether one does depends on its own links, and
each report more can only end it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from rashomon.group.likeness import AT_LEAST, COUNTS, less
from rashomon.linking import Link

ONE_TIME = 60  # days between the first and the last of what a report is like


def company(links: Iterable[Link]) -> frozenset[str]:
    """The reports that do not stand alone by these links."""
    found: set[str] = set()
    times: dict[str, tuple[int, int]] = {}
    for link in links:
        if link.score >= AT_LEAST:
            if not less(link):
                found |= {link.left, link.right}
            elif link.days is not None:
                for end, days in ((link.left, link.days), (link.right, -link.days)):
                    first, last = times.get(end, (days, days))
                    times[end] = min(first, days), max(last, days)
    return frozenset(found | {end for end, (first, last) in times.items() if last - first > ONE_TIME})


def weighed(links: Iterable[Link], company: Collection[str]) -> list[Link]:
    """The links as they count: those between reports that both have company less, if they still do."""
    found = []
    for link in links:
        if link.left not in company or link.right not in company:
            found.append(link)
        elif (score := link.score - less(link)) >= COUNTS or not less(link):
            found.append(replace(link, score=score))
    return found
