"""Which articles report one story, on news of politics and on general news."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rashomon.evaluation.baselines import stories as baselines
from rashomon.evaluation.data import Data
from rashomon.evaluation.measures import clusters
from rashomon.evaluation.reading import Text, clean_texts
from rashomon.evaluation.sets import days
from rashomon.evaluation.sets.stories import GENERAL, POLITICS, Article, articles, with_distractors
from rashomon.evaluation.task import Baseline, Miss, Outcome, Part, Published, Score, Task
from rashomon.group.stories import stories
from rashomon.model import Report

TFIDF = "TF-IDF, average link, threshold chosen on the data"


def longest_reports(documents: Sequence[Article]) -> list[Report | None]:
    """The longest report that is found in each article; None where there is none."""
    readings = clean_texts(
        [
            Text(id=one.id, text=one.text, title=one.title, published=one.date, outlet=one.outlet)
            for one in documents
        ]
    )
    return [max(reading.reports, key=lambda one: len(one.text), default=None) for reading in readings]


def ours(documents: Sequence[Article]) -> list[str]:
    """The story of each article, by the longest report found in it; one without any has a story of its own."""
    reports = longest_reports(documents)
    found = stories(tuple(report for report in reports if report), ())
    story_of = {member.report: story.id for story in found for member in story.members}
    return [
        story_of[report.id] if report else f"none: {document.id}"
        for document, report in zip(documents, reports, strict=True)
    ]


def score(documents: Sequence[Article], predictions: Sequence[str]) -> Outcome:
    """B-cubed F1 first, then pairwise F1 and the two adjusted indices, which know labelled articles alone.

    A distractor in the group of a labelled article counts against the precision of B-cubed.
    """
    labelled = {one.id: one.story for one in documents if one.story is not None}
    found = {one.id: group for one, group in zip(documents, predictions, strict=True)}
    among = {id: found[id] for id in labelled}
    return Outcome(
        scores=(
            Score.f1("B-cubed", clusters.bcubed(labelled, found)),
            Score.f1("pairwise", clusters.pairwise(labelled, among)),
            Score(name="ARI", value=clusters.adjusted_rand(labelled, among)),
            Score(name="AMI", value=clusters.adjusted_mutual_information(labelled, among)),
        ),
        items=len(labelled),
        misses=tuple(_misses(documents, found)),
    )


def _misses(documents: Sequence[Article], found: dict[str, str]) -> Iterator[Miss]:
    """Articles outside the group that has most of their story, and those in a group of which most is another's."""
    of_story: dict[str, Counter[str]] = {}
    of_group: dict[str, Counter[str | None]] = {}
    leader: dict[tuple[str | None, str], Article] = {}
    for one in documents:
        if one.story is not None:
            of_story.setdefault(one.story, Counter())[found[one.id]] += 1
        of_group.setdefault(found[one.id], Counter())[one.story] += 1
        leader.setdefault((one.story, found[one.id]), one)
    for one in documents:
        if one.story is None:
            continue
        group, story = found[one.id], one.story
        home, host = of_story[story].most_common(1)[0][0], of_group[group].most_common(1)[0][0]
        if group != home:
            yield _miss("parted from its story", one, leader[story, home])
        if story != host:
            kind = "joined to others" if host is None else "joined to another story"
            yield _miss(kind, one, leader[host, group])


def _miss(kind: str, one: Article, other: Article) -> Miss:
    text = "   ".join(f"{held.outlet}, {(held.date or '')[:10]}: {held.title}" for held in (one, other))
    return Miss(kind=kind, document=one.id, text=text)


def _task(name: str, about: str, set: str, published: float, *, distracted: bool) -> Task[Article, str]:
    def read(data: Data, part: Part) -> Sequence[Article]:
        return with_distractors(data, set, part) if distracted else articles(data, set, part)

    return Task(
        name=name,
        about=about,
        sets=(set, days.SET) if distracted else (set,),
        read=read,
        ours=ours,
        score=score,
        baselines=tuple(
            Baseline(name=method, system=system, needs=("sklearn", "networkx"))
            for method, system in baselines.METHODS.items()
        ),
        published=(Published(score="B-cubed", value=published, who=f"{TFIDF}, whole set, no distractors"),),
        needs=("sklearn",),
    )


POLITICAL = _task(
    "stories",
    "AllSides: US politics, 2016 to 2020, stories of two or three articles, among articles of busy days that are "
    "labelled with no story, two for each as far as there are so many. Parts by story.",
    POLITICS,
    0.816,
    distracted=True,
)
UNDISTRACTED = _task("stories_undistracted", "The same without those others.", POLITICS, 0.816, distracted=False)
GENERAL_NEWS = _task(
    "stories_general",
    "Giveme5W1H: general news of 94 outlets. Parts by story.",
    GENERAL,
    0.919,
    distracted=False,
)
GENERAL_DISTRACTED = _task(
    "stories_general_distracted",
    "The same among two articles of busy days for each, which are labelled with no story.",
    GENERAL,
    0.919,
    distracted=True,
)
