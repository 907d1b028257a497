"""Whose word it is what is printed without whoever says it."""

from __future__ import annotations

import re

from rashomon.export.cited import Cast
from rashomon.model import Passage, Report, Source, Statement, Via
from rashomon.pronouns import PERSONAL, POINTING

# Statements that say something of the world; what is urged or blamed is not thereby reported.
TELLS = frozenset({"clause", "quote", "according", "cited"})
ARTICLE = re.compile(r"(?:The|An?|One|Some|Several|Two)\b")
LONGEST = 60  # characters of a source without a name; a longer one brings a clause


def according(words: Passage, report: Report, cast: Cast) -> tuple[str, ...]:
    """Who tells the words ("as said by the harbour office"), where these are a part of what one says.

    Of several around them the innermost; none where the words name him or have the verb.
    """
    around = [said for said in report.statements if _tells(said, words)]
    said = min(around, key=lambda one: (sum(part.end - part.start for part in one.content), one.id), default=None)
    if said is None or _shows(words, said):
        return ()
    names = dict.fromkeys(filter(None, (called(report, source, cast) for source in said.sources)))
    return (f"as said by {' and '.join(names)}",) if names else ()


def _tells(said: Statement, words: Passage) -> bool:
    if said.type != "assertion" or said.kind == "silence" or said.by.rpartition(" ")[2] not in TELLS:
        return False
    return any(part.span.covers(words.span) for part in said.content)


def _shows(words: Passage, said: Statement) -> bool:
    """Whether the cue or a source stands among the words."""
    told = [said.cue] if said.cue else []
    return any(words.overlaps(part) for part in (*told, *(source.words for source in said.sources)))


def called(report: Report, source: Source | Via, cast: Cast) -> str:
    """What a source is called: a state as the words have it ("Oslo"), whoever is only "she" by name, if known.

    Who is only described is so in the words that say most: of "the source" those with which it was brought in.
    """
    text, actor = source.words.text.strip(" ,"), cast.actor(report, source.actor)
    stands_for = text.casefold() in PERSONAL | POINTING
    if actor and (stands_for or actor.kind != "state") and (actor.named or actor.name not in text):
        return actor.name
    if stands_for:
        return ""
    text = text if len(text) <= LONGEST else text.partition(",")[0]
    return ARTICLE.sub(lambda match: match[0].lower(), text, count=1) if len(text) <= LONGEST else ""
