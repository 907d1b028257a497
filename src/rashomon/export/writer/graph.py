"""Who is who in a story as data: actors with what they said and where they stand, and who does what to whom."""

from __future__ import annotations

from rashomon.compare.alignment.proposals import under_one
from rashomon.export.cited import Cast
from rashomon.export.parts.sides import Side
from rashomon.export.parts.who import Who, who_is_who
from rashomon.export.writer import Json, Writer
from rashomon.model import Dossier


def graph(dossier: Dossier, write: Writer) -> Json:
    """The nodes (`who`) and the edges (`relations`) of a story; `from` and `to` are ids of nodes or of actors."""
    reports = [write.reports[member.report] for member in dossier.members if member.report in write.reports]
    found = who_is_who([under_one(report, dossier.proposals) for report in reports], Cast.of(dossier))
    return {
        "who": [_node(one) for one in found],
        "relations": [
            {
                "from": one.actor.id,
                "to": deed.target.id,
                "act": deed.act,
                "according_to": list(deed.by),
                "evidence": write.spans(deed.evidence),
            }
            for one in found
            for deed in one.deeds
        ],
    }


def _node(one: Who) -> Json:
    return {
        "actor": one.actor.id,
        "name": one.actor.name,
        "kind": one.actor.kind,
        "roles": list(one.actor.roles),
        "reports": one.reports,
        "statements": [statement.id for statement in one.said],
        "positions": [position.id for position in one.positions],
        "sides": [_side(side) for side in one.sides],
    }


def _side(side: Side) -> Json:
    return {
        "proposal": side.proposal,
        "leaning": side.leaning,
        "with": [actor.id for actor in side.beside],
        "against": [actor.id for actor in side.opposite],
    }
