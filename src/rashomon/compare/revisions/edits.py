"""Which sentences of a report are others in its next version, and which words of them.

Order, white space, punctuation, quotation marks, case and accents are no edit; nor is a slip of the pen put right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from rashomon.group.signatures import frequency
from rashomon.model import Passage, Report, Span
from rashomon.text import fold, stems, word_spans, words

# Of the stems of both, from which two sentences are one that was edited. Of the pairs of sentences of one article
# six in 1,000 have as much (the looked-at part of the busy days), most of them short or printed twice.
ALIKE = 0.5
LONG = 5  # letters; of a shorter word one letter makes another one ("now", "not")


@dataclass(frozen=True)
class Side:
    """A sentence of one of the two versions, and its words."""

    report: Report
    span: Span

    @property
    def passage(self) -> Passage:
        """The sentence with its words."""
        return self.report.passage(self.span.start, self.span.end)

    @cached_property
    def places(self) -> tuple[Span, ...]:
        """Where its words stand in the report."""
        found = word_spans(self.report.text[self.span.start : self.span.end])
        return tuple(Span(self.span.start + one.start, self.span.start + one.end) for one in found)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, folded."""
        return tuple(fold(self.report.text[one.start : one.end]) for one in self.places)

    @cached_property
    def stems(self) -> Counter[str]:
        """By what it is found again: its words of content, or all of them where it has none."""
        return Counter(stems(self.passage.text)) or Counter(self.words)


@dataclass(frozen=True, slots=True)
class Region:
    """Words that differ: `[start, end)` of the words of both sentences, of which one may be empty."""

    before: tuple[int, int]
    after: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Edit:
    """A sentence that was edited (both sides), added (no `before`) or removed (no `after`)."""

    before: Side | None
    after: Side | None

    def regions(self) -> Iterator[Region]:
        """The words of an edited sentence that differ, but for slips put right."""
        if self.before is None or self.after is None:
            return
        left, right = self.before.words, self.after.words
        for code, low, high, first, last in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
            if code != "equal" and not is_spelling(left[low:high], right[first:last]):
                yield Region((low, high), (first, last))


def edits(earlier: Report, later: Report) -> tuple[Edit, ...]:
    """The sentences that differ, in the order of the later version; removed ones come last."""
    left, right = _unmatched(_sides(earlier), _sides(later))
    pairs = _paired(left, right)
    taken = set(pairs.values())
    found = [Edit(left[pairs[at]] if at in pairs else None, side) for at, side in enumerate(right)]
    found += [Edit(side, None) for at, side in enumerate(left) if at not in taken]
    old, new = _words(earlier), _words(later)
    return tuple(one for one in found if not (_stands_in(one.before, new) and _stands_in(one.after, old)))


def _sides(report: Report) -> list[Side]:
    """The sentences; of a report in a language that is not analysed its paragraphs."""
    return [Side(report, span) for span in report.sentences or _paragraphs(report)]


def _paragraphs(report: Report) -> Iterator[Span]:
    at = 0
    for block in report.text.split("\n\n"):
        if block.strip():
            yield Span(at, at + len(block))
        at += len(block) + 2


def _unmatched(left: Sequence[Side], right: Sequence[Side]) -> tuple[list[Side], list[Side]]:
    """The sentences of each that the other does not have word for word, wherever it stands."""
    spare = Counter(side.words for side in left) & Counter(side.words for side in right)
    return _without(left, spare.copy()), _without(right, spare)


def _without(sides: Sequence[Side], spare: Counter[tuple[str, ...]]) -> list[Side]:
    found = []
    for side in sides:
        if spare[side.words]:
            spare[side.words] -= 1
        elif side.words:
            found.append(side)
    return found


def _paired(left: Sequence[Side], right: Sequence[Side]) -> dict[int, int]:
    """By the place of a sentence that of the one that it was, the most alike first."""
    scores = [
        (-score, abs(at - before), at, before)
        for at, one in enumerate(right)
        for before, other in enumerate(left)
        if (score := _alike(one.stems, other.stems)) >= ALIKE
    ]
    found: dict[int, int] = {}
    for _, _, at, before in sorted(scores):
        if at not in found and before not in found.values():
            found[at] = before
    return found


def _alike(left: Counter[str], right: Counter[str]) -> float:
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0


def _words(report: Report) -> str:
    return f" {' '.join(words(report.text))} "


def _stands_in(side: Side | None, whole: str) -> bool:
    """Whether the other version has all words of a sentence in a row: there it ends, or begins, elsewhere."""
    return side is None or f" {' '.join(side.words)} " in whole


def is_spelling(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether the words are the same but for how they are written: with a slip, in one word or in two."""
    if "".join(left) == "".join(right):
        return True
    return len(left) == len(right) and all(map(_one_word, left, right))


def _one_word(left: str, right: str) -> bool:
    """Whether two words are one and one of them is misspelt: a letter more, less, other or in another place."""
    if left == right:
        return True
    if min(len(left), len(right)) < LONG or any(map(str.isdigit, left + right)):
        return False
    return _one_slip(left, right) and not (_is_known(left) and _is_known(right))


def _is_known(word: str) -> bool:
    return any(frequency(stem) for stem in stems(word)) or not stems(word)


def _one_slip(left: str, right: str) -> bool:
    start = next((i for i, (one, other) in enumerate(zip(left, right, strict=False)) if one != other), None)
    if start is None:
        return abs(len(left) - len(right)) == 1
    one, other = left[start:], right[start:]
    swapped = one[:2] == other[1::-1] and one[2:] == other[2:]
    return swapped or one[1:] == other[1:] or one[1:] == other or one == other[1:]
