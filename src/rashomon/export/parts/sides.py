"""Who stands with whom on which proposal, as far as reports state where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Literal

from rashomon.export import labels
from rashomon.export.cited import Cast
from rashomon.model import Actor, Passage, Report, Stance

Leaning = Literal["for", "conditionally for", "against", "neither"]
LEANINGS: Mapping[Stance, Leaning] = {
    "proposes": "for",
    "supports": "for",
    "accepts": "for",
    "accepts on conditions": "conditionally for",
    "doubts": "neither",
    "non-committal": "neither",
    "rejects": "against",
}
# Who is told to be both of these is told more of in one place than in another.
LESS: frozenset[Leaning] = frozenset({"for", "conditionally for"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Whether an actor is for or against a proposal, and who else is, and who is on the other side.

    `proposal` is its id, `words` are a source's for it.
    """

    proposal: str
    words: Passage
    leaning: Leaning
    beside: tuple[Actor, ...]
    opposite: tuple[Actor, ...]

    @property
    def company(self) -> str:
        """With whom it stands there, and unlike whom."""
        named = (("with", self.beside), ("unlike", self.opposite))
        return "".join(f", {word} {labels.listed([actor.name for actor in held])}" for word, held in named if held)


def sides(reports: Sequence[Report], cast: Cast) -> dict[str, tuple[Side, ...]]:
    """The sides of each actor, by its id. Who doubts, is non-committal or told to be on both sides is on none."""
    leaning: dict[str, dict[str, set[Leaning]]] = defaultdict(lambda: defaultdict(set))
    words: dict[str, Passage] = {}
    for report in reports:
        for position in report.positions:
            actor = cast.actor(report, position.holder)
            if actor and actor.named and position.stance in LEANINGS:
                leaning[position.proposal.id][actor.id].add(LEANINGS[position.stance])
                words.setdefault(position.proposal.id, position.proposal.words)
    found: dict[str, list[Side]] = defaultdict(list)
    for proposal in sorted(leaning, key=lambda id: (-len(leaning[id]), id)):
        by_name = sorted(leaning[proposal], key=lambda id: (cast.by_id[id].name, id))
        sure = {id: own for id in by_name if (own := _leaning(leaning[proposal][id])) != "neither"}
        for id, own in sure.items():
            others = [(other, theirs) for other, theirs in sure.items() if other != id]
            if others:
                found[id].append(
                    Side(
                        proposal=proposal,
                        words=words[proposal],
                        leaning=own,
                        beside=tuple(cast.by_id[other] for other, theirs in others if _for(theirs) == _for(own)),
                        opposite=tuple(cast.by_id[other] for other, theirs in others if _for(theirs) != _for(own)),
                    )
                )
    return {id: tuple(held) for id, held in found.items()}


def _leaning(told: Set[Leaning]) -> Leaning:
    if told == LESS:
        return "conditionally for"
    return next(iter(told)) if len(told) == 1 else "neither"


def _for(leaning: Leaning) -> bool:
    return leaning in LESS
