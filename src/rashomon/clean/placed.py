"""A block of an article and its part in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.clean.lines.blocks import Block
from rashomon.model import NoteKind

Role = Literal["title", "byline", "date", "key point", "note", "body", "credit", "caption", "dropped"]
LINK = "link to another article"
AGAIN = "headline printed again"
PRINTED_AGAIN = "paragraph printed again"
STRAY = "line that ends as no sentence among paragraphs that do: a headline or a caption"
BETWEEN = "line between headline and first paragraph"
LABEL = "masthead, label or other line above the first paragraph"
UNTITLED = "line above the first paragraph"
MARKED = "label or other line above the first paragraph"
ABOVE = frozenset({BETWEEN, LABEL, UNTITLED, MARKED})  # why lines above the first paragraph leave


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and its part in the article; `reason` says why it leaves, if it does, `note` is its sort of note."""

    block: Block
    role: Role
    reason: str = ""
    note: NoteKind | None = None
