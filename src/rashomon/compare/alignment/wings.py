"""The members of one party in a parliament under the names that reports have for them."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.compare.actors.cast import Cast
from rashomon.compare.actors.described import ANYBODY
from rashomon.text import fold, stems

CHAMBERS = frozenset("assembly commons house lords senate".split())
PARLIAMENTS = frozenset("capitol congress congressional hill legislature parliament parliamentary".split())
LINKS = frozenset("in of on the".split())
MEMBERS = frozenset(stems(" ".join((*ANYBODY, "leader member representative senator deputy"))))


@dataclass(frozen=True, slots=True)
class Wing:
    """Of which party somebody is, by what is left of the name, and of which chamber, where that says it."""

    party: str
    chamber: frozenset[str]

    def may_be(self, other: Wing) -> bool:
        """Whether both are of one party, and not of two chambers."""
        return self.party == other.party and not (self.chamber and other.chamber and self.chamber != other.chamber)


def wing_of(id: str, cast: Cast) -> Wing | None:
    """The party of those who are told of by it and the parliament alone: "House Greens", "Greens in Congress"."""
    actor = cast.actor(id)
    if actor is None or actor.kind != "group":
        return None
    words = fold(actor.name).split()
    rest = [word for word in words if word not in CHAMBERS | PARLIAMENTS | LINKS]
    if len(rest) != 1 or not rest[0].endswith("s") or MEMBERS & frozenset(stems(rest[0])):
        return None
    return Wing(rest[0], CHAMBERS & frozenset(words))
