"""What changed in the pages of a story's reports, version by version."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.export.cited import Cited
from rashomon.export.dates import day
from rashomon.export.labels import counted
from rashomon.export.marks import Run, differing, runs
from rashomon.model import Change, Passage, Revision, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Words of one of two versions, "differs" on those that the other has not; `words` is None beside the text."""

    words: Passage | None
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Changes that the same words show: what they are, and the words of both versions."""

    labels: tuple[str, ...]
    before: Wording | None
    after: Wording | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """A revision of a report of the story."""

    cited: Cited
    revision: Revision
    told: tuple[Told, ...]

    @property
    def facts(self) -> str:
        """When it was got and, by its page, changed; and how much of it tells nothing else."""
        stated = self.revision.stated
        parts = [f"got {day(self.revision.got)}", f"changed {day(stated)} by its page" if stated else ""]
        if self.revision.slight:
            parts.append(f"{counted(self.revision.slight, 'sentence')} edited without telling anything else")
        return ", ".join(filter(None, parts))


def revised(revisions: Iterable[Revision], cited: Sequence[Cited]) -> tuple[Revised, ...]:
    """The revisions of a story's reports, in its order and oldest first."""
    by_id = {one.report.id: one for one in cited}
    return tuple(Revised(cited=by_id[one.report], revision=one, told=_told(one.changes)) for one in revisions)


def _told(changes: Iterable[Change]) -> tuple[Told, ...]:
    together: dict[tuple[object, ...], list[Change]] = {}
    for change in changes:
        together.setdefault((change.before, change.after, change.stood, change.stands), []).append(change)
    return tuple(
        Told(
            labels=tuple(dict.fromkeys(change.label for change in held)),
            before=_wording(held[0], held[0].before, held[0].stood.text if held[0].stood else ""),
            after=_wording(held[0], held[0].after, held[0].stands.text if held[0].stands else ""),
        )
        for held in together.values()
    )


def _wording(change: Change, words: Passage | None, beside: str) -> Wording | None:
    if words is None:
        return Wording(words=None, runs=(Run(beside),)) if beside else None
    if change.before is None or change.after is None:
        return Wording(words=words, runs=(Run(words.text),))
    texts = [change.before.text, change.after.text]
    odd = differing(texts)[words != change.before]
    marks = [Span(words.start + span.start, words.start + span.end) for span in odd]
    return Wording(words=words, runs=runs(words, {"differs": marks}))
