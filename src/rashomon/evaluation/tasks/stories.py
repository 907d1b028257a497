"""Which articles report one story, on news of politics and on general news."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from rashomon.evaluation.baselines import stories as baselines
from rashomon.evaluation.data import Data
from rashomon.evaluation.measures import clusters
from rashomon.evaluation.reading import Text, clean_texts
from rashomon.evaluation.sets.stories import GENERAL, POLITICS, Article, articles
from rashomon.evaluation.task import Baseline, Miss, Outcome, Part, Published, Score, Task
from rashomon.group.stories import stories

TFIDF = "TF-IDF, average link, threshold chosen on the data"


def ours(documents: Sequence[Article]) -> list[str]:
    """The story of each article, by the longest report found in it; one without any has a story of its own."""
    readings = clean_texts(
        [
            Text(id=one.id, text=one.text, title=one.title, published=one.date, outlet=one.outlet)
            for one in documents
        ]
    )
    reports = [max(reading.reports, key=lambda one: len(one.text), default=None) for reading in readings]
    found = stories(tuple(report for report in reports if report), ())
    story_of = {member.report: story.id for story in found for member in story.members}
    return [
        story_of[report.id] if report else f"none: {document.id}"
        for document, report in zip(documents, reports, strict=True)
    ]


def score(documents: Sequence[Article], predictions: Sequence[str]) -> Outcome:
    """B-cubed F1 first, then pairwise F1 and the two adjusted indices."""
    labelled = {one.id: one.story for one in documents}
    found = {one.id: group for one, group in zip(documents, predictions, strict=True)}
    bcubed = clusters.bcubed(labelled, found)
    return Outcome(
        scores=(
            Score.f1("B-cubed", bcubed),
            Score.f1("pairwise", clusters.pairwise(labelled, found)),
            Score(name="ARI", value=clusters.adjusted_rand(labelled, found)),
            Score(name="AMI", value=clusters.adjusted_mutual_information(labelled, found)),
        ),
        items=len(documents),
        misses=tuple(_misses(documents, found)),
    )


def _misses(documents: Sequence[Article], found: dict[str, str]) -> Iterator[Miss]:
    """Articles outside the group that has most of their story, and those in a group of which most is another's."""
    of_story: dict[str, Counter[str]] = {}
    of_group: dict[str, Counter[str]] = {}
    for one in documents:
        of_story.setdefault(one.story, Counter())[found[one.id]] += 1
        of_group.setdefault(found[one.id], Counter())[one.story] += 1
    leader: dict[tuple[str, str], Article] = {}
    for one in documents:
        leader.setdefault((one.story, found[one.id]), one)
    for one in documents:
        group, story = found[one.id], one.story
        home, host = of_story[story].most_common(1)[0][0], of_group[group].most_common(1)[0][0]
        if group != home:
            yield _miss("parted from its story", one, leader[story, home])
        if story != host:
            yield _miss("joined to another story", one, leader[host, group])


def _miss(kind: str, one: Article, other: Article) -> Miss:
    text = "   ".join(f"{held.outlet}, {(held.date or '')[:10]}: {held.title}" for held in (one, other))
    return Miss(kind=kind, document=one.id, text=text)


def _read(name: str, data: Data, part: Part) -> Sequence[Article]:
    return articles(data, name, part)


def _task(name: str, about: str, set: str, published: float) -> Task[Article, str]:
    return Task(
        name=name,
        about=about,
        sets=(set,),
        read=partial(_read, set),
        ours=ours,
        score=score,
        baselines=(
            Baseline(name="TF-IDF, average link", system=baselines.tfidf_average, needs=("sklearn",)),
            Baseline(name="TF-IDF, single link", system=baselines.tfidf_single_link, needs=("sklearn",)),
            Baseline(name="TF-IDF, online", system=baselines.tfidf_online, needs=("sklearn",)),
        ),
        published=(Published(score="B-cubed", value=published, who=f"{TFIDF}, whole set"),),
        needs=("sklearn",),
    )


POLITICAL = _task(
    "stories",
    "AllSides: US politics, 2016 to 2020, stories of two or three articles. Parts by story.",
    POLITICS,
    0.816,
)
GENERAL_NEWS = _task(
    "stories_general",
    "Giveme5W1H: general news of 94 outlets. Parts by story.",
    GENERAL,
    0.919,
)
