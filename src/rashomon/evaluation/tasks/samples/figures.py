"""How many of what, in the reports of the sample corpus: numbers, units, things counted, hedges, issuers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.compare.claims.measures import is_length
from rashomon.compare.claims.numbers import is_of_text
from rashomon.errors import EvaluationError
from rashomon.evaluation.corpus import corpus
from rashomon.evaluation.data import Data
from rashomon.evaluation.gold import Place, place
from rashomon.evaluation.labels import FigureLabels
from rashomon.evaluation.labels import read as read_labels
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.measures.pairing import assigned, unpaired
from rashomon.evaluation.task import Miss, Outcome, Part, Score, Task
from rashomon.evaluation.tasks.samples.names import holds
from rashomon.evaluation.tasks.samples.places import meet
from rashomon.model import Figure, Report
from rashomon.text import fold, stems


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A figure, labelled or found. `number` is its value, or its least and most; `issuer` is a name."""

    at: Place
    number: tuple[float | None, float | None, float | None]
    unit: str
    counts: str
    qualifier: str
    issuer: str

    @property
    def told(self) -> str:
        """All of it on one line, as the gold writes it."""
        value, low, high = (f"{n:g}" if n is not None else "" for n in self.number)
        number = value or f"{low}..{high}"
        words = " ".join(self.at.text.split())
        return " | ".join((words, number, self.unit, self.counts, self.qualifier, self.issuer))


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article and its labelled figures."""

    id: str
    figures: tuple[Count, ...]


def articles(data: Data, part: Part) -> Sequence[Article]:
    """All articles with labelled figures."""
    del data, part
    return [
        Article(id=label.article, figures=tuple(_labelled(label.article, written) for written in label.figures))
        for label in read_labels("figures", FigureLabels).report
    ]


def ours(held: Sequence[Article]) -> list[tuple[Count, ...]]:
    """The figures of each article's report, less what is not labelled: lengths of time, "a four-line note"."""
    reports = {corpus().article_of[report.id]: report for report in corpus().reports.values()}
    return [
        tuple(_found(reports[article.id], one) for one in reports[article.id].figures if _may_be_labelled(one))
        if article.id in reports
        else ()
        for article in held
    ]


def _may_be_labelled(figure: Figure) -> bool:
    return not (is_length(figure) or (is_of_text(figure) and ("-" in figure.words.text or figure.value == 1)))


def score(held: Sequence[Article], predictions: Sequence[tuple[Count, ...]]) -> Outcome:
    """F1 of figures at their place with their number; of those, what is right: unit and counts, hedge, issuer."""
    pairs = [(article.figures, found) for article, found in zip(held, predictions, strict=True)]
    met = [(want[i], give[j]) for want, give in pairs for i, j in _paired(want, give)]
    found = Counts(
        expected=sum(len(want) for want, _ in pairs),
        found=sum(len(give) for _, give in pairs),
        matched=len(met),
    )
    issuers = Counts(
        expected=sum(bool(want.issuer) for want, _ in met),
        found=sum(bool(give.issuer) for _, give in met),
        matched=sum(bool(want.issuer) and _same_issuer(want, give) for want, give in met),
    )
    return Outcome(
        scores=(
            Score.f1("figures with their number", found),
            Score(name="precision of those", value=found.precision, counts=found),
            Score.share("unit and what is counted", [_same_sort(want, give) for want, give in met]),
            Score.share("qualifier", [want.qualifier == give.qualifier for want, give in met]),
            Score.f1("issuer", issuers),
        ),
        items=int(found.expected),
        misses=tuple(
            miss
            for article, given in zip(held, predictions, strict=True)
            for miss in _misses(article.id, article.figures, given)
        ),
    )


def _labelled(article: str, written: str) -> Count:
    parts = [part.strip() for part in written.split("|")]
    if len(parts) != 6:
        raise EvaluationError(
            f"Gold figure {written!r} is not written as 'words | number | unit | counts | qualifier | issuer'."
        )
    words, number, unit, counts, qualifier, issuer = parts
    return Count(
        at=place(f"{article}{words}" if words.startswith("#") else f"{article}: {words}"),
        number=_number(number),
        unit=unit,
        counts=counts,
        qualifier=qualifier,
        issuer=issuer,
    )


def _number(written: str) -> tuple[float | None, float | None, float | None]:
    low, dots, high = written.partition("..")
    if not dots:
        return float(written), None, None
    return None, float(low), float(high) if high else None


def _found(report: Report, figure: Figure) -> Count:
    issuer = report.actor(figure.issuer)
    return Count(
        at=corpus().place(figure.words),
        number=(figure.value, figure.low, figure.high),
        unit=figure.unit or "",
        counts=figure.counts or "",
        qualifier=figure.qualifier or "",
        issuer=issuer.name if issuer else "",
    )


def _paired(labelled: Sequence[Count], found: Sequence[Count]) -> list[tuple[int, int]]:
    scores = {
        (i, j): 1.0
        for i, want in enumerate(labelled)
        for j, give in enumerate(found)
        if meet(want.at, give.at) and want.number == give.number
    }
    return assigned(scores, at_least=0)


def _same_sort(want: Count, give: Count) -> bool:
    """The same unit, and the same head of what is counted; the found one may have modifiers as well."""
    wanted, given = stems(want.counts), stems(give.counts)
    return want.unit == give.unit and wanted[-1:] == given[-1:] and set(wanted) <= set(given)


def _same_issuer(want: Count, give: Count) -> bool:
    if not (want.issuer and give.issuer):
        return want.issuer == give.issuer
    return holds(fold(want.issuer), fold(give.issuer))


def _misses(article: str, labelled: Sequence[Count], found: Sequence[Count]) -> Iterator[Miss]:
    pairs = _paired(labelled, found)
    for i in unpaired(labelled, (i for i, _ in pairs)):
        yield Miss(kind="not found", document=article, text=labelled[i].told)
    for j in unpaired(found, (j for _, j in pairs)):
        yield Miss(kind="not labelled", document=article, text=found[j].told)
    for i, j in pairs:
        want, give = labelled[i], found[j]
        text = f"{want.told} taken for {give.told}"
        if not _same_sort(want, give):
            yield Miss(kind="unit or what is counted", document=article, text=text)
        if want.qualifier != give.qualifier:
            yield Miss(kind="qualifier", document=article, text=text)
        if not _same_issuer(want, give):
            yield Miss(kind="issuer", document=article, text=text)


TASK = Task(
    name="sample_figures",
    about="The figures of the sample corpus: their numbers, units, what they count, hedges and issuers.",
    sets=(),
    read=articles,
    ours=ours,
    score=score,
)
