"""One clause as an event coder needs it: who is its subject, who its objects.

Only the parse is read here, never the surface order of words: actor, act and recipient have to come from one
clause, and a name that merely stands near a verb is nobody's act.
"""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.verbs import agent, is_passive

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


def joined(token: Token) -> tuple[Token, ...]:
    """A noun and the nouns joined to it by 'and': "the minister and the envoy"."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON"):
            found += joined(child)
    return tuple(found)


def subjects(verb: Token, depth: int = 4) -> tuple[Token, ...]:
    """The grammatical subjects of a verb, taken over from the governing verb where it has none of its own."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if own:
        return tuple(t for child in own for t in joined(_antecedent(child)) if child.dep_ != "expl")
    if verb.dep_ in ("relcl", "acl") and verb.tag_ == "VBN":
        return ()  # "a summit held by X": the noun is what it was done to
    if not depth:
        return ()
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return joined(verb.head)
    if verb.dep_ in ("conj", "xcomp") or (verb.dep_ == "advcl" and (_bare_participle(verb) or _purpose(verb))):
        if verb.dep_ == "xcomp" and objects(verb.head) and not _subject_control(verb.head):
            return objects(verb.head)
        if is_passive(verb.head) != is_passive(verb) or _finite_after_infinitive(verb):
            return ()
        return subjects(verb.head, depth - 1)
    return ()


def _finite_after_infinitive(verb: Token) -> bool:
    """Whether a verb only seems joined to an infinitive: "urged him to stop and calls on" (not he calls)."""
    return verb.dep_ == "conj" and verb.tag_ in ("VBZ", "VBP", "VBD") and verb.head.tag_ == "VB"


def _subject_control(verb: Token) -> bool:
    return verb.lemma_ in ("call", "phone", "promise", "telephone", "threaten", "use")


def _bare_participle(verb: Token) -> bool:
    marks = any(child.dep_ == "mark" for child in verb.children)
    return verb.tag_ == "VBG" and not marks and verb.head.pos_ in ("VERB", "AUX")


def _purpose(verb: Token) -> bool:
    """Whether it is what the subject of the clause above does something for ("called to thank")."""
    return verb.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _antecedent(token: Token) -> Token:
    """What a relative pronoun stands for; any other token stands for itself."""
    if token.tag_ in ("WDT", "WP") or (token.lower_ == "that" and token.dep_ in SUBJECTS | {"dobj"}):
        verb: Token = token.head
        while verb.dep_ in ("xcomp", "conj", "aux", "ccomp"):
            verb = verb.head
        if verb.dep_ == "relcl":
            return verb.head
    return token


def agents(verb: Token) -> tuple[Token, ...]:
    """Who does it: the subject of an active verb, the by-phrase of a passive one."""
    if not is_passive(verb):
        return subjects(verb)
    by = agent(verb)
    return joined(by) if by is not None else ()


def objects(verb: Token) -> tuple[Token, ...]:
    """Whom or what it is done to: direct objects, or the subject of a passive verb."""
    if is_passive(verb):
        if verb.dep_ == "acl":
            return joined(verb.head)
        return subjects(verb)
    found = tuple(
        t for c in verb.children if c.dep_ in ("dobj", "dative") and c.tag_ != "IN" for t in joined(_antecedent(c))
    )
    if not found and verb.dep_ == "relcl" and not _has_relative(verb):
        return joined(verb.head)  # "a plan the minister has accepted"
    return found


def _has_relative(verb: Token) -> bool:
    return any(
        child.tag_ in ("WDT", "WP", "WRB") for child in verb.subtree if child.head in (verb, *verb.children)
    )


def prepositional(verb: Token, preposition: str) -> tuple[Token, ...]:
    """The nouns that follow this preposition of the verb ("spoke with A and B")."""
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ in ("prep", "dative", "agent") and child.lower_ == preposition:
            inner = [c for c in child.children if preposition == "out" and c.lower_ == "of"]  # "out of the valley"
            nouns = [noun for one in (child, *inner) for noun in one.children if noun.dep_ == "pobj"]
            found += [t for noun in nouns for t in joined(_antecedent(noun))]
    if (
        not found
        and verb.dep_ == "relcl"
        and any(child.lower_ == preposition and not list(child.children) for child in verb.children)
    ):
        return joined(verb.head)  # "a plan the minister agreed to"
    return tuple(found)


def particle(verb: Token) -> str:
    """The particle of a phrasal verb ("turn down"), else ""."""
    for child in verb.children:
        if child.dep_ == "prt" or (child.lower_ == "forward" and child.i == verb.i + 1):
            return child.lower_
    return ""
