"""Quotations without a cue of their own: whose they are is told by the sentence before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import replace

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.syntax.marks import Quotation
from rashomon.extract.statements.syntax.reading import ENDS_SENTENCE, Reading, joined
from rashomon.model import Span

# Fewer words between marks, without a cue that governs them, are a term, a title or a nickname.
SHORTEST_UTTERANCE = 4
# Where a quotation is resumed behind its speaker, fewer do: "“It is gone,” he said. “All gone.”"
SHORTEST_RESUMED = 2
_CLOSING = " \u00a0'’”\""  # of a quotation inside the quotation
LONGEST_GAP = 300  # characters
_STOP = re.compile(r"[.!?](?=\s+\S)")
_ABBREVIATED = re.compile(
    r"\b(?:Mrs?|Ms|Dr|St|Sens?|Reps?|Gov|Gen|Col|Lt|Sgt|Jr|Sr|Prof|Rev|Capt|Maj|No|vs|[A-Z])\Z"
)


def with_floating(reading: Reading, found: list[Found]) -> list[Found]:
    """Give quotations without a cue to the speaker of the sentence before, where that is sure."""
    claimed = {q.start for item in found for span in item.content for q in reading.within(span)}
    done = []
    for item in sorted(found, key=lambda one: one.phrase.start):
        spans = list(item.content)
        while (
            more := _next_floating(reading, item, spans, found, claimed)
        ) is not None and more.start not in claimed:
            claimed.update(q.start for q in reading.utterance(more))
            spans += [Span(q.start, q.end) for q in reading.utterance(more) if q.start >= more.start]
            spans += _unquoted_rest(reading, more)
        spans = _with_utterances(reading, spans)
        done.append(replace(item, content=joined(reading, sorted(set(spans)))))
    return done


def _with_utterances(reading: Reading, spans: list[Span]) -> list[Span]:
    """Take the further paragraphs of a quotation that goes on."""
    more = []
    for span in spans:
        for quotation in reading.within(span):
            more += [Span(q.start, q.end) for q in reading.utterance(quotation) if q is not quotation]
    return spans + [span for span in more if not any(other.covers(span) for other in spans)]


def _next_floating(
    reading: Reading, item: Found, spans: list[Span], found: list[Found], claimed: Set[int]
) -> Quotation | None:
    """The quotation that follows the sentence of an attribution in its paragraph, if that can only be its."""
    if item.speaker is None or item.silence or item.rule not in ("clause", "quote", "colon", "according"):
        return None
    is_quoted = any(reading.quotation_at(span.start) or reading.quotation_at(span.end - 1) for span in spans)
    end = max([item.phrase.end, *(span.end for span in spans)])
    last = reading.paragraph(item.phrase.start).end
    quotation = _next_sentence(reading, end, last, frozenset() if is_quoted else claimed)
    if quotation is None:
        return _next_paragraph(reading, item, spans)
    inner = reading.text[quotation.inner.start : quotation.inner.end]
    shortest = SHORTEST_RESUMED if is_quoted else SHORTEST_UTTERANCE
    if len(inner.split()) < shortest or not (inner[:1].isupper() or inner[:1] in "[(…'‘$"):
        return None
    if not is_quoted and _others_speak(item, found, end):
        return None
    if stands_alone(reading, quotation):
        return quotation
    return quotation if is_quoted and _goes_on_alone(reading, quotation, found) else None


def _next_sentence(reading: Reading, end: int, last: int, claimed: Set[int]) -> Quotation | None:
    """The quotation that opens the sentence after the one that `end` stands in, if no claimed one comes first."""
    for quotation in reading.since(end):
        between = reading.text[end : quotation.start]
        if quotation.start >= last or len(between) > LONGEST_GAP or not _is_one_sentence(between):
            return None
        # A title in the rest of the sentence is passed over: "said on “The Late Hour.” “...”"
        if ENDS_SENTENCE.search(reading.text[max(end - 3, 0) : quotation.start].rstrip()):
            return quotation
        if quotation.start in claimed:
            return None  # "Berg says it held, “but who paid?” he asked. “...”": these are his who asked
    return None


def _next_paragraph(reading: Reading, item: Found, spans: list[Span]) -> Quotation | None:
    """The quotation that is the whole next paragraph, behind one that ends "...,” she said."

    In labelled news it was the same speaker's 19 of 19 times; a heading in marks of another kind is none.
    """
    own = reading.paragraph(item.phrase.start)
    before = reading.last_before(item.phrase.start)
    block = reading.paragraph_after(own)
    if before is None or block is None or before.family == "single":  # single ones head a part as well
        return None
    if not any(span.overlaps(Span(before.start, before.end)) for span in spans):
        return None
    end = max([item.phrase.end, *(span.end for span in spans)])
    tail = reading.text[end : own.end]
    if end >= own.end or not ENDS_SENTENCE.search(tail.rstrip()) or not _is_one_sentence(tail):
        return None
    if any(reading.within(Span(end, own.end))):
        return None
    quotation = next(reading.within(block), None)
    if quotation is None or reading.text[block.start : quotation.start].strip():
        return None
    if reading.text[quotation.end : block.end].strip(" ."):
        return None
    is_alike = reading.text[before.start] == reading.text[quotation.start]
    inner = reading.text[quotation.inner.start : quotation.inner.end]
    return quotation if is_alike and len(inner.split()) >= SHORTEST_UTTERANCE else None


def _is_one_sentence(between: str) -> bool:
    """Whether nothing but the end of the sentence stands between: "said in Oslo on Monday. “"."""
    text = between.strip()
    return not any(not _ABBREVIATED.search(text, 0, stop.start()) for stop in _STOP.finditer(text))


def _others_speak(item: Found, found: Iterable[Found], end: int) -> bool:
    sentence = item.verb.sent
    return any(
        other is not item and sentence.start_char <= other.phrase.start < end and other.speaker is not None
        for other in found
    )


def _goes_on_alone(reading: Reading, quotation: Quotation, found: Iterable[Found]) -> bool:
    """Whether the sentence that a quotation opens has nobody else's cue: "“It is gone” because of the storm."."""
    rest = _unquoted_rest(reading, quotation)
    if not rest:
        return False
    return not any(rest[0].start <= other.phrase.end and other.phrase.start < rest[0].end for other in found)


def _unquoted_rest(reading: Reading, quotation: Quotation) -> list[Span]:
    """What the sentence that a quotation opens goes on with behind it."""
    if stands_alone(reading, quotation):
        return []
    behind = reading.parse.char_span(quotation.end - 1, quotation.end, alignment_mode="expand")
    if behind is None or not quotation.closed:
        return []
    sentence = behind[0].sent
    end = min(sentence.end_char, reading.paragraph(quotation.start).end)
    rest = reading.trim(Span(quotation.end, end)) if quotation.end < end else None
    return [rest] if rest is not None and reading.text[quotation.end : rest.start].strip() == "" else []


def stands_alone(reading: Reading, quotation: Quotation) -> bool:
    """Whether the quotation is a sentence, or sentences, of its own and the next words begin another."""
    inner = reading.text[quotation.inner.start : quotation.inner.end].rstrip(_CLOSING)
    after = reading.text[quotation.end : reading.paragraph(quotation.start).end].lstrip(" ")
    if after[:1] == "." or inner.endswith((".", "!", "?", "…")):
        rest = after.lstrip(". ")
        return not rest or rest[0].isupper() or rest[0] in "“\"'‘" or not quotation.closed
    return not after
