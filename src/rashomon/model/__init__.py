"""The nouns of Rashomon: frozen values, standard library only.

Offsets count Unicode code points and are half-open. Two texts have offsets: the *page* (its characters
as read, `Page.text`) and the *report* (`Report.text`, body only). A `Span` or an `Excerpt` is a place in a
page; a `Passage` is a place in a report and keeps its words, so that drift is seen.
"""

from __future__ import annotations

from rashomon.model.dossiers import Change as Change
from rashomon.model.dossiers import Denial as Denial
from rashomon.model.dossiers import Development as Development
from rashomon.model.dossiers import Difference as Difference
from rashomon.model.dossiers import Dossier as Dossier
from rashomon.model.dossiers import Point as Point
from rashomon.model.dossiers import Reading as Reading
from rashomon.model.dossiers import Revision as Revision
from rashomon.model.dossiers import SynopsisSentence as SynopsisSentence
from rashomon.model.dossiers import TimelineEntry as TimelineEntry
from rashomon.model.dossiers import Turn as Turn
from rashomon.model.dossiers import Version as Version
from rashomon.model.dossiers import Voice as Voice
from rashomon.model.kinds import NOT_DONE as NOT_DONE
from rashomon.model.kinds import STANDINGS as STANDINGS
from rashomon.model.kinds import TOLD_AS_FACT as TOLD_AS_FACT
from rashomon.model.kinds import ActorKind as ActorKind
from rashomon.model.kinds import AgencyName as AgencyName
from rashomon.model.kinds import Attribute as Attribute
from rashomon.model.kinds import AttributionType as AttributionType
from rashomon.model.kinds import Auxiliary as Auxiliary
from rashomon.model.kinds import Basis as Basis
from rashomon.model.kinds import ChangeKind as ChangeKind
from rashomon.model.kinds import CopyKind as CopyKind
from rashomon.model.kinds import CorrectionKind as CorrectionKind
from rashomon.model.kinds import DevelopmentKind as DevelopmentKind
from rashomon.model.kinds import DifferenceKind as DifferenceKind
from rashomon.model.kinds import NoteKind as NoteKind
from rashomon.model.kinds import PageFormat as PageFormat
from rashomon.model.kinds import PlacePrecision as PlacePrecision
from rashomon.model.kinds import PointKind as PointKind
from rashomon.model.kinds import Precision as Precision
from rashomon.model.kinds import Stance as Stance
from rashomon.model.kinds import Standing as Standing
from rashomon.model.kinds import StatementKind as StatementKind
from rashomon.model.kinds import Status as Status
from rashomon.model.kinds import Tense as Tense
from rashomon.model.kinds import TimeKind as TimeKind
from rashomon.model.kinds import Told as Told
from rashomon.model.mentions import Actor as Actor
from rashomon.model.mentions import Event as Event
from rashomon.model.mentions import Figure as Figure
from rashomon.model.mentions import Place as Place
from rashomon.model.mentions import Position as Position
from rashomon.model.mentions import Proposal as Proposal
from rashomon.model.mentions import Source as Source
from rashomon.model.mentions import Statement as Statement
from rashomon.model.mentions import Via as Via
from rashomon.model.pages import REPLACED as REPLACED
from rashomon.model.pages import Dropped as Dropped
from rashomon.model.pages import Field as Field
from rashomon.model.pages import Outlet as Outlet
from rashomon.model.pages import Page as Page
from rashomon.model.reports import About as About
from rashomon.model.reports import Published as Published
from rashomon.model.reports import Report as Report
from rashomon.model.spans import Excerpt as Excerpt
from rashomon.model.spans import Note as Note
from rashomon.model.spans import Passage as Passage
from rashomon.model.spans import Piece as Piece
from rashomon.model.spans import Span as Span
from rashomon.model.spans import identity as identity
from rashomon.model.stories import Copy as Copy
from rashomon.model.stories import Correction as Correction
from rashomon.model.stories import Membership as Membership
from rashomon.model.stories import Story as Story
from rashomon.model.times import Time as Time
from rashomon.model.times import When as When
