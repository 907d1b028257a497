"""What grouping knows of a report: how much each of its words tells of its story, and its day.

A signature depends on its report alone. How rare a word is comes from a table of the language and not from the
reports held, so that no report changes how like two others are.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files

from rashomon.model import Report
from rashomon.text import WORD, fold, stems, words

OPENING = 3000  # characters; what stands further down is background, and background is shared by stories
TITLE_WEIGHT = 3
# As if so many more reports of the table held a word. Few hold a given name, and each that does tells much.
TABLE_PRIOR = 1000
WORD_PRIOR = 60
NAME_PRIOR = 3
STARTS = frozenset(".!?:\n\"'“”‘’»")


@dataclass(frozen=True, slots=True)
class Signature:
    """The `weights` of a report's stems, of length one, the word behind each stem, and the day of publication."""

    report: str
    weights: Mapping[str, float]
    written: Mapping[str, str]
    day: date | None

    def bare(self) -> Signature:
        """The same without what only words a reason."""
        return replace(self, written={})


def signature(report: Report) -> Signature:
    """The signature of a report: the stems of its title and opening by TF-IDF."""
    title = report.title.text if report.title else ""
    opening = report.text[:OPENING]
    counts = Counter(stems(opening))
    for stem in stems(title):
        counts[stem] += TITLE_WEIGHT
    day = date.fromisoformat(report.published.day) if report.published.day else None
    return Signature(report.id, _weights(counts, _names(opening)), _written(f"{title} {opening}"), day)


def _weights(counts: Counter[str], names: set[str]) -> dict[str, float]:
    held, total = _frequencies()
    weights = {}
    for stem in sorted(counts):
        prior = NAME_PRIOR if stem in names else WORD_PRIOR
        rarity = math.log((total + TABLE_PRIOR) / (held.get(stem, 0) + prior))
        weights[stem] = (1 + math.log(counts[stem])) * max(0.0, rarity)
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
    return {stem: weight / length for stem, weight in weights.items()}


def frequency(stem: str) -> int:
    """In how many reports of the table a stem stands."""
    return _frequencies()[0].get(stem, 0)


@cache
def _frequencies() -> tuple[dict[str, int], int]:
    """In how many reports of the table each stem stands, and how many reports there are."""
    text = (files("rashomon") / "data" / "frequencies.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    held = {stem: int(count) for stem, count in rows}
    return held, held.pop("")


def _names(text: str) -> set[str]:
    """The stems of words that are written with a capital where no sentence starts, more often than without."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for match in WORD.finditer(text):
        before = text[max(0, match.start() - 2) : match.start()]
        if not match[0][0].isupper():
            small[fold(match[0])] += 1
        elif before[-1:] == " " and before[0] not in STARTS:
            capital[fold(match[0])] += 1
    return {stem for word, count in capital.items() if count > small[word] for stem in stems(word)}


def _written(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for word in text.split():
        bare = next(iter(words(word)), "")
        for stem in stems(bare):
            found.setdefault(stem, next(iter(_surface(word)), bare))
    return found


def _surface(word: str) -> Iterable[str]:
    trimmed = word.strip("“”\"'‘’«».,;:!?()[]-–—…")
    return [trimmed] if fold(trimmed) else []
