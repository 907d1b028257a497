"""Which words can name one act: a verb, the nouns made of it, and words that share a sense with one of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from rashomon.text import stems

Relation = Literal["same", "kin", "synonym"]
# By these somebody says something, and many people say many things in one story.
SAYING = (
    "accord acknowledge add admit announce argue ask claim comment confirm declare deny describe explain insist "
    "mention note remark reply report say speak state statement suggest talk tell testify warn"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word that names an act: its `root` and those of its kin, its senses (numbers), and those of its kin."""

    root: str
    kin: frozenset[str]
    senses: frozenset[int]
    wider: frozenset[int]

    @property
    def keys(self) -> frozenset[str | int]:
        """What two words have in common that can name one act."""
        return self.kin | {self.root} | self.senses | self.wider


@cache
def word(lemma: str) -> Word:
    """What is known of a word that names an act; of an unknown word, its stem."""
    kin, senses = _table()
    related = kin.get(lemma, frozenset())
    own = senses.get(lemma, frozenset())
    wider = frozenset[int]().union(*(senses.get(other, frozenset()) for other in related))
    return Word(root(lemma), frozenset(root(other) for other in related), own, wider)


def root(lemma: str) -> str:
    """The stem of a word, or the word where it has none."""
    return "".join(stems(lemma)) or lemma


def relation(left: Word, right: Word) -> Relation | None:
    """How two words can name one act; None where nothing says that they can."""
    if left.root == right.root:
        return "same"
    if left.root in right.kin or right.root in left.kin:
        return "kin"
    if left.senses & right.senses or left.senses & right.wider or left.wider & right.senses:
        return "synonym"
    return None


def is_saying(word: Word) -> bool:
    """Whether by a word somebody says something."""
    return word.root in _saying()


@cache
def _saying() -> frozenset[str]:
    return frozenset(root(lemma) for lemma in SAYING.split())


@cache
def _table() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[int]]]:
    kin: dict[str, set[str]] = defaultdict(set)
    senses: dict[str, set[int]] = defaultdict(set)
    text = files("rashomon").joinpath("data/acts.tsv").read_text("ascii")
    for number, line in enumerate(text.splitlines()):
        sort, _, rest = line.partition("\t")
        words = rest.split()
        if sort == "same":
            for one in words:
                senses[one].add(number)
        elif sort == "kin":
            kin[words[0]].update(words[1:])
            for one in words[1:]:
                kin[one].add(words[0])
    return {w: frozenset(v) for w, v in kin.items()}, {w: frozenset(v) for w, v in senses.items()}
