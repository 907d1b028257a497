"""What became of those whom a number counts: killed, wounded, missing and so on, kept apart."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.figures.brought import brought, found_ill
from rashomon.extract.figures.lexicon import (
    DOES,
    DONE_TO,
    HARMS,
    HELPERS,
    JOINED,
    NOUNS,
    STATES,
    SUFFERING,
    SUFFERS,
    TAKES_LIVES,
)
from rashomon.extract.figures.tolls import between_of_toll, is_death_toll, reached, to_of_toll
from rashomon.extract.figures.verbs import either
from rashomon.extract.numerals import PLURALS

_IN_HEADLINES = frozenset("kill wound injure hurt arrest detain".split())


def fate(token: Token) -> str | None:
    """The fate that the sentence gives to a counted noun or a bare number, None where it gives none.

    Where it gives two that cannot be told apart, both are named ("killed or wounded").
    """
    if _is_whole(token):
        return _named(token)
    following = None if _is_part(token) else _said_next(token)
    # "12 people killed" says it more surely than the parse of a headline; "evacuated" may only describe.
    sure = following if following in ("killed", "wounded", "missing", "killed or wounded") else None
    found = _both(token) or _named(token) or sure or _above(token) or following or _own(token)
    if found is None and token.dep_ == "conj" and token.head.pos_ in ("NOUN", "PROPN", "NUM", "PRON"):
        # "Two deaths and 30 people were taken to hospital": the noun before says nothing of those beside it.
        return _above(token.head) if _named(token.head) else fate(token.head)
    return found


def _is_whole(token: Token) -> bool:
    """Whether it counts those out of whom another number is taken: the 23 in "nine of the 23 were hurt"."""
    if token.dep_ != "pobj" or token.head.lower_ != "of" or not token.head.head.like_num:
        return False
    return token.like_num or any(child.dep_ == "nummod" for child in token.children)


def _is_part(token: Token) -> bool:
    """Whether a noun belongs to another one, which the next word is about: "four of the crew of 23 were hurt"."""
    if token.dep_ != "pobj" or token.head.lower_ != "of":
        return False
    whole = token.head.head
    return whole.pos_ != "NUM" and whole.lower_ not in PLURALS


def takes_lives(noun: Token, subject: Token) -> str | None:
    """The fate in "claimed hundreds of lives"."""
    return "killed" if noun.lower_ == "lives" and subject.head.lemma_ in TAKES_LIVES else None


def _named(token: Token) -> str | None:
    """From the noun itself: "12 deaths"."""
    return NOUNS.get(token.lemma_.casefold()) or NOUNS.get(token.lower_)


def _both(token: Token) -> str | None:
    """From two words for those who are counted in one: "30 dead and wounded"."""
    if token.lower_ not in JOINED or token.i + 1 >= len(token.doc):
        return None
    return _joined(token, token.nbor(1))


def _joined(word: Token, link: Token) -> str | None:
    """Two fates of one number; "12 killed and wounded 30" are two numbers."""
    at = link.i + 1
    if link.lower_ not in ("and", "or", "&") or at >= len(word.doc) or _leads_to_more(word.doc[at]):
        return None
    one, other = (JOINED.get(token.lower_) for token in (word, word.doc[at]))
    return " or ".join(sorted({one, other})) if one and other and one != other else None


def _leads_to_more(word: Token) -> bool:
    return any(token.like_num or token.lower_ in PLURALS for token in word.doc[word.i + 1 : word.i + 4])


def _said_next(token: Token) -> str | None:
    """From the next word, whatever the parse makes of it: "12 people were killed", "30 others injured"."""
    doc, at = token.doc, token.i + 1
    while at < len(doc) and doc[at].lower_ in HELPERS:
        at += 1
    if at >= len(doc) or doc[at].sent.start != token.sent.start:
        return None
    word = doc[at]
    following = doc[at + 1] if at + 1 < len(doc) else None
    if following is not None and following.pos_ in ("NUM", "DET", "NOUN", "PROPN", "PRON"):
        return None  # "12 militants killed the guard"
    two = _joined(word, following) if following is not None else None
    return two or JOINED.get(word.lower_)


def _own(token: Token) -> str | None:
    """From what hangs on the noun: "12 wounded soldiers", "12 people who died in the raid"."""
    for child in token.children:
        if child.dep_ == "amod" and child.i < token.i and child.lower_ in STATES:
            return STATES[child.lower_]
        if child.dep_ in ("acl", "amod", "relcl") and child.i > token.i:
            found = STATES.get(child.lower_) if child.pos_ == "ADJ" else _of_clause(child)
            if found:
                return found
    return None


def _of_clause(verb: Token) -> str | None:
    """From a participle or a relative clause after the noun."""
    if any(child.dep_ == "neg" for child in verb.children):
        return None
    if verb.dep_ == "relcl":
        subjects = [child.dep_ for child in verb.children if child.tag_ in ("WP", "WDT")]
        if "nsubjpass" in subjects:
            return either(verb, DONE_TO)
        return DOES.get(verb.lemma_) if "nsubj" in subjects else None
    return either(verb, DONE_TO) if verb.tag_ in ("VBN", "VBD") else None


def _above(token: Token) -> str | None:
    """From what stands above: "killed 12", "12 were killed", "the deaths of 12", "a toll of 12"."""
    if token.lower_ == "between":
        return to_of_toll(token) or between_of_toll(token)  # the root of a range
    head, dep = token.head, token.dep_
    if any(child.dep_ == "neg" for child in head.children):
        return None
    if head.pos_ == "ADJ" or (head.lemma_ == "be" and dep == "nsubj" and not _among(head)):
        return _of_state(head) if dep in ("nsubj", "nummod", "npadvmod") else None
    if dep in ("nsubj", "attr") and head.lemma_ == "be":
        found = _of_toll(head) or _among(head)
        if found:
            return found
    if dep == "pobj":
        return _of_preposition(head)
    if head.pos_ not in ("VERB", "AUX"):
        return None
    if dep == "nsubjpass":
        return either(head, DONE_TO) or _believed(head)
    if dep == "nsubj":
        return _of_subject(head)
    return _of_object(token, head) if dep in ("dobj", "obj", "dative") else None


def _of_subject(verb: Token) -> str | None:
    objects = [child for child in verb.children if child.dep_ in ("dobj", "obj")]
    if verb.lemma_ == "lose" and any(child.lower_ == "lives" for child in verb.children):
        return "killed"
    if verb.lemma_ in SUFFERS:
        return "wounded" if any(child.lemma_ in HARMS for child in objects) else None
    return DOES.get(verb.lemma_) or found_ill(verb) or (_headline(verb) if not objects else None)


def _of_object(token: Token, verb: Token) -> str | None:
    if token.lemma_ == "life" and verb.lemma_ in TAKES_LIVES:
        return "killed"
    if token.dep_ == "dative":
        return "killed" if verb.lemma_ == "cost" and any(child.lemma_ == "life" for child in verb.rights) else None
    if verb.lemma_ == "leave":
        for child in verb.children:
            if child.dep_ in ("oprd", "acomp", "ccomp", "advcl") and child.lower_ in STATES:
                return STATES[child.lower_]
    if reached(verb):
        return "killed"
    if verb.lemma_ == "include":
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        return _group(subject) if subject is not None else None
    return either(verb, DONE_TO)


def _believed(verb: Token) -> str | None:
    """From "12 are feared dead", "12 are known to have been injured"."""
    for child in verb.children:
        if child.dep_ in ("oprd", "acomp", "xcomp") and child.lower_ in STATES:
            return STATES[child.lower_]
        if child.dep_ == "xcomp" and any(word.dep_ == "auxpass" for word in child.children):
            return DONE_TO.get(child.lemma_)
        if child.dep_ == "xcomp":
            return DOES.get(child.lemma_)
    return None


def _of_toll(verb: Token) -> str | None:
    """From the other side of "the death toll was at least 24"."""
    tolls = (child for child in verb.children if child.dep_ == "nsubj" and child.lemma_ == "toll")
    return "killed" if any(is_death_toll(toll) for toll in tolls) else None


def _among(verb: Token) -> str | None:
    """From "among the dead were four nurses", "one sailor was among those killed"."""
    for preposition in verb.children:
        if preposition.lower_ == "among":
            return next((_group(child) for child in preposition.children if child.dep_ == "pobj"), None)
    return None


def _group(token: Token) -> str | None:
    """The fate that a word for a group names: "the dead", "those killed"."""
    found = STATES.get(token.lower_) or _named(token) or DONE_TO.get(token.lower_)
    if found or token.lower_ not in ("those", "people", "victims"):
        return found
    return next((JOINED[child.lower_] for child in token.children if child.lower_ in JOINED), None)


def _headline(verb: Token) -> str | None:
    """A headline's participle, which parses as active: "12 killed in a raid". It must have no auxiliary."""
    if verb.tag_ not in ("VBN", "VBD") or any(child.dep_ in ("aux", "auxpass") for child in verb.children):
        return None
    if verb.lemma_ == "take":
        return brought(verb)
    return DONE_TO.get(verb.lemma_) if verb.lemma_ in _IN_HEADLINES else None


def _of_state(head: Token) -> str | None:
    found = STATES.get(head.lower_)
    if found:
        return found
    states = [child for child in head.children if child.dep_ in ("acomp", "attr", "oprd")]
    if any(child.lemma_ in HARMS and not SUFFERING.isdisjoint(c.lower_ for c in child.lefts) for child in states):
        return "wounded"  # "were nursing injuries", which parses as a noun
    return next((STATES[child.lower_] for child in states if child.lower_ in STATES), None)


def _of_preposition(preposition: Token) -> str | None:
    above = preposition.head
    if preposition.lower_ == "including":
        return fate(above) if above.pos_ in ("NOUN", "PROPN", "NUM") else None
    if preposition.lower_ == "of" and above.lemma_ == "life":
        return "killed" if above.dep_ == "dobj" and above.head.lemma_ in TAKES_LIVES else None
    if preposition.lower_ == "of" and above.lemma_ == "loss":
        return "killed" if any(child.lemma_ == "life" for child in preposition.children) else None
    if preposition.lower_ == "of" and above.lower_ == "total":
        return fate(above)
    if preposition.lower_ == "of" and (above.pos_ == "NOUN" or above.lower_ == "killing"):
        return NOUNS.get(above.lemma_) or NOUNS.get(above.lower_) or ("killed" if is_death_toll(above) else None)
    return to_of_toll(preposition) or between_of_toll(preposition)
