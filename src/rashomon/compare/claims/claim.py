"""A claim: one thing that one report says, the unit that is aligned into points."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.compare.claims.origins import NONE, Origin
from rashomon.compare.claims.raids import Raid
from rashomon.model import Event, Figure, Passage, Place, PointKind, Position, Statement, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing that one report says.

    `words` are what is printed for it, `about` the stems by which it is compared. `actors` speak or act,
    `others` are spoken or done to; `origin` says to whom the outlet attributes it (nobody: its own voice).
    All are ids of the story's cast. `names` are the stems of the other names in its sentence (places, ships),
    `given` the numbers and days in its words, `doings` what somebody does in them. `day` is that of its report,
    `on` the one day on which it is said to have been, `raid` the attack that it tells of; `hearsay` may be what
    one says that another says. `alone` is a number that is the only one of its sort in its report, `first` a toll
    with which that begins. A `part` is a clause of a sentence that tells more. `terms_for` is the proposal for
    which it is told that conditions are set.
    """

    id: str
    report: str
    kind: PointKind
    words: Passage
    about: frozenset[str]
    names: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    doings: frozenset[str] = frozenset()
    day: str | None = None
    on: str | None = None
    alone: bool = False
    first: bool = False
    actors: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    origin: Origin = NONE
    quoted: tuple[Passage, ...] = ()
    when: When | None = None
    place: Place | None = None
    raid: Raid | None = None
    hearsay: bool = False
    figures: tuple[Figure, ...] = ()
    part: bool = False
    terms_for: str | None = None
    found: Statement | Event | Position | None = None


def is_condition(claim: Claim) -> bool:
    """Whether it is what an actor's consent depends on, and not the consent."""
    return claim.kind == "position" and claim.found is None


def tells_of(teller: Claim, told: Claim) -> bool:
    """Whether a known actor's words came by way of who speaks in the other: "she said that both agreed"."""
    if not told.actors or not told.kind == teller.kind == "statement":
        return False
    return not set(teller.actors).isdisjoint(told.origin.via)


def in_a_name(claim: Claim) -> bool:
    """Whether it is only told by how a thing is called: its sentence tells something else."""
    return isinstance(claim.found, Position) and claim.found.by.endswith(" name")
