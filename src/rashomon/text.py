"""Text that knows where it comes from, and the few ways in which we look at words."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeVar

import snowballstemmer  # type: ignore[import-untyped]

from rashomon.model import Piece, Span

FOREIGN = re.compile(r"[^\x00-\x7f]+")
WORD = re.compile(r"\w+(?:['’]\w+)*")
# Letters that no accent makes: how English-language outlets write them.
LETTERS = str.maketrans({"ð": "d", "þ": "th", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i"})
QUOTE_MARKS = str.maketrans(dict.fromkeys("‘’‛′", "'") | dict.fromkeys("“”„‟«»″", '"'))


@dataclass(frozen=True, slots=True)
class Traced:
    """A text of which every stretch leads back to the page. `pieces` are in order and do not overlap."""

    text: str
    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, text: str, start: int = 0) -> Traced:
        """A text that stands in its page as it is, from `start` on."""
        span = Span(start, start + len(text))
        return cls(text, (Piece(0, len(text), span),) if text else ())

    def cut(self, start: int, end: int) -> Traced:
        """The stretch `[start, end)`, traced as before. An indivisible piece keeps all of its source."""
        kept = []
        for piece in _between(self.pieces, start, end):
            low, high = max(piece.start, start), min(piece.end, end)
            kept.append(Piece(low - start, high - start, _source(piece, low, high)))
        return Traced(self.text[start:end], tuple(kept))

    def strip(self) -> Traced:
        """The same without white space at either end."""
        text = self.text.strip()
        start = self.text.find(text) if text else 0
        return self.cut(start, start + len(text))

    def source(self, start: int, end: int) -> Span:
        """The smallest stretch of the page that holds `[start, end)`.

        Raises ValueError where no character of it comes from the page.
        """
        return source_of(self.pieces, start, end)


def source_of(pieces: tuple[Piece, ...], start: int, end: int) -> Span:
    """The smallest stretch of the page that holds `[start, end)` of the text that `pieces` trace.

    Raises ValueError where no character of it comes from the page.
    """
    found = [
        _source(piece, max(piece.start, start), min(piece.end, end)) for piece in _between(pieces, start, end)
    ]
    if not found:
        raise ValueError(f"Span [{start}, {end}) has no source: none of its characters comes from the page.")
    return Span(min(span.start for span in found), max(span.end for span in found))


def join(parts: Iterable[Traced], between: str) -> Traced:
    """One text of several, with `between` (which comes from nowhere) in between."""
    text, pieces = "", []
    for part in parts:
        if text:
            text += between
        pieces += [Piece(p.start + len(text), p.end + len(text), p.source) for p in part.pieces]
        text += part.text
    return Traced(text, tuple(pieces))


def replace(traced: Traced, pattern: re.Pattern[str], by: str) -> Traced:
    """The text with every match of `pattern` replaced; a replacement leads to the words it stands for."""
    parts, at = [], 0
    for match in pattern.finditer(traced.text):
        if match[0] == by or match.start() == match.end():
            continue
        parts.append(traced.cut(at, match.start()))
        if by:
            source = traced.source(match.start(), match.end())
            parts.append(Traced(by, (Piece(0, len(by), source),)))
        at = match.end()
    parts.append(traced.cut(at, len(traced.text)))
    return join((part for part in parts if part.text), "")


def words(text: str) -> list[str]:
    """The words of a text, folded: case, accents and the shape of apostrophes do not count."""
    return WORD.findall(_folded(text))


def word_spans(text: str) -> Iterator[Span]:
    """The places of the words of a text."""
    return (Span(*match.span()) for match in WORD.finditer(text))


def stems(text: str) -> list[str]:
    """The stems of the words that carry content (no stop words, no bare letters), in reading order."""
    return [_stem(word) for word in words(text) if word not in STOP_WORDS and len(word) > 1]


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    return str(_STEMMER.stemWord(word.removesuffix("'s").removesuffix("’s")))


def fold(text: str) -> str:
    """A text for comparison: one case, no accents, straight quotation marks, single blanks.

    Outlets write one name with and without its accents, so these must not tell two words apart.
    """
    return " ".join(_folded(text).split())


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    straight = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    if not straight.isascii():
        straight = FOREIGN.sub(lambda match: _bare(match[0]), straight)
    return straight.casefold()


@lru_cache(maxsize=10_000)
def _bare(letters: str) -> str:
    """Characters beyond those of English as English-language outlets write them."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(c))
    return bare.translate(QUOTE_MARKS).casefold().translate(LETTERS)


def small(text: str) -> str:
    """A text in small letters, character for character, for patterns that ask for no others: these are fast."""
    return text.replace("İ", "i").lower()  # the one letter that is two in small


def plain(text: str) -> str:
    """A text as one line that is safe to print: no control or invisible formatting characters."""
    return " ".join("".join(c if unicodedata.category(c) not in UNPRINTABLE else " " for c in text).split())


UNPRINTABLE = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
_STEMMER = snowballstemmer.stemmer("english")
# Function words of English. Negations stay words of content: "has agreed" is not "has not agreed".
STOP_WORDS = frozenset(
    """
    a about after again against all also although am among an and another any are as at be because been before
    being between both but by can could did do does doing done down during each either else ever every few for
    from further had has have having he her here hers him his how however i if in into is it its itself just
    like many may me might more most much must my now of off on once one only onto or other our out over own
    per rather same shall she should since so some still such than that the their them then there these they
    this those though through thus to too toward towards under until up upon us very was we were what when
    where whether which while who whom whose why will with within would yet you your
    said say says saying told tell tells added adds
    he's i'm it's she's that's they're we're i've we've they've i'll we'll
    """.split()
)


def _between(pieces: tuple[Piece, ...], start: int, end: int) -> Iterator[Piece]:
    """The pieces that reach into `[start, end)`."""
    # By index: a slice would copy the rest, and a record in escapes has a piece for every letter.
    for index in range(_first_after(pieces, start), len(pieces)):
        if pieces[index].start >= end:
            return
        yield pieces[index]


class Stretch(Protocol):
    """Anything that has a place: `[start, end)`, in characters or in words."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


T = TypeVar("T", bound=Stretch)


def longest(found: Iterable[T]) -> list[T]:
    """Those that remain when longer ones come first and nothing overlaps, in reading order."""
    kept: list[T] = []
    taken: set[int] = set()
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        places = range(one.start, one.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _first_after(pieces: tuple[Piece, ...], start: int) -> int:
    """The index of the first piece that ends after `start`."""
    return bisect_right(pieces, start, key=lambda piece: piece.end)


def _source(piece: Piece, low: int, high: int) -> Span:
    if piece.end - piece.start != piece.source.end - piece.source.start:
        return piece.source
    offset = piece.source.start - piece.start
    return Span(low + offset, high + offset)
