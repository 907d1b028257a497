"""Who holds which position: actors by proposals, each with the steps of where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.export.cited import Cast, Cited, heading
from rashomon.export.parts.steps import Cell, Hold, cell, hold
from rashomon.extract.positions.proposals.terms import TERM
from rashomon.model import Actor, Passage
from rashomon.text import words

LONGEST = 14  # words of a name that a reader takes in


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """An actor and, for each proposal of the table, where it stands; `acts_for` is whose stance that also is."""

    name: str
    acts_for: str | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Some of the proposals and the holders who have a stance on them.

    The rows have the place of the holder, counted from 1, where no table before has a row of it.
    """

    proposals: tuple[Passage, ...]
    rows: tuple[tuple[int | None, Holder], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stances:
    """Actors by proposals. `proposals` are named by the words of a source, and head the columns."""

    proposals: tuple[Passage, ...]
    holders: tuple[Holder, ...]

    @property
    def tables(self) -> tuple[Table, ...]:
        """One table as long as most of its cells tell something, else one for each proposal."""
        held = [cell for holder in self.holders for cell in holder.cells if cell.steps]
        if 2 * len(held) > len(self.holders) * len(self.proposals):
            return (Table(proposals=self.proposals, rows=tuple(enumerate(self.holders, start=1))),)
        told: set[int] = set()
        found = []
        for column, proposal in enumerate(self.proposals):
            rows: list[tuple[int | None, Holder]] = []
            for number, holder in enumerate(self.holders, start=1):
                if holder.cells[column].steps:
                    own = replace(holder, cells=(holder.cells[column],))
                    rows.append((None if number in told else number, own))
                    told.add(number)
            found.append(Table(proposals=(proposal,), rows=tuple(rows)))
        return tuple(found)


def stances(cited: Sequence[Cited], cast: Cast) -> Stances:
    """The table of a story: proposals and actors that most reports speak of come first.

    What is taken by whoever acts for another of its actors is that one's: a president's stance is the state's.
    """
    names: dict[str, list[Passage]] = {}
    held: dict[str, dict[str, list[Hold]]] = {}
    actors: dict[str, Actor] = {}
    holders = _holders(cited, cast)
    for one in cited:
        for position in one.report.positions:
            actor = cast.actor(one.report, position.holder)
            if actor is None:
                continue
            holder = holders[actor.id]
            row = heading(holder)
            actors.setdefault(row, holder)
            by = actor.name if holder is not actor else None
            names.setdefault(position.proposal.id, []).append(position.proposal.words)
            held.setdefault(row, {}).setdefault(position.proposal.id, []).append(hold(one, position, by, cast))
    columns = sorted(names, key=lambda id: (-len({words.report for words in names[id]}), -len(names[id]), id))
    count = {id: sum(map(len, held[id].values())) for id in held}
    return Stances(
        proposals=tuple(max(names[id], key=_fullness) for id in columns),
        holders=tuple(
            Holder(
                name=actors[row].name,
                acts_for=_name(cast, actors[row].acts_for),
                cells=tuple(cell(held[row].get(column, ())) for column in columns),
            )
            for row in sorted(held, key=lambda row: (-count[row], actors[row].name, row))
        ),
    )


def _fullness(name: Passage) -> tuple[bool, int]:
    """How much a reader learns from a name: its length, say of a truce, and then its words, if these are few."""
    count = len(words(name.text))
    return bool(TERM.search(name.text)), count if count <= LONGEST else 0


def _holders(cited: Sequence[Cited], cast: Cast) -> dict[str, Actor]:
    """In whose row each actor's stances stand, by its id: of whom it acts for, if that one has a stance too."""
    found = (cast.actor(one.report, position.holder) for one in cited for position in one.report.positions)
    own = {actor.id: actor for actor in found if actor is not None}
    return {id: own.get(actor.acts_for or "", actor) for id, actor in own.items()}


def _name(cast: Cast, id: str | None) -> str | None:
    actor = cast.by_id.get(id or "")
    return actor.name if actor else None
