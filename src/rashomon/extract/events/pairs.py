"""What one party does to another, where both are given: the act that the sentence puts between them.

In a report the parties of an act are its actors. Here every noun phrase may be a party, and of all acts of the
sentence that one is taken whose doer and sufferer are nearest to the two that are asked for.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from rashomon.extract.events.cast import Cast
from rashomon.extract.events.clause import subjects
from rashomon.extract.events.code import coded
from rashomon.extract.events.coding import Coded
from rashomon.model import Span

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})


@dataclass(frozen=True, slots=True)
class Pair:
    """The heads of the two phrases; None for one that has no words."""

    source: Token | None
    target: Token | None


def act_between(parse: Doc, source: Span, target: Span) -> Coded | None:
    """The act of `source` that falls upon `target`; None where no act of the sentence has either as a party."""
    pair = Pair(_head(parse, source), _head(parse, target))
    cast = everyone(parse)
    found = [act for token in parse if (act := coded(token, cast)) is not None]
    ranked = sorted(found, key=lambda act: (-_fit(act, pair), _depth(act.trigger)))
    if not ranked or not _fit(ranked[0], pair):
        return None
    return next((act for act in ranked if _is_content(act, ranked[0])), ranked[0])


def _is_content(act: Coded, call: Coded) -> bool:
    """Whether an act is what a consultation was for, which the manual codes instead of it."""
    return call.type == "CONSULT" and act.trigger.head == call.trigger and act.trigger.dep_ in ("advcl", "xcomp")


def everyone(parse: Doc) -> Cast:
    """A cast in which each noun is a party of its own, named by its place."""
    nouns = [t for t in parse if t.pos_ in NOMINAL and t.ent_type_ not in ("DATE", "TIME")]
    return Cast({t.i: (str(t.i),) for t in nouns}, {}, {str(t.i): "group" for t in nouns}, everyone=True)


def _head(parse: Doc, place: Span) -> Token | None:
    if not parse.text[place.start : place.end].strip():
        return None
    span = parse.char_span(place.start, place.end, alignment_mode="expand")
    return span.root if span is not None and len(span) else None


def _fit(act: Coded, pair: Pair) -> int:
    return 2 * _part(pair.source, act, act.actors) + _part(pair.target, act, (*act.recipients, *act.actors))


def _part(wanted: Token | None, act: Coded, ids: tuple[str, ...]) -> int:
    if wanted is None:
        return 0
    found = max([_near(wanted, wanted.doc[int(id)]) for id in ids], default=0)
    return found or int(wanted in act.trigger.subtree)


def _near(wanted: Token, party: Token) -> int:
    """How near a phrase is to a party of the act: the same, or inside it."""
    if wanted.i == party.i:
        return 3
    if wanted in party.subtree or _stands_for(party, wanted):
        return 2
    return 0


def _stands_for(pronoun: Token, wanted: Token) -> bool:
    """Whether a pronoun is the subject of what `wanted` says: "the minister said she would go"."""
    if pronoun.pos_ != "PRON" or not pronoun.dep_.startswith("nsubj"):
        return False
    verb = pronoun.head
    return verb.dep_ in ("ccomp", "advcl") and any(wanted in subject.subtree for subject in subjects(verb.head))


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)
