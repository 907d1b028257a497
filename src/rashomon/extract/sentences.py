"""The sentences of a report."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from rashomon.extract.parse import TITLES
from rashomon.model import Report, Span


def sentences(report: Report, parse: Doc) -> Report:
    """The report with its sentence bounds, without the white space around them; none spans two paragraphs.

    Where the parse parts a title from its bearer all the same ("two Govs. Ada Lund"), the two are joined.
    """
    found: list[Span] = []
    for sentence in parse.sents:
        text = sentence.text
        start = sentence.start_char + len(text) - len(text.lstrip())
        end = start + len(text.strip())
        if start < end and found and _goes_on(report.text, found[-1], start):
            found[-1] = Span(found[-1].start, end)
        elif start < end:
            found.append(Span(start, end))
    return replace(report, sentences=tuple(found))


def _goes_on(text: str, before: Span, start: int) -> bool:
    """Whether a sentence ends with a title whose bearer begins the next one."""
    last = text[before.start : before.end].split()[-1]
    return last.endswith(".") and last in TITLES and "\n" not in text[before.end : start] and text[start].isupper()
