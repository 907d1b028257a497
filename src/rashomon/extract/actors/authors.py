"""Who made a text that speaks: "the ministry's letter", "a Gull poll", "data collected by the divers' union"."""

from __future__ import annotations

import re
from functools import cache

from rashomon.extract.actors.lookup import HANGS, POSSESSED, actors_at, state_named
from rashomon.knowledge import Part, lexicon
from rashomon.model import Actor, Report, Span

CAPITAL: frozenset[Part] = frozenset({"capital", "seat"})
WHOSE: frozenset[Part] = frozenset({"name", "adjective"})
POSSESSIVE = r"(?:['’]s?)?"
# What may stand between the maker and the noun: "the ministry's own second letter".
BETWEEN = re.compile(rf"{POSSESSIVE}\s+(?:[\w-]+\s+){{0,3}}")
# Before the maker: "a new", "the latest 2015", "another". A capital would be part of a name that nobody knows.
BEFORE = re.compile(r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Tt]his|[Tt]hat|[Aa]ll|[Ss]ome)?\s*(?:[\da-z-]+\s+){0,3}")
# Who speaks in it: "Doe said in a statement".
SAID = re.compile(
    r"\s+(?:(?:also|has|had)\s+)?(?:said|wrote|added|announced|warned|argued)\s+(?:\w+\s+){0,2}"
    r"in\s+(?:an?|its|his|her|their)\s+(?:[\w-]+\s+){0,3}"
)
SPOKE = re.compile(r"\s+(?:(?:also|has|had)\s+)?(?:said|wrote|added|announced|told|stated|warned|argued)\b")
BARE = re.compile(r"(?:the|this|that)\s+")
THE = re.compile(r"\b(?:the|this|that)\s+$", re.IGNORECASE)
LONGEST = 6  # letters of "this" and its blanks
OWNS = re.compile(r"\b(?:his|her|its|their)$")  # "a report from his own aides" is not his
REACH = 1500  # placeholder: characters


def speaks_for(report: Report, span: Span) -> tuple[Actor, ...]:
    """Whom the words at `span` speak for: a text for its author, a capital or a palace for its state.

    Only for words that are known to speak: anywhere else a capital may be just a place. The state must be one that
    the report knows.
    """
    written = _author(report, span)
    return written if written is not None else state_named(report, report.text[span.start : span.end], CAPITAL)


def _author(report: Report, span: Span) -> tuple[Actor, ...] | None:
    """Those who made the text that the words at `span` name, if that is said; None where they name no text."""
    said = report.text[span.start].lower() + report.text[span.start + 1 : span.end]
    noun = _document().search(said)
    if noun is None or HANGS.search(said[: noun.start()]):
        return None
    owners = _owners(report, Span(span.start, span.start + noun.start()))
    if owners:
        return (noun[0] == "statement" and _body(report, owners, span.start)) or owners
    if (made := _by().match(said, noun.end())) is not None:
        return actors_at(report, Span(span.start + made.end(), span.end))
    return _before(report, noun[0], span.start) if BARE.fullmatch(said, 0, noun.start()) else ()


def _before(report: Report, noun: str, at: int) -> tuple[Actor, ...]:
    """Those of whose text the report has spoken before `at`, where it now says "the statement" alone."""
    first, named = max(0, at - REACH), [actor for actor in report.actors if actor.named]
    for place in reversed(list(re.finditer(rf"\b{noun}\b", report.text[first:at]))):
        start, end = first + place.start(), first + place.end()
        near = [(mention, actor) for actor in named for mention in actor.mentions if mention.end < start]
        last = max((mention for mention, _ in near), default=None, key=lambda mention: mention.end)
        if last is not None and any(how.fullmatch(report.text, last.end, start) for how in (BETWEEN, SAID)):
            return tuple(actor for mention, actor in near if mention == last)
        if (made := _by().match(report.text, end)) is not None:
            following = (mention.end for actor in report.actors for mention in actor.mentions)
            stop = min((stop for stop in following if stop > made.end()), default=made.end())
            owns = OWNS.search(report.text, made.end(), stop) or POSSESSED.match(report.text, stop)
            return actors_at(report, Span(made.end(), stop)) if stop > made.end() and not owns else ()
        if not THE.search(report.text, max(0, start - LONGEST), start):
            return ()  # another one
    return _spokesperson(report, named, at) if noun == "statement" else ()


def _spokesperson(report: Report, named: list[Actor], at: int) -> tuple[Actor, ...]:
    """Whoever spoke last before `at`, if a spokesperson: what one says is a statement without being called so."""
    last = _spoke_last(report, named, at)
    return (last,) if last is not None and any("spokes" in role.casefold() for role in last.roles) else ()


def _body(report: Report, owners: tuple[Actor, ...], at: int) -> tuple[Actor, ...]:
    """The body of a state that spoke for it last before `at`: "the Norwegian statement" is the ministry's."""
    if [owner.kind for owner in owners] != ["state"]:
        return ()
    of_state = [actor for actor in report.actors if actor.named and actor.country == owners[0].country]
    last = _spoke_last(report, of_state, at)
    return (last,) if last is not None and last.kind == "organisation" else ()


def _spoke_last(report: Report, actors: list[Actor], at: int) -> Actor | None:
    """Whichever of the actors is told to have spoken last before `at`."""
    spoken = [
        (mention.end, actor)
        for actor in actors
        for mention in actor.mentions
        if at - REACH < mention.end < at and SPOKE.match(report.text, mention.end)
    ]
    return max(spoken, default=(0, None), key=lambda found: found[0])[1]


def _owners(report: Report, before: Span) -> tuple[Actor, ...]:
    """The actors whose name or pronoun stands before the noun, with nothing but adjectives in between."""
    inside = [
        (mention, actor)
        for actor in report.actors
        for mention in actor.mentions
        if before.start <= mention.start and mention.end <= before.end
    ]
    last = max((mention for mention, _ in inside), default=None, key=lambda mention: (mention.end, -mention.start))
    if last is None:
        words = re.sub(rf"{POSSESSIVE}\s*$", "", report.text[before.start : before.end])
        return state_named(report, words, WHOSE)
    owners = tuple(actor for mention, actor in inside if mention == last)
    first = report.text[before.start : last.start]
    for role in (role for actor in owners for role in actor.roles):
        first = first.replace(role, "")
    return owners if BETWEEN.fullmatch(report.text, last.end, before.end) and BEFORE.fullmatch(first) else ()


@cache
def _document() -> re.Pattern[str]:
    """A noun for a text."""
    nouns = (
        f"{noun[:-1]}(?:y|ies)" if noun.endswith("y") else f"{noun}s?" for noun in sorted(lexicon().documents)
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(nouns)})(?![\w-])")


@cache
def _by() -> re.Pattern[str]:
    """What stands between a text and whoever made it."""
    return re.compile(
        rf",?\s+(?:(?:(?:that|which)\s+was\s+)?(?:{'|'.join(lexicon().made)})\s+(?:\w+\s+)?)?(?:by|from)\s+"
    )
