"""How two versions differ in who and where: one names the person, or the town, that the other does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.compare.claims.claim import Claim
from rashomon.compare.differences.pairs import Pair, difference
from rashomon.gazetteer import Entry, entries
from rashomon.model import Actor, Difference, Event, Passage, Place, Report, Statement
from rashomon.pronouns import PERSONAL
from rashomon.text import stems

TOWN, REGION = "town", "region"
AIMED = frozenset({"blame", "topic", "order"})  # "accused her of", "praised her for", "urged her to"
LINKED = "geonames:"  # how the id of a place begins that the gazetteer has


def places(pair: Pair) -> Iterator[Difference]:
    """Where: a town, and the region or the country that it lies in."""
    left, right = pair.left, pair.right
    if left.kind != "event" or right.kind != "event":
        return
    one, other = (_finest(_places(pair.reports[claim.report], claim)) for claim in (left, right))
    if one and other and (_lies_in(one[0], other[0]) or _lies_in(other[0], one[0])):
        values = [(left, one[0].name, one[1]), (right, other[0].name, other[1])]
        yield difference("place", "precision", values, "one place is finer and lies within the other")


def _places(report: Report, claim: Claim) -> Sequence[tuple[Place, Passage]]:
    """The places of a version: that of its act, else all that its words name."""
    own = [claim.place] if claim.place else report.places if claim.found is None else ()
    span = claim.words.span
    found = ((place, next((at for at in place.mentions if span.covers(at)), None)) for place in own)
    return [(place, at) for place, at in found if at and place.id.startswith(LINKED)]


def _finest(found: Sequence[tuple[Place, Passage]]) -> tuple[Place, Passage] | None:
    """The one place that lies in no other and in which none lies; None where there are several."""
    finest = [one for one in found if not any(_lies_in(other[0], one[0]) for other in found)]
    return finest[0] if len(finest) == 1 else None


def _lies_in(fine: Place, coarse: Place) -> bool:
    """Whether one place is known to lie in the other."""
    if fine.country != coarse.country or fine.precision == coarse.precision:
        return False
    if coarse.precision == "country":
        return fine.precision in (TOWN, REGION)
    if coarse.precision != REGION or fine.precision != TOWN:
        return False
    town, region = _entry(fine), _entry(coarse)
    return town is not None and region is not None and town.region == region.region


def _entry(place: Place) -> Entry | None:
    """The entry of a place; a part of a region or a town ("eastern") has none of its own."""
    number = place.id.removeprefix(LINKED)
    return next((entry for entry in entries(place.name) if str(entry.id) == number), None)


def doers(pair: Pair) -> Iterator[Difference]:
    """Who: one version names the person whom the other, and all of its report, only describes."""
    if pair.left.kind != "event" or pair.right.kind != "event":
        return
    for side in (pair, pair.turned()):
        described = _described(side)
        named = _named(side) if described else ()
        found = [(one, other) for one in described for other in named if _is_called(one[0], other[0])]
        if len(found) == 1:
            (who, at), (whom, there) = found[0]
            values = [(side.left, who.name, at), (side.right, whom.name, there)]
            yield difference("actor", "precision", values, "one names whom the other only describes")
            return


def principals(pair: Pair) -> Iterator[Difference]:
    """Who: one version has a person do what in the other the state or the body does for which that person acts."""
    one, other = (_doer(pair, claim) for claim in (pair.left, pair.right))
    if one and other and one[0] != other[0] and pair.cast.one_speaker(one[0], other[0]):
        values = [(claim, at.text, at) for claim, (_, at) in ((pair.left, one), (pair.right, other))]
        yield difference("actor", "precision", values, "one names a person, the other whom that person acts for")


def _doer(pair: Pair, claim: Claim) -> tuple[str, Passage] | None:
    """Who alone does what a version tells as an act, by the name in its words."""
    if not isinstance(claim.found, Event) or len(claim.actors) != 1:
        return None
    report = pair.reports[claim.report]
    found = (
        at
        for actor in report.actors
        if pair.cast.of(report.id, actor.id) == claim.actors[0]
        for at in actor.mentions
        if claim.words.covers(at) and at.text.casefold() not in PERSONAL
    )
    at = next(found, None)
    return (claim.actors[0], at) if at else None


def targets(pair: Pair) -> Iterator[Difference]:
    """At whom somebody's words are aimed: a person, and the state or the body that he or she leads."""
    left, right = pair.left, pair.right
    one, other = (_aimed_at(pair, claim) for claim in (left, right))
    if one and other and one[0] != other[0] and pair.cast.one_speaker(one[0], other[0]):
        values = [(claim, at.text, at) for claim, (_, at) in ((left, one), (right, other))]
        yield difference(
            "actor", "precision", values, "one aims it at a person, the other at whom that person leads"
        )


def _aimed_at(pair: Pair, claim: Claim) -> tuple[str, Passage] | None:
    """Whom alone a version has its speaker praise, blame or urge, by the name with which the content begins."""
    if not isinstance(claim.found, Statement):
        return None
    report, span = pair.reports[claim.report], claim.words.span
    found: dict[str, Passage] = {}
    for said in report.statements:
        if said.by.rpartition(" ")[2] not in AIMED or not said.content or not span.covers(said.content[0]):
            continue
        start = said.content[0].start
        spoken = any(
            source.actor and pair.cast.of(report.id, source.actor) in claim.actors for source in said.sources
        )
        for actor in report.actors if spoken else ():
            at = next((at for at in actor.mentions if start <= at.start <= start + len("the ")), None)
            if at and actor.named:
                found.setdefault(pair.cast.of(report.id, actor.id), at)
    return next(iter(found.items())) if len(found) == 1 else None


def _described(pair: Pair) -> Sequence[tuple[Actor, Passage]]:
    """The persons whom the left version only describes, and who tell nothing there."""
    report, span = pair.reports[pair.left.report], pair.left.words.span
    found = [
        (actor, actor.mentions[0])
        for actor in report.actors
        if actor.kind == "person" and not actor.named and actor.mentions and span.covers(actor.mentions[0])
    ]
    if not found:
        return ()
    telling = {source.actor for statement in report.statements for source in statement.sources}
    return [(actor, at) for actor, at in found if actor.id not in telling]


def _named(pair: Pair) -> Sequence[tuple[Actor, Passage]]:
    """The persons whom the right version names and the report of the left does not, as the story has them."""
    report, span = pair.reports[pair.right.report], pair.right.words.span
    known = {pair.cast.of(pair.left.report, actor.id) for actor in pair.reports[pair.left.report].actors}
    found = []
    for actor in report.actors:
        at = next((at for at in actor.mentions if span.covers(at)), None)
        held = pair.cast.actor(pair.cast.of(report.id, actor.id)) if at else None
        if at and held and held.named and held.kind == "person" and held.id not in known:
            found.append((held, at))
    return found


def _is_called(described: Actor, named: Actor) -> bool:
    """Whether a description is one of the roles that the story gives to a person, or that with more said of it."""
    words = set(stems(described.name))
    return any(held and held <= words for held in (set(stems(role)) for role in named.roles))
