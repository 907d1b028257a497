"""Two quotations word by word: what house style explains, what differs, and whether they are one utterance.

They are if most of their words stand in both, in one order: there they share a frame. A word may stand in the
other in another form or by a synonym, as two translations have it, a pronoun or an article by another; inside
quotation marks these differ all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby

from rashomon.coreference.acts import relation, word
from rashomon.extract.numerals import SMALL
from rashomon.text import fold, stems, word_spans

SHORT = 4  # words; of fewer all must be in the other: "planning and tactics" is no "planning and preparation"
IN_ORDER = 0.65  # of them, in one order: two quotations that share a turn of phrase have up to 0.6
# Words of which one stands for another in two wordings of one sentence.
ALIKE = (
    "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs",
    "a an the",
    "this that these those",
    "is are was were am be been",
    "has have had",
    "will would shall",
)
CLASSES = {member: held for held in ALIKE for member in held.split()}
ISE = re.compile(r"(?<=\w\w)is(?=(?:e[drs]?|ing|ers|ations?)$)")
OUR = re.compile(r"(?<=\w\w)our(?=(?:s|ed|er|ing|ful|ly|hood|ites?|able)?$)")
NUMERO = re.compile(r"\bNo\. ?(?=\d)")
PERCENT = re.compile(r"(?<=\d) ?%| per cent\b")
DIGIT = {word: str(number) for word, number in SMALL.items()}
MARKED = re.compile(r"\[[^\]]*\]|\([^)]*\)|…|\.{3}")  # what an outlet put in or left out, and says so
MARK = "…"  # what stands for it


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a quotation as it stands there, as every house would spell it, and by what two are compared."""

    shown: str
    spelled: str
    key: str


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of the one quotation and what stands for it in the other, `equal` if nobody would call it another.

    At the ends one of the two may have more: there the other was `cut`.
    """

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    equal: bool
    cut: bool = False


def quoted_words(text: str) -> list[Word]:
    """The words, those alike that a house style spells: "organise" and "organize", "No. 1" and "number one", "%".

    A mark stands for what the outlet put between brackets, and for the dots that show where it cut.
    """
    found: list[Word] = []
    for number, part in enumerate(MARKED.split(text)):
        told = NUMERO.sub("number ", PERCENT.sub(" percent", part))
        found += [Word(MARK, MARK, MARK)] if number else []
        found += [_word(told[at.start : at.end]) for at in word_spans(told)]
    return found


def spelled(said: Sequence[Word]) -> list[str]:
    """The words as every house would spell them."""
    return [one.spelled for one in said]


def steps(left: Sequence[Word], right: Sequence[Word]) -> list[Step]:
    """How one quotation becomes the other; what an outlet marked, or wrote together, is equal.

    "That [the ship] is safe", "that she is safe": everybody sees that the outlet put other words there.
    """
    stretches = list(_stretches(left, right))
    found: list[Step] = []
    for place, (one, other) in enumerate(stretches):
        equal = _is_slight(one, other)
        cut = not equal and place in (0, len(stretches) - 1) and not (one and other)
        if found and not equal and not cut and not found[-1].equal and not found[-1].cut:
            before = found.pop()
            one, other = (*before.left, *one), (*before.right, *other)
        found.append(Step(one, other, equal, cut))
    return found


def have_one_frame(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether two quotations share most words of the shorter in one order, one that carries content among them."""
    shared = [
        one
        for some, others in _stretches(left, right)
        if len(some) == len(others)
        for one, other in zip(some, others, strict=True)
        if one.key == other.key or _are_synonyms(one.spelled, other.spelled)
    ]
    shorter = min(len(left), len(right))
    enough = (IN_ORDER if shorter >= SHORT else 1) * shorter
    return len(shared) >= enough and any(stems(one.spelled) for one in shared)


def _stretches(left: Sequence[Word], right: Sequence[Word]) -> Iterator[tuple[tuple[Word, ...], tuple[Word, ...]]]:
    """The two side by side: what is the same, word for word, and what is not."""
    matcher = SequenceMatcher(None, [one.key for one in left], [one.key for one in right], autojunk=False)
    for step, start, end, from_, to in matcher.get_opcodes():
        if step != "equal":
            yield tuple(left[start:end]), tuple(right[from_:to])
            continue
        both = zip(left[start:end], right[from_:to], strict=True)
        for _, held in groupby(both, key=lambda pair: pair[0].spelled == pair[1].spelled):
            some, others = zip(*held, strict=True)
            yield some, others


def _is_slight(some: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether nobody would call it another wording."""
    if "".join(spelled(some)) == "".join(spelled(others)):
        return True
    marks = [one.spelled == MARK for one in (*some, *others)]
    return all(marks) or (bool(some and others) and any(marks))


@lru_cache(maxsize=10_000)
def _are_synonyms(one: str, other: str) -> bool:
    return relation(word(one.removesuffix("s")), word(other.removesuffix("s"))) is not None


def _word(shown: str) -> Word:
    folded = fold(shown)
    spelled = DIGIT.get(folded) or OUR.sub("or", ISE.sub("iz", folded))
    return Word(shown, spelled, _key(spelled))


@lru_cache(maxsize=10_000)
def _key(spelled: str) -> str:
    return CLASSES.get(spelled) or "".join(stems(spelled)) or spelled
