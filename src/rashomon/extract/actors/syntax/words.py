"""The parse as plain lists: what the rules about actors look at, token by token."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from spacy.tokens import Doc

V = TypeVar("V")

OPENING, CLOSING, EITHER = "“„«", "”»", '"‟'
# From a mark before a word to the next one that no letter follows, in one line.
SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[\w“\"$£€])(?:[^\n’']|[’'](?=\w)){1,800}[’'](?!\w)")
DOUBLED = frozenset({"''", "``"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’", "`s"})
# "O'Hara", "D’Angelo": the tagger takes such a name for a number or a noun, the recogniser for a number or a day.
APOSTROPHE = re.compile(r"[A-Z][a-z]?['’][A-Z][\w-]+")
NUMERAL = frozenset({"CARDINAL", "ORDINAL", "DATE", "TIME", "QUANTITY", "MONEY", "PERCENT"})


@dataclass(frozen=True)
class Words:
    """A parsed text, token by token. All lists have one length; `head` is an index into them.

    `quoted`: inside quotation marks. Marks are read paragraph by paragraph, so a stray one harms no other.
    """

    doc: Doc
    text: str
    words: list[str]
    lower: list[str]
    pos: list[str]
    dep: list[str]
    lemma: list[str]
    head: list[int]
    start: list[int]
    end: list[int]
    label: list[str]

    @classmethod
    def of(cls, doc: Doc) -> Words:
        """The lists of a parse. Those of the last one are kept: two stages ask for them, one after the other."""
        return _words(doc)

    @classmethod
    def _of(cls, doc: Doc) -> Words:
        tokens = list(doc)
        words = [token.text for token in tokens]
        names = [APOSTROPHE.fullmatch(word) is not None for word in words]
        start = [token.idx for token in tokens]
        return cls(
            doc=doc,
            text=doc.text,
            words=words,
            lower=[word.lower() for word in words],
            pos=["PROPN" if name else token.pos_ for name, token in zip(names, tokens, strict=True)],
            dep=[token.dep_ for token in tokens],
            lemma=[token.lemma_.lower() for token in tokens],
            head=[token.head.i for token in tokens],
            start=start,
            end=[at + len(word) for at, word in zip(start, words, strict=True)],
            label=[
                "" if name and token.ent_type_ in NUMERAL else token.ent_type_
                for name, token in zip(names, tokens, strict=True)
            ],
        )

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def children(self) -> list[list[int]]:
        """The tokens that hang on each token, in reading order."""
        found: list[list[int]] = [[] for _ in self.words]
        for i, head in enumerate(self.head):
            if head != i:
                found[head].append(i)
        return found

    @cached_property
    def forms(self) -> frozenset[str]:
        """The words of the text as they are spelt in it."""
        return frozenset(self.words)

    @cached_property
    def paragraph(self) -> list[int]:
        """The number of the paragraph of each token."""
        found, at = [], 0
        for word in self.words:
            found.append(at)
            at += "\n" in word
        return found

    @cached_property
    def sentence(self) -> list[int]:
        """The number of the sentence of each token."""
        found, at = [], -1
        for token in self.doc:
            at += bool(token.is_sent_start) or at < 0
            found.append(at)
        return found

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """First token and end of each sentence."""
        found: list[tuple[int, int]] = []
        for i, number in enumerate(self.sentence):
            if number == len(found):
                found.append((i, i + 1))
            else:
                found[number] = (found[number][0], i + 1)
        return found

    @cached_property
    def quoted(self) -> list[bool]:
        """Whether each token stands inside quotation marks."""
        found, inside, paragraph = [], False, 0
        for i, (word, number) in enumerate(zip(self.words, self.paragraph, strict=True)):
            if number != paragraph:
                inside, paragraph = False, number
            opened = inside
            if word in DOUBLED:
                inside = not inside
            for character in word:
                if character in OPENING:
                    inside = not (inside and self._ends_here(i))
                elif character in CLOSING:
                    inside = False
                elif character in EITHER:
                    inside = not inside
            found.append(opened or inside)
        for start, end in self._single:
            for i in range(bisect_left(self.start, start), bisect_left(self.start, end)):
                found[i] = True
        return found

    @cached_property
    def _single(self) -> list[tuple[int, int]]:
        """The stretches between single quotation marks, with the marks; an apostrophe inside a word is none."""
        return [match.span() for match in SINGLE.finditer(self.text)]

    def _ends_here(self, i: int) -> bool:
        """Whether a mark stands at the end of a word: an opening one there was meant to close."""
        return self.adjacent(i) and (i + 1 == len(self.words) or not self.adjacent(i + 1))

    def said(self, start: int, end: int) -> str:
        """The words of tokens `[start, end)` as they stand in the text."""
        return self.text[self.start[start] : self.end[end - 1]]

    def root(self, start: int, end: int) -> int:
        """The token of `[start, end)` that the others hang on; the last of those that hang outside."""
        for i in range(end - 1, start - 1, -1):
            if not start <= self.head[i] < end or self.head[i] == i:
                return i
        return end - 1

    def adjacent(self, i: int) -> bool:
        """Whether token `i` follows the one before it without a blank."""
        return i > 0 and self.end[i - 1] == self.start[i]

    def tag(self, i: int) -> str:
        """The Penn tag of token `i`."""
        return str(self.doc[i].tag_)

    def capital(self, i: int) -> bool:
        """Whether token `i` starts with a capital letter."""
        return self.words[i][:1].isupper()


@lru_cache(maxsize=1)
def _words(doc: Doc) -> Words:
    return Words._of(doc)


class Phrases(Generic[V]):
    """Many phrases, found in a text by their exact spelling at the bounds of tokens; the longest wins.

    Only the shape of apostrophes does not count.
    """

    def __init__(self, values: Mapping[str, V]) -> None:
        self._by_first: dict[str, list[tuple[str, V]]] = {}
        straight = {phrase.replace("’", "'"): value for phrase, value in values.items()}
        for phrase, value in sorted(straight.items(), key=lambda item: (-len(item[0]), item[0])):
            self._by_first.setdefault(_first(phrase), []).append((phrase, value))

    def matches(self, words: Words) -> list[tuple[int, int, V]]:
        """First token, end and value of each, in reading order, without overlaps."""
        text = words.text.replace("’", "'")
        ends = {end: i for i, end in enumerate(words.end)}
        found: list[tuple[int, int, V]] = []
        after = 0
        for i, at in enumerate(words.start):
            if i < after:
                continue
            for phrase, value in self._by_first.get(_first(words.words[i].replace("’", "'")), ()):
                last = ends.get(at + len(phrase))
                if last is not None and text.startswith(phrase, at):
                    found.append((i, last + 1, value))
                    after = last + 1
                    break
        return found


def _first(phrase: str) -> str:
    """What two spellings must share to be compared at all: the letters before the first mark or blank."""
    for i, character in enumerate(phrase):
        if not character.isalnum():
            return phrase[:i]
    return phrase
