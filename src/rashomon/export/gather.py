"""What a store holds, or the part of it that a dossier needs, as one value for the exporters."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.export.view import Holdings
from rashomon.model import Dossier
from rashomon.store import Store


def all_of(store: Store) -> Holdings:
    """Everything the store holds."""
    return Holdings(
        pages=tuple(store.pages()),
        reports=tuple(store.reports()),
        dropped=tuple(store.dropped()),
        dossiers=tuple(store.dossiers()),
        outlets=store.outlets(),
        corrections=store.corrections(),
    )


def behind(store: Store, dossier: Dossier) -> Holdings:
    """The reports of a dossier and their earlier versions, with pages, outlets and what was dropped of these."""
    reports = [report for id in told_of(dossier) if (report := store.report(id))]
    pages = sorted({report.page for report in reports})
    outlets = {report.outlet for report in reports}
    return Holdings(
        pages=tuple(page for id in pages if (page := store.page(id))),
        reports=tuple(reports),
        dropped=tuple(dropped for id in pages for dropped in store.dropped(page=id)),
        dossiers=(dossier,),
        outlets=tuple(outlet for outlet in store.outlets() if outlet.id in outlets),
    )


def told_of(dossier: Dossier) -> tuple[str, ...]:
    """The ids of the reports of a dossier, then of their earlier versions."""
    cited = [member.report for member in dossier.members]
    cited += [id for revision in dossier.revisions for id in (revision.earlier, revision.later)]
    return tuple(dict.fromkeys(cited))


def around(store: Store, reports: Iterable[str]) -> Holdings:
    """These reports, as far as they are held, with their pages and outlets."""
    held = [report for id in reports if (report := store.report(id))]
    outlets = {report.outlet for report in held}
    return Holdings(
        pages=tuple(page for id in sorted({report.page for report in held}) if (page := store.page(id))),
        reports=tuple(held),
        outlets=tuple(outlet for outlet in store.outlets() if outlet.id in outlets),
    )
