"""Who is silent about a point, and for whom that cannot be said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from rashomon.compare.claims import Claim
from rashomon.model import Published, Report
from rashomon.text import stems, words

ALLUDED = (
    0.5  # of the stems that most versions have, in one sentence of a report: it speaks of the thing in some form
)
LONG_ENOUGH = 120  # words; a shorter report leaves out most of any story


Candidate = tuple[Report, tuple[frozenset[str], ...]]


def measurable(reports: Mapping[str, Report]) -> tuple[Candidate, ...]:
    """The reports of a story whose silence can be told at all: dated, analysed, and long enough.

    Each with the stems of its sentences.
    """
    return tuple(
        (report, tuple(frozenset(stems(report.text[held.start : held.end])) for held in report.sentences))
        for report in reports.values()
        if report.published.day and report.sentences and len(words(report.text)) >= LONG_ENOUGH
    )


def silent(
    claims: Sequence[Claim], reports: Mapping[str, Report], candidates: Sequence[Candidate], names: frozenset[str]
) -> tuple[str, ...]:
    """Which of the `candidates` could have carried a point and do not, in the order of the story.

    A report counts only where it was published after a report of another outlet that carries the point: what its
    own outlet alone has told, nobody misses in it. One that alludes to it is not silent (`names` are the stems of
    who takes part: to name them is no allusion). All others are unmeasured.
    """
    core = _core(claims)
    carried = {claim.report for claim in claims}
    known = [reports[id] for id in sorted(carried) if reports[id].published.day]
    return tuple(
        report.id
        for report, sentences in candidates
        if report.id not in carried
        and not any(_alludes(core & sentence, core, names) for sentence in sentences)
        and any(one.outlet != report.outlet and _before(one.published, report.published) for one in known)
    )


def _core(claims: Sequence[Claim]) -> frozenset[str]:
    """The stems that most of the versions of a point have."""
    spread = Counter(stem for claim in claims for stem in claim.about)
    return frozenset(stem for stem, count in spread.items() if 2 * count >= len(claims))


def _alludes(shared: frozenset[str], core: frozenset[str], names: frozenset[str]) -> bool:
    return len(shared) >= max(2, ALLUDED * len(core)) and bool(shared - names)


def _before(one: Published, other: Published) -> bool:
    """Whether the one is earlier for certain: by its day, or on one day by times whose zones are known."""
    if not one.day or not other.day or one.day != other.day:
        return bool(one.day and other.day) and (one.day or "") < (other.day or "")
    left, right = _moment(one), _moment(other)
    return left is not None and right is not None and left < right


def _moment(published: Published) -> datetime | None:
    if published.precision != "time" or not published.date:
        return None
    moment = datetime.fromisoformat(published.date)
    return moment if moment.tzinfo else None
