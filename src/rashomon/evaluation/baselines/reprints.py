"""What one report took over from another, by the words that both have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from rashomon.evaluation.sets.reprints import Pair
from rashomon.model import Span
from rashomon.text import word_spans, words

SHINGLE = 5  # words
ALIKE = 0.5  # of the shingles that either has: the usual threshold for near duplicates
PERMUTATIONS = 128
SENTENCE_WORDS = 8  # fewer may be a set phrase
BLOCK_WORDS = 15
SENTENCE = re.compile(r"\S.*?(?:[.!?][\"'”’)]*(?=\s)|(?=\n)|\Z)", re.DOTALL)

Stretches = tuple[tuple[int, int], ...]


def minhash(pairs: Sequence[Pair]) -> Sequence[Stretches]:
    """All of the right report, or nothing: whether they share half of their five-word runs, by MinHash."""
    return [((0, len(pair.right)),) if _alike(pair) >= ALIKE else () for pair in pairs]


def _alike(pair: Pair) -> float:
    left, right = _hashed(pair.left), _hashed(pair.right)
    return float(left.jaccard(right))


def _hashed(text: str) -> Any:
    from datasketch import MinHash

    held = words(text)
    made = MinHash(num_perm=PERMUTATIONS)
    made.update_batch(
        [" ".join(held[at : at + SHINGLE]).encode() for at in range(max(1, len(held) - SHINGLE + 1))]
    )
    return made


def sentence_hashes(pairs: Sequence[Pair]) -> Sequence[Stretches]:
    """Sentences of eight words or more that stand in both, word for word."""
    return [tuple(_shared(pair)) for pair in pairs]


def _shared(pair: Pair) -> Iterator[tuple[int, int]]:
    held = {key for _, key in _sentences(pair.left)}
    for span, key in _sentences(pair.right):
        if key in held:
            yield span.start, span.end


def _sentences(text: str) -> Iterator[tuple[Span, tuple[str, ...]]]:
    for match in SENTENCE.finditer(text):
        key = tuple(words(match[0]))
        if len(key) >= SENTENCE_WORDS:
            yield Span(match.start(), match.end()), key


def difflib_blocks(pairs: Sequence[Pair]) -> Sequence[Stretches]:
    """Runs of fifteen words or more that both have in the same order, as Python's own `difflib` matches them."""
    return [tuple(_blocks(pair)) for pair in pairs]


def _blocks(pair: Pair) -> Iterator[tuple[int, int]]:
    spans = list(word_spans(pair.right))
    left = [pair.left[span.start : span.end].lower() for span in word_spans(pair.left)]
    right = [pair.right[span.start : span.end].lower() for span in spans]
    for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        if block.size >= BLOCK_WORDS:
            yield spans[block.b].start, spans[block.b + block.size - 1].end
