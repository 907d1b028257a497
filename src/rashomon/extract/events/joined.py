"""Mentions of one event in a report joined: the event then has them all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.coreference import links, mention
from rashomon.coreference.compatible import elsewhere, may_be_one
from rashomon.linking import cluster
from rashomon.model import Event, Report

AT_LEAST = 0.5  # of nine events joined on 33 pages of news, eight were right; lower was not tried
FAR = 400  # characters: some three sentences


def joined(report: Report, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in reading order, those that are one as one. What cannot be one is never joined."""
    by_id = {event.id: event for event in events}
    where = {event.id: report.place(event.place) for event in events}
    mentions = {event.id: mention(report, event, 0) for event in events}
    likely = [
        link
        for link in links(mentions, {report.id: report.text})
        if may_be_one(by_id[link.left], by_id[link.right]) and not elsewhere(where[link.left], where[link.right])
        if not _is_of_a_year_far_off(by_id[link.left], by_id[link.right])
    ]
    groups = cluster(by_id, likely, at_least=AT_LEAST)
    order = {event.id: i for i, event in enumerate(events)}
    held = [[by_id[id] for id in sorted(group, key=order.__getitem__)] for group in groups]
    return tuple(_one(group) for group in sorted(held, key=lambda group: order[group[0].id]))


def _is_of_a_year_far_off(left: Event, right: Event) -> bool:
    """Whether one is of some year, told far from the other, which has no time: "in 1988 a boat sank"."""
    dated = [event.when for event in (left, right) if event.when]
    if len(dated) != 1 or dated[0].precision != "year":
        return False
    return abs(left.triggers[0].start - right.triggers[0].start) > FAR


def _one(events: Sequence[Event]) -> Event:
    """The first of them, with the mentions of all and what any of them says."""
    first = events[0]
    if len(events) == 1:
        return first
    # Whom the first mention names keeps the part that he has there: "A spoke with B", "the two spoke".
    actors = [id for event in events for id in event.actors if id not in first.recipients]
    recipients = [id for event in events for id in event.recipients if id not in actors]
    return replace(
        first,
        mode=next((event.mode for event in events if event.mode), None),
        actors=tuple(dict.fromkeys(actors)),
        recipients=tuple(dict.fromkeys(recipients)),
        place=next((event.place for event in events if event.place), None),
        when=next((event.when for event in events if event.when), None),
        figures=tuple(dict.fromkeys(id for event in events for id in event.figures)),
        mentions=tuple(passage for event in events for passage in event.mentions),
        triggers=tuple(passage for event in events for passage in event.triggers),
        lemmas=tuple(lemma for event in events for lemma in event.lemmas),
        # Told once as new, or once in the outlet's own voice, it is no mere background and nobody's mere word.
        auxiliary=first.auxiliary if all(event.auxiliary for event in events) else None,
        statement=first.statement if all(event.statement for event in events) else None,
    )
