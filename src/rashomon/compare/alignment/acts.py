"""Whether two acts are one event, and two sentences in which no act was found tell of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.common import (
    deeds_in_common,
    is_attack,
    is_old_news,
    led_by_two,
    of_one_day,
    parties_in_common,
    tied,
    told_elsewhere,
    turned_round,
)
from rashomon.compare.alignment.counts import gives_size_of_place
from rashomon.compare.alignment.likeness import ALIKE_ALONE, FAR_NEARER, SHARED_DEEDS, SHARED_STEMS, Evidence
from rashomon.compare.claims.claim import Claim
from rashomon.compare.lexicon import LIGHT
from rashomon.coreference.compatible import MUTUAL, elsewhere, may_be_one, parties_allow, status_allows
from rashomon.model import Event
from rashomon.text import stems

# Placeholders, set by reading the dossiers of a dozen stories; a labelled set of points is to replace them.
ACTORS = 0.15
# Acts that are done by speaking: whose word it is says which one it is.
OF_WORDS = frozenset({"ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
SAME_TYPE = 0.1
SAME_TEXT = 0.9  # of two sentences in the same words
SAME_DAY = 0.16  # of two sentences; in 17 stories it joined none that are not of one thing
# Of 40 pairs of sentences in which no act was found (16 stories of allsides), 4 of 4 below were of other things,
# 11 of 14 above of one.
SAME_SENTENCE = 0.34
# In 14 days of allsides 9 of 11 pairs between, that share few stems and no number, are of two things.
LEAST, FEW = 0.3, 0.4
# Stems of names and roles, of two sentences that nothing else comes near, where they do not share acts.
SAME_NAMES = 3
TWO_MATTERS = 2  # stems besides the doers' names that each of two acts of words has, none of them in common
RELATIVE = re.compile(r"(?:[\w’'-]+\s){0,4}?([\w-]+),? (?:that|which|whom?)\s")
# What one outlet calls this another calls that.
OFFICE = frozenset({"appointed", "reassigned", "removed", "replaced"})


def same_event(left: Claim, right: Claim, evidence: Evidence, cast: Cast) -> float:
    """One event by its words and who takes part; of two acts also by their chance, if nothing tells them apart."""
    one, other, score = left.found, right.found, evidence.words
    if not isinstance(one, Event) or not isinstance(other, Event):
        return _same_sentence(left, right, evidence, cast)
    attacks = is_attack(left) and is_attack(right)
    if elsewhere(left.place, right.place) or (attacks and told_elsewhere(left, right)):
        return 0.0
    if not parties_allow(one.type, (left.actors, left.others), (right.actors, right.others), cast.side):
        return 0.0
    if attacks and score < ALIKE_ALONE and not tied(left, right, cast):
        return 0.0
    if (
        not status_allows(one.status, other.status)
        or _denies_another(left, right, cast)
        or (_is_anybodys(left, right) and not of_one_day(left, right))
    ):
        return 0.0
    one_sort = (one.type, one.mode) == (other.type, other.mode)
    if not one_sort and score < ALIKE_ALONE and not _may_be_one_act(left, right, one, other):
        return 0.0
    if one.type in OF_WORDS and not _on_one_matter(left, right, cast):
        return 0.0
    if left.report == right.report:  # the extractor did not join them by itself; other reports may
        return evidence.chance if may_be_one(one, other) else 0.0
    if not _is_coded(one) or not _is_coded(other):
        return evidence.chance
    return max(evidence.chance, _alike_in_words(left, right, score + SAME_TYPE * one_sort, cast))


def _on_one_matter(left: Claim, right: Claim, cast: Cast) -> bool:
    """Whether two acts of words may be of one thing, by all that they tell of it."""
    of_two = _of_other_things(left, right)
    return not of_two and _shares_more(left, right, cast) and _about_one_thing(left, right, cast)


def _shares_more(left: Claim, right: Claim, cast: Cast) -> bool:
    """Whether two acts of words are by or towards the same, or share more than the verb.

    A minister and an army of one state may do the same on one day, and yet on two matters.
    """
    if set(left.actors) & set(right.actors) or set(left.others) & set(right.others):
        return True
    verbs = {stem for claim in (left, right) for stem in _verb(claim)}
    return len(deeds_in_common(left, right, cast) - verbs) >= SHARED_DEEDS


def _about_one_thing(left: Claim, right: Claim, cast: Cast) -> bool:
    """Whether two acts of words share a word for what they are about, if both tell it at any length.

    "He supports more training for nurses" and "he does not support lower fees for nurses" deny each other nothing:
    of what one does and does not do it takes more than a name.
    """
    verbs = frozenset(stem for claim in (left, right) for stem in _verb(claim)) | LIGHT
    one, other = left.about - verbs, right.about - verbs
    shared = one & other
    doers = {stem for claim in (left, right) for id in claim.actors for stem in _name(id, cast)}
    if not shared - doers and min(len(one - doers), len(other - doers)) >= TWO_MATTERS:
        return False
    if "negated" in _statuses(left, right) and len(_statuses(left, right)) > 1:
        shared = (shared - cast.stems) | (left.names & right.names)
    return min(len(one), len(other)) < SHARED_STEMS or bool(shared)


def _of_other_things(left: Claim, right: Claim) -> bool:
    """Whether two acts of words are told of things with other names: "ships that she blames", "piers that"."""
    things = [found[1] if (found := RELATIVE.match(claim.words.text)) else "" for claim in (left, right)]
    return all(things) and {*stems(things[0])}.isdisjoint(stems(things[1]))


def _denies_another(left: Claim, right: Claim, cast: Cast) -> bool:
    """Whether one tells what was not done, and has no more than the verb of the other: it is another act.

    "The skipper was not removed for a month" denies nobody's call to remove the nets.
    """
    told = _statuses(left, right)
    if "negated" not in told or len(told) == 1 or left.report == right.report:
        return False
    return not tied(left, right, cast) and len(deeds_in_common(left, right, cast)) < SHARED_DEEDS


def _name(id: str, cast: Cast) -> Iterator[str]:
    actor = cast.actor(id)
    yield from stems(actor.name) if actor else ()


def _statuses(left: Claim, right: Claim) -> set[str]:
    return {claim.found.status for claim in (left, right) if isinstance(claim.found, Event)}


def _verb(claim: Claim) -> Iterator[str]:
    """The stems of the words that name an act."""
    for trigger in claim.found.triggers if isinstance(claim.found, Event) else ():
        yield from stems(trigger.text)


def _same_sentence(left: Claim, right: Claim, evidence: Evidence, cast: Cast) -> float:
    """Two sentences of which nobody has told, of one at least, what act they tell; none that two persons lead."""
    found = _alike_as_sentences(left, right, evidence, cast)
    return 0.0 if found and led_by_two(left, right, cast) else found


def _alike_as_sentences(left: Claim, right: Claim, evidence: Evidence, cast: Cast) -> float:
    score = evidence.words
    deeds = len(deeds_in_common(left, right, cast))
    of_two = is_old_news(left, right, score, cast) or elsewhere(left.place, right.place)
    if of_two or gives_size_of_place(left, right):
        return 0.0
    dated = score + SAME_DAY * of_one_day(left, right)
    if evidence.near and dated >= ALIKE_ALONE and _same_people(left, right, cast):
        return min(1.0, dated)
    if not deeds or (deeds < SHARED_DEEDS and score < ALIKE_ALONE):
        return 0.0  # two sentences about the same people
    if (is_attack(left) or is_attack(right)) and turned_round(left, right):
        return 0.0
    if _is_of_words(left) != _is_of_words(right) and not _names_the_doer(left, right, cast):
        # Who criticised a thing is what tells it from all else that is told of the thing.
        act, other = (left, right) if _is_of_words(left) else (right, left)
        if not evidence.near or other.about.isdisjoint(_verb(act)):
            return 0.0
    least = FEW if deeds <= SHARED_STEMS and evidence.near < FAR_NEARER else LEAST
    if dated < least and not left.given & right.given:
        return 0.0
    if left.found is None and right.found is None:
        if score < SAME_SENTENCE:
            return 0.0
        score += SAME_DAY * of_one_day(left, right)
    return _alike_in_words(left, right, score, cast)


def _is_of_words(claim: Claim) -> bool:
    return isinstance(claim.found, Event) and claim.found.type in OF_WORDS


def _names_the_doer(left: Claim, right: Claim, cast: Cast) -> bool:
    """Whether the one that tells no act, or another one, names a doer of the other's act of words."""
    act, other = (left, right) if _is_of_words(left) else (right, left)
    return not act.actors or any(
        _is_named(doer, other, cast) or any(cast.side(doer, one) for one in other.actors) for doer in act.actors
    )


def _is_named(id: str, claim: Claim, cast: Cast) -> bool:
    """Whether a claim names an actor by its name, or in other words that a report has for it."""
    actor = cast.actor(id)
    called = {mention.text for mention in actor.mentions} if actor else set()
    return cast.is_named(id, claim.about) or any(
        bool(held) and held <= claim.about for held in (frozenset(stems(text)) for text in called)
    )


def _same_people(left: Claim, right: Claim, cast: Cast) -> bool:
    """Whether two sentences that nothing else comes near name the same who and what: several, and a person."""
    named = left.about & right.about & cast.stems
    together = set(left.actors + left.others) & set(right.actors + right.others)
    tell = left.about - cast.stems and right.about - cast.stems
    return len(named) >= SAME_NAMES and bool(together and tell)


def _is_anybodys(left: Claim, right: Claim) -> bool:
    """Whether it is told of some meeting or talks only, and not between whom, by one of the two."""
    return any(
        isinstance(claim.found, Event) and claim.found.type in MUTUAL and not (claim.actors or claim.others)
        for claim in (left, right)
    )


def _is_coded(event: Event) -> bool:
    """Whether it is known what sort of act it is; otherwise its sentence says little of what else it may be."""
    return event.type != "OTHER" or event.mode is not None


def _alike_in_words(left: Claim, right: Claim, score: float, cast: Cast) -> float:
    shared = (left.about & right.about) - LIGHT
    few = len(shared) < SHARED_STEMS
    if few and not (shared and score >= ALIKE_ALONE):
        return 0.0
    together = parties_in_common(left.actors + left.others, right.actors + right.others, cast)
    if not together and (score < ALIKE_ALONE or (few and score < SAME_TEXT and not tied(left, right, cast))):
        return 0.0
    return min(1.0, score + ACTORS * together)


def _may_be_one_act(left: Claim, right: Claim, one: Event, other: Event) -> bool:
    """Whether two acts coded differently may be one: of one type, or what was done to one person in office."""
    if one.type != other.type or one.type != "OTHER":
        return one.type == other.type
    return {one.mode, other.mode} <= OFFICE and bool(set(left.others) & set(right.others))
