"""Stances inside a proposal's own name: "the Bordurian-backed plan", "the minister's proposal"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.cast import MODIFIERS, Cast
from rashomon.extract.events.clause import agents
from rashomon.extract.events.extents import phrase
from rashomon.extract.events.status import status
from rashomon.extract.positions.lexicon.proposals import DOCUMENTS, EFFORTS, MAKES, OPEN_TOPICS, REQUESTS
from rashomon.extract.positions.lexicon.stances import DIRECT
from rashomon.extract.positions.parts.made import made
from rashomon.extract.positions.proposals.around import purpose
from rashomon.extract.positions.proposals.named import Named
from rashomon.extract.positions.proposals.proposals import Proposals
from rashomon.extract.verbs import is_negated
from rashomon.model import Position, Report, Span, Stance

COMPOUND: dict[str, Stance] = {
    "backed": "supports",
    "supported": "supports",
    "proposed": "proposes",
    "authored": "proposes",
    "drafted": "proposes",
    "initiated": "proposes",
    "penned": "proposes",
    "sponsored": "proposes",
    "brokered": "proposes",
}
BY_NAME = "name"  # the mark of what is told by how a thing is called
HYPHENS = ("-", "‐", "‑")
# One's own plan may be nothing that another is asked to accept; these are.
OFFERS = REQUESTS - EFFORTS - {"request"} | {"initiative", "offer", "proposal"}
SUPPOSED = frozenset("alleged possible purported rumoured supposed".split())
PROPOSED = re.compile(
    r"\b(?:propos|offer|initiative|plan\b|appeal|call\b|demand|invit|plea\b|ultimatum)", re.IGNORECASE
)

Told = tuple[str, Stance, Span]  # the holder, the stance and the words that tell it


def in_names(report: Report, cast: Cast, proposals: Proposals) -> Iterator[Position]:
    """The positions that are told by how a proposal is called."""
    for i, mention in proposals.mentions.items():
        if i not in proposals.by_head or mention.topic.startswith("talks") or _inside_another(mention, proposals):
            continue
        for holder, stance, words in (*_compounds(mention, cast), *_owners(mention, cast)):
            named = PROPOSED.search(_all_names(report, proposals, i)) or _presented(mention)
            if stance == "proposes" and not named:
                continue
            yield made(report, words, holder, proposals.by_head[i], stance, by=BY_NAME, at=mention.span.start)


def _inside_another(mention: Named, proposals: Proposals) -> bool:
    return mention.head.dep_ in MODIFIERS and mention.head.head.i in proposals.mentions


def _all_names(report: Report, proposals: Proposals, i: int) -> str:
    same = proposals.by_head[i].id
    spans = (
        m.span for j, m in proposals.mentions.items() if j in proposals.by_head and proposals.by_head[j].id == same
    )
    return " ".join(report.text[span.start : span.end] for span in spans)


def _compounds(mention: Named, cast: Cast) -> Iterator[Told]:
    for child in mention.head.subtree:
        stance = COMPOUND.get(child.lower_)
        if stance and child.i > 1 and child.nbor(-1).text in HYPHENS and child.i < mention.head.i:
            for holder in cast.behind(child.nbor(-2)):
                yield holder, stance, mention.span


def _owners(mention: Named, cast: Cast) -> Iterator[Told]:
    """Whose plan it is, where that is one that others are asked to accept."""
    presented = _presented(mention)
    if not _is_offered(mention, presented):
        return
    # "The proposed Borduria-Syldavia deal" is none of Borduria's making, nor is "her Borduria proposal";
    # "Borduria's proposed deal" is.
    owned = any(child.lower_ == "proposed" or child.dep_ == "poss" for child in mention.head.children)
    whose = {"poss"} if owned else MODIFIERS
    for child in mention.head.children:
        if child.dep_ in whose and child.i < mention.head.i and child.pos_ != "PRON" and not _hyphened(child):
            words = _through(mention, presented) if presented else mention.span
            yield from ((id, "proposes", words) for id in cast.behind(child))
        if child.dep_ == "prep" and child.lower_ in ("by", "from"):
            for noun in child.children:
                yield from ((id, "proposes", _through(mention, noun)) for id in cast.heads.get(noun.i, ()))


def _is_offered(mention: Named, presented: Token | None) -> bool:
    lemma = mention.head.lemma_.lower()
    before = {child.lower_ for child in mention.head.children}
    if before & SUPPOSED or (lemma in ("initiative", "offer") and mention.head.tag_ == "NNS"):
        return False  # "the alleged proposal", "the shop's special offers"
    if "proposed" in before:
        return True  # "Vosk's proposed ban"
    if lemma in REQUESTS - EFFORTS:  # not "her demands", of which it is not said what they are for
        return bool(mention.topic or purpose(mention.head)) and mention.head.tag_ == "NN"
    if lemma in DOCUMENTS:
        return presented is not None
    return lemma in MAKES and (lemma in OFFERS or mention.topic in OPEN_TOPICS or presented is not None)


def _hyphened(word: Token) -> bool:
    """Whether it is only a part of a word: not the town of "the Klow-for-all plan"."""
    return word.nbor().text in HYPHENS


def _through(mention: Named, last: Token) -> Span:
    """The proposal's own words and those up to the end of the phrase of `last`."""
    end = max(phrase(last) or [last])
    return Span(mention.span.start, max(mention.span.end, end.idx + len(end)))


def _presented(mention: Named) -> Token | None:
    """The participle that says a plan was put forward: "the Bordurian plan, presented on Monday"."""
    for child in mention.head.children:
        if (
            child.dep_ == "acl"
            and child.tag_ == "VBN"
            and child.lemma_ in DIRECT["proposes"]
            and not agents(child)
        ):
            return child
    verb = mention.head.head
    put = verb.lemma_ in DIRECT["proposes"] or (verb.lemma_ == "put" and clause.prepositional(verb, "to"))
    told = mention.head.dep_ == "nsubjpass" and status(verb) == "happened" and not is_negated(verb)
    return verb if put and told and not agents(verb) else None
