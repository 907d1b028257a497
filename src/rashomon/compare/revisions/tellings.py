"""What a stretch of a report tells, by the foremost mention in it."""

from __future__ import annotations

from rashomon.compare.actors.cast import Cast
from rashomon.compare.revisions.edits import Side
from rashomon.group.copies import quoted
from rashomon.model import ChangeKind, Report, Span, Statement, Told
from rashomon.text import words

QUOTATION = 4  # words; fewer in quotation marks are a name, or one word that is held off


def quotations(report: Report, within: Span) -> list[Span]:
    """What is quoted in a stretch of a report, by its marks and as the extractor read it."""
    return [span for span in quoted.quotations(report) if span.overlaps(within)]


def told(side: Side, span: Span) -> Told | None:
    """The foremost kind of mention in a stretch: of words that are quoted, a stance, words, a number, an act."""
    report = side.report
    if any(_quoted_words(report, one, span) >= QUOTATION for one in quotations(report, span)):
        return "quotation"
    if any(words.span.overlaps(span) for position in report.positions for words in position.evidence):
        return "position"
    if any(_tells(statement, span) for statement in report.statements):
        return "statement"
    if any(trigger.span.overlaps(span) for event in report.events for trigger in event.triggers):
        return "event"
    return "figure" if any(figure.words.span.overlaps(span) for figure in report.figures) else None


def _tells(statement: Statement, span: Span) -> bool:
    return statement.cue is not None and statement.type == "assertion" and span.covers(statement.cue.span)


def _quoted_words(report: Report, quoted: Span, span: Span) -> int:
    start, end = max(quoted.start, span.start), min(quoted.end, span.end)
    return len(words(report.text[start:end]))


def said(what: Told, kind: ChangeKind, by: str = "") -> str:
    """In one line that something came or went, and of whom."""
    names = {"event": "something told", "figure": "a number", "position": "a stance"}
    named = names.get(what, f"a {what}")
    return f"{named}{f' of {by}' if by else ''} {kind}"


def speaker_of(side: Side, cast: Cast) -> str:
    """The name of the only one whose words a sentence gives."""
    names = {
        actor.name
        for statement in side.report.statements
        if any(part.span.overlaps(side.span) for part in (*statement.content, *statement.quoted))
        for source in statement.sources
        if (own := side.report.actor(source.actor)) and own.named
        if (actor := cast.actor(cast.of(side.report.id, own.id)))
    }
    return names.pop() if len(names) == 1 else ""
