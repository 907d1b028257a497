"""Results as a page of Markdown: what `docs/evaluation.md` holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files

from rashomon.evaluation.run import Result, Row, costliest
from rashomon.evaluation.table import best_beside, counted, shown

COSTLIEST = 5


def page(results: Sequence[Result]) -> str:
    """The page: how to read it, all figures with floors and baselines, what costs most, and each task."""
    introduction = files("rashomon.evaluation").joinpath("introduction.md").read_text("utf-8")
    lines = [introduction, "## All figures", "", *_figures(results), ""]
    lines += ["## What costs most", "", *_costliest(results), ""]
    lines += ["## Task by task", ""]
    for result in results:
        lines += [*_task(result), ""]
    return "\n".join(lines).rstrip() + "\n"


def _figures(results: Sequence[Result]) -> Iterator[str]:
    yield "| task | score | labelled | found | P | R | Rashomon | floor | best baseline | best published |"
    yield "|---|---|--:|--:|--:|--:|--:|--:|---|---|"
    for result in results:
        for row in result.rows:
            yield _row(row)


def _row(row: Row) -> str:
    best = best_beside(row)
    cells = (
        row.task,
        row.score,
        counted(row.counts.expected),
        counted(row.counts.found),
        shown(row.counts.precision),
        shown(row.counts.recall),
        f"**{shown(row.value)}**" if row.value is not None else "unmeasured",
        shown(row.floor),
        f"{shown(best[1])} {best[0]}" if best else "",
        f"{shown(row.published.value)} {row.published.who}" if row.published else "",
    )
    return f"| {' | '.join(cells)} |"


def _costliest(results: Sequence[Result]) -> Iterator[str]:
    yield "Misses of a kind as a share of the labelled items of their task:"
    yield ""
    for number, kind in enumerate(costliest(results, COSTLIEST), 1):
        yield f"{number}. {kind.task}, {kind.kind}: {kind.misses} misses, {kind.share:.1%}"


def _task(result: Result) -> Iterator[str]:
    yield f"### {result.task}"
    yield ""
    yield result.about
    yield ""
    if result.skipped:
        yield f"Not scored: {result.skipped}."
        return
    yield f"{result.documents} documents, {result.items} labelled items, data {result.data}."
    names = [one.name for one in result.rows[0].beside] if result.rows else []
    if names:
        yield ""
        yield f"| score | Rashomon | {' | '.join(names)} |"
        yield f"|---|--:|{'--:|' * len(names)}"
        for row in result.rows:
            values = [shown(one.value) for one in row.beside]
            yield f"| {row.score} | {shown(row.value)} | {' | '.join(values)} |"
    if result.kinds:
        yield ""
        yield "Misses by kind: " + "; ".join(f"{kind.kind} {kind.misses}" for kind in result.kinds) + "."
