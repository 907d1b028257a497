"""The entries of a live page: many short reports, each with the time at which it was posted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.clean.bundles.announced import Update, places
from rashomon.clean.bundles.articles import Article
from rashomon.clean.days.printed import UPDATED
from rashomon.clean.days.stamps import Stamp, is_newest_first, run_in, stamp
from rashomon.clean.lines.bylines import is_person
from rashomon.clean.lines.sorts import TIME_OF_ENTRY, Sorted, cut, sort
from rashomon.model import Page

FEWEST = 3
MOST = 0.8  # of the entries have a paragraph, of the times have no year
HEAD = 8  # blocks in which a page says what it is
LABEL_WORDS = 25
INTRODUCTION = (
    120  # words above the first entry; more is an article with a list of times or with comments below it
)
ENTRY_WORDS = 5
# How pages say of themselves that they go on while things happen.
LIVE = re.compile(
    r"\blive (?:blog|updates?|coverage|reporting|reports?|feed|ticker)\b|\bliveblog\b|^live\b\s*(?:[:|–—-]|$)|"
    r"[:|–—-]\s*live$|\bas it happen(?:ed|s)\b|\bminute[- ]by[- ]minute\b|"
    r"\b(?:rolling|latest) (?:coverage|updates)\b|\bliveticker\b|\ben direct\b|\ben directo\b|"
    r"\bminuto a minuto\b|\bin diretta\b|\bao vivo\b",
    re.IGNORECASE,
)
LIVE_PAGE = "LiveBlogPosting"  # of schema.org
LIVE_ADDRESS = re.compile(r"/live(?:-?blogs?|-news|-updates|-coverage)?/", re.IGNORECASE)


def entries(
    found: Sequence[Sorted], *, address: str = "", stated: Sequence[Update] = ()
) -> tuple[tuple[Sorted, ...], tuple[Article, ...]]:
    """The blocks of a live page, its times among them, and its entries; no entries where it is not clearly one.

    A list of times in an article goes from early to late, as a story is told, and comments below one have a year
    or are counted from now. So a page is live if it says so, or if it has bare times and the latest comes first.
    Entries that it states for machines are `stated`; they count where most of them are found in the text.
    """
    parts = tuple(found)
    stamps = _stamps(parts)
    if sum(not one.is_day for one in stamps.values()) < FEWEST:
        parts = tuple(part for item in found for part in _parted(item))
        stamps = _stamps(parts)
    times = _times(stamps)
    held = places(parts, stated)
    if len(held) >= max(len(times), 2) and len(held) >= MOST * len(stated):
        return _whole(found, _marked(parts, stamps), _announced(held, stamps, len(parts)))
    if len(times) < FEWEST or not _is_live(parts, [stamps[at] for at in times], times[0], address):
        return tuple(found), ()
    return _whole(found, _marked(parts, stamps), _articles(parts, stamps, times))


def _whole(
    found: Sequence[Sorted], parts: tuple[Sorted, ...], made: Sequence[Article]
) -> tuple[tuple[Sorted, ...], tuple[Article, ...]]:
    """The page with its introduction, or as it was if its entries have no text."""
    made = [one if _words(parts[one.start : one.end]) else replace(one, headline=None) for one in made]
    parts = _with_prose(parts, made)
    told = sum(_words(parts[one.start : one.end]) >= ENTRY_WORDS for one in made)
    if told < MOST * len(made):
        return tuple(found), ()
    return parts, (*((Article(0, made[0].start, kind="introduction"),) if made[0].start else ()), *made)


def _marked(parts: Sequence[Sorted], stamps: Mapping[int, Stamp]) -> tuple[Sorted, ...]:
    """The blocks with their times as what they are."""
    return tuple(
        Sorted(item.block, "date", TIME_OF_ENTRY) if at in stamps and item.sort == "line" else item
        for at, item in enumerate(parts)
    )


def _announced(held: Mapping[int, Update], stamps: Mapping[int, Stamp], end: int) -> list[Article]:
    """The entries that a page states, each from its headline or the time above that."""
    starts = [at - 1 if at - 1 in stamps else at for at in held]
    return [
        Article(start, after, at, "stated for machines", kind="entry", stamp=one.stamp or stamps.get(start))
        for start, after, (at, one) in zip(starts, [*starts[1:], end], held.items(), strict=True)
    ]


def may_be_live(page: Page) -> bool:
    """Whether a web page says in its address or to machines that it is a live page."""
    return LIVE_PAGE in page.text or bool(LIVE_ADDRESS.search(page.address))


def _stamps(found: Sequence[Sorted]) -> dict[int, Stamp]:
    return {
        at: one
        for at, item in enumerate(found)
        if item.sort in ("line", "date") and (one := stamp(item.block.text)) is not None
    }


def _times(stamps: Mapping[int, Stamp]) -> list[int]:
    """Where the times of entries stand: a whole date above bare times is that of the page.

    Below an entry may stand when it was changed.
    """
    times = [at for at, one in stamps.items() if not one.is_day]
    first = [at for at in times if not UPDATED.match(stamps[at].words)]
    times = first if len(first) >= FEWEST else times
    bare = [at for at in times if stamps[at].day is None]
    return bare if times[:1] != bare[:1] and len(bare) == len(times) - 1 else times


def _parted(item: Sorted) -> tuple[Sorted, ...]:
    """A paragraph and the time that it begins with as two."""
    end = run_in(item.block.text) if item.sort == "prose" else 0
    if not end:
        return (item,)
    block = item.block
    return sort(cut(block, 0, end, block.gap)), replace(item, block=cut(block, end, len(block.text), 0))


def _is_live(found: Sequence[Sorted], stamps: Sequence[Stamp], first: int, address: str) -> bool:
    labels = [item.block for item in found[: min(first, HEAD)] if item.block.words <= LABEL_WORDS]
    if LIVE_ADDRESS.search(address) or any(LIVE.search(block.text) for block in labels):
        return True
    bare = sum(one.at is not None and one.day is None for one in stamps)
    return (
        _words(found[:first]) <= INTRODUCTION
        and bare >= MOST * len(stamps)
        and is_newest_first([one for one in stamps if one.at])
    )


def _articles(found: Sequence[Sorted], stamps: Mapping[int, Stamp], times: Sequence[int]) -> list[Article]:
    """The entries: each begins with its time, or with the headline and the name of a day above that."""
    headed = _are_headed(found, times)
    starts: list[int] = []
    for at in times:
        start = at - 1 if headed and _is_line(found, at - 1) else at
        while start - 1 > (starts[-1] if starts else -1) and _is_day_line(stamps, start - 1, first=not starts):
            start -= 1
        starts.append(start)
    made, day = [], None
    ends = [*starts[1:], len(found)]
    for at, start, end in zip(times, starts, ends, strict=True):
        named = [stamps[other] for other in range(start, at) if other in stamps]
        day = named[-1] if named else day
        headline = at - 1 if headed else at + 1
        known = headline if _is_line(found, headline) and not is_person(found[headline].block) else None
        made.append(Article(start, end, known, "its time", kind="entry", stamp=stamps[at], day=day))
    return made


def _is_day_line(stamps: Mapping[int, Stamp], at: int, *, first: bool) -> bool:
    """Whether a line names the day of what follows; a whole date above the first entry is the date of the page."""
    return at in stamps and stamps[at].is_day and not (first and stamps[at].day)


def _are_headed(found: Sequence[Sorted], times: Sequence[int]) -> bool:
    """Whether the entries of a page have their headlines above their times."""
    above = sum(_is_line(found, at - 1) and not _is_line(found, at + 1) for at in times)
    return above >= MOST * len(times)


def _is_line(found: Sequence[Sorted], at: int) -> bool:
    """Whether a block may be the headline of an entry."""
    return 0 <= at < len(found) and found[at].sort == "line"


def _with_prose(found: Sequence[Sorted], made: Sequence[Article]) -> tuple[Sorted, ...]:
    """The blocks, with the lines of entries that have no paragraph taken for their text."""
    bare = {at for one in made if not _words(found[one.start : one.end]) for at in range(one.start, one.end)}
    return tuple(
        replace(item, sort="prose")
        if at in bare and item.sort == "line" and item.block.words >= ENTRY_WORDS
        else item
        for at, item in enumerate(found)
    )


def _words(found: Sequence[Sorted]) -> int:
    """The words of the paragraphs."""
    return sum(item.block.words for item in found if item.sort == "prose")
