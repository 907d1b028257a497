"""Values of the model as answers have them, with the words they rest on; what a field is stands in its class."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model import (
    Attribute,
    AttributionType,
    CopyKind,
    DevelopmentKind,
    DifferenceKind,
    PointKind,
    Stance,
    Standing,
    StatementKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The place of words in their page, in characters as it was read."""

    page: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of a report, character for character: `text` is what stands at [start, end) of it.

    `outlet` is who published it, `published` when (None: not known). `hidden` warns of characters that no reader
    of the page sees.
    """

    text: str
    report: str
    outlet: str
    published: str | None
    start: int
    end: int
    source: Source
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A report by its id, with who published it, when and under which title."""

    report: str
    outlet: str
    domain: str
    published: str | None
    title: str | None
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of what differs, and the words that give it."""

    value: str
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One value of what differs, and whose version of the point has it; `quote` where that is not shown."""

    value: str
    report: str
    quote: Quote | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Differs:
    """How the versions of a point differ in one respect, and what decided it; `others` counts more values."""

    attribute: Attribute
    kind: DifferenceKind
    why: str
    values: tuple[Given, ...]
    others: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Denied:
    """Who denies a thing, as the report calls them (empty: nobody knows), and in which words."""

    who: str
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing that reports speak about, as each of them has it.

    `voices` counts independent origins, not outlets, `why` says which rule joined them. `summary` is the version
    that leads, `versions` are those of other reports. `silent` are the reports that could have carried it and do
    not. `others` and `others_silent` count what is not shown: 'points' shows all of it, asked for the `number`.
    """

    number: int
    kind: PointKind
    standing: Standing
    why: str
    voices: int
    summary: Quote
    versions: tuple[Quote, ...]
    others: int
    denial: Denied | None
    differences: tuple[Differs, ...]
    silent: tuple[str, ...]
    others_silent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who is said to have said it: the words for it, and the name that they resolve to (None: unresolved)."""

    name: str | None
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement that a report attributes: speakers, the word that attributes, content, what of it is quoted.

    `when` is the day on which it was said (or the first and the last, as a/b). `via` is the chain through which it
    reached the outlet; `denied` where the report tells that it was denied.
    """

    kind: StatementKind
    type: AttributionType
    speakers: tuple[Speaker, ...]
    cue: Quote | None
    content: tuple[Quote, ...]
    quoted: tuple[Quote, ...]
    audience: tuple[str, ...]
    medium: str | None
    when: str | None
    via: tuple[Quote, ...]
    denied: bool
    story: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A stance of an actor on a proposal as a report has it, the conditions in its words; `when` is its day."""

    holder: str
    proposal: str
    proposal_quote: Quote
    stance: Stance
    conditions: tuple[Quote, ...]
    evidence: tuple[Quote, ...]
    when: str | None
    via: tuple[Quote, ...]
    story: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What happened, between which days (None: not known), in the words that say so, and who tells it.

    `otherwise` has the days that other reports give; `foremost` are the few of a long story that matter most.
    """

    start: str | None
    end: str | None
    precision: str
    why: str
    quote: Quote
    told_by: tuple[str, ...]
    otherwise: tuple[Value, ...]
    foremost: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A point that a report leaves out, by its number, and how many reports carry it."""

    point: int
    summary: Quote
    carried_by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What a report could have carried and did not: how many points, and first those that most voices carry.

    `alone` are those that no other outlet leaves out, by number. Of `unknown` more it cannot be said whether it
    left them out. `carried` counts the points that it has, `only` those that no other outlet has.
    """

    report: str
    outlet: str
    published: str | None
    left_out: int
    first: tuple[Missed, ...]
    alone: tuple[int, ...]
    unknown: int
    carried: int
    only: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A passage that two reports share, and what sort of sharing it is."""

    kind: CopyKind
    reason: str
    left: Quote
    right: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """A point that stands otherwise than before (None: nobody carried it), and the words that are new.

    `others` counts further new words.
    """

    before: Standing | None
    standing: Standing
    summary: Quote
    new: tuple[Quote, ...]
    others: int


@dataclass(frozen=True, slots=True, kw_only=True)
class New:
    """What is new in a story at a moment; `more` counts points and changes of pages that are not shown.

    `others` counts further reports that joined.
    """

    at: str
    kind: DevelopmentKind
    story: str
    title: str
    summary: str
    joined: tuple[Named, ...]
    others: int
    points: tuple[Turned, ...]
    more: int
    pages_changed: tuple[str, ...]
