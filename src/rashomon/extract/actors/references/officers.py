"""Who bears a role: "the minister", "the Omani leader", "its foreign minister", "the skipper of the Alma"."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from rashomon.extract.actors.descriptions import roles
from rashomon.extract.actors.descriptions.phrases import Phrase, described, modifiers, said_more
from rashomon.extract.actors.references.salience import salient
from rashomon.extract.actors.syntax.clauses import Clauses
from rashomon.extract.actors.syntax.found import Somebody
from rashomon.extract.actors.syntax.words import POSSESSIVE, Words
from rashomon.knowledge import country_of, lexicon, regions
from rashomon.text import fold

LATELY = 6  # sentences
JUST_NOW = 3  # sentences: as far as one from the region may be its party's member, where no report says the party
OFTEN = (
    4  # times as often as another one must somebody be named to be "the president"; of 14 such pages, all right
)


def officer(clauses: Clauses, phrase: Phrase) -> Somebody | None:
    """The one person whose role is this one: of those named so far, or else of all whom the report names."""
    words = clauses.words
    if phrase.kind != "person" or not phrase.definite:
        return None
    country, said = _office(words, phrase)
    if phrase.owner is not None:
        owner = clauses.at(phrase.owner)
        if owner is None or owner.one is None or owner.one.kind != "state":
            return None
        country = owner.one.country
    if said_more(words, phrase):
        return _by_full_role(clauses, phrase)

    def fits(who: Somebody | None) -> bool:
        return who is not None and country in {None, who.country} and bears(who, phrase.sort, said)

    known = [who for who in clauses.officers(phrase.left) if fits(who)]
    if not known and (party := set(said) & lexicon().adjective.keys()):
        # "The Republican governor": the party is no part of the office, and of a bearer seldom told before.
        said = [word for word in said if word not in party]
        known = [who for who in clauses.officers(phrase.left) if fits(who) and not _of_another(who, party)]
    if len(known) > 1:
        return salient(clauses, phrase.noun, lambda mention: fits(mention.one))
    if country is None and not said:
        # "The president" alone is more likely the readers' own than a foreign one who was named.
        near = known and clauses.lately(known[0], phrase.left, LATELY) and not _rivals(clauses, known[0], phrase)
        return known[0] if near else None
    anywhere = known or [who for who in clauses.officers(len(words)) if fits(who)]
    return anywhere[0] if len(anywhere) == 1 else None


def _of_another(who: Somebody, party: set[str]) -> bool:
    """Whether somebody is known to be of a party, and of none that these adjectives tell."""
    adjectives = lexicon().adjective
    own = who.nouns & set(adjectives.values())
    return bool(own) and own.isdisjoint(adjectives[word] for word in party)


def bears(who: Somebody, noun: str, before: list[str]) -> bool:
    """Whether a person has a role that a noun in the singular and the words before it speak of."""
    return who.kind == "person" and any(_is(role, noun, before, who.words) for role in (*who.roles, *who.offices))


def member(clauses: Clauses, phrase: Phrase) -> Somebody | None:
    """The only one from the region of a party's member: "Jane Doe of Utah" and then "the Utah Republican"."""
    said = set(modifiers(clauses.words, phrase))
    if phrase.sort not in lexicon().party.values() or not said & _regions() or said_more(clauses.words, phrase):
        return None
    fits = [
        who
        for who in clauses.officers(phrase.left)
        if said <= who.words
        and not set(lexicon().party.values()) & who.nouns - {phrase.sort}
        and (phrase.sort in who.nouns or clauses.lately(who, phrase.left, JUST_NOW))
    ]
    return fits[0] if len(fits) == 1 else None


@cache
def _regions() -> frozenset[str]:
    """The words of the names of regions, in lower case."""
    return frozenset(word for name in regions().values() for word in name.casefold().split())


def _rivals(clauses: Clauses, who: Somebody, phrase: Phrase) -> bool:
    """Whether the report names somebody else who led a state under the noun, be it on another day.

    Not one who is named in passing only.
    """
    end = len(clauses.words)
    least = clauses.times(who, end) / OFTEN
    return any(
        other is not who
        and least < clauses.times(other, end)
        and any(phrase.sort in role_words(office) for office in (*other.offices, *other.once))
        for other in clauses.officers(end)
    )


def _office(words: Words, phrase: Phrase) -> tuple[str | None, list[str]]:
    """The state that the words before the noun name, and the other words, in lower case."""
    country, said = None, []
    for i in range(phrase.start, phrase.noun):
        code = None if roles.in_region(words, i) else country_of(words.words[i])
        country = country or code
        if code is None and words.words[i] not in POSSESSIVE:
            said.append(words.lower[i])
    return country, said


def _by_full_role(clauses: Clauses, phrase: Phrase) -> Somebody | None:
    """The one person whose stated role is this whole phrase: "the skipper of the Alma"."""
    words = clauses.words
    said = fold(words.said(*described(words, phrase)))
    fits = [
        who
        for who in clauses.officers(len(words))
        if who.kind == "person" and " of " in said and any(fold(role) == said for role in who.roles)
    ]
    return fits[0] if len(fits) == 1 else None


def _is(role: str, noun: str, before: list[str], known: Collection[str]) -> bool:
    """Whether a stated role is the one that the noun and the words before it speak of.

    `known` are words that describe the bearer: of "the Utah senator" the region, which need not be in the role.
    """
    parts = [part for part in role_words(role) if part]
    called = " ".join((*before, noun))
    if "diplomat" in parts and called in ("foreign minister", "diplomat", "top diplomat", "minister"):
        return "top" in parts
    if noun == "leader":
        return not before and ends(parts, lexicon().leader)
    if noun == "diplomat":
        return before in ([], ["top"]) and ends(parts, lexicon().diplomat)
    if noun not in parts:
        noun = next((part for part in parts if (noun, part) in lexicon().also), noun)
    if noun not in parts or not set(before) <= {*parts, *known}:
        return False
    at = len(parts) - 1 - parts[::-1].index(noun)
    others = lexicon().other_role & set(parts[:at])
    return others <= set(before)


def role_words(role: str) -> list[str]:
    """The words of a role up to "to", "of" and "for": an envoy to the president is no president."""
    found: list[str] = []
    short = lexicon().short
    for part in role.replace("’", "'").replace("'s ", " ").lower().split():
        part = short.get(part.rstrip("."), part)
        if found and part in {"to", "of", "for", "in", "at", "on"}:
            if part == "of" and found[-1] == "secretary":
                found.append(part)
                continue
            break
        found.append(part)
    return found


def ends(parts: list[str], listed: tuple[str, ...]) -> bool:
    """Whether the words of a role end in one of those listed, and are no deputy's."""
    said = " ".join(parts)
    plain = not lexicon().other_role & set(parts)
    return plain and any(said == one or said.endswith(f" {one}") for one in listed)
