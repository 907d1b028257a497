"""Reports that have come are grouped with those held: signed, linked to what is near them, and put into groups.

Nothing but what is near them is loaded. Cut short at any moment, it goes on the next time, and what comes of it
does not depend on the order in which reports came nor on how many came at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from rashomon.group.corrections import Ruled, ruled
from rashomon.group.signatures import signature
from rashomon.group.versions import earlier, history
from rashomon.settling import Progress
from rashomon.store import Store

# Reports that are signed, and grouped, in one transaction: what a kill can cost, and what is in memory at once.
AT_ONCE = 200
DATA = ("likeness.toml", "frequencies.tsv")


def group(store: Store, *, progress: Progress | None = None) -> None:
    """Bring the groups up to date with the reports held, and with what readers said of stories."""
    done = 0
    while reports := store.unsigned(AT_ONCE):
        versions = _versions(store, [report.id for report in reports])
        store.sign([signature(report, worded=False) for report in reports if report.id not in versions])
        done += len(reports)
        if progress:
            progress("group", done)
    said = corrected(store)
    while store.grow(AT_ONCE, said):
        pass


@cache
def rules() -> str:
    """The mark of all that decides which reports are grouped: the code, the weights, the table of the language."""
    package = files("rashomon")
    folders = (package / "group", package / "data")
    read = (one for folder in folders for one in folder.iterdir() if one.name in DATA or one.name.endswith(".py"))
    digest = sha256(b"".join(one.read_bytes() for one in sorted(read, key=lambda one: one.name)))
    return digest.hexdigest()[:12]


def corrected(store: Store) -> Ruled:
    """What readers said of stories, of the last versions of the reports that they spoke of."""
    corrections = store.corrections()
    reports = {report for one in corrections for group in one.groups for report in group}
    return ruled(corrections, store.last(reports))


def _versions(store: Store, reports: Sequence[str]) -> frozenset[str]:
    """Find the versions of what came; those of these reports that a later one has taken the place of."""
    held = store.beside(reports)
    known = history(held, store.report)
    store.set_history(held, known)
    return earlier(known)
