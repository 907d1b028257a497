"""What grouping knows of a report: how much each of its words tells of its story, where it stands, and its day.

A signature depends on its report alone. How rare a word is comes from a table of the language and not from the
reports held, so that no report changes how like two others are.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files

from rashomon.model import Report
from rashomon.text import WORD, fold, stems, words

OPENING = 3000  # characters; what stands further down is background, and background is shared by stories
LEAD = 600  # characters of the opening that tell the news
TITLE_WEIGHT = 3
# As if so many more reports of the table held a word. Few hold a given name, and each that does tells much.
TABLE_PRIOR = 1000
WORD_PRIOR = 60
NAME_PRIOR = 3
STARTS = frozenset(".!?:\n\"'“”‘’»")
# The language of the table, and what is taken for it. Of a report in another only names and figures are of use:
# its function words are in no table, and would pass for the rarest.
KNOWN = ("en", "und")
DIGITS = 4  # of a weight: what is kept of a million reports should be small, and more change no score

# Where a stem stands, as bits.
TITLE, IN_LEAD, NAME = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Signature:
    """The `weights` of a report's stems, of length one, the word behind each stem, and the day of publication.

    `marks` says of stems whether they stand in the title, in the lead or are a name or a figure, and `lengths` how
    long the weights of each of these are taken alone. `size` is that of the whole text in characters. `known`:
    whether the report is in the language of the table.
    """

    report: str
    weights: Mapping[str, float]
    written: Mapping[str, str]
    day: date | None
    marks: Mapping[str, int]
    lengths: tuple[float, float, float]
    size: int
    known: bool

    def bare(self) -> Signature:
        """The same without what only words a reason."""
        return replace(self, written={})


def signature(report: Report, *, worded: bool = True) -> Signature:
    """The signature of a report: the stems of its title and opening by TF-IDF.

    Not `worded` it is bare: finding the words behind the stems takes as long as a third of all else.
    """
    title = report.title.text if report.title else ""
    opening = report.text[:OPENING]
    known = report.language in KNOWN
    names = _names(opening)
    counts = Counter(stems(opening))
    for stem in stems(title):
        counts[stem] += TITLE_WEIGHT
    names |= {stem for stem in counts if stem.isdigit()}
    if not known:
        counts = Counter({stem: count for stem, count in counts.items() if stem in names})
    weights = _weights(counts, names)
    places = ((TITLE, set(stems(title))), (IN_LEAD, set(stems(opening[:LEAD]))), (NAME, names))
    marks = {stem: bits for stem in weights if (bits := sum(bit for bit, held in places if stem in held))}
    return Signature(
        report=report.id,
        weights=weights,
        written=_written(f"{title} {opening}") if worded else {},
        day=date.fromisoformat(report.published.day) if report.published.day else None,
        marks=marks,
        lengths=(_length(weights, marks, TITLE), _length(weights, marks, IN_LEAD), _length(weights, marks, NAME)),
        size=len(report.text),
        known=known,
    )


def _weights(counts: Counter[str], names: Collection[str]) -> dict[str, float]:
    held, total = _frequencies()
    weights = {}
    for stem in sorted(counts):
        prior = NAME_PRIOR if stem in names else WORD_PRIOR
        rarity = math.log((total + TABLE_PRIOR) / (held.get(stem, 0) + prior))
        weights[stem] = (1 + math.log(counts[stem])) * max(0.0, rarity)
    length = math.hypot(*weights.values()) or 1.0
    return {stem: small for stem, weight in weights.items() if (small := round(weight / length, DIGITS))}


def _length(weights: Mapping[str, float], marks: Mapping[str, int], bit: int) -> float:
    return round(math.hypot(*(weights[stem] for stem, bits in marks.items() if bits & bit)), DIGITS)


def frequency(stem: str) -> int:
    """In how many reports of the table a stem stands."""
    return _frequencies()[0].get(stem, 0)


def rarity(stem: str) -> float:
    """How rare a stem is in reports at large, as the logarithm of how few of the table have it."""
    held, total = _frequencies()
    return math.log((total + 1) / (held.get(stem, 0) + 1))


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
