"""A stance as a clause gives it, before it is known which proposal it is on."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.model import Stance

YES: frozenset[Stance] = frozenset({"accepts", "supports"})


@dataclass(frozen=True, slots=True)
class Taken:
    """A stance before its proposal is known: the word it hangs on, who takes it, on which nouns."""

    at: Token
    stance: Stance
    holders: tuple[Token, ...]
    on: tuple[Token, ...]
    conditional: bool = False  # holds only together with a condition ("would accept ... if")
    ready: bool = False  # said to be ready for it, which with a condition is to accept on it
    to: Token | None = None  # the word that tells the stance, where the parse has it outside the clause
    answers: bool = False  # tells a stance only where others speak of the thing, too, or on a condition
    refused: bool = False  # "will not accept", which with a demand ("unless") is to accept on it
