"""Who accepts or rejects which proposal on which conditions, in the sample corpus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.compare.actors.cast import Cast, cast
from rashomon.evaluation.corpus import corpus
from rashomon.evaluation.gold import Place, place
from rashomon.evaluation.labels import PositionLabel
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.measures.pairing import assigned, unpaired
from rashomon.evaluation.task import Miss, Outcome, Score, Task
from rashomon.evaluation.tasks.samples.labelled import Story, stories
from rashomon.evaluation.tasks.samples.places import meet, shown
from rashomon.model import Position, Report, Stance
from rashomon.text import fold

# The labels are older than the stance "silent", and have "gave no answer" as the other.
LABELLED: dict[Stance, Stance] = {"silent": "non-committal"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """A position, labelled or found; `holders` are the names of its holder, and of whom the holder acts for."""

    holders: tuple[str, ...]
    proposal: str
    stance: Stance
    evidence: tuple[Place, ...]
    conditions: tuple[Place, ...]


def ours(held: Sequence[Story]) -> list[tuple[Stood, ...]]:
    """The positions in the reports of each story, with whom their holders act for as its dossier knows it."""
    articles = {corpus().article_of[report.id]: report for report in corpus().reports.values()}
    return [_of_story([articles[one] for one in story.labels.reports if one in articles]) for story in held]


def _of_story(reports: Sequence[Report]) -> tuple[Stood, ...]:
    people = cast(reports)
    return tuple(
        _found(report, same, people) for report in reports for same in _one_for_the_labels(report, people)
    )


def _one_for_the_labels(report: Report, people: Cast) -> Iterable[list[Position]]:
    """The positions; those of one holder on one proposal that only silence tells apart are one to the labels."""
    found: dict[tuple[str, str, Stance], list[Position]] = {}
    for position in report.positions:
        holder = people.actor(people.of(report.id, position.holder))
        side = (holder.acts_for or holder.id) if holder else position.holder
        stance = LABELLED.get(position.stance, position.stance)
        found.setdefault((side, position.proposal.id, stance), []).append(position)
    return found.values()


def score(held: Sequence[Story], predictions: Sequence[tuple[Stood, ...]]) -> Outcome:
    """F1 of positions (holder and place), then stances of those met, and F1 of conditions over all."""
    pairs = [
        ([_labelled(one) for one in story.labels.position], found)
        for story, found in zip(held, predictions, strict=True)
    ]
    met = [(want[i], give[j]) for want, give in pairs for i, j in _paired(want, give)]
    labelled, found = sum(len(want) for want, _ in pairs), sum(len(give) for _, give in pairs)
    return Outcome(
        scores=(
            Score.f1("positions", Counts(expected=labelled, found=found, matched=len(met))),
            Score.share("stance of positions met", [want.stance == give.stance for want, give in met]),
            Score.f1("conditions", Counts.sum(_conditions(want, give) for want, give in pairs)),
        ),
        items=labelled,
        misses=tuple(miss for want, give in pairs for miss in _misses(want, give)),
    )


def _labelled(label: PositionLabel) -> Stood:
    return Stood(
        holders=(label.holder,),
        proposal=label.proposal,
        stance=label.stance,
        evidence=(place(label.evidence),),
        conditions=tuple(place(written) for written in label.conditions),
    )


def _found(report: Report, same: Sequence[Position], people: Cast) -> Stood:
    holders = [actor for one in same if (actor := people.actor(people.of(report.id, one.holder)))]
    sides = [side for actor in holders if (side := people.by_id.get(actor.acts_for or ""))]
    evidence = dict.fromkeys(words for one in same for words in one.evidence)
    conditions = dict.fromkeys(words for one in same for words in one.conditions)
    return Stood(
        holders=tuple(dict.fromkeys(name for actor in (*holders, *sides) for name in (actor.name, *actor.roles))),
        proposal=same[0].proposal.name,
        stance=LABELLED.get(same[0].stance, same[0].stance),
        evidence=tuple(corpus().place(passage) for passage in evidence),
        conditions=tuple(corpus().place(passage) for passage in conditions),
    )


def _paired(labelled: Sequence[Stood], found: Sequence[Stood]) -> list[tuple[int, int]]:
    scores = {
        (i, j): 2.0 if want.stance == give.stance else 1.0
        for i, want in enumerate(labelled)
        for j, give in enumerate(found)
        if _same_holder(want, give) and _meet(want.evidence, give.evidence)
    }
    return assigned(scores, at_least=0)


def _same_holder(want: Stood, give: Stood) -> bool:
    wanted = set(fold(want.holders[0]).split()) - {"the"}
    return any(wanted & set(fold(name).split()) for name in give.holders)


def _meet(left: Sequence[Place], right: Sequence[Place]) -> bool:
    return any(meet(one, other) for one in left for other in right)


def _conditions(labelled: Sequence[Stood], found: Sequence[Stood]) -> Counts:
    want = {condition for one in labelled for condition in one.conditions}
    give = {condition for one in found for condition in one.conditions}
    return Counts(
        expected=len(want),
        found=len(give),
        matched=sum(_meet([one], tuple(want)) for one in give),
        recalled=sum(_meet([one], tuple(give)) for one in want),
    )


def _misses(labelled: Sequence[Stood], found: Sequence[Stood]) -> Iterator[Miss]:
    pairs = _paired(labelled, found)
    for i in unpaired(labelled, (i for i, _ in pairs)):
        yield _miss(f"not found: {labelled[i].stance}", labelled[i])
    for j in unpaired(found, (j for _, j in pairs)):
        yield _miss(f"no such position: {found[j].stance}", found[j])
    for i, j in pairs:
        want, give = labelled[i], found[j]
        if want.stance != give.stance:
            yield _miss(f"stance: {want.stance} taken for {give.stance}", want)
        for condition in want.conditions:
            if not _meet([condition], give.conditions):
                yield _miss("condition not found", want, condition)


def _miss(kind: str, one: Stood, at: Place | None = None) -> Miss:
    where = at or one.evidence[0]
    text = f"{' / '.join(one.holders)} on {one.proposal}   {shown(where)}"
    return Miss(kind=kind, document=where.article, text=text)


TASK = Task(
    name="sample_positions",
    about="The positions on proposals in the sample corpus, with their conditions.",
    sets=(),
    read=stories,
    ours=ours,
    score=score,
)
