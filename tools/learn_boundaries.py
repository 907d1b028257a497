"""Learn the weights by which an article on a page is told from a part of one, and write them.

    python tools/learn_boundaries.py [FOLDER]

FOLDER holds the labelled data (by default where `rashomon evaluate` looks for it); only its look part is read. Its
articles become pages of two to four unrelated ones and of single ones, some with their crossheads set apart or
close to the text, some with the blank lines that they came with. What the weights are worth is told in three
turns, on a third of the articles after learning from the others; those that are written are learned from all.
Needs what `make evaluate` needs.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from sklearn.linear_model import LogisticRegression

from rashomon.clean.bundles.articles import LIKELY, Line, possible
from rashomon.clean.lines.blocks import blocks
from rashomon.clean.lines.sorts import Sorted, parted, sort
from rashomon.evaluation.data import Data, half
from rashomon.evaluation.sets import days
from rashomon.evaluation.sets.joined import Joined, page, unrelated
from rashomon.text import Traced

SEED = 5
PAGES = 2400
SHORT, SPACED, RAW = 0.3, 0.15, 0.25  # of the articles on pages of several
LINE_WORDS, ENDS = 15, '.!?"”'  # what a line is that stands for no paragraph
STRENGTH = 1.0  # of the regression, the inverse of its penalty; told as below, 3 and 30 gave no better boundaries
TARGET = Path(__file__).parent.parent / "src" / "rashomon" / "data" / "boundaries.toml"
HEADER = """\
# How much each thing speaks for a new article on a page, learned by tools/learn_boundaries.py from the look part
# of a set of public articles. Numbers alone; the articles are not part of this project.

[weights]
"""


@dataclass(frozen=True, slots=True)
class Gap:
    """What speaks for each line of a gap that may begin an article, and which of them does."""

    evidence: Sequence[dict[str, float]]
    right: Sequence[bool]


def gaps(one: Joined) -> Iterator[Gap]:
    """The gaps of a page in which an article may begin; what was read before is what it is in truth."""
    found = tuple(sort(block) for block in parted(blocks(Traced.of(one.text))))
    lines = possible(found)
    starts = [start for start, _ in one.parts[1:]]
    try:
        gap = next(lines)
        while True:
            right = [_begins(found, line, starts) for line in gap]
            yield Gap([line.evidence for line in gap], right)
            gap = lines.send(any(right))
    except StopIteration:
        return


def _begins(found: Sequence[Sorted], line: Line, starts: Sequence[int]) -> bool:
    at = found[line.at].block.whole.source(0, 1).start
    return any(abs(at - start) <= 2 for start in starts)


def made(articles: Sequence[days.Article], texts: Mapping[str, str], count: int, random: Random) -> list[Joined]:
    """Pages of several articles, each cut, spaced or as it came, and of each alone but not cut."""
    several = [
        page(f"joined-{number}", [_changed(one, texts, random) for one in unrelated(articles, random)], random)
        for number in range(count)
    ]
    singles = [page(f"single-{one.id}", [one], random) for one in articles]
    spaced = [page(f"spaced-{one.id}", [_spaced(one, random)], random) for one in articles]
    untitled = [
        Joined(id=f"raw-{one.id}", text=texts[one.id], parts=((0, len(texts[one.id])),), heads=(0,), layout="raw")
        for one in articles
    ]
    return [*several, *singles, *spaced, *untitled]


def _changed(article: days.Article, texts: Mapping[str, str], random: Random) -> days.Article:
    """The article as it is, or cut as short as in a digest, spaced, or with the blank lines that it came with."""
    part = random.random()
    if part < SHORT:
        return replace(article, paragraphs=article.paragraphs[: random.randint(2, 8)])
    if part < SHORT + SPACED:
        return _spaced(article, random)
    return replace(article, paragraphs=(texts[article.id].strip(),)) if part < SHORT + SPACED + RAW else article


def _spaced(article: days.Article, random: Random) -> days.Article:
    """The article with its crossheads and labels set apart, or close to what is above or below, as pages do."""
    way = random.choice(("apart", "close above", "close below"))
    paragraphs: list[str] = []
    was_line = False
    for paragraph in article.paragraphs:
        is_line = len(paragraph.split()) <= LINE_WORDS and paragraph[-1] not in ENDS
        if paragraphs and (is_line if way == "close above" else was_line and way == "close below"):
            paragraphs[-1] += "\n" + paragraph
        else:
            paragraphs.append("\n" * (way == "apart" and is_line and bool(paragraphs)) + paragraph)
        was_line = is_line
    return replace(article, paragraphs=tuple(paragraphs))


Read = Sequence[tuple[Joined, Sequence[Gap]]]


def learned(read: Read, names: Sequence[str]) -> LogisticRegression:
    """The regression on all lines but those beside a right one (a byline, taken for a line), which are neither."""
    lines = [
        (evidence, right)
        for _, found in read
        for gap in found
        for evidence, right in zip(gap.evidence, gap.right, strict=True)
        if right or not any(gap.right)
    ]
    values = [[evidence[name] for name in names] for evidence, _ in lines]
    return LogisticRegression(C=STRENGTH, max_iter=5000).fit(values, [right for _, right in lines])


def told(read: Read, names: Sequence[str], model: LogisticRegression) -> Counter[str]:
    """Boundaries and single articles, right and wrong, on pages that nothing was learned from."""
    counts = Counter[str]()
    for one, found in read:
        right = wrong = 0
        for gap in found:
            chances = model.predict_proba([[line[name] for name in names] for line in gap.evidence])[:, 1]
            if max(chances) >= LIKELY:
                is_right = gap.right[chances.argmax()]
                right, wrong = right + is_right, wrong + (not is_right)
        kind = one.id.partition("-")[0]
        counts += Counter({"right": right, "wrong": wrong, "missed": len(one.parts) - 1 - right})
        if len(one.parts) == 1:
            counts += Counter({kind: 1, f"{kind}, split": wrong > 0})
    return counts


def main(folder: Path | None) -> None:
    """Learn, write, and print what the weights are worth on what they were not learned from."""
    random = Random(SEED)  # noqa: S311 - pages, not secrets
    data = Data.find(folder)
    held = list(days.articles(data, "look"))
    texts = {record["id"]: record["text"] for record in data.records(days.SET) if half(record["id"]) == "look"}
    random.shuffle(held)
    thirds = [
        [(one, tuple(gaps(one))) for one in made(held[start::3], texts, PAGES // 3, random)] for start in range(3)
    ]
    names = sorted(next(gap.evidence[0] for _, found in thirds[0] for gap in found))
    counts = Counter[str]()
    for third in thirds:
        others = [page for other in thirds if other is not third for page in other]
        counts += told(third, names, learned(others, names))
    print(dict(counts))
    model = learned([page for third in thirds for page in third], names)
    weights = {"always": model.intercept_[0], **dict(zip(names, model.coef_[0], strict=True))}
    lines = (f'"{name}" = {weight:.2f}' for name, weight in sorted(weights.items()))
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
