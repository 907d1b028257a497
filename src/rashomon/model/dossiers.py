"""A story, told once: its points, and how its reports differ."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.kinds import Attribute, ChangeKind, DevelopmentKind, DifferenceKind, PointKind, Standing, Told
from rashomon.model.mentions import Actor
from rashomon.model.spans import Excerpt, Passage, shown
from rashomon.model.stories import Copy, Correction, Membership
from rashomon.model.times import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Reports that count as one voice, and which rule joined them."""

    reports: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What one report says about a point: where, and the values that were compared."""

    report: str
    words: Passage
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One value of a difference, as one report gives it."""

    report: str
    value: str
    words: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How the versions of a point differ in one attribute. `why` says what decided the kind."""

    attribute: Attribute
    kind: DifferenceKind
    values: tuple[Reading, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """That somebody denies a thing: who, as the report calls them (empty: nobody knows), and in which words."""

    who: str
    words: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing that a story's reports speak about. `rank` says why it stands where it does among the others.

    No text of the `silent` and the `absent` reports has it in any form: the former could have had it, of the
    latter it is not known whether they were published after it was. Of a `denial` there may be more than this one.
    """

    id: str
    kind: PointKind
    summary: Passage
    standing: Standing
    why: str
    versions: tuple[Version, ...]
    differences: tuple[Difference, ...]
    silent: tuple[str, ...]
    voices: tuple[Voice, ...]
    absent: tuple[str, ...] = ()
    rank: str = ""
    denial: Denial | None = None

    def __repr__(self) -> str:
        return shown("Point", f"{self.id}, {self.standing}, voices: {len(self.voices)}", self.summary)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """Something that happened, with its date and the words that say so. `event` is a point's id.

    Of what no report dates, `when` has the days between which it must lie, as far as they are known. `why` says
    how it is dated, `otherwise` has the dates that other reports give. It is `foremost` if it is among the few
    of a long story that matter most, and `salience` says why its day does.
    """

    when: When
    event: str
    evidence: tuple[Passage, ...]
    why: str = ""
    otherwise: tuple[Reading, ...] = ()
    foremost: bool = False
    salience: str = ""

    @property
    def placed(self) -> bool:
        """Whether both its first and its last day are known, so that it has a place in the order."""
        return bool(self.when.start and self.when.end)

    def __repr__(self) -> str:
        return shown("TimelineEntry", self.when.start or "undated", *self.evidence[:1])


@dataclass(frozen=True, slots=True, kw_only=True)
class SynopsisSentence:
    """A sentence taken from a report, and the passages that carry the same.

    `point` is the id of what it was chosen for, `standing` is that point's, `why` says what it is in for.
    `said_by` are those whose word it is, by name; none where it is the outlet's own.
    """

    text: str
    evidence: tuple[Passage, ...]
    point: str = ""
    standing: Standing = "unmeasured"
    said_by: tuple[str, ...] = ()
    why: str = ""

    def __repr__(self) -> str:
        return shown("SynopsisSentence", self.standing, self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that a later version of a report tells otherwise than the earlier one.

    `label` says it in one line; `before` and `after` are the words of the two versions, None where one has none.
    Of a title or a note, which stand beside the text, `stood` and `stands` are the words.
    """

    what: Attribute | Told
    kind: ChangeKind
    label: str
    before: Passage | None = None
    after: Passage | None = None
    stood: Excerpt | None = None
    stands: Excerpt | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """Two versions of what stands at one address, one after the other, and what the later one tells otherwise.

    `report` is the last version of all, which belongs to the story. `got` is when the later one was got, `stated`
    when its page says that it was changed; `slight` counts its sentences with edits that tell nothing else.
    """

    report: str
    earlier: str
    later: str
    got: str
    stated: str | None
    changes: tuple[Change, ...]
    slight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A story's points, positions, timeline and synopsis; `actors` are joined across its reports.

    `revisions` tell what changed in the pages, report by report and oldest first. `proposals` are ids of
    proposals that are one under several names: under the first of them all positions on it are held.
    """

    id: str
    title: str
    members: tuple[Membership, ...]
    copies: tuple[Copy, ...]
    voices: tuple[Voice, ...]
    actors: tuple[Actor, ...]
    points: tuple[Point, ...]
    timeline: tuple[TimelineEntry, ...]
    synopsis: tuple[SynopsisSentence, ...]
    revisions: tuple[Revision, ...] = ()
    proposals: tuple[tuple[str, ...], ...] = ()

    def __repr__(self) -> str:
        return shown("Dossier", f"{self.id}, {len(self.members)} reports, {len(self.points)} points", self.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A point as a development left it. `before` is its standing until then, None where nobody had carried it.

    `versions` are the words of the reports that joined.
    """

    point: str
    kind: PointKind
    before: Standing | None
    standing: Standing
    summary: Passage
    versions: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Development:
    """What is new in a story since it was last told, at the moment `at` (ISO 8601) of a reading or a correction.

    `number` counts in the store, from 1 on and without gaps. `was` are other stories that are told as this one
    now, or that it was split from; `reports` joined, `left` are in other stories now. `turned` counts the points
    that stand otherwise, by how they stand now; `more` counts points, and changes of pages, that are not among
    `points` and `revisions`.
    """

    id: str
    number: int
    at: str
    kind: DevelopmentKind
    story: str
    title: str
    was: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    points: tuple[Turn, ...] = ()
    turned: tuple[tuple[Standing, int], ...] = ()
    more: int = 0
    revisions: tuple[Revision, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def mark(self) -> str:
        """By which a follower says how far it has come: another store has other marks."""
        return f"{self.number}-{self.id}"
