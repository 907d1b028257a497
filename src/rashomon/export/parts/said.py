"""The words that are printed for a statement: as many as tell who said what, and no other's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.addressed import with_addressee
from rashomon.compare.claims.shown import legible
from rashomon.model import Passage, Report, Span, Statement

LONGEST = 600  # characters; of a statement that runs on, only the content is shown
OF_DOING = frozenset({"of", "for", "from", "with"})  # "accused her of seeking": she is no subject of it
SUBJECT = frozenset({"who", "which", "that"})  # of a relative clause, behind the words that it is of
OBJECT = re.compile(r"\b(?:which|whom)\s$", re.I)
# Where, when or before whom it was said, up to the end of the sentence.
SETTING = re.compile(r"\s(?:in|at|on|during|to|before|after|outside|via|through)\s[^,;:—“”\"]{1,80}(?=[.!?]$)")


def extent(statement: Statement) -> Span:
    """From the first to the last character of what makes the statement."""
    parts = [*statement.content, *(source.words for source in statement.sources)]
    parts += [statement.cue] if statement.cue else []
    return Span(min(part.start for part in parts), max(part.end for part in parts))


def printed(report: Report, statement: Statement, others: Sequence[Statement] = ()) -> tuple[Passage, ...]:
    """The words, parted where something stands between that is none of it.

    So stand the `others`, which are shown elsewhere: "she praised the crew and doubted the tide" tells two.
    """
    source, cue = _source(statement), statement.cue
    if source and cue and _are_between(others, source, cue):
        end = _end(report, statement, Span(cue.start, max(part.end for part in (cue, *statement.content))))
        return source, report.passage(cue.start, end)
    span = with_addressee(report, _shown(report.text, statement), cue)
    span = Span(span.start, _end(report, statement, span))
    words = _read(report, statement, span)
    return (words,) if span.end - span.start <= LONGEST else statement.content


def _source(statement: Statement) -> Passage | None:
    """The words of whoever speaks, where they stand before all that is said."""
    named = {source.words for source in statement.sources}
    first = min((part.start for part in statement.content), default=0)
    cue = statement.cue
    if len(named) != 1 or cue is None or cue.start > first:
        return None
    (words,) = named
    return words if words.end <= cue.start and words.text.lower() not in SUBJECT else None


def _are_between(others: Sequence[Statement], source: Passage, cue: Passage) -> bool:
    """Whether one of the others is told of the same words for its speaker, before the cue of this one."""
    return any(
        other.cue and source.end <= other.cue.start and extent(other).end <= cue.start
        for other in others
        if any(one.words == source for one in other.sources)
    )


def _end(report: Report, statement: Statement, span: Span) -> int:
    """Where the words end: behind the conditions of what is consented to, and where or when it was said."""
    held = sentence(report, span)
    holders = {source.actor for source in statement.sources if source.actor}
    for position in report.positions:
        if position.holder in holders and any(one.span.overlaps(span) for one in position.evidence):
            behind = [one.end for one in position.conditions if span.end <= one.start < held.end]
            span = Span(span.start, max([span.end, *behind]))
    rest = report.text[span.end : held.end].rstrip()
    return span.end + (found.end() if (found := SETTING.match(rest)) else 0)


def _read(report: Report, statement: Statement, span: Span) -> Passage:
    """The words of a relative clause with those that it is of: nobody knows who "who", or what "that", is."""
    words = report.passage(span.start, span.end)
    around = sentence(report, span)
    subject = next((one for one in statement.sources if one.words.start == span.start), None)
    if subject and subject.words.text.lower() in SUBJECT:
        start = max(_antecedents(report, subject.words, subject.actor), default=around.start)
        return report.passage(max(start, around.start), span.end if start > around.start else around.end)
    that = any(part.start == span.start and part.text.lower() == "that" for part in statement.content)
    if that or OBJECT.search(report.text, around.start, span.start):
        return report.passage(around.start, around.end)
    return legible(report, words)


def _antecedents(report: Report, pronoun: Passage, actor: str | None) -> Iterator[int]:
    """Where the mentions begin that stand right before a relative pronoun and are of the same actor."""
    for one in report.actors:
        for words in one.mentions if one.id == actor else ():
            if words.end <= pronoun.start and report.text[words.end : pronoun.start].strip() in ("", ","):
                yield words.start


def _shown(text: str, statement: Statement) -> Span:
    """What to print: all of the statement; from the cue on if its source is but accused "of planning" it."""
    span, cue = extent(statement), statement.cue
    if statement.by.endswith(" cited"):  # "the radio, citing an official, reported": with the radio
        span = Span(min([span.start, *(via.words.start for via in statement.via)]), span.end)
    between = {text[source.words.end : cue.start].strip() for source in statement.sources} if cue else set()
    return Span(cue.start, span.end) if cue and between & OF_DOING else span
