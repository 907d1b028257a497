"""Who holds which position: actors by proposals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.export.cited import Cast, Cited
from rashomon.model import Actor, Passage, Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A stance as one report gives it."""

    cited: Cited
    position: Position
    via: tuple[str, ...]

    def apart(self) -> tuple[Passage, ...]:
        """The conditions that stand outside the evidence."""
        held = [words.span for words in self.position.evidence]
        return tuple(
            condition
            for condition in self.position.conditions
            if not any(span.covers(condition.span) for span in held)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """An actor and, for each proposal of the table, the stances it is said to hold."""

    name: str
    cells: tuple[tuple[Hold, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stances:
    """The table. `proposals` are named by the words of a source, and head its columns."""

    proposals: tuple[Passage, ...]
    holders: tuple[Holder, ...]


def stances(cited: Sequence[Cited], cast: Cast) -> Stances:
    """The table of a story: proposals and actors that most reports speak of come first."""
    names: dict[str, list[Passage]] = {}
    held: dict[str, dict[str, list[Hold]]] = {}
    actors: dict[str, Actor] = {}
    for one in cited:
        for position in one.report.positions:
            actor = cast.actor(one.report, position.holder)
            if actor is None:
                continue
            actors[actor.id] = actor
            names.setdefault(position.proposal.id, []).append(position.proposal.words)
            via = tuple(via.words.text for via in position.via)
            cell = held.setdefault(actor.id, {}).setdefault(position.proposal.id, [])
            cell.append(Hold(cited=one, position=position, via=via))
    columns = sorted(names, key=lambda id: (-len({words.report for words in names[id]}), id))
    rows = sorted(held, key=lambda id: (-sum(map(len, held[id].values())), actors[id].name, id))
    return Stances(
        proposals=tuple(names[id][0] for id in columns),
        holders=tuple(
            Holder(name=actors[id].name, cells=tuple(tuple(held[id].get(column, ())) for column in columns))
            for id in rows
        ),
    )
