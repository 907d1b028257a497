"""What of a report stands where, so that nobody has to look at all of it for each stretch of the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Generic, TypeVar

from rashomon.model import Actor, Report, Span, Time
from rashomon.text import Stretch

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """Things of a report, each with its place, in the order in which these begin."""

    places: Sequence[Stretch]
    things: Sequence[T]

    @classmethod
    def of(cls, pairs: Iterable[tuple[Stretch, T]]) -> Placed[T]:
        """Things with their places, in any order."""
        held = sorted(pairs, key=lambda pair: (pair[0].start, pair[0].end))
        return cls([place for place, _ in held], [thing for _, thing in held])

    def inside(self, span: Stretch) -> Iterator[T]:
        """Those that stand inside a stretch."""
        return (self.things[at] for at in self._inside(span))

    def places_inside(self, span: Stretch) -> Iterator[Stretch]:
        """Their places."""
        return (self.places[at] for at in self._inside(span))

    def _inside(self, span: Stretch) -> Iterator[int]:
        for at in range(bisect_left(self.places, span.start, key=attrgetter("start")), len(self.places)):
            place = self.places[at]
            if place.start >= span.end:
                return
            if place.end <= span.end:
                yield at


def named_actors(report: Report) -> Placed[Actor]:
    """The actors that are named, at each of their mentions."""
    return Placed.of((words, actor) for actor in report.actors if actor.named for words in actor.mentions)


def times_at(report: Report, span: Stretch) -> Sequence[Time]:
    """The times of a report that have a part in a stretch: they stand in reading order and do not overlap."""
    first = bisect_right(report.times, span.start, key=attrgetter("words.end"))
    return report.times[first : bisect_left(report.times, span.end, lo=first, key=attrgetter("words.start"))]


def times_in(report: Report, span: Span) -> Sequence[Time]:
    """The times of a report that stand inside a stretch."""
    return [time for time in times_at(report, span) if span.covers(time.words)]


def marked(length: int, stretches: Iterable[Stretch]) -> bytearray:
    """A byte for each character of a text of this length: 1 where one of the stretches stands, else 0."""
    found = bytearray(length)
    for one in stretches:
        found[one.start : one.end] = b"\1" * (one.end - one.start)
    return found
