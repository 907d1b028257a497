"""What changed from one version of an article to the next, by its sentences and no mention in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from rashomon.evaluation.sets.edits import SENTENCE, Kind
from rashomon.evaluation.sets.versions import Pair
from rashomon.model import Told
from rashomon.text import fold

SLIGHT = 0.95  # of the characters of two sentences, from which an edit is taken for none
SAME = 0.6  # from which two sentences are one


def sentences(held: Sequence[Pair]) -> list[tuple[Kind, ...]]:
    """The folded sentences that `difflib` finds changed by more than a twentieth, named by the marks they show."""
    texts = [
        ([fold(line) for line in _split(one.left)], [fold(line) for line in _split(one.right)]) for one in held
    ]
    return [tuple(_changes(left, right, SLIGHT)) for left, right in texts]


def every_sentence(held: Sequence[Pair]) -> list[tuple[Kind, ...]]:
    """The same without a threshold: each sentence that is not the same, character for character."""
    return [tuple(_changes(_split(one.left), _split(one.right), 1.0)) for one in held]


def _split(text: str) -> list[str]:
    return [sentence for block in text.split("\n\n") for sentence in SENTENCE.split(block)]


def _changes(left: list[str], right: list[str], slight: float) -> Iterator[Kind]:
    for code, low, high, first, last in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if code == "equal":
            continue
        new = right[first:last]
        for old in left[low:high]:
            best = max(new, key=lambda one: _ratio(old, one), default=None)
            if best is None or _ratio(old, best) < SAME:
                yield _named(old), "removed"
            else:
                new.remove(best)
                if _ratio(old, best) < slight:
                    yield from _changed(old, best)
        yield from ((_named(one), "added") for one in new)


def _ratio(left: str, right: str) -> float:
    return SequenceMatcher(None, left, right, autojunk=False).ratio()


def _changed(old: str, new: str) -> Iterator[Kind]:
    if re.findall(r"\d+", old) != re.findall(r"\d+", new):
        yield "number", "changed"
    elif re.search(r"[“”\"]", old):
        yield "wording", "changed"
    else:
        yield "event", "changed"


def _named(sentence: str) -> Told:
    return "quotation" if re.search(r"[“”\"]", sentence) else "event"
