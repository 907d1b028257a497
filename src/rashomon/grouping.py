"""Reports that have come are grouped with those held: signed, linked to what is near them, and put into groups.

Nothing but what is near them is loaded. Cut short at any moment, it goes on the next time, and what comes of it
does not depend on the order in which reports came nor on how many came at once.
"""

from __future__ import annotations

from rashomon.group.signatures import signature
from rashomon.settling import Progress
from rashomon.store import Store

# Reports that are signed, and grouped, in one transaction: what a kill can cost, and what is in memory at once.
AT_ONCE = 200


def group(store: Store, *, progress: Progress | None = None) -> None:
    """Bring the groups up to date with the reports held."""
    done = 0
    while reports := store.unsigned(AT_ONCE):
        store.sign([signature(report) for report in reports])
        done += len(reports)
        if progress:
            progress("group", done)
    while store.grow(AT_ONCE):
        pass
