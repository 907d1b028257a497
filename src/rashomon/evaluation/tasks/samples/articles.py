"""The articles of the sample pages: where each is, its title, and the day it was published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.evaluation import gold
from rashomon.evaluation.corpus import corpus
from rashomon.evaluation.data import Data
from rashomon.evaluation.measures.boundaries import boundaries
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.task import Miss, Outcome, Part, Score, Task
from rashomon.evaluation.tasks.samples import lines
from rashomon.model import Report
from rashomon.text import fold

NO_DATE = "no date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A page: its articles in reading order, and for each the lines of its headline, repeated or not."""

    id: str
    articles: tuple[gold.Article, ...]
    titles: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A report of a page: the article it is, where it begins, its title and its day."""

    article: str
    start: int
    title: str
    published: str | None


def pages(data: Data, part: Part) -> Sequence[Labelled]:
    """All pages of the sample corpus."""
    return [_labelled(page) for page in lines.pages(data, part)]


def ours(held: Sequence[Labelled]) -> list[tuple[Found, ...]]:
    """The reports of each page, in reading order."""
    found: dict[str, list[Found]] = {}
    for report in corpus().reports.values():
        article = gold.articles()[corpus().article_of[report.id]]
        found.setdefault(article.page, []).append(_found(report, article.id))
    return [tuple(sorted(found.get(page.id, []), key=lambda one: one.start)) for page in held]


def score(held: Sequence[Labelled], predictions: Sequence[tuple[Found, ...]]) -> Outcome:
    """F1 of the boundaries between articles, of titles, and of days of publication."""
    pairs = list(zip(held, predictions, strict=True))
    split = Counts.sum(boundaries(_gaps(page), [one.start for one in found[1:]]) for page, found in pairs)
    return Outcome(
        scores=(
            Score.f1("boundaries", split),
            Score.f1("titles", Counts.sum(_titles(page, found) for page, found in pairs)),
            Score.f1("days of publication", Counts.sum(_days(page, found) for page, found in pairs)),
        ),
        items=sum(len(page.articles) for page in held),
        misses=tuple(miss for page, found in pairs for miss in _misses(page, found)),
    )


def _labelled(page: lines.LabelledPage) -> Labelled:
    own = sorted((a for a in gold.articles().values() if a.page == page.id), key=lambda a: a.span)
    return Labelled(
        id=page.id,
        articles=tuple(own),
        titles=tuple(
            tuple(
                fold(line.text) for line in page.lines if line.role == "title" and article.span.covers(line.span)
            )
            for article in own
        ),
    )


def _found(report: Report, article: str) -> Found:
    body = corpus().given(report.page, report.pieces[0].source)
    title = corpus().given(report.page, report.title.source) if report.title else None
    starts = [place.start for place in (body, title) if place]
    return Found(
        article=article,
        start=min(starts),
        title=report.title.text if report.title else "",
        published=report.published.day,
    )


def _gaps(page: Labelled) -> list[tuple[int, int]]:
    """A report may begin anywhere in its article: what is dropped from its top is scored by line."""
    return [(before.span.end, after.span.end) for before, after in pairwise(page.articles)]


def _titles(page: Labelled, found: Sequence[Found]) -> Counts:
    right = sum(_is_title(one.title, page.titles[i]) for i, one in _matched(page, found))
    return Counts(expected=len(page.articles), found=sum(bool(one.title) for one in found), matched=right)


def _is_title(title: str, labelled: Sequence[str]) -> bool:
    """Whether it is one of the headline's lines, or several in a row: a hard-wrapped page cuts it in two."""
    joined = (" ".join(labelled[i:j]) for i in range(len(labelled)) for j in range(i + 1, len(labelled) + 1))
    return bool(title) and fold(title) in joined


def _days(page: Labelled, found: Sequence[Found]) -> Counts:
    right = sum(one.published == page.articles[i].published for i, one in _matched(page, found))
    return Counts(expected=len(page.articles), found=len(found), matched=right)


def _matched(page: Labelled, found: Sequence[Found]) -> Iterator[tuple[int, Found]]:
    for i, article in enumerate(page.articles):
        one = next((one for one in found if one.article == article.id), None)
        if one:
            yield i, one


def _misses(page: Labelled, found: Sequence[Found]) -> Iterator[Miss]:
    matched = dict(_matched(page, found))
    for i, article in enumerate(page.articles):
        one = matched.get(i)
        if one is None:
            yield Miss(kind="article not found", document=page.id, text=article.id)
            continue
        if not _is_title(one.title, page.titles[i]):
            yield Miss(kind="title", document=page.id, text=f"{page.titles[i]}   found: {one.title}")
        if one.published != article.published:
            text = f"{article.published or NO_DATE}   found: {one.published or NO_DATE}"
            yield Miss(kind="day of publication", document=page.id, text=text)
    for _ in range(len(found) - len(matched)):
        yield Miss(kind="more reports than articles", document=page.id, text=page.id)


TASK = Task(
    name="sample_articles",
    about="The articles of the sample pages: boundaries, titles, days of publication.",
    sets=(),
    read=pages,
    ours=ours,
    score=score,
)
