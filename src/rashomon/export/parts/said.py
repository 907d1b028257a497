"""The words that are printed for a statement: as many as tell who said what, and no other's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.addressed import with_addressee
from rashomon.compare.claims.placed import times_in
from rashomon.compare.claims.shown import legible
from rashomon.model import Passage, Report, Source, Span, Statement

LONGEST = 600  # characters; of a statement that runs on, only the content is shown
OF_DOING = frozenset({"of", "for", "from", "with"})  # "accused her of seeking": she is no subject of it
SUBJECT = frozenset({"who", "which", "that"})  # of a relative clause, behind the words that it is of
OBJECT = re.compile(r"\b(?:which|whom)\s$", re.I)
FEW = 3  # words between a speaker and a cue; of fewer nothing is gained by leaving them out
RESTS = re.compile(r"citing$", re.I)  # on what is told before it
# What may stand before a name, and is of it; behind "of" it is of another noun: "a friend of Ada, who said".
BEFORE = re.compile(
    r"(?:\b(?:an?|the|some|one|two|three|several|many|his|her|its|their|another)|\b[A-Z][\w.’'-]*)\s$"
)
OF_ANOTHER = re.compile(r"\b(?:of|for|from|with|and|or)\s(?:the\s|an?\s)?$|,\s$", re.I)
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
    if source and cue and _are_between(others, source, cue) and not _rests(report, statement, source, cue):
        told = Span(cue.start, max(part.end for part in (cue, *statement.content)))
        return source, report.passage(cue.start, _end(report, statement, told))
    span = with_addressee(report, _shown(report.text, statement), cue)
    words = _read(report, statement, Span(span.start, _end(report, statement, span)))
    return (words,) if words.end - words.start <= LONGEST else statement.content


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


def _rests(report: Report, statement: Statement, source: Passage, cue: Passage) -> bool:
    """Whether it is not told without what stands before its cue: "she says it is sound, denying a leak"."""
    is_answer = bool(statement.denied) and cue.text.endswith("ing")
    return is_answer or bool(RESTS.search(cue.text)) or len(report.text[source.end : cue.start].split()) < FEW


def _end(report: Report, statement: Statement, span: Span) -> int:
    """Where the words end: behind the conditions of what is consented to, and where or when it was said."""
    held = sentence(report, span)
    holders = {source.actor for source in statement.sources if source.actor}
    for position in report.positions:
        if position.holder in holders and any(one.span.overlaps(span) for one in position.evidence):
            behind = [one.end for one in position.conditions if span.end <= one.start < held.end]
            span = Span(span.start, max([span.end, *behind]))
    if any(part.end >= span.end for part in statement.content):
        return _day_behind(report, held, span.end)  # what else goes on may be of what is said
    rest = report.text[span.end : held.end].rstrip()
    found = SETTING.match(rest)
    return span.end + found.end() if found else _day_behind(report, held, span.end)


def _day_behind(report: Report, held: Span, end: int) -> int:
    """Where a time ends that stands alone right behind the words: "she said Monday, and left"."""
    ends = (time.words.end for time in times_in(report, held) if time.words.start == end + 1)
    return next((at for at in ends if report.text[end] == " " and report.text[at : at + 1] in ",.;"), end)


def _read(report: Report, statement: Statement, span: Span) -> Passage:
    """The words of a relative clause with those that it is of: nobody knows who "who", or what "that", is."""
    around = sentence(report, span)
    subject = next((one for one in statement.sources if one.words.start == span.start), None)
    if subject and subject.words.text.lower() in SUBJECT:
        start = _antecedent(report, around, subject)
        return report.passage(*((around.start, around.end) if start is None else (start, span.end)))
    that = any(part.start == span.start and part.text.lower() == "that" for part in statement.content)
    if that or OBJECT.search(report.text, around.start, span.start):
        return report.passage(around.start, around.end)
    return legible(report, report.passage(span.start, span.end))


def _antecedent(report: Report, around: Span, pronoun: Source) -> int | None:
    """Where the words begin that a relative pronoun right behind them is of, if that is clear."""
    held = next((actor for actor in report.actors if actor.id == pronoun.actor), None)
    for mention in held.mentions if held else ():
        between = report.text[mention.end : pronoun.words.start].strip()
        if mention.end <= pronoun.words.start and mention.start >= around.start and between in ("", ","):
            start = mention.start
            for role in held.roles if held else ():
                if report.text.endswith(f"{role} ", around.start, start):
                    start -= len(role) + 1
            while before := BEFORE.search(report.text, around.start, start):
                start = before.start()
            return None if OF_ANOTHER.search(report.text, around.start, start) else start
    return None


def _shown(text: str, statement: Statement) -> Span:
    """What to print: all of the statement; from the cue on if its source is but accused "of planning" it."""
    span, cue = extent(statement), statement.cue
    if statement.by.endswith(" cited"):  # "the radio, citing an official, reported": with the radio
        span = Span(min([span.start, *(via.words.start for via in statement.via)]), span.end)
    between = {text[source.words.end : cue.start].strip() for source in statement.sources} if cue else set()
    return Span(cue.start, span.end) if cue and between & OF_DOING else span
