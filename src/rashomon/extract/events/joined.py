"""Mentions of one event in a report joined: the event then has them all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.coreference import links, mention
from rashomon.linking import cluster
from rashomon.model import Event, Report, Status, When

AT_LEAST = 0.5
TOLD_AS_FACT: frozenset[Status] = frozenset({"happened", "ongoing"})


def joined(report: Report, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in reading order, those that are one as one. What cannot be one is never joined."""
    by_id = {event.id: event for event in events}
    mentions = {event.id: mention(report, event, 0) for event in events}
    likely = [
        link
        for link in links(mentions, {report.id: report.text})
        if _may_be_one(by_id[link.left], by_id[link.right])
    ]
    groups = cluster(by_id, likely, at_least=AT_LEAST)
    order = {event.id: i for i, event in enumerate(events)}
    held = [[by_id[id] for id in sorted(group, key=order.__getitem__)] for group in groups]
    return tuple(_one(group) for group in sorted(held, key=lambda group: order[group[0].id]))


def _may_be_one(left: Event, right: Event) -> bool:
    """Whether nothing that is known of two events tells them apart: what was done, by or to whom, when, if at all."""
    if left.type != right.type or (left.mode and right.mode and left.mode != right.mode):
        return False
    if left.status != right.status and not {left.status, right.status} <= TOLD_AS_FACT:
        return False
    return _compatible(left, right)


def _compatible(left: Event, right: Event) -> bool:
    for one, other in ((left.actors, right.actors), (left.recipients, right.recipients)):
        if one and other and not set(one) & set(other):
            return False
    if left.place and right.place and left.place != right.place:
        return False
    return not (left.when and right.when and _apart(left.when, right.when))


def _apart(left: When, right: When) -> bool:
    """Whether two dates share no day."""
    if not (left.start and left.end and right.start and right.end):
        return False
    return left.end[:10] < right.start[:10] or right.end[:10] < left.start[:10]


def _one(events: Sequence[Event]) -> Event:
    """The first of them, with the mentions of all and what any of them says."""
    first = events[0]
    if len(events) == 1:
        return first
    return replace(
        first,
        mode=next((event.mode for event in events if event.mode), None),
        actors=tuple(dict.fromkeys(id for event in events for id in event.actors)),
        recipients=tuple(dict.fromkeys(id for event in events for id in event.recipients)),
        place=next((event.place for event in events if event.place), None),
        when=next((event.when for event in events if event.when), None),
        figures=tuple(dict.fromkeys(id for event in events for id in event.figures)),
        mentions=tuple(passage for event in events for passage in event.mentions),
        triggers=tuple(passage for event in events for passage in event.triggers),
        lemmas=tuple(lemma for event in events for lemma in event.lemmas),
    )
