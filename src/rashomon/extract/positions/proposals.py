"""Proposals as a report names them: which noun phrases are one, and which of them are the same one.

A phrase alone is no proposal; it becomes one when somebody takes a stance on it. "The deal" or "the proposal"
stands for the last proposal spoken of, and only if just one is near enough to be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from rashomon.extract.events.clause import MODIFIERS, Cast
from rashomon.model import Proposal, Report, Span, identity

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
IDEAS = frozenset("idea notion possibility prospect suggestion".split())
TALKS = frozenset("negotiation talk summit meeting dialogue".split())
TROOPS = frozenset("force mission deployment contingent".split())
KEEPERS = frozenset("peacekeeping peacekeeper stabilisation stabilization monitoring reassurance".split())
GENERIC = MAKES | DEALS
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
# What such a word points at is not the proposal spoken of last.
OTHER = frozenset(
    """another alternative current different earlier existing latest new old original other own previous revised
    second separate similar""".split()
)
NEAR = 2  # sentences back in which "the deal" finds what it stands for; a placeholder, not measured


@dataclass(frozen=True, slots=True)
class Named:
    """A noun phrase that may name a proposal. `topic` is "" where it only points back ("the proposal")."""

    head: Token
    topic: str
    terms: str
    scope: str
    span: Span
    owner: tuple[str, ...] = ()


def named(token: Token, cast: Cast) -> Named | None:
    """The proposal that a noun heads, if its head can be one."""
    lemma = token.lemma_.lower()
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    topic = _topic(token, lemma, cast)
    if topic is None:
        return None
    tokens = _whole(token) if lemma in IDEAS else _bare(token)
    first, last = min(tokens), max(tokens)
    span = Span(first.idx, last.idx + len(last))
    return Named(token, topic, _terms(token, span), _scope(token, cast), span, cast.modifying(token))


def _topic(token: Token, lemma: str, cast: Cast) -> str | None:
    words = _about(token, cast)
    if lemma in TRUCES or (lemma in HALTS and FIGHTING & _complement(token)):
        return "ceasefire"
    if lemma in TROOPS:
        return "peacekeeping" if KEEPERS & set(words) else None
    if lemma in IDEAS:
        inside = {t.lemma_.lower() for t in token.subtree}
        return _of_ideas(inside, token)
    if lemma in TALKS:
        return (
            " ".join(["talks", *sorted(set(words) - {"new", "round"})])
            if token.tag_ == "NNS" or lemma == "summit"
            else None
        )
    if lemma not in GENERIC:
        return None
    inside = set(words) | _complement(token)
    if inside & TRUCES or (inside & HALTS and inside & FIGHTING):
        return "ceasefire"
    if inside & KEEPERS:
        return "peacekeeping"
    return " ".join([*dict.fromkeys(words), "plan" if lemma in MAKES else "deal"]) if words else ""


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
    """The noun with what stands before it, and what it halts: "a 30-day halt in hostilities"."""
    kept = [t for t in token.subtree if token.left_edge.i <= t.i <= token.i]
    kept = [t for t in kept if not (t.is_punct and t.i == token.left_edge.i)] or [token]
    for child in token.children:
        wanted = ("of", "in", "for", "to") if token.lemma_.lower() in HALTS else ("of",)
        if child.dep_ == "prep" and child.i == token.i + 1 and child.lower_ in wanted:
            kept += [t for t in child.subtree if t.i <= token.i + 5 and not _in_clause(t, child)]
    return kept


def _in_clause(token: Token, top: Token) -> bool:
    while token.i != top.i:
        if token.dep_ in ("relcl", "acl", "advcl", "ccomp", "punct"):
            return True
        token = token.head
    return False


def _whole(token: Token) -> list[Token]:
    return [t for t in token.subtree if t.i < token.left_edge.i + 16 and not t.is_space and not t.is_punct]


def _terms(token: Token, span: Span) -> str:
    text = token.doc.text[span.start : span.end]
    found = [f"{NUMBERS.get(m[1].lower(), m[1])}-{m[2].lower()}" for m in TERM.finditer(text)]
    return " ".join([*found, *YEAR.findall(text)])


def _scope(token: Token, cast: Cast) -> str:
    """The place that it is for: "a truce in Borduria"."""
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ == "in":
            for noun in prep.children:
                if noun.pos_ == "PROPN":
                    return " ".join(cast.heads.get(noun.i, (noun.lower_,)))
    return ""


@dataclass(frozen=True, slots=True)
class Proposals:
    """The proposals of a report by the token that heads each mention of them."""

    by_head: dict[int, Proposal]
    mentions: dict[int, Named]

    @classmethod
    def of(cls, report: Report, parse: Doc, cast: Cast) -> Proposals:
        """All of a report's; a mention that could stand for two of them stands for none."""
        mentions = [found for token in parse if (found := named(token, cast)) is not None]
        keys = _keys(mentions)
        groups: dict[str, list[Named]] = {}
        for mention in mentions:
            if key := keys.get(mention.head.i):
                groups.setdefault(key, []).append(mention)
        made = {key: _proposal(report, key, group) for key, group in groups.items()}
        by_head = {i: made[key] for i, key in keys.items()}
        return cls(by_head, {mention.head.i: mention for mention in mentions})


def _keys(mentions: list[Named]) -> dict[int, str]:
    terms: dict[str, set[str]] = {}
    scopes: dict[str, set[str]] = {}
    for mention in mentions:
        terms.setdefault(mention.topic, set()).update({mention.terms} - {""})
        scopes.setdefault(mention.topic, set()).update({mention.scope} - {""})
    keys: dict[int, str] = {}
    known: list[tuple[Named, str]] = []
    for mention in mentions:
        key = (
            _own_key(mention, terms[mention.topic], scopes[mention.topic])
            if mention.topic
            else _pointed_at(mention, known)
        )
        if key is None:
            continue
        keys[mention.head.i] = key
        if not mention.topic.startswith(("talks", "idea")):
            known.append((mention, key))
    return keys


def _own_key(mention: Named, terms: set[str], scopes: set[str]) -> str | None:
    parts = [mention.topic]
    if (len(terms) > 1 and not mention.terms) or (len(scopes) > 1 and not mention.scope):
        return None
    parts += [mention.terms or next(iter(terms))] if terms else []
    parts += [mention.scope] if len(scopes) > 1 else []
    return " ".join(parts)


def _pointed_at(mention: Named, known: list[tuple[Named, str]]) -> str | None:
    """What "the deal" stands for: the one proposal spoken of shortly before that it can mean."""
    if mention.head.tag_ == "NNS" or any(child.lower_ in OTHER for child in mention.head.children):
        return None
    doc = mention.head.doc
    starts = [sentence.start for sentence in doc.sents]
    here = sum(start <= mention.head.i for start in starts) - 1
    first = starts[here] if _indefinite(mention.head) else starts[max(0, here - NEAR)]
    near = [(other, key) for other, key in known if other.head.i >= first]
    keys = list(dict.fromkeys(key for _, key in near))
    if len(keys) != 1 or not any(_may_mean(mention, other) for other, _ in near):
        return None
    return keys[0]


def _may_mean(mention: Named, other: Named) -> bool:
    """Whether a pointing noun fits: one thing, whose owner is not another's, a plan a plan and a deal a deal."""
    if other.head.tag_ in ("NNS", "NNPS") or (mention.owner and mention.owner != other.owner):
        return False
    kind = "plan" if mention.head.lemma_.lower() in MAKES else "deal"
    return other.topic.endswith(kind) or other.topic in OPEN_TOPICS or not other.topic


OPEN_TOPICS = frozenset({"ceasefire", "peacekeeping"})


def _indefinite(head: Token) -> bool:
    return any(child.lower_ in ("a", "an", "any", "another", "some", "no") for child in head.children) or not any(
        child.dep_ in ("det", "poss") for child in head.children
    )


def _proposal(report: Report, key: str, group: Iterable[Named]) -> Proposal:
    # A headline's capitals are not the thing's name.
    plain = [m for m in group if m.head.text.islower()] or list(group)
    fullest = max(plain, key=lambda m: (len(m.terms), m.span.end - m.span.start, -m.span.start))
    passage = report.passage(fullest.span.start, fullest.span.end)
    return Proposal(id=identity("q", key), name=passage.text, words=passage)
