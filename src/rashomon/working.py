"""What is done with a page apart from all others, here or by a worker: it is cleaned, and its reports read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from rashomon.clean import clean
from rashomon.engine import Lost
from rashomon.errors import RashomonError
from rashomon.model import Dropped, Page, Published
from rashomon.store import Intake

# Characters of one page. Cleaning takes 8 s for a million, and a newspaper's page has some ten thousand; what
# is larger is an archive or a book, and would keep the others waiting for minutes.
LARGEST = 2_000_000


@dataclass(frozen=True, slots=True)
class Job:
    """A page to clean, and what other pages say of it: its outlet's template, and days for its undated reports."""

    page: Page
    template: frozenset[str] = frozenset()
    dated: Mapping[str, Published] = field(default_factory=dict)


def work(batch: Sequence[Job]) -> list[Intake]:
    """What pages give: the part of the walk that workers do, and that knows of no other page but by its job."""
    # The parser takes a second to import, for which a command that parses nothing must not wait.
    from rashomon.extract.stages import extract

    cleaned = [_cleaned(job) for job in batch]
    found = extract([report for intake in cleaned for report in intake.reports])
    reports = iter(found.reports)
    return [
        replace(
            intake,
            reports=tuple(islice(reports, len(intake.reports))),
            dropped=(
                *intake.dropped,
                *(replace(one, address=job.page.address) for one in found.dropped if one.page == job.page.id),
            ),
        )
        for job, intake in zip(batch, cleaned, strict=True)
    ]


def lost(found: Lost[Job]) -> Intake:
    """What is kept of a page that its worker did not survive: the line that says so."""
    return Intake(page=None, dropped=(_dropped(found.item.page, "engine", f"set aside: {found.reason}"),))


def _cleaned(job: Job) -> Intake:
    page = job.page
    if len(page.text) > LARGEST:
        reason = (
            f"{len(page.text):,} characters; expected one page of at most {LARGEST:,}. Split it, a file for each "
            "article, or give it as JSON lines"
        )
        return Intake(page=None, dropped=(_dropped(page, "clean", reason),))
    # A page that trips the cleaner is not kept: after an upgrade the same command reads it again.
    try:
        found = clean(page, job.template)
    except RashomonError:
        raise
    except Exception as error:  # noqa: BLE001 - it must not cost the other pages anything
        reason = f"the page could not be cleaned: {type(error).__name__}: {error}"
        return Intake(page=None, dropped=(_dropped(page, "clean", reason),))
    dropped = found.dropped
    if not found.reports and not dropped:
        dropped = (_dropped(page, "clean", "no article found on the page"),)
    reports = tuple(replace(one, published=job.dated.get(one.id, one.published)) for one in found.reports)
    return Intake(page=page, reports=reports, dropped=dropped, seen=found.seen)


def _dropped(page: Page, stage: str, reason: str) -> Dropped:
    return Dropped(page=page.id, address=page.address, stage=stage, reason=reason)
