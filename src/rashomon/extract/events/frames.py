"""What a frame is and when a clause fits it."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.cast import Cast

ANY = "*"  # some direct object
CLAUSE = "that"  # a that-clause
NONE = "-"  # no direct object
ACTOR = "@"  # a direct object that is an actor
MISREAD = {"stag": "stage"}
SAID_OF = frozenset({"acomp", "ccomp", "oprd", "xcomp"})
REFLEXIVE = frozenset("herself himself itself myself ourselves themselves yourself".split())
TAILS = frozenset({"fire", "in", "attack", "operation"})
MEASURES = frozenset(
    """all batch couple dozen group half hundred kind many million most number one pair part round score series
    set shipment some sort state thousand type wave""".split()
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb in the company it needs before it means an act.

    `objects` is "" (no matter), ANY, NONE, ACTOR, CLAUSE or nouns of which the direct object's head must be one;
    `after` likewise for the noun after one of `preposition`. `to` names the prepositions that lead to a recipient.
    """

    verbs: str
    type: str
    mode: str | None = None
    objects: str = ""
    particle: str = ""
    preposition: str = ""
    after: str = ""
    infinitive: bool = False
    to: str = ""
    needs: str = ""  # "recipient", "name" (of a recipient), "several" (two actors or a recipient)
    anyone: bool = False  # an act although no actor is named
    suffers: bool = False  # the subject is whom it is done to ("came under attack")
    unless: str = ""  # infinitives with which it is no act
    only: str = ""  # the infinitives with which alone it is one; needs `infinitive`
    must: bool = False  # it is said that somebody else must do something
    small: bool = False  # a small clause is the object ("let them go")
    within: bool = False  # the recipient is the one person named inside the object ("the role of her envoy, X")
    own: bool = False  # the object is the doer's own side ("withdrew the country from the pact"), no recipient
    complement: str = ""  # one of these words is said of the object ("found them guilty")
    kind: str = ""  # one of these words modifies the object ("a hunger strike")
    received: bool = False  # the subject is whom it is done to, the doer follows 'from' ("drew praise from")
    alone: bool = False  # nothing is said of the object, and no preposition is the verb's ("called him a liar")


def fits(frame: Frame, verb: Token, cast: Cast) -> bool:
    """Whether the clause of `verb` has the company that `frame` asks for."""
    if clause.particle(verb) != frame.particle or not (_has_clauses(frame, verb) and _has_words(frame, verb)):
        return False
    if frame.preposition:
        nouns = tuple(n for name in frame.preposition.split() for n in clause.prepositional(verb, name))
        if not nouns or not _among(frame.after or ANY, nouns, cast):
            return False
    told = any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)
    if frame.objects == CLAUSE or (frame.objects == NONE and told):
        return frame.objects == CLAUSE and told  # "demonstrated they were right" is no protest
    return _among(frame.objects, clause.objects(verb), cast)


def _has_clauses(frame: Frame, verb: Token) -> bool:
    infinitives = [c.lemma_.lower() for c in verb.children if c.dep_ in ("xcomp", "ccomp") and _with_to(c)]
    if frame.infinitive and (not infinitives or infinitives[0] in frame.unless.split()):
        return False
    if frame.only and infinitives[0] not in frame.only.split():
        return False
    return not ((frame.must and not obliged(verb)) or (frame.small and not small(verb)))


def _has_words(frame: Frame, verb: Token) -> bool:
    if any(child.dep_ == "dobj" and child.lower_ in REFLEXIVE for child in verb.children):
        return False
    if frame.complement and not any(c.lower_ in frame.complement.split() for c in _predicates(verb)):
        return False
    if frame.alone and (verb.dep_ == "acl" or any(c.dep_ in SAID_OF or _governs(c) for c in verb.children)):
        return False  # "the witness called by the court" was not rung up
    if frame.alone and any(_is_called(noun) for noun in clause.objects(verb)):
        return False
    within = (c for noun in clause.objects(verb) for c in noun.children)
    return not frame.kind or any(c.lower_ in frame.kind.split() for c in within)


def _is_called(noun: Token) -> bool:
    """Whether a name in quotation marks stands behind a noun: "called the mayor, Ada Lund, “a liar”"."""
    behind = noun.doc[noun.i : noun.right_edge.i + 3]
    return any(token.text in ('"', "“", "«", "‘") for token in behind)


def _governs(preposition: Token) -> bool:
    """Whether it is one by which a verb changes what it means, and not that of a day."""
    nouns = [c for c in preposition.children if c.dep_ == "pobj"]
    return preposition.lower_ in ("for", "on", "upon") and not any(n.ent_type_ in ("DATE", "TIME") for n in nouns)


def _with_to(verb: Token) -> bool:
    return verb.pos_ in ("VERB", "AUX") and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _among(wanted: str, nouns: tuple[Token, ...], cast: Cast) -> bool:
    if not wanted:
        return True
    if wanted == NONE:
        return not nouns
    if wanted == ANY:
        return bool(nouns)
    if wanted == ACTOR:
        return bool(cast.all(nouns))
    lemmas = wanted.split()
    return any((named(noun) in lemmas and not _for_press(noun)) or _of(noun, lemmas) for noun in nouns)


def lemma_of(verb: Token) -> str:
    """The lemma of a verb in lower case, where the lemmatiser errs the right one."""
    lemma: str = verb.lemma_.lower()
    return MISREAD.get(lemma, lemma)


def obliged(verb: Token) -> tuple[Token, ...]:
    """Whom a saying obliges ("said that Syldavia must withdraw"); nobody where it is "we" or "one"."""
    for clausal in (c for c in verb.children if c.dep_ == "ccomp"):
        if any(c.dep_ == "aux" and c.lower_ == "must" for c in clausal.children):
            return tuple(t for t in clause.subjects(clausal) if t.pos_ in ("NOUN", "PROPN"))
    return ()


def small(verb: Token) -> tuple[Token, ...]:
    """The subject of a clause without a tense under a verb ("let them go", "allowed the rally to go on")."""
    for clausal in (c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i and c.tag_ == "VB"):
        if not any(c.dep_ == "mark" for c in clausal.children):
            return clause.subjects(clausal)
    return ()


def named(noun: Token) -> str:
    """The lemma of a noun in lower case, hyphenated ones in one piece ("cease-fire")."""
    lemma: str = noun.lemma_.lower()
    if lemma in TAILS and noun.i > 1 and noun.nbor(-1).text == "-":
        return f"{noun.nbor(-2).lower_}-{lemma}"
    return lemma


def _predicates(verb: Token) -> list[Token]:
    """What is said of an object, be it parsed as the object's modifier ("found them guilty", "let them free")."""
    near = [c for c in verb.children if c.dep_ in SAID_OF | {"acl", "advmod", "amod", "dobj"}]
    return near + [
        c for noun in clause.objects(verb) for c in noun.children if c.dep_ in SAID_OF | {"acl", "amod"}
    ]


def _for_press(noun: Token) -> bool:
    """A press conference and a town-hall meeting are statements, not consultations."""
    return any(child.lower_ in ("press", "news", "hall", "media") for child in noun.children)


def _of(noun: Token, lemmas: list[str]) -> bool:
    """Whether the noun that is meant follows 'of': "a round of talks", "hundreds of prisoners"."""
    return noun.lemma_.lower() in MEASURES and any(
        thing.lemma_.lower() in lemmas for prep in noun.children if prep.lower_ == "of" for thing in prep.children
    )
