"""Positions: who stands where on which proposal, and on which conditions, in the words of the source."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from rashomon.extract.events.cast import Cast
from rashomon.extract.events.extents import core
from rashomon.extract.positions.expressions.answers import answer
from rashomon.extract.positions.expressions.holders import speakers
from rashomon.extract.positions.expressions.in_names import BY_NAME, in_names
from rashomon.extract.positions.expressions.one_by_one import with_each
from rashomon.extract.positions.expressions.setting import set_conditions
from rashomon.extract.positions.expressions.silences import Silence, silence
from rashomon.extract.positions.expressions.stated import BY_DEMAND, BY_WILL, stated
from rashomon.extract.positions.lexicon.proposals import MAKES
from rashomon.extract.positions.parts.dated import taken_when
from rashomon.extract.positions.parts.joined import joined
from rashomon.extract.positions.parts.made import made
from rashomon.extract.positions.proposals.around import indefinite
from rashomon.extract.positions.proposals.named import Named
from rashomon.extract.positions.proposals.proposals import Proposals
from rashomon.model import ActorKind, Passage, Position, Report, Span

# Who is only described may hold a position as one of many: "gun owners", "the deckhands' union".
POSSESSIVE = frozenset("her his its their".split())
DESCRIBED: frozenset[ActorKind] = frozenset({"group", "organisation"})
# The words that may tell a stance, and those that may tell an answer; of all others nothing need be asked.
TELLING = frozenset({"VERB", "AUX", "NOUN", "ADJ", "ADV"})
ANSWERING = frozenset({"VERB", "AUX", "NOUN"})


def positions(report: Report, parse: Doc) -> Report:
    """The report with its positions in reading order; where holder or proposal is in doubt there is none."""
    cast = Cast.of(report, parse)
    holders = Cast.of(report, parse, described=DESCRIBED)
    proposals = Proposals.of(report, parse, cast)
    words = tuple(token for token in parse if token.pos_ in TELLING)
    found = [*stated(report, words, holders, proposals), *in_names(report, cast, proposals)]
    open_to = {position.proposal.id for position in found}
    found += _silences(report, words, holders, proposals, open_to=open_to)
    found += _answers(report, words, cast, proposals, open_to=open_to)
    found += set_conditions(report, words, holders, proposals, open_to=open_to)
    found = [position for position in found if not (_is_idle(position, found) or _tells_no_more(position, found))]
    found = [_as_put_forward(position, found) for position in found]
    found = with_each(report, words, cast, found)
    ordered = sorted(found, key=lambda p: (p.evidence[0].start, p.evidence[0].end, p.id))
    return replace(report, positions=joined(report, ordered))


def _is_idle(position: Position, found: Sequence[Position]) -> bool:
    """Whether it is no position, because nobody else has one: willingness to do what nobody asks for."""
    if not position.by.endswith(BY_WILL):
        return False
    return not any(one.proposal.id == position.proposal.id and not one.by.endswith(BY_WILL) for one in found)


def _tells_no_more(position: Position, found: Sequence[Position]) -> bool:
    """Whether it only tells whose a proposal is: "Vosk's proposals", "his plan", and no more of them."""
    name = position.proposal.name.lower().split()
    named = position.by.endswith(BY_NAME) and position.evidence[0].span == position.proposal.words.span
    bare = named and name[-1].removesuffix("s") in MAKES
    if position.stance != "proposes" or not (bare or (len(name) == 2 and name[0] in POSSESSIVE)):
        return False
    others = (one for one in found if one.holder != position.holder or one.stance != position.stance)
    return not any(one.proposal.id == position.proposal.id for one in others)


def _as_put_forward(position: Position, found: Sequence[Position]) -> Position:
    """The position; who calls for a thing that nobody is told to have put forward does so."""
    if not position.by.endswith(BY_DEMAND):
        return position
    others = (one for one in found if one.proposal.id == position.proposal.id)
    put = any(one.stance == "proposes" for one in others)
    return position if put else replace(position, stance="proposes")


def _silences(
    report: Report, words: Sequence[Token], cast: Cast, proposals: Proposals, *, open_to: Collection[str]
) -> Iterator[Position]:
    """Those who are said not to have answered a proposal that is named, as one that is known or put forward."""

    def is_proposal(noun: Token) -> bool:
        found = proposals.by_head.get(noun.i)
        return found is not None and (found.id in open_to or not indefinite(noun))

    for token in words:
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
                when=taken_when(token, report) if token.pos_ == "VERB" else None,
            )


def _covers(words: Passage | None, token: Token) -> bool:
    return words is not None and words.start <= token.idx < words.end


def _words(told: Silence) -> Span:
    """The words of a silence, with those of its verb group that say that it is one: "has not", "declined to"."""
    above = told.at.head if told.at.dep_ == "xcomp" else told.at
    group = (child.idx for verb in (told.at, above) for child in verb.children if child.dep_ in ("aux", "neg"))
    start = min((told.first.idx, *group)) if told.at.pos_ in ("VERB", "AUX") else told.first.idx
    return Span(start, told.last.idx + len(told.last))


def _answered(token: Token, proposals: Proposals) -> Named | None:
    """What an answer is to: what its own sentence asks about, else what was spoken of last or alone so far."""
    asked = (child for child in token.children if child.dep_ == "advcl" and child.lemma_ == "ask")
    for clause in asked:
        within = [proposals.mentions[t.i] for t in clause.subtree if t.i in proposals.by_head]
        if within:
            return within[0] if len(within) == 1 else None
    return proposals.spoken_of(token) or proposals.only_before(token)


def _answers(
    report: Report, words: Sequence[Token], cast: Cast, proposals: Proposals, *, open_to: Collection[str]
) -> Iterator[Position]:
    """Answers to what was just spoken of, or alone so far, if that is a proposal on which others take a stance."""
    for token in words:
        given = answer(token) if token.pos_ in ANSWERING else None
        mention = _answered(token, proposals) if given else None
        if given and mention and proposals.by_head[mention.head.i].id in open_to:
            span = core(token) if token.pos_ != "NOUN" else Span(token.left_edge.idx, token.idx + len(token))
            span = Span(span.start, max(span.end, given.last.idx + len(given.last)))
            for holder in cast.all(given.holders) or speakers(report, given.holders):
                yield made(
                    report,
                    span,
                    holder,
                    proposals.by_head[mention.head.i],
                    given.stance,
                    by="answer",
                    at=token.idx,
                    when=taken_when(token, report) if token.pos_ != "NOUN" else None,
                )
