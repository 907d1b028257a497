"""The passages that reports of the sample corpus share, and what sort of sharing each is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.evaluation.corpus import corpus
from rashomon.evaluation.data import Data
from rashomon.evaluation.gold import Place, place
from rashomon.evaluation.labels import CopyLabels
from rashomon.evaluation.labels import read as read_labels
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.measures.pairing import assigned, unpaired
from rashomon.evaluation.task import Miss, Outcome, Part, Score, Task
from rashomon.evaluation.tasks.samples.places import alike, shown
from rashomon.model import CopyKind
from rashomon.text import words

KINDS: tuple[CopyKind, ...] = ("agency", "quotation")
SAME = 0.3  # of the characters: a passage that was found in two parts is met by the longer one
SHORTEST = 8  # words of a passage that is labelled


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A passage that two articles share; `left` is in the one whose id comes first."""

    kind: CopyKind
    left: Place
    right: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """The whole corpus: all passages that are shared in it."""

    copies: tuple[Shared, ...]


def corpora(data: Data, part: Part) -> Sequence[Labelled]:
    """One document: the corpus."""
    del data, part
    copies = read_labels("copies", CopyLabels).copy
    return [Labelled(copies=tuple(_shared(one.kind, place(one.left), place(one.right)) for one in copies))]


def ours(held: Sequence[Labelled]) -> list[tuple[Shared, ...]]:
    """The copies of all stories; boilerplate and chance are not labelled."""
    found = {
        _shared(copy.kind, corpus().place(copy.left), corpus().place(copy.right))
        for dossier in corpus().dossiers
        for copy in dossier.copies
        if copy.kind in KINDS
    }
    kept = [one for one in found if one.left.article != one.right.article]
    return [tuple(sorted(kept, key=lambda one: (one.left, one.right, one.kind))) for _ in held]


def score(held: Sequence[Labelled], predictions: Sequence[tuple[Shared, ...]]) -> Outcome:
    """F1 of passages of each kind, and of passages whatever their kind."""
    labelled = held[0].copies
    found = _scored(labelled, predictions[0])
    pairs = _paired(labelled, found)
    right = [labelled[i].kind for i, j in pairs if labelled[i].kind == found[j].kind]
    of_kind = {
        kind: Counts(
            expected=sum(one.kind == kind for one in labelled),
            found=sum(one.kind == kind for one in found),
            matched=right.count(kind),
        )
        for kind in KINDS
    }
    return Outcome(
        scores=(
            *(Score.f1(f"{kind} copies", of_kind[kind]) for kind in KINDS),
            Score.f1("copies of any kind", Counts(expected=len(labelled), found=len(found), matched=len(pairs))),
        ),
        items=len(labelled),
        misses=tuple(_misses(labelled, found, pairs)),
    )


def _shared(kind: CopyKind, one: Place, other: Place) -> Shared:
    left, right = sorted((one, other))
    return Shared(kind=kind, left=left, right=right)


def _scored(labelled: Sequence[Shared], found: Sequence[Shared]) -> list[Shared]:
    """The passages that can be right or wrong: not those too short to be labelled, nor parts of labelled ones."""
    met = {j for _, j in _paired(labelled, found)}
    return [
        give
        for j, give in enumerate(found)
        if j in met or (_length(give) >= SHORTEST and not any(_inside(give, want) for want in labelled))
    ]


def _length(one: Shared) -> int:
    return min(len(words(one.left.text)), len(words(one.right.text)))


def _inside(part: Shared, whole: Shared) -> bool:
    sides = ((part.left, whole.left), (part.right, whole.right))
    return all(one.article == other.article and other.span.covers(one.span) for one, other in sides)


def _paired(labelled: Sequence[Shared], found: Sequence[Shared]) -> list[tuple[int, int]]:
    scores = {}
    for i, want in enumerate(labelled):
        for j, give in enumerate(found):
            both = min(alike([want.left], [give.left]), alike([want.right], [give.right]))
            scores[i, j] = both + (1 if both and want.kind == give.kind else 0)
    return assigned(scores, at_least=SAME)


def _misses(
    labelled: Sequence[Shared], found: Sequence[Shared], pairs: Sequence[tuple[int, int]]
) -> Iterator[Miss]:
    for i in unpaired(labelled, (i for i, _ in pairs)):
        yield _miss(f"{labelled[i].kind} copy not found", labelled[i])
    for j in unpaired(found, (j for _, j in pairs)):
        yield _miss(f"no such copy: {found[j].kind}", found[j])
    for i, j in pairs:
        if labelled[i].kind != found[j].kind:
            yield _miss(f"{labelled[i].kind} taken for {found[j].kind}", labelled[i])


def _miss(kind: str, one: Shared) -> Miss:
    document = f"{one.left.article}, {one.right.article}"
    return Miss(kind=kind, document=document, text=f"{shown(one.left)}   {shown(one.right)}")


TASK = Task(
    name="sample_copies",
    about="The passages that reports of the sample corpus share: agency copy and quotations.",
    sets=(),
    read=corpora,
    ours=ours,
    score=score,
)
