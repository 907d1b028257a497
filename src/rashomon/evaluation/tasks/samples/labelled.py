"""The labelled stories of the sample corpus, and which of our dossiers tells each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.evaluation.corpus import corpus
from rashomon.evaluation.data import Data
from rashomon.evaluation.labels import StoryLabels
from rashomon.evaluation.labels import read as read_labels
from rashomon.evaluation.task import Part
from rashomon.model import Dossier

NAMES = ("story_a", "story_b", "story_c")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story of the sample corpus with its labels."""

    name: str
    labels: StoryLabels


def stories(data: Data, part: Part) -> Sequence[Story]:
    """All labelled stories."""
    del data, part
    return [Story(name=name, labels=read_labels(name, StoryLabels)) for name in NAMES]


def dossier_of(story: Story) -> Dossier | None:
    """The dossier that has most of a story's articles."""
    wanted = set(story.labels.reports)
    return max(
        corpus().dossiers,
        key=lambda dossier: len({corpus().article_of[member.report] for member in dossier.members} & wanted),
        default=None,
    )
