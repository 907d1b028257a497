"""Find the figures of a report: how many of what, how hedged, as of when, by whom."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from rashomon.extract.dates import resolve, time_of
from rashomon.extract.figures.counted import Counted, counted
from rashomon.extract.figures.measured import measured
from rashomon.extract.figures.names import is_no_figure
from rashomon.extract.figures.numbers import Amount, amounts
from rashomon.model import Figure, Report, Span, When, identity

BY = "figures/1"
_NO_COUNTS = frozenset("time times way ways thing things side sides".split())


def figures(report: Report, parse: Doc) -> Report:
    """The report with its figures in reading order. Needs its times; issuers need its statements.

    Left out: dates, lengths of time, ages, ordinals, numbers in names, pronouns, and any number for which the
    parse does not say what it counts.
    """
    times = tuple(time.words.span for time in report.times)
    found = []
    for amount in amounts(report.text):
        if any(span.overlaps(Span(amount.start, amount.end)) for span in times) or is_no_figure(parse, amount):
            continue
        figure = _figure(report, parse, amount)
        if figure:
            found.append(figure)
    return replace(report, figures=tuple(found))


def _figure(report: Report, parse: Doc, amount: Amount) -> Figure | None:
    if amount.unit is not None:
        counts, end, unit = measured(parse, amount), amount.end, amount.unit
    else:
        what = counted(parse, amount)
        if what is None or not _is_countable(what, amount):
            return None
        counts, end, unit = what.counts, max(what.end, amount.end), "people" if what.is_people else ""
    words = report.passage(amount.from_, end)
    return Figure(
        id=identity("f", report.id, amount.from_),
        report=report.id,
        value=amount.value,
        low=amount.low,
        high=amount.high,
        unit=unit or None,
        counts=counts,
        qualifier=amount.qualifier,
        as_of=_as_of(report, parse, amount),
        issuer=_issuer(report, words.span),
        words=words,
        by=BY,
    )


def _is_countable(what: Counted, amount: Amount) -> bool:
    """One thing is a figure only where something became of it; a name in the singular is no count."""
    if amount.value == 1 and what.fate is None:
        return False
    noun = what.noun
    if noun is None:
        return True
    if noun.lower_ in _NO_COUNTS:
        return False
    return not (noun.tag_ == "NNP" and what.fate is None) and "\n" not in (what.phrase or "")


def _as_of(report: Report, parse: Doc, amount: Amount) -> When | None:
    words = parse.char_span(amount.start, amount.end, alignment_mode="expand")
    verb = _verb(words.root) if words is not None else None
    time = time_of(verb, report) if verb is not None else None
    return resolve(time, report.published) if time else None


def _verb(token: Token) -> Token | None:
    return next((above for above in token.ancestors if above.pos_ == "VERB"), None)


def _issuer(report: Report, span: Span) -> str | None:
    """The first known source of the narrowest statement whose content holds the figure."""
    around = [
        (content.end - content.start, at, statement)
        for at, statement in enumerate(report.statements)
        if statement.type == "assertion"
        for content in (*statement.content, *statement.quoted)
        if content.span.covers(span)
    ]
    if not around:
        return None
    _, _, statement = min(around, key=lambda item: item[:2])
    return next((source.actor for source in statement.sources if source.actor), None)
