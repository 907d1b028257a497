"""What a report has in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.model import Report, Span

MARK = re.compile(r"[“”«»]|(?<!\d)\"|\"(?!\w)")
SINGLE = re.compile(r"(?<!\w)‘[^’\n]*’(?!\w)")
PARAGRAPH = re.compile(r"[^\n]+")
BEFORE = " \t\xa0([—–-/"  # what stands before a straight mark that opens


def quotations(report: Report) -> list[Span]:
    """What is quoted: between marks that need no reading, and as the extractor read it ('so', in single ones)."""
    found = [span for match in PARAGRAPH.finditer(report.text) for span in _of_paragraph(match[0], match.start())]
    found += [Span(*match.span()) for match in SINGLE.finditer(report.text)]
    found += [quoted.span for statement in report.statements for quoted in statement.quoted]
    merged: list[Span] = []
    for span in sorted(found):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _of_paragraph(text: str, start: int) -> Iterator[Span]:
    """A quotation of several paragraphs opens each and closes the last; some outlets only close it."""
    # A mark that closes what nothing opened closes what the paragraph begins with.
    opened: int | None = 0
    is_first = True
    for match in MARK.finditer(text):
        if _opens(text, match.start()):
            opened = match.start() if opened is None or is_first else opened
        elif opened is not None:
            yield Span(start + opened, start + match.end())
            opened = None
        is_first = False
    if opened is not None and not is_first:
        yield Span(start + opened, start + len(text))


def _opens(text: str, at: int) -> bool:
    if text[at] != '"':
        return text[at] in "“«"
    return (at == 0 or text[at - 1] in BEFORE) and not text[at + 1 : at + 2].isspace()
