"""A task of the simplest kind, and labelled sets of our own writing in a folder."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from rashomon.evaluation.data import Data
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.task import Baseline, Miss, Outcome, Part, Published, Score, Task

SET = "words/capitals.jsonl.gz"


def read(data: Data, part: Part) -> Sequence[tuple[str, str]]:
    """Pairs of a word and its label, of one part."""
    return [(record["word"], record["label"]) for record in data.records(SET) if record["part"] == part]


def ours(documents: Sequence[tuple[str, str]]) -> list[str]:
    """Every word is "small" unless it begins with a capital."""
    return ["large" if word[0].isupper() else "small" for word, _ in documents]


def score(documents: Sequence[tuple[str, str]], predictions: Sequence[str]) -> Outcome:
    """Accuracy."""
    right = [label == found for (_, label), found in zip(documents, predictions, strict=True)]
    return Outcome(
        scores=(Score.share("accuracy", right),),
        items=len(documents),
        misses=tuple(
            Miss(kind=f"{label} taken for {found}", document=word, text=word)
            for (word, label), found in zip(documents, predictions, strict=True)
            if label != found
        ),
    )


def make_task(*, sets: tuple[str, ...] = (SET,), needs: tuple[str, ...] = ()) -> Task[tuple[str, str], str]:
    """A task with a baseline that is installed, one that is not, and a published figure."""
    return Task(
        name="capitals",
        about="Words by their first letter.",
        sets=sets,
        read=read if sets else lambda data, part: [("Bergen", "large"), ("bergen", "large")],
        ours=ours,
        score=score,
        baselines=(
            Baseline(name="always large", system=lambda documents: ["large" for _ in documents]),
            Baseline(name="not here", system=ours, needs=("no_such_module",)),
        ),
        published=(Published(score="accuracy", value=0.9, who="Nobody (2025)"),),
        needs=needs,
    )


def write_set(folder: Path, name: str, records: Iterable[dict[str, object]]) -> None:
    """A set in JSON lines, gzipped without a clock in it."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    path.write_bytes(gzip.compress(lines.encode("utf-8"), mtime=0))


def write_words(folder: Path) -> Data:
    """A folder with the set that `make_task` reads: one of two right in the score part, none in the other."""
    write_set(
        folder,
        SET,
        [
            {"word": "Bergen", "label": "large", "part": "score"},
            {"word": "oslo", "label": "large", "part": "score"},
            {"word": "moss", "label": "large", "part": "look"},
        ],
    )
    return Data(folder)


def counts(expected: float, found: float, matched: float) -> Counts:
    """Counts by place."""
    return Counts(expected=expected, found=found, matched=matched)
