"""The labelled stories of the sample corpus, and which of our dossiers tells each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from rashomon.evaluation.corpus import corpus
from rashomon.evaluation.data import Data
from rashomon.evaluation.labels import StoryLabels
from rashomon.evaluation.labels import read as read_labels
from rashomon.evaluation.task import Part
from rashomon.model import Dossier

NAMES = ("story_a", "story_b", "story_c")
EARLIER = "R2"  # of this page the corpus has a later version, R2b, which alone belongs to the story


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story of the sample corpus with its labels."""

    name: str
    labels: StoryLabels


def stories(data: Data, part: Part) -> Sequence[Story]:
    """All labelled stories."""
    del data, part
    return [Story(name=name, labels=_of_last(read_labels(name, StoryLabels))) for name in NAMES]


def _of_last(labels: StoryLabels) -> StoryLabels:
    """The labels less what only an earlier version of a page tells: both versions are labelled."""
    points = [
        msgspec.structs.replace(
            point,
            versions=_last(point.versions),
            differences=tuple(msgspec.structs.replace(one, values=_last(one.values)) for one in point.differences),
            silent=_last(point.silent),
            unmeasured=_last(point.unmeasured),
        )
        for point in labels.point
    ]
    return msgspec.structs.replace(
        labels,
        reports=_last(labels.reports),
        position=tuple(one for one in labels.position if _last([one.evidence])),
        point=tuple(point for point in points if len(point.versions) > 1 or point.standing == "disputed"),
        happening=tuple(msgspec.structs.replace(one, evidence=_last(one.evidence)) for one in labels.happening),
    )


def _last(written: Sequence[str]) -> tuple[str, ...]:
    return tuple(one for one in written if one.partition(":")[0].partition("#")[0] != EARLIER)


def dossier_of(story: Story) -> Dossier | None:
    """The dossier that has most of a story's articles."""
    wanted = set(story.labels.reports)
    return max(
        corpus().dossiers,
        key=lambda dossier: len({corpus().article_of[member.report] for member in dossier.members} & wanted),
        default=None,
    )
