"""Nouns that stand for somebody named: "the minister", "the Omani leader", "the ministry", "both"."""

from __future__ import annotations

from rashomon.extract.actors.clauses import Clauses
from rashomon.extract.actors.found import Found, Somebody
from rashomon.extract.actors.words import POSSESSIVE, Words
from rashomon.knowledge import country_of, lexicon, state_words

LONGEST = 5  # tokens between the article and the noun
PAIRS = frozenset({"both", "two"})
# Nouns of bodies that a report may call a named organisation by.
BODIES = frozenset(
    """ministry department agency committee commission council court company firm bank university party union
    institute association organisation organization foundation group bureau movement parliament alliance bloc
    government administration delegation embassy office""".split()
)
SIDES = frozenset({"sides", "countries", "nations", "governments", "parties", "states", "neighbours", "neighbors"})
PEOPLE = frozenset({"men", "women"})


def nominal(clauses: Clauses, i: int) -> Found | None:
    """The mention that a noun phrase from token `i` on makes of those who are named. None: not sure."""
    lower = clauses.words.lower[i]
    if lower in PAIRS:
        return _pair(clauses, i)
    if lower == "the":
        return _definite(clauses, i)
    return None


def _definite(clauses: Clauses, i: int) -> Found | None:
    words = clauses.words
    noun = _noun(words, i + 1)
    if noun is None or _named_or_owned(clauses, i, noun):
        return None
    before = list(range(i + 1, noun))
    if words.lower[noun] in BODIES:
        who = _body(clauses, noun, before, i)
    elif words.lower[noun] in lexicon().roles:
        who = _officer(clauses, noun, before, i)
    else:
        return None
    return Found(i + 1, noun + 1, (who,), "nominal", i + 1) if who else None


def _noun(words: Words, start: int) -> int | None:
    """The noun that ends the phrase from `start` on."""
    for i in range(start, min(start + LONGEST, len(words))):
        known = words.lower[i] in lexicon().roles or words.lower[i] in BODIES
        if known and words.pos[i] in {"NOUN", "PROPN"} and not _modifier(words, i):
            return i
        adjective = words.pos[i] in {"ADJ", "NOUN", "PROPN"} or words.words[i] in POSSESSIVE
        if not adjective:
            return None
    return None


def _modifier(words: Words, i: int) -> bool:
    return i + 1 < len(words) and words.dep[i] in {"compound", "nmod", "amod"} and words.head[i] > i


def _named_or_owned(clauses: Clauses, i: int, noun: int) -> bool:
    """Whether the phrase goes on ("the head of the bank"), names its bearer, or is one by many."""
    words = clauses.words
    if any(clauses.at(k) is not None for k in range(i, noun + 1)):
        return True
    if words.doc[noun].tag_ in {"NNS", "NNPS"}:
        return True
    following = noun + 1
    if following < len(words) and (words.pos[following] == "PROPN" or words.words[following] == "-"):
        return True
    if any(words.lower[child] in {"of", "for"} for child in words.children[noun] if child > noun):
        return True
    return any(
        words.dep[child] in {"relcl", "acl", "appos"} and child > noun for child in words.children[noun]
    ) or (words.dep[noun] in {"attr", "appos", "oprd"})


def _officer(clauses: Clauses, noun: int, before: list[int], i: int) -> Somebody | None:
    """The one person named so far whose role is this one."""
    words = clauses.words
    country, kept = None, []
    for k in before:
        code = country_of(words.words[k])
        country = country or code
        if code is None and words.words[k] not in POSSESSIVE:
            kept.append(words.lower[k])
    fits = [
        who
        for who in _people_before(clauses, i)
        if (country is None or who.country == country)
        and any(_is(role, words.lower[noun], kept) for role in who.roles)
    ]
    return fits[0] if len(fits) == 1 else None


def _people_before(clauses: Clauses, i: int) -> list[Somebody]:
    return [who for who in clauses.known(i) if who.kind == "person"]


def _is(role: str, noun: str, before: list[str]) -> bool:
    """Whether a stated role is the one that the noun and the words before it speak of."""
    parts = [part for part in _role_words(role) if part]
    called = " ".join((*before, noun))
    if "diplomat" in parts and called in ("foreign minister", "diplomat", "top diplomat", "minister"):
        return "top" in parts
    if noun == "leader":
        return not before and _ends(parts, lexicon().leader)
    if noun == "diplomat":
        return before in ([], ["top"]) and _ends(parts, lexicon().diplomat)
    if noun not in parts or not set(before) <= set(parts):
        return False
    at = len(parts) - 1 - parts[::-1].index(noun)
    others = lexicon().other_role & set(parts[:at])
    return others <= set(before)


def _role_words(role: str) -> list[str]:
    """The words of a role up to "to", "of" and "for": an envoy to the president is no president."""
    found: list[str] = []
    for part in role.replace("’", "'").replace("'s ", " ").lower().split():
        if found and part in {"to", "of", "for", "in", "at", "on"}:
            if part == "of" and found[-1] == "secretary":
                continue
            break
        found.append(part)
    return found


def _ends(parts: list[str], listed: tuple[str, ...]) -> bool:
    said = " ".join(parts)
    plain = not lexicon().other_role & set(parts)
    return plain and any(said == one or said.endswith(f" {one}") for one in listed)


def _body(clauses: Clauses, noun: int, before: list[int], i: int) -> Somebody | None:
    """The one body named so far that is called by this noun, and by the words before it."""
    words = clauses.words
    if any(words.words[k] in state_words() for k in before):
        return None
    kept = {words.lower[k] for k in before}
    fits = [
        who
        for who in clauses.known(i)
        if who.kind == "organisation" and who.mark == words.lower[noun] and kept <= set(who.key.split())
    ]
    return fits[0] if len(fits) == 1 else None


def _pair(clauses: Clauses, i: int) -> Found | None:
    """Both, the two diplomats, both sides: the two who were named together before, or the only two of late."""
    words = clauses.words
    noun = next((k for k in range(i + 1, min(i + 4, len(words))) if words.doc[k].tag_ in {"NNS", "NNPS"}), None)
    if noun is not None and all(
        words.pos[k] in {"ADJ", "NOUN", "PROPN", "NUM", "DET"} for k in range(i + 1, noun)
    ):
        lower = words.lower[noun]
        if words.lower[i] == "two" and (i == 0 or words.lower[i - 1] not in {"the", "these", "those"}):
            return None
        kind = "state" if lower in SIDES else "person" if _for_people(lower) else None
        described = any(words.dep[child] in {"relcl", "acl", "prep"} for child in words.children[noun])
        if kind is None or described or noun - i > 1:
            return None
        end = noun + 1
    elif (
        words.lower[i] == "both"
        and words.dep[i] in {"nsubj", "nsubjpass"}
        and words.lower[i + 1 : i + 2] != ["of"]
    ):
        kind, end = "person", i + 1
    else:
        return None
    who = _two(clauses, i, kind)
    if who and noun is not None and kind == "person" and not all(_can_be(one, words.lower[noun]) for one in who):
        return None
    return Found(i, end, who, "joint", i) if who else None


def _can_be(who: Somebody, nouns: str) -> bool:
    """Whether a person's stated roles allow the noun that is said of two: "diplomats", "officials", "senators"."""
    if nouns in PEOPLE or not who.roles:
        return True
    noun = nouns.removesuffix("s")
    if noun in {"official", "leader", "diplomat"}:
        listed = lexicon().diplomat if noun == "diplomat" else lexicon().leader
        return any(noun == "official" or _ends(_role_words(role), listed) for role in who.roles)
    return any(noun in _role_words(role) for role in who.roles)


def _for_people(noun: str) -> bool:
    return noun in PEOPLE or (noun.endswith("s") and noun[:-1] in lexicon().roles)


def _two(clauses: Clauses, i: int, kind: str) -> tuple[Somebody, ...] | None:
    """The two of a kind who were named in the sentence so far, or in the sentences before it."""
    words = clauses.words
    sentence = words.sentence[i]
    here = _kind(clauses, words.sentences[sentence][0], i, kind)
    if len(here) >= 2:
        return tuple(here) if len(here) == 2 else None
    for number in range(sentence - 1, max(sentence - 4, -1), -1):
        start, end = words.sentences[number]
        if words.paragraph[i] - words.paragraph[start] > 1:
            return None
        found = _kind(clauses, start, end, kind)
        if len(found) == 2:
            return tuple(found)
        if len(found) > 2:
            return None
    return None


def _kind(clauses: Clauses, start: int, end: int, kind: str) -> list[Somebody]:
    found: list[Somebody] = []
    for mention in clauses.within(start, end):
        if mention.who:
            found += [who for who in mention.who if who.kind == kind and not any(who is other for other in found)]
    return found
