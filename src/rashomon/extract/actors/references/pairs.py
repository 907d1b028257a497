"""Words for so many at once: "both", "the two diplomats", "both sides", "the pair", "the three ministers"."""

from __future__ import annotations

from rashomon.extract.actors.descriptions.phrases import Phrase, said_more, singular
from rashomon.extract.actors.references.officers import bears
from rashomon.extract.actors.syntax.clauses import SUBJECTS, Clauses
from rashomon.extract.actors.syntax.found import Found, Somebody
from rashomon.extract.actors.syntax.words import Words
from rashomon.knowledge import Gender, lexicon, state_words

NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "pair": 2, "duo": 2, "trio": 3}
ALONE = frozenset({"pair", "duo", "trio"})
DEFINITE = frozenset({"the", "these", "those"})
SIDES = frozenset({"sides", "countries", "nations", "governments", "parties", "states", "neighbours", "neighbors"})
PEOPLE: dict[str, Gender] = {"man": "m", "woman": "f"}
BACK = 3  # sentences


def together(clauses: Clauses, i: int) -> Found | None:
    """Both, the two diplomats, both sides: those who were named together before, or the only ones of late."""
    words, number = clauses.words, NUMBERS[clauses.words.lower[i]]
    definite = words.lower[i] == "both" or (i > 0 and words.lower[i - 1] in DEFINITE)
    noun = _noun(words, i)
    if not definite or any(words.dep[child] in {"relcl", "acl", "prep"} for child in words.children[noun or i]):
        return None
    if noun is None:
        alone = words.dep[i] in SUBJECTS and words.lower[i + 1 : i + 2] != ["of"]
        who = _so_many(clauses, i, number, "person", "", []) if alone else None
        return Found(i, i + 1, who, "joint", i) if who else None
    kind, sort = _kind(words, noun)
    before = [words.lower[k] for k in range(i + 1, noun)]
    if kind is None or any(words.words[k] in state_words() for k in range(i + 1, noun)):
        return None
    if before and (kind != "person" or sort in PEOPLE):
        return None
    who = _so_many(clauses, i, number, kind, sort, before)
    return Found(i, noun + 1, who, "joint", i) if who else None


def rejoined(clauses: Clauses, phrase: Phrase) -> Found | None:
    """The groups or bodies named together last, by their noun: "US and Omani officials met ... the officials"."""
    words = clauses.words
    bare = phrase.definite and phrase.owner is None and phrase.start == phrase.noun
    if phrase.kind != "group" or not bare or said_more(words, phrase):
        return None
    called = clauses.called(phrase.sort, phrase.left)
    sentence = words.sentence[phrase.noun]
    for number in range(sentence, max(sentence - 1 - BACK, -1), -1):
        start, end = words.sentences[number]
        near = [
            mention
            for mention in clauses.within(start, min(end, phrase.left))
            if any(who is one for who in mention.who for one in called)
        ]
        if near:
            last = near[-1]
            fits = len(last.who) > 1 and all(mention.who == last.who for mention in near)
            return Found(phrase.start, phrase.end, last.who, "joint", phrase.start) if fits else None
    return None


def _noun(words: Words, i: int) -> int | None:
    """The plural that a number counts, with nothing but its adjectives between."""
    if words.lower[i] in ALONE:
        return None
    for k in range(i + 1, min(i + 4, len(words))):
        if words.tag(k) in {"NNS", "NNPS"}:
            return k
        if words.pos[k] not in {"ADJ", "NOUN", "PROPN"}:
            return None
    return None


def _kind(words: Words, noun: int) -> tuple[str | None, str]:
    sort = singular(words, noun)[0]
    if words.lower[noun] in SIDES:
        return "state", ""
    if sort in PEOPLE or sort in lexicon().roles:
        return "person", sort
    return ("organisation" if sort in lexicon().firms | lexicon().bodies else None), sort


def _so_many(
    clauses: Clauses, i: int, number: int, kind: str, sort: str, before: list[str]
) -> tuple[Somebody, ...] | None:
    """So many of a kind who were named in the sentence so far, or in the sentences before it.

    Of more than so many, those whose stated roles or names bear the noun.
    """
    words = clauses.words
    sentence = words.sentence[i]
    for number_of_sentence in range(sentence, max(sentence - 1 - BACK, -1), -1):
        start, end = words.sentences[number_of_sentence]
        if words.paragraph[i] - words.paragraph[start] > 1:
            return None
        found = _named(clauses, start, min(end, i), kind)
        able = [who for who in found if _may_be(who, sort, before)]
        sure = [who for who in able if _is(who, sort, before)]
        for fits in (able, sure):
            if len(fits) == number and (fits is sure or len(found) == number or not sort):
                return tuple(fits)
        if len(found) >= number:
            return None
    return None


def _may_be(who: Somebody, sort: str, before: list[str]) -> bool:
    """Whether the noun that is said of several can be said of one: "diplomats", "officials", "companies"."""
    if sort in PEOPLE:
        return who.gender in {None, PEOPLE[sort]}
    if who.kind != "person" or sort in {"", "official"} or not (who.roles or who.offices):
        return True
    return _is(who, sort, before)


def _is(who: Somebody, sort: str, before: list[str]) -> bool:
    if who.kind == "person" and sort not in {"", "official", *PEOPLE}:
        return bears(who, sort, before)
    return who.kind == "organisation" and (sort in who.nouns or sort in who.name.lower().split())


def _named(clauses: Clauses, start: int, end: int, kind: str) -> list[Somebody]:
    found: dict[int, Somebody] = {}
    for mention in clauses.within(start, end):
        for who in mention.who:
            one = _side(clauses, mention, who) if kind == "state" else who
            if one is not None and one.kind == kind and one.named:
                found[id(one)] = one
    return list(found.values())


def _side(clauses: Clauses, mention: Found, who: Somebody) -> Somebody | None:
    """The state that takes part by itself, by a body of its own, or by somebody whose role is told here."""
    if who.kind == "person" and mention.wide == mention.start:
        return None
    return clauses.states.get(who.country or "")
