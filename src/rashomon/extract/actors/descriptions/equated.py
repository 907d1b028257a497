"""Who a described person or body is said to be: "Jane Doe, a diver", "the owner, Acme", "Jane Doe is a diver"."""

from __future__ import annotations

from rashomon.extract.actors.descriptions.phrases import OWNERS, Phrase, described
from rashomon.extract.actors.syntax.clauses import SUBJECTS, Clauses
from rashomon.extract.actors.syntax.found import Somebody
from rashomon.extract.actors.syntax.words import Words

FRONTED = SUBJECTS | {"advcl", "dep", "npadvmod"}  # how the parse hangs up a description before a subject
INSIDE = frozenset({"compound", "nmod", "poss", "amod"})
IS = frozenset({"be", "become", "remain"})
SERVES = frozenset({"serve", "work", "act"})
# What a state or a group may be to another, as a person may be to one.
COUNTERPARTS = frozenset("ally adversary backer enemy foe neighbor neighbour partner patron rival".split())
MAKES = frozenset("appoint elect hire install name nominate pick".split())


def equated(clauses: Clauses, phrase: Phrase) -> Somebody | None:
    """Whoever the phrase is set beside, or is said to be: "Jane Doe, a diver", "Jane Doe is a diver"."""
    words, noun = clauses.words, phrase.noun
    beside = _beside(clauses, phrase)
    if beside is None and words.dep[noun] == "appos" and words.head[noun] < phrase.left:
        beside = words.head[noun]
    if beside is None and words.dep[noun] == "conj" and phrase.left == phrase.start and phrase.owner is None:
        # "Jane Doe, the founder and director": one person, where only the first noun has an article.
        above = words.head[noun]
        if words.dep[above] == "appos" and words.lower[noun - 1] == "and":
            beside = above if clauses.at(above) is not None else words.head[above]
    if beside is None and words.dep[noun] == "attr":
        beside = _predicated(clauses, noun)
    if beside is None:
        beside = _fronted(clauses, phrase) if words.dep[noun] in FRONTED else _made(clauses, noun)
    mention = clauses.at(beside) if beside is not None else None
    who = mention.one if mention else None
    fits = who is not None and (
        who.kind == phrase.kind
        or (phrase.sort in OWNERS and who.kind == "organisation")
        or (phrase.sort in COUNTERPARTS and beside == phrase.end)
    )
    return who if fits else None


def _beside(clauses: Clauses, phrase: Phrase) -> int | None:
    """The head of a name set right behind the phrase: "the owner, Acme", "a friend of hers, Jane Doe"."""
    words = clauses.words
    named = clauses.opening(phrase.end) if phrase.end < len(words) else None
    if named is not None and phrase.kind == "person" and words.capital(phrase.end):
        return words.root(named.start, named.end)  # "his brother John Doe"
    for end in (phrase.end, described(words, phrase)[1]):
        if end + 1 < len(words) and words.words[end] in {",", "-", "–", "—"}:
            found = clauses.opening(end + 1)
            root = words.root(found.start, found.end) if found is not None else None
            if root is not None and _hangs(words, root, phrase.noun):
                return root
    if (both := _of_both(clauses, phrase)) is not None:
        return both
    for child in words.children[phrase.noun]:
        between = words.lower[phrase.noun : child] if child > phrase.noun else []
        if words.dep[child] == "appos" and clauses.at(child) is not None and "and" not in between:
            return child
    return None


def _of_both(clauses: Clauses, phrase: Phrase) -> int | None:
    """The head of a name behind two roles of one person: "the rapper and actor Jane Doe has"."""
    words, other = clauses.words, phrase.end + 1
    if phrase.kind != "person" or words.lower[phrase.end : phrase.end + 1] != ["and"] or other + 1 >= len(words):
        return None
    named = clauses.opening(other)
    if named is None or named.wide != other or named.start == other or words.pos[other] != "NOUN":
        return None
    root = words.root(named.start, named.end)
    many = any(
        words.tag(i) == "VBP" or words.lower[i] == "were" for i in (words.head[root], words.head[phrase.noun])
    )
    return None if many else root


def _hangs(words: Words, i: int, noun: int) -> bool:
    """Whether a name is set beside something, or hangs on the noun in any way: names are often misread.

    Behind "the lawyer of a witness, Jane Doe" it hangs on the one noun or on the other: the parse decides. In "the
    judge, a Doe appointee" it only says what sort of appointee.
    """
    if words.dep[i] in INSIDE and words.head[i] > i and not words.capital(words.head[i]):
        return False
    if words.dep[noun] == "pobj" and words.pos[words.head[words.head[noun]]] in {"NOUN", "NUM"}:
        return words.head[i] == noun
    return words.dep[i] == "appos" or (
        words.dep[i] != "conj" and noun in {words.head[i], words.head[words.head[i]]}
    )


def _fronted(clauses: Clauses, phrase: Phrase) -> int | None:
    """The subject whom a phrase before it describes: "A former diver, Jane Doe left early"."""
    words = clauses.words
    subject = clauses.subject(words.head[phrase.noun])
    if subject is None or subject <= phrase.noun or phrase.left != words.sentences[words.sentence[phrase.noun]][0]:
        return None
    named = clauses.at(subject)
    return subject if named is not None and words.words[named.wide - 1] == "," else None


def _made(clauses: Clauses, noun: int) -> int | None:
    """Whoever somebody appoints or hires "as" what the noun says, or who serves as that."""
    words, by = clauses.words, clauses.words.head[noun]
    if words.dep[noun] != "pobj" or words.lower[by] != "as":
        return None
    verb = words.head[by]
    if words.lemma[verb] in SERVES:
        return clauses.subject(verb)
    if words.lemma[verb] not in MAKES or any(words.dep[child] == "neg" for child in words.children[verb]):
        return None
    passive = words.tag(verb) == "VBN" and any(words.dep[child] == "nsubjpass" for child in words.children[verb])
    if passive:
        return clauses.subject(verb)
    return next((child for child in words.children[verb] if words.dep[child] == "dobj" and child < by), None)


def _predicated(clauses: Clauses, noun: int) -> int | None:
    words, verb = clauses.words, clauses.words.head[noun]
    if words.lemma[verb] not in IS:
        return None
    if any(words.dep[child] == "neg" or words.tag(child) == "MD" for child in words.children[verb]):
        return None
    subject = clauses.subject(verb)
    return subject if subject is not None and subject < noun else None
