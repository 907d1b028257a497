"""Answers that do not name what they answer: "gave no answer", "has yet to reply", "said yes"."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.status import is_negated, status
from rashomon.extract.positions.acts import no
from rashomon.extract.positions.lexicon import ANSWERS, GIVES
from rashomon.model import Stance

REAL = ("happened", "ongoing", "negated")
SAID: dict[str, Stance] = {"yes": "accepts", "no": "rejects", "noyes": "non-committal"}
REPLIES = frozenset("answer reply respond".split())


def answer(verb: Token) -> tuple[Stance, Token] | None:
    """The stance of an answer to what was spoken of, and its last word; None where it says to what."""
    if verb.lemma_ not in GIVES | REPLIES | {"say"}:
        return None
    governing = verb.head if verb.dep_ == "xcomp" else verb
    if status(governing) not in REAL or any(
        child.lower_ == "to" and list(child.children) for child in verb.children
    ):
        return None  # "did not respond to a request for comment"
    if _gives_none(verb) or _has_yet_to(verb):
        return "non-committal", verb
    said = _said(verb)
    stance = SAID.get("".join(sorted({word.lower_ for word in said})))
    return (stance, said[-1]) if stance else None


def _gives_none(verb: Token) -> bool:
    if verb.lemma_ not in GIVES:
        return False
    nouns = [noun for noun in clause.objects(verb) if noun.lemma_.lower() in ANSWERS]
    return any(no(noun) or is_negated(verb) for noun in nouns)


def _has_yet_to(verb: Token) -> bool:
    have = verb.head
    yet = any(child.lower_ == "yet" for child in (*have.children, *verb.children))
    return verb.lemma_ in REPLIES and verb.dep_ == "xcomp" and have.lemma_ == "have" and yet


def _said(verb: Token) -> list[Token]:
    """The "yes" and "no" that somebody says or gives: "said no", "gave neither a yes nor a no"."""
    if verb.lemma_ not in ("say", "give"):
        return []
    return [t for t in verb.subtree if t.lower_ in ("yes", "no") and _stands_alone(t, verb)]


def _stands_alone(word: Token, verb: Token) -> bool:
    """Whether "yes" or "no" is what is said, and not the first word of it."""
    following = word.nbor() if word.i + 1 < len(word.doc) else None
    ends = following is None or following.is_punct or following.lower_ in ("nor", "or", "from")
    return ends and 0 < word.i - verb.i < NEAR


NEAR = 8  # tokens: "gave neither a yes nor a no"
