"""Which date of those that several reports give a thing has, who gives it, and which point it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.dates import DAY, FINEST
from rashomon.compare.timeline.dated import Dating, own_dates
from rashomon.compare.timeline.passing import interval_of
from rashomon.model import Passage, Point, Report, When

ALL = 0.9  # of the words of an entry: all but its full stop and the word that joins it


def agreed(group: Sequence[Dating]) -> Dating:
    """The finest dating that half of the reports allow; of equals the one that most do, then the earliest."""
    reports = len({one.report for one in group})

    def weight(one: Dating) -> tuple[object, ...]:
        allow = len({other.report for other in group if compatible(one.when, other.when)})
        fine = FINEST.index(one.when.precision)
        return (allow * 2 < reports, max(fine, DAY), -allow, fine, interval_of(one.when), one.report, one.words)

    return min(group, key=weight)


def date_of(group: Sequence[Claim], reports: Mapping[str, Report]) -> When | None:
    """When what some claims tell was; None where none of them says so."""
    held = [
        Dating(report=claim.report, when=when, words=claim.words, point="", own=True, event=event)
        for claim in group
        for when, event in own_dates(reports[claim.report], claim)
    ]
    return agreed(held).when if held else None


def compatible(left: When, right: When) -> bool:
    """Whether two dates may be of one thing: they share a day."""
    (start, end), (other_start, other_end) = interval_of(left), interval_of(right)
    return start <= other_end and other_start <= end


def who_gives(give: int, tell: int) -> str:
    """How many of the reports that tell a thing give its date."""
    if tell == 1:
        return "the report gives the date"
    who = f"{give} of {tell}" if give < tell else "both" if tell == 2 else f"all {tell}"
    return f"{who} reports {'give' if give > 1 else 'gives'} the date"


def point_of(words: Passage, beside: str, points: Iterable[Point]) -> str:
    """The id of the point that tells what is told `beside` another, in the fewest words that have these."""
    told = (
        (version.words.end - version.words.start, point.id)
        for point in points
        for version in point.versions
        if version.report == words.report
        and min(version.words.end, words.end) - max(version.words.start, words.start)
        >= ALL * (words.end - words.start)
    )
    return min(told, default=(0, beside))[1]
