"""Verbs and the acts they name, with the company each needs. Types and modes are PLOVER's, where it has one.

The order matters: the first frame that fits is taken, so the narrow ones of a verb stand before its wide ones.
Which verbs earn a place was decided by counting heads of clauses in labelled sentences of news; a verb that
was as often something else ("say", "call", "warn" on their own) has a frame that asks for more company.
"""

from __future__ import annotations

from rashomon.extract.events.frames import Frame
from rashomon.extract.events.lexicon import conflict, cooperation, force, intent, other

FRAMES: tuple[Frame, ...] = (
    *intent.VOWS,
    *cooperation.FRAMES,
    *conflict.FRAMES,
    *force.FRAMES,
    *other.FRAMES,
)


def by_word(frames: tuple[Frame, ...]) -> dict[str, tuple[Frame, ...]]:
    """The frames of each verb or adjective, in order."""
    found: dict[str, list[Frame]] = {}
    for frame in frames:
        for word in frame.verbs.split():
            found.setdefault(word, []).append(frame)
    return {word: tuple(frames) for word, frames in found.items()}


BY_VERB = by_word(FRAMES)
BY_ADJECTIVE = by_word(intent.DISPOSITIONS)
