"""Stretches of a text that are set off from the rest, and words that differ between wordings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations, pairwise

from rashomon.model import Passage, Span
from rashomon.text import fold, word_spans

# Below this share of equal words two wordings are simply different sentences, and marking nearly every word of
# both would hide that. Counted in the shorter: a quotation that was cut is wholly in the longer one. A
# placeholder, set by eye.
ALIKE = 0.4


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text and the names of the marks that cover all of it."""

    text: str
    marks: tuple[str, ...] = ()


def runs(words: Passage, marks: Mapping[str, Iterable[Span]]) -> tuple[Run, ...]:
    """The words of a passage cut wherever a mark begins or ends; their texts joined are its text.

    Marks are in the offsets of the report, like the passage, and may overlap and reach beyond it.
    """
    named = [(name, span) for name, spans in marks.items() for span in spans]
    inside = {at for _, span in named for at in (span.start, span.end) if words.start < at < words.end}
    cuts = [words.start, *sorted(inside), words.end]
    found: list[Run] = []
    for start, end in pairwise(cuts):
        covering = tuple(dict.fromkeys(name for name, span in named if span.covers(Span(start, end))))
        text = words.text[start - words.start : end - words.start]
        if found and found[-1].marks == covering:
            found[-1] = Run(found[-1].text + text, covering)
        else:
            found.append(Run(text, covering))
    return tuple(found)


def differing(texts: Sequence[str]) -> tuple[tuple[Span, ...], ...]:
    """For each wording the stretches that at least one of the others does not have, by words.

    Case and the shape of quotation marks are no difference. Wordings that share too little mark nothing.
    """
    held = [_tokens(text) for text in texts]
    odd: list[set[int]] = [set() for _ in texts]
    for (i, (left, _)), (j, (right, _)) in combinations(enumerate(held), 2):
        matcher = SequenceMatcher(None, left, right, autojunk=False)
        if _equal(matcher) >= ALIKE * min(len(left), len(right)):
            for tag, low, high, other_low, other_high in matcher.get_opcodes():
                if tag != "equal":
                    odd[i].update(range(low, high))
                    odd[j].update(range(other_low, other_high))
    return tuple(_stretches(spans, chosen) for (_, spans), chosen in zip(held, odd, strict=True))


def _tokens(text: str) -> tuple[list[str], list[Span]]:
    spans = list(word_spans(text))
    return [fold(text[span.start : span.end]) for span in spans], spans


def _equal(matcher: SequenceMatcher[str]) -> int:
    return sum(block.size for block in matcher.get_matching_blocks())


def _stretches(spans: Sequence[Span], chosen: set[int]) -> tuple[Span, ...]:
    """The chosen words, neighbours joined."""
    found: list[Span] = []
    previous = -2
    for i in sorted(chosen):
        if i == previous + 1:
            found[-1] = Span(found[-1].start, spans[i].end)
        else:
            found.append(spans[i])
        previous = i
    return tuple(found)
