"""Timelines by the days of reports alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rashomon.evaluation.sets.timelines import Found, Node, Timeline


def by_report(held: Sequence[Timeline]) -> list[Found]:
    """All labelled events of the sentences that have the entity's name, each on the day of its report."""
    found = []
    for one in held:
        steps: dict[str, list[Node]] = defaultdict(list)
        for document in one.documents:
            named = {number for number, sentence in document.sentences if one.entity in sentence}
            for index, mention in enumerate(document.mentions):
                if mention.sentence in named:
                    steps[document.written].append((document.id, index))
        found.append(tuple((day, tuple(sorted(steps[day]))) for day in sorted(steps)))
    return found
