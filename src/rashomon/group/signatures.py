"""What grouping knows of a report: how much each of its words tells of its story, where it stands, and its day.

A signature depends on its report alone. How rare a word is comes from a table of the language and not from the
reports held, so that no report changes how like two others are.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files

from rashomon.clean.days.dates import dates
from rashomon.model import Report
from rashomon.text import WORD, fold, stems, words

OPENING = 3000  # characters; what stands further down is background, and background is shared by stories
LEAD = 600  # characters of the opening that tell the news
TITLE_WEIGHT = 3
# As if so many more reports of the table held a word. Few hold a given name, and each that does tells much.
TABLE_PRIOR = 1000
WORD_PRIOR = 60
NAME_PRIOR = 3
# The day of a crawl often stands for that of publication, which the text may tell all the same: the last day given
# in full that is a month before it, or any where no day is known. Of looked-at pairs of reports of which one gives
# the day of the other so, 21 of 22 of general news tell one story and 19 of 35 of politics. A day that stands on
# the page is believed: what it tells of then is long ago.
LONG_BEFORE = 30
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
BESIDE = 30  # characters around a year in which the rest of a date stands; to search all of a text takes longer
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
    whether the report is in the language of the table. `told` is the last day that its text gives in full, where
    `day` is not known, or is long after it and does not stand on the page.
    """

    report: str
    weights: Mapping[str, float]
    written: Mapping[str, str]
    day: date | None
    marks: Mapping[str, int]
    lengths: tuple[float, float, float]
    size: int
    known: bool
    told: date | None = None

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
    day = date.fromisoformat(report.published.day) if report.published.day else None
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
        day=day,
        marks=marks,
        lengths=(_length(weights, marks, TITLE), _length(weights, marks, IN_LEAD), _length(weights, marks, NAME)),
        size=len(report.text),
        known=known,
        told=_told(f"{title}\n{report.text}", day) if report.published.basis != "stated" else None,
    )


def _told(text: str, day: date | None) -> date | None:
    years = (text[max(0, year.start() - BESIDE) : year.end() + BESIDE] for year in YEAR.finditer(text))
    given = (one.day for words in years for one in dates(words) if one.precision == "day" and not one.trouble)
    return max((one for one in given if one and (day is None or (day - one).days > LONG_BEFORE)), default=None)


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
