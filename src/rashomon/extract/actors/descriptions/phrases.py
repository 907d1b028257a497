"""Noun phrases that describe people or a body without naming them: "a spokesman", "two divers", "the company"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.extract.actors.descriptions.parties import is_member
from rashomon.extract.actors.syntax.words import POSSESSIVE, Words
from rashomon.knowledge import lexicon, state_words
from rashomon.model import ActorKind

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
# Whoever stands behind these is nobody in particular.
NOBODY = frozenset({"no", "any", "each", "every", "either", "neither", "what", "which", "whatever", "such"})
BEFORE = frozenset({"amod", "compound", "nummod", "nmod", "quantmod", "npadvmod"})
ANYBODY = frozenset({"people", "folk", "folks", "forces"})  # not those who were spoken of, as "police" are
THINGS = frozenset({"that", "which", "it", "this"})
AFTER = frozenset({"of", "for", "from", "at", "in", "with", "on", "to"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})  # tags
MOST_AFTER = 10  # tokens; longer phrases are descriptions, not names
QUANTITIES = frozenset(
    "hundreds thousands millions billions dozens scores tens half majority third quarter number".split()
)
# What a body can be to another, or to a thing, as a person can.
OWNERS = frozenset("owner operator maker manufacturer builder publisher sponsor employer supplier partner".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `[start, noun]` are the noun and what describes it; `left` is where its article or owner begins.

    `sort` is the noun in the singular, `owner` the head of "the mayor's" or "his" before it.
    """

    left: int
    start: int
    noun: int
    kind: ActorKind
    sort: str
    definite: bool
    owner: int | None

    @property
    def end(self) -> int:
        """The end of the stretch."""
        return self.noun + 1


def phrases(words: Words) -> dict[int, Phrase]:
    """The phrases of a text by the token of their noun."""
    found = (
        _phrase(words, i)
        for i in range(len(words))
        if words.pos[i] == "NOUN" or _office(words, i) or is_member(words, i) or _nationals(words, i)
    )
    return {phrase.noun: phrase for phrase in found if phrase is not None}


def _office(words: Words, i: int) -> bool:
    """Whether a noun with a capital is an office, or opens a sentence, and no part of a name: "the President"."""
    if words.pos[i] != "PROPN" or words.label[i] == "PERSON":
        return False
    if words.lower[i] in lexicon().many:
        first = i == words.sentences[words.sentence[i]][0]
        return first and not words.label[i] and words.pos[i + 1 : i + 2] != ["PROPN"]
    if words.lower[i] not in lexicon().roles:
        return False
    after = i + 1 < len(words) and words.pos[i + 1] == "PROPN"
    return not after and any(words.lower[k] == "the" or words.dep[k] == "poss" for k in words.children[i])


def _nationals(words: Words, i: int) -> bool:
    """Whether a noun means several of a people, a faith or a party: "nine Danes", "hundreds of Muslims"."""
    if not words.capital(i) or words.tag(i) not in {"NNS", "NNPS"} or words.pos[i] not in {"NOUN", "PROPN"}:
        return False
    people = any(says.part == "people" for says in state_words().get(words.words[i], ()))
    return words.label[i] == "NORP" or (people and words.label[i] in {"", "GPE", "ORG"})


def _phrase(words: Words, noun: int) -> Phrase | None:
    sort, many = singular(words, noun)
    kind = _kind(words, noun, sort, many=many)
    if kind is None or _qualifies(words, noun) or _is_idiom(words, noun, sort):
        return None
    left = start = noun
    owner, definite = None, sort in lexicon().many - ANYBODY
    for child in reversed([child for child in words.children[noun] if child < noun]):
        lower, dep = words.lower[child], words.dep[child]
        if dep == "poss":
            owner, definite, left = child, True, leftmost(words, child)
            break
        if dep in {"det", "predet"}:
            if lower in NOBODY:
                return None
            definite, left = definite or lower in DEFINITE, min(left, child)
        elif dep in BEFORE:
            start = min(start, leftmost(words, _behind_and(words, child)))
    if (counted := quantity(words, noun)) is not None:
        left = start = leftmost(words, counted)
    start = _trimmed(words, _behind_participle(words, min(left, start), start, noun), noun)
    if any(words.tag(i) in FINITE for i in range(min(left, start), noun)):
        # A misparse: no verb stands between what describes a noun and the noun.
        left, start, owner, definite = noun, noun, None, False
    return Phrase(min(left, start), start, noun, kind, sort, definite, owner)


def _behind_participle(words: Words, left: int, start: int, noun: int) -> int:
    """Where a phrase begins behind a verb that is taken for its adjective: "a plan that is alarming | sailors"."""
    be = words.head[noun]
    told = left == start == be + 1 and words.dep[noun] == "attr" and words.lower[start].endswith("ing")
    what = any(words.dep[child] == "nsubj" and words.lower[child] in THINGS for child in words.children[be])
    return start + 1 if told and what and start < noun else start


def _trimmed(words: Words, start: int, noun: int) -> int:
    """Where what describes a noun begins: behind articles and marks, in the noun's own line."""
    while start < noun and (not words.words[start][0].isalnum() or words.lower[start] in DEFINITE | {"a", "an"}):
        start += 1
    return noun if any("\n" in words.words[k] for k in range(start, noun)) else start


def quantity(words: Words, noun: int) -> int | None:
    """The word before "of" where it counts the noun: "thousands of swimmers", "half of the sailors"."""
    over = words.head[noun]
    if words.dep[noun] != "pobj" or words.lower[over] != "of" or over == 0:
        return None
    return words.head[over] if words.lower[words.head[over]] in QUANTITIES else None


def singular(words: Words, i: int) -> tuple[str, bool]:
    """A noun in the singular, and whether it stands in the plural."""
    lower = words.lower[i]
    if lower in lexicon().irregular:
        return lexicon().irregular[lower], True
    if lower in lexicon().many:
        return lower, True
    if words.tag(i) not in {"NNS", "NNPS"} or not lower.endswith("s"):
        return lower, False
    if lower.endswith("ies"):
        return f"{lower[:-3]}y", True
    known = lexicon().people | lexicon().roles | lexicon().firms
    return (lower[:-2] if lower.endswith("es") and lower[:-2] in known else lower[:-1]), True


def _kind(words: Words, noun: int, sort: str, *, many: bool) -> ActorKind | None:
    known = lexicon()
    pair = f"{words.lower[noun - 1]} {words.lower[noun]}" if noun else ""
    if pair in known.bodies or pair in known.groups:
        return "organisation" if pair in known.bodies else "group"
    if sort in known.many | known.crowds or _nationals(words, noun):
        return "group"
    if sort in known.people or sort in known.roles or (sort in known.party.values() and is_member(words, noun)):
        return "group" if many else "person"
    if sort in known.firms or (sort in known.sites and acts(words, noun)):
        return "group" if many else "organisation"
    if many and sort in known.lands and words.dep[noun] == "nsubj" and acts(words, noun):
        return "group"
    if sort == "source" and acts(words, noun):
        return "group" if many else "person"
    return None


def acts(words: Words, i: int) -> bool:
    """Whether a noun does something that a place does not: it speaks, decides, is told, or is an agent."""
    over = words.head[i]
    if words.dep[i] in {"dobj", "dative"}:
        return words.lemma[over] == "tell"
    if words.dep[i] == "nsubj":
        return words.lemma[over] in lexicon().speech | lexicon().agentive
    if words.dep[i] != "pobj":
        return False
    return words.dep[over] == "agent" or (
        words.lower[over] == "to" and words.lower[words.head[over]] == "according"
    )


def _is_idiom(words: Words, noun: int, sort: str) -> bool:
    """Whether the noun is here no body and nobody: "on board", "their heads"."""
    if sort == "head":
        return words.lower[noun + 1 : noun + 2] != ["of"]
    return noun > 0 and words.lower[noun - 1] == "on" and sort in {"board", "guard", "team"}


def _qualifies(words: Words, noun: int) -> bool:
    """Whether a noun only qualifies the next ("police response", "spokesman Jane Doe", "student-led")."""
    after = noun + 1
    if words.dep[noun] in {"compound", "nmod", "amod", "npadvmod"} and words.head[noun] > noun:
        return True
    return after < len(words) and words.words[after] in {"-", "/"} and words.adjacent(after)


def leftmost(words: Words, i: int) -> int:
    """The first token of what hangs on token `i`: of "the Harbour League and Klow's union" it is Klow."""
    while words.children[i] and words.children[i][0] < i:
        i = _behind_and(words, words.children[i][0])
    return i


def _behind_and(words: Words, i: int) -> int:
    """The name joined to token `i` where the parse has both describe what only the second owns, else `i`."""
    joined = (k for k in words.children[i] if words.dep[k] == "conj" and words.dep[i] == "nmod")
    return next(joined, i)


def described(words: Words, phrase: Phrase) -> tuple[int, int]:
    """The phrase with its owner and what is said of it right behind: "member of the crew"; without an article."""
    start, end = phrase.left, phrase.end
    for child in words.children[phrase.noun]:
        if child == end and words.dep[child] == "prep" and words.lower[child] in AFTER:
            end = _last(words, child) + 1
    if end - phrase.noun > MOST_AFTER or any("\n" in words.words[k] for k in range(start, end)):
        end = phrase.end
    while start < phrase.noun and (
        words.lower[start] in DEFINITE | {"a", "an", "whose"} or not words.words[start][0].isalnum()
    ):
        start += 1
    while end > phrase.end and (not words.words[end - 1][0].isalnum() or words.words[end - 1] in POSSESSIVE):
        end -= 1
    return start, end


def _last(words: Words, preposition: int) -> int:
    """The last token of what a preposition brings, without clauses and further conjuncts."""
    last = preposition - 1
    for child in words.children[preposition]:
        if words.dep[child] == "pobj":
            if any(words.dep[inner] == "conj" for inner in words.children[child]):
                return preposition - 1
            last = child
            for inner in words.children[child]:
                if inner == last + 1 and words.dep[inner] == "prep" and words.lower[inner] == "of":
                    last = _last(words, inner)
    return last


def said_more(words: Words, phrase: Phrase) -> bool:
    """Whether the phrase goes on ("the head of the bank", "the man who fell"): it then introduces somebody."""
    following = phrase.end
    if following < len(words) and (words.pos[following] == "PROPN" or words.words[following] == "-"):
        return True
    if words.dep[phrase.noun] in {"attr", "appos", "oprd"}:
        return True
    return any(
        words.dep[child] in {"relcl", "acl", "appos"} or words.lower[child] in {"of", "for"}
        for child in words.children[phrase.noun]
        if child > phrase.noun
    )


def modifiers(words: Words, phrase: Phrase) -> Iterator[str]:
    """The words that describe the noun, in lower case."""
    for i in range(phrase.start, phrase.noun):
        if words.words[i][0].isalnum():
            yield words.lower[i]
