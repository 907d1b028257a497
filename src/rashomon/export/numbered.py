"""What a dossier has, by the numbers by which the parts of a page refer to it."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.export.labels import listed
from rashomon.model import Point, SynopsisSentence, TimelineEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A point and its number in the dossier, by which every part of a page refers to it."""

    number: int
    point: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An entry of the timeline by its number in it, and that of the point it is about, if the dossier has it."""

    number: int
    entry: TimelineEntry
    point: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence of the synopsis, the number of the point that it is in for, and the reports that carry that."""

    sentence: SynopsisSentence
    point: int | None
    labels: tuple[str, ...]

    @property
    def facts(self) -> tuple[str, ...]:
        """Its standing, whose word it is, who carries it."""
        by = (f"as said by {listed(list(self.sentence.said_by))}",) if self.sentence.said_by else ()
        return (self.sentence.standing, *by, ", ".join(self.labels))
