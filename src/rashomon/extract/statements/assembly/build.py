"""From an attribution to a statement of the model."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.actors import actors_at, speaks_for
from rashomon.extract.statements.assembly.denials import denies
from rashomon.extract.statements.assembly.details import audience, medium, posted, said
from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.speakers.sources import Speaker
from rashomon.extract.statements.syntax.reading import Reading
from rashomon.model import Actor, Passage, Source, Span, Statement, StatementKind, Via, identity

BY = "statements/2"
# How sure we are of an attribution by the rule that found it: the share of what the rule finds in the train part
# of PolNeAR whose source and content meet those of one labelled attribution (14,102 found, .868 of them). The last
# two are not measured: the set labels no cited sources, and no transcripts. Of those by a colon 16 of 16 are
# right, which are few: they are taken for what quotations are.
SURE = {
    "clause": 0.95,
    "question": 0.89,
    "quote": 0.94,
    "colon": 0.94,
    "finding": 0.94,
    "according": 0.91,
    "blame": 0.90,
    "name": 0.86,
    "as": 0.81,
    "order": 0.80,
    "gerund": 0.78,
    "silence": 0.76,
    "adjective": 0.76,
    "object": 0.75,
    "hearsay": 0.75,
    "infinitive": 0.74,
    "topic": 0.68,
    "noun": 0.58,
    "label": 0.85,
    "cited": 0.85,
}


def build(reading: Reading, item: Found) -> Statement | None:
    """The statement of an attribution; None where it has no content."""
    if not item.content:
        return None
    report = reading.report
    content = tuple(report.passage(span.start, span.end) for span in item.content)
    sources = _sources(reading, item.speaker)
    cue = report.passage(item.cue.start, item.cue.end) if item.cue else None
    quoted = _quoted(reading, item.content)
    starts = [passage.start for passage in (*(source.words for source in sources), *content)]
    return Statement(
        id=identity("s", report.id, item.rule, cue.start if cue else -1, *starts),
        report=report.id,
        kind=_kind(reading, item, quoted),
        sources=sources,
        cue=cue,
        content=content,
        type=item.type,
        quoted=quoted,
        audience=audience(reading, item.verb),
        medium=medium(item.verb),
        when=said(reading, item.verb, item.speaker),
        posted=posted(reading, item.verb),
        via=_via(reading, item.citing),
        confidence=SURE[item.rule],
        denied=content if denies(reading, item) else (),
        by=f"{BY} {item.rule}",
    )


def _sources(reading: Reading, says: Speaker | None) -> tuple[Source, ...]:
    if says is None:
        return ()
    report = reading.report
    words = report.passage(says.words.start, says.words.end)
    actors = actors_at(report, says.named) or speaks_for(report, says.named)
    if says.head.lower_ == "which":  # "a plan that Hill sent, which asks for": no person is a "which"
        actors = tuple(actor for actor in actors if actor.kind != "person")
    if len(actors) < 2:
        return (Source(words=words, actor=actors[0].id if actors else None),)
    return tuple(
        Source(words=_own(reading, says, i, actors) or words, actor=actor.id) for i, actor in enumerate(actors)
    )


def _own(reading: Reading, says: Speaker, i: int, actors: Sequence[Actor]) -> Passage | None:
    """The words of one of several joint speakers, where the phrase names just as many one by one."""
    joint, count = [says.head, *says.head.conjuncts], len(actors)
    together = set(actors[0].mentions).intersection(*(actor.mentions for actor in actors))
    if len(joint) != count or says.words != says.named or any(says.words.covers(one.span) for one in together):
        return None
    start = says.words.start if i == 0 else joint[i].left_edge.idx
    end = says.words.end if i + 1 == count else joint[i].idx + len(joint[i])
    inside = says.words.start <= start < end <= says.words.end
    return reading.report.passage(start, end) if inside else None


def _via(reading: Reading, citing: Speaker | None) -> tuple[Via, ...]:
    if citing is None:
        return ()
    report = reading.report
    actors = actors_at(report, citing.named)
    words = report.passage(citing.words.start, citing.words.end)
    return (Via(words=words, actor=actors[0].id if len(actors) == 1 else None),)


def _quoted(reading: Reading, content: tuple[Span, ...]) -> tuple[Passage, ...]:
    """The stretches inside quotation marks, without the marks."""
    found = []
    for span in content:
        for quotation in reading.within(span):
            start, end = max(quotation.inner.start, span.start), min(quotation.inner.end, span.end)
            if start < end:
                found.append(reading.report.passage(start, end))
    return tuple(found)


def _kind(reading: Reading, item: Found, quoted: tuple[Passage, ...]) -> StatementKind:
    if item.silence:
        return "silence"
    if not quoted:
        return "indirect"
    outside = [span for span in item.content if not _all_quoted(reading, span)]
    return "mixed" if outside else "direct"


def _all_quoted(reading: Reading, span: Span) -> bool:
    """Whether nothing but "that" stands outside the marks."""
    at, words = span.start, []
    for quotation in reading.within(span):
        words += reading.text[at : max(at, quotation.start)].split()
        at = max(at, quotation.end)
    words += reading.text[at : max(at, span.end)].split()
    return all(word.strip(",;:.—–-").casefold() in ("", "that") for word in words)
