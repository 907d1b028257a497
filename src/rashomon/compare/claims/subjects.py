"""Of whom a clause tells that names nobody: who stands before "who", or leads the sentence of a participle."""

from __future__ import annotations

import re

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.placed import Placed
from rashomon.model import Actor, Passage, Report, Span
from rashomon.text import WORD

RELATIVE = re.compile(r"(?:who|which|where)\s")  # "whose ship" names its subject
PARTICIPLE = re.compile(r"(?:(?:instead|thus|thereby)\s)?\w+ing\s")


def subject(report: Report, clause: Passage, named: Placed[Actor]) -> Passage | None:
    """The words that name them: those before a relative clause, of a participle the first in its sentence.

    Nothing where the clause says itself of whom it tells, or nobody is named.
    """
    held = sentence(report, clause)
    if RELATIVE.match(report.text, clause.start):
        return _before(report, Span(held.start, clause.start), named)
    if PARTICIPLE.match(report.text, clause.start):
        return _first(report, Span(held.start, clause.start), named)
    return None


def _before(report: Report, span: Span, named: Placed[Actor]) -> Passage | None:
    """The name that the words end in, else their last word."""
    end = len(report.text[: span.end].rstrip(" ,–—-(\n"))
    ending = [place for place in named.places_inside(span) if place.end == end]
    if ending:
        return report.passage(min(place.start for place in ending), end)
    words = list(WORD.finditer(report.text, span.start, end))
    return report.passage(words[-1].start(), words[-1].end()) if words and words[-1].end() == end else None


def _first(report: Report, span: Span, named: Placed[Actor]) -> Passage | None:
    """The first name in the words, and the longest that begins there."""
    found = list(named.places_inside(span))
    if not found:
        return None
    start = min(place.start for place in found)
    return report.passage(start, max(place.end for place in found if place.start == start))
