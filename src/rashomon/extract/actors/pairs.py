"""Words for two at once: "both", "the two diplomats", "both sides"."""

from __future__ import annotations

from rashomon.extract.actors.clauses import Clauses
from rashomon.extract.actors.found import Found, Somebody
from rashomon.extract.actors.officers import ends, role_words
from rashomon.knowledge import lexicon

PAIRS = frozenset({"both", "two"})
SIDES = frozenset({"sides", "countries", "nations", "governments", "parties", "states", "neighbours", "neighbors"})
PEOPLE = frozenset({"men", "women"})


def pair(clauses: Clauses, i: int) -> Found | None:
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
        return any(noun == "official" or ends(role_words(role), listed) for role in who.roles)
    return any(noun in role_words(role) for role in who.roles)


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
            found += [
                who
                for who in mention.who
                if who.kind == kind and who.named and not any(who is other for other in found)
            ]
    return found
