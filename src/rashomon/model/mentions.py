"""What a report is found to say: who and where, what is said, counted, done and wanted."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.kinds import (
    ActorKind,
    AttributionType,
    Auxiliary,
    PlacePrecision,
    Stance,
    StatementKind,
    Status,
)
from rashomon.model.spans import Passage, shown
from rashomon.model.times import When


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
        return shown("Statement", f"{self.id}, {self.kind}", *self.content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number, what it counts, how it is hedged, who gives it. `value` is None for a word such as dozens.

    `forecast` is true for people of whom is told what may, will or would become of them: nobody counted those.
    """

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
    forecast: bool = False
    by: str = ""

    def __repr__(self) -> str:
        return shown("Figure", f"{self.id}, {self.value} {self.unit}", self.words)


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
        return shown("Event", f"{self.id}, {self.type}, {self.status}", *self.mentions)


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
        return shown("Position", f"{self.id}, {self.stance}", *self.evidence[:1])
