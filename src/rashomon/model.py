"""The nouns of Rashomon: frozen values, standard library only.

Offsets count Unicode code points and are half-open. Two texts have offsets: the *page* (its characters
as read, `Page.text`) and the *report* (`Report.text`, body only). A `Span` or an `Excerpt` is a place in a
page; a `Passage` is a place in a report and keeps its words, so that drift is seen.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

AgencyName = str
PageFormat = Literal["text", "record", "html", "feed", "mail"]
Basis = Literal["stated", "metadata", "resolved", "inferred", "unknown"]
Precision = Literal["time", "part-of-day", "day", "week", "month", "season", "year", "decade", "unknown"]
PlacePrecision = Literal["town", "region", "country", "unknown"]
ActorKind = Literal["person", "organisation", "state", "group"]
StatementKind = Literal["direct", "indirect", "mixed", "silence"]
# What is attributed (PDTB 2.0, PARC 3.0): words, a belief, knowledge, an intention or stance.
AttributionType = Literal["assertion", "belief", "fact", "eventuality"]
Status = Literal["happened", "ongoing", "planned", "proposed", "conditional", "denied", "negated"]
# PLOVER's auxiliary modes: what is told is background, is to come, is supposed, or is said not to be.
Auxiliary = Literal["historical", "future", "hypothetical", "negated"]
Stance = Literal[
    "proposes", "supports", "accepts", "accepts on conditions", "non-committal", "doubts", "rejects", "silent"
]
CorrectionKind = Literal["merge", "split"]
CopyKind = Literal["agency", "quotation", "boilerplate", "chance"]
PointKind = Literal["statement", "event", "figure", "position"]
Standing = Literal["corroborated", "repeated", "single", "disputed", "unmeasured"]
Attribute = Literal["number", "date", "place", "actor", "role", "wording", "attribution", "status", "stance"]
DifferenceKind = Literal["contradiction", "update", "precision", "scope", "rounding", "framing"]
# What a later version of a report tells otherwise: an attribute of what stays, or a thing that comes or goes.
Told = Literal["quotation", "statement", "event", "figure", "position", "title", "note"]
ChangeKind = Literal["changed", "added", "removed"]
# How a story came out of those told before (the transitions of clusters of MONIC, Spiliopoulou et al. 2006): it
# emerged, went on, absorbed others, was split off, disappeared.
DevelopmentKind = Literal["new", "changed", "merged", "split", "gone"]
NoteKind = Literal["correction", "clarification", "retraction", "update", "editor's note"]
TimeKind = Literal["date", "time", "duration", "set"]
Tense = Literal["past", "present", "future", "none"]

# How the encoding of a page ends that has bytes which are no characters in it: nothing gives those back.
REPLACED = "+replaced"


SHOWN = 60  # characters of its words in the line that shows a value


def identity(prefix: str, *parts: object) -> str:
    """Return `prefix` and twelve hexadecimal digits that depend on `parts` alone, in every process."""
    words = "\x1f".join(str(part) for part in parts)
    return prefix + hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _shown(kind: str, about: str, *words: Passage | str) -> str:
    """A value that holds much as one line, for those who look at it in Python."""
    text = " … ".join(one if isinstance(one, str) else one.text for one in words)
    end = "…" if len(text) > SHOWN else ""
    return f"<{kind} {about}: {text[:SHOWN]!r}{end}>"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open [start, end), in code points."""

    start: int
    end: int

    def overlaps(self, other: Span | Passage) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span | Passage) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Excerpt:
    """Words of a page (a title, a byline, a key point) and the place in the page that they come from."""

    text: str
    source: Span


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """What an outlet says of its own report beside its text, never body: a correction, an editor's note."""

    kind: NoteKind
    words: Excerpt


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """`[start, end)` of a text comes from `source` in its page.

    Where both have one length the characters are the same, one by one. Where not, the piece is indivisible
    (an escape, an entity, a run of white space) and any part of it leads to all of `source`.
    """

    start: int
    end: int
    source: Span


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """`[start, end)` of the text of `report`, with the words found there."""

    report: str
    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The place without the words."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Who publishes. `id` is its domain, or the name it was given; `owner` is its family."""

    id: str
    name: str
    country: str | None = None
    language: str | None = None
    owner: str | None = None
    agency: bool = False
    known: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A named value that came with a page (title, published, byline, url) and where it stands in it."""

    name: str
    text: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What we got, as we got it: never changed, addressed by its content.

    `text` holds the characters of the bytes in `encoding` (U+FFFD for bytes that are none, see REPLACED), `format`
    says what they are written in. Where the page is a record with fields (a line of JSON), `fields` has those that
    matter, its body among them under the name "text"; a page of another format has none. `read_at` is when it was
    got (for one in a web archive: by its crawler), `modified` what its server said then of its last change, `etag`
    its mark for that content, `listed` the day of publication that the feed gives by which it was found.
    """

    id: str
    address: str
    outlet: str
    sha256: str
    encoding: str
    read_at: str
    text: str
    format: PageFormat = "text"
    fields: tuple[Field, ...] = ()
    modified: str | None = None
    etag: str | None = None
    listed: str | None = None

    def field(self, name: str) -> Field | None:
        """The field called `name`, if the page has one."""
        return next((field for field in self.fields if field.name == name), None)

    def __repr__(self) -> str:
        return _shown("Page", f"{self.id} of {self.outlet}, {len(self.text)} characters", self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """What left the pipeline: where, at which stage, why. `span` is in page characters, None for all of it.

    `template` is the key by which it belongs to the template of its outlet, if it left for that.
    """

    page: str
    address: str
    stage: str
    reason: str
    span: Span | None = None
    text: str = ""
    template: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The day (or moment) a report was published, how finely it is known, and from what."""

    date: str | None = None
    precision: Precision = "unknown"
    basis: Basis = "unknown"
    why: str = "the page states no date"

    @property
    def day(self) -> str | None:
        """The day alone, where it is known to the day or finer."""
        return self.date[:10] if self.date and self.precision in ("time", "part-of-day", "day") else None


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a page states of its one article beside the text, each with its place; None where it states nothing.

    `url` is its canonical address, `based_on` what it says it was made from, `updated` its last change. `settled`
    has a line for each value that the page states in ways that disagree: which was taken, and what the others say.
    """

    url: Excerpt | None = None
    section: Excerpt | None = None
    publisher: Excerpt | None = None
    based_on: Excerpt | None = None
    updated: Published | None = None
    is_free: bool | None = None
    settled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """An interval of ISO 8601 dates (both ends included), how fine it is, and where it comes from."""

    start: str | None
    end: str | None
    precision: Precision
    basis: Basis
    words: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time expression. `value` is its TIMEX3 value as far as the words alone give it ("XXXX-WXX-6").

    `tense` is the tense of its clause, which decides between last and next Saturday when the expression
    is resolved against the date of the report.
    """

    words: Passage
    kind: TimeKind
    value: str
    tense: Tense


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Someone who acts or speaks. `name` is the fullest form; a resolution never replaces the words.

    `id` depends on the identity alone (a state's ISO 3166 code; kind and folded name of any other actor), so
    one actor has one id in every report that names it in full. An actor that is not `named` is only described ("a
    spokesman", "two divers"): its name is that description, and its id belongs to this report alone. `by` has, for
    each mention, the version and the rule that found it ("actors/2 vote"). `acts_for` is the actor of the same
    report whom the person's role is of, a body, or else a state; of a government or a ministry, its state.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    roles: tuple[str, ...] = ()
    mentions: tuple[Passage, ...] = ()
    named: bool = True
    by: tuple[str, ...] = ()
    acts_for: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A location. One that cannot be told has no coordinates and the precision `unknown`: its words are kept.

    `id` and `name` are the gazetteer's ("geonames:3133880"), with a point of the compass for a part of it; the id
    of a place that is not linked belongs to its report alone. `lat` and `lon` are a point only of a town: of
    anything wider they are its middle. `by` says why this one of all that share the name is meant.
    """

    id: str
    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision = "unknown"
    mentions: tuple[Passage, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who is said to have said it: the words, and the actor that they resolve to (None: unresolved)."""

    words: Passage
    actor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Via:
    """One link of the chain through which a statement reached the outlet: an actor or an outlet."""

    words: Passage
    actor: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """An attribution: source, cue, content. `content` may stand in several places, in reading order.

    `denied` are the words of a denial that name or state what is denied, `denies` the statements that it answers.
    """

    id: str
    report: str
    kind: StatementKind
    sources: tuple[Source, ...]
    cue: Passage | None
    content: tuple[Passage, ...]
    type: AttributionType = "assertion"
    quoted: tuple[Passage, ...] = ()
    audience: tuple[str, ...] = ()
    medium: str | None = None
    when: When | None = None
    posted: When | None = None
    via: tuple[Via, ...] = ()
    denied: tuple[Passage, ...] = ()
    denies: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    confidence: float = 1.0
    by: str = ""

    def __repr__(self) -> str:
        return _shown("Statement", f"{self.id}, {self.kind}", *self.content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number, what it counts, how it is hedged, who gives it. `value` is None for a word such as dozens."""

    id: str
    report: str
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    counts: str | None
    qualifier: str | None
    as_of: When | None
    issuer: str | None
    words: Passage
    by: str = ""

    def __repr__(self) -> str:
        return _shown("Figure", f"{self.id}, {self.value} {self.unit}", self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Who did what to whom, where, when. `actors` and `recipients` are ids.

    `auxiliary` is PLOVER's auxiliary mode; None for what is told as new and real. `statement` is the id of the
    innermost statement in whose content alone the event is told: it is the word of that source.

    One event has all its mentions in the report, in reading order; `triggers` has the word for the act in each of
    them, `lemmas` the base form of that word.
    """

    id: str
    report: str
    type: str
    mode: str | None
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    when: When | None
    figures: tuple[str, ...]
    mentions: tuple[Passage, ...]
    auxiliary: Auxiliary | None = None
    statement: str | None = None
    triggers: tuple[Passage, ...] = ()
    lemmas: tuple[str, ...] = ()
    by: str = ""

    def __repr__(self) -> str:
        return _shown("Event", f"{self.id}, {self.type}, {self.status}", *self.mentions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A named proposal. Proposals of several reports with one `id` are the same thing."""

    id: str
    name: str
    words: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """An actor's stance on a proposal, and the conditions in the words of the source."""

    id: str
    report: str
    holder: str
    proposal: Proposal
    stance: Stance
    conditions: tuple[Passage, ...]
    when: When | None
    via: tuple[Via, ...]
    evidence: tuple[Passage, ...]
    by: str = ""

    def __repr__(self) -> str:
        return _shown("Position", f"{self.id}, {self.stance}", *self.evidence[:1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article found in a page. `text` is body only, paragraphs parted by a blank line, and never changes.

    What follows `about` is found in the text; `sentences` are in its offsets.
    """

    id: str
    page: str
    outlet: str
    text: str
    pieces: tuple[Piece, ...]
    language: str = "und"
    title: Excerpt | None = None
    byline: Excerpt | None = None
    dateline: Excerpt | None = None
    agencies: tuple[AgencyName, ...] = ()
    key_points: tuple[Excerpt, ...] = ()
    notes: tuple[Note, ...] = ()
    published: Published = Published()
    about: About = About()
    sentences: tuple[Span, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()

    def passage(self, start: int, end: int) -> Passage:
        """The words at `[start, end)`. Raises ValueError where that is not a stretch of the text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(
                f"Span [{start}, {end}) is not inside report {self.id}, which has {len(self.text)} characters."
            )
        return Passage(self.id, start, end, self.text[start:end])

    def actor(self, id: str | None) -> Actor | None:
        """The actor called `id`, if this report mentions it."""
        return next((actor for actor in self.actors if actor.id == id), None)

    def place(self, id: str | None) -> Place | None:
        """The place called `id`, if this report mentions it."""
        return next((place for place in self.places if place.id == id), None)

    def __repr__(self) -> str:
        about = f"{self.id} of {self.outlet}, {self.published.date or 'undated'}"
        return _shown("Report", about, self.title.text if self.title else self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A passage that two reports share, and what sort of sharing it is.

    Of agency copy `taken_from` is the report whose text it is and `agency` where it comes from, by name; None
    where that cannot be told. `direction` says what tells it.
    """

    left: Passage
    right: Passage
    kind: CopyKind
    score: float
    reason: str
    taken_from: str | None = None
    agency: AgencyName | None = None
    direction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A report of a story and the reason why it belongs."""

    report: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a reader said of stories at a moment (ISO 8601).

    The reports of a group are of one story, those of two groups are not. A merge has one group, the reports of the
    stories that were merged; a split has two, those that left and those that stayed.
    """

    id: str
    kind: CorrectionKind
    groups: tuple[tuple[str, ...], ...]
    at: str

    @classmethod
    def of(cls, kind: CorrectionKind, *groups: Iterable[str], at: str) -> Correction:
        """The correction with its id; the order of the reports in a group does not matter."""
        held = tuple(tuple(sorted(set(group))) for group in groups)
        return cls(id=identity("k", kind, held, at), kind=kind, groups=held, at=at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The reports of one unfolding event, oldest first."""

    id: str
    members: tuple[Membership, ...]
    copies: tuple[Copy, ...] = ()


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
class Point:
    """One thing that a story's reports speak about. `rank` says why it stands where it does among the others.

    No text of the `silent` and the `absent` reports has it in any form: the former could have had it, of the
    latter it is not known whether they were published after it was.
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

    def __repr__(self) -> str:
        return _shown("Point", f"{self.id}, {self.standing}, voices: {len(self.voices)}", self.summary)


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
        return _shown("TimelineEntry", self.when.start or "undated", *self.evidence[:1])


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
        return _shown("SynopsisSentence", self.standing, self.text)


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

    `revisions` tell what changed in the pages, report by report and oldest first.
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

    def __repr__(self) -> str:
        return _shown("Dossier", f"{self.id}, {len(self.members)} reports, {len(self.points)} points", self.title)


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
