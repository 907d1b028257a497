"""Learn the weights by which a paragraph of an article is told from text around it, and write them.

    python tools/learn_surroundings.py [FOLDER]

FOLDER holds the labelled data (by default where `rashomon evaluate` looks for it); only its look parts are read:
the pages of the article extraction benchmark as a browser shows them, and pages of public articles one after the
other, some with menus between, of which every paragraph is one of an article. Few pages interrupt their article
for long; so each page is learned from once more with what stands around other articles put between its paragraphs,
and public articles are put among it. What the weights are worth is told on four parts of the pages, each by
weights learned from the rest. Needs `make evaluate`'s packages.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from sklearn.linear_model import LogisticRegression

from rashomon.clean import surroundings
from rashomon.clean.comments import without_comments
from rashomon.clean.lines.blocks import blocks
from rashomon.clean.lines.sorts import Sorted, parted, sort
from rashomon.clean.surroundings import evidence, without_surroundings
from rashomon.evaluation.data import Data
from rashomon.evaluation.sets import days
from rashomon.evaluation.sets.joined import page, unrelated
from rashomon.evaluation.sets.pages import pages
from rashomon.evaluation.tasks.pages import pasted
from rashomon.text import Traced, words

SEED = 5
JOINED = 150  # pages of articles alone, half of them to learn from
WEIGHT = 0.3  # of a paragraph there: what is around articles must be learned from the others
SHORTEST = 4  # words of a paragraph whose label can be told from its words
PARTS = 4
SHARE = 0.7  # of what is learned with interrupted pages; by them alone lists behind articles are lost
DRESSED = 60  # articles that are put among what stands around others
BODY = 4  # paragraphs of an article that is interrupted
TIMES = (1, 1, 2, 3)  # how often one is
BELOW = 0.75  # of the interruptions are taken from below an article, the others from above one
BLOCKS = (3, 45)  # of an interruption
STRENGTH = 1.0  # of the regression, the inverse of its penalty; a placeholder
MENU = "\n".join(
    "Home News Sport Boats River Weather Traffic Jobs Houses Letters Archive Shop Contact Help".split()
)
TARGET = Path(__file__).parent.parent / "src" / "rashomon" / "data" / "surroundings.toml"
HEADER = """\
# How much each thing speaks for a paragraph being of an article, learned by tools/learn_surroundings.py from the
# look parts of sets of public pages and articles. Numbers alone; the texts are not part of this project.

[weights]
"""
Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Labelled:
    """The blocks of a page, which of them are body (None where that cannot be told), and what the page weighs."""

    items: tuple[Sorted, ...]
    labels: tuple[bool | None, ...]
    weight: float


def labelled(text: str, body: str | None) -> Labelled:
    """A page, its text and its body; without a body, every paragraph is one."""
    items = without_comments([sort(block) for block in parted(blocks(Traced.of(text)))])
    if body is None:
        return Labelled(items, (True,) * len(items), WEIGHT)
    held = f" {' '.join(words(body))} "
    spoken = [words(item.block.text) for item in items]
    return Labelled(
        items, tuple(f" {' '.join(one)} " in held if len(one) >= SHORTEST else None for one in spoken), 1.0
    )


def bundle(articles: Sequence[days.Article], number: int, random: Random) -> str:
    """One article, several one after the other, or several with a menu before and behind each, as pages have."""
    if number % 3 == 0:
        return page(str(number), [articles[number]], random).text
    chosen = unrelated(articles, random)
    if number % 3 == 1:
        return page(str(number), chosen, random).text
    return "\n\n".join((MENU, *(f"{page(str(number), [one], random).text}\n\n{MENU}" for one in chosen)))


def body(one: Labelled) -> range:
    """From the first paragraph of the article of a page to its last."""
    found = [at for at, item in enumerate(one.items) if one.labels[at] and item.sort == "prose"]
    return range(found[0], found[-1] + 1) if len(found) >= BODY else range(0)


def part(one: Labelled, start: int, end: int) -> Labelled:
    """A part of a page."""
    return Labelled(one.items[start:end], one.labels[start:end], one.weight)


def joined(parts: Sequence[Labelled], weight: float) -> Labelled:
    """Parts of pages as one page."""
    items = tuple(item for one in parts for item in one.items)
    return Labelled(items, tuple(label for one in parts for label in one.labels), weight)


def interrupted(one: Labelled, around: Sequence[tuple[Labelled, Labelled]], random: Random) -> Labelled:
    """A page with blocks from around other articles between its paragraphs, in one place or several."""
    inside = body(one)
    cuts = sorted(random.sample(inside[1:], min(random.choice(TIMES), len(inside) - 1))) if inside else []
    parts = []
    for start, end in zip([0, *cuts], [*cuts, len(one.items)], strict=True):
        above, below = random.choice(around)
        other = below if random.random() < BELOW else above
        count = min(random.randint(*BLOCKS), len(other.items))
        first = random.choice((0, random.randint(0, len(other.items) - count)))
        parts += [part(one, start, end), *([part(other, first, first + count)] if end in cuts else [])]
    return joined(parts, one.weight)


def broken(web: Sequence[Labelled], articles: Sequence[Labelled]) -> list[Labelled]:
    """Pages with their articles interrupted, and articles between what stands above one and below another."""
    random = Random(SEED)  # noqa: S311 - pages, not secrets
    bodies = [(one, body(one)) for one in web if body(one)]
    around = [(part(one, 0, it.start), part(one, it.stop, len(one.items))) for one, it in bodies]
    dressed = [joined((random.choice(around)[0], article, random.choice(around)[1]), 1.0) for article in articles]
    return [interrupted(one, around, random) for one in (*(one for one, _ in bodies), *dressed)]


def learned(held: Sequence[Labelled]) -> Weights:
    """The weights that tell the paragraphs of these pages best."""
    rows, labels, weights = [], [], []
    for one in held:
        for item, label, found in zip(one.items, one.labels, evidence(one.items), strict=True):
            if item.sort == "prose" and label is not None:
                rows.append(found)
                labels.append(label)
                weights.append(one.weight)
    names = sorted(rows[0])
    model = LogisticRegression(C=STRENGTH, max_iter=5000).fit(
        [[row[name] for name in names] for row in rows], labels, sample_weight=weights
    )
    return {"always": model.intercept_[0], **dict(zip(names, model.coef_[0], strict=True))}


def mixed(plain: Sequence[Labelled], interrupted: Sequence[Labelled]) -> Weights:
    """What is learned of pages, and of them with interrupted ones, as one."""
    first, second = learned(plain), learned([*plain, *interrupted])
    return {name: (1 - SHARE) * weight + SHARE * second[name] for name, weight in first.items()}


def write(weights: Weights) -> None:
    """Write the weights, and let what is loaded of them be forgotten."""
    lines = (f'"{name}" = {weight:.2f}' for name, weight in sorted(weights.items()))
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", "utf-8")
    surroundings._weights.cache_clear()


def kept(held: Sequence[Labelled]) -> tuple[int, int, int]:
    """The paragraphs of articles that are kept and lost, and the others that are kept."""
    right = lost = wrong = 0
    for one in held:
        for before, item, label in zip(one.items, without_surroundings(one.items), one.labels, strict=True):
            was = label is not None and before.sort == "prose"
            right += was and bool(label) and item.sort == "prose"
            lost += was and bool(label) and item.sort != "prose"
            wrong += was and not label and item.sort == "prose"
    return right, lost, wrong


def main(folder: Path | None) -> None:
    """Learn, write, and print what the weights are worth."""
    random = Random(SEED)  # noqa: S311 - pages, not secrets
    data = Data.find(folder)
    web = [labelled(pasted(one), one.body) for one in pages(data, "look")]
    articles = list(days.articles(data, "look"))
    random.shuffle(articles)
    rows = [labelled(bundle(articles, i, random), None) for i in range(JOINED)]
    alone = [labelled(page(str(i), [articles[JOINED + i]], random).text, None) for i in range(2 * DRESSED)]
    random.shuffle(web)
    half = JOINED // 2
    figures: dict[str, tuple[int, ...]] = {"pages": (0, 0, 0), "interrupted": (0, 0, 0)}
    for number in range(PARTS):
        others = [one for i, one in enumerate(web) if i % PARTS != number]
        write(mixed([*others, *rows[:half]], broken(others, alone[:DRESSED])))
        held = web[number::PARTS]
        for name, tried in (("pages", held), ("interrupted", broken(held, alone[DRESSED + number :: PARTS]))):
            figures[name] = tuple(map(sum, zip(figures[name], kept(tried), strict=True)))
    for name, (right, lost, wrong) in figures.items():
        print(f"{name}: paragraphs of articles: {right} kept, {lost} lost; others kept: {wrong}")
    print(f"of articles one after the other: {kept(rows[half:])[1]} lost")
    write(mixed([*web, *rows], broken(web, alone[:DRESSED])))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
