"""Who took a copy from whom, where it can be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rashomon.model import Published, Report
from rashomon.outlets import Outlets
from rashomon.spelling import bare_name

STATED = ("stated", "metadata")  # a day that was inferred may come from the very reports that are compared


@dataclass(frozen=True, slots=True)
class Direction:
    """The report whose text it is and the agency it comes from, None where that cannot be told; and why."""

    taken_from: str | None
    agency: str | None
    why: str


def direction(left: Report, right: Report, outlets: Outlets) -> Direction:
    """Who of two reports that share copy has it from whom, by the first rule that tells."""
    credited = {report.id: _credited(report, outlets) for report in (left, right)}
    own = {report.id: _own_agency(report, outlets) for report in (left, right)}
    for report, other in ((left, right), (right, left)):
        mine = own[report.id]
        if mine and mine[0] in credited[other.id] and not own[other.id]:
            return Direction(report.id, mine[1], f"{other.id} credits {mine[1]}, and {report.id} is its own page")
    both = [name for key, name in credited[left.id].items() if key in credited[right.id]]
    if both:
        return Direction(None, both[0], f"both credit {both[0]}")
    for report, other in ((left, right), (right, left)):
        mine = own[report.id]
        if mine and not own[other.id] and not credited[other.id]:
            return Direction(report.id, mine[1], f"{report.id} is a page of {mine[1]}, an agency")
    for report, other in ((left, right), (right, left)):
        if credited[report.id] and not credited[other.id] and not own[other.id]:
            name = next(iter(credited[report.id].values()))
            return Direction(None, name, f"{report.id} credits {name}, {other.id} nobody")
    return _earlier(left, right)


def _credited(report: Report, outlets: Outlets) -> Mapping[str, str]:
    """The agencies that a report credits, by what tells that two names are of one."""
    return {_key(name, outlets): name for name in report.agencies}


def _key(name: str, outlets: Outlets) -> str:
    known = outlets.agency(name)
    return known.id if known else bare_name(name)


def _own_agency(report: Report, outlets: Outlets) -> tuple[str, str] | None:
    """The agency whose page the report stands on, if it is one's."""
    outlet = outlets.find(report.outlet)
    return (outlet.id, outlet.name) if outlet.agency else None


def _earlier(left: Report, right: Report) -> Direction:
    for first, second in ((left, right), (right, left)):
        if _is_before(first.published, second.published):
            return Direction(
                first.id,
                None,
                f"{first.id} was published earlier: {first.published.date}, {second.published.date}",
            )
    return Direction(None, None, "")


def _is_before(one: Published, other: Published) -> bool:
    if one.basis not in STATED or other.basis not in STATED or not one.day or not other.day:
        return False
    if one.precision == other.precision == "time":
        first, second = _moment(one), _moment(other)
        return first is not None and second is not None and first < second
    return one.day < other.day


def _moment(published: Published) -> datetime | None:
    """The moment, where it has its zone: without, two of them cannot be compared."""
    found = datetime.fromisoformat(published.date or "")
    return found if found.tzinfo else None
