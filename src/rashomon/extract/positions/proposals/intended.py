"""What "the plan" is that no noun names: "the line wants to end the night ferry. The council opposes the plan"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from rashomon.extract.events import clause
from rashomon.extract.positions.lexicon.proposals import MAKES
from rashomon.extract.positions.lexicon.stances import INTENDS
from rashomon.extract.positions.proposals.named import Named, to_be_done
from rashomon.extract.positions.proposals.pointing import first_near, is_bare, may_be_planned
from rashomon.extract.verbs import is_negated


def with_intended(parse: Doc, found: list[Named]) -> list[Named]:
    """The mentions, with what somebody is said to intend where "the plan" can mean nothing else."""
    bare = next((m for m in found if m.head.lemma_.lower() in MAKES and is_bare(m)), None)
    if bare is None or any(may_be_planned(mention.topic) for mention in found):
        return found
    near = [token for token in parse[first_near(bare.head) : bare.head.i] if _is_intended(token)]
    return sorted([*found, to_be_done(near[0])], key=lambda m: m.head.i) if len(near) == 1 else found


def _is_intended(verb: Token) -> bool:
    """Whether a verb says what its subject means to do to something: "wants to end the service"."""
    if verb.pos_ != "VERB" or verb.dep_ != "xcomp" or verb.head.lemma_ not in INTENDS or is_negated(verb.head):
        return False
    does = any(child.dep_ == "dobj" and child.pos_ in ("NOUN", "PROPN") for child in verb.children)
    own = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)
    return does and not own and bool(clause.subjects(verb.head))
