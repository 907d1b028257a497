"""Find the figures of a report: how many of what, how hedged, as of when, by whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from rashomon.extract.dates import resolve, time_of
from rashomon.extract.figures.among import among_them
from rashomon.extract.figures.counted import Counted, counted
from rashomon.extract.figures.documents import Extent, extents
from rashomon.extract.figures.elliptic import elliptic
from rashomon.extract.figures.forecasts import is_forecast
from rashomon.extract.figures.issuers import issuer
from rashomon.extract.figures.lengths import length
from rashomon.extract.figures.measured import measured
from rashomon.extract.figures.moments import as_of
from rashomon.extract.figures.names import is_no_figure
from rashomon.extract.figures.numbers import Amount, amounts
from rashomon.extract.figures.sizes import takes_up
from rashomon.extract.figures.votes import Votes, votes
from rashomon.model import Figure, Passage, Report, Span, When, identity

BY = "figures/1"
PERCENT = "percent"
_SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
_PREPOSITIONS = frozenset("about around over under".split())
_SMALL = 13  # "around 20 men" is a guess, "around two men" is none: below this a number is counted
_NO_COUNTS = frozenset("time times way ways thing things side sides".split())


def figures(report: Report, parse: Doc) -> Report:
    """The report with its figures in reading order. Needs its times; issuers need its statements.

    Left out: dates, ages, ordinals, numbers in names, pronouns, any number for which the parse does not say what
    it counts, and lengths of time that say when.
    """
    tally = list(votes(parse))
    taken = (*(time.words.span for time in report.times), *(Span(one.start, one.end) for one in tally))
    lengths = list(_lengths(report, parse))
    found: list[Figure] = []
    for amount in amounts(report.text):
        if any(span.overlaps(Span(amount.start, amount.end)) for span in taken):
            continue
        figure = None
        if not is_no_figure(parse, amount):
            share = _taken_up(report, parse, amount, found) if amount.unit else None
            figure = share or _figure(report, parse, amount) or _taken_up(report, parse, amount, found)
        figure = figure or _elliptic(report, parse, amount, lengths)
        if figure:
            found.append(figure)
    found += [*lengths, *_whole(report, parse, (*extents(parse), *tally))]
    found = sorted(found, key=lambda figure: figure.words.span)
    return replace(report, figures=as_of(report, among_them(parse, found)))


def _lengths(report: Report, parse: Doc) -> Iterator[Figure]:
    for time in report.times:
        found = length(parse, time)
        if found is None:
            continue
        words = report.passage(found.start, found.end)
        yield Figure(
            id=identity("f", report.id, found.start),
            report=report.id,
            value=found.value,
            low=found.low,
            high=found.high,
            unit=found.unit,
            counts=found.counts,
            qualifier=found.qualifier,
            as_of=None,
            issuer=issuer(report, parse, words.span, _words(parse, found.start, found.end).root),
            words=words,
            by=BY,
        )


def _whole(report: Report, parse: Doc, wholes: Iterable[Extent | Votes]) -> Iterator[Figure]:
    for found in wholes:
        words = report.passage(found.start, found.end)
        yield Figure(
            id=identity("f", report.id, found.start),
            report=report.id,
            value=found.value,
            low=None,
            high=None,
            unit=None,
            counts=found.counts,
            qualifier=found.qualifier,
            as_of=None,
            issuer=issuer(report, parse, words.span, _words(parse, found.start, found.end).root),
            words=words,
            by=BY,
        )


def _figure(report: Report, parse: Doc, amount: Amount) -> Figure | None:
    if amount.unit is not None:
        counts, end, unit = measured(parse, amount), amount.end, amount.unit
    else:
        what = counted(parse, amount)
        if what is None or not _is_countable(what, amount):
            return None
        counts, end, unit = what.counts, max(what.end, amount.end), "people" if what.is_people else ""
    hedge = None if _is_preposition(parse, amount) else amount.qualifier
    words = report.passage(amount.start if hedge is None else amount.from_, end)
    return _counting(report, parse, amount, words, counts=counts, unit=unit or None, qualifier=hedge)


def _taken_up(report: Report, parse: Doc, amount: Amount, before: Sequence[Figure]) -> Figure | None:
    """A number at which somebody puts "the number", "the figure": of what the numbers before it count.

    Those are the ones of its sentence, else of the one before; they must all count one sort of things.
    """
    token = _words(parse, amount.start, amount.end).root
    if amount.unit not in (None, PERCENT) or not takes_up(token):
        return None
    around = [token.sent, *([parse[token.sent.start - 1].sent] if token.sent.start else [])]
    spans = (Span(held.start_char, held.end_char) for held in around)
    last = next((held for span in spans if (held := [one for one in before if span.covers(one.words)])), [])
    units = (None, "people") if amount.unit is None else (PERCENT,)
    if len({(one.unit, one.counts) for one in last}) != 1 or last[0].unit not in units:
        return None
    words = report.passage(amount.from_, amount.end)
    (unit, counts), hedge = (last[0].unit, last[0].counts), amount.qualifier
    return _counting(report, parse, amount, words, counts=counts, unit=unit, qualifier=hedge)


def _elliptic(report: Report, parse: Doc, amount: Amount, lengths: Sequence[Figure]) -> Figure | None:
    told = elliptic(parse, amount, lengths)
    if told is None:
        return None
    words, hedge = report.passage(amount.from_, told.end), amount.qualifier
    found = _counting(report, parse, amount, words, counts=told.counts, unit=told.unit, qualifier=hedge)
    return replace(found, as_of=None)


def _counting(
    report: Report,
    parse: Doc,
    amount: Amount,
    words: Passage,
    *,
    counts: str | None,
    unit: str | None,
    qualifier: str | None,
) -> Figure:
    return Figure(
        id=identity("f", report.id, amount.from_),
        report=report.id,
        value=amount.value,
        low=amount.low,
        high=amount.high,
        unit=unit,
        counts=counts,
        qualifier=qualifier,
        as_of=_as_of(report, parse, amount),
        issuer=issuer(report, parse, words.span, _words(parse, amount.start, amount.end).root),
        words=words,
        forecast=unit == "people" and is_forecast(_words(parse, amount.start, amount.end).root, counts or ""),
        by=BY,
    )


def _is_countable(what: Counted, amount: Amount) -> bool:
    """One thing is a figure only where something became of it; a name in the singular is no count."""
    if amount.value == 1 and what.fate is None:
        return False
    noun = what.noun
    if amount.value == 0 and noun is not None and noun.tag_ == "NN":
        return False  # "zero tolerance"
    if noun is None:
        return True
    if noun.lower_ in _NO_COUNTS:
        return False
    return not (noun.tag_ == "NNP" and what.fate is None) and "\n" not in (what.phrase or "")


def _as_of(report: Report, parse: Doc, amount: Amount) -> When | None:
    verb = _verb(_words(parse, amount.start, amount.end).root)
    time = time_of(verb, report) if verb is not None else None
    if time and verb is not None and verb.dep_ == "acl" and not _is_under(verb, time.words):
        return None
    if time is None or _SINCE.search(report.text, max(0, time.words.start - 12), time.words.start):
        return None  # "since March" is when a count begins
    return resolve(time, report.published)


def _is_under(verb: Token, words: Passage) -> bool:
    return verb.left_edge.idx <= words.start < verb.right_edge.idx + len(verb.right_edge)


def _words(parse: Doc, start: int, end: int) -> Words:
    words = parse.char_span(start, end, alignment_mode="expand")
    if words is None:
        raise ValueError(f"Place [{start}, {end}) lies outside the parse, which has {len(parse.text)} characters.")
    return words


def _is_preposition(parse: Doc, amount: Amount) -> bool:
    """Whether what reads as a hedge belongs to the verb: "revolves around two men", "took over two firms"."""
    if amount.qualifier not in _PREPOSITIONS or (amount.value or amount.low or _SMALL) >= _SMALL:
        return False
    token = _words(parse, amount.from_, amount.start)[0]
    return bool(token.dep_ in ("prep", "prt") and token.head.pos_ in ("VERB", "AUX"))


def _verb(token: Token) -> Token | None:
    return next((above for above in token.ancestors if above.pos_ == "VERB"), None)
