"""Which words mention one event, within and across reports, on ECB+: over labelled mentions and our own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.align import align
from rashomon.compare.alignment.events import one_event
from rashomon.compare.claims.made import claims
from rashomon.evaluation.baselines import event_coreference as baselines
from rashomon.evaluation.measures import coreference
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.reading import Text, as_report, extract_texts
from rashomon.evaluation.sets.events import SET, Document, Mention, documents
from rashomon.evaluation.task import Baseline, Miss, Outcome, Published, Score, Task, marked
from rashomon.group.stories import stories
from rashomon.model import Event, Passage, Report, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

# A mention is its document and the index of the labelled mention, or a place where none is labelled.
Key = tuple[str, int | tuple[int, int]]
# For each labelled mention of a document the event it mentions, under whatever name.
Labels = tuple[str, ...]
# Mentions of our own: their places, and the event that each mentions.
Found = tuple[tuple[int, int, str], ...]
KEPT_APART, JOINED = "one event kept apart", "two events joined"


def ours(held: Sequence[Document]) -> list[Labels]:
    """The event that the pipeline takes a mention to be of, where it is told where the mentions are."""
    from rashomon.extract.events.joined import joined

    reports = [replace(report, events=joined(report, report.events)) for report in labelled_reports(held)]
    one = {(found.report, words.start, words.end): name for name, words, found in _told(reports)}
    return [
        tuple(one[document.id, mention.start, mention.end] for mention in document.mentions) for document in held
    ]


def own_mentions(held: Sequence[Document]) -> list[Found]:
    """The words that tell of events in the sentences that are labelled."""
    by_report: dict[str, list[tuple[int, int, str]]] = {document.id: [] for document in held}
    validated = {document.id: document.validated for document in held}
    for name, words, found in _told(extract_texts([_text(document) for document in held])):
        if any(start <= words.start and words.end <= end for start, end in validated[found.report]):
            by_report[found.report].append((words.start, words.end, name))
    return [tuple(by_report[document.id]) for document in held]


def labelled_reports(held: Sequence[Document]) -> list[Report]:
    """What is extracted from the documents, with an event for each labelled mention in place of those found."""
    from rashomon.extract.events.given import given
    from rashomon.extract.stages import STAGES, Stage, extract  # the parser takes a second to import

    places = {document.id: [Span(one.start, one.end) for one in document.mentions] for document in held}

    def labelled(report: Report, parse: Doc) -> Report:
        return replace(report, events=given(report, parse, places[report.id]))

    stages = [stage if stage.adds != "events" else Stage(labelled, "events", stage.needs) for stage in STAGES]
    found = extract([as_report(_text(document)) for document in held], stages=stages)
    return list(found.reports)


def _told(reports: Sequence[Report]) -> Iterator[tuple[str, Passage, Event]]:
    """Each word for an act: the event that it is of in the dossier of its story, the word, its report's event."""
    by_id = {report.id: report for report in reports}
    for story in stories(reports, ()):
        own = [by_id[member.report] for member in story.members]
        joined = cast(own)
        groups = align(
            [claim for report in own for claim in claims(report, joined)], joined, one_event(own, joined)
        )
        for number, group in enumerate(groups):
            for claim in group:
                if isinstance(claim.found, Event):
                    for words in claim.found.triggers:
                        yield f"{story.id} {number}", words, claim.found


def score(held: Sequence[Document], predictions: Sequence[Labels]) -> Outcome:
    """CoNLL F1 over the labelled mentions."""
    labelled = _labelled(held)
    found: dict[Key, str] = {
        (document.id, index): label
        for document, labels in zip(held, predictions, strict=True)
        for index, label in enumerate(labels)
    }
    return Outcome(
        scores=_scores(labelled, found), items=len(labelled), misses=tuple(_misses(held, labelled, found))
    )


def score_own(held: Sequence[Document], predictions: Sequence[Found]) -> Outcome:
    """The same over mentions of our own; one that overlaps a labelled one is that one."""
    labelled = _labelled(held)
    found: dict[Key, str] = {}
    for document, mentions in zip(held, predictions, strict=True):
        for start, end, label in mentions:
            found[document.id, _index(document, start, end)] = label
    met = found.keys() & labelled.keys()
    counts = Counts(expected=len(labelled), found=len(found), matched=len(met))
    return Outcome(
        scores=(*_scores(labelled, found), Score.f1("mentions", counts)),
        items=len(labelled),
        misses=tuple(_unmet(held, labelled, found)),
    )


def _text(document: Document) -> Text:
    return Text(id=document.id, text=document.text)


def _labelled(held: Sequence[Document]) -> dict[Key, str]:
    return {(document.id, index): one.chain for document in held for index, one in enumerate(document.mentions)}


def _index(document: Document, start: int, end: int) -> int | tuple[int, int]:
    met = (i for i, one in enumerate(document.mentions) if start < one.end and one.start < end)
    return next(met, (start, end))


def _scores(labelled: Mapping[Key, str], found: Mapping[Key, str]) -> tuple[Score, ...]:
    key, response = _clusters(labelled), _clusters(found)
    measures: dict[str, Callable[..., Counts]] = {
        "MUC": coreference.muc,
        "B-cubed": coreference.bcubed,
        "CEAF-e": coreference.ceaf_e,
    }
    counts = {name: measure(key, response) for name, measure in measures.items()}
    mean = coreference.average(*counts.values())
    return (
        Score(name="CoNLL", value=mean),
        *(Score.f1(name, one) for name, one in counts.items()),
    )


def _clusters(labels: Mapping[Key, str]) -> list[list[Key]]:
    groups: dict[str, list[Key]] = {}
    for key, label in labels.items():
        groups.setdefault(label, []).append(key)
    return list(groups.values())


def _misses(held: Sequence[Document], labelled: Mapping[Key, str], found: Mapping[Key, str]) -> Iterator[Miss]:
    """For each mention the one before it that it should be with and is not, or is with and should not be."""
    texts: dict[Key, tuple[Document, Mention]] = {
        (d.id, index): (d, one) for d in held for index, one in enumerate(d.mentions)
    }
    last_of_chain: dict[str, Key] = {}
    last_of_group: dict[str, Key] = {}
    for key, chain in labelled.items():
        group = found[key]
        if (before := last_of_chain.get(chain)) and found[before] != group:
            yield _miss(_apart_kind(key, before, texts), texts, key, before)
        if (before := last_of_group.get(group)) and labelled[before] != chain:
            yield _miss(JOINED, texts, key, before)
        last_of_chain[chain] = last_of_group[group] = key


def _apart_kind(key: Key, other: Key, texts: Mapping[Key, tuple[Document, Mention]]) -> str:
    one, two = (d.text[m.start : m.end].casefold() for d, m in (texts[key], texts[other]))
    where = "in one report" if key[0] == other[0] else "across reports"
    return f"{KEPT_APART}, {where}, {'same' if one == two else 'other'} words"


def _unmet(held: Sequence[Document], labelled: Mapping[Key, str], found: Mapping[Key, str]) -> Iterator[Miss]:
    for document in held:
        for index, one in enumerate(document.mentions):
            if (document.id, index) not in found:
                yield Miss(
                    kind="mention not found", document=document.id, text=marked(document.text, one.start, one.end)
                )
    by_id = {document.id: document for document in held}
    for id, place in found:
        if (id, place) not in labelled and isinstance(place, tuple):
            yield Miss(kind="no event is labelled here", document=id, text=marked(by_id[id].text, *place))


def _miss(kind: str, texts: Mapping[Key, tuple[Document, Mention]], key: Key, other: Key) -> Miss:
    shown = (marked(document.text, one.start, one.end) for document, one in (texts[key], texts[other]))
    return Miss(kind=kind, document=key[0], text="   ".join(shown))


FEATURES = "Bugert (2021), from features, on the test topics"
TASK = Task(
    name="event_coreference",
    about="ECB+: event coreference within and across reports, over labelled mentions. Look: train. Score: dev.",
    sets=(SET,),
    read=documents,
    ours=ours,
    score=score,
    baselines=(Baseline(name="same lemma", system=baselines.lemma_match),),
    published=(Published(score="CoNLL", value=0.754, who=FEATURES),),
)
OWN_MENTIONS = Task(
    name="event_coreference_own",
    about="ECB+: the same over the mentions that we find ourselves, whatever words are labelled.",
    sets=(SET,),
    read=documents,
    ours=own_mentions,
    score=score_own,
)
