"""Nouns that stand for somebody ("the company", "his brother"), and those whom the report only describes.

The order is that of Raghunathan et al. 2010 (A Multi-Pass Sieve for Coreference Resolution): what the sentence
equates first, then the bearer of a role, then the same noun with no new description, then the only one of a kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from rashomon.extract.actors.descriptions import roles
from rashomon.extract.actors.descriptions.equated import equated
from rashomon.extract.actors.descriptions.phrases import DEFINITE, Phrase, described, modifiers, said_more
from rashomon.extract.actors.kinds.bodies import FOREIGN
from rashomon.extract.actors.references.bodies import ANY_BODY, can_be, of_late, of_sort, of_speaker
from rashomon.extract.actors.references.officers import member, officer, role_words
from rashomon.extract.actors.references.pairs import NUMBERS
from rashomon.extract.actors.references.salience import salient
from rashomon.extract.actors.syntax.clauses import SUBJECTS, Clauses
from rashomon.extract.actors.syntax.found import Found, How, Somebody
from rashomon.knowledge import state_words
from rashomon.text import fold

SOME = frozenset("other others some many several few more most new additional fellow".split())
RECENT = 10  # placeholder: sentences, after which a body that any noun fits is no longer "the company"
NATIONAL = frozenset({"government", "army", "military", "parliament", "police"})  # every state has one

Sieve = Callable[[Clauses, Phrase], Somebody | None]


def nominal(clauses: Clauses, phrase: Phrase) -> Found | None:
    """The mention that a noun phrase makes: of somebody known, or of somebody new. None: not sure."""
    for how, sieve in SIEVES:
        if (who := sieve(clauses, phrase)) is not None:
            _learn(clauses, who, phrase)
            return Found(phrase.start, phrase.end, (who,), how, phrase.start)
    if _doubtful(clauses, phrase):
        return None
    who = _new(clauses, phrase)
    owner = clauses.at(phrase.owner) if phrase.owner is not None else None
    if owner is not None and owner.one is not None:
        clauses.belongings.setdefault((id(owner.one), phrase.sort), who)
    return Found(phrase.start, phrase.end, (who,), "described", phrase.start)


def _new(clauses: Clauses, phrase: Phrase) -> Somebody:
    words = clauses.words
    start, end = described(words, phrase)
    who = Somebody(
        phrase.kind,
        f"{words.start[phrase.start]} {phrase.sort}",
        words.said(start, end),
        country=None if phrase.sort in FOREIGN else roles.country(words, start, end),
        gender=roles.gender_of(words, phrase.start, phrase.end) if phrase.kind == "person" else None,
        named=False,
    )
    _learn(clauses, who, phrase)
    who.words.update(words.lower[i] for i in range(start, end) if words.words[i][0].isalnum())
    return who


def _learn(clauses: Clauses, who: Somebody, phrase: Phrase) -> None:
    clauses.call(who, phrase.sort)
    who.words.update(modifiers(clauses.words, phrase))


def _owned(clauses: Clauses, phrase: Phrase) -> Somebody | None:
    """What belonged to the same owner before: "his father" and again "his father"."""
    if phrase.owner is None or phrase.kind == "group":
        return None
    owner = clauses.at(phrase.owner)
    if owner is None or owner.one is None:
        return None
    return clauses.belongings.get((id(owner.one), phrase.sort))


def _organ(clauses: Clauses, phrase: Phrase) -> Somebody | None:
    """The body of its owner: "Norway said ... Its foreign ministry ...", "Doe's office ... his office"."""
    words = clauses.words
    owner = clauses.at(phrase.owner) if phrase.owner is not None else None
    if phrase.kind != "organisation" or owner is None or owner.one is None:
        return None
    if owner.one.kind == "person":
        return clauses.bodies.get(f"{owner.one.key} {fold(words.said(phrase.start, phrase.end))}")
    if owner.one.kind != "state":
        return None
    key = f"{owner.one.key.casefold()} {fold(words.said(phrase.start, phrase.end))}"
    name = words.said(phrase.start, phrase.end)
    return clauses.bodies.get(key) or Somebody("organisation", key, name, owner.one.country)


def _same_noun(clauses: Clauses, phrase: Phrase) -> Somebody | None:
    """The one who goes by this noun and whom all words of the phrase describe: word inclusion."""
    words = clauses.words
    if not phrase.definite or phrase.owner is not None or said_more(words, phrase):
        return None
    if any(words.words[i] in state_words() for i in range(phrase.start, phrase.noun)):
        return None
    said = set(modifiers(words, phrase))
    fits = [
        who
        for who in clauses.called(phrase.sort, phrase.left)
        if who.kind == phrase.kind and said <= who.words | set(who.key.split())
    ]
    # "The officials", where Omani and Danish ones were named apart, are anybody's.
    if len(fits) > 1 and not (phrase.kind == "group" and any(who.named for who in fits)):
        return salient(clauses, phrase.noun, lambda mention: any(mention.one is who for who in fits))
    if phrase.sort in ANY_BODY and fits and not clauses.lately(fits[0], phrase.left, RECENT):
        return None  # "the company", of which there was no word for long, is another one
    if phrase.sort in ANY_BODY and fits and _another_since(clauses, phrase, fits[-1]):
        return None
    if len(fits) != 1 or _may_be_home(clauses, phrase, fits[0]) or _of_another_state(clauses, phrase, fits[0]):
        return None
    return fits[0]


def _another_since(clauses: Clauses, phrase: Phrase, who: Somebody) -> bool:
    """Whether a body that may be called so as well was named after the last mention of this one."""
    since = 0
    others: list[int] = []
    for mention in clauses.within(0, phrase.left):
        if any(one is who for one in mention.who):
            since = max(since, mention.end)
        elif any(one.kind == "organisation" and one.named and can_be(one, phrase.sort) for one in mention.who):
            others.append(mention.start)
    return any(start >= since for start in others)


def _of_another_state(clauses: Clauses, phrase: Phrase, who: Somebody) -> bool:
    """Whether "the ministry" of one state may be that of another, which has acted since it was last named."""
    if phrase.sort not in NATIONAL | {"ministry"} or not who.country:
        return False
    words = clauses.words
    held = list(clauses.within(0, phrase.left))
    last = max(
        (at.end for at in held if any(one is who or one.country == who.country for one in at.who)), default=0
    )
    return any(
        one.kind == "state" and one.country not in {None, who.country}
        for mention in held
        if mention.start >= last and words.dep[words.root(mention.start, mention.end)] in SUBJECTS
        for one in mention.who
    )


def _may_be_home(clauses: Clauses, phrase: Phrase, who: Somebody) -> bool:
    """Whether "the government" may be that of the state of which the report speaks most, and not this foreign one.

    One that has acted before, or whose state has, may be called so; one that was only told of in passing may not.
    """
    if phrase.sort not in NATIONAL or phrase.start < phrase.noun or not who.country:
        return False
    words = clauses.words
    before = [
        mention
        for mention in clauses.within(0, phrase.left)
        if any(one is who or (one.country == who.country and one.kind != "person") for one in mention.who)
    ]
    if any(words.dep[words.root(mention.start, mention.end)] in SUBJECTS for mention in before):
        return False
    named = Counter(says.code for word in words.words for says in state_words().get(word, ())[:1])
    return named[who.country] < max(named.values(), default=0)


def _generic(clauses: Clauses, phrase: Phrase) -> Somebody | None:
    """People of one sort in general, named again in the same words: "divers" and "divers"."""
    words = clauses.words
    if phrase.kind != "group" or phrase.left != phrase.noun - len(list(modifiers(words, phrase))):
        return None
    if (
        phrase.owner is not None
        or said_more(words, phrase)
        or any(words.pos[i] == "NUM" or words.lower[i] in SOME for i in range(phrase.left, phrase.noun))
    ):
        return None
    said = fold(words.said(phrase.start, phrase.end))
    fits = [who for who in clauses.called(phrase.sort, phrase.left) if not who.named and fold(who.name) == said]
    return fits[-1] if fits else None


def _doubtful(clauses: Clauses, phrase: Phrase) -> bool:
    """Whether the phrase points back to somebody, and it is not sure to whom."""
    words = clauses.words
    if not phrase.definite or phrase.owner is not None or said_more(words, phrase):
        return False
    if phrase.kind == "group":
        counted = any(words.lower[i] in NUMBERS for i in range(phrase.left, phrase.noun))
        return counted and words.lower[phrase.left] in DEFINITE
    if phrase.sort in ANY_BODY and words.dep[phrase.noun] not in SUBJECTS:
        return True
    bearers = (
        who for who in clauses.officers(phrase.left) if any(phrase.sort in role_words(r) for r in who.roles)
    )
    return any(who.kind == phrase.kind for who in (*clauses.called(phrase.sort, phrase.left), *bearers))


SIEVES: tuple[tuple[How, Sieve], ...] = (
    ("equated", equated),
    ("body", _organ),
    ("owned", _owned),
    ("role", officer),
    ("role", member),
    ("same noun", _same_noun),
    ("same noun", _generic),
    ("kind", of_sort),
    ("kind", of_speaker),
    ("kind", of_late),
)
