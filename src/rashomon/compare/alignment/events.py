"""How likely the events of a story's reports are one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial

from rashomon.compare.actors.cast import Cast
from rashomon.coreference import Mention, links, mention
from rashomon.model import Report

Chances = Mapping[tuple[str, str], float]


def one_event(reports: Sequence[Report], cast: Cast) -> Chances:
    """For two events, by id and in order, the mean over the pairs of their mentions; what is not there is 0."""
    mentions: dict[str, Mention] = {}
    sizes: dict[str, int] = {}
    for report in reports:
        same = partial(cast.of, report.id)
        for event in report.events:
            sizes[event.id] = len(event.triggers)
            for number in range(len(event.triggers)):
                mentions[f"{event.id} {number}"] = mention(report, event, number, same)
    found: dict[tuple[str, str], float] = defaultdict(float)
    for link in links(mentions, {report.id: report.text for report in reports}):
        left, right = sorted((mentions[link.left].event, mentions[link.right].event))
        if left != right:
            found[left, right] += link.score / (sizes[left] * sizes[right])
    return dict(found)
