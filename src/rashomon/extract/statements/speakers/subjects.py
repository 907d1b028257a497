"""From a verb of saying to the noun that does it: through passives, participles, infinitives and "and"."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.statements.lexicon import ACTS, BLAMES, MEDIA, NOUNS, SAYING
from rashomon.extract.statements.speakers.astray import astray, torn
from rashomon.extract.statements.speakers.resumed import resumed
from rashomon.extract.statements.speakers.somebody import is_somebody
from rashomon.extract.statements.syntax.reading import lemma_of, text_before
from rashomon.extract.verbs import SUBJECTS, agent, is_passive, is_perfect, patient

_EMPTY = frozenset("there this that these what".split())
_NO_SUBJECT = frozenset("there him them".split())
_CLOSING = tuple("\"'”’»")
_STEPS = frozenset("habit history point practice step".split())
_SOME = frozenset("those others many some few several anyone everyone someone".split())


def subject(verb: Token, depth: int = 0) -> Token | None:
    """The head of the noun phrase that does what a verb says, through participles, infinitives and "and"."""
    if depth > 4:
        return None
    if (above := torn(verb)) is not None:
        return above
    if is_passive(verb):
        return agent(verb)
    subjects = ("nsubj", "nsubjpass") if is_perfect(verb) else ("nsubj",)
    own = [child for child in verb.children if child.dep_ in subjects and child.lower_ not in _NO_SUBJECT]
    if own:
        return min(own, key=lambda token: abs(token.i - verb.i))
    share = next((child for child in verb.children if child.dep_ == "nummod" and child.i < verb.i), None)
    if share is not None and verb.pos_ == "VERB":
        return share  # "about four in ten say", "61 percent said"
    if any(child.dep_ in SUBJECTS or child.dep_ == "expl" for child in verb.children):
        return None
    return _inherited(verb, depth) or astray(verb)


def _inherited(verb: Token, depth: int) -> Token | None:
    # "Was quick to add": the copula has the subject.
    head = verb.head.head if verb.dep_ == "xcomp" and verb.head.dep_ == "acomp" else verb.head
    if verb.dep_ == "conj" and verb.tag_ == "VBG" and head.tag_ not in ("VBG", "NN"):
        # "Saying that it was late and arguing that": joined to the clause. "Groups that protest and touting": not.
        above = next((t for t in head.ancestors if t.tag_ == "VBG" and lemma_of(t) in SAYING), None)
        return subject(above, depth + 1) if above is not None and above.i < verb.i else None
    if (above := resumed(verb)) is not None:
        return surface_subject(above, depth)
    if verb.dep_ == "advcl" and verb.tag_ == "VBG":
        return _of_participle(verb, depth)
    if verb.dep_ in ("conj", "xcomp", "advcl", "parataxis", "dep", "ccomp") and head.pos_ in ("VERB", "AUX"):
        if verb.dep_ in ("parataxis", "dep", "ccomp") and verb.tag_ not in ("VBG",):
            return surface_subject(head, depth) if _comes_next(verb) else None
        if verb.dep_ == "xcomp":
            return _controller(verb, head, depth)
        if verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBZ"):
            return _of_joined(verb, head, depth)
        return surface_subject(head, depth)
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        return _of_phrase(head, depth)
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return _document_or_person(verb.head, depth)
    return None


def _of_joined(verb: Token, head: Token, depth: int) -> Token | None:
    """The speaker of a finite verb behind "and": no infinitive has the like ("wanted it to end and said so").

    "Was set by Berg, who praised it and said that": the words are those of who praised it.
    """
    while _is_infinitive(head) and head.head.pos_ in ("VERB", "AUX") and head.head.i < head.i:
        head = head.head
    found = surface_subject(head, depth)
    if found is None or not is_passive(head) or is_somebody(found, many=False):
        return found
    relative = (t for t in head.subtree if head.i < t.i < verb.i and t.dep_ == "relcl" and t.tag_ == verb.tag_)
    nearer = [own for t in relative for own in t.children if own.lower_ == "who" and own.dep_ == "nsubj"]
    return nearer[-1] if nearer else found


def _is_infinitive(verb: Token) -> bool:
    """As in "to end"."""
    return verb.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _comes_next(verb: Token) -> bool:
    """As in "Berg paused, then added that"."""
    before = verb.head.i < verb.i and verb.tag_ == verb.head.tag_
    return before and verb.dep_ == "dep" and text_before(verb).casefold() == "then"


def _of_phrase(preposition: Token, depth: int) -> Token | None:
    """Who does it in "by saying", "accused them of seeking": whoever is accused, else the subject."""
    verb = preposition.head
    if preposition.lower_ == "as" and lemma_of(verb) in ("quote", "cite"):
        return _quoted_person(verb)
    if verb.pos_ == "NOUN" and verb.dep_ == "dobj" and lemma_of(verb) in _STEPS:
        return surface_subject(verb.head, depth)  # "took the step of criticizing"
    if verb.pos_ == "ADJ" and verb.dep_ == "acomp" and preposition.lower_ == "in":
        return surface_subject(verb.head, depth)  # "was blunt in blaming"
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    if preposition.lower_ in BLAMES.get(lemma_of(verb), ()):
        blamed = next((child for child in verb.children if child.dep_ == "dobj" and child.i < preposition.i), None)
        return blamed if blamed is not None else patient(verb)
    return surface_subject(verb, depth)


def _of_participle(verb: Token, depth: int) -> Token | None:
    """The speaker of ", adding that": of the verb of saying right before it, or of the one whose content ends."""
    nearer = _speech_before(verb)
    if nearer is not None:
        return surface_subject(nearer, depth)
    head = verb.head
    if text_before(verb) == "," or text_before(verb)[-1:] in _CLOSING:
        # "Called for the schools to open, saying": who called says it.
        while (
            any(child.dep_ == "aux" and child.lower_ == "to" for child in head.children)
            and head.head.pos_ == "VERB"
            and head.head.i != head.i
        ):
            head = head.head
        above = reporting(head)
        head = above if above is not None and above.i < verb.i else head
    found = surface_subject(head, depth) if head.pos_ in ("VERB", "AUX") else None
    if found is not None and found.lower_ == "it" and (above := reporting(head)) is not None:
        found = surface_subject(above, depth)  # "insisted it was early while adding that"
    return found if found is not None and is_somebody(found) else None


def reporting(verb: Token) -> Token | None:
    """The verb of saying in whose clause a verb stands."""
    while verb.head.i != verb.i and verb.dep_ in ("ccomp", "conj", "xcomp", "advcl"):
        if verb.dep_ == "ccomp" and lemma_of(verb.head) in SAYING:
            return verb.head
        verb = verb.head
    return None


def _speech_before(verb: Token) -> Token | None:
    """The verb of saying right before the comma: "a charge she has denied, insisting that ..."."""
    if verb.i < 2 or text_before(verb) != ",":
        return None
    before = verb.nbor(-2)
    spoken = lemma_of(before) in SAYING and before.pos_ == "VERB" and before != verb.head
    return before if spoken and any(child.dep_ == "nsubj" for child in before.children) else None


def surface_subject(verb: Token, depth: int) -> Token | None:
    """What stands as the subject, of a passive as well: "he was jailed, saying" is he."""
    if is_passive(verb):
        own = patient(verb)
        if own is not None and own.lower_ not in _EMPTY:
            return own
        return _inherited(verb, depth + 1) if own is None else None
    return subject(verb, depth + 1)


def _controller(verb: Token, head: Token, depth: int) -> Token | None:
    """The speaker of an infinitive: the object of the verb above, if it has one ("asked him to say")."""
    if lemma_of(head) == "use":
        return surface_subject(head, depth)  # "used the speech to say"
    objects = [child for child in head.children if child.dep_ in ("dobj", "dative") and child.i < verb.i]
    return objects[0] if objects else surface_subject(head, depth)


def _quoted_person(quote: Token) -> Token | None:
    """Who "was quoted as saying", or whom somebody "quoted as saying"."""
    if is_passive(quote):
        own = patient(quote)
        return own if own is not None else (quote.head if quote.dep_ in ("acl", "relcl") else None)
    return next((child for child in quote.children if child.dep_ == "dobj"), None)


def _document_or_person(noun: Token, depth: int) -> Token | None:
    """A letter "saying" speaks for who sent it, where the sentence says so."""
    if noun.dep_ == "dobj" and (lemma_of(noun) in MEDIA or lemma_of(noun) in NOUNS):
        sender = subject(noun.head, depth + 1)
        if sender is not None:
            return sender
    elif noun.lemma_.casefold() in ACTS:
        return _teller(noun, depth)
    return noun if noun.pos_ in ("NOUN", "PROPN") or noun.lower_ in _SOME else None


def _teller(noun: Token, depth: int) -> Token | None:
    """Who tells of an act: "the office reported the attack saying that": an attack says nothing."""
    verb = next((above for above in noun.ancestors if above.pos_ in ("VERB", "AUX")), None)
    found = subject(verb, depth + 1) if verb is not None else None
    return found if found is not None and found.i < noun.i and is_somebody(found) else None
