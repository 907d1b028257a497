"""How alike two claims are in their words."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from rashomon.compare.actors import Cast
from rashomon.compare.claims import Claim

# Placeholders, set by reading the dossiers of a dozen stories; a labelled set of points is to replace them.
ALIKE_SAID = 0.45
ALIKE_ALONE = 0.5  # claims alike in words but not known to share an actor
SHARED_STEMS = 3  # fewer, and two claims are alike only if they say hardly anything else
SHARED_DEEDS = (
    2  # stems besides names and roles, where nobody has told what the act is, or of what one speaker said
)


def likeness(left: Iterable[str], right: Iterable[str], weight: Mapping[str, float]) -> float:
    """Cosine of two sets of stems, the rare ones weighing more; 0 to 1."""
    left, right = frozenset(left), frozenset(right)
    product = _mass(left, weight) * _mass(right, weight)
    return _mass(left & right, weight) / math.sqrt(product) if product else 0.0


def _mass(stems: frozenset[str], weight: Mapping[str, float]) -> float:
    return math.fsum(weight.get(stem, 0.0) for stem in stems)


def alike_by_itself(left: Claim, right: Claim, score: float, cast: Cast) -> float:
    """The likeness of two claims of which nothing but their words says that they are one."""
    deeds = (left.about & right.about) - cast.stems
    return score if len(deeds) >= SHARED_STEMS and score >= ALIKE_SAID else 0.0
