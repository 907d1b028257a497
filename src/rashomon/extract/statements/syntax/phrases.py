"""From the head of a noun phrase to the whole of it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from rashomon.extract.statements.lexicon import SAYING
from rashomon.extract.statements.syntax.reading import Reading, end_of, lemma_of, text_after, text_before
from rashomon.model import Span

RELATIVE = frozenset("who which that whom whose".split())
_ASIDE_MARKS = frozenset(", - – — ― -- (".split())
# Behind a person's name they tell when it was said: "Jan Berg during the debate".
_OCCASIONS = frozenset("at after before during".split())
_OPENING = ("ADJ", "PROPN", "NOUN")
LONGEST_DATELINE = 9  # tokens
LONGEST_RELATIVE = 25  # tokens; longer ones are mostly a parse that went astray


def noun_phrase(reading: Reading, head: Token, *, before: Token | None = None) -> Span | None:
    """The whole noun phrase of a head: with its appositions and relative clauses, without dates and asides.

    Labelled news marks sources so (nine in ten of the simple ones agree to the character); a phrase with an
    apposition keeps the comma that closes it when the verb follows.
    """
    if head.lower_ in RELATIVE:
        return Span(head.idx, end_of(head))
    tokens = [token for token in _phrase(head) if before is None or token.i < before.i or head.i > before.i]
    left, right = min(token.i for token in tokens), max(token.i for token in tokens)
    doc = reading.parse
    while left < head.i and (doc[left].pos_ in ("PUNCT", "SPACE", "CCONJ") or _leads(doc[left])):
        left += 1
    right = _before_torn(doc[right], head)
    left = _after_dateline(doc[_widened(doc[left])], head)
    while right > head.i and (doc[right].is_space or (doc[right].is_punct and not _closes(doc[right]))):
        right -= 1
    right = _with_comma(doc[right], head, before)
    start, end = doc[left].idx, end_of(doc[right])
    while start < end and reading.text[start] in "-–—―•* ":
        start += 1
    start, end = _with_marks(reading, start, end)
    joint = reading.text[max(start - 2, 0) : start]
    if joint[-1:] == "-" and joint[0].isalnum():  # "the six-in-ten voters", cut by the parse
        start = _with_determiner(doc, 1 + max(reading.text.rfind(space, 0, start) for space in " \n"))
    return Span(start, end) if start < end else None


def _with_marks(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The phrase with both marks of what it has quoted at its ends: "“Late Hour” host Jan Berg"."""
    first, last = reading.quotation_at(start), reading.quotation_at(end - 1)
    if first is not None and first.end < end:
        start = first.start
    if last is not None and last.start > start:
        end = last.end if last.inner.start < end else len(reading.text[: last.start].rstrip())
    return start, end


def _before_torn(right: Token, head: Token) -> int:
    """The end of a phrase without the verb hung on it: "a note [sent after this called it] and"."""
    if right.dep_ != "cc":
        return right.i
    verbs = (token for token in right.doc[head.i + 1 : right.i] if token.dep_ == "advcl")
    return next((verb.i for verb in verbs), right.i) - 1


def _with_determiner(doc: Doc, start: int) -> int:
    """Where a phrase starts that may lack the article or possessive before its first word."""
    first = doc.char_span(start, start + 1, alignment_mode="expand")
    before = doc[first[0].i - 1] if first is not None and first[0].i else None
    return before.idx if before is not None and before.tag_ in ("DT", "PRP$") else start


def _after_dateline(left: Token, head: Token) -> int:
    """The first word behind a dateline: "OSLO (Agency) — The minister", of which the parse makes one phrase."""
    opens = left.is_upper and left.ent_type_ == "GPE" and (left.i == 0 or left.nbor(-1).is_space)
    last = min(left.i + LONGEST_DATELINE, head.right_edge.i) if opens else head.i
    for token in reversed(left.doc[left.i : last]):
        is_hyphen = token.tag_ == "HYPH" and not token.nbor(-1).whitespace_  # "Oslo-based"
        if token.text in ("–", "—", "―", "-", "--") and not is_hyphen:
            return int(token.i + 1)
    return left.i


def _phrase(head: Token) -> Iterator[Token]:
    yield head
    for child in head.children:
        if not _is_aside(child, head):
            yield from _phrase_below(child, head)


def _phrase_below(child: Token, head: Token) -> Iterator[Token]:
    if child.i > head.i and child.dep_ in ("conj", "appos", "prep", "pobj") and not is_time(child):
        yield from _phrase(child)
    else:
        yield from child.subtree


def _is_aside(child: Token, head: Token) -> bool:
    """What hangs on a noun in the parse without being part of its phrase."""
    if child.i < head.i:
        return child.dep_ in ("cc", "prep", "advcl", "parataxis") or (child.dep_ == "punct" and child.text == ",")
    if child.dep_ == "relcl" and text_before(child.left_edge) in _ASIDE_MARKS:
        return not _is_behind_verb(child, head)
    if child.dep_ in ("relcl", "advcl") and (
        child.right_edge.i - child.left_edge.i > LONGEST_RELATIVE
        or (lemma_of(child) in SAYING and child.left_edge.lower_ not in ("who", "that"))
    ):
        return True
    if child.dep_ == "acl" and child.tag_ == "VBG" and text_before(child) == ",":
        return True
    if child.dep_ in ("prep", "npadvmod") and child.lower_ != "of" and is_time(child):
        return True  # "the note of Monday" says which
    if child.dep_ == "prep" and child.lower_ in _OCCASIONS and head.ent_type_ == "PERSON":
        return True
    return (child.dep_ == "appos" and child.pos_ == "PRON") or child.dep_ in ("advcl", "parataxis", "ccomp", "cc_")


def _is_behind_verb(clause: Token, head: Token) -> bool:
    """As in "said Berg, who left early": of 29 such clauses in labelled news 23 are of the source.

    Before the verb most are none ("Berg, who left early, said").
    """
    inverted = head.dep_ in ("nsubj", "dobj") and head.head.i < head.i
    return inverted and clause.left_edge.lower_ == "who" and text_before(clause.left_edge) == ","


def is_time(token: Token) -> bool:
    """Whether a phrase says when or how long: "on Monday", "for hours"."""
    if token.ent_type_ in ("DATE", "TIME"):
        return True
    return token.dep_ == "prep" and any(
        child.dep_ == "pobj"
        and child.ent_type_ in ("DATE", "TIME")
        and child.right_edge.ent_type_ in ("DATE", "TIME")
        for child in token.children
    )


def _leads(token: Token) -> bool:
    return token.dep_ == "advmod" and text_after(token) == ","


def _closes(token: Token) -> bool:
    return token.text in ")]”’\"'»"


def _widened(left: Token) -> int:
    """Adjectives, titles and a first name joined by "and", where nothing else opens the sentence.

    Behind a paragraph break the parse often makes the first word a sentence of its own.
    """
    at, doc = left.i, left.doc
    while (
        at and at > left.i - 5 and (doc[at - 1].pos_ in _OPENING or (doc[at - 1].lower_ == "and" and at == left.i))
    ):
        at -= 1
    opens = at == 0 or doc[at - 1].is_space or doc[at].is_sent_start
    return at if opens and doc[at].pos_ in _OPENING else left.i


def _with_comma(right: Token, head: Token, before: Token | None) -> int:
    """Take the comma that closes an apposition: "Ms Berg, the mayor, said"."""
    doc = head.doc
    if before is None or right.i + 1 >= before.i or doc[right.i + 1].text != ",":
        return right.i
    inside = any(doc[i].text == "," for i in range(head.i, right.i))
    return right.i + 1 if inside else right.i
