"""What a verb or a noun does to which things: its stance before negation and modality are looked at."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.positions.lexicon.nouns import LIGHT, QUARRELS, STANCE_NOUNS, WITHHOLDS
from rashomon.extract.positions.lexicon.proposals import STOPS, TRUCES
from rashomon.extract.positions.lexicon.stances import (
    ABOUT,
    CLAUSAL,
    DEMANDING,
    DIRECT,
    FAVOUR,
    GERUND,
    IDIOMS,
    KEPT,
    LAID,
    PENDING,
    PHRASAL,
    POSITIONS,
    SPEAKS,
    WITH_PREPOSITION,
)
from rashomon.extract.positions.stances.to_be_done import gerunds, is_halt, is_to_be_done
from rashomon.extract.verbs import auxiliaries
from rashomon.model import Stance

PROCEEDS = frozenset("advance consider debate move proceed take".split())  # to what is to be voted on
HARDLY = frozenset("no little few scant".split())
Act = tuple[Stance, tuple[Token, ...]]
GOVERNED: dict[str, list[tuple[str, str, Stance]]] = {}
for (_lemma, _small, _preposition), _stance in WITH_PREPOSITION.items():
    GOVERNED.setdefault(_lemma, []).append((_small, _preposition, _stance))
VERBS = frozenset(
    {lemma for verbs in DIRECT.values() for lemma in verbs}
    | {lemma for lemma, _ in PHRASAL}
    | {lemma for lemma, _, _ in (*LAID, *IDIOMS)}
    | GOVERNED.keys()
    | KEPT
    | LIGHT
    | PENDING
    | STOPS
    | WITHHOLDS
    | CLAUSAL.keys()
    | DEMANDING.keys()
    | {lemma for lemma, _ in GERUND}
    | SPEAKS
    | {"abstain", "have", "see", "take"}
)


def act(verb: Token) -> Act | None:
    """The stance that a verb takes on its objects, and those objects; None for a verb of no stance."""
    if verb.lemma_.lower() not in VERBS:
        return None
    for reader in READERS:
        found = reader(verb)
        if found and found[1]:
            return found
    return None


def no(noun: Token) -> bool:
    """Whether there is none of it: "no sign", "any sign"."""
    return any(child.dep_ == "det" and child.lower_ in ("no", "any") for child in noun.children)


def about(word: Token) -> tuple[Token, ...]:
    """The things that a word is about: behind "on", "to", "about" and the like."""
    return tuple(noun for preposition in ABOUT for noun in clause.prepositional(word, preposition))


def _idiom(verb: Token) -> Act | None:
    for noun in clause.objects(verb):
        for (lemma, thing, preposition), stance in IDIOMS.items():
            if (verb.lemma_.lower(), noun.lemma_.lower()) == (lemma, thing):
                on = clause.prepositional(verb, preposition) or clause.prepositional(noun, preposition)
                if on:
                    return stance, on
    return None


def _clausal(verb: Token) -> Act | None:
    """What is offered, proposed, demanded or agreed to be done, or what one is for or against doing."""
    lemma = verb.lemma_.lower()
    clauses = tuple(child for child in verb.children if is_to_be_done(child) and not is_halt(child))
    stance = CLAUSAL.get(lemma) or DEMANDING.get(lemma) if clauses else None
    if clauses and clauses[0].tag_ == "VBG":
        stance = GERUND.get((lemma, clause.particle(verb))) or stance
        if lemma == "consider" and not {"will", "would"} & set(auxiliaries(verb)):
            return None  # "is considering raising the toll": its own plan, and no answer
    return (stance, clauses) if stance else None


def _abstains(verb: Token) -> Act | None:
    """As in "abstained on the resolution", "abstained in the vote on it", "from voting on it"."""
    if verb.lemma_ != "abstain":
        return None
    inner = (t for child in verb.children if child.dep_ == "prep" for t in child.children)
    votes = (t for t in inner if t.lemma_.lower() in ("vote", "voting", "ballot"))
    return "non-committal", (*about(verb), *(noun for vote in votes for noun in about(vote)))


def _withheld(verb: Token) -> Act | None:
    if verb.lemma_.lower() not in WITHHOLDS:
        return None
    for noun in clause.objects(verb):
        if STANCE_NOUNS.get(noun.lemma_.lower()) in ("accepts", "supports") or noun.lemma_ == "judgment":
            return "non-committal", (*about(verb), *about(noun))
    return None


def _halting(verb: Token) -> Act | None:
    """Asked for or agreed, the verb is the thing itself: "agreed to stop fishing"."""
    return ("accepts", (verb,)) if is_halt(verb) and verb.head.lemma_ not in DIRECT["proposes"] else None


def _laid(verb: Token) -> Act | None:
    for lemma, preposition, noun in LAID:
        if verb.lemma_ == lemma and any(n.lemma_ == noun for n in clause.prepositional(verb, preposition)):
            return "proposes", clause.objects(verb)
    return None


def _with_preposition(verb: Token) -> Act | None:
    for small, preposition, stance in GOVERNED.get(verb.lemma_.lower(), ()):
        if _has(verb, small) if small else not clause.particle(verb):  # "called her out for it" is no call
            on = (
                clause.prepositional(verb, preposition)
                or _behind_particle(verb, small, preposition)
                or _taken_up(verb, preposition)
                or gerunds(verb, preposition)
            )
            if small == "part" and verb.tag_ == "VBD":
                continue  # who "took part in the inquiry" was there
            if on and on[0].i > verb.i:  # not "for his part, he called it"
                return stance, on
    return None


def _taken_up(verb: Token, preposition: str) -> tuple[Token, ...]:
    """What somebody votes not even to debate: "voted against proceeding to the bill"."""
    if (verb.lemma_, preposition) != ("vote", "against"):
        return ()
    inner = (token for child in verb.children if child.lower_ == preposition for token in child.children)
    opening = (token for token in inner if token.dep_ == "pcomp" and token.lemma_ in PROCEEDS)
    return tuple(noun for gerund in opening for noun in clause.objects(gerund) or about(gerund))


def _behind_particle(verb: Token, small: str, preposition: str) -> tuple[Token, ...]:
    """Where the parse hangs the preposition on the particle: "came out against the plan"."""
    return tuple(
        noun
        for child in verb.children
        if small and child.lower_ == small
        for noun in clause.prepositional(child, preposition)
    )


def _has(verb: Token, small: str) -> bool:
    return any(
        child.lower_ == small and child.dep_ in ("prt", "advmod", "prep", "dobj") for child in verb.children
    )


def _no_position(verb: Token) -> Act | None:
    """What is not had: "took no position on the plan", "had no quarrel with it"."""
    for noun in clause.objects(verb):
        if no(noun) and verb.lemma_ == "take" and noun.lemma_ in POSITIONS:
            return "non-committal", (*about(verb), *about(noun))
        if no(noun) and verb.lemma_ in ("have", "see") and noun.lemma_ in QUARRELS:
            return "supports", (*about(verb), *about(noun))
    return None


def _light(verb: Token) -> Act | None:
    if verb.lemma_ not in LIGHT:
        return None
    nouns = [noun for noun in clause.objects(verb) if noun.lemma_.lower() in STANCE_NOUNS and not no(noun)]
    nouns = [noun for noun in nouns if not _anothers(noun)]
    for noun in nouns:
        datives = [t for child in verb.children if child.dep_ == "dative" for t in clause.joined(child)]
        on = (*about(noun), *about(verb), *(t for t in datives if t.pos_ == "NOUN"))
        if on:
            return STANCE_NOUNS[noun.lemma_.lower()], on
    return None


def _anothers(noun: Token) -> bool:
    """Whether the stance is somebody else's: "they had the mayor's support", "had Palace support"."""
    owned = (child for child in noun.children if child.i < noun.i)
    return any(
        (child.dep_ == "poss" and child.pos_ != "PRON") or (child.dep_ == "compound" and child.pos_ == "PROPN")
        for child in owned
    )


def _favour(verb: Token) -> Act | None:
    """Where one is: "in favour of the plan", "against it", "voted in favour of it"."""
    if verb.lemma_ not in SPEAKS:
        return None
    if verb.lemma_ == "be" and (on := clause.prepositional(verb, "against") or gerunds(verb, "against")):
        return "rejects", on
    inside = clause.prepositional(verb, "in") or _behind_particle(verb, "out", "in")
    against = [noun for noun in inside if noun.lemma_.lower() == "opposition"]
    if against and (on := clause.prepositional(against[0], "to")):
        return "rejects", on
    nouns = [noun for noun in inside if noun.lemma_.lower() in FAVOUR]
    return ("supports", clause.prepositional(nouns[0], "of") or gerunds(nouns[0], "of")) if nouns else None


def _phrasal(verb: Token) -> Act | None:
    beside = verb.nbor().lower_ if verb.i + 1 < len(verb.doc) and verb.nbor().head == verb else ""
    stance = PHRASAL.get((verb.lemma_.lower(), clause.particle(verb) or beside))
    return (stance, clause.objects(verb)) if stance else None


def _direct(verb: Token) -> Act | None:
    if clause.particle(verb):
        return None
    lemma = verb.lemma_.lower()
    if lemma in KEPT:
        return "accepts", tuple(noun for noun in clause.objects(verb) if _is_halt(noun))
    stance = next((stance for stance, verbs in DIRECT.items() if lemma in verbs), None)
    if lemma in PENDING:
        stance = "non-committal"
    if stance is None:
        return None
    if stance == "proposes":
        return stance, (*(noun for noun in clause.objects(verb) if not _hardly_any(noun)), *_asked_to_stop(verb))
    return stance, clause.objects(verb)


def _hardly_any(noun: Token) -> bool:
    """Whether there is next to none of it: who "offered little praise" has offered nothing."""
    return any(child.dep_ in ("det", "amod") and child.lower_ in HARDLY for child in noun.children)


def _is_halt(noun: Token) -> bool:
    inside = {token.lemma_.lower() for token in (noun, *noun.children)}
    return bool(inside & (TRUCES | STOPS)) or (noun.ent_type_ == "DATE" and noun.dep_ == "dobj")


def _asked_to_stop(verb: Token) -> Iterator[Token]:
    """The verb of what is proposed, where that is to stop something: "proposed that both suspend the strikes"."""
    yield from (child for child in verb.children if is_halt(child))


READERS = (
    _abstains,
    _halting,
    _clausal,
    _laid,
    _idiom,
    _with_preposition,
    _no_position,
    _withheld,
    _light,
    _favour,
    _phrasal,
    _direct,
)
