"""How two versions of an actor's stance on a proposal differ: which stance, and on which conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.compare.claims.about import ALLUDED
from rashomon.compare.claims.claim import Claim
from rashomon.compare.differences.pairs import Pair, difference
from rashomon.compare.lexicon import IN_TURN, NOT
from rashomon.coreference.compatible import apart
from rashomon.extract.positions.lexicon.stances import DIRECT
from rashomon.model import NOT_DONE, Difference, DifferenceKind, Passage, Position, Report
from rashomon.text import stems, words

UNDECIDED = frozenset({"silent", "non-committal"})
OPPOSED = {
    frozenset({"accepts", "rejects"}),
    frozenset({"supports", "rejects"}),
    frozenset({"accepts on conditions", "rejects"}),
}

# The acts by which a stance is taken, and which another report may tell as not done.
ACTS = {"rejects": "REJECT", "accepts": "AGREE"}
# Nobody says that a thing was not rejected unless others say that it was: "has neither accepted nor rejected it".
REJECTING = frozenset(stems(" ".join((*DIRECT["rejects"], "turn"))))
# "Took no position", "was non-committal", "said neither yes nor no".
NO_SIDE = re.compile(r"\b(?:no (?:position|side|stand)|non-?committal|neither|undecided)\b", re.IGNORECASE)
DENIES = NOT | {"denied", "denies", "deny"}


def stances(pair: Pair) -> Iterator[Difference]:
    """Two stances of one holder on one proposal, or one stance of which a report gives more conditions."""
    left, right = pair.left, pair.right
    one, other = left.found, right.found
    if not isinstance(one, Position) or not isinstance(other, Position):
        return
    both = {one.stance, other.stance}
    if len(both) == 1:
        yield from _conditions(pair, one, other)
        return
    if both == UNDECIDED:
        return  # "gave no answer", "said neither yes nor no": neither says more than the other
    values = [(left, one.stance, left.words), (right, other.stance, right.words)]
    if _is_denied(pair, one) or _is_denied(pair.turned(), other):
        yield difference("stance", "contradiction", values, "one says that the other's stance was not taken")
        return
    if why := _later(pair, one, other) or _later(pair.turned(), other, one):
        yield difference("stance", "update", values, why)
    elif turn := _no_side(pair, one, other) or _no_side(pair.turned(), other, one):
        yield difference("stance", turn, values, "one says that no side was taken")
    elif frozenset(both) not in OPPOSED:
        yield difference("stance", "framing", values, "one stance is stated more fully or more strongly")
    elif pair.published(left) != pair.published(right) and apart(one.when, other.when):
        yield difference("stance", "update", values, "the stances are dated to different days")
    elif any(not IN_TURN.isdisjoint(words(claim.words.text)) for claim in (left, right)):
        yield difference("stance", "update", values, "one stance is told as the first, or as the last")
    else:
        yield difference("stance", "contradiction", values, "nobody can hold both stances at once")


def _is_denied(pair: Pair, taken: Position) -> bool:
    """Whether the right tells that what the left tells was not done: "denied that it had rejected the plan".

    What had not been done on an earlier day may have been done since.
    """
    answer = pair.right.found
    if taken.stance not in ACTS or not isinstance(answer, Position) or answer.stance != "non-committal":
        return False
    if "" < _day(answer, pair.right) < _day(taken, pair.left):
        return False
    return any(
        event.type == ACTS[taken.stance] and event.status in NOT_DONE
        for event in pair.reports[pair.right.report].events
        if any(pair.right.words.overlaps(held) for held in event.mentions)
    ) or (taken.stance == "rejects" and any(_is_not_rejected(passage) for passage in answer.evidence))


def _is_not_rejected(passage: Passage) -> bool:
    return not (REJECTING.isdisjoint(stems(passage.text)) or DENIES.isdisjoint(words(passage.text)))


def _has_decided(pair: Pair, before: Position, after: Position) -> bool:
    """Whether the left is of an earlier day, on which nothing was decided, and the right is a decision."""
    if before.stance not in UNDECIDED or after.stance in UNDECIDED:
        return False
    earlier, later = _day(before, pair.left), _day(after, pair.right)
    return "" < earlier < later and "" < (pair.left.day or "") < (pair.right.day or "")


def _later(pair: Pair, before: Position, after: Position) -> str:
    """Why the right is where the holder of the left stands since; "" where it need not be."""
    if _has_decided(pair, before, after):
        return "the later stance is an answer, the earlier was none"
    return "the earlier stance had a condition, the later has none" if _lets_go(pair, before, after) else ""


def _lets_go(pair: Pair, before: Position, after: Position) -> bool:
    """Whether the left is a yes on conditions, and the right, of a later day and page, one without."""
    if (before.stance, after.stance) != ("accepts on conditions", "accepts"):
        return False
    days = _day(before, pair.left) < _day(after, pair.right)
    return days and "" < pair.published(pair.left) < pair.published(pair.right)


def _no_side(pair: Pair, taken: Position, answer: Position) -> DifferenceKind | None:
    """Of a refusal, and words that no side was taken: at odds on one day, an update if of a later."""
    if taken.stance != "rejects" or answer.stance != "non-committal":
        return None
    if not any(NO_SIDE.search(passage.text) for passage in answer.evidence):
        return None
    refused, open_on = _day(taken, pair.left), _day(answer, pair.right)
    if not refused or not open_on or open_on < refused:
        return None
    return "contradiction" if refused == open_on else "update"


def _day(position: Position, claim: Claim) -> str:
    """The first day of a stance, else that of its report."""
    return ((position.when.start if position.when else None) or claim.day or "")[:10]


def _conditions(pair: Pair, one: Position, other: Position) -> Iterator[Difference]:
    """One stance, of which one report gives conditions that the other does not speak of."""
    left, right = pair.left, pair.right
    here, there = one.conditions, other.conditions
    if not here or not there or len(here) == len(there):
        return
    fewer, more = (right, here) if len(here) > len(there) else (left, there)
    if any(not _alludes(pair.reports[fewer.report], words, pair) for words in more):
        values = [(left, _listed(here), here[0]), (right, _listed(there), there[0])]
        yield difference("stance", "precision", values, "one gives a condition that the other leaves out")


def _alludes(report: Report, condition: Passage, pair: Pair) -> bool:
    """Whether a sentence of a report has half of the words of a condition, and not names alone."""
    wanted = set(stems(condition.text))
    enough = max(2, ALLUDED * len(wanted))
    return any(
        len(shared) >= enough and shared - pair.cast.stems
        for held in report.sentences
        if (shared := wanted & set(stems(report.text[held.start : held.end])))
    )


def _listed(conditions: tuple[Passage, ...]) -> str:
    return "; ".join(words.text for words in conditions)
