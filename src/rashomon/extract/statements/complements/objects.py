"""Contents that are noun phrases: "announced a truce", "called it a farce", "accused them of lying"."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from rashomon.extract.statements.complements.complements import Complement, after, is_infinitive
from rashomon.extract.statements.lexicon import (
    BLAMES,
    CITING,
    DENIALS,
    FINDERS,
    FRAMES,
    LIMITED,
    MEDIA,
    PAPERS,
    PARTICLES,
    PREPOSITIONS,
    REFUSED,
    Frame,
)
from rashomon.extract.statements.speakers.passives import agent, patient
from rashomon.extract.statements.syntax.phrases import RELATIVE, is_time
from rashomon.extract.statements.syntax.reading import Reading, end_of, lemma_of, verb_of
from rashomon.knowledge import lexicon
from rashomon.model import Span

_OF_THE_NOUN = frozenset("to of over about against as between towards toward for than from among".split())
_REFLEXIVE = frozenset("himself herself themselves itself us me you myself".split())
# Who hears it may seem to have the phrase: "reminded voters of the storm".
_INFORMING = frozenset("remind inform notify".split())
_TURNING = frozenset("off out down up away".split())
_PRONOUNS = frozenset("it this that these those them him her".split()) | _REFLEXIVE
_TAKING_SIDES = frozenset("vote speak argue come_out campaign testify lobby".split())
_SIDES = frozenset("favor favour support".split())
LONGEST_NAME = 6  # words from "what she called" to the head of an unquoted name
_LIVES = frozenset({"casualty", "life", "victim"})


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


def object_(reading: Reading, verb: Token) -> Complement | None:
    """As in "announced a truce"; none where it is who hears it: "promised the crew, “I will stay”"."""
    found = _noun(verb, Frame.OBJECT)
    if found is None or Frame.QUOTE not in FRAMES[verb_of(verb)]:
        return found
    behind = reading.first_after(found.spans[0].end)
    is_told = behind is not None and reading.text[found.spans[0].end : behind.start].strip() == ","
    return None if is_told else found


def topic(_: Reading, verb: Token) -> Complement | None:
    """As in "condemned the attack", "mentioned him"."""
    return _noun(verb, Frame.TOPIC)


def _noun(verb: Token, frame: Frame) -> Complement | None:
    denies = lemma_of(verb) in DENIALS
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if thing is None or (thing.i < verb.i and thing.lower_ in RELATIVE):
        return None
    pronouns = _REFLEXIVE if frame is Frame.TOPIC or denies else _PRONOUNS
    if (
        thing.i < verb.i
        or (thing.lower_ in pronouns and thing.text != "US")
        or thing.lower_ in ("which", "who", "what")
    ):
        return None
    if not _may_be_content(verb, thing) or _has_other_particle(verb):
        return None
    if lemma_of(verb) == "claim" and lemma_of(thing) in _LIVES:
        return None  # "the storm has claimed nine lives"
    if any(child.lower_ == "by" and any(c.dep_ == "pcomp" for c in child.children) for child in verb.children):
        return None  # "explained it by saying": the second verb has the words
    span, last = after(verb, thing), thing.right_edge
    # "Raised questions over it", "rejected a challenge to it": the parse hangs the phrase on the verb.
    for child in verb.children:
        if child.dep_ == "prep" and child.left_edge.i == last.i + 1 and _is_of_the_noun(child):
            last = child.right_edge
            span = Span(span.start, end_of(last))
    return Complement(frame, (span,), (thing,))


def _has_other_particle(verb: Token) -> bool:
    """Whether the verb means something else with its particle: "knocked out the power", "called off the talks"."""
    return any(child.dep_ == "prt" and child.lower_ in _TURNING for child in verb.children) and "_" not in verb_of(
        verb
    )


def _is_of_the_noun(phrase: Token) -> bool:
    """Whether a phrase behind the object is a part of it: not the day or the medium ("in an interview")."""
    if phrase.lower_ in _OF_THE_NOUN:
        return True
    inside = next((child for child in phrase.children if child.dep_ in ("pobj", "pcomp")), None)
    if phrase.lower_ == "by" and inside is not None and inside.lower_ == "name":
        return True  # "did not mention Berg by name": she may have been meant
    if phrase.lower_ != "in" or inside is None or inside.ent_type_ in ("DATE", "TIME"):
        return False
    return inside.lower_ not in MEDIA and lemma_of(inside) not in MEDIA


def _may_be_content(verb: Token, thing: Token) -> bool:
    """Whether the object can be what was said, and not somebody who was told, cited, sacked or refused."""
    lemma = lemma_of(verb)
    if lemma in DENIALS:
        return thing.ent_type_ != "PERSON" and lemma_of(thing) not in REFUSED and not _is_for_somebody(verb)
    if Frame.TOPIC in FRAMES[verb_of(verb)]:
        return lemma not in CITING or not _is_source(thing)
    if lemma == "offer" and verb.tag_ not in ("VBD", "VBN"):
        return False  # "offers free parking": of objects in the present 1 in 3 are words, of past ones 2 in 3
    if verb_of(verb) in LIMITED:
        return lemma_of(thing) in LIMITED[verb_of(verb)]
    return not (thing.ent_type_ in ("PERSON", "DATE", "TIME", "ORG", "GPE", "NORP") or thing.pos_ == "PROPN")


def _is_source(thing: Token) -> bool:
    """Whether who or what is cited is whoever has the word: a person, an office, a group, a paper."""
    known = lexicon()
    named = thing.ent_type_ in ("PERSON", "ORG", "NORP")
    return named or lemma_of(thing) in known.roles | known.groups | known.people | known.kin | PAPERS


def _is_for_somebody(verb: Token) -> bool:
    """Whether a thing is kept from somebody and not said to be untrue: "denied treatment to the injured"."""
    return lemma_of(verb) == "deny" and any(
        child.dep_ == "dative" or (child.dep_ == "prep" and child.lower_ == "to") for child in verb.children
    )


def prepositional(verb: Token) -> Complement | None:
    """As in "called for a truce", "spoke to them of it"."""
    wanted = PREPOSITIONS[verb_of(verb)]
    particles = [c for c in verb.children if c.dep_ == "advmod" and c.lower_ in PARTICLES.get(lemma_of(verb), ())]
    if verb_of(verb) in _TAKING_SIDES and (side := in_favour(verb)) is not None:
        return Complement(Frame.OBJECT, side[0], (side[1][0],), side[1], type="eventuality")
    told = [c for c in verb.children if c.dep_ == "dobj" and lemma_of(verb) in _INFORMING]
    for child in (*verb.children, *(c for above in (*particles, *told) for c in above.children)):
        if child.dep_ == "prep" and child.lower_ in wanted and child.i > verb.i and not is_time(child):
            inside = [token for token in child.children if token.dep_ in ("pobj", "pcomp")]
            if inside:
                hearer = [c for c in verb.children if c.dep_ in ("dobj", "prep") and verb.i < c.i < child.i]
                cue = (child,) if not hearer else ()
                spans = (Span(end_of(child), end_of(child.right_edge)),)
                return Complement(Frame.OBJECT, spans, (child,), cue, type=wanted[child.lower_])
    return None


def in_favour(verb: Token) -> tuple[tuple[Span, ...], tuple[Token, ...]] | None:
    """What is behind "in favour of", and the words of that: "voted in favour of the plan"."""
    for child in verb.children:
        noun = next((c for c in child.children if c.dep_ == "pobj" and c.lower_ in _SIDES), None)
        of = next((c for c in noun.children if c.lower_ == "of" and c.i == noun.i + 1), None) if noun else None
        if child.lower_ == "in" and child.i > verb.i and of is not None and of.right_edge != of:
            return (Span(end_of(of), end_of(of.right_edge)),), (child, *((noun,) if noun else ()), of)
    return None


def passive(verb: Token, frames: Iterable[Frame]) -> Complement | None:
    """As in "The claim was rejected by Ms Berg": what is denied stands as the subject."""
    if any(child.lower_ == "as" and any(c.dep_ == "pcomp" for c in child.children) for child in verb.children):
        return None  # "was quoted as saying": the second verb has the words
    about = patient(verb)
    if about is None or agent(verb) is None or about.lower_ in (*RELATIVE, "he", "she", "they"):
        return None
    if verb_of(verb) in LIMITED and lemma_of(about) not in LIMITED[verb_of(verb)]:
        return None
    if Frame.OBJECT in frames or Frame.TOPIC in frames:
        return Complement(Frame.OBJECT, (Span(about.left_edge.idx, end_of(about.right_edge)),), (about,))
    return None
