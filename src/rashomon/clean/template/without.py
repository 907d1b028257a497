"""The blocks of a page without what of them is the template of its outlet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.sorts import Sorted, sort
from rashomon.clean.template.insets import Inset
from rashomon.clean.template.keys import Found
from rashomon.text import Traced, join

Left = tuple[Traced, str]  # what left, and the key by which it did


def without(
    items: Sequence[Sorted], found: Mapping[int, Found], template: Set[str]
) -> tuple[list[Sorted], list[Left]]:
    """The items that stay, with what is left of those that lose a part, and all that left.

    `found` has the keys of those items that may be template, by their places.
    """
    kept: list[Sorted] = []
    left: list[Left] = []
    for at, item in enumerate(items):
        one = found.get(at, Found())
        whole = one.whole(template)
        parts = one.parts(template)
        if whole:
            left.append((item.block.whole, whole))
        elif parts:
            block, cut = _cut(item.block, parts)
            left += cut
            if block.text:
                kept.append(sort(block))
            elif block.mark:
                left.append((block.mark, parts[0][1]))
        else:
            kept.append(item)
    return kept, left


def _cut(block: Block, parts: Sequence[tuple[Inset, str]]) -> tuple[Block, list[Left]]:
    """A block without stretches of its words, and those."""
    kept: list[Traced] = []
    left: list[Left] = []
    at = 0
    for inset, key in parts:
        kept.append(block.traced.cut(at, inset.start))
        left.append((block.traced.cut(inset.start, inset.end).strip(), key))
        at = inset.end
    kept.append(block.traced.cut(at, len(block.text)))
    words = join((part for part in kept if part.text), "").strip()
    whole = join((part for part in (block.mark, words) if part is not None and part.text), " ")
    return replace(block, traced=words, whole=whole, raw=words.text), left
