"""Where the reports of the sample corpus say that things are: places on a map, with country and precision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.errors import EvaluationError
from rashomon.evaluation.corpus import corpus
from rashomon.evaluation.data import Data
from rashomon.evaluation.labels import LocationLabels
from rashomon.evaluation.labels import read as read_labels
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.measures.pairing import assigned, unpaired
from rashomon.evaluation.task import Miss, Outcome, Part, Score, Task
from rashomon.model import Place
from rashomon.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A place on a map, labelled or found; `words` are those that name it in the article."""

    words: tuple[str, ...]
    country: str | None
    precision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article and its labelled places."""

    id: str
    places: tuple[Located, ...]


def articles(data: Data, part: Part) -> Sequence[Article]:
    """All articles with labelled places."""
    del data, part
    return [
        Article(id=label.article, places=tuple(_labelled(written) for written in label.places))
        for label in read_labels("places", LocationLabels).report
    ]


def ours(held: Sequence[Article]) -> list[tuple[Located, ...]]:
    """The places of each article's report that have coordinates."""
    reports = {corpus().article_of[report.id]: report for report in corpus().reports.values()}
    return [
        tuple(_found(place) for place in reports[article.id].places if place.lat is not None)
        if article.id in reports
        else ()
        for article in held
    ]


def score(held: Sequence[Article], predictions: Sequence[tuple[Located, ...]]) -> Outcome:
    """F1 of places with their country and precision; of those, the share that is right; F1 by the words alone."""
    pairs = [(article.places, found) for article, found in zip(held, predictions, strict=True)]
    right = Counts.sum(_counts(want, give, right=True) for want, give in pairs)
    named = Counts.sum(_counts(want, give, right=False) for want, give in pairs)
    return Outcome(
        scores=(
            Score.f1("places with country and precision", right),
            Score(name="precision of those", value=right.precision, counts=right),
            Score.f1("places by their words", named),
        ),
        items=int(right.expected),
        misses=tuple(
            miss
            for article, found in zip(held, predictions, strict=True)
            for miss in _misses(article.id, article.places, found)
        ),
    )


def _labelled(written: str) -> Located:
    parts = [part.strip() for part in written.split("|")]
    if len(parts) != 3:
        raise EvaluationError(f"Gold place {written!r} is not written as 'words | country | precision'.")
    return Located(words=(parts[0],), country=parts[1], precision=parts[2])


def _found(place: Place) -> Located:
    words = dict.fromkeys((place.name, *(words.text for words in place.mentions)))
    return Located(words=tuple(words), country=place.country, precision=place.precision)


def _counts(labelled: Sequence[Located], found: Sequence[Located], *, right: bool) -> Counts:
    matched = len(_paired(labelled, found, right=right))
    return Counts(expected=len(labelled), found=len(found), matched=matched)


def _paired(labelled: Sequence[Located], found: Sequence[Located], *, right: bool) -> list[tuple[int, int]]:
    scores = {
        (i, j): 2.0 if _agree(want, give) else 1.0
        for i, want in enumerate(labelled)
        for j, give in enumerate(found)
        if _share_words(want, give) and (_agree(want, give) or not right)
    }
    return assigned(scores, at_least=0)


def _share_words(want: Located, give: Located) -> bool:
    return any(f" {fold(want.words[0])} " in f" {fold(words)} " for words in give.words)


def _agree(want: Located, give: Located) -> bool:
    return (want.country, want.precision) == (give.country, give.precision)


def _misses(article: str, labelled: Sequence[Located], found: Sequence[Located]) -> Iterator[Miss]:
    pairs = _paired(labelled, found, right=False)
    for i in unpaired(labelled, (i for i, _ in pairs)):
        yield Miss(kind="not found", document=article, text=_shown(labelled[i]))
    for j in unpaired(found, (j for _, j in pairs)):
        yield Miss(kind="not labelled", document=article, text=_shown(found[j]))
    for i, j in pairs:
        if not _agree(labelled[i], found[j]):
            text = f"{_shown(labelled[i])} taken for {_shown(found[j])}"
            yield Miss(kind="another place", document=article, text=text)


def _shown(place: Located) -> str:
    return f"{' / '.join(place.words)} ({place.country}, {place.precision})"


TASK = Task(
    name="sample_places",
    about="The places of the sample corpus, with country and precision.",
    sets=(),
    read=articles,
    ours=ours,
    score=score,
)
