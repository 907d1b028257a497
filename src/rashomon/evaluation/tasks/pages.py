"""The body of a news page, on the article extraction benchmark: by its measure, and line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rashomon.evaluation.baselines import pages as baselines
from rashomon.evaluation.measures import lines, shingles
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.reading import Reading, Text, clean_pages, clean_texts
from rashomon.evaluation.sets.pages import SET, WebPage, pages
from rashomon.evaluation.task import Baseline, Miss, Outcome, Published, Score, Task
from rashomon.text import source_of, words

COUNTED = frozenset({"crosshead", "mark after the dateline"})  # why lines leave that the benchmark counts as body
BLOCK = re.compile(r"[^\n]+")
SHORTEST = 4  # words of a line that is scored: whether a shorter one is in a text cannot be told from its words
SHOWN = 160
ZYTE = "the best service of the benchmark; trafilatura 2.0 has 0.958"


def ours(held: Sequence[WebPage]) -> list[str]:
    """The text of the reports on each page, with crossheads and datelines, which the benchmark counts as body."""
    return [_as_labelled(reading) for reading in clean_pages({one.address: one.html for one in held})]


def ours_as_text(held: Sequence[WebPage]) -> list[str]:
    """The same of what a browser shows of the page, as a reader would paste it."""
    readings = clean_texts([Text(id=one.id, text=pasted(one)) for one in held])
    return [_as_labelled(reading) for reading in readings]


def _as_labelled(reading: Reading) -> str:
    parts = [(one.span.start, one.text) for one in reading.dropped if one.span and one.reason in COUNTED]
    for report in reading.reports:
        parts += [(line.source.start, line.text) for line in (report.dateline,) if line]
        blocks = BLOCK.finditer(report.text)
        parts += [(source_of(report.pieces, *block.span()).start, block[0]) for block in blocks]
    return "\n\n".join(text for _, text in sorted(parts))


def score(held: Sequence[WebPage], predictions: Sequence[str]) -> Outcome:
    """The benchmark's F1 of runs of four words, and F1 of the lines that are body."""
    pairs = list(zip(held, predictions, strict=True))
    counted = [shingles.shingles(one.body, found) for one, found in pairs]
    kept = Counts.sum(_kept(one, found) for one, found in pairs)
    return Outcome(
        scores=(
            Score(name="4-gram F1", value=shingles.mean_prf(counted)[2]),
            Score.f1("lines of body", kept),
        ),
        items=int(kept.expected),
        misses=tuple(miss for one, found in pairs for miss in _misses(one, found)),
    )


@cache
def pasted(one: WebPage) -> str:
    """What a browser shows of a page, as text."""
    from inscriptis import get_text

    return str(get_text(one.decoded()))


def _lines(one: WebPage) -> list[str]:
    return [line for line in pasted(one).splitlines() if len(words(line)) >= SHORTEST]


def _holds(text: str, held: Sequence[str]) -> list[bool]:
    """Which of the lines stand in a text."""
    folded = f" {' '.join(words(text))} "
    return [f" {' '.join(words(line))} " in folded for line in held]


def _kept(one: WebPage, found: str) -> Counts:
    held = _lines(one)
    return lines.kept(_holds(one.body, held), _holds(found, held))


def _misses(one: WebPage, found: str) -> Iterator[Miss]:
    held = _lines(one)
    if not found:
        yield Miss(kind="no article found", document=one.address, text=one.body[:SHOWN])
        return
    for line, want, give in zip(held, _holds(one.body, held), _holds(found, held), strict=True):
        if want != give:
            kind = "line of body dropped" if want else "line kept that is no body"
            yield Miss(kind=kind, document=one.address, text=" ".join(line.split())[:SHOWN])


BASELINES = (
    Baseline(name="trafilatura", system=baselines.trafilatura, needs=("resiliparse",)),
    Baseline(name="Resiliparse", system=baselines.resiliparse, needs=("resiliparse",)),
    Baseline(name="jusText", system=baselines.justext, needs=("justext", "resiliparse")),
    Baseline(name="all text", system=baselines.inscriptis, needs=("inscriptis", "resiliparse")),
)
TASK = Task(
    name="pages",
    about="Article extraction benchmark: the body of news pages. Parts by page.",
    sets=(SET,),
    read=pages,
    ours=ours,
    score=score,
    baselines=BASELINES,
    published=(Published(score="4-gram F1", value=0.970, who=ZYTE),),
    needs=("inscriptis", "resiliparse"),
)
AS_TEXT = Task(
    name="pages_as_text",
    about="The same pages as a browser shows them and a reader pastes them, without their markup.",
    sets=(SET,),
    read=pages,
    ours=ours_as_text,
    score=score,
    needs=("inscriptis", "resiliparse"),
)
