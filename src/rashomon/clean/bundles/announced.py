"""What a live page states for machines of its entries (`liveBlogUpdate` in JSON-LD), and where they stand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rashomon.clean.days.stamps import Stamp
from rashomon.clean.lines.sorts import Sorted
from rashomon.clean.web.linked import SCRIPT
from rashomon.markup import contents
from rashomon.text import fold

DEEPEST = 6  # of lists and objects in each other
OPENING = 40  # characters of a text by which it is found again
NEAR = 4  # blocks from the headline of an entry to its first paragraph; a list of headlines has none


@dataclass(frozen=True, slots=True)
class Update:
    """An entry as the page states it, in plain words; `published` in ISO 8601. Any of them may be empty."""

    headline: str
    text: str
    published: str

    @property
    def stamp(self) -> Stamp | None:
        """When it was posted, None where that is not stated as it should be."""
        try:
            moment = datetime.fromisoformat(self.published)
        except ValueError:
            return None
        return Stamp(words=self.published, day=moment.date(), at=moment.timetz(), for_machines=True)


def updates(source: str) -> tuple[Update, ...]:
    """The entries that a web page states."""
    found: list[Update] = []
    for script in contents(source, SCRIPT, "script"):
        try:
            value = json.loads(source[script.start : script.end])
        except (ValueError, RecursionError):
            continue
        found += _updates(value, DEEPEST)
    return tuple(found)


def places(found: Sequence[Sorted], stated: Sequence[Update]) -> dict[int, Update]:
    """The blocks with which stated entries begin, their headlines or first words, in the order of the page."""
    headlines: dict[str, int] = {}
    openings: dict[str, int] = {}
    for at, item in enumerate(found):
        if any(other.sort == "prose" for other in found[at + 1 : at + 1 + NEAR]):
            headlines.setdefault(item.block.folded, at)
        openings.setdefault(item.block.folded[:OPENING], at)
    held: dict[int, Update] = {}
    for one in stated:
        place = headlines.get(_folded(one.headline)) if one.headline else None
        if place is None and one.text:
            place = openings.get(_folded(one.text)[:OPENING])
        if place is not None:
            held.setdefault(place, one)
    return dict(sorted(held.items()))


def _updates(value: Any, depth: int) -> Iterator[Update]:
    inner = value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) else []
    if isinstance(value, dict) and isinstance(value.get("liveBlogUpdate"), list):
        for one in value["liveBlogUpdate"]:
            if isinstance(one, dict):
                words = [one.get(key) for key in ("headline", "articleBody", "datePublished")]
                yield Update(*(word if isinstance(word, str) else "" for word in words))
    elif depth:
        for one in inner:
            yield from _updates(one, depth - 1)


def _folded(text: str) -> str:
    return fold(text).strip(" .:–—-|")
