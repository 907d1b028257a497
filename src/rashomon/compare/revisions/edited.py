"""An edited sentence in both versions, and the places in it where words differ."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.compare.actors.cast import Cast
from rashomon.compare.revisions.edits import Region, Side
from rashomon.model import Attribute, Change, ChangeKind, Span, Told


@dataclass(frozen=True, slots=True)
class Edited:
    """An edited sentence in both versions, and who is who in them."""

    before: Side
    after: Side
    cast: Cast
    regions: tuple[Region, ...]

    def change(self, what: Attribute | Told, kind: ChangeKind, label: str) -> Change:
        """A change that its two sentences show."""
        return Change(what=what, kind=kind, label=label, before=self.before.passage, after=self.after.passage)

    def stretches(self, region: Region) -> tuple[tuple[Side, Span], tuple[Side, Span]]:
        """The places of a region in both reports; where it has no words, the empty place between two of them."""
        before, after = _stretch(self.before, region.before), _stretch(self.after, region.after)
        return (self.before, before), (self.after, after)


def _stretch(side: Side, where: tuple[int, int]) -> Span:
    start, end = where
    if start < end:
        return Span(side.places[start].start, side.places[end - 1].end)
    at = side.places[start - 1].end if start else side.span.start
    return Span(at, at)
