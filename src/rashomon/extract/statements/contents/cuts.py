"""Where a content has to end: what another says, what the speaker says next, what is told of the speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.lexicon import SAYING
from rashomon.extract.statements.speakers.resumed import resumed
from rashomon.extract.statements.syntax.reading import Reading, lemma_of
from rashomon.model import Span

# What a sentence goes on with behind a quotation that the cue interrupts.
_GOING_ON = frozenset("because that".split())


def clear_of_others(reading: Reading, items: Sequence[Found]) -> list[Found]:
    """End a content where its sentence goes on to tell what somebody else says or keeps silent on."""
    cuts = [cut for item in items if (cut := _cut(reading, item)) is not None]
    done = []
    for item in items:
        spans = item.content
        for start, end, other in () if item.silence else cuts:
            if other is not item and (other.silence or _may_be_followed(item, other)):
                spans = tuple(
                    Span(span.start, start) if span.start < start and end <= span.end else span for span in spans
                )
        done.append(replace(item, content=spans))
    return done


def _cut(reading: Reading, item: Found) -> tuple[int, int, Found] | None:
    """Where an attribution begins that goes on with a sentence, and where its phrase ends.

    As in ", but the palace made no mention of it", ", and the mayor said he would go", ", according to him.".
    """
    verb = item.verb
    if item.rule == "according":
        ends = not reading.text[item.phrase.end : verb.sent.end_char].strip(" .!?\n")
        set_off = reading.text[: item.phrase.start].rstrip()[-1:] == ","
        return (item.phrase.start, item.phrase.end, item) if ends and set_off else None
    if verb.dep_ != "conj":
        return None
    joint = next((c for c in verb.head.children if c.dep_ == "cc" and verb.head.i < c.i < verb.i), None)
    if joint is None or not (joint.lower_ == "but" or (not item.silence and joint.lower_ in ("and", "while"))):
        return None
    return (joint.idx, item.phrase.end, item)


def _may_be_followed(item: Found, other: Found) -> bool:
    """Whether what is told behind a comma is told beside the words of an attribution, not by them."""
    if item.rule not in ("clause", "according", "order", "object", "topic"):
        return False
    if other.rule == "according":
        return item.cue is not None and item.cue.end <= other.phrase.start and item.rule == "clause"
    if other.speaker is None or other.rule not in ("clause", "quote", "order", "object", "topic", "blame"):
        return False
    own = other.speaker.head
    joint_at = own.left_edge.i - 1
    return (
        own.head == other.verb
        and joint_at > 0
        and own.pos_ in ("PROPN", "NOUN", "NUM")
        and own.doc[joint_at].dep_ == "cc"
        and own.doc[joint_at - 1].text == ","
        and lemma_of(other.verb) in SAYING
        and item.verb.tag_ == other.verb.tag_
    )


def clear_of_participle(reading: Reading, item: Found, span: Span) -> list[Span]:
    """End a content where the same speaker is given another: "said it was late, adding that ..."."""
    if item.cue is None or span.start < item.cue.start:
        return [span]
    tokens = list(reading.parse.char_span(span.start, span.end, alignment_mode="expand") or ())
    for token in tokens[1:]:
        if resumed(token) is not None:
            joint = next((child for child in token.head.children if child.dep_ == "cc"), token)
            return [Span(span.start, joint.idx)] if tokens[0].i < joint.i else [span]
        if token.tag_ == "VBG" and lemma_of(token) in SAYING and token.dep_ in ("advcl", "acl", "xcomp"):
            comma = token.nbor(-1)
            if comma.text == "," and not reading.is_quoted(token):
                return [Span(span.start, comma.idx)]
            if (quotation := reading.quotation_at(comma.idx)) is not None and not reading.is_quoted(token):
                spoken = reading.text[quotation.inner.start : quotation.inner.end].endswith(",")
                return [Span(span.start, quotation.end)] if spoken else [span]
    return [span]


def clear_of_circumstance(reading: Reading, item: Found) -> Found:
    """Without what is told of the speaker behind a quotation: "“It is gone,” he said, pointing at the shore".

    So is anything without marks behind "...,” he said," but what goes on with the sentence that is quoted: of 17
    in labelled news 15 are the outlet's own ("and his wife cut in", "when asked about it").
    """
    spans = item.content
    if len(spans) < 2 or item.cue is None or spans[-1].start < item.cue.end:
        return item
    quotation = reading.quotation_at(spans[0].start)
    first = reading.parse.char_span(spans[-1].start, spans[-1].start + 1, alignment_mode="expand")
    if quotation is None or quotation.end < spans[0].end or not first or reading.is_quoted(first[0]):
        return item
    spoken = reading.text[quotation.inner.start : quotation.inner.end].endswith((",", "?", "!"))
    set_off = reading.text[: spans[-1].start].rstrip().endswith(",")
    goes_on = first[0].lower_ in _GOING_ON or first[0].tag_ == "MD"
    told = first[0].tag_ in ("VBG", "VBN") or (spoken and set_off and not goes_on)
    return replace(item, content=spans[:-1]) if told else item


def clear_of_strays(reading: Reading, span: Span) -> list[Span]:
    """Of words behind a mark that is never closed, keep the ones between marks that are."""
    start = reading.paragraph(span.start).start
    if not any(start <= stray < span.end for stray in reading.marked.strays):
        return [span]
    lost = [stray for stray in reading.marked.strays if start <= stray < span.end]
    if any(q.start > lost[-1] and q.end <= span.start for q in reading.quotations):
        return [span]
    return [Span(q.start, q.end) for q in reading.within(span)]
