"""A denial that goes on in the denier's own words: "the port denied it. “We have never sold a boat,” it said"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Passage, Span, Statement

# "We have never", "no ship was", "nor at night": behind the subject of what is said.
_NOT_SO = re.compile(
    r"\W*(?:nor\b|no \w+ (?:has|have|was|were)\b|(?:\w+ ){1,3}?"
    r"(?:(?:has|have|had|did|was|were) (?:not|never|neither)|(?:had|did|has|have|was|were)n[’']t|never)\b)",
    re.IGNORECASE,
)


def with_repeated(statements: Sequence[Statement], sentences: Sequence[Span]) -> list[Statement]:
    """The statements; what whoever denied a thing says right behind that it is not so denies it, too.

    As in "the port denied the report. “We have never sold a boat,” it said", and where another says of the port
    that it has not.
    """
    found: list[Statement] = []
    for one in statements:
        if not one.denied and one.kind != "silence" and _NOT_SO.match(one.content[0].text):
            at = _sentence(one, sentences)
            before = (other for other in reversed(found) if other.denied and _sentence(other, sentences) <= at)
            last = next(before, None)
            near = last is not None and at - _sentence(last, sentences) <= 1
            if last is not None and near and (_speakers(one) == _speakers(last) or _is_of(one, last)):
                one = replace(one, denied=(_first(one.content[0], sentences),))
        found.append(one)
    return found


def _first(said: Passage, sentences: Sequence[Span]) -> Passage:
    """The first sentence of what is said: the next may tell what is so."""
    end = next((span.end for span in sentences if said.start < span.end), said.end)
    if end >= said.end:
        return said
    text = said.text[: end - said.start].rstrip()
    return replace(said, end=said.start + len(text), text=text)


def _sentence(one: Statement, sentences: Sequence[Span]) -> int:
    at = one.content[0].start
    return next((i for i, span in enumerate(sentences) if at < span.end), len(sentences))


def _is_of(one: Statement, denial: Statement) -> bool:
    """Whether what is said begins with whoever denied it."""
    said = one.content[0].text.lstrip("\"“‘'").casefold()
    return any(said.startswith(f"{source.words.text.casefold()} ") for source in denial.sources)


def _speakers(one: Statement) -> set[str]:
    return {source.actor or source.words.text.casefold() for source in one.sources}
