"""Where a stretch ends that opens a quotation: behind the mark that closes it, if that comes next."""

from __future__ import annotations

from rashomon.model import Span

CLOSES = {"“": "”", "‘": "’", '"': '"'}


def closed(text: str, span: Span) -> Span:
    """The span, one character longer where only the closing mark of its last quotation stands behind it."""
    words = text[span.start : span.end]
    following = text[span.end : span.end + 1]
    for opening, closing in CLOSES.items():
        if following != closing:
            continue
        is_open = words.count('"') % 2 if opening == '"' else words.rfind(opening) > words.rfind(closing)
        if is_open:
            return Span(span.start, span.end + 1)
    return span
