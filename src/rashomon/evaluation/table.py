"""Results as a table for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.evaluation.run import EXTRA, Result, Row

HEAD = ("task", "score", "labelled", "found", "P", "R", "ours", "floor", "", "best baseline", "best published")
NUMBERS = range(2, 8)  # columns set to the right


def table(results: Sequence[Result]) -> Iterator[str]:
    """The rows of all tasks under one head, then one line for each task and baseline that could not be run."""
    cells = [HEAD, *(_cells(row) for result in results for row in result.rows)]
    if len(cells) > 1:
        widths = [max(len(row[column]) for row in cells) for column in range(len(HEAD))]
        for row in cells:
            set_ = (
                cell.rjust(width) if column in NUMBERS else cell.ljust(width)
                for column, (cell, width) in enumerate(zip(row, widths, strict=True))
            )
            yield "  ".join(set_).rstrip()
    for result in results:
        if result.skipped:
            yield f"{result.task}: not scored, {result.skipped}."
    if absent := sorted({name for result in results for name in result.absent}):
        yield f"Baselines that are not installed: {', '.join(absent)}. For them: {EXTRA}"


def best_beside(row: Row) -> tuple[str, float] | None:
    """The baseline that scores highest in this figure, and what it scores."""
    scored = [(one.name, one.value) for one in row.beside if one.value is not None]
    return max(scored, key=lambda one: one[1], default=None)


def shown(value: float | None) -> str:
    """A figure with three digits; nothing where it is unmeasured."""
    return "" if value is None else f"{value:.3f}"


def counted(items: float) -> str:
    """A number of items; nothing where a score does not rest on counting."""
    return str(round(items)) if items else ""


def errors(results: Iterable[Result], most: int) -> Iterator[str]:
    """For each task its kinds of error, the costliest first, with up to `most` misses of each task in all.

    Every kind shows one before the commonest shows a second.
    """
    for result in results:
        if not result.kinds:
            continue
        yield f"{result.task}, {result.part} part: {len(result.misses)} misses on {result.items} labelled items"
        share = dict(_shares(result, most))
        for kind in result.kinds:
            yield f"  {kind.kind}: {kind.misses} ({kind.share:.1%})"
            of_kind = [miss for miss in result.misses if miss.kind == kind.kind]
            for miss in of_kind[: share.get(kind.kind, 0)]:
                yield f"    {miss.document}: {miss.text}"


def _shares(result: Result, most: int) -> Iterator[tuple[str, int]]:
    """How many misses of each kind are shown."""
    left, shown = most, dict.fromkeys((kind.kind for kind in result.kinds), 0)
    while left:
        before = left
        for kind in result.kinds:
            if left and shown[kind.kind] < kind.misses:
                shown[kind.kind] += 1
                left -= 1
        if left == before:
            break
    yield from shown.items()


def _cells(row: Row) -> tuple[str, ...]:
    beside = best_beside(row)
    marks = {"holds": "", "no floor": "no floor", "below": "BELOW", "other data": "OTHER DATA"}
    return (
        row.task,
        row.score,
        counted(row.counts.expected),
        counted(row.counts.found),
        shown(row.counts.precision),
        shown(row.counts.recall),
        shown(row.value) or "unmeasured",
        shown(row.floor),
        marks[row.verdict],
        f"{beside[1]:.3f} {beside[0]}" if beside else "",
        f"{row.published.value:.3f} {row.published.who}" if row.published else "",
    )
