"""Attributions by a colon: a paragraph that opens with a name, a colon and a quotation."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.statements.found import Found
from rashomon.extract.statements.reading import Reading
from rashomon.extract.statements.sources import PARTIES, Speaker
from rashomon.model import Span

LONGEST_LABEL = 8  # words


def by_labels(reading: Reading) -> Iterator[Found]:
    """The attributions like "Ms Berg: “...”" at the start of a paragraph, in reading order."""
    for quotation in reading.quotations:
        paragraph = reading.paragraph(quotation.start)
        before = reading.text[paragraph.start : quotation.start]
        if not before.rstrip().endswith(":") or len(before.split()) > LONGEST_LABEL:
            continue
        start = paragraph.start + len(before) - len(before.lstrip(" -–—•"))
        colon = paragraph.start + before.rindex(":")
        if start < colon:
            head = _name(reading, Span(start, colon))
            if head is not None:
                words = Span(start, colon)
                yield Found(
                    rule="label",
                    verb=head,
                    cue=Span(colon, colon + 1),
                    phrase=Span(start, colon + 1),
                    content=(Span(quotation.start, quotation.end),),
                    speaker=Speaker(words, words, head),
                    confidence=0.85,
                )


def _name(reading: Reading, label: Span) -> Token | None:
    """The head of a label that is a noun phrase and nothing else."""
    words = reading.parse.char_span(label.start, label.end, alignment_mode="expand")
    if words is None or any(token.pos_ in ("VERB", "AUX", "PUNCT") and token.text != "," for token in words):
        return None
    head = words.root
    return (
        head
        if head.pos_ in ("PROPN", "NOUN") and head.lower_ not in PARTIES and head.ent_type_ != "DATE"
        else None
    )
