"""Stances that a clause states, on a proposal that it names or that its words stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.cast import MODIFIERS, Cast
from rashomon.extract.events.extents import core, phrase
from rashomon.extract.events.status import status
from rashomon.extract.positions.expressions.holders import those_who
from rashomon.extract.positions.lexicon.nouns import CALLS
from rashomon.extract.positions.lexicon.proposals import ACTIONS, DEALS, EFFORTS
from rashomon.extract.positions.lexicon.stances import (
    DEMANDING,
    DIRECT,
    GIVES_UP,
    GREETS,
    READY,
    SIGNS,
)
from rashomon.extract.positions.parts.conditions import conditional_on, conditions, demands
from rashomon.extract.positions.parts.dated import taken_when
from rashomon.extract.positions.parts.joined import principal
from rashomon.extract.positions.parts.made import made
from rashomon.extract.positions.proposals.around import indefinite
from rashomon.extract.positions.proposals.named import Named
from rashomon.extract.positions.proposals.pointing import is_idea
from rashomon.extract.positions.proposals.proposals import Proposals
from rashomon.extract.positions.proposals.unnamed import is_called_proposed
from rashomon.extract.positions.stances.appraisals import appraised
from rashomon.extract.positions.stances.stances import taken
from rashomon.extract.positions.stances.taken import Taken
from rashomon.extract.positions.stances.to_be_done import is_halt, is_leaving, is_to_be_done
from rashomon.model import Passage, Position, Report, Span, Stance

PARTS = frozenset("adoption condition consideration detail passage provision term wording".split())
BY_DEMAND = "demanded"  # the mark of what one calls for oneself
BY_WILL = "willed"  # the mark of a position that is one only where others speak of the thing
POINTING = frozenset("anything it that this".split())
# What may be brokered and is still to be accepted.
OFFERED = frozenset("draft idea initiative offer plan proposal".split())


def stated(report: Report, words: Iterable[Token], cast: Cast, proposals: Proposals) -> Iterator[Position]:
    """The stances that these words tell; those whose holder or proposal is in doubt are left out."""
    for token in words:
        if (stand := taken(token)) is not None:
            yield from _positions(stand, report, cast, proposals, "stance")
        if token.pos_ in ("VERB", "AUX"):
            if (stand := appraised(token)) is not None:
                yield from _positions(stand, report, cast, proposals, "appraisal")
            if (stand := _conditional(token)) is not None:
                yield from _positions(stand, report, cast, proposals, "stance")


def _positions(stand: Taken, report: Report, cast: Cast, proposals: Proposals, by: str) -> Iterator[Position]:
    on = [noun for given in stand.on for noun in _meant(given, proposals) if noun.i in proposals.by_head]
    if not on or _is_of_what_is_done(stand, proposals.mentions[on[0].i]):
        return
    bound = _bound(stand, report)
    stance = _with_conditions(stand, bound)
    if stance is None:
        return
    beside = proposals.mentions[on[0].i] if stand.on != (stand.at,) or on[0] == stand.at else None
    words = _words(stand.at, beside, bound)
    if stand.to is not None:
        last = max(phrase(stand.to))
        words = Span(words.start, max(words.end, last.idx + len(last)))
    mention = proposals.mentions[on[0].i]
    if stand.refused and _is_supposed(mention.head):
        return
    when = taken_when(stand.at, report)
    if stance == "non-committal" and when and not when.start:
        return  # "had once been open to it": that tells nothing of any day
    for holder in those_who(report, stand.holders, cast):
        yield made(
            report,
            words,
            holder,
            proposals.by_head[on[0].i],
            "proposes" if stance == "supports" and _is_own(report, holder, mention, stand) else stance,
            by=_found_by(stand, mention, by, bound),
            at=stand.at.idx,
            when=when,
            bound=bound,
        )


def _found_by(stand: Taken, mention: Named, by: str, bound: tuple[Passage, ...]) -> str:
    if stand.answers and not bound:
        return BY_WILL
    if stand.stance == "supports" and stand.at.lemma_ in DEMANDING and _is_new(mention.head):
        return BY_DEMAND
    return "clause" if _is_clause(mention.head) else by


def _is_new(head: Token) -> bool:
    """Whether a thing is told as new to the reader: "called for a truce", "demanded that she lower the toll"."""
    if head.pos_ == "VERB":
        return not is_leaving(head)
    return indefinite(head) and not is_called_proposed(head)


def _is_own(report: Report, holder: str, mention: Named, stand: Taken) -> bool:
    """Whether a thing is its holder's: who "defended her plan" put it forward; a member votes for the house's."""
    if stand.at.lemma_ == "vote":
        return False
    return bool(mention.owner) and principal(report, holder) in {principal(report, id) for id in mention.owner}


def _is_supposed(noun: Token) -> bool:
    """Whether it is none that anybody has put forward: "will not sign a bill that raises the toll"."""
    told = any(child.dep_ == "relcl" and child.left_edge.i == noun.i + 1 for child in noun.children)
    return told and indefinite(noun)


def _is_clause(word: Token) -> bool:
    return (is_to_be_done(word) or is_leaving(word)) and not is_halt(word)


def _is_of_what_is_done(stand: Taken, mention: Named) -> bool:
    """Whether it is of talks held or a release made, and answers to no proposal to hold or to make them."""
    if mention.topic.startswith("talks"):
        return stand.stance == "doubts"
    lemma = mention.head.lemma_.lower()
    if stand.at.lemma_ == "broker" and lemma not in OFFERED and not is_called_proposed(mention.head):
        return True  # "the deal, brokered by Klow": others made it
    if lemma in EFFORTS and stand.at.lemma_ in GIVES_UP:
        return True  # "abandoned attempts to raise it": their own
    if lemma in DEALS and mention.head.tag_ == "NNS" and stand.at.lemma_ in GREETS:
        return True  # "touted his deals"
    looked_at = stand.stance == "non-committal" and stand.at.lemma_ in DIRECT["non-committal"]
    return lemma in ACTIONS | EFFORTS and (stand.at.lemma_ in GREETS or stand.stance == "doubts" or looked_at)


def _conditional(verb: Token) -> Taken | None:
    """Who makes a thing conditional accepts it on that condition."""
    found = conditional_on(verb)
    if found is None:
        return None
    word, holders, on = found
    return Taken(word, "accepts", holders, on, conditional=True)


def _bound(stand: Taken, report: Report) -> tuple[Passage, ...]:
    if stand.ready:
        return conditions(stand.at, report) or conditions(stand.at.head.head, report)
    if stand.stance in ("accepts", "supports") or stand.at.lemma_ == "offer":
        return conditions(stand.at, report)
    if stand.stance == "rejects" and stand.refused:
        return demands(stand.at, report)
    return ()


def _meant(noun: Token, proposals: Proposals) -> tuple[Token, ...]:
    """The noun, or the proposal that it stands for: by its terms ("the terms of the deal") or as "it"."""
    if noun.lower_ == "anything" and noun.dep_ != "dobj":
        return ()
    if noun.pos_ == "VERB" and noun.i not in proposals.by_head:  # "would not sign"
        mention = proposals.spoken_of_last(noun) or proposals.only_before(noun)
        return (mention.head,) if mention else ()
    if noun.lower_ in POINTING and noun.pos_ in ("PRON", "DET"):
        mention = proposals.spoken_of_last(noun)
        if mention is None and noun.lower_ == "anything":
            mention = proposals.only_before(noun)
        if mention is None or (noun.lower_ in ("that", "this") and not is_idea(mention)):
            return ()
        if any(mention.head.i < i < noun.i for i in proposals.mentions):
            return ()  # it may be this one, which no later word is known to stand for
        return (mention.head,)
    if noun.lemma_.lower() in CALLS and (called := clause.prepositional(noun, "for")):
        return called
    if noun.lemma_.lower() not in PARTS:
        called = tuple(c for c in noun.children if c.dep_ == "appos" and c.i in proposals.by_head)
        return called if called and noun.i not in proposals.by_head else (noun,)
    owners = [c for c in noun.children if c.dep_ in MODIFIERS]
    owners += [t for c in noun.children if c.lower_ == "of" for t in c.children]
    return tuple(owners)


def _with_conditions(stand: Taken, bound: tuple[Passage, ...]) -> Stance | None:
    if not bound:
        return None if stand.conditional else stand.stance
    on_conditions = stand.stance in ("accepts", "rejects") or stand.conditional or stand.ready
    return "accepts on conditions" if on_conditions else stand.stance


def _words(at: Token, mention: Named | None, bound: tuple[Passage, ...]) -> Span:
    """The clause of a stance, with the proposal where that is told in its own words."""
    span = _with_governor(at, core(at), bound)
    if mention is None:
        return span
    beside = span.start - mention.span.end < 3 or mention.span.start - span.end < 3 or _is_clause(mention.head)
    if beside and mention.head.sent.start == at.sent.start:
        span = Span(min(span.start, mention.span.start), max(span.end, mention.span.end))
    return span


def _with_governor(at: Token, span: Span, bound: tuple[Passage, ...]) -> Span:
    """The clause together with what turns its sense: "no sign that" before it, the condition around it."""
    start = span.start
    if at.dep_ in ("acl", "ccomp") and at.head.lemma_ in SIGNS:
        start = at.head.left_edge.idx
    elif at.dep_ == "ccomp" and at.head.lemma_ == "deny":
        start = core(at.head).start
    elif (at.dep_ == "acl" and status(at) == "denied") or (at.dep_ == "xcomp" and at.head.lower_ in READY):
        start = core(at.head.head).start
    starts = (c.start for c in bound if c.end < span.start)
    return Span(min([span.start, start, *starts]), max([span.end, *(c.end for c in bound)]))
