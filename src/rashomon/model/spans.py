"""Stretches of a text, and ids: what all other nouns are made of."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from rashomon.model.kinds import NoteKind

SHOWN = 60  # characters of its words in the line that shows a value


def identity(prefix: str, *parts: object) -> str:
    """Return `prefix` and twelve hexadecimal digits that depend on `parts` alone, in every process."""
    words = "\x1f".join(str(part) for part in parts)
    return prefix + hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def shown(kind: str, about: str, *words: Passage | str) -> str:
    """A value that holds much as one line, for those who look at it in Python."""
    text = " … ".join(one if isinstance(one, str) else one.text for one in words)
    end = "…" if len(text) > SHOWN else ""
    return f"<{kind} {about}: {text[:SHOWN]!r}{end}>"


class _Stretch:
    """What a span and the words that stand there have in common: half-open [start, end), in code points."""

    __slots__ = ()
    start: int
    end: int

    def overlaps(self, other: _Stretch) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: _Stretch) -> bool:
        """Whether `other` lies inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Span(_Stretch):
    """Half-open [start, end), in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Excerpt:
    """Words of a page (a title, a byline, a key point) and the place in the page that they come from."""

    text: str
    source: Span


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """What an outlet says of its own report beside its text, never body: a correction, an editor's note."""

    kind: NoteKind
    words: Excerpt


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """`[start, end)` of a text comes from `source` in its page.

    Where both have one length the characters are the same, one by one. Where not, the piece is indivisible
    (an escape, an entity, a run of white space) and any part of it leads to all of `source`.
    """

    start: int
    end: int
    source: Span


@dataclass(frozen=True, slots=True, order=True)
class Passage(_Stretch):
    """`[start, end)` of the text of `report`, with the words found there."""

    report: str
    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The place without the words."""
        return Span(self.start, self.end)
