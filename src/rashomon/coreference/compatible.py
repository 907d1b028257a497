"""Whether what is known of two events tells them apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rashomon.model import TOLD_AS_FACT, Event, Place, Status, When

MUTUAL = frozenset({"CONSULT"})  # who of two is named first says nothing
SUPPOSED: frozenset[Status] = frozenset({"proposed", "conditional"})


def may_be_one(left: Event, right: Event) -> bool:
    """Whether two events of one report may be one: what was done, if at all, by and to whom, when."""
    if left.type != right.type or (left.mode and right.mode and left.mode != right.mode):
        return False
    if left.status != right.status and not {left.status, right.status} <= TOLD_AS_FACT:
        return False
    parties = (left.actors, left.recipients), (right.actors, right.recipients)
    if not parties_allow(left.type, *parties, str.__eq__) or _with_others(left, right):
        return False
    return not apart(left.when, right.when)


def _with_others(left: Event, right: Event) -> bool:
    """Whether two agreements are each between several, and one of them is of whom the other has not."""
    one, other = ({*event.actors, *event.recipients} for event in (left, right))
    return left.type == "AGREE" and min(len(one), len(other)) > 1 and not (one <= other or other <= one)


def elsewhere(left: Place | None, right: Place | None) -> bool:
    """Whether two places cannot be one: a town may lie in a region, but in no other town and no other country."""
    if not left or not right or left.id == right.id or "unknown" in (left.precision, right.precision):
        return False
    return left.country != right.country or left.precision == right.precision


def status_allows(left: Status, right: Status) -> bool:
    """Whether two reports may tell of one act so: one may deny what the other tells, or foresee it.

    A wish that somebody act is not the act, nor the want of it.
    """
    return left == right or not {left, right} & SUPPOSED


def parties_allow(
    type: str,
    left: tuple[Sequence[str], Sequence[str]],
    right: tuple[Sequence[str], Sequence[str]],
    same: Callable[[str, str], bool],
) -> bool:
    """Whether who does it, and to whom, can be those of one act of a type; who is not named may be anybody."""
    if type in MUTUAL:
        fewer, more = sorted(((*left[0], *left[1]), (*right[0], *right[1])), key=len)
        return all(any(same(one, other) for other in more) for one in fewer)
    # "Killed three" and "was killed" are two; of an act of no type that is not known ("the ferry sank").
    if type != "OTHER" and (set(left[0]) & set(right[1]) or set(left[1]) & set(right[0])):
        return False
    return all(
        not one or not other or any(same(a, b) for a in one for b in other)
        for one, other in zip(left, right, strict=True)
    )


def apart(left: When | None, right: When | None) -> bool:
    """Whether two dates are known, both to the day or finer, and share no day."""
    if left is None or right is None or not (left.day and left.end and right.day and right.end):
        return False
    return left.end[:10] < right.day or right.end[:10] < left.day
