"""What one does to another, on sentences labelled with PLOVER's event types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.evaluation.baselines import relations as baselines
from rashomon.evaluation.measures import classes
from rashomon.evaluation.reading import Text, extract_texts
from rashomon.evaluation.sets.relations import SET, Relation, relations
from rashomon.evaluation.task import Baseline, Miss, Outcome, Published, Score, Task
from rashomon.extract.events.coding import Coded
from rashomon.extract.events.pairs import act_between
from rashomon.extract.parse import parses
from rashomon.model import Event, Report, Span

NOT_PLOVER = "OTHER"
# The set's codebook is older than the manual that we follow: that has parted one type into two since, and given
# some acts another type.
OLDER = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
OLDER_BY_MODE = {
    ("SANCTION", "convict"): "ACCUSE",
    ("SANCTION", "impose"): "COERCE",
    ("COERCE", "cyber"): "ASSAULT",
}
# PLOVER has one category for an act with its status: cooperation that is to come is an agreement, force that is
# to come a threat, cooperation denied a rejection.
COOPERATION = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"})
FORCE = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})


def ours(documents: Sequence[Relation]) -> list[str | None]:
    """The type of the act that the sentence puts between the two parties, as those of the set are given them."""
    parsed = parses(one.text for one in documents)
    return [
        _in_scheme(act_between(parse, Span(*one.source), Span(*one.target)))
        for one, parse in zip(documents, parsed, strict=True)
    ]


def own(documents: Sequence[Relation]) -> list[str | None]:
    """The type of the event that has the source among its actors and the target among its recipients.

    Where none has both, that of one that has either; None where there is none.
    """
    reports = extract_texts([Text(id=one.id, text=one.text) for one in documents])
    return [_type(one, report) for one, report in zip(documents, reports, strict=True)]


def score(documents: Sequence[Relation], predictions: Sequence[str | None]) -> Outcome:
    """Macro-F1 over types, then the F1 of all together, whose precision tells what abstaining is worth."""
    labelled = [one.type for one in documents]
    micro = classes.micro(labelled, predictions)
    return Outcome(
        scores=(
            Score(name="macro-F1 of types", value=classes.macro_f1(labelled, predictions)),
            Score.f1("F1 of types", micro),
        ),
        items=len(documents),
        misses=tuple(_misses(documents, predictions)),
    )


def _type(one: Relation, report: Report) -> str | None:
    ranked = sorted(
        (event for event in report.events if event.type != NOT_PLOVER),
        key=lambda event: -_fit(event, one, report),
    )
    if not ranked or not _fit(ranked[0], one, report):
        return None
    return _in_scheme(ranked[0])


def _in_scheme(act: Coded | Event | None) -> str | None:
    if act is None:
        return None
    type = OLDER_BY_MODE.get((act.type, act.mode or ""), OLDER.get(act.type, act.type))
    if type == NOT_PLOVER:
        return None
    if act.status == "negated":
        return "REJECT" if type in COOPERATION else type
    if act.status in ("planned", "conditional"):
        return "AGREE" if type in COOPERATION else "THREATEN" if type in FORCE else type
    return "REQUEST" if act.status == "proposed" else type


def _fit(event: Event, one: Relation, report: Report) -> int:
    does = _named(event.actors, one.source, report)
    suffers = _named(event.recipients, one.target, report)
    return 2 * does + suffers


def _named(ids: Iterable[str], place: tuple[int, int], report: Report) -> bool:
    span = Span(*place)
    actors = (report.actor(id) for id in ids)
    return any(mention.span.overlaps(span) for actor in actors if actor for mention in actor.mentions)


def _misses(documents: Sequence[Relation], predictions: Sequence[str | None]) -> Iterator[Miss]:
    for one, found in zip(documents, predictions, strict=True):
        if found == one.type:
            continue
        kind = f"not found: {one.type}" if found is None else f"{one.type} taken for {found}"
        source, target = one.text[slice(*one.source)], one.text[slice(*one.target)]
        yield Miss(kind=kind, document=one.id, text=f"[{source}] -> [{target}]   {one.text}")


BASELINES = (
    Baseline(name="commonest type", system=baselines.commonest_type),
    Baseline(name="type named in the sentence", system=baselines.named_type),
)
TASK = Task(
    name="events",
    about="PLOVER relations: the type of what a given source does to a given target. Parts by sentence.",
    sets=(SET,),
    read=relations,
    ours=ours,
    score=score,
    baselines=BASELINES,
    published=(
        Published(
            score="macro-F1 of types", value=0.821, who="ZSP (2024), on its test part, types told by a codebook"
        ),
    ),
)
OWN_ACTORS = Task(
    name="events_own",
    about="PLOVER relations, over the events of a report: source and target have to be found as actors first.",
    sets=(SET,),
    read=relations,
    ours=own,
    score=score,
)
