"""Learn the weights by which an article on a page is told from a part of one, and write them.

    python tools/learn_boundaries.py [FOLDER]

FOLDER holds the labelled data (by default where `rashomon evaluate` looks for it); only its look part is read. Two
thirds of the articles are learned from, as pages of two to four unrelated ones and as single ones, and the rest
tells what the weights are worth. Needs `make evaluate`'s packages.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from sklearn.linear_model import LogisticRegression

from rashomon.clean.articles import LIKELY, Line, possible
from rashomon.clean.blocks import blocks
from rashomon.clean.sorts import Sorted, parted, sort
from rashomon.evaluation.data import Data
from rashomon.evaluation.sets import days
from rashomon.evaluation.sets.joined import Joined, page, unrelated
from rashomon.text import Traced

SEED = 5
PAGES = 1500
SHORT = 0.4  # of the articles on pages of several
STRENGTH = 3.0  # of the regression, the inverse of its penalty; a placeholder
TARGET = Path(__file__).parent.parent / "src" / "rashomon" / "data" / "boundaries.toml"
HEADER = """\
# How much each thing speaks for a new article on a page, learned by tools/learn_boundaries.py from the look part
# of a set of public articles. Numbers alone; the articles are not part of this project.

[weights]
"""


def gaps(one: Joined) -> Iterator[tuple[list[Line], list[bool], bool]]:
    """The lines of each gap, which of them begin an article, and whether one begins there at all."""
    found = tuple(sort(block) for block in parted(blocks(Traced.of(one.text))))
    lines = possible(found)
    starts = [start for start, _ in one.parts[1:]]
    try:
        gap = next(lines)
        while True:
            labels = [_begins(found, line, starts) for line in gap]
            yield gap, labels, any(labels)
            gap = lines.send(any(labels))
    except StopIteration:
        return


def _begins(found: Sequence[Sorted], line: Line, starts: Sequence[int]) -> bool:
    at = found[line.at].block.whole.source(0, 1).start
    return any(abs(at - start) <= 2 for start in starts)


def made(articles: Sequence[days.Article], count: int, random: Random) -> list[Joined]:
    """Pages of several articles, of which some are as short as those of a digest, and each article alone."""
    several = [
        page(f"joined-{number}", [_cut(one, random) for one in unrelated(articles, random)], random)
        for number in range(count)
    ]
    return [*several, *(page(f"single-{one.id}", [one], random) for one in articles)]


def _cut(article: days.Article, random: Random) -> days.Article:
    if random.random() >= SHORT:
        return article
    return replace(article, paragraphs=article.paragraphs[: random.randint(2, 8)])


def main(folder: Path | None) -> None:
    """Learn, write, and print what the weights are worth on what they were not learned from."""
    random = Random(SEED)  # noqa: S311 - pages, not secrets
    held = list(days.articles(Data.find(folder), "look"))
    random.shuffle(held)
    third = len(held) // 3
    rows, labels = [], []
    for one in made(held[third:], PAGES, random):
        for gap, right, is_bound in gaps(one):
            for line, label in zip(gap, right, strict=True):
                # A second line in the gap of a boundary (the byline taken for one) is neither right nor wrong.
                if label or not is_bound:
                    rows.append(line.evidence)
                    labels.append(label)
    names = sorted(rows[0])
    model = LogisticRegression(C=STRENGTH, max_iter=5000).fit(
        [[row[name] for name in names] for row in rows], labels
    )
    weights = {"always": model.intercept_[0], **dict(zip(names, model.coef_[0], strict=True))}
    lines = (f'"{name}" = {weight:.2f}' for name, weight in sorted(weights.items()))
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", "utf-8")
    report(made(held[:third], PAGES // 3, random))


def report(pages: Sequence[Joined]) -> None:
    """Boundaries and false splits on pages that nothing was learned from."""
    from rashomon.clean.boundaries import chance

    right = wrong = missed = 0
    split = set()
    for one in pages:
        seen = 0
        for gap, _, is_bound in gaps(one):
            seen += is_bound
            drawn = max(chance(line.evidence) for line in gap) >= LIKELY
            right += drawn and is_bound
            wrong += drawn and not is_bound
            missed += is_bound and not drawn
            if drawn and len(one.parts) == 1:
                split.add(one.id)
        missed += len(one.parts) - 1 - seen
    singles = sum(len(one.parts) == 1 for one in pages)
    print(
        f"boundaries: {right} right, {wrong} wrong, {missed} missed; "
        f"single articles split: {len(split)} of {singles}"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
