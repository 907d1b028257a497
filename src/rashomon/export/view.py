"""What is exported, as one value. Every format is a function of it (and of one of its dossiers)."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model import Correction, Dossier, Dropped, Outlet, Page, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """What a store holds, or the part of it that is wanted.

    A dossier's own pages, reports, drops and outlets are enough to render that dossier; `corrections` are those of
    all stories. Order counts for nothing: each format sorts what it writes.
    """

    pages: tuple[Page, ...] = ()
    reports: tuple[Report, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    dossiers: tuple[Dossier, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    corrections: tuple[Correction, ...] = ()
