"""The words by which news attributes words: verbs with the complements they report with, nouns, media."""

from __future__ import annotations

from rashomon.extract.statements.lexicon.adjectives import ADJECTIVES, ADJECTIVES_OF_INTENT
from rashomon.extract.statements.lexicon.frames import (
    BELIEF,
    CITING,
    DENIALS,
    EVIDENCE,
    FINDERS,
    FRAMES,
    IMPERSONAL,
    LIMITED,
    PAPERS,
    PARTICLES,
    REFUSED,
    SAYING,
    TELLING,
    THAT_ONLY,
    Frame,
)
from rashomon.extract.statements.lexicon.media import MEDIA, MEDIA_VERBS
from rashomon.extract.statements.lexicon.nouns import (
    ACTS,
    CARRYING,
    HOLDERS,
    NOUN_TYPES,
    NOUNS,
    NOUNS_CARRIED,
    NOUNS_OF,
    NOUNS_RECEIVED,
    NOUNS_SAID,
    NOUNS_TO,
    RECEIVING,
    TAKEN,
)
from rashomon.extract.statements.lexicon.prepositions import BLAMES, PREPOSITIONS

__all__ = [
    "ACTS",
    "ADJECTIVES",
    "ADJECTIVES_OF_INTENT",
    "BELIEF",
    "BLAMES",
    "CARRYING",
    "CITING",
    "DENIALS",
    "EVIDENCE",
    "FINDERS",
    "FRAMES",
    "HOLDERS",
    "IMPERSONAL",
    "LIMITED",
    "MEDIA",
    "MEDIA_VERBS",
    "NOUNS",
    "NOUNS_CARRIED",
    "NOUNS_OF",
    "NOUNS_RECEIVED",
    "NOUNS_SAID",
    "NOUNS_TO",
    "NOUN_TYPES",
    "PAPERS",
    "PARTICLES",
    "PREPOSITIONS",
    "RECEIVING",
    "REFUSED",
    "SAYING",
    "TAKEN",
    "TELLING",
    "THAT_ONLY",
    "Frame",
]
