"""When two names in the sample corpus are taken for one."""

from __future__ import annotations

from rashomon.knowledge import state_words
from rashomon.text import fold


def holds(one: str, other: str) -> bool:
    """Whether one of two folded names has all words of the other."""
    left, right = _parts(one), _parts(other)
    return bool(left and right) and (left <= right or right <= left)


def _parts(name: str) -> set[str]:
    """The words of a folded name. A state is its code: gold has "Norway's coast guard" where a page may only have
    "the Norwegian coast guard".
    """
    codes = {
        fold(word): says[0].code for word, says in state_words().items() if says[0].part in ("name", "adjective")
    }
    return {codes.get(word, word) for word in name.replace("'s ", " ").split()} - {"the"}
