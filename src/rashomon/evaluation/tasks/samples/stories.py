"""Which articles of the sample corpus report one story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.evaluation.corpus import corpus
from rashomon.evaluation.data import Data
from rashomon.evaluation.measures import clusters
from rashomon.evaluation.task import Miss, Outcome, Part, Score, Task
from rashomon.evaluation.tasks.samples import labelled


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An article and the story that it belongs to."""

    article: str
    story: str


def members(data: Data, part: Part) -> Sequence[Member]:
    """All articles of the corpus."""
    return [
        Member(article=article, story=story.name)
        for story in labelled.stories(data, part)
        for article in story.labels.reports
    ]


def ours(held: Sequence[Member]) -> list[str]:
    """The story of each article's report."""
    of_article = {
        corpus().article_of[member.report]: dossier.id
        for dossier in corpus().dossiers
        for member in dossier.members
    }
    return [of_article.get(one.article, f"none: {one.article}") for one in held]


def score(held: Sequence[Member], predictions: Sequence[str]) -> Outcome:
    """B-cubed F1 over articles."""
    wanted = {one.article: one.story for one in held}
    found = {one.article: group for one, group in zip(held, predictions, strict=True)}
    return Outcome(
        scores=(Score.f1("B-cubed", clusters.bcubed(wanted, found)),),
        items=len(held),
        misses=tuple(_misses(held, found)),
    )


def _misses(held: Sequence[Member], found: dict[str, str]) -> Iterator[Miss]:
    for one in held:
        mates = [other for other in held if found[other.article] == found[one.article] and other != one]
        if any(other.story != one.story for other in mates):
            yield Miss(kind="joined to another story", document=one.article, text=one.story)
        elif not mates and sum(other.story == one.story for other in held) > 1:
            yield Miss(kind="alone", document=one.article, text=one.story)


TASK = Task(
    name="sample_stories",
    about="The stories of the sample corpus.",
    sets=(),
    read=members,
    ours=ours,
    score=score,
)
