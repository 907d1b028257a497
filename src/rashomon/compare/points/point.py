"""Points: what a story's reports speak about, each with its versions, standing, differences and silences."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.compare.claims.claim import Claim
from rashomon.compare.differences.attributes import differences
from rashomon.compare.points.answers import without_answers_again
from rashomon.compare.points.beside import told_beside
from rashomon.compare.points.candidates import Candidates, measurable
from rashomon.compare.points.held import Held
from rashomon.compare.points.kinds import kind_of
from rashomon.compare.points.lead import foremost
from rashomon.compare.points.ranking import ranked
from rashomon.compare.points.repeats import is_background, without_repeats
from rashomon.compare.points.silence import Silence, is_missed, silence
from rashomon.compare.points.standing import as_printed, denials, standing, told_as_denied
from rashomon.compare.points.versions import is_measured, one_each, values
from rashomon.compare.points.voices import voices
from rashomon.compare.points.whole import in_whole_sentences
from rashomon.model import Denial, Point, Version, identity


def points(groups: Iterable[Sequence[Claim]], held: Held, told: Collection[str]) -> tuple[Point, ...]:
    """What the reports `told` speak about, in the order in which an editor wants it (see `ranking`).

    Which groups are points is decided by all reports held.
    """
    found = list(groups)
    taken = [group for group in found if not is_background(group) and not _is_own_measure(group, held)]
    kept = without_answers_again(without_repeats(taken))
    found, taken, kept = within(found, told), within(taken, told), within(kept, told)
    held = held.within(told)
    groups = in_whole_sentences(kept, held.reports)
    denied = as_printed(denials(taken, held.reports), taken, groups)
    ground = _Ground(held, denied, measurable(held.reports))
    beside = told_beside(groups, found)
    made = [_point(group, told, ground) for group, told in zip(groups, beside, strict=True)]
    return ranked(made, held.reports, held.cast, {point_id(group) for group in groups if is_measured(group[0])})


def within(groups: Iterable[Sequence[Claim]], reports: Collection[str]) -> list[Sequence[Claim]]:
    """The groups as some of the reports have them."""
    found = ([claim for claim in group if claim.report in reports] for group in groups)
    return [group for group in found if group]


def _is_own_measure(group: Sequence[Claim], held: Held) -> bool:
    """Whether one outlet alone gives a size or an amount, in several reports and always the same."""
    if not is_measured(group[0]) or len({claim.report for claim in group}) == 1:
        return False
    numbers = {(claim.figures[0].value, claim.figures[0].unit) for claim in group}
    return len(numbers) == 1 and len({held.outlet(claim.report).id for claim in group}) == 1


def point_id(group: Sequence[Claim]) -> str:
    """The id of the point that a group of claims is."""
    return identity("i", *sorted(claim.id for claim in group))


@dataclass(frozen=True, slots=True)
class _Ground:
    """What the points of one story have in common. `candidates` are the reports that are whole."""

    held: Held
    denials: Mapping[str, Denial]
    candidates: Candidates


def _point(group: Sequence[Claim], beside: Collection[str], ground: _Ground) -> Point:
    held, cast, denied_by = ground.held, ground.held.cast, ground.denials
    versions = one_each(group)
    differ = differences(versions, held.reports, cast)
    heard = voices(versions, held)
    summary = versions[0] if len(versions) == 1 else foremost(versions, heard, held.reports)
    denial = next((denied_by[claim.id] for claim in group if claim.id in denied_by), told_as_denied(versions))
    decided, why = standing(versions, heard, differ, denial, held)
    missed = is_missed(versions, held.reports, disputed=decided == "disputed")
    lacks = silence(versions, ground.candidates, cast, beside) if missed else Silence()
    return Point(
        id=point_id(group),
        kind=kind_of(group),
        summary=summary.words,
        standing=decided,
        why=why,
        versions=tuple(
            Version(report=claim.report, words=claim.words, values=values(claim, cast)) for claim in versions
        ),
        differences=differ,
        silent=lacks.silent,
        absent=lacks.absent,
        denial=denial,
        voices=heard,
    )
