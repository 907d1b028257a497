"""What a dossier's parts rest on: the words behind each point, statement and stance, with the way back to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.export.parts.contrasts import Contrast
from rashomon.export.parts.speakers import Speaker
from rashomon.export.parts.stances import Stances
from rashomon.export.parts.texts import Back
from rashomon.model import Passage, Point


def evidence(
    points: Sequence[Point], contrasts: Sequence[Contrast], speakers: Sequence[Speaker], stances: Stances
) -> Iterator[tuple[Passage, Back]]:
    """The words that parts show, each with what rests on it; points and holders are numbered from 1."""
    for number, point in enumerate(points, start=1):
        yield from ((version.words, Back("p", number)) for version in point.versions)
    yield from ((side.words, Back("p", found.point)) for found in contrasts for side in found.sides)
    for utterance in (utterance for speaker in speakers for utterance in speaker.utterances):
        yield from ((w, Back("u", utterance.number)) for v in utterance.versions for w in v.words)
    for number, holder in enumerate(stances.holders, start=1):
        held_by = [hold.position for cell in holder.cells for hold in cell.holds]
        yield from ((w, Back("h", number)) for p in held_by for w in (*p.evidence, *p.conditions))
