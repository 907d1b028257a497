"""Story to dossier: the walk through claims, points, timeline and synopsis."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.align import align
from rashomon.compare.alignment.blame import one_deed
from rashomon.compare.alignment.copied import copied
from rashomon.compare.alignment.deeds.opposites import opposed
from rashomon.compare.alignment.deeds.retold import retold
from rashomon.compare.alignment.denials import one_denial
from rashomon.compare.alignment.events import one_event
from rashomon.compare.alignment.groups import with_inner
from rashomon.compare.alignment.proposals import one_proposal, under_one
from rashomon.compare.claims.made import claims
from rashomon.compare.claims.shared import with_shared_sources
from rashomon.compare.points.held import Held
from rashomon.compare.points.point import point_id, points, within
from rashomon.compare.points.voices import report_voices
from rashomon.compare.revisions.revision import revisions
from rashomon.compare.synopsis import synopsis
from rashomon.compare.timeline.line import timeline
from rashomon.group.versions import History
from rashomon.model import Dossier, Outlet, Report, Story
from rashomon.text import word_spans, words

NO_HISTORY: History = MappingProxyType({})
LEAD = 12  # words of a lead that stand in for a title where no report has one


def dossier(
    story: Story,
    reports: Mapping[str, Report],
    outlets: Mapping[str, Outlet],
    versions: History = NO_HISTORY,
    *,
    beside: Collection[str] = (),
) -> Dossier:
    """What the reports of a story say side by side, and what changed in those that have several `versions`.

    `reports`, `outlets` and `versions` are looked up by id and may hold more than the story's. What is one thing
    is decided as if the reports `beside` it were of it: two may tell it so that only a third shows that.
    """
    with _uncollected():
        return _compared(story, reports, outlets, versions, beside)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for circular garbage meanwhile: claims make none, and it takes a tenth of the time."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _compared(
    story: Story,
    reports: Mapping[str, Report],
    outlets: Mapping[str, Outlet],
    versions: History,
    beside: Collection[str],
) -> Dossier:
    told = {member.report for member in story.members}
    own = {id: reports[id] for id in dict.fromkeys((*(member.report for member in story.members), *beside))}
    homes = {report.id: outlets[report.outlet].country for report in own.values()}
    joined = cast(tuple(own.values()), homes)
    proposals = one_proposal(tuple(own.values()), joined)
    own = {id: under_one(report, proposals) for id, report in own.items()}
    found = [claim for report in own.values() for claim in claims(report, joined)]
    opposite = [(one.claim.id, other.claim.id) for one, other in opposed(found, own, joined)]
    opposite += one_denial(found, joined)
    opposite += one_deed(found, own, joined)
    chances = one_event(tuple(own.values()), joined)
    groups = align(found, joined, chances, opposite, copied(found, own), retold(found, own, joined))
    groups, joined = with_shared_sources(tuple(with_inner(groups)), own, joined)
    held = Held(own, outlets, story.copies, joined)
    compared = points(groups, held, told)
    held = held.within(told)
    own, joined = dict(held.reports), held.cast
    heard = report_voices(tuple(own.values()), held)
    claimed = {point_id(group): group for group in within(groups, told)}
    claimed = {point.id: claimed[point.id] for point in compared}
    return Dossier(
        id=story.id,
        title=_title(tuple(own.values())),
        members=story.members,
        copies=story.copies,
        voices=heard,
        actors=joined.actors,
        points=compared,
        timeline=timeline(compared, claimed, own, heard, joined),
        synopsis=synopsis(compared, own, joined),
        revisions=revisions(own, reports, versions),
        proposals=proposals,
    )


def _title(reports: Sequence[Report]) -> str:
    """The words of a source: the title that shares most with the other titles, or the start of a lead."""
    titles = [report.title.text for report in reports if report.title]
    if not titles:
        lead = reports[0].text.split("\n", 1)[0]
        ends = [span.end for span in word_spans(lead)][:LEAD]
        return lead[: ends[-1]] if ends else lead
    folded = [set(words(title)) for title in titles]
    shared = [sum(len(one & other) for other in folded) for one in folded]
    return titles[shared.index(max(shared))]
