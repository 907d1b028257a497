"""Which words of a report refer to one person or organisation, on GUM's news."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rashomon.evaluation.baselines import actors as baselines
from rashomon.evaluation.measures import coreference
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.reading import Text, extract_texts
from rashomon.evaluation.sets.actors import SET, Document, Mention, documents
from rashomon.evaluation.task import Baseline, Miss, Outcome, Score, Task, marked
from rashomon.pronouns import PERSONAL

Place = tuple[int, int]
Clusters = tuple[tuple[Place, ...], ...]
# A labelled mention by its index, or a place where none is labelled; with the document it is in.
Key = tuple[str, int | Place]


def ours(held: Sequence[Document]) -> list[Clusters]:
    """The mentions of the actors of each report. States are left out: where they are named GUM has places."""
    reports = extract_texts([Text(id=one.id, text=one.text) for one in held])
    return [
        tuple(
            tuple((mention.start, mention.end) for mention in actor.mentions)
            for actor in report.actors
            if actor.kind != "state"
        )
        for report in reports
    ]


def score(held: Sequence[Document], predictions: Sequence[Clusters]) -> Outcome:
    """CoNLL F1. A mention is met by its main word: how much of what modifies it is taken along does not count."""
    key: list[list[Key]] = []
    response: list[list[Key]] = []
    misses: list[Miss] = []
    for document, found in zip(held, predictions, strict=True):
        labelled = _labelled(document)
        met = [[(document.id, _index(document, place)) for place in cluster] for cluster in found]
        key += labelled
        response += met
        misses += _misses(document, labelled, met)
    measures = [measure(key, response) for measure in (coreference.muc, coreference.bcubed, coreference.ceaf_e)]
    wanted, given = {one for cluster in key for one in cluster}, {one for cluster in response for one in cluster}
    mentions = Counts(expected=len(wanted), found=len(given), matched=len(wanted & given))
    return Outcome(
        scores=(
            Score(name="CoNLL", value=coreference.average(*measures)),
            *(Score.f1(name, one) for name, one in zip(("MUC", "B-cubed", "CEAF-e"), measures, strict=True)),
            Score.f1("mentions", mentions),
        ),
        items=len(wanted),
        misses=tuple(misses),
    )


def _labelled(document: Document) -> list[list[Key]]:
    groups: dict[str, list[Key]] = {}
    for index, one in enumerate(document.mentions):
        groups.setdefault(one.entity, []).append((document.id, index))
    return list(groups.values())


def _index(document: Document, place: Place) -> int | Place:
    """The shortest labelled mention that has its main word in the place and holds most of it."""
    start, end = place
    met = [
        index
        for index, one in enumerate(document.mentions)
        if any(low < end and start < high for low, high in one.core)
        and min(end, one.end) - max(start, one.start) > (end - start) / 2
    ]
    return min(met, key=lambda i: document.mentions[i].end - document.mentions[i].start, default=place)


def _misses(document: Document, labelled: list[list[Key]], found: list[list[Key]]) -> Iterator[Miss]:
    cluster_of: Mapping[Key, int] = {key: number for number, cluster in enumerate(found) for key in cluster}
    mentions = {(document.id, index): one for index, one in enumerate(document.mentions)}
    known = {key for cluster in labelled for key in cluster}
    for cluster in labelled:
        homes = [cluster_of[key] for key in cluster if key in cluster_of]
        home = max(homes, key=homes.count, default=None)
        for key in cluster:
            one = mentions[key]  # type: ignore[index]
            if key not in cluster_of:
                alone = ", mentioned once" if len(cluster) == 1 else ""
                yield _miss(document, f"not found: {_sort(document, one)}{alone}", (one.start, one.end))
            elif cluster_of[key] != home:
                yield _miss(document, f"parted from its actor: {_sort(document, one)}", (one.start, one.end))
    for cluster in found:
        for key in cluster:
            if key not in known and isinstance(key[1], tuple):
                yield _miss(document, "no actor is labelled here", key[1])


def _sort(document: Document, one: Mention) -> str:
    words = [document.text[start:end] for start, end in one.core]
    if len(words) == 1 and words[0].casefold() in PERSONAL:
        return "a pronoun"
    return "a name" if any(word[0].isupper() for word in words) else "a noun"


def _miss(document: Document, kind: str, place: Place) -> Miss:
    return Miss(kind=kind, document=document.id, text=marked(document.text, *place))


TASK = Task(
    name="actors",
    about="GUM news: people and organisations with all that refers to them. Parts by document.",
    sets=(SET,),
    read=documents,
    ours=ours,
    score=score,
    baselines=(Baseline(name="same name", system=baselines.same_name),),
)
