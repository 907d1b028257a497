"""What entities did, in order, over reports of years: SemEval-2015 task 4, by its events and by ours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.align import align
from rashomon.compare.alignment.events import one_event
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.made import claims
from rashomon.compare.timeline.agreed import date_of
from rashomon.evaluation.baselines import timelines as baselines
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.measures.orders import agreement
from rashomon.evaluation.reading import Text, as_report, extract_texts
from rashomon.evaluation.sets.timelines import SET, Document, Found, Key, Node, Step, Timeline, timelines, value
from rashomon.evaluation.task import Baseline, Miss, Outcome, Published, Score, Task, marked
from rashomon.model import Event, Report, Span, When
from rashomon.text import fold

if TYPE_CHECKING:
    from spacy.tokens import Doc

Order = list[list[Node | str]]  # what stands in each place, with dates the date first


def ours(held: Sequence[Timeline]) -> list[Found]:
    """The labelled events in which an entity takes part, joined over its reports, dated and in order."""
    return _of_each(held, _labelled_reports(held[0].documents)) if held else []


def own_events(held: Sequence[Timeline]) -> list[Found]:
    """The same of the events that we find."""
    texts = [Text(id=one.id, text=one.text, published=one.written) for one in held[0].documents] if held else []
    return _of_each(held, extract_texts(texts))


def _labelled_reports(documents: Sequence[Document]) -> list[Report]:
    from rashomon.extract.events.given import given
    from rashomon.extract.stages import STAGES, Stage, extract  # the parser takes a second to import

    places = {document.id: [Span(one.start, one.end) for one in document.mentions] for document in documents}

    def labelled(report: Report, parse: Doc) -> Report:
        return replace(report, events=given(report, parse, places[report.id]))

    stages = [stage if stage.adds != "events" else Stage(labelled, "events", stage.needs) for stage in STAGES]
    texts = [Text(id=one.id, text=one.text, published=one.written) for one in documents]
    return list(extract([as_report(text) for text in texts], stages=stages).reports)


def _of_each(held: Sequence[Timeline], reports: Sequence[Report]) -> list[Found]:
    index = {
        (document.id, one.start): (document.id, number)
        for document in (held[0].documents if held else ())
        for number, one in enumerate(document.mentions)
    }
    joined = cast(reports)
    found = [claim for report in reports for claim in claims(report, joined) if isinstance(claim.found, Event)]
    groups = align(found, joined, one_event(reports, joined))
    by_id = {report.id: report for report in reports}
    return [_timeline(one.entity, groups, by_id, index) for one in held]


def _timeline(
    entity: str,
    groups: Sequence[Sequence[Claim]],
    reports: Mapping[str, Report],
    index: Mapping[tuple[str, int], Key],
) -> Found:
    """The events of an entity by their dates; what gives none is taken to be of the day of its report."""
    steps: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for group in groups:
        if not any(_takes_part(entity, reports[claim.report], claim.found) for claim in group):
            continue
        date = date_of(group, reports)
        for claim in group:
            when = date or _written(reports[claim.report])
            if isinstance(claim.found, Event):
                for words in claim.found.triggers:
                    node = index.get((claim.report, words.start), (claim.report, (words.start, words.end)))
                    steps[when.start or "", value(when)].append(node)
    return tuple((date, tuple(sorted(nodes, key=str))) for (_, date), nodes in sorted(steps.items()))


def _written(report: Report) -> When:
    return When(start=report.published.day, end=report.published.day, precision="day", basis="inferred")


def _takes_part(entity: str, report: Report, event: object) -> bool:
    """Whether an entity is one of the parties to an event, or, being no actor, stands in its clause."""
    if not isinstance(event, Event):
        return False
    parties = (report.actor(id) for id in (*event.actors, *event.recipients))
    names = [name for actor in parties if actor for name in (actor.name, *(one.text for one in actor.mentions))]
    if any(fold(name).removeprefix("the ") == fold(entity) for name in names):
        return True
    return any(form in f" {fold(event.mentions[0].text)} " for form in _forms(entity))


def _forms(entity: str) -> tuple[str, ...]:
    """How a thing is named that has a number: "Airbus A380", "A380"."""
    last = entity.split()[-1]
    return (f" {fold(entity)}", f" {fold(last)}") if any(map(str.isdigit, last)) else ()


def score(held: Sequence[Timeline], predictions: Sequence[Found]) -> Outcome:
    """F1 of relations over all timelines: of events among each other and with their dates; of events alone."""
    pairs = list(zip(held, predictions, strict=True))
    return Outcome(
        scores=(
            Score.f1("relations", Counts.sum(agreement(*_orders(one, found)) for one, found in pairs)),
            Score.f1(
                "relations, with dates",
                Counts.sum(agreement(*_orders(one, found, dates=True)) for one, found in pairs),
            ),
            Score.f1("events of the entity", Counts.sum(_events(one, found) for one, found in pairs)),
            Score.share("dates of these", [right for one, found in pairs for right in _dates(one, found)]),
        ),
        items=sum(len(step.mentions) for one in held for step in one.steps),
        misses=tuple(miss for one, found in pairs for miss in _misses(one, found)),
    )


def _orders(one: Timeline, found: Found, *, dates: bool = False) -> tuple[Order, Order]:
    """The labelled and the found order; with dates, each is the first of its step."""

    def order(steps: Iterable[tuple[str, Sequence[Node]]]) -> Order:
        return [[*([date] if dates else []), *nodes] for date, nodes in steps]

    return order((step.date, step.mentions) for step in one.steps), order(found)


def _events(one: Timeline, found: Found) -> Counts:
    want, give = _by_mention(one.steps), {node for _, nodes in found for node in nodes}
    return Counts(expected=len(want), found=len(give), matched=len(want.keys() & give))


def _dates(one: Timeline, found: Found) -> list[bool]:
    want = _by_mention(one.steps)
    return [want[node] == date for date, nodes in found for node in nodes if node in want]


def _by_mention(steps: Sequence[Step]) -> dict[Node, str]:
    return {key: step.date for step in steps for key in step.mentions}


def _misses(one: Timeline, found: Found) -> Iterator[Miss]:
    want = _by_mention(one.steps)
    give = {node: date for date, nodes in found for node in nodes}
    for node, date in want.items():
        if node not in give:
            yield _miss(one, "the entity's part is not seen", node, date)
        elif give[node] != date:
            sort = "day" if "X" not in date else "month or year"
            yield _miss(one, f"dated otherwise, labelled to the {sort}", node, f"{date}   found: {give[node]}")
    for node, date in give.items():
        if node not in want:
            yield _miss(one, "no event of its timeline", node, date)


def _miss(one: Timeline, kind: str, node: Node, date: str) -> Miss:
    document = next(held for held in one.documents if held.id == node[0])
    place = node[1]
    if isinstance(place, tuple):
        start, end = place
    else:
        start, end = document.mentions[place].start, document.mentions[place].end
    text = f"{marked(document.text, start, end)} = {date}"
    return Miss(kind=kind, document=f"{one.entity}, {document.id} ({document.written})", text=text)


BEST = "GPLSIUA (2015), over all three corpora"
TASK = Task(
    name="timelines",
    about="SemEval-2015 task 4: what entities did, in order, over reports; events given. Parts by document.",
    sets=(SET,),
    read=timelines,
    ours=ours,
    score=score,
    baselines=(Baseline(name="sentences that name it, by their reports' days", system=baselines.by_report),),
    published=(Published(score="relations, with dates", value=0.254, who=BEST),),
)
OWN_EVENTS = Task(
    name="timelines_own",
    about="SemEval-2015 task 4: the same with the events that we find ourselves.",
    sets=(SET,),
    read=timelines,
    ours=own_events,
    score=score,
    published=(
        Published(score="relations, with dates", value=0.079, who="Minard and others (2015), best of all runs"),
    ),
)
