"""What words of a report are about: the stems by which they are compared, and names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from rashomon.compare.claims.measures import measures_at
from rashomon.compare.claims.placed import marked, times_at
from rashomon.knowledge import Part, country_of
from rashomon.model import Figure, Passage, Report, Span
from rashomon.text import WORD, Stretch, stems

NUMBER_WORDS = frozenset(
    stem
    for word in (
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand "
        "thousands million millions billion billions dozen dozens scores"
    ).split()
    for stem in stems(word)
)
NATIONAL: frozenset[Part] = frozenset({"adjective"})
ALLUDED = 0.5  # of the stems of a thing, in one sentence of a report: it speaks of the thing in some form


def sentence(report: Report, words: Stretch) -> Span:
    """The sentence (or sentences) of the report that the words stand in."""
    first = bisect_right(report.sentences, words.start, key=attrgetter("end"))
    after = bisect_left(report.sentences, words.end, key=attrgetter("start"))
    if after - first == 1:
        return report.sentences[first]
    held = report.sentences[first:after] or (words,)
    return Span(held[0].start, held[-1].end)


def about(report: Report, parts: Sequence[Passage]) -> frozenset[str]:
    """The stems by which a claim is found to speak of the same as another.

    Numbers, dates and units of measure are left out: they are what is compared. Two distances south of one place
    have nothing else in common.
    """
    found = set()
    for part in parts:
        dated = [time.words for time in times_at(report, part)]
        dated += [figure.words for figure in measures_at(report, part)]
        found.update(stems(_without(dated, part) if dated else part.text))
    return frozenset(stem for stem in found if not stem[0].isdigit() and stem not in NUMBER_WORDS)


def _without(others: Sequence[Passage], part: Passage) -> str:
    """The words of a part less those in which others have a part."""
    taken = [(one.start - part.start, one.end - part.start) for one in others]
    return " ".join(
        word[0]
        for word in WORD.finditer(part.text)
        if not any(start < word.end() and word.start() < end for start, end in taken)
    )


def unsaid(parts: Sequence[Passage]) -> frozenset[str]:
    """The stems of what was not said, days and numbers among them."""
    return frozenset(stem for part in parts for stem in stems(part.text))


def names(report: Report, sentences: Iterable[Span]) -> dict[Span, frozenset[str]]:
    """The stems of the capitalised words of each of the sentences, but its first and those of actors and dates.

    "British" and "Norwegian" name no place or ship: a British paper and the Lantern may be one.
    """
    known = [mention for actor in report.actors if actor.named for mention in actor.mentions]
    taken = marked(len(report.text), (*known, *(time.words for time in report.times)))
    return {held: _names_in(report.text[held.start : held.end], held.start, taken) for held in set(sentences)}


def _names_in(text: str, start: int, taken: bytearray) -> frozenset[str]:
    capital = (word for word in list(WORD.finditer(text))[1:] if word[0][0].isupper())
    free = (word[0] for word in capital if 1 not in taken[start + word.start() : start + word.end()])
    named = (word for word in free if not country_of(word, parts=NATIONAL))
    return frozenset(stem for word in named for stem in stems(word))


def figures_in(report: Report, parts: Sequence[Passage]) -> tuple[Figure, ...]:
    """The figures of a report whose words stand in one of the parts."""
    begins = attrgetter("words.start")
    first = bisect_left(report.figures, min(part.start for part in parts), key=begins)
    after = bisect_left(report.figures, max(part.end for part in parts), key=begins)
    held = report.figures[first:after]
    return tuple(figure for figure in held if any(part.covers(figure.words) for part in parts))
