"""Who said what in the sample corpus: places, kinds, silences, denials, and who the speaker is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.evaluation.corpus import corpus
from rashomon.evaluation.data import Data
from rashomon.evaluation.gold import Place, inside, place
from rashomon.evaluation.labels import StatementLabel, StatementLabels
from rashomon.evaluation.labels import read as read_labels
from rashomon.evaluation.measures import spans
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.measures.pairing import assigned, unpaired
from rashomon.evaluation.task import Miss, Outcome, Part, Score, Task
from rashomon.evaluation.tasks.samples.names import holds
from rashomon.evaluation.tasks.samples.places import alike, shown
from rashomon.model import Report, Statement, StatementKind
from rashomon.text import fold

UNRESOLVED = "unresolved"
ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement, labelled or found; `speakers` are names, or "unresolved"."""

    at: Place
    kind: StatementKind
    source: tuple[Place, ...]
    cue: tuple[Place, ...]
    content: tuple[Place, ...]
    speakers: tuple[str, ...]
    denies: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """An article and its statements."""

    article: str
    statements: tuple[Said, ...]


def articles(data: Data, part: Part) -> Sequence[Labelled]:
    """The articles whose statements are labelled: those in English."""
    del data, part
    by_article: dict[str, list[Said]] = {}
    for label in read_labels("statements", StatementLabels).statement:
        said = _labelled(label)
        by_article.setdefault(said.at.article, []).append(said)
    return [Labelled(article=id, statements=tuple(held)) for id, held in sorted(by_article.items())]


def ours(held: Sequence[Labelled]) -> list[tuple[Said, ...]]:
    """The statements of each article's report."""
    report_of = {article: id for id, article in corpus().article_of.items()}
    found = []
    for one in held:
        report = corpus().reports.get(report_of.get(one.article, ""))
        found.append(tuple(_found(report, statement) for statement in report.statements) if report else ())
    return found


def score(held: Sequence[Labelled], predictions: Sequence[tuple[Said, ...]]) -> Outcome:
    """F1 of statements met, exact spans, and what is right of those that are met: kind, source, speaker."""
    pairs = [(one.statements, found) for one, found in zip(held, predictions, strict=True)]
    met = [(want[i], give[j]) for want, give in pairs for i, j in _paired(want, give)]
    labelled, found = sum(len(want) for want, _ in pairs), sum(len(give) for _, give in pairs)
    exact = [
        Score.f1(
            f"{role} exact",
            Counts.sum(spans.exact(_spans(want, role), _spans(give, role)) for want, give in pairs),
        )
        for role in ROLES
    ]
    return Outcome(
        scores=(
            Score.f1("statements met", Counts(expected=labelled, found=found, matched=len(met))),
            *exact,
            Score.share("kind of those met", [want.kind == give.kind for want, give in met]),
            Score.share("source of those met", [_same_source(want, give) for want, give in met]),
            Score.share("speaker of those met", [_same_speakers(want, give) for want, give in met]),
            Score.f1("silences", _of(pairs, met, lambda one: one.kind == "silence")),
            Score.f1("denials", _of(pairs, met, lambda one: one.denies)),
        ),
        items=labelled,
        misses=tuple(miss for want, give in pairs for miss in _misses(want, give)),
    )


def _labelled(label: StatementLabel) -> Said:
    at = place(label.at)
    return Said(
        at=at,
        kind=label.kind,
        source=tuple(inside(at, words) for words in label.source),
        cue=(inside(at, label.cue),) if label.cue else (),
        content=tuple(inside(at, words) for words in label.content),
        speakers=label.speakers,
        denies=label.denies,
    )


def _found(report: Report, statement: Statement) -> Said:
    def places(passages: Iterable[object]) -> tuple[Place, ...]:
        return tuple(corpus().place(passage) for passage in passages)  # type: ignore[arg-type]

    content, cue = places(statement.content), places([statement.cue] if statement.cue else [])
    actors = [report.actor(source.actor) for source in statement.sources]
    return Said(
        at=(content or cue)[0],
        kind=statement.kind,
        source=places(source.words for source in statement.sources),
        cue=cue,
        content=content,
        speakers=tuple(actor.name if actor else UNRESOLVED for actor in actors) or (UNRESOLVED,),
        denies=bool(statement.denied),
    )


def _paired(labelled: Sequence[Said], found: Sequence[Said]) -> list[tuple[int, int]]:
    """Which found statement is which labelled one: those whose parts share most, each once.

    The contents must meet; a silence may name nothing, and then its cue must.
    """
    scores = {}
    for i, want in enumerate(labelled):
        for j, give in enumerate(found):
            content = alike(want.content, give.content)
            cue = alike(want.cue, give.cue)
            if content or (cue and not (want.content and give.content)):
                scores[i, j] = content + cue + alike(want.source, give.source)
    return assigned(scores, at_least=0)


def _spans(statements: Iterable[Said], role: str) -> list[tuple[int, int]]:
    places = (one for said in statements for one in getattr(said, role))
    return [(one.start, one.end) for one in places]


def _same_source(want: Said, give: Said) -> bool:
    return alike(want.source, give.source) > 0 or not (want.source or give.source)


def _same_speakers(want: Said, give: Said) -> bool:
    return len(want.speakers) == len(give.speakers) and all(
        any(_same_name(name, other, give) for other in give.speakers) for name in want.speakers
    )


def _same_name(labelled: str, found: str, give: Said) -> bool:
    """One name, or one holding all words of the other; those without a name go by the words that are there."""
    if found == UNRESOLVED and labelled != UNRESOLVED:
        # Somebody unnamed whom the program leaves as the words name him: nothing more can be known of him.
        return any(holds(fold(one.text), fold(labelled)) for one in give.source)
    return holds(fold(found), fold(labelled))


def _of(
    pairs: Sequence[tuple[Sequence[Said], Sequence[Said]]],
    met: Sequence[tuple[Said, Said]],
    keep_if: Callable[[Said], bool],
) -> Counts:
    return Counts(
        expected=sum(keep_if(one) for want, _ in pairs for one in want),
        found=sum(keep_if(one) for _, give in pairs for one in give),
        matched=sum(keep_if(want) and keep_if(give) for want, give in met),
    )


def _misses(labelled: Sequence[Said], found: Sequence[Said]) -> Iterator[Miss]:
    pairs = _paired(labelled, found)
    for i in unpaired(labelled, (i for i, _ in pairs)):
        yield _miss(f"not found: {labelled[i].kind}", labelled[i])
    for j in unpaired(found, (j for _, j in pairs)):
        yield _miss(f"no such statement: {found[j].kind}", found[j])
    for i, j in pairs:
        want, give = labelled[i], found[j]
        if want.kind != give.kind:
            yield _miss(f"kind: {want.kind} taken for {give.kind}", want, give)
        if not _same_source(want, give):
            yield _miss("source", want, give)
        elif not _same_speakers(want, give):
            sort = "unresolved" if UNRESOLVED in give.speakers else "another"
            yield _miss(f"speaker: {sort}", want, give)
        if want.denies != give.denies:
            yield _miss("denial not seen" if want.denies else "denial that is none", want, give)


def _miss(kind: str, one: Said, other: Said | None = None) -> Miss:
    text = _shown(one) if other is None else f"{_shown(one)}   found: {_shown(other)}"
    return Miss(kind=kind, document=one.at.article, text=text)


def _shown(one: Said) -> str:
    parts = (
        f"{role} [{' | '.join(shown(part).partition(': ')[2] for part in getattr(one, role))}]" for role in ROLES
    )
    return f"{', '.join(one.speakers)}: {' '.join(parts)}"


TASK = Task(
    name="sample_statements",
    about="The statements of the sample corpus: their parts, and who speaks.",
    sets=(),
    read=articles,
    ours=ours,
    score=score,
)
