"""Acts that a noun names: talks, attacks, calls. Who took part is read from the noun's own modifiers."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.cast import MODIFIERS, Cast, unique
from rashomon.extract.events.lexicon.words import ATTACKS, TALKS, TRUCES, WEAPONS

ATTACK_NOUNS = frozenset(ATTACKS.split())
TALK_NOUNS = frozenset(TALKS.split())
TRUCE_NOUNS = frozenset(TRUCES.split())
WEAPON_NOUNS = frozenset(WEAPONS.split())
# A verb under which an attack is told as a fact: the object of a report, or of those it fell upon.
TELLS = frozenset("confirm endure experience face record repel report suffer survive thwart".split())
TAKES_PLACE = frozenset("begin conclude continue end happen hold occur resume start".split())
BEGINS = frozenset("begin hold start".split())
DRONES = frozenset({"drone", "uav", "quadcopter"})
AIR = frozenset({"airstrike", "air", "aerial", "warplane", "plane", "jet", "aircraft", "helicopter", "airstrikes"})
EXPLOSIVES = frozenset({"bomb", "bombing", "explosive", "grenade", "ied"})
HEAVY = frozenset({"missile", "rocket", "artillery", "mortar", "shelling", "shell", "torpedo", "barrage"})
PHONE = frozenset({"phone", "telephone", "call", "videoconference", "teleconference", "phone-call"})
OFFICIALS = frozenset(
    """ambassador chief commander delegate delegation diplomat envoy general leader lawmaker minister negotiator
    official president representative""".split()
)
# A strike of these is no attack but a protest.
OF_WORKERS = frozenset(
    """dock employee general hunger labor labour rail sit-in student teacher teachers transport union worker
    workers""".split()
)
NO_ATTACK = OF_WORKERS | frozenset(
    """ad-hominem baseball blistering bus charm cyber heart legal personal political rhetorical scathing stinging
    twitter verbal""".split()
)


def parties(noun: Token, cast: Cast) -> tuple[str, ...]:
    """The actors that a noun of an act names by itself: its modifiers, "by A", "between A and B", "with A"."""
    found = list(cast.modifying(noun))
    for name in ("by", "between", "with", "among"):
        found += cast.all(clause.prepositional(noun, name))
    return unique(found)


def takes_effect(verb: Token) -> bool:
    """Whether what is the subject comes to be in force."""
    if verb.lemma_ == "take":
        return any(n.lower_ == "effect" for n in clause.objects(verb))
    nouns = clause.prepositional(verb, "into")
    return verb.lemma_ in BEGINS or (
        verb.lemma_ in ("come", "go") and any(n.lower_ in ("effect", "force") for n in nouns)
    )


def attackers(noun: Token, cast: Cast) -> tuple[str, ...]:
    """The actors behind an attack or a weapon: one that modifies it ("a Freedonian raid") or follows 'by'."""
    found = cast.modifying(noun)
    return found[:1] if len(found) == 1 else cast.all(clause.prepositional(noun, "by"))


def is_attack(noun: Token) -> bool:
    """Whether a noun is an attack; a strike of workers and a heart attack are none."""
    if noun.lemma_.lower() not in ATTACK_NOUNS:
        return False
    return not any(c.lower_ in NO_ATTACK for c in noun.children if c.dep_ in MODIFIERS)


def is_weapon(noun: Token) -> bool:
    """Whether a noun is something that is fired, dropped or flown at a target."""
    return noun.lemma_.lower() in WEAPON_NOUNS


def assault_mode(words: frozenset[str]) -> str | None:
    """How an assault was made, where its own clause says so."""
    for mode, nouns in (("drone", DRONES), ("aerial", AIR), ("heavy-weapons", HEAVY), ("explosives", EXPLOSIVES)):
        if words & nouns:
            return mode
    return None
