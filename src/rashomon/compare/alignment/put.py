"""What one report tells of one proposal, and what tells two of them apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass

from rashomon.compare.actors.cast import Cast
from rashomon.compare.claims.about import about
from rashomon.compare.claims.dates import days_between
from rashomon.extract.positions.lexicon.proposals import BILLS, HALTS, MOVES, OTHER, TRUCES
from rashomon.extract.positions.proposals.terms import TERM
from rashomon.model import Position, Report, Stance
from rashomon.text import fold, stems

AMOUNT = re.compile(r"(?<![\d.,])\d+\.\d+(?![\d,]|\.\d)")
WEEK = 7  # days between two reports beyond which what both tell of their own day is two things
LAW = frozenset(stems(" ".join((*BILLS, "act", "law"))))
# Of these a thing is one or the other, and what has two of them in its names is two.
SORTS = (
    LAW,
    frozenset(stems(" ".join(TRUCES | HALTS))),
    *(frozenset(stems(noun)) for noun in sorted(MOVES - {"law"})),
)
ANOTHER = frozenset(stems(" ".join(OTHER - {"own"})))


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """What one report tells of one proposal: who put it forward on which days, in which words, how it is called.

    `stands` says who takes which stance on it. `about` are the stems of the words that say who put it forward,
    `names` those of its names, `lengths` and `amounts` the times and the broken numbers in them.
    """

    report: Report
    id: str
    by: tuple[str, ...]
    stands: tuple[tuple[str, Stance], ...]
    days: frozenset[str]
    about: frozenset[str]
    names: frozenset[str]
    lengths: frozenset[str]
    amounts: frozenset[str]


def told(report: Report, cast: Cast) -> Iterator[Put]:
    """Each proposal on which the report has a position."""
    by_id: dict[str, list[Position]] = defaultdict(list)
    for position in report.positions:
        by_id[position.proposal.id].append(position)
    for id, held in by_id.items():
        put = [position for position in held if position.stance == "proposes"]
        names = " ".join(dict.fromkeys(position.proposal.name for position in held))
        yield Put(
            report=report,
            id=id,
            by=tuple(dict.fromkeys(cast.of(report.id, position.holder) for position in put)),
            stands=tuple(dict.fromkeys((cast.of(report.id, one.holder), one.stance) for one in held)),
            days=frozenset(day for position in put if (day := _day(position))),
            about=about(report, [position.evidence[0] for position in put]),
            names=frozenset(stems(names)),
            lengths=frozenset(fold(match[0]) for match in TERM.finditer(names)),
            amounts=frozenset(AMOUNT.findall(names)),
        )


def _day(position: Position) -> str:
    """The day on which it is said to have been put forward; none where that is only when somebody spoke of it."""
    when = position.when
    return (when.day or "") if when and when.basis != "inferred" else ""


def are_two(left: Put, right: Put) -> bool:
    """Whether something tells two apart: weeks, how long they are, of what sort, that one is called another."""
    if left.lengths and right.lengths and not left.lengths & right.lengths:
        return True
    if bool(left.names & ANOTHER) != bool(right.names & ANOTHER) or days_apart(left, right) > WEEK:
        return True
    one, other = sorts(left), sorts(right)
    return bool(one and other and not one & other)


def days_apart(left: Put, right: Put) -> int:
    """How many days lie between the reports of two; none where one has no day."""
    return days_between(left.report.published.day, right.report.published.day)


def sorts(put: Put) -> Set[int]:
    """Of which sorts its names say that it is, as places in `SORTS`."""
    return {place for place, sort in enumerate(SORTS) if sort & put.names}
