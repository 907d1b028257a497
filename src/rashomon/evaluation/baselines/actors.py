"""People and organisations by their names alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from rashomon.evaluation.sets.actors import Document
from rashomon.extract.parse import parses
from rashomon.text import words

LABELS = frozenset({"PERSON", "ORG", "NORP"})

Name = tuple[str, ...]
Clusters = tuple[tuple[tuple[int, int], ...], ...]


def same_name(documents: Sequence[Document]) -> Sequence[Clusters]:
    """Names that spaCy's recogniser finds, joined where they are equal or one is the last word of the other."""
    return [_clusters(doc) for doc in parses(document.text for document in documents)]


def _clusters(doc: Doc) -> Clusters:
    made: list[tuple[set[Name], list[tuple[int, int]]]] = []
    for name, span in _names(doc):
        for known, spans in made:
            if any(_same(name, other) for other in known):
                known.add(name)
                spans.append(span)
                break
        else:
            made.append(({name}, [span]))
    return tuple(tuple(spans) for _, spans in made)


def _names(doc: Doc) -> Iterator[tuple[Name, tuple[int, int]]]:
    for found in doc.ents:
        tokens = [token for token in found if token.tag_ != "POS"]
        if found.label_ not in LABELS or not tokens:
            continue
        start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
        name = tuple(words(doc.text[start:end].removeprefix("the ").removeprefix("The ")))
        if name:
            yield name, (start, end)


def _same(name: Name, other: Name) -> bool:
    return name == other or name == other[-1:] or other == name[-1:]
