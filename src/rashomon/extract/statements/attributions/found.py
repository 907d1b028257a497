"""What the rules hand on: an attribution found in the parse, before actors and ids."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.extract.statements.speakers.sources import Speaker
from rashomon.model import AttributionType, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An attribution. `phrase` is all of the cue's clause but the content: the content never reaches into it.

    `verb` is the word that audience, medium and time hang on. `citing` is whoever is said to have passed
    it on. A floating quotation has no cue.
    """

    rule: str
    verb: Token
    cue: Span | None
    phrase: Span
    content: tuple[Span, ...]
    speaker: Speaker | None = None
    citing: Speaker | None = None
    silence: bool = False
    type: AttributionType = "assertion"
    opens_quotation: bool = False
