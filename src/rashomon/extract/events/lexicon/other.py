"""Frames of what PLOVER has no type for: OTHER, with a label that says what it is."""

from __future__ import annotations

from rashomon.extract.events.frames import ACTOR, Frame
from rashomon.extract.events.lexicon import words as w

# fmt: off
FRAMES: tuple[Frame, ...] = (
    Frame("appoint nominate", "OTHER", "appointed", objects=ACTOR),
    Frame("name", "OTHER", "appointed", objects=ACTOR, preposition="as"),
    Frame("name make", "OTHER", "appointed", objects=ACTOR, complement=w.POSTS),
    Frame("appoint name nominate make", "OTHER", "appointed", objects=w.POSTS, within=True, needs="recipient"),
    Frame("reappoint reinstate", "OTHER", "appointed", objects=ACTOR),
    Frame("dismiss sack fire oust remove", "OTHER", "removed", objects=ACTOR),
    Frame("exclude bar", "OTHER", "excluded", objects=ACTOR),
    Frame("replace", "OTHER", "replaced", objects=ACTOR),
    Frame("dispatch send", "OTHER", "dispatched", objects=ACTOR),
    Frame("narrow curtail limit reduce restrict trim widen expand broaden extend redefine split", "OTHER",
          "reassigned", objects=w.DUTIES, within=True, needs="recipient"),
    Frame("reassign redeploy transfer", "OTHER", "reassigned", objects=ACTOR),
    Frame("elect", "OTHER", "elected", objects=ACTOR),
    Frame("arrive land", "OTHER", "arrived", preposition="in"),
    Frame("arrive land", "OTHER", "arrived", preposition="at"),
    Frame("travel fly head", "OTHER", "travelled", preposition="to"),
)
# fmt: on
