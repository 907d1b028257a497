"""What changed from one version of a page to the next, on versions made at run time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.compare.revisions.revision import revision
from rashomon.evaluation.baselines import versions as baselines
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.reading import Text, read_texts
from rashomon.evaluation.sets import days
from rashomon.evaluation.sets.edits import KINDS, SLIGHT, Kind
from rashomon.evaluation.sets.versions import Pair, pairs
from rashomon.evaluation.task import Baseline, Miss, Outcome, Score, Task
from rashomon.group.versions import Edition

Found = tuple[Kind, ...]


def ours(held: Sequence[Pair]) -> list[Found]:
    """What the comparison says has changed, each by what and how; nothing where a text holds no report."""
    texts = [
        Text(id=f"{one.id}-{side}", text=text, title=one.title, published=one.date, outlet="versions.example")
        for one in held
        for side, text in (("l", one.left), ("r", one.right))
    ]
    readings = read_texts(texts)
    found: list[Found] = []
    for at in range(0, len(readings), 2):
        left, right = (max(one.reports, key=lambda report: len(report.text)) for one in readings[at : at + 2])
        edition = Edition(report=right.id, got="", stated=None)
        found.append(tuple((one.what, one.kind) for one in revision(right.id, left, right, edition).changes))
    return found


def score(held: Sequence[Pair], predictions: Sequence[Found]) -> Outcome:
    """F1 of changes by what and how and of changes at all, recall by edit, and slight edits found to be slight."""
    both = list(zip(held, predictions, strict=True))
    slight = [(one, found) for one, found in both if not one.kinds]
    return Outcome(
        scores=(
            Score.f1("changes, of the right kind", Counts.sum(_kinds(one, found) for one, found in both)),
            Score.share("slight edits that tell nothing else", [not found for _, found in slight]),
            Score.f1("versions that tell something else", Counts.sum(_any(one, found) for one, found in both)),
            *(
                Score.share(f"recall, {name}", [_met(one, found) for one, found in both if one.edit == name])
                for name in KINDS
            ),
            *(
                Score.share(f"nothing else, {name}", [not found for one, found in slight if one.edit == name])
                for name in SLIGHT
            ),
        ),
        items=len(held),
        misses=tuple(miss for one, found in both for miss in _misses(one, found)),
    )


def _met(one: Pair, found: Found) -> bool:
    return any(kind in one.kinds for kind in found)


def _kinds(one: Pair, found: Found) -> Counts:
    return Counts(expected=bool(one.kinds), found=len(found), matched=_met(one, found))


def _any(one: Pair, found: Found) -> Counts:
    return Counts(expected=bool(one.kinds), found=bool(found), matched=bool(one.kinds and found))


def _misses(one: Pair, found: Found) -> Iterator[Miss]:
    named = ", ".join(" ".join(kind) for kind in found) or "nothing"
    text = f"{named}: {_shown(one)}"
    if one.kinds and not _met(one, found):
        yield Miss(kind=f"{one.edit}: {'another kind' if found else 'not found'}", document=one.id, text=text)
    spurious = [kind for kind in found if kind not in one.kinds]
    if spurious and (_met(one, found) or not one.kinds):
        yield Miss(kind=f"{one.edit}: more than changed", document=one.id, text=text)


def _shown(one: Pair) -> str:
    """The first paragraphs that the two do not share."""
    left, right = one.left.split("\n\n"), one.right.split("\n\n")
    gone, come = (
        [block for block in some if block not in others] for some, others in ((left, right), (right, left))
    )
    return " => ".join(" ".join((blocks or ["(nothing)"])[0].split()) for blocks in (gone, come))


TASK = Task(
    name="versions",
    about=(
        "Articles of busy days, each with one edit from a seed: slight ones, and ones that tell something else, "
        "which come with two slight ones."
    ),
    sets=(days.SET,),
    read=pairs,
    ours=ours,
    score=score,
    baselines=(
        Baseline(name="difflib, edited sentences", system=baselines.sentences),
        Baseline(name="difflib, every sentence", system=baselines.every_sentence),
    ),
)
