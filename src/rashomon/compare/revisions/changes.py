"""What an edited sentence tells otherwise than before, by the mentions that stand where words differ.

An edit that touches no number, date, place, source, quotation, act or hedge, and brings or takes no more than a
few words, tells nothing else: it is slight.
"""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.clean.lines.notes import note
from rashomon.compare.actors.cast import Cast
from rashomon.compare.claims.shown import TELLING
from rashomon.compare.revisions.edited import Edited
from rashomon.compare.revisions.edits import Edit, Side
from rashomon.compare.revisions.recounts import figures
from rashomon.compare.revisions.rewordings import reworded
from rashomon.compare.revisions.tellings import said, speaker_of, told
from rashomon.model import Change, ChangeKind


def changes(edit: Edit, cast: Cast) -> tuple[Change, ...]:
    """What an edit tells otherwise, each thing once; nothing of one that is slight."""
    if edit.before and edit.after:
        pair = Edited(edit.before, edit.after, cast, tuple(edit.regions()))
        found = [change for region in pair.regions for change in reworded(pair, region)]
        return tuple(dict.fromkeys((*figures(pair), *found)))
    side = edit.before or edit.after
    return tuple(_whole(side, cast, "removed" if edit.before else "added")) if side else ()


def _whole(side: Side, cast: Cast, kind: ChangeKind) -> Iterator[Change]:
    """What a sentence tells that was added or removed; one of hardly any words tells nothing."""
    if len(side.stems) < TELLING:
        return
    words = side.passage
    what = told(side, side.span)
    if noted := note(words.text):  # in the midst of the text, where cleaning leaves it
        what, label = "note", f"{noted} {kind}"
    elif what in ("quotation", "statement"):
        label = said(what, kind, speaker_of(side, cast))
    else:
        what = what if what == "position" else "event"
        label = said(what, kind)
    before, after = (words, None) if kind == "removed" else (None, words)
    yield Change(what=what, kind=kind, label=label, before=before, after=after)
