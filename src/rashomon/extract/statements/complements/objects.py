"""Contents that are noun phrases: "announced a truce", "called for a truce", "a claim rejected by Berg"."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from rashomon.extract.statements.complements.complements import Complement, after
from rashomon.extract.statements.lexicon import (
    CITING,
    DENIALS,
    FRAMES,
    LIMITED,
    MEDIA,
    PAPERS,
    PARTICLES,
    PREPOSITIONS,
    REFUSED,
    Frame,
)
from rashomon.extract.statements.syntax.phrases import RELATIVE, is_time
from rashomon.extract.statements.syntax.reading import Reading, end_of, lemma_of, verb_of
from rashomon.extract.verbs import agent, patient
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
_LIVES = frozenset({"casualty", "life", "victim"})


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
