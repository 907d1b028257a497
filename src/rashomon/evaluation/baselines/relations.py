"""What one actor does to another, without reading the sentence, or almost."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.evaluation.sets.relations import Relation
from rashomon.text import stems

# 79 of 564 sentences in the look part, more than any other type has.
COMMONEST = "YIELD"
TYPES = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE",
    "PROTEST", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN", "YIELD",
)  # fmt: skip


def commonest_type(relations: Sequence[Relation]) -> Sequence[str | None]:
    """Always the type that is the commonest in the look part."""
    return [COMMONEST] * len(relations)


def named_type(relations: Sequence[Relation]) -> Sequence[str | None]:
    """The type whose own name stands first in the sentence in any of its forms, or else the commonest type."""
    names = {stem: name for name in TYPES for stem in stems(name)}
    return [
        next((names[stem] for stem in stems(relation.text) if stem in names), COMMONEST) for relation in relations
    ]
