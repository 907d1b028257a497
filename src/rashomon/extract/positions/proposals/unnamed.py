"""What stands for a proposal though its noun names none: "the thirty days", "the proposed parade"."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.positions.lexicon.proposals import (
    CIRCUMSTANCES,
    ELECTED,
    POINTING,
    PUTS_FORWARD,
    SUMS,
    VOTED_ON,
)
from rashomon.extract.positions.lexicon.stances import FAVOUR
from rashomon.extract.positions.proposals.around import indefinite
from rashomon.extract.positions.proposals.terms import terms


def is_sum(token: Token) -> bool:
    """Whether it is money that is offered or asked for something: "proposed 40 million crowns for the harbour"."""
    return (
        token.dep_ == "dobj"
        and token.head.lemma_ in SUMS
        and (token.like_num or any(child.dep_ == "nummod" for child in token.children))
        and any(c.lower_ == "for" and c.i > token.i for c in (*token.children, *token.head.children))
    )


def is_put_forward(token: Token) -> bool:
    """Whether a thing is proposed that its noun would not name as a proposal: "proposed a debate"."""
    verb = token.head
    done_to = token.dep_ == "dobj" or (
        token.dep_ == "nsubjpass" and any(c.dep_ == "auxpass" for c in verb.children)
    )
    return done_to and verb.lemma_ in PUTS_FORWARD and _is_thing(token)


def is_called_proposed(token: Token) -> bool:
    """Whether a thing is told to be proposed or to be put to a vote, whatever its noun: "the proposed parade"."""
    vetoed = token.dep_ in ("dobj", "nsubjpass") and token.head.lemma_ in VOTED_ON
    told = vetoed or _is_voted_on(token) or any(_is_proposed(child) for child in token.children)
    return told and _is_thing(token)


def is_bare_figure(token: Token) -> bool:
    """Whether a number stands for what has it: "would she take the 5.10"."""
    alone = [child.lower_ for child in token.children] == ["the"]
    return alone and token.pos_ == "NUM" and token.dep_ in ("dobj", "nsubjpass") and token.text[:1].isdigit()


def is_bare_length(token: Token) -> bool:
    """Whether a length stands for what is so long: "we accept the thirty days"."""
    alone = all(child.dep_ in ("det", "nummod", "relcl") or _on_condition(child) for child in token.children)
    return (
        alone
        and token.dep_ in ("dobj", "pobj")
        and not indefinite(token)
        and bool(terms(token.left_edge, token.right_edge))
    )


def is_compared_length(token: Token) -> bool:
    """As in "welcomed the longer hours"."""
    compared = any(child.tag_ == "JJR" for child in token.children)
    alone = all(child.dep_ in ("det", "amod") for child in token.children)
    return compared and alone and token.dep_ in ("dobj", "pobj") and not indefinite(token)


def _is_thing(token: Token) -> bool:
    kept = token.pos_ == "NOUN" and token.ent_type_ not in ("PERSON", "DATE", "TIME")
    return kept and token.lemma_.lower() not in CIRCUMSTANCES


def _is_proposed(word: Token) -> bool:
    """As in "the proposed parade", "the parade proposed by the mayor"."""
    return word.lower_ == "proposed" and word.dep_ in ("amod", "acl")


def _is_voted_on(token: Token) -> bool:
    """As in "voted against the subpoena", "will vote in favour of it"; not for a person."""
    preposition = token.head
    articles = {c.lower_ for c in token.children if c.dep_ == "det"} - POINTING
    if token.dep_ != "pobj" or token.lemma_.lower() in ELECTED or not articles:
        return False  # "voted against this farce" names nothing
    if preposition.lower_ == "of" and preposition.head.lower_ in FAVOUR:
        preposition = preposition.head.head
    return preposition.lower_ in ("against", "for", "in") and preposition.head.lemma_ == "vote"


def _on_condition(word: Token) -> bool:
    """Whether it opens a condition, which the parse may hang on the noun before it."""
    return word.lower_ in ("if", "on", "provided") and (
        word.dep_ != "prep" or any(child.lower_.startswith("condition") for child in word.children)
    )
