"""Stretches of a text that are set off from the rest, and words that differ between wordings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from rashomon.model import Passage, Span
from rashomon.text import WORD, fold

# Below this share of equal words two wordings are simply different sentences, and marking nearly every word of
# both would hide that. Counted in the shorter: a quotation that was cut is wholly in the longer one. A
# placeholder, set by eye.
ALIKE = 0.4
SHORT = 4  # words; of a number or a name every word may differ
TOKEN = re.compile(rf"\d+(?:[.,:]\d+)+\b|{WORD.pattern}")  # a number is one word: of 12,400 and 12,900 all differs


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text and the names of the marks that cover all of it."""

    text: str
    marks: tuple[str, ...] = ()


def runs(words: Passage, marks: Mapping[str, Iterable[Span]]) -> tuple[Run, ...]:
    """The words of a passage cut wherever a mark begins or ends; their texts joined are its text.

    Marks are in the offsets of the report, like the passage, and may overlap and reach beyond it.
    """
    # Plain numbers: a page of thirty reports asks some hundred thousand times what covers what.
    named = [(name, span.start, span.end) for name, spans in marks.items() for span in spans]
    inside = {at for _, *ends in named for at in ends if words.start < at < words.end}
    cuts = [words.start, *sorted(inside), words.end]
    found: list[Run] = []
    for start, end in pairwise(cuts):
        covering = tuple(dict.fromkeys([name for name, low, high in named if low <= start and end <= high]))
        text = words.text[start - words.start : end - words.start]
        if found and found[-1].marks == covering:
            found[-1] = Run(found[-1].text + text, covering)
        else:
            found.append(Run(text, covering))
    return tuple(found)


def differing(texts: Sequence[str]) -> tuple[tuple[Span, ...], ...]:
    """For each wording the words that set it apart: in the fullest those that no other has, in all others those
    that the fullest does not have.

    Case and the shape of quotation marks are no difference. Wordings that share too little mark nothing.
    """
    held = [_tokens(text) for text in texts]
    if not held:
        return ()
    fullest = max(range(len(held)), key=lambda i: (len(held[i][0]), -i))
    odd: list[set[int]] = [set() for _ in held]
    only: list[set[int]] = []
    for i, (tokens, _) in enumerate(held):
        if i != fullest:
            matcher = SequenceMatcher(None, tokens, held[fullest][0], autojunk=False)
            if len(tokens) <= SHORT or _equal(matcher) >= ALIKE * len(tokens):
                changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
                odd[i] = {k for _, low, high, _, _ in changes for k in range(low, high)}
                only.append({k for _, _, _, low, high in changes for k in range(low, high)})
    odd[fullest] = set.intersection(*only) if only else set()
    return tuple(_stretches(spans, chosen) for (_, spans), chosen in zip(held, odd, strict=True))


def _tokens(text: str) -> tuple[list[str], list[Span]]:
    spans = [Span(*match.span()) for match in TOKEN.finditer(text)]
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
