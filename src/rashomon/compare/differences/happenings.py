"""How two versions differ in what was done: whether, which act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from rashomon.compare.alignment.deeds.of_kinds import Kindred, acts_of
from rashomon.compare.alignment.deeds.of_scales import deeds_of, left_open
from rashomon.compare.alignment.deeds.opposites import exclude, foretells, scale_of
from rashomon.compare.alignment.deeds.retold import are_one
from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.claim import Claim
from rashomon.compare.differences.pairs import Pair, difference
from rashomon.model import NOT_DONE, TOLD_AS_FACT, Difference, Event, Report

WILL_NOT = re.compile(r"\b(?:(?:would|will|wo)(?: not|n[’']t)(?: be)?|would never)\s+(?:\w+ly\s+)?$", re.I)
NOW = re.compile(r"\b(?:is|are)\b|^(?!was\b|has\b|talks\b|negotiations\b)\w+s\b")
AHEAD = frozenset({"planned", "proposed", "conditional"})
OPPOSED_TYPES = {frozenset({"AGREE", "REJECT"})}


def status(pair: Pair) -> Iterator[Difference]:
    """Whether it happened: done, still to come, denied."""
    left, right = pair.left, pair.right
    one, other = left.found, right.found
    if not isinstance(one, Event) or not isinstance(other, Event):
        return
    if one.type != other.type or (one.type == "OTHER" and one.mode != other.mode):
        return
    values = [(left, one.status, left.words), (right, other.status, right.words)]
    statuses = {one.status, other.status}
    if left.hearsay or right.hearsay:
        return  # "he claims that they say they never met" is no word of an outlet on whether they met
    if statuses & TOLD_AS_FACT and statuses & NOT_DONE:
        undone, done = (left, right) if one.status in NOT_DONE else (right, left)
        if _is_of_another(undone, done, pair.reports[undone.report]):
            return
        if _is_to_come(undone, pair.reports[undone.report]):
            yield difference("status", "framing", values, "one has it as done, one as what will not be")
        else:
            yield difference("status", "contradiction", values, "one says that it happened, one that it did not")
    elif statuses & TOLD_AS_FACT and statuses & AHEAD:
        later, earlier = (left, right) if one.status in TOLD_AS_FACT else (right, left)
        if pair.published(later) > pair.published(earlier) > "":
            yield difference("status", "update", values, "the later report has it as done")
        else:
            yield difference("status", "framing", values, "one has it as done, one as still to come")


def _is_of_another(undone: Claim, done: Claim, report: Report) -> bool:
    """Whether what is told as not done is another act than what is told as done: to others, elsewhere."""
    if _negates_another(undone, report) or (undone.names and done.names and not undone.names & done.names):
        return True
    # Of whom it is told that he was not banned may be none of those who were.
    return bool(undone.others and not set(undone.others) & set(done.others))


def _negates_another(claim: Claim, report: Report) -> bool:
    """Whether a clause denies of a second thing what it tells of a first: "backed the pier but not the bridge"."""
    if not isinstance(claim.found, Event) or not claim.found.triggers:
        return False
    act = claim.found.triggers[0]
    around = sentence(report, act)
    return " but not " in report.text[act.end : around.end]


def _is_to_come(claim: Claim, report: Report) -> bool:
    """Whether what is told as not done is only not to be: "said that he would not attend"."""
    if not isinstance(claim.found, Event) or not claim.found.triggers:
        return False
    at = claim.found.triggers[0].start
    return WILL_NOT.search(report.text, max(0, at - 40), at) is not None


def acts(pair: Pair) -> Iterator[Difference]:
    """Two acts of one actor, or upon one, that are opposed or named in two ways."""
    left, right = pair.left, pair.right
    one, other = left.found, right.found
    if not isinstance(one, Event) or not isinstance(other, Event):
        return
    same_actor = bool(set(left.actors) & set(right.actors))
    done = {one.status, other.status} <= TOLD_AS_FACT
    if same_actor and done and frozenset({one.type, other.type}) in OPPOSED_TYPES:
        values = [(left, one.type, left.words), (right, other.type, right.words)]
        yield difference("stance", "contradiction", values, "the same actor is said to have done the opposite")
    elif (modes := _two_modes(one, other)) and (same_actor or set(left.others) & set(right.others)):
        values = [(left, modes[0], left.words), (right, modes[1], right.words)]
        yield difference("role", "framing", values, "the same act is named in two ways")


def _two_modes(one: Event, other: Event) -> tuple[str, ...]:
    """How two acts are called for which PLOVER has no type, if otherwise: reassigned, and removed."""
    if one.type == other.type == "OTHER" and one.mode and other.mode and one.mode != other.mode:
        return one.mode, other.mode
    return ()


def opposites(pair: Pair) -> Iterator[Difference]:
    """Two acts of one doer of which only one can be: attended and stayed away; or one is yet to be done."""
    left, right = pair.left, pair.right
    wanted = left_open(left) | left_open(right)
    ours = tuple(deeds_of(left, pair.reports[left.report], pair.cast, wanted))
    theirs = deeds_of(right, pair.reports[right.report], pair.cast, wanted) if ours else ()
    for one, other in product(ours, theirs):
        values = [(left, one.words.text, one.words), (right, other.words.text, other.words)]
        later = pair.published(left) != pair.published(right)
        if foretells(one, other, pair.cast) or foretells(other, one, pair.cast):
            if later:
                yield difference("status", "update", values, "the later report has it as done")
            else:
                yield difference("status", "framing", values, "one has it as done, one as still to come")
        elif exclude(one, other, pair.cast):
            scale = scale_of(one)
            if later and not scale.lasts:
                yield difference(scale.attribute, "update", values, "the later report has it the other way round")
            else:
                yield difference(scale.attribute, "contradiction", values, "only one of the two can be")


def retellings(pair: Pair) -> Iterator[Difference]:
    """One act in other words: still to come and done, or a thing closed in the one and opened in the other."""
    left, right = pair.left, pair.right
    ours = tuple(acts_of(left, pair.reports[left.report], pair.cast))
    theirs = acts_of(right, pair.reports[right.report], pair.cast) if ours else ()
    for one, other in product(ours, theirs):
        if one.denied or other.denied or not are_one(one, other):
            continue
        values = [(left, one.words.text, one.words), (right, other.words.text, other.words)]
        later = pair.published(left) != pair.published(right)
        if (
            isinstance(left.found, Event)
            and isinstance(right.found, Event)
            and _two_modes(left.found, right.found)
        ):
            yield difference("role", "framing", values, "the same act is named in two ways")
        if one.kind.turned != other.kind.turned and later:
            yield difference("status", "update", values, "the later report has it the other way round")
        elif not _foretold(one, other) and not _foretold(other, one):
            continue
        elif later:
            yield difference("status", "update", values, "the later report has it as done")
        else:
            yield difference("status", "framing", values, "one has it as done, one as still to come")


def _foretold(ahead: Kindred, done: Kindred) -> bool:
    """Whether the one has as still to come what the other has as done: "is" and "comes" say neither."""
    first, last = ahead.claim.day, done.claim.day
    if not ahead.ahead or done.ahead or (first and last and first > last):
        return False
    return NOW.search(done.words.text) is None
