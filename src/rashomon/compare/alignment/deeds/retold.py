"""Acts of one kind that two reports tell in other words: by one doer, on one occasion."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.common import weeks_apart
from rashomon.compare.alignment.deeds.doers import is_noun
from rashomon.compare.alignment.deeds.of_kinds import Kindred, acts_in
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.given import count_apart
from rashomon.compare.lexicon import LIGHT
from rashomon.coreference.compatible import apart, elsewhere
from rashomon.model import Place, Report

MANY = 12  # acts against which one is held: of many that are one, each is so with some


def retold(claims: Iterable[Claim], reports: Mapping[str, Report], cast: Cast) -> Iterator[tuple[str, str]]:
    """The pairs of claims of two reports, by id, that tell one act of a kind."""
    held: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind in ("event", "statement"):
            held[claim.report].append(claim)
    told: dict[tuple[str, ...], list[Kindred]] = defaultdict(list)
    for id, found in held.items():
        for act in acts_in(reports[id], found, cast):
            for key in _keys(act):
                told[act.kind.name, *key].append(act)
    for acts in told.values():
        acts.sort(key=lambda act: act.claim.id)
        for at, left in enumerate(acts):
            for right in acts[at + 1 : at + 1 + MANY]:
                if are_one(left, right):
                    yield left.claim.id, right.claim.id


def _keys(act: Kindred) -> Iterator[tuple[str, ...]]:
    """By what it is found: each of whom it is told, with all that the kind asks two acts to share, in each way."""
    shared: dict[str, list[str]] = defaultdict(list)
    for key in (*act.given, *(f"where {place.id}" for place in act.places)):
        shared[key.partition(" ")[0]].append(key)
    if act.when and act.when.day:
        shared["day"] = [act.when.day]
    for who, together in product(sorted(act.who), act.kind.shares or ((),)):
        yield from ((who, *keys) for keys in product(*(sorted(shared[sort]) for sort in together)))


def are_one(left: Kindred, right: Kindred) -> bool:
    """Whether two acts are of one kind and told of the same, and nothing tells them apart."""
    if left.kind.name != right.kind.name or not left.who & right.who:
        return False
    one, other = left.claim, right.claim
    if not left.kind.shares and all(map(is_noun, left.who & right.who)) and not _on_one_thing(left, right):
        return False
    if (one.report == other.report and left.denied == right.denied) or left.back != right.back:
        return False
    if weeks_apart(one, other):
        return False
    if apart(left.when, right.when) or count_apart(one.given, other.given):
        return False
    if left.places and right.places and not any(_is_there(*pair) for pair in product(left.places, right.places)):
        return False
    if not (left.denied or right.denied) and _said_by_two(one, other):
        return False  # which of two ships rammed the other is told by each captain
    return not any(_differ(left.given, right.given, sort) for sort in ("month", "turn"))


def _on_one_thing(left: Kindred, right: Kindred) -> bool:
    """Whether what they tell has more in common than the noun: there are many cars."""
    nouns = {stem for who in left.who for stem in who.split()}
    return bool((left.claim.about & right.claim.about) - nouns - LIGHT)


def _is_there(one: Place, other: Place) -> bool:
    """Whether two places are one, or one may lie in the other."""
    return one.id == other.id or (one.precision != other.precision and not elsewhere(one, other))


def _said_by_two(one: Claim, other: Claim) -> bool:
    return one.kind == other.kind == "statement" and not set(one.actors) & set(other.actors)


def _differ(left: frozenset[str], right: frozenset[str], sort: str) -> bool:
    """Whether both give something of a sort, and nothing the same."""
    one, other = ({key for key in keys if key.startswith(sort)} for keys in (left, right))
    return bool(one and other) and not one & other
