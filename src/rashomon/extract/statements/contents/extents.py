"""Where a content begins and ends: what its cue interrupts, what a colon announces, and what the outlet adds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.lexicon import BELIEF, DENIALS, MEDIA, SAYING
from rashomon.extract.statements.syntax.reading import Reading, lemma_of
from rashomon.model import Span

_WHOLE = ("clause", "quote")
# What goes on with the sentence that "he said" interrupts, by count: "and" 7 of 7, "because" 5 of 6, "that" 2 of
# 3; not "but" (4 of 10) nor "who", "which" and participles, which go on with the speaker.
_GOING_ON = frozenset("because and that".split())
# What opens a sentence as a part of it that the cue interrupts; "when" and "as" say when it was said.
_DATING = frozenset("when as while".split())
_DASHES = frozenset("- -- – —".split())
_RELATIVE = frozenset("which who whose where".split())
_ASKED = frozenset("asked pressed questioned".split())
_PRONOUNS = frozenset("he she they it".split())
_SETTING_OFF = frozenset("while though although whereas".split())


def fitted(reading: Reading, item: Found, items: Sequence[Found]) -> Found:
    """The attribution with its content from where it begins to where it ends."""
    if not item.content or item.cue is None or item.silence:
        return item
    spans = [_set_apart(reading, item.cue, span) for span in item.content]
    if spans[-1].start >= item.cue.end:
        whole = _with_predicate(reading, item, spans[-1])
        spans[-1] = _without_occasion(reading, _without_aside(reading, item, whole))
    if item.rule in _WHOLE:
        spans = [*_front(reading, item, spans), *spans, *_rest(reading, item, spans, items)]
    return replace(item, content=tuple(spans))


def announced(reading: Reading, span: Span, taken: Iterable[int], items: Iterable[Found]) -> Span:
    """A content with what the colon behind it announces: a quotation that nobody has claimed, or a clause."""
    beside = reading.quotation_at(span.end + 1) if reading.text[span.end : span.end + 1] == " " else None
    if beside is not None and beside.start == span.end + 1 and beside.start not in taken:
        return Span(span.start, beside.end) if reading.text[beside.inner.start].islower() else span
    if reading.text[span.end : span.end + 1] != ":":
        return span
    paragraph = reading.paragraph(span.start)
    start = span.end + 1
    while start < paragraph.end and reading.text[start].isspace():
        start += 1
    if start >= paragraph.end:
        return span
    quotation = reading.quotation_at(start)
    if quotation is not None:
        return span if quotation.start in taken else Span(span.start, quotation.end)
    if not reading.text[start].islower():
        return span
    clause = _token(reading, start).sent
    rest = reading.trim(Span(start, min(clause.end_char, paragraph.end)))
    if rest is None or any(start <= other.phrase.start < rest.end for other in items):
        return span
    return Span(span.start, rest.end)


def _token(reading: Reading, at: int) -> Token:
    """The token that a character stands in."""
    return next(iter(reading.parse.char_span(at, at + 1, alignment_mode="expand") or reading.parse))


def _front(reading: Reading, item: Found, spans: Sequence[Span]) -> list[Span]:
    """The words before a cue that interrupts their sentence: "The plan, he said, is late"."""
    sentence = item.verb.sent
    start = max(sentence.start_char, reading.paragraph(item.phrase.start).start)
    front = reading.text[start : item.phrase.start].rstrip()
    if spans[0].start < item.phrase.end or not front.endswith(",") or item.verb.tag_ == "VBG":
        return []
    opening = next((token for token in sentence if not (token.is_space or token.is_punct)), sentence[0])
    is_set_off = reading.text[item.phrase.end : item.phrase.end + 1] == ","
    is_condition = opening.lower_ == "if"
    if not is_condition and (
        not is_set_off or opening.lower_ in _DATING or reading.quotation_at(spans[0].start) is not None
    ):
        return []
    span = reading.trim(Span(start, item.phrase.start))
    return [span] if span is not None and not span.overlaps(spans[0]) else []


def _rest(reading: Reading, item: Found, spans: Sequence[Span], items: Iterable[Found]) -> list[Span]:
    """The words behind a cue that interrupts their sentence: "It is late, he said, because of the storm"."""
    end = item.phrase.end
    if spans[-1].end > item.phrase.start or reading.text[end : end + 1] != ",":
        return []
    first = _token(reading, end).nbor(1)
    last = item.verb.sent.end_char
    if first.lower_ not in _GOING_ON or first.idx >= last:
        return []
    if any(end <= other.phrase.start < last for other in items if other is not item):
        return []
    span = reading.trim(Span(first.idx, last))
    return [span] if span is not None else []


def _set_apart(reading: Reading, cue: Span, span: Span) -> Span:
    """Of "It may come to nothing: “We are tired,” she said" the quotation alone: the outlet introduces it."""
    last = next((quotation for quotation in reading.within(span) if quotation.end >= span.end), None)
    if last is None or span.end > cue.start or last.start <= span.start:
        return span
    is_introduced = reading.text[span.start : last.start].rstrip().endswith((":", *_DASHES))
    return Span(last.start, span.end) if is_introduced else span


def _with_predicate(reading: Reading, item: Found, span: Span) -> Span:
    """A noun phrase with what it is held to be: "pointed to the case as a model"."""
    last = _token(reading, span.end - 1)
    if item.rule in _WHOLE or last.i + 1 >= last.sent.end:
        return span
    first = last.nbor(1)
    if first.lower_ != "as" or first.dep_ != "prep" or item.phrase.overlaps(Span(first.idx, first.idx + 2)):
        return span
    return Span(span.start, first.right_edge.idx + len(first.right_edge))


def _without_aside(reading: Reading, item: Found, span: Span) -> Span:
    """A content less what its sentence ends with as the outlet's own: ", which opened on Friday"."""
    tokens = reading.parse.char_span(span.start, span.end, alignment_mode="expand")
    if tokens is None:
        return span
    last = tokens[-1]
    while last.i > tokens[0].i and last.is_punct:
        last = last.nbor(-1)
    for token in tokens[1:-1]:
        if (token.text == "," or token.text in _DASHES) and not reading.is_quoted(token):
            head = _opened(token.nbor(1))
            # "Met the mayor, who “leaves too soon.”": what ends inside marks is hers unless another is quoted.
            may_end = last == tokens[-1] or lemma_of(head) in SAYING
            ends = may_end and head.right_edge.i >= last.i and _ends_sentence(head)
            if ends and _is_aside(item, token.nbor(1), head):
                return reading.trim(Span(span.start, token.idx)) or span
    return span


def _without_occasion(reading: Reading, span: Span) -> Span:
    """A content less where it was said, behind its quotation: "called it “a farce” in a post"."""
    inside = [quotation for quotation in reading.within(span) if quotation.end < span.end]
    if not inside or reading.text[inside[-1].end] != " " or inside[-1].end + 1 >= span.end:
        return span
    first = _token(reading, inside[-1].end + 1)
    is_occasion = (first.lower_ == "when" and first.i + 1 < len(first.doc) and first.nbor(1).lower_ in _ASKED) or (
        first.lower_ in ("in", "on")
        and any(child.dep_ == "pobj" and child.lower_ in MEDIA for child in first.children)
    )
    return Span(span.start, inside[-1].end) if is_occasion else span


def _opened(first: Token) -> Token:
    """The head of the longest phrase that a token opens."""
    head = first
    while head.head != head and head.head.left_edge.i >= first.i:
        head = head.head
    return head


def _ends_sentence(head: Token) -> bool:
    return all(token.is_punct or token.is_space for token in head.doc[head.right_edge.i + 1 : head.sent.end])


def _is_aside(item: Found, first: Token, head: Token) -> bool:
    if head.dep_ == "relcl":
        # "Depended on the accounts, which she had not seen": the speaker goes on about herself.
        is_hers = any(child.dep_ == "nsubj" and child.lower_ in _PRONOUNS for child in head.children)
        # "Cited the plan, which he said would fail": that is told apart.
        is_hers = is_hers and not (
            first.lower_ == "which" and lemma_of(head) in SAYING and item.rule != "according"
        )
        # "Rejected the account of Berg, who had told of a fire": what he told is what is rejected.
        is_denied = lemma_of(item.verb) in DENIALS and lemma_of(head) in SAYING
        return first.lower_ in _RELATIVE and not (is_hers or is_denied)
    if head.dep_ == "appos":
        return first.tag_ == "DT" and item.rule not in _WHOLE
    if head.dep_ == "advcl":
        opening = first.nbor(1) if first.lower_ == "even" else first
        if item.rule not in _WHOLE or opening.lower_ not in _SETTING_OFF:
            return False
        return opening == first or lemma_of(head) in SAYING | BELIEF
    return head.dep_ == "prep" and first.lower_ == "compared"
