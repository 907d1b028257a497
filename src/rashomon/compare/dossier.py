"""Story to dossier: the walk through claims, points, timeline and synopsis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from rashomon.compare.actors import cast
from rashomon.compare.alignment import align
from rashomon.compare.claims import Claim, claims
from rashomon.compare.events import one_event
from rashomon.compare.opposites import opposed
from rashomon.compare.points import points
from rashomon.compare.revisions import revisions
from rashomon.compare.timeline import synopsis, timeline
from rashomon.compare.voices import Held, report_voices
from rashomon.group.versions import History
from rashomon.model import Dossier, Outlet, Passage, Point, PointKind, Report, Statement, Story, When
from rashomon.text import word_spans, words

NO_HISTORY: History = MappingProxyType({})
LEAD = 12  # words of a lead that stand in for a title where no report has one


def dossier(
    story: Story, reports: Mapping[str, Report], outlets: Mapping[str, Outlet], versions: History = NO_HISTORY
) -> Dossier:
    """What the reports of a story say side by side, and what changed in those that have several `versions`.

    `reports`, `outlets` and `versions` are looked up by id and may hold more than the story's.
    """
    own = {member.report: reports[member.report] for member in story.members}
    joined = cast(tuple(own.values()))
    held = Held(own, outlets, story.copies, joined)
    found = [claim for report in own.values() for claim in claims(report, joined)]
    opposite = [(one.claim.id, other.claim.id) for one, other in opposed(found, own, joined)]
    groups = align(found, joined, one_event(tuple(own.values()), joined), opposite)
    compared = points(groups, held)
    dates = _dates(compared, found, own)
    return Dossier(
        id=story.id,
        title=_title(tuple(own.values())),
        members=story.members,
        copies=story.copies,
        voices=report_voices(tuple(own.values()), held),
        actors=joined.actors,
        points=compared,
        timeline=timeline(compared, dates),
        synopsis=synopsis(compared, own),
        revisions=revisions(own, reports, versions),
    )


def _dates(
    points: Sequence[Point], found: Sequence[Claim], reports: Mapping[str, Report]
) -> dict[str, tuple[When, ...]]:
    """The dates that the versions of each point give; of a statement that has none, those of what it tells."""
    dated = {(claim.report, claim.words, claim.kind): claim.when for claim in found if claim.when}
    told: dict[tuple[str, Passage, PointKind], When] = {}
    for claim in found:
        if isinstance(claim.found, Statement):
            events = (one for one in reports[claim.report].events if one.statement == claim.found.id)
            when = next((one.when for one in events if one.when and one.auxiliary != "historical"), None)
            if when:
                told.setdefault((claim.report, claim.words, claim.kind), when)
    dates = {}
    for point in points:
        # When a thing was said is not when it happened.
        kinds = dict.fromkeys((point.kind, "event"))
        keys = [(version.report, version.words, kind) for version in point.versions for kind in kinds]
        dates[point.id] = tuple(dated[key] for key in keys if key in dated) or tuple(
            told[key] for key in keys if key in told
        )
    return dates


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
