"""What the gold files hold, as `docs/codebook.md` defines it. A place is kept as written; `gold.place` finds it.

Reading is strict: an unknown key, an unknown name of a kind or a missing value is an EvaluationError.
"""

from __future__ import annotations

from typing import TypeVar

import msgspec

from rashomon.errors import EvaluationError
from rashomon.evaluation.gold import labels
from rashomon.model import (
    Attribute,
    CopyKind,
    DifferenceKind,
    PointKind,
    Stance,
    Standing,
    StatementKind,
)


class Label(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Any label."""


class PageLabel(Label, frozen=True, kw_only=True):
    """The roles of the lines of a page: one line each that is not blank, as "role | how the line begins"."""

    page: str
    lines: str


class CopyLabel(Label, frozen=True, kw_only=True):
    """A passage that two reports share; `left` stands in the earlier report where that is known."""

    kind: CopyKind
    left: str
    right: str


class StatementLabel(Label, frozen=True, kw_only=True):
    """An attribution. Its parts are words within the stretch `at`; `speakers` are names, in the order of `source`.

    `content` and `source` have several entries where they stand in several places; a quotation that floats has
    no `cue`, and one whose source stands outside the stretch has no `source`.
    """

    at: str
    kind: StatementKind
    source: tuple[str, ...] = ()
    cue: str | None = None
    content: tuple[str, ...]
    speakers: tuple[str, ...]
    denies: bool = False


class DifferenceLabel(Label, frozen=True, kw_only=True):
    """How versions of a point differ; `values` are the places of the values, one for each report giving one."""

    attribute: Attribute
    kind: DifferenceKind
    values: tuple[str, ...]


class PointLabel(Label, frozen=True, kw_only=True):
    """One thing that reports speak about. `voices` are articles, parted by blanks, that are one voice each."""

    id: str
    kind: PointKind
    about: str
    versions: tuple[str, ...]
    voices: tuple[str, ...]
    standing: Standing
    differences: tuple[DifferenceLabel, ...] = ()
    silent: tuple[str, ...] = ()
    unmeasured: tuple[str, ...] = ()


class PositionLabel(Label, frozen=True, kw_only=True):
    """An actor's stance on a proposal in one report."""

    holder: str
    proposal: str
    stance: Stance
    evidence: str
    conditions: tuple[str, ...] = ()


class HappeningLabel(Label, frozen=True, kw_only=True):
    """An entry of the timeline: an ISO 8601 date or interval, and the places that tell of it."""

    date: str
    about: str
    evidence: tuple[str, ...]


class ReportPlacesLabel(Label, frozen=True, kw_only=True):
    """The places of one article that are on a map, each as "words | country | precision"."""

    article: str
    places: tuple[str, ...]


class ReportFiguresLabel(Label, frozen=True, kw_only=True):
    """The figures of one article, each as "words | number | unit | counts | qualifier | issuer"."""

    article: str
    figures: tuple[str, ...]


class StoryLabels(Label, frozen=True, kw_only=True):
    """The labels of one story: the articles that belong to it, and what they tell."""

    reports: tuple[str, ...]
    point: tuple[PointLabel, ...] = ()
    position: tuple[PositionLabel, ...] = ()
    happening: tuple[HappeningLabel, ...] = ()


class PageLabels(Label, frozen=True, kw_only=True):
    """The file `pages.toml`."""

    page: tuple[PageLabel, ...] = ()


class CopyLabels(Label, frozen=True, kw_only=True):
    """The file `copies.toml`."""

    copy: tuple[CopyLabel, ...] = ()


class StatementLabels(Label, frozen=True, kw_only=True):
    """The file `statements.toml`."""

    statement: tuple[StatementLabel, ...] = ()


class LocationLabels(Label, frozen=True, kw_only=True):
    """The file `places.toml`."""

    report: tuple[ReportPlacesLabel, ...] = ()


class FigureLabels(Label, frozen=True, kw_only=True):
    """The file `figures.toml`."""

    report: tuple[ReportFiguresLabel, ...] = ()


L = TypeVar("L", bound=Label)


def read(name: str, type: type[L]) -> L:
    """The gold file called `name`. Raises EvaluationError where it is not as its type says."""
    try:
        return msgspec.convert(labels(name), type)
    except msgspec.ValidationError as error:
        raise EvaluationError(f"Gold file {name}.toml: {error}. See docs/codebook.md.") from error
