"""Positions: who stands where on which proposal, and on which conditions, in the words of the source."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from rashomon.extract.events.clause import Cast, core
from rashomon.extract.events.when import time_of_act, when_of
from rashomon.extract.positions.answers import answer
from rashomon.extract.positions.in_names import in_names
from rashomon.extract.positions.made import made
from rashomon.extract.positions.proposals import Proposals
from rashomon.extract.positions.silences import Silence, silence
from rashomon.extract.positions.stated import speakers, stated
from rashomon.model import ActorKind, Passage, Position, Report, Span, Stance

# Who is only described may hold a position as one of many: "gun owners", "the deckhands' union".
DESCRIBED: frozenset[ActorKind] = frozenset({"group", "organisation"})


def positions(report: Report, parse: Doc) -> Report:
    """The report with its positions in reading order; where holder or proposal is in doubt there is none."""
    cast = Cast.of(report, parse)
    holders = Cast.of(report, parse, described=DESCRIBED)
    proposals = Proposals.of(report, parse, cast)
    found = [
        *stated(report, parse, holders, proposals),
        *_silences(report, parse, holders, proposals),
        *in_names(report, cast, proposals),
    ]
    found += _answers(report, parse, cast, proposals, open_to={position.proposal.id for position in found})
    ordered = sorted(found, key=lambda p: (p.evidence[0].start, p.evidence[0].end, p.id))
    return replace(report, positions=tuple(_implied(report, tuple(_each_once(report, ordered)))))


def _each_once(report: Report, found: Sequence[Position]) -> Iterator[Position]:
    """Each stance at its first place, with the later places of the same stance and day as further evidence.

    A government and the minister who speaks for it hold one stance. What another says of it is no place of it, but
    a position of its own, according to that other.
    """
    once: dict[tuple[str, str, Stance, tuple[str, ...]], list[Position]] = {}
    for position in found:
        key = (_principal(report, position.holder), position.proposal.id, position.stance, _others(report, position))
        once.setdefault(key, []).append(position)
    for same in once.values():
        for one in _by_day(same):
            yield replace(
                next((position for position in one if not position.via), one[0]),
                conditions=tuple(dict.fromkeys(c for position in one for c in position.conditions)),
                evidence=tuple(dict.fromkeys(e for position in one for e in position.evidence)),
            )


def _by_day(same: Sequence[Position]) -> Iterator[list[Position]]:
    """The places of one stance by their days; where only one day is given, those without are of that day, too."""
    days: dict[str | None, list[Position]] = {}
    for position in same:
        days.setdefault(position.when.start if position.when else None, []).append(position)
    if len(days) != 2 or None not in days:
        yield from days.values()
        return
    when = next(position.when for position in same if position.when)
    yield [replace(position, when=position.when or when) for position in same]


def _others(report: Report, position: Position) -> tuple[str, ...]:
    """Who says so of the holder, of those who are known to act for another or for nobody but themselves."""
    told = (report.actor(link.actor) for link in position.via if link.actor)
    known = (_principal(report, actor.id) for actor in told if actor and (actor.acts_for or actor.kind != "person"))
    return tuple(dict.fromkeys(id for id in known if id != _principal(report, position.holder)))


def _principal(report: Report, holder: str) -> str:
    actor = report.actor(holder)
    return (actor.acts_for if actor else None) or holder


def _implied(report: Report, found: Sequence[Position]) -> Iterator[Position]:
    """The positions less those that a stronger one of the same holder, in the same words or the outlet's own, implies.

    Who put a truce forward backs it: "the Bordurian-backed truce" tells nothing more.
    """
    taken: dict[tuple[str, str], list[Position]] = {}
    for position in found:
        key = (_principal(report, position.holder), position.proposal.id)
        taken.setdefault(key, []).append(position)
    for position in found:
        others = taken[_principal(report, position.holder), position.proposal.id]
        if not any(_implies(other, position) for other in others):
            yield position


IMPLIED: dict[Stance, frozenset[Stance]] = {
    "supports": frozenset({"proposes", "accepts"}),
    "doubts": frozenset({"rejects"}),
}


def _implies(strong: Position, weak: Position) -> bool:
    """Whether the stronger one, of the same day or of none, leaves nothing for the weaker to tell."""
    if strong.stance not in IMPLIED.get(weak.stance, ()) or weak.conditions:
        return False
    same_day = weak.when is None or strong.when is None or weak.when.start == strong.when.start
    return same_day and strong.via in ((), weak.via)


def _silences(report: Report, parse: Doc, cast: Cast, proposals: Proposals) -> Iterator[Position]:
    """Those who are said not to have answered a proposal that is named."""

    def is_proposal(noun: Token) -> bool:
        return noun.i in proposals.by_head

    for token in parse:
        told = silence(token, is_proposal)
        if told is None:
            continue
        # "Said that A had met B but made no mention of it": the statement knows whose silence that is.
        said = next((s for s in report.statements if s.kind == "silence" and _covers(s.cue, token)), None)
        sources = tuple(source.actor for source in said.sources if source.actor) if said else ()
        for holder in sources or cast.all(told.holders):
            yield made(
                report,
                Span(token.idx, _words(told).end) if sources else _words(told),
                holder,
                proposals.by_head[told.on.i],
                "silent",
                by="silence",
                at=token.idx,
                when=when_of(time_of_act(token, report), report) if token.pos_ == "VERB" else None,
            )


def _covers(words: Passage | None, token: Token) -> bool:
    return words is not None and words.start <= token.idx < words.end


def _words(told: Silence) -> Span:
    return Span(told.first.idx, told.last.idx + len(told.last))


def _answers(
    report: Report, parse: Doc, cast: Cast, proposals: Proposals, *, open_to: Collection[str]
) -> Iterator[Position]:
    """Answers to a proposal that stands shortly before them, if anybody else takes a stance on it."""
    for token in parse:
        given = answer(token) if token.pos_ in ("NOUN", "VERB", "AUX") else None
        mention = (proposals.spoken_of(token) or proposals.only_before(token)) if given else None
        if given and mention and proposals.by_head[mention.head.i].id in open_to:
            words = core(token) if token.pos_ != "NOUN" else Span(token.left_edge.idx, token.idx + len(token))
            words = Span(words.start, max(words.end, given.last.idx + len(given.last)))
            for holder in cast.all(given.holders) or speakers(report, given.holders):
                yield made(
                    report,
                    words,
                    holder,
                    proposals.by_head[mention.head.i],
                    given.stance,
                    by="answer",
                    at=token.idx,
                    when=when_of(time_of_act(token, report), report) if token.pos_ != "NOUN" else None,
                )
