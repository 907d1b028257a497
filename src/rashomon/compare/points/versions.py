"""What each report of a point is printed with: its one version, the values compared."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.likeness import cosine
from rashomon.compare.claims.claim import Claim, tells_of
from rashomon.compare.claims.measures import is_measure
from rashomon.compare.claims.origins import called
from rashomon.extract.statements.assembly.accused import accuses
from rashomon.extract.statements.assembly.denials import NO_SUCH
from rashomon.model import Position, Statement


def one_each(group: Sequence[Claim]) -> tuple[Claim, ...]:
    """One claim per report: the one most like those of the other reports, the first of equals.

    A denial that only points back ("no such offer was made") comes after one that says what is denied.

    Of who accuses and who denies it the accusation: the denial stands in the reason why the point is disputed.

    Where others quote her, "she said that both agreed" comes before the "both agreed" in it.

    Of several positions of one report the one with most conditions: what is left out would mislead; of those
    with equally many, and of conditions, the first, for there it is told in full. Of a measure the first that says
    what it is of, in the outlet's own voice if there is one.
    """
    by_report: dict[str, list[Claim]] = {}
    for claim in group:
        by_report.setdefault(claim.report, []).append(claim)
    return tuple(
        max(
            held,
            key=lambda claim: (
                conditions(claim),
                not _is_answer(claim, held),
                not any(tells_of(other, claim) for other in group if other.report != claim.report),
                is_measured(claim) and (bool(claim.figures[0].counts), not claim.origin.sources),
                not _points_back(claim),
                -claim.words.start
                if claim.kind == "position" or is_measured(claim)
                else _closeness(claim, [c for c in group if c.report != claim.report]),
            ),
        )
        for held in by_report.values()
    )


def _points_back(claim: Claim) -> bool:
    """Whether it denies what only the sentences before it tell: "no such offer was made"."""
    said = claim.found
    return isinstance(said, Statement) and bool(said.denied) and bool(NO_SUCH.search(said.content[0].text))


def _is_answer(claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether it denies an accusation that is among the others of its report."""
    said = claim.found
    if not (isinstance(said, Statement) and said.denied):
        return False
    return any(isinstance(one.found, Statement) and accuses(one.found) for one in others)


def is_measured(claim: Claim) -> bool:
    """Whether it is a number with a unit of its own."""
    return claim.kind == "figure" and is_measure(claim.figures[0])


def conditions(claim: Claim) -> int:
    """How many conditions a position has."""
    return len(claim.found.conditions) if isinstance(claim.found, Position) else 0


def _closeness(claim: Claim, others: Sequence[Claim]) -> float:
    """How alike a claim is to the others together, whatever the words that they share weigh elsewhere."""
    own = claim.about
    return round(sum(cosine(len(own & one.about), len(own), len(one.about)) for one in others), 9)


def values(claim: Claim, cast: Cast) -> tuple[tuple[str, str], ...]:
    """What was compared, in words: the sources, the stance, the status, the date, the numbers, the forecasts."""
    found = claim.found
    told: list[tuple[str, str]] = []
    if isinstance(found, Statement):
        told += [("source", source.words.text) for source in found.sources]
    elif isinstance(found, Position):
        told.append(("stance", found.stance))
        told += [("condition", condition.text) for condition in found.conditions]
    elif found is not None:
        told += [("type", found.type), ("status", found.status)]
    if not isinstance(found, Statement):
        names = (called(id, cast) for id in claim.origin.sources)
        told += [("according to", name) for name in names if name]
    if claim.when and claim.when.start:
        end = f"/{claim.when.end}" if claim.when.end not in (None, claim.when.start) else ""
        told.append(("date", f"{claim.when.start}{end}"))
    told += [("forecast" if figure.forecast else "number", figure.words.text) for figure in claim.figures]
    return tuple(told)
