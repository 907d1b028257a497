"""Out of which stories that were told before a story came, by where their reports are now."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from rashomon.model import DevelopmentKind


class Place(NamedTuple):
    """A report that was told, the story that it was told of, and the one that it is in now, if any."""

    report: str
    story: str
    now: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """How a story came out of those that were told before; see `Development`.

    `of` is the one that it goes on, or that it was split from: reports of any other join it.
    """

    kind: DevelopmentKind
    of: str | None = None
    was: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


class Moves:
    """Where the reports of stories that were told are now. It needs all reports of each of these stories."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._told: defaultdict[str, list[Place]] = defaultdict(list)
        self._now: defaultdict[str, list[Place]] = defaultdict(list)
        self.lost: list[str] = []
        for place in places:
            self._told[place.story].append(place)
            if place.now:
                self._now[place.now].append(place)
            else:
                self.lost.append(place.report)

    @property
    def stories(self) -> frozenset[str]:
        """The stories that were told, and those that have their reports now."""
        return frozenset((*self._told, *self._now))

    def heir(self, story: str) -> str | None:
        """What goes on one that was told: the story called so, or else that with most of its reports."""
        shares = Counter(place.now for place in self._told.get(story, ()) if place.now)
        return min(shares, key=lambda id: (id != story, -shares[id], id), default=None)

    def is_gone(self, story: str) -> bool:
        """Whether a story was told of which no report is held."""
        return story in self._told and self.heir(story) is None

    def descent(self, id: str) -> Descent:
        """Out of which of them a story came."""
        shares = Counter(place.story for place in self._now.get(id, ()))
        if not shares:
            return Descent(kind="new")
        own = [story for story in shares if self.heir(story) == id]
        main = min(own or shares, key=lambda story: (story != id, -shares[story], story))
        if not own:
            return Descent(kind="split", of=main, was=tuple(sorted(shares)))
        left = sorted(place.report for story in own for place in self._told[story] if place.now not in (id, None))
        was = tuple(sorted(set(own) - {id}))
        return Descent(kind="merged" if len(own) > 1 else "changed", of=main, was=was, left=tuple(left))
