"""Which claims of different reports speak about one thing."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from itertools import chain

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.blocking import ALIKE, worth_a_look
from rashomon.compare.alignment.common import is_attack
from rashomon.compare.alignment.events import Chances
from rashomon.compare.alignment.groups import (
    ALIKE_TO_ONE,
    is_of_a_quotation,
    of_one_passage,
    whole_utterances,
    with_near,
    with_sentences,
    with_spare,
)
from rashomon.compare.alignment.kin import by_kin
from rashomon.compare.alignment.likeness import SHARED_STEMS, Evidence, cosine, in_common, mass
from rashomon.compare.alignment.matching import alike
from rashomon.compare.alignment.partners import nearest
from rashomon.compare.claims.claim import Claim, is_condition
from rashomon.compare.claims.given import is_day
from rashomon.group.signatures import rarity
from rashomon.linking import Link, cluster
from rashomon.model import Span

# Placeholders, set by reading the dossiers of a dozen stories; a labelled set of points is to replace them.
AT_LEAST = 0.34
# What stems in common weigh in their story, times how rare they are anywhere, summed, that tells two claims from
# others for certain: some two words. In 43 topics of ECB+ (train) 808 of 850 pairs of versions tell one event;
# where two stems are enough 854 of 904, where all tell for certain 932 of 996, without what `nearest` adds 592
# of 617, all measured while numbers in common counted as stems.
TELLING = 50.0
NAME = 0.5  # weight of a stem of a name or a role, of that of another
RARE = 0.34  # a day to which more of the dated claims belong is that of the story, and tells two of them little


def align(
    claims: Sequence[Claim],
    cast: Cast,
    chances: Chances,
    opposite: Iterable[tuple[str, str]] = (),
    copied: Iterable[tuple[str, str]] = (),
    retold: Iterable[tuple[str, str]] = (),
) -> tuple[tuple[Claim, ...], ...]:
    """Groups of claims that speak about one thing, each in report and reading order; singles among them.

    `chances` says how likely two events are one, `opposite` are pairs that tell one thing as being and not being,
    or that deny one thing, `copied` those that are the same words of the same sentence, `retold` those that tell
    one act in other words.
    """
    cast = replace(cast, stems=by_kin(cast.stems.union(*(claim.names for claim in claims))))
    common, days, usual = _common_names(claims), _rare_days(claims), _common_days(claims)
    claims = [_in_story(claim, common, usual, days.get(claim.id, ())) for claim in claims]
    whole = [claim for claim in claims if not is_of_a_quotation(claim)]
    weight = _weights(whole, cast)
    by_id = {claim.id: claim for claim in claims}
    links = [Link(left, right, ALIKE_TO_ONE, "opposite") for left, right in opposite]
    links += [Link(left, right, ALIKE_TO_ONE, "retold") for left, right in retold]
    same = {(min(pair), max(pair)) for pair in copied}
    links += [Link(left, right, 1.0, "copied") for left, right in sorted(same)]
    bare, divided, conditional = _bare(claims), _divided(claims), _conditional(claims)
    masses = {claim.id: mass(claim.about, weight) for claim in claims}
    near = nearest(whole, weight, at_least=ALIKE)
    for pair in sorted((worth_a_look(claims, cast, weight) | chances.keys() | near.keys()) - same):
        left, right = by_id[pair[0]], by_id[pair[1]]
        if left.doings.isdisjoint(right.doings) and not _worth_holding(left, right, bare, divided):
            continue
        if (is_condition(left) or is_condition(right)) and not conditional.isdisjoint(pair):
            continue  # the one is a condition, the other what is said on it
        shared = (left.about & right.about) | in_common(left, right)
        words, telling = cosine(mass(shared, weight), masses[left.id], masses[right.id]), 0.0
        if pair in near:
            telling = _telling(shared - cast.stems, weight)
            if not (is_attack(left) and is_attack(right)):  # three attacks in one night are three points
                words += near[pair] * telling
        found = Evidence(
            words=min(1.0, words), near=near.get(pair, 0.0), telling=telling, chance=chances.get(pair, 0.0)
        )
        score = alike(left, right, found, weight, cast)
        if score:
            links.append(Link(left.id, right.id, score, "alike"))
    own = {claim.id for claim in whole}
    of_whole = [link for link in links if link.left in own and link.right in own]
    near_ones = with_near(cluster(own, of_whole, at_least=AT_LEAST), of_whole, by_id, cast.stems)
    groups = whole_utterances(with_spare(near_ones, of_whole, by_id), by_id)
    groups = with_sentences(of_one_passage(groups, of_whole, by_id), links, by_id)
    order = {claim.id: i for i, claim in enumerate(claims)}
    return tuple(tuple(by_id[id] for id in sorted(group, key=order.__getitem__)) for group in groups)


def _in_story(claim: Claim, names: Set[str], usual: Set[str], day: Iterable[str]) -> Claim:
    """A claim less the names and days that tell little in its story, by its `day`, and nouns by their verbs."""
    told, raid = by_kin(claim.about.union(day)), claim.raid
    where = raid.where if raid else frozenset[str]()
    if told == claim.about and names.isdisjoint(claim.names | where) and usual.isdisjoint(claim.given):
        return claim
    return replace(
        claim,
        names=claim.names - names,
        raid=raid and replace(raid, where=where - names),
        given=claim.given - usual,
        about=told,
    )


def _bare(claims: Sequence[Claim]) -> frozenset[str]:
    """The statements in which no event was found: what they say may be what another report tells by itself."""
    told: dict[str, list[Span]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "event":
            told[claim.report].append(claim.words.span)
    return frozenset(
        claim.id
        for claim in claims
        if claim.kind == "statement" and not any(map(claim.words.overlaps, told[claim.report]))
    )


def _worth_holding(left: Claim, right: Claim, bare: Set[str], divided: Set[str]) -> bool:
    """Whether two may be one by their kinds: no statement with its event, and no sentence with its clause."""
    pair = (left.id, right.id)
    if left.kind != right.kind and bare.isdisjoint(pair) and not (_says_little(left) or _says_little(right)):
        return False
    # What a sentence has in common with a clause, one of its own clauses has.
    return left.part == right.part or divided.isdisjoint(pair)


def _says_little(claim: Claim) -> bool:
    """Whether it is a clause or a condition: what others may tell as whatever they found it to be."""
    return claim.part or is_condition(claim)


def _divided(claims: Sequence[Claim]) -> frozenset[str]:
    """The claims of which parts are claims too."""
    parts: dict[str, list[Span]] = defaultdict(list)
    for claim in claims:
        if claim.part:
            parts[claim.report].append(claim.words.span)
    return frozenset(
        claim.id for claim in claims if not claim.part and any(map(claim.words.covers, parts[claim.report]))
    )


def _conditional(claims: Sequence[Claim]) -> frozenset[str]:
    """The statements that say on which condition something is: that is a claim for itself."""
    parts: dict[str, list[Span]] = defaultdict(list)
    for claim in filter(is_condition, claims):
        parts[claim.report].append(claim.words.span)
    return frozenset(
        claim.id
        for claim in claims
        if claim.kind == "statement" and any(map(claim.words.covers, parts[claim.report]))
    )


def _common_names(claims: Sequence[Claim]) -> frozenset[str]:
    """The names that half of the reports or more mention: they tell no two places apart."""
    held: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        held[claim.report].update(claim.names)
    spread = Counter(name for names in held.values() for name in names)
    return frozenset(name for name, count in spread.items() if count * 2 >= len(held))


def _rare_days(claims: Sequence[Claim]) -> dict[str, tuple[str]]:
    """By id of a claim the day of what it tells, as a stem, where it is not that of most of the story."""
    days = {c.id: c.when.day for c in claims if c.kind == "event" and c.when and c.when.day}
    spread = Counter(days.values())
    return {id: (day,) for id, day in days.items() if spread[day] <= RARE * len(days)}


def _common_days(claims: Sequence[Claim]) -> frozenset[str]:
    """The days in the words of claims that are those of most of the story."""
    spread = Counter(key for claim in claims for key in claim.given if is_day(key))
    dated = sum(any(map(is_day, claim.given)) for claim in claims)
    return frozenset(day for day, count in spread.items() if count > RARE * dated)


def _weights(claims: Sequence[Claim], cast: Cast) -> dict[str, float]:
    spread = Counter(chain.from_iterable(claim.about | claim.given for claim in claims))
    return {
        stem: math.log(1 + len(claims) / count) * (NAME if stem in cast.stems else 1.0)
        for stem, count in spread.items()
    }


def _telling(deeds: frozenset[str], weight: Mapping[str, float]) -> float:
    """How far it tells two claims from the rest of the story that they share these stems, 0 to 1.

    What hardly any other claim has tells more, and so does what hardly any other story has.
    """
    if len(deeds) < SHARED_STEMS:
        return 0.0
    return min(1.0, math.fsum(weight[stem] * rarity(stem) for stem in sorted(deeds)) / TELLING)
