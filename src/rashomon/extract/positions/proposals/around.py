"""What the words around a noun say: what it is about ("the port's harbour toll plan"), whether it is new."""

from __future__ import annotations

import re

from spacy.tokens import Token

from rashomon.extract.events.cast import MODIFIERS, Cast
from rashomon.extract.positions.lexicon.proposals import GRADES, NO_TOPIC, OTHER, TOPICAL
from rashomon.extract.positions.proposals.terms import TERM

NUMBERED = re.compile(r"^\W?(\d+(?:st|nd|rd|th))$", re.IGNORECASE)
LARGE = frozenset("thousand million billion trillion".split())
CONTENT = ("NOUN", "PROPN", "VERB")
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())


def about_words(token: Token, cast: Cast) -> list[str]:
    """What the words before a noun say it is about: no actor, no number, no mere adjective of praise.

    One that compares tells it from another: "a narrower bill".
    """
    found = []
    for child in token.children:
        if child.dep_ not in MODIFIERS or child.dep_ == "poss" or child.i > token.i or child.like_num:
            continue
        if cast.behind(child) or child.lower_ in NO_TOPIC or child.ent_type_ in ("NORP", "GPE", "DATE"):
            continue
        if _hyphened(child):
            found += _compounded(child, cast)
        elif _is_topical(child):
            found += [c.lemma_.lower() for c in child.children if c.dep_ == "compound" and not cast.behind(c)]
            found.append(child.lemma_.lower())
    return found


def numbered(token: Token) -> list[str]:
    """The number in figures that a thing has among others of its kind: "the 10th amendment"."""
    before = (child for child in token.children if child.i < token.i)
    return [match[1].lower() for child in before if (match := NUMBERED.search(child.text))]


def large_sum(token: Token) -> list[str]:
    """Of how many millions a thing is, by which it is known: "the $40 million package"."""
    inside = (t for child in token.children if child.i < token.i and child.dep_ != "poss" for t in child.subtree)
    words = [t.lower_ for t in inside if t.like_num]
    return ["-".join(words)] if not LARGE.isdisjoint(words) else []


def told_apart(token: Token) -> list[str]:
    """What tells it from another of its kind: "the second article", "the article charging Vosk"."""
    found = [child.lower_ for child in token.children if child.lower_ in ORDINALS and child.i < token.i]
    told = (child for child in token.children if child.dep_ == "acl" and child.tag_ == "VBG")
    return found + [t.lemma_.lower() for verb in told for t in (verb, *verb.children) if t.pos_ in CONTENT]


def _is_topical(word: Token) -> bool:
    praise = word.pos_ == "ADJ" and word.tag_ != "JJR" and not word.lower_.endswith(TOPICAL)
    done = word.dep_ == "amod" and word.tag_ == "VBN"  # "the anticipated plan"
    return not praise and not done and not TERM.search(word.text)


def _hyphened(token: Token) -> bool:
    """Whether it stands behind a hyphen: "US-backed", "30-day", "two-state"."""
    return token.i > 1 and token.nbor(-1).text in ("-", "‐", "‑")


def _compounded(token: Token, cast: Cast) -> list[str]:
    """The two words around a hyphen as one, where they say what sort it is: "two-state", not "US-backed"."""
    first = token.nbor(-2)
    length = TERM.search(token.doc[first.i : token.i + 1].text)
    if length or token.pos_ != "NOUN" or first.lower_ in GRADES or cast.behind(first):
        return []
    return [f"{first.lower_}-{token.lemma_.lower()}"]


def complement(token: Token, *, plural: bool = True) -> set[str]:
    """The words that a preposition right under a noun brings: "of the strikes"."""
    return {
        thing.lemma_.lower()
        for prep in token.children
        if prep.dep_ == "prep" and prep.lower_ in ("of", "in", "for", "on", "to")
        for noun in prep.children
        for thing in (noun, *noun.children)
        if plural or thing.tag_ != "NNS"  # an "invitation to talks" is no courtesy
    }


def purpose(token: Token) -> list[str]:
    """What a thing is for: "a plan to end the strike"."""
    found = [
        t.lemma_.lower()
        for child in token.children
        if child.dep_ == "acl" and child.i <= token.i + 3 and any(c.lower_ == "to" for c in child.lefts)
        for t in child.subtree
        if t.pos_ in ("NOUN", "PROPN", "VERB")
    ]
    return found[:3]


def indefinite(head: Token) -> bool:
    """Whether a noun is new to the reader: "a plan", "any plan", "plans"."""
    return any(child.lower_ in ("a", "an", "any", "another", "some", "no") for child in head.children) or not any(
        child.dep_ in ("det", "poss") for child in head.children
    )


def is_another(head: Token) -> bool:
    """Whether a noun says that it is not the thing spoken of last: "the new plan", "a similar bill"."""
    return any(child.lower_ in OTHER for child in head.children)
