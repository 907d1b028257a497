"""Who said what, on PolNeAR: the places of source, cue and content, and whether they belong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.evaluation.baselines import quotations as baselines
from rashomon.evaluation.measures import spans
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.measures.pairing import assigned, unpaired
from rashomon.evaluation.reading import Reading, Text, read_texts
from rashomon.evaluation.sets.quotations import SETS, Article, Attribution, Stretches, articles
from rashomon.evaluation.task import Baseline, Miss, Outcome, Published, Score, Task
from rashomon.model import Passage, Report, Statement

Attributions = tuple[Attribution, ...]
ROLES = ("source", "cue", "content")
MARKS = frozenset('"“”„«»‘')
SHOWN = 200  # characters of a miss
COFENET = "CofeNet with BERT, on PolNeAR's test part"


def ours(documents: Sequence[Article]) -> list[Attributions]:
    """The statements of each article as attributions, less those inside another's content.

    PolNeAR labels the outer of two: of what we find inside another's content, 3 in 10 are labelled in its
    train part, of the rest 19 in 20. Of reported silences ("declined to comment") 3 in 4 are.
    """
    readings = read_texts([Text(id=one.id, text=one.text, published=one.published) for one in documents])
    return [tuple(_attributions(reading)) for reading in readings]


def score(documents: Sequence[Article], predictions: Sequence[Attributions]) -> Outcome:
    """Exact and overlapping spans of each role, and attributions whose source and content are both met.

    Whether a direct one is right is asked of those that PolNeAR speaks of: it labels nothing inside the content of
    another but by exception, so one there that has no label is neither right nor wrong (36 of 2,885 in its train
    part).
    """
    pairs = list(zip(documents, predictions, strict=True))
    scores = []
    for name, measure in (("exact", spans.exact), ("overlap", spans.overlapping)):
        for role in ROLES:
            counts = Counts.sum(
                measure(_stretches(article.attributions, role), _stretches(found, role))
                for article, found in pairs
            )
            scores.append(Score.f1(f"{role} {name}", counts))
    whole = Counts.sum(_whole(article.attributions, found) for article, found in pairs)
    direct = [
        right
        for article, found in pairs
        for right in _are_right(article.attributions, _judged(article, _direct(article, found)))
    ]
    return Outcome(
        scores=(
            *scores,
            Score.f1("source and content of one attribution, overlap", whole),
            Score.share("direct ones that are right", direct),
        ),
        items=sum(len(article.attributions) for article in documents),
        misses=tuple(miss for article, found in pairs for miss in _misses(article, found)),
    )


def _attributions(reading: Reading) -> Iterator[Attribution]:
    for report in reading.reports:
        for statement in report.statements:
            if not any(_holds(other, statement) for other in report.statements):
                yield _attribution(reading, report, statement)


def _holds(outer: Statement, inner: Statement) -> bool:
    cue = inner.cue
    return cue is not None and any(passage.span.covers(cue.span) for passage in outer.content)


def _attribution(reading: Reading, report: Report, statement: Statement) -> Attribution:
    def places(passages: Iterable[Passage]) -> Stretches:
        found = (reading.span(report, passage) for passage in passages)
        return tuple((span.start, span.end) for span in found)

    return Attribution(
        source=_joint(places(source.words for source in statement.sources)),
        cue=tuple(_with_colon(report, statement, cue) for cue in places([statement.cue] if statement.cue else [])),
        content=places(statement.content),
    )


def _joint(sources: Stretches) -> Stretches:
    """PolNeAR labels those who speak together as one stretch: all but 9 of 18,360 with a source in train."""
    starts, ends = zip(*sources, strict=True) if sources else ((), ())
    return ((min(starts), max(ends)),) if sources else ()


def _with_colon(report: Report, statement: Statement, cue: tuple[int, int]) -> tuple[int, int]:
    """PolNeAR counts the colon behind a cue as part of it: of 115 in its train part, 111."""
    end = statement.cue.end if statement.cue else 0
    return (cue[0], cue[1] + 1) if report.text[end : end + 1] == ":" else cue


def _stretches(attributions: Iterable[Attribution], role: str) -> list[tuple[int, int]]:
    return [stretch for one in attributions for stretch in getattr(one, role)]


def _whole(labelled: Sequence[Attribution], found: Sequence[Attribution]) -> Counts:
    """Attributions of which the sources meet, or both have none, and the contents meet."""
    return Counts(expected=len(labelled), found=len(found), matched=sum(_are_right(labelled, found)))


def _are_right(labelled: Sequence[Attribution], found: Sequence[Attribution]) -> list[bool]:
    """For each that was found whether it is that of the same source."""
    met = {j: i for i, j in _paired(labelled, found)}
    return [j in met and _same_source(labelled[met[j]], one) for j, one in enumerate(found)]


def _paired(labelled: Sequence[Attribution], found: Sequence[Attribution]) -> list[tuple[int, int]]:
    """Which found attribution is which labelled one: those whose contents share most, each once."""
    shared = {
        (i, j): alike + (0.5 if _same_source(one, other) else 0)
        for i, one in enumerate(labelled)
        for j, other in enumerate(found)
        if (alike := _alike(one.content, other.content))
    }
    return assigned(shared, at_least=0)


def _same_source(labelled: Attribution, found: Attribution) -> bool:
    """Whether the sources meet, or both have none. A label with source and cue exchanged counts for what it means.

    Of those in PolNeAR's train part 13 have "said" for their source and the name for their cue.
    """
    if _alike(labelled.source, found.source) > 0 or not (labelled.source or found.source):
        return True
    return _alike(labelled.source, found.cue) > 0 and _alike(labelled.cue, found.source) > 0


def _alike(left: Stretches, right: Stretches) -> float:
    """The share of the characters of both that are in both (Dice)."""
    total = sum(end - start for start, end in (*left, *right))
    return 2 * sum(_shared(one, other) for one in left for other in right) / total if total else 0.0


def _shared(left: tuple[int, int], right: tuple[int, int]) -> int:
    return max(0, min(left[1], right[1]) - max(left[0], right[0]))


def _direct(article: Article, found: Iterable[Attribution]) -> list[Attribution]:
    return [one for one in found if _kind(article, one) == "direct"]


def _judged(article: Article, found: Iterable[Attribution]) -> list[Attribution]:
    """Those that the labels speak of: not the ones inside a labelled content whose own cue is no label's."""
    contents = _stretches(article.attributions, "content")
    cues = _stretches(article.attributions, "cue")
    return [
        one
        for one in found
        if not any(start <= cue[0] and cue[1] <= end for cue in one.cue for start, end in contents)
        or any(_shared(cue, other) for cue in one.cue for other in cues)
    ]


def _kind(article: Article, one: Attribution) -> str:
    """Direct where every stretch of the content opens with a quotation mark; mixed where there is one inside."""
    texts = [article.text[start:end] for start, end in one.content]
    if all(text[0] in MARKS for text in texts):
        return "direct"
    return "mixed" if any(MARKS & set(text) for text in texts) else "indirect"


def _misses(article: Article, found: Attributions) -> Iterator[Miss]:
    labelled = article.attributions
    pairs = _paired(labelled, found)
    for i in unpaired(labelled, (i for i, _ in pairs)):
        yield _miss(article, f"not found: {_kind(article, labelled[i])}", labelled[i])
    for j in unpaired(found, (j for _, j in pairs)):
        yield _miss(article, f"no such attribution: {_kind(article, found[j])}", found[j])
    for i, j in pairs:
        for kind in _faults(labelled[i], found[j]):
            yield _miss(article, kind, labelled[i], found[j])


def _faults(labelled: Attribution, found: Attribution) -> Iterator[str]:
    if not _same_source(labelled, found):
        yield (
            "source: none found"
            if not found.source
            else "source: none labelled"
            if not labelled.source
            else ("source: another one")
        )
    elif set(labelled.source) != set(found.source):
        yield f"source: {_extent(labelled.source, found.source)}"
    if set(labelled.cue) != set(found.cue):
        yield f"cue: {_extent(labelled.cue, found.cue)}" if _alike(labelled.cue, found.cue) else "cue: another one"
    if set(labelled.content) != set(found.content):
        yield f"content: {_extent(labelled.content, found.content)}"


def _extent(labelled: Stretches, found: Stretches) -> str:
    if len(labelled) != len(found):
        return "in more parts" if len(found) > len(labelled) else "in fewer parts"
    want, give = sum(end - start for start, end in labelled), sum(end - start for start, end in found)
    return "too long" if give > want else "too short" if give < want else "elsewhere"


def _miss(article: Article, kind: str, one: Attribution, other: Attribution | None = None) -> Miss:
    text = _shown(article, one)
    return Miss(
        kind=kind, document=article.id, text=f"{text}   found: {_shown(article, other)}" if other else text
    )


def _shown(article: Article, one: Attribution) -> str:
    parts = []
    for role in ROLES:
        texts = (" ".join(article.text[start:end].split()) for start, end in getattr(one, role))
        parts.append(f"{role} [{' | '.join(text[:SHOWN] for text in texts)}]")
    return " ".join(parts)


TASK = Task(
    name="quotations",
    about="PolNeAR: attributions in political news, direct, indirect and mixed. Look: train. Score: dev.",
    sets=tuple(SETS.values()),
    read=articles,
    ours=ours,
    score=score,
    baselines=(Baseline(name="textacy", system=baselines.textacy_direct, needs=("textacy",)),),
    published=(
        Published(score="source exact", value=0.832, who=COFENET),
        Published(score="cue exact", value=0.753, who=COFENET),
        Published(score="content exact", value=0.729, who=COFENET),
    ),
)
