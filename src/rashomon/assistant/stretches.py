"""Which stretch of a report to show: whole sentences, and no more than an answer should hold."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from rashomon.model import Report, Span

LONGEST = 4_000  # characters of a report in one answer


def stretch(report: Report, start: int) -> Span:
    """From the sentence at a place on, as many sentences as fit; one that does not fit is cut."""
    firsts = [span.start for span in report.sentences]
    begin = max([at for at in firsts if at <= start], default=0) if start not in firsts else start
    begin = max(begin, start - LONGEST // 2)  # what is no sentence, such as another language, has no start nearby
    ends = [span.end for span in report.sentences if begin < span.end <= begin + LONGEST]
    whole = len(report.text) if len(report.text) <= begin + LONGEST else max(ends, default=begin + LONGEST)
    return Span(begin, whole)


def surroundings(report: Report, start: int, end: int) -> Span:
    """The sentences that a place meets, one more before and one after; the place alone where none are known."""
    spans = report.sentences
    if not spans:
        return Span(start, end)
    first = max(bisect_right([span.start for span in spans], start) - 2, 0)
    last = min(bisect_left([span.start for span in spans], end), len(spans) - 1)
    around = Span(min(spans[first].start, start), max(spans[last].end, end))
    return around if around.end - around.start <= LONGEST else Span(start, end)


def following(report: Report, shown: Span) -> int | None:
    """Where to read on after a stretch; None at the end."""
    rest = report.text[shown.end :]
    return shown.end + len(rest) - len(rest.lstrip()) if rest.strip() else None
