"""When two quotations, worded in two ways, are one utterance: most of their words stand in both, in one order.

A word stands in the other also in another form or by a synonym, as two translations have it; a pronoun or an
article by another. So they share a frame, and what differs inside it is another wording.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from rashomon.coreference.acts import relation, word
from rashomon.text import stems

SHORT = 4  # words; of fewer all must be in the other: "planning and tactics" is no "planning and preparation"
IN_ORDER = 0.65  # of them, in one order: two quotations that share a turn of phrase have up to 0.6
# Words of which one stands for another in two wordings of one sentence.
CLASSES = (
    "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs",
    "a an the",
    "this that these those",
    "is are was were am be been",
    "has have had",
    "will would shall",
)
CLASS = {member: held for held in CLASSES for member in held.split()}


def frame(said: Sequence[str]) -> list[str]:
    """The words as they are compared for a frame: those that carry content as stems, the small ones by class."""
    return [_key(one) for one in said]


def have_one_frame(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two quotations, as words, share a frame, and in it a word that carries content."""
    left, right = frame(one), frame(other)
    shared = 0
    telling = False
    for step, start, end, from_, to in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if step == "equal":
            shared += end - start
            telling = telling or any(stems(held) for held in one[start:end])
        elif step == "replace" and end - start == to - from_:
            shared += sum(_are_synonyms(*pair) for pair in zip(one[start:end], other[from_:to], strict=True))
    shorter = min(len(left), len(right))
    return telling and shared >= (IN_ORDER if shorter >= SHORT else 1) * shorter


@lru_cache(maxsize=10_000)
def _key(one: str) -> str:
    return CLASS.get(one) or "".join(stems(one)) or one


@lru_cache(maxsize=10_000)
def _are_synonyms(one: str, other: str) -> bool:
    return relation(word(one.removesuffix("s")), word(other.removesuffix("s"))) is not None
