"""Noun phrases that may name a proposal: what they are about, on which terms, for which place.

A phrase alone is no proposal; it becomes one when somebody takes a stance on it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.extract.events.clause import MODIFIERS, Cast, phrase
from rashomon.extract.positions.lexicon import DIRECT, URGES
from rashomon.model import Span

TRUCES = frozenset("armistice cease-fire ceasefire truce".split())
HALTS = frozenset("cessation halt pause suspension stop freeze".split())
FIGHTING = frozenset(
    """attack bombardment bombing combat fighting fire hostility offensive operation shelling strike
    violence war""".split()
)
MAKES = frozenset("blueprint formula initiative offer plan proposal roadmap scheme suggestion outline".split())
DEALS = frozenset(
    """accord agreement bargain compromise deal draft framework memorandum pact package resolution
    settlement treaty""".split()
)
BILLS = frozenset("bill legislation".split())
# Each a kind of its own: a ban is no tariff.
MOVES = frozenset("amendment ban boycott embargo lockdown moratorium motion referendum sanction tariff".split())
IDEAS = frozenset("idea notion possibility prospect suggestion".split())
TALKS = frozenset("negotiation talk summit meeting dialogue".split())
TROOPS = frozenset("force mission deployment contingent".split())
KEEPERS = frozenset("peacekeeping peacekeeper stabilisation stabilization monitoring reassurance".split())
STOPS = frozenset("cease halt pause stop suspend".split())
ASKS = URGES | DIRECT["proposes"] | {"agree", "decline", "refuse"}
UNITS = frozenset("hour day week month year".split())
# Topics that are named by what they do, so that a plan, a deal and a proposal may all be the same one.
OPEN_TOPICS = frozenset({"ceasefire", "halt", "peacekeeping"})
GENERIC = MAKES | DEALS | BILLS | MOVES
KINDS = {"plan": MAKES, "deal": DEALS, "bill": BILLS}
NAMING = TROOPS | IDEAS | TALKS | GENERIC | {"act"}
NUMBERS = {
    w: str(n)
    for n, w in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), 1
    )
} | {"twenty": "20", "thirty": "30", "forty": "40", "sixty": "60", "ninety": "90"}
TERM = re.compile(
    rf"\b(\d+|{'|'.join(NUMBERS)})[-‐‑ ](hour|day|week|month|year|point|stage|phase)s?\b", re.IGNORECASE
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Words before a noun that say nothing of what is proposed.
NO_TOPIC = frozenset(
    """additional another any american broad brokered comprehensive current draft existing final formal full
    future historic immediate initial interim key last latest limited long-term major new original own partial
    permanent possible potential previous proposed recent same similar temporary tentative unconditional
    provisional complete total general lasting landmark international whole entire late such""".split()
)
# "Nuclear", "economic", "judicial" say what it is about; "reasonable", "sweeping", "alleged" do not.
TOPICAL = ("al", "ar", "ic", "ary")


@dataclass(frozen=True, slots=True)
class Named:
    """A noun phrase that may name a proposal. `topic` is "" where it only points back ("the proposal")."""

    head: Token
    topic: str
    terms: str
    scope: str
    span: Span
    owner: tuple[str, ...] = ()
    proposers: tuple[str, ...] = ()


def named(token: Token, cast: Cast) -> Named | None:
    """The proposal that a noun heads, if its head can be one; or a verb, where others are to stop something."""
    lemma = token.lemma_.lower()
    if is_halt(token):
        return _halt(token)
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    topic = _topic(token, lemma, cast)
    if topic is None:
        return None
    tokens = _whole(token) if lemma in IDEAS else _bare(token)
    first, last = min(tokens), max(tokens)
    span = Span(first.idx, last.idx + len(last))
    return Named(
        token,
        topic,
        _terms(*((token.left_edge, token.right_edge) if topic in OPEN_TOPICS else (first, last))),
        _scope(token, cast),
        span,
        cast.modifying(token),
    )


def is_halt(verb: Token) -> bool:
    """Whether a verb says that something is to stop, as proposed, asked for or agreed: "asked her to stop"."""
    asked = verb.pos_ == "VERB" and verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_ in ASKS
    return asked and verb.lemma_.lower() in STOPS


def _halt(verb: Token) -> Named | None:
    nouns = [child for child in verb.children if child.dep_ in ("dobj", "prep", "xcomp") and child.i > verb.i]
    tokens = [verb, *(t for noun in nouns for t in phrase(noun))]
    first, last = verb, max(tokens)
    span = Span(first.idx, last.idx + len(last))
    topic = "ceasefire" if FIGHTING & {token.lemma_.lower() for token in tokens} else "halt"
    lengths = _lengths(first, last)
    if not lengths and all(noun.dep_ == "prep" for noun in nouns):
        return None  # "asked him to stop for an inspection"
    return Named(verb, topic, lengths, "", span)


def _topic(token: Token, lemma: str, cast: Cast) -> str | None:
    """What it is about; "" for a noun that only points back, None for one that names no proposal."""
    if lemma in TRUCES or (lemma in HALTS and FIGHTING & _complement(token)):
        return "ceasefire"
    if lemma in HALTS:
        return "halt"
    if lemma in UNITS:  # "we accept the thirty days"
        bare = all(child.dep_ in ("det", "nummod", "relcl") for child in token.children)
        return (
            ""
            if bare
            and token.dep_ == "dobj"
            and not indefinite(token)
            and _terms(token.left_edge, token.right_edge)
            else None
        )
    if lemma not in NAMING:
        return None
    words = _about(token, cast)
    if lemma in TROOPS:
        return "peacekeeping" if KEEPERS & set(words) else None
    if lemma in IDEAS:
        return _of_ideas({t.lemma_.lower() for t in token.subtree}, token)
    if lemma in TALKS:
        return _of_talks(token, words)
    if lemma == "act":
        return " ".join([*dict.fromkeys(words), "bill"]) if token.pos_ == "PROPN" and words else None
    return _of_plans(token, lemma, words)


def _of_talks(token: Token, words: list[str]) -> str | None:
    if token.tag_ != "NNS" and token.lemma_.lower() != "summit":
        return None
    return " ".join(["talks", *sorted(set(words) - {"new", "round"})])


def _of_plans(token: Token, lemma: str, words: list[str]) -> str:
    inside = set(words) | _complement(token) | {c.lemma_.lower() for c in token.children if c.dep_ == "acl"}
    if inside & TRUCES or (inside & HALTS and inside & FIGHTING):
        return "ceasefire"
    if inside & KEEPERS:
        return "peacekeeping"
    if inside & (HALTS | STOPS):
        return "halt"
    if not words and indefinite(token):  # "a plan to end the strike": what it is for is its name
        words = _purpose(token)
    if not words and lemma in BILLS and indefinite(token) and not _any(token):
        return "bill"  # "a bill that would ...": the only one of its kind until a report names another
    if not words and lemma in MOVES:
        words = sorted(_complement(token) - {"it", "them"})[:3]
    return " ".join([*dict.fromkeys(words), kind(lemma)]) if words else ""


def kind(lemma: str) -> str:
    """What sort of proposal a general noun names: a plan is no deal, and a bill is neither."""
    if lemma in MOVES:
        return lemma
    return next(kind for kind, nouns in KINDS.items() if lemma in nouns)


def _any(token: Token) -> bool:
    return token.tag_ == "NNS" or any(child.lower_ in ("any", "no", "some") for child in token.children)


def _purpose(token: Token) -> list[str]:
    found = [
        t.lemma_.lower()
        for child in token.children
        if child.dep_ == "acl" and child.i == token.i + 2 and child.nbor(-1).lower_ == "to"
        for t in child.subtree
        if t.pos_ in ("NOUN", "PROPN", "VERB")
    ]
    return found[:3]


def _of_ideas(inside: set[str], token: Token) -> str | None:
    if inside & KEEPERS:
        return "peacekeeping"
    if inside & TRUCES:
        return "ceasefire"
    content = [t.lemma_.lower() for t in token.subtree if t.pos_ in ("NOUN", "PROPN") and t.i != token.i]
    return " ".join(["idea", *content[:3]]) if content else None


def _about(token: Token, cast: Cast) -> list[str]:
    """What the words before a noun say it is about: no actor, no number, no mere adjective of praise."""
    found = []
    for child in token.children:
        if child.dep_ not in MODIFIERS or child.dep_ == "poss" or child.i > token.i or child.like_num:
            continue
        if cast.behind(child) or child.lower_ in NO_TOPIC or _hyphened(child):
            continue
        if child.pos_ == "ADJ" and not child.lower_.endswith(TOPICAL):
            continue
        if child.ent_type_ in ("NORP", "GPE", "DATE") or TERM.search(child.text):
            continue
        found += [c.lemma_.lower() for c in child.children if c.dep_ == "compound" and not cast.behind(c)]
        found.append(child.lemma_.lower())
    return found


def _hyphened(token: Token) -> bool:
    """A participle or unit behind a hyphen: "US-backed", "30-day"."""
    return token.i > 0 and token.nbor(-1).text in ("-", "‐", "‑")


def _complement(token: Token) -> set[str]:
    return {
        thing.lemma_.lower()
        for prep in token.children
        if prep.dep_ == "prep" and prep.lower_ in ("of", "in", "for", "on", "to")
        for noun in prep.children
        for thing in (noun, *noun.children)
    }


def _bare(token: Token) -> list[Token]:
    """The noun with what stands before it, and what it halts or is for: "a plan for a halt to fishing"."""
    kept = [t for t in token.subtree if token.left_edge.i <= t.i <= token.i]
    kept = [t for t in kept if not (t.is_punct and t.i == token.left_edge.i)] or [token]
    for child in token.children:
        if child.i == token.i + 1 and child.dep_ == "prep" and child.lower_ in ("of", "in", "for", "to"):
            if child.lower_ == "of" or token.lemma_.lower() in HALTS | GENERIC:
                kept += _through(child)
        elif child.i == token.i + 2 and child.dep_ == "acl" and token.nbor().lower_ == "to":
            kept += [token.nbor(), child, *(t for c in child.children for t in _through(c) if c.i > child.i)]
    return kept


def _through(top: Token) -> list[Token]:
    """A phrase without the places, times and clauses that hang on it."""
    found = [top]
    for child in top.children:
        inner = child.dep_ == "prep" and (child.lower_ in ("of", "to") or child.head.lemma_.lower() in HALTS)
        if child.dep_ in ("pobj", "dobj", "det", "amod", "compound", "nmod", "nummod", "poss", "case") or inner:
            found += _through(child)
        elif child.dep_ == "punct" and child.text in ("-", "‐", "‑"):
            found.append(child)
    return [] if top.dep_ == "prep" and len(found) == 1 else found


def _whole(token: Token) -> list[Token]:
    return [t for t in token.subtree if t.i < token.left_edge.i + 16 and not t.is_space and not t.is_punct]


def _terms(first: Token, last: Token) -> str:
    """The lengths and years in a stretch."""
    years = YEAR.findall(first.doc[first.i : last.i + 1].text)
    return " ".join(part for part in (_lengths(first, last), *years) if part)


def _lengths(first: Token, last: Token) -> str:
    """The lengths in a stretch: "30-day 2-week"."""
    found = TERM.finditer(first.doc[first.i : last.i + 1].text)
    return " ".join(f"{NUMBERS.get(m[1].lower(), m[1])}-{m[2].lower()}" for m in found)


def _scope(token: Token, cast: Cast) -> str:
    """The place that it is for: "a truce in Borduria"."""
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ == "in":
            for noun in prep.children:
                if noun.pos_ == "PROPN":
                    return " ".join(cast.heads.get(noun.i, (noun.lower_,)))
    return ""


def indefinite(head: Token) -> bool:
    """Whether a noun is new to the reader: "a plan", "any plan", "plans"."""
    return any(child.lower_ in ("a", "an", "any", "another", "some", "no") for child in head.children) or not any(
        child.dep_ in ("det", "poss") for child in head.children
    )
