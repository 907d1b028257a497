"""Reports that belong together, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.model.kinds import AgencyName, CopyKind, CorrectionKind
from rashomon.model.spans import Passage, identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A passage that two reports share, and what sort of sharing it is.

    Of agency copy `taken_from` is the report whose text it is and `agency` where it comes from, by name; None
    where that cannot be told. `direction` says what tells it.
    """

    left: Passage
    right: Passage
    kind: CopyKind
    score: float
    reason: str
    taken_from: str | None = None
    agency: AgencyName | None = None
    direction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A report of a story and the reason why it belongs."""

    report: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a reader said of stories at a moment (ISO 8601).

    The reports of a group are of one story, those of two groups are not. A merge has one group, the reports of the
    stories that were merged; a split has two, those that left and those that stayed.
    """

    id: str
    kind: CorrectionKind
    groups: tuple[tuple[str, ...], ...]
    at: str

    @classmethod
    def of(cls, kind: CorrectionKind, *groups: Iterable[str], at: str) -> Correction:
        """The correction with its id; the order of the reports in a group does not matter."""
        held = tuple(tuple(sorted(set(group))) for group in groups)
        return cls(id=identity("k", kind, held, at), kind=kind, groups=held, at=at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The reports of one unfolding event, oldest first."""

    id: str
    members: tuple[Membership, ...]
    copies: tuple[Copy, ...] = ()
