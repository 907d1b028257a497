"""Who sets conditions for a thing: "set two conditions for the truce", "presented a list of demands instead"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.cast import Cast
from rashomon.extract.events.extents import core
from rashomon.extract.events.status import status
from rashomon.extract.positions.lexicon.conditions import CONDITIONS, DEMANDS, LISTS, SETS
from rashomon.extract.positions.parts.dated import taken_when
from rashomon.extract.positions.parts.made import made
from rashomon.extract.positions.proposals.proposals import Proposals
from rashomon.extract.positions.stances.acts import act
from rashomon.extract.verbs import is_negated
from rashomon.model import TOLD_AS_FACT, Passage, Position, Report, Span, Stance

# What stands between two dashes, and its parts: each of several words.
DASHES = re.compile(r"\s+(?:[–—]|--)\s+([^–—.;:\n]+?)\s+(?:[–—]|--)\s")
PARTS = re.compile(r"(?!and\b)[^\s,]+(?: (?!and\b)[^\s,]+)+")


def set_conditions(
    report: Report, words: Sequence[Token], cast: Cast, proposals: Proposals, *, open_to: Collection[str]
) -> Iterator[Position]:
    """The positions of those who set conditions, on what these are for or on what was just spoken of.

    Who sets conditions for a thing accepts it on them. Who makes demands, or sets conditions where it is not said
    what for, has said neither yes nor no.
    """
    yield from _owned(report, words, cast, proposals, open_to)
    for verb in words:
        if verb.lemma_ not in SETS or verb.pos_ != "VERB" or is_negated(verb):
            continue
        if status(verb) not in TOLD_AS_FACT:
            continue
        for noun in clause.objects(verb):
            terms = _terms(noun)
            if terms is None:
                continue
            named = [thing for thing in _for(terms) if thing.i in proposals.by_head]
            spoken = proposals.spoken_of_last(verb)
            head = named[0] if named else spoken.head if spoken else None
            if head is None or not (named or proposals.by_head[head.i].id in open_to):
                continue
            stance: Stance = "accepts on conditions" if named and _are_conditions(terms) else "non-committal"
            bound = tuple(_each(noun, terms, report))
            span = core(verb)
            for holder in cast.all(clause.agents(verb)):
                yield made(
                    report,
                    Span(span.start, max(span.end, *(one.end for one in bound))),
                    holder,
                    proposals.by_head[head.i],
                    stance,
                    by="conditions",
                    at=verb.idx,
                    when=taken_when(verb, report),
                    bound=bound,
                )


def _owned(
    report: Report, words: Sequence[Token], cast: Cast, proposals: Proposals, open_to: Collection[str]
) -> Iterator[Position]:
    """Whose conditions are told: "Borduria's two conditions – the ships gone, the papers kept – were refused"."""
    for noun in words:
        if noun.lemma_.lower() not in CONDITIONS or noun.tag_ != "NNS":
            continue
        told = tuple(_between_dashes(noun, report))
        owners = [id for child in noun.children if child.dep_ == "poss" for id in cast.behind(child)]
        named = [proposals.mentions[thing.i] for thing in _for(noun) if thing.i in proposals.by_head]
        mention = named[0] if named else proposals.only_before(noun)
        if len(owners) != 1 or not told or mention is None:
            continue
        proposal = proposals.by_head[mention.head.i]
        if not named and proposal.id not in open_to:
            continue
        yield made(
            report,
            Span(noun.left_edge.idx, told[-1].end),
            owners[0],
            proposal,
            "accepts on conditions",
            by="conditions",
            at=noun.idx,
            bound=told,
        )


def _between_dashes(noun: Token, report: Report) -> Iterator[Passage]:
    """The parts of what stands between two dashes behind a noun."""
    start = noun.idx + len(noun)
    found = DASHES.match(report.text, start, noun.sent.end_char)
    if found is None:
        return
    for part in PARTS.finditer(report.text, found.start(1), found.end(1)):
        yield report.passage(*part.span())


def _terms(noun: Token) -> Token | None:
    """The noun of what is asked for in return: "conditions", and the demands of "a list of demands"."""
    inside = clause.prepositional(noun, "of") if noun.lemma_.lower() in LISTS else (noun,)
    return next((one for one in inside if one.lemma_.lower() in CONDITIONS | DEMANDS), None)


def _are_conditions(terms: Token) -> bool:
    return terms.lemma_.lower() in CONDITIONS


def _for(terms: Token) -> Iterator[Token]:
    """What they are for: "conditions for the truce", "for accepting it"."""
    for preposition in ("for", "on", "to"):
        yield from clause.prepositional(terms, preposition)
    for small in (child for child in terms.children if child.dep_ == "prep" and child.lower_ == "for"):
        for verb in (child for child in small.children if child.dep_ == "pcomp"):
            done = act(verb)
            yield from done[1] if done else ()


def _each(noun: Token, terms: Token, report: Report) -> Iterator[Passage]:
    """Each condition that is named behind the noun, else the words for all of them."""
    told = [one for child in terms.children if child.dep_ == "appos" for one in clause.joined(child)]
    for one in told or [noun]:
        below = [other for other in told if one.is_ancestor(other)]
        tokens = [t for t in one.subtree if not any(t.i == other.i or other.is_ancestor(t) for other in below)]
        tokens = [t for t in tokens if t.sent.start == noun.sent.start]
        while tokens[-1].is_punct or tokens[-1].is_space or tokens[-1].dep_ == "cc":
            tokens.pop()
        yield report.passage(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))
