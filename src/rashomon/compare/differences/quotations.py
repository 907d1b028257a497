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
from rashomon.text import WORD, fold, stems

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
DIGIT = {word: str(number) for word, number in SMALL.items()}
# A word, or what stands for one: what an outlet put in or left out and marked so, "No. 1", "%" and "&".
TOKEN = re.compile(
    r"(?P<mark>\[[^\]]*\]|\([^)]*\)|…|\.{3})|(?P<number>\bNo\. ?(?=\d))"
    rf"|(?P<percent>(?<=\d) ?%|\bper cent\b)|(?P<and>&)|{WORD.pattern}"
)
MARK = "…"  # what stands for what an outlet marked
# Two words in one: where the second begins, by how it is written, and what it is in full.
SHORTENED = {"n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will"}
IS = frozenset("it that this there here he she what who where how".split())  # of "'s" behind these
IN_FULL = {"ca": "can", "wo": "will", "sha": "shall"}
MOST_SHOWN = 8  # words of a stretch; of a longer one only its ends are shown


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a quotation as it stands there, as every house would spell it, and by what two are compared.

    `between` is what stands between it and the next.
    """

    shown: str
    between: str
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
    """The words, those alike that a house style spells: "organise" and "organize", "it's" and "it is", "&".

    A mark stands for what the outlet put between brackets, and for the dots that show where it cut.
    """
    parts = [part for match in TOKEN.finditer(text) for part in _parts(match)]
    ends = [start for start, _, _ in parts[1:]]
    return [
        Word(text[start:end], text[end:after], said, CLASSES.get(said) or "".join(stems(said)) or said)
        for (start, end, said), after in zip(parts, [*ends, len(text)], strict=False)
    ]


def spelling(text: str) -> list[str]:
    """The words of a text, each as every house would spell it."""
    return [said for match in TOKEN.finditer(text) for _, _, said in _parts(match)]


def shown(said: Sequence[Word]) -> str:
    """The words as they stand in their quotation, the midst of a long stretch left out."""
    if len(said) > MOST_SHOWN:
        return f"{shown(said[: MOST_SHOWN // 2])} … {shown(said[-MOST_SHOWN // 2 :])}"
    return " ".join("".join(word.shown + word.between for word in said[:-1]).split(" ")) + said[-1].shown


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
    if shorter < SHORT and any(_parts_widely(step) for step in steps(left, right)):
        return False  # "deeply worried" is no "deeply sorry for what she said of a worried mother"
    enough = (IN_ORDER if shorter >= SHORT else 1) * shorter
    return len(shared) >= enough and any(stems(one.spelled) for one in shared)


def _parts_widely(step: Step) -> bool:
    """Whether the one quotation has several words more in the midst of what both say."""
    alone = not (step.left and step.right) and max(len(step.left), len(step.right)) > 1
    return alone and not step.equal and not step.cut


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


def _parts(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Where a word stands and how every house would spell it; of "it's" both words."""
    start, end = match.span()
    if match.lastgroup:
        yield start, end, MARK if match.lastgroup == "mark" else match.lastgroup
        return
    for first, last, said in _in_full(match[0]):
        yield start + first, start + last, said


@lru_cache(maxsize=10_000)
def _in_full(word: str) -> tuple[tuple[int, int, str], ...]:
    said = fold(word)
    second = next((form for form in SHORTENED if said.endswith(form)), "'s" if said[:-2] in IS else "")
    second = "not" if said == "cannot" else second
    if not second or not said.endswith(second):
        return ((0, len(word), DIGIT.get(said) or OUR.sub("or", ISE.sub("iz", said))),)
    first = said.removesuffix(second)
    cut = len(word) - len(second)
    return (
        (0, cut, IN_FULL.get(first, first)),
        (cut, len(word), SHORTENED.get(second, "is" if second == "'s" else second)),
    )
