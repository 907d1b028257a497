"""What words of a report are about: the stems by which they are compared, names and numbers."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Figure, Passage, Report, Span
from rashomon.text import stems, word_spans

NUMBER_WORDS = frozenset(
    stem
    for word in (
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand "
        "thousands million millions billion billions dozen dozens scores"
    ).split()
    for stem in stems(word)
)


def sentence(report: Report, span: Span) -> Span:
    """The sentence (or sentences) of the report that `span` lies in."""
    touched = [held for held in report.sentences if held.overlaps(span)]
    return Span(touched[0].start, touched[-1].end) if touched else span


def about(report: Report, parts: Sequence[Passage]) -> frozenset[str]:
    """The stems by which a claim is found to speak of the same as another.

    Numbers and dates are left out: they are what is compared.
    """
    dates = [time.words.span for time in report.times]
    found = set()
    for part in parts:
        kept = (
            part.text[word.start : word.end]
            for word in word_spans(part.text)
            if not any(Span(part.start + word.start, part.start + word.end).overlaps(date) for date in dates)
        )
        found.update(stems(" ".join(kept)))
    return frozenset(stem for stem in found if not stem[0].isdigit() and stem not in NUMBER_WORDS)


def names_in(report: Report, words: Passage) -> frozenset[str]:
    """The stems of the capitalised words of a claim's sentence, but its first and those of actors and dates."""
    around = sentence(report, words.span)
    known = [mention.span for actor in report.actors if actor.named for mention in actor.mentions]
    known += [time.words.span for time in report.times]
    found: set[str] = set()
    for word in list(word_spans(report.text[around.start : around.end]))[1:]:
        span = Span(around.start + word.start, around.start + word.end)
        if report.text[span.start].isupper() and not any(span.overlaps(other) for other in known):
            found.update(stems(report.text[span.start : span.end]))
    return frozenset(found)


def figures_in(report: Report, parts: Sequence[Passage]) -> tuple[Figure, ...]:
    """The figures of a report whose words stand in one of the parts."""
    return tuple(figure for figure in report.figures if any(part.span.covers(figure.words.span) for part in parts))
