"""Positions: who stands where on which proposal, and on which conditions, in the words of the source."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from rashomon.extract.events.clause import MODIFIERS, Cast, agents, core
from rashomon.extract.events.when import time_of_act, when_of
from rashomon.extract.positions.answers import answer
from rashomon.extract.positions.conditions import conditions
from rashomon.extract.positions.in_names import in_names
from rashomon.extract.positions.lexicon import SIGNS
from rashomon.extract.positions.made import made
from rashomon.extract.positions.nouns import Named
from rashomon.extract.positions.proposals import Proposals
from rashomon.extract.positions.stances import Taken, taken
from rashomon.model import Passage, Position, Report, Span, Stance

PARTS = frozenset("adoption condition detail passage provision term text wording".split())


def positions(report: Report, parse: Doc) -> Report:
    """The report with its positions in reading order; where holder or proposal is in doubt there is none."""
    cast = Cast.of(report, parse)
    proposals = Proposals.of(report, parse, cast)
    found = [*_stated(report, parse, cast, proposals), *in_names(report, cast, proposals)]
    found += _answers(report, parse, cast, proposals, open_to={position.proposal.id for position in found})
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
        on = [noun for given in stand.on for noun in _meant(given, proposals) if noun.i in proposals.by_head]
        if not on:
            continue
        bound = conditions(stand.at, report) if stand.stance in ("accepts", "supports") else ()
        stance = _with_conditions(stand, bound)
        if stance is None:
            continue
        for holder in cast.all(stand.holders) or _speaker(report, stand.holders):
            proposal = proposals.by_head[on[0].i]
            words = _words(stand.at, proposals.mentions[on[0].i], bound)
            yield made(
                report,
                words,
                holder,
                proposal,
                stance,
                by="stance",
                at=stand.at.idx,
                when=when_of(time_of_act(stand.at, report), report),
                bound=bound,
            )


def _answers(
    report: Report, parse: Doc, cast: Cast, proposals: Proposals, *, open_to: Collection[str]
) -> Iterator[Position]:
    """Answers to a proposal that stands shortly before them, if anybody else takes a stance on it."""
    for token in parse:
        given = answer(token) if token.pos_ == "VERB" else None
        mention = proposals.spoken_of(token) if given else None
        if given and mention and proposals.by_head[mention.head.i].id in open_to:
            stance, last = given
            words = core(token)
            words = Span(words.start, max(words.end, last.idx + len(last)))
            for holder in cast.all(agents(token)):
                yield made(
                    report,
                    words,
                    holder,
                    proposals.by_head[mention.head.i],
                    stance,
                    by="answer",
                    at=token.idx,
                    when=when_of(time_of_act(token, report), report),
                )


def _speaker(report: Report, nouns: tuple[Token, ...]) -> tuple[str, ...]:
    """Who says "I" or "we" between quotation marks."""
    if len(nouns) != 1 or nouns[0].lower_ not in ("i", "we"):
        return ()
    at = Span(nouns[0].idx, nouns[0].idx + len(nouns[0]))
    said = [s for s in report.statements if any(q.span.covers(at) for q in s.quoted)]
    found = list(dict.fromkeys(source.actor for s in said for source in s.sources))
    return (found[0],) if len(found) == 1 and found[0] else ()


def _meant(noun: Token, proposals: Proposals) -> tuple[Token, ...]:
    """The noun, or the proposal that it stands for: by its terms ("the terms of the deal") or as "it"."""
    if noun.lower_ == "it":
        mention = proposals.spoken_of(noun)
        return (mention.head,) if mention else ()
    if noun.lemma_.lower() not in PARTS:
        return (noun,)
    owners = [c for c in noun.children if c.dep_ in MODIFIERS]
    owners += [t for c in noun.children if c.lower_ == "of" for t in c.children]
    return tuple(owners)


def _with_conditions(stand: Taken, bound: tuple[Passage, ...]) -> Stance | None:
    if not bound:
        return None if stand.conditional else stand.stance
    return "accepts on conditions" if stand.stance == "accepts" or stand.conditional else stand.stance


def _words(at: Token, mention: Named, bound: tuple[Passage, ...]) -> Span:
    """The clause of a stance, with the proposal where that stands right beside it."""
    span = _with_governor(at, core(at), bound)
    beside = span.start - mention.span.end < 3 or mention.span.start - span.end < 3
    if beside and mention.head.sent.start == at.sent.start:
        span = Span(min(span.start, mention.span.start), max(span.end, mention.span.end))
    return span


def _with_governor(at: Token, span: Span, bound: tuple[Passage, ...]) -> Span:
    """The clause together with what turns its sense: "no sign that" before it, the condition after it."""
    start = span.start
    if at.dep_ in ("acl", "ccomp") and at.head.lemma_ in SIGNS:
        start = at.head.left_edge.idx
    elif at.dep_ == "ccomp" and at.head.lemma_ == "deny":
        start = core(at.head).start
    return Span(min(span.start, start), max([span.end, *(c.end for c in bound)]))
