"""Attributions as another library finds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from rashomon.evaluation.sets.quotations import Article, Attribution, Stretches
from rashomon.extract.parse import parses


def textacy_direct(articles: Sequence[Article]) -> Sequence[tuple[Attribution, ...]]:
    """What textacy takes for direct quotations with a speaker. It looks for no others."""
    return [tuple(_direct(doc)) for doc in parses(article.text for article in articles)]


def _direct(doc: Doc) -> Iterator[Attribution]:
    from textacy.extract import direct_quotations

    try:
        for found in direct_quotations(doc):
            yield Attribution(
                source=_stretches(found.speaker), cue=_stretches(found.cue), content=_stretches(found.content)
            )
    except ValueError:  # an odd number of quotation marks: it gives up on the whole text, and means to
        return


def _stretches(tokens: Iterable[Token]) -> Stretches:
    """The places of the tokens; those that follow each other are one stretch."""
    places: list[tuple[int, int]] = []
    last = None
    for token in tokens:
        start, end = token.idx, token.idx + len(token)
        if last is not None and token.i == last + 1:
            places[-1] = (places[-1][0], end)
        else:
            places.append((start, end))
        last = token.i
    return tuple(places)
