"""The sentences of a report."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from rashomon.model import Report, Span


def sentences(report: Report, parse: Doc) -> Report:
    """The report with its sentence bounds, without the white space around them; none spans two paragraphs."""
    found = []
    for sentence in parse.sents:
        text = sentence.text
        start = sentence.start_char + len(text) - len(text.lstrip())
        end = start + len(text.strip())
        if start < end:
            found.append(Span(start, end))
    return replace(report, sentences=tuple(found))
