"""Who gives a figure: the source of the statement that it stands in, or whoever puts or raises the count."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from rashomon.extract.figures.sizes import GIVING, TAKING_UP, sized, sizing_verb
from rashomon.model import Report, Span, Statement

# Whoever offers an amount does not report it; whoever says that it was offered does.
_OFFERS = frozenset("offer propose promise pledge vow threaten".split())

_COUNTING = frozenset("count record document register tally log".split())


def issuer(report: Report, parse: Doc, span: Span, number: Token) -> str | None:
    """The first known source of the narrowest statement whose content holds the figure, else who gives the count.

    A denial gives no figure, and an offer only where nobody is said to tell of it.
    """
    around = sorted(
        (content.end - content.start, at)
        for at, statement in enumerate(report.statements)
        if statement.type == "assertion" and not any(said.span.covers(span) for said in statement.denied)
        for content in (*statement.content, *statement.quoted)
        if content.span.covers(span)
    )
    holding = [report.statements[at] for _, at in around]
    telling = [statement for statement in holding if not _is_offer(parse, statement)] or holding
    if telling:
        return next((source.actor for source in telling[0].sources if source.actor), None)
    return _giver(report, number)


def _is_offer(parse: Doc, statement: Statement) -> bool:
    if statement.cue is None:
        return False
    words = parse.char_span(statement.cue.start, statement.cue.end, alignment_mode="expand")
    return words is not None and any(token.lemma_ in _OFFERS for token in words)


def _giver(report: Report, number: Token) -> str | None:
    """Whoever counts, or does it to a count: the guard of "The guard raised to 12 the number of dead"."""
    verb = _counting(number) or _taking_up(number)
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None) if verb else None
    if subject is None:
        return None
    # The last word of a name may hang on its role: "the monitor the Harbour Watch counted".
    ends = {end for end in (subject, *subject.children) if end.dep_ in ("nsubj", "dobj", "appos")}
    places = [Span(end.idx, end.idx + len(end)) for end in sorted(ends, key=lambda end: end.i)]
    return next(
        (
            actor.id
            for place in places
            for actor in report.actors
            for mention in actor.mentions
            if mention.span.covers(place)
        ),
        None,
    )


def _taking_up(number: Token) -> Token | None:
    noun, verb = sized(number), sizing_verb(number)
    if noun is None or verb is None or verb.lemma_ not in GIVING or noun.lower_ not in TAKING_UP | {"toll"}:
        return None
    return verb


def _counting(number: Token) -> Token | None:
    """The verb of "The watch counted 24 dead"."""
    noun = number.head if number.dep_ == "nummod" else number
    return noun.head if noun.dep_ in ("dobj", "oprd") and noun.head.lemma_ in _COUNTING else None
