"""Contents that are a thing and what is said of it: "called it a farce", "accused them of lying"."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.statements.complements.complements import Complement, is_infinitive
from rashomon.extract.statements.lexicon import BLAMES, FINDERS, Frame
from rashomon.extract.statements.syntax.phrases import RELATIVE, is_time
from rashomon.extract.statements.syntax.reading import Reading, end_of, lemma_of
from rashomon.model import Span

LONGEST_NAME = 6  # words from "what she called" to the head of an unquoted name


def name(reading: Reading, verb: Token) -> Complement | None:
    """As in "Called it a farce": the thing and its name; "what he called “a farce”": the name alone."""
    name = next((c for c in verb.children if c.dep_ in ("oprd", "ccomp") and c.i > verb.i), None)
    if name is None:
        return _quoted_name(reading, verb)
    if is_infinitive(name) or (name.dep_ == "ccomp" and name.pos_ in ("VERB", "AUX")):
        return None  # "declared that it was over" is a clause
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i < name.i), None)
    if thing is None:
        thing = next((c for c in name.children if c.dep_ == "nsubj" and c.i > verb.i), None)
    second = next((c for c in verb.children if c.dep_ == "oprd" and c.i > name.right_edge.i), None)
    if thing is None and second is not None and name.pos_ in ("NOUN", "PROPN"):
        thing, name = name, second  # "called the rules “strong”", of which the parse makes two names
    if thing is None or thing.i < verb.i:
        if not _is_named_by_relative(verb, thing):
            return None
        if not reading.is_quoted(name.left_edge) and (thing is None or name.i - verb.i > LONGEST_NAME):
            return None
        return Complement(Frame.NAME, (Span(name.left_edge.idx, end_of(name.right_edge)),), (name,))
    return Complement(Frame.NAME, (Span(thing.left_edge.idx, end_of(name.right_edge)),), (name, thing))


def _quoted_name(reading: Reading, verb: Token) -> Complement | None:
    """As in "called Berg “the mayor of nobody”", which the parse takes for one noun phrase."""
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if thing is None or reading.is_quoted(thing.left_edge):
        return None
    span = Span(thing.left_edge.idx, end_of(thing.right_edge))
    if any(reading.within(span)):
        return Complement(Frame.NAME, (span,), (thing,))
    behind = reading.first_after(span.end)
    if behind is None or behind.start >= verb.sent.end_char or reading.text[span.end : behind.start].strip(" ,"):
        return None
    return Complement(Frame.NAME, (Span(span.start, behind.end),), (thing,))


def _is_named_by_relative(verb: Token, thing: Token | None) -> bool:
    return (thing is not None and thing.lower_ in ("what", *RELATIVE)) or verb.dep_ in ("relcl", "pcomp", "ccomp")


def as_phrase(_: Reading, verb: Token) -> Complement | None:
    """As in "described it as a farce"."""
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    phrase = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as" and c.i > verb.i), None)
    if phrase is None and thing is not None and thing.i > verb.i:
        phrase = _as_behind(verb, thing)
    if phrase is None:
        return None
    if thing is not None and verb.i < thing.i < phrase.i:
        return Complement(Frame.AS, (Span(thing.left_edge.idx, end_of(phrase.right_edge)),), (phrase, thing))
    if thing is not None and thing.i < verb.i and phrase.i == verb.i + 1:
        inside = [child for child in phrase.children if child.dep_ in ("pobj", "pcomp", "amod", "prep")]
        if inside:
            spans = (Span(phrase.idx + len(phrase), end_of(phrase.right_edge)),)
            return Complement(Frame.AS, spans, (phrase,), (phrase,))
    return None


def _as_behind(verb: Token, thing: Token) -> Token | None:
    """What begins with "as" right behind the object: a part of it in the parse, or a clause ("as too small")."""
    for child in (*thing.children, *verb.children):
        behind = child.i > thing.i and child.left_edge.lower_ == "as" and child.dep_ in ("prep", "advcl", "acl")
        if behind and not any(token.dep_ in ("nsubj", "nsubjpass") for token in child.children):
            return child
    return None


def blame(_: Reading, verb: Token) -> Complement | None:
    """As in "accused them of lying"."""
    wanted = BLAMES.get(lemma_of(verb), frozenset())
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if thing is None:
        return None
    for child in (*verb.children, *thing.subtree):
        if child.dep_ == "prep" and child.lower_ in wanted and child.i > thing.i and not is_time(child):
            if child.head not in (verb, thing) and not (lemma_of(verb) == "blame" and child.lower_ == "on"):
                continue
            spans = (Span(thing.left_edge.idx, end_of(child.right_edge)),)
            return Complement(Frame.BLAME, spans, (child, thing))
    return None


def finding(_: Reading, verb: Token) -> Complement | None:
    """As in "The poll shows him ahead of her", of which the parse makes now this, now that: all behind it."""
    finds = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if verb.dep_ in ("relcl", "acl") and (finds is None or finds.lower_ in RELATIVE):
        finds = verb.head  # "polls that show him ahead", "figures showing a fall"
    if finds is None or lemma_of(finds) not in FINDERS:
        return None
    inside = ("dobj", "ccomp", "xcomp", "prep", "advmod", "acl", "oprd", "dative")
    parts = [child for child in verb.children if child.i > verb.i and child.dep_ in inside]
    if not parts or parts[0].dep_ not in ("dobj", "ccomp", "xcomp"):
        return None
    last = parts[0]
    for part in parts[1:]:
        if part.left_edge.i != last.right_edge.i + 1:
            break
        last = part
    return Complement(Frame.FINDING, (Span(parts[0].left_edge.idx, end_of(last.right_edge)),), (parts[0],))
