"""Positions: who stands where on which proposal, and on which conditions, in the words of the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from rashomon.extract.events.clause import MODIFIERS, Cast, core
from rashomon.extract.events.when import when_of
from rashomon.extract.positions.conditions import conditions
from rashomon.extract.positions.nouns import MAKES, OPEN_TOPICS, Named
from rashomon.extract.positions.proposals import Proposals
from rashomon.extract.positions.stances import SIGNS, Taken, taken
from rashomon.model import Passage, Position, Report, Span, Stance, Statement, Via, identity

BY = "positions/1"
COMPOUND: dict[str, Stance] = {
    "backed": "supports",
    "supported": "supports",
    "proposed": "proposes",
    "drafted": "proposes",
    "brokered": "proposes",
}
# One's own plan may be nothing that another is asked to accept; these are.
OFFERS = frozenset({"initiative", "offer", "proposal"})
PARTS = frozenset("condition detail provision term text wording".split())
ANSWERS = re.compile(r"\b(?:agree|commit|accept|reject|refus)", re.IGNORECASE)
PROPOSED = re.compile(r"\b(?:propos|offer|initiative|plan\b)", re.IGNORECASE)


def positions(report: Report, parse: Doc) -> Report:
    """The report with its positions in reading order; where holder or proposal is in doubt there is none."""
    cast = Cast.of(report, parse)
    proposals = Proposals.of(report, parse, cast)
    found = [*_stated(report, parse, cast, proposals), *_in_names(report, cast, proposals)]
    once: dict[tuple[str, str, Stance, int], Position] = {}
    for position in found:
        key = (position.holder, position.proposal.id, position.stance, position.evidence[0].start)
        once.setdefault(key, position)
    ordered = sorted(once.values(), key=lambda p: (p.evidence[0].start, p.evidence[0].end, p.id))
    return replace(report, positions=tuple(ordered))


def _stated(report: Report, parse: Doc, cast: Cast, proposals: Proposals) -> Iterator[Position]:
    for token in parse:
        stand = taken(token)
        if stand is None:
            continue
        on = [noun for given in stand.on for noun in _meant(given) if noun.i in proposals.by_head]
        if not on:
            continue
        bound = conditions(stand.at, report) if stand.stance in ("accepts", "supports") else ()
        stance = _with_conditions(stand, bound)
        if stance is None:
            continue
        for holder in cast.all(stand.holders) or _speaker(report, stand.holders):
            mention = proposals.mentions[on[0].i]
            yield _position(report, stand.at, holder, proposals, mention, stance, bound)


def _speaker(report: Report, nouns: tuple[Token, ...]) -> tuple[str, ...]:
    """Who says "I" or "we" between quotation marks."""
    if len(nouns) != 1 or nouns[0].lower_ not in ("i", "we"):
        return ()
    at = Span(nouns[0].idx, nouns[0].idx + len(nouns[0]))
    said = [s for s in report.statements if any(q.span.covers(at) for q in s.quoted)]
    found = list(dict.fromkeys(source.actor for s in said for source in s.sources))
    return (found[0],) if len(found) == 1 and found[0] else ()


def _meant(noun: Token) -> tuple[Token, ...]:
    """The noun, or the proposal whose terms it names: "the terms of the deal", "the truce's details"."""
    if noun.lemma_.lower() not in PARTS:
        return (noun,)
    owners = [c for c in noun.children if c.dep_ in MODIFIERS]
    owners += [t for c in noun.children if c.lower_ == "of" for t in c.children]
    return tuple(owners)


def _with_conditions(stand: Taken, bound: tuple[Passage, ...]) -> Stance | None:
    if not bound:
        return None if stand.conditional else stand.stance
    return "accepts on conditions" if stand.stance == "accepts" or stand.conditional else stand.stance


def _position(
    report: Report,
    at: Token,
    holder: str,
    proposals: Proposals,
    mention: Named,
    stance: Stance,
    bound: tuple[Passage, ...],
) -> Position:
    span = _with_governor(at, core(at), bound)
    if span.start - mention.span.end < 3 or mention.span.start - span.end < 3:
        span = Span(min(span.start, mention.span.start), max(span.end, mention.span.end))
    evidence = report.passage(span.start, span.end)
    return Position(
        id=identity("t", report.id, holder, at.idx),
        report=report.id,
        holder=holder,
        proposal=proposals.by_head[mention.head.i],
        stance=stance,
        conditions=bound,
        when=when_of(at, report),
        via=_via(report, evidence, holder),
        evidence=(evidence,),
        by=f"{BY}:stance",
    )


def _with_governor(at: Token, span: Span, bound: tuple[Passage, ...]) -> Span:
    """The clause together with what turns its sense: "no sign that" before it, the condition after it."""
    start = span.start
    if at.dep_ in ("acl", "ccomp") and at.head.lemma_ in SIGNS:
        start = at.head.left_edge.idx
    elif at.dep_ == "ccomp" and at.head.lemma_ == "deny":
        start = core(at.head).start
    return Span(min(span.start, start), max([span.end, *(c.end for c in bound)]))


def _via(report: Report, evidence: Passage, holder: str) -> tuple[Via, ...]:
    """The chain of those in whose words it stands, the holder's own words apart."""
    inside = [s for s in report.statements if any(c.span.covers(evidence.span) for c in s.content) and _says(s)]
    chain: list[Via] = []
    for statement in sorted(inside, key=_size):
        if any(source.actor == holder for source in statement.sources):
            continue
        chain += [Via(words=source.words, actor=source.actor) for source in statement.sources]
        chain += [link for link in statement.via if link not in chain]
    return tuple(dict.fromkeys(chain))


def _says(statement: Statement) -> bool:
    """Whether its words are put in somebody's mouth: not where he kept silent, nor where he agreed to a thing."""
    if statement.kind == "silence" or statement.type != "assertion":
        return False
    return not (statement.cue and ANSWERS.search(statement.cue.text))


def _size(statement: Statement) -> tuple[int, str]:
    return (sum(c.end - c.start for c in statement.content), statement.id)


def _in_names(report: Report, cast: Cast, proposals: Proposals) -> Iterator[Position]:
    """Stances inside a proposal's own name: "the Bordurian-backed plan", "the minister's proposal"."""
    for i, mention in proposals.mentions.items():
        if i not in proposals.by_head or mention.topic.startswith("talks") or _inside_another(mention, proposals):
            continue
        for holder, stance in (*_compounds(mention, cast), *_owners(mention, cast)):
            if not PROPOSED.search(_all_names(report, proposals, i)) and stance == "proposes":
                continue
            evidence = report.passage(mention.span.start, mention.span.end)
            yield Position(
                id=identity("t", report.id, holder, mention.span.start),
                report=report.id,
                holder=holder,
                proposal=proposals.by_head[i],
                stance=stance,
                conditions=(),
                when=None,
                via=_via(report, evidence, holder),
                evidence=(evidence,),
                by=f"{BY}:name",
            )


def _inside_another(mention: Named, proposals: Proposals) -> bool:
    return mention.head.dep_ in MODIFIERS and mention.head.head.i in proposals.mentions


def _all_names(report: Report, proposals: Proposals, i: int) -> str:
    same = proposals.by_head[i].id
    spans = (
        m.span for j, m in proposals.mentions.items() if j in proposals.by_head and proposals.by_head[j].id == same
    )
    return " ".join(report.text[span.start : span.end] for span in spans)


def _compounds(mention: Named, cast: Cast) -> Iterator[tuple[str, Stance]]:
    for child in mention.head.subtree:
        stance = COMPOUND.get(child.lower_)
        if stance and child.i > 1 and child.nbor(-1).text in ("-", "‐", "‑") and child.i < mention.head.i:
            for holder in cast.behind(child.nbor(-2)):
                yield holder, stance


def _owners(mention: Named, cast: Cast) -> Iterator[tuple[str, Stance]]:
    offered = mention.head.lemma_.lower() in OFFERS or mention.topic in OPEN_TOPICS
    if mention.head.lemma_.lower() not in MAKES or not offered:
        return
    if any(
        child.lower_ in ("alleged", "possible", "purported", "rumoured", "supposed")
        for child in mention.head.children
    ):
        return
    for child in mention.head.children:
        if child.dep_ in MODIFIERS and child.i < mention.head.i and child.pos_ != "PRON":
            yield from ((id, "proposes") for id in cast.behind(child))
        if child.dep_ == "prep" and child.lower_ in ("by", "from"):
            for noun in child.children:
                yield from ((id, "proposes") for id in cast.heads.get(noun.i, ()))
