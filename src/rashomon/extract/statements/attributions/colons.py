"""Attributions by a colon behind a clause: "Berg released the following statement: “We will stay.”"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.attributions.verbs import cue_of
from rashomon.extract.statements.lexicon import CITING
from rashomon.extract.statements.speakers.somebody import is_somebody
from rashomon.extract.statements.speakers.sources import speaker
from rashomon.extract.statements.syntax.marks import Quotation
from rashomon.extract.statements.syntax.reading import ENDS_SENTENCE, Reading, covering, end_of, lemma_of
from rashomon.extract.statements.syntax.real import is_real
from rashomon.model import Span

SHORTEST = 4  # words of a quotation; fewer are a title or a term
LONGEST_CUE = 8  # words
# Of what one reads or hears the words are another's, and who stands there may be silent.
_SILENT = frozenset(
    """
    arrive be become carry come enter face find get have hear hold know learn leave lie live look meet open
    overhear read receive recognize remember see sit spot stand walk watch wear
    """.split()
)
_PERSONS = frozenset("he she they who".split())


def by_colons(reading: Reading, found: Sequence[Found]) -> Iterator[Found]:
    """The quotations of whole sentences that a colon hands to the clause before it, where no other has them."""
    for quotation in reading.quotations:
        last = _last_word(reading, quotation)
        if last is None or not _is_sentence(reading, quotation) or _is_anothers(reading, quotation, last, found):
            continue
        verb = _verb(last)
        says = speaker(reading, verb) if verb is not None and _may_say(verb) else None
        if verb is None or says is None:
            continue
        named = says.head.lower_ in _PERSONS or (says.head.pos_ != "PRON" and is_somebody(says.head, many=False))
        if not named or says.words.start > verb.idx or reading.is_quoted(verb):
            continue
        cue = Span(covering(cue_of(verb)).start, end_of(last))
        if len(reading.text[cue.start : cue.end].split()) > LONGEST_CUE:
            cue = covering(cue_of(verb))
        yield Found(
            rule="colon",
            verb=verb,
            cue=cue,
            phrase=Span(min(cue.start, says.words.start), end_of(last)),
            content=(Span(quotation.start, quotation.end),),
            speaker=says,
            opens_quotation=True,
        )


def _last_word(reading: Reading, quotation: Quotation) -> Token | None:
    """The word before the colon that a quotation stands behind, in its paragraph or the one before."""
    before = reading.text[: quotation.start].rstrip()
    if not before.endswith(":") or reading.text[len(before) : quotation.start].count("\n") > 2:
        return None
    words = reading.parse.char_span(len(before) - 2, len(before) - 1, alignment_mode="expand")
    return words[-1] if words and not reading.is_quoted(words[-1]) else None


def _is_sentence(reading: Reading, quotation: Quotation) -> bool:
    inner = reading.text[quotation.inner.start : quotation.inner.end]
    whole = inner[:1].isupper() and bool(ENDS_SENTENCE.search(inner))
    return whole and len(inner.split()) >= SHORTEST and not reading.is_title(quotation)


def _is_anothers(reading: Reading, quotation: Quotation, last: Token, found: Sequence[Found]) -> bool:
    """Whether it goes on with what somebody says, or a cue stands right behind it: "“Go!” she said"."""
    span = Span(last.idx, quotation.end)
    for item in found:
        if any(span.overlaps(other) for other in item.content):
            return True
        between = reading.text[quotation.end : item.phrase.start] if item.phrase.start >= quotation.end else "-"
        if not between.strip(" ,"):
            return True
    return False


def _may_say(verb: Token) -> bool:
    """Not of "read the letter: “Leave.”", "cited Berg: “It is late.”", "hit them where it hurts: “No.”"."""
    return lemma_of(verb) not in _SILENT | CITING and verb.left_edge.lower_ != "where" and is_real(verb)


def _verb(last: Token) -> Token | None:
    """The finite verb of the clause that a word ends, whatever the parse hangs that on behind the colon."""
    for token in (last, *last.ancestors):
        if token.i > last.i:
            return None
        if token.tag_ in ("VBD", "VBZ", "VBP") and token.pos_ == "VERB":
            return token
        if token.tag_ == "VBN" and any(child.dep_ == "aux" for child in token.children):
            return token
    return None
