"""Events across reports by the words that mention them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from rashomon.evaluation.sets.events import Document
from rashomon.extract.parse import parses


def lemma_match(documents: Sequence[Document]) -> Sequence[tuple[str, ...]]:
    """Mentions of one story whose main words have the same lemma are one event, in all of its reports."""
    docs = parses(document.text for document in documents)
    return [
        tuple(f"{document.story}/{lemma}" for lemma in _lemmas(document, doc))
        for document, doc in zip(documents, docs, strict=True)
    ]


def _lemmas(document: Document, doc: Doc) -> Iterator[str]:
    for mention in document.mentions:
        span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        # The parser's root of the words. A mention may be words that stand apart, such as a verb and its particle.
        yield span.root.lemma_.lower() if span else document.text[mention.start : mention.end].lower()
