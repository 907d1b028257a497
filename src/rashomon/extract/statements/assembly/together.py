"""Those who made a text together speak in it: "Lund and Berg said in a statement ...", "the statement read"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.extract.statements.lexicon.media import MEDIA
from rashomon.model import Source, Statement

_NOUN = re.compile(r"(?:the|this|that|their)\s+(?:joint\s+)?(?P<noun>\w+)", re.IGNORECASE)
_REACH = 1500  # characters, as far as a text is looked for that "the statement" means


def with_authors(statements: Sequence[Statement]) -> list[Statement]:
    """The statements in reading order; what "the statement" says is said by all who are told to have made it.

    That is the last such text of which the report tells. Where somebody else has spoken since, it may be another,
    and of several authors none is known.
    """
    found: list[Statement] = []
    for one in statements:
        noun = _NOUN.fullmatch(one.sources[0].words.text) if len(one.sources) == 1 else None
        medium = MEDIA.get(noun["noun"].casefold()) if noun else None
        if noun and medium:
            near = [other for other in found if other.content[0].start >= one.content[0].start - _REACH]
            places = [i for i, other in enumerate(near) if _is_of(other, medium, noun["noun"])]
            if places:
                one = _of_all(one, near[places[-1]], near[places[-1] + 1 :])
        found.append(one)
    return found


def _is_of(one: Statement, medium: str, noun: str) -> bool:
    return one.medium == medium or (one.cue is not None and noun.casefold() in one.cue.text.casefold().split())


def _of_all(one: Statement, made: Statement, since: Sequence[Statement]) -> Statement:
    authors = [source.actor for source in made.sources]
    own = one.sources[0]
    if len(authors) < 2 or None in authors or own.actor not in (None, *authors):
        return one
    if any(source.actor not in authors for other in since for source in other.sources):
        return replace(one, sources=(replace(own, actor=None),))
    return replace(one, sources=tuple(Source(words=own.words, actor=actor) for actor in authors))
