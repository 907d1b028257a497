"""What has the form of an attribution and is none: nobody speaks there."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.statements.complements.complements import Complement
from rashomon.extract.statements.lexicon import ACTS, Frame
from rashomon.extract.statements.speakers.somebody import is_somebody
from rashomon.extract.statements.syntax.phrases import RELATIVE
from rashomon.extract.statements.syntax.reading import lemma_of
from rashomon.extract.statements.syntax.real import is_unsaid
from rashomon.extract.verbs import SUBJECTS, is_passive

_VERDICTS = frozenset("guilty innocent liable dead".split())
# What events do as well: "the attack highlighted the problem".
_OF_EVENTS = frozenset("highlight underscore underline emphasize emphasise stress".split())
# What facts do not do, without keeping silent: "the vote does not guarantee that".
_OF_FACTS = frozenset({"guarantee"})
# Who seeks these has said nothing: "sought refuge at the embassy".
_REFUGE = frozenset("asylum cover refuge sanctuary shelter treatment".split())
# What is called back, and not to mind.
_RETURNED = frozenset("ambassador batch car diplomat envoy model product toy troop unit vehicle".split())
_KILLED = frozenset("assassinate behead execute kill massacre murder slay".split())
_CLAUSAL_SUBJECTS = frozenset({*SUBJECTS, "csubj", "csubjpass", "expl"})


def is_unmeant(verb: Token, head: Token, part: Complement | None) -> bool:
    """Whether a verb of saying under the subject `head` attributes nothing to it."""
    return (
        _is_aside(verb, head)
        or _withholds(verb)
        or _is_of_dead(verb)
        or _is_found_guilty(verb, head)
        or _is_done_by_things(verb, head)
        or (lemma_of(head) in ACTS and is_passive(verb))
        or follows_from_things(verb, head)
        or (part is not None and _is_unmeant_of(verb, head, part))
    )


def _is_unmeant_of(verb: Token, head: Token, part: Complement) -> bool:
    if lemma_of(verb) == "seek" and any(lemma_of(one) in _REFUGE for one in part.heads):
        return True
    if lemma_of(verb) == "recall" and part.frame is Frame.OBJECT:
        return any(lemma_of(one) in _RETURNED or _is_counted(one) for one in part.heads)
    return part.frame is Frame.CLAUSE and _is_own_sentence(head, part)


def _is_counted(thing: Token) -> bool:
    return any(child.dep_ == "nummod" for child in thing.children)


def _is_own_sentence(head: Token, part: Complement) -> bool:
    """Whether a relative clause would report its own sentence: "she left for talks, which conclude in May"."""
    return head.lower_ in RELATIVE and all(span.end <= head.idx for span in part.spans)


def _is_aside(verb: Token, head: Token) -> bool:
    """As in "That said, the pier will stay"."""
    after = verb.nbor(1).text if verb.i + 1 < len(verb.doc) else ""
    return head.lower_ == "that" and verb.lower_ == "said" and head.i + 1 == verb.i and after == ","


def _withholds(verb: Token) -> bool:
    """As in "denied the crew a berth": nothing is contradicted."""
    objects = [child for child in verb.children if child.dep_ in ("dobj", "dative")]
    return lemma_of(verb) == "deny" and len(objects) > 1


def _is_of_dead(verb: Token) -> bool:
    """Whether those who were killed would speak: "since two men were killed, calling for a ban"."""
    above = verb.head
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and lemma_of(above) in _KILLED and is_passive(above)


def _is_found_guilty(verb: Token, head: Token) -> bool:
    """Whether it is somebody of whom a court finds it: "a skipper found guilty of it could be fined"."""
    after = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    return lemma_of(verb) == "find" and head.i < verb.i and after in _VERDICTS


def _is_done_by_things(verb: Token, head: Token) -> bool:
    if lemma_of(verb) in _OF_EVENTS:
        return not is_somebody(head, many=False)
    return lemma_of(verb) in _OF_FACTS and is_unsaid(verb) and not is_somebody(head)


def follows_from_things(verb: Token, head: Token) -> bool:
    """Whether it is but what comes of a thing: "a crane cleared the wreck, raising fears that it would sink"."""
    raised = lemma_of(verb) == "raise" and verb.tag_ == "VBG" and verb.dep_ in ("acl", "advcl")
    return raised and not is_somebody(head, many=False)


def is_torn(verb: Token, part: Complement) -> bool:
    """Whether what is said is without a subject: "the chart revealed Friday was an old one"."""
    said = part.heads[0] if part.heads else None
    if said is None or said.left_edge.i <= verb.i or said.left_edge.nbor(-1).is_quote:
        return False
    if said.left_edge.pos_ not in ("AUX", "VERB"):
        return False
    return not any(child.dep_ in _CLAUSAL_SUBJECTS for child in said.children)
