"""Articles that have nothing to do with each other joined into one page at run time, and single ones left single.

What stands between two of them is what scrapers leave there: a gap or none, a date, a byline, a share bar, a
heading printed twice. The same seed gives the same pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from rashomon.evaluation.data import Data
from rashomon.evaluation.sets import days
from rashomon.evaluation.task import Part

SEED = 20310304
JOINED = 120
SINGLES = 200
SHARE = (
    "Share  Tweet  Email  Print",
    "Share this:\n\n  • Facebook\n  • X\n  • WhatsApp",
    "Copy link  Save  Share",
)
NAMES = ("Ada Loring", "Piet van Rooy", "Marguerite Osei", "T. J. Halloran", "Lucía Barrenechea", "Sam Whitlock")


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A page, and the places of its articles, each from its first head line to its last word.

    `heads` are the places where the text of each begins, below its head lines; `layout` says what those are.
    """

    id: str
    text: str
    parts: tuple[tuple[int, int], ...]
    heads: tuple[int, ...]
    layout: str

    @property
    def boundaries(self) -> tuple[tuple[int, int], ...]:
        """The gaps between articles: from the last word of one to the text of the next, below its head lines."""
        return tuple((part[1], head) for part, head in zip(self.parts, self.heads[1:], strict=False))


def documents(data: Data, part: Part) -> Sequence[Joined]:
    """Pages of two to four articles, then pages of one."""
    random = Random(SEED)  # noqa: S311 - pages, not secrets
    held = list(days.articles(data, part))
    random.shuffle(held)
    singles, rest = held[:SINGLES], held[SINGLES:]
    return [
        *(page(f"joined-{number}", unrelated(rest, random), random) for number in range(JOINED)),
        *(page(f"single-{article.id}", [article], random) for article in singles),
    ]


def unrelated(held: Sequence[days.Article], random: Random) -> list[days.Article]:
    """Two articles or more of days and outlets that differ: most pages bundle two."""
    count = random.choice((2, 2, 2, 3, 4))
    chosen: list[days.Article] = []
    while len(chosen) < count:
        one = random.choice(held)
        if all(one.date != other.date and one.id != other.id for other in chosen):
            chosen.append(one)
    return chosen


def page(id: str, articles: Sequence[days.Article], random: Random) -> Joined:
    """The articles one below the other, in a layout that chance picks for the page."""
    text, parts, heads = "", [], []
    # A page has one layout for all its articles, as pages have.
    head = random.choice((_bare, _dated, _signed, _shared, _doubled))
    gap = random.choice(("\n\n", "\n\n", "\n\n\n\n", "\n"))
    between = random.choice(("\n\n", "\n\n", "\n"))
    for article in articles:
        text += gap if text else ""
        start = len(text)
        text += between.join((*head(article, random), ""))
        heads.append(len(text))
        text += between.join(article.paragraphs)
        parts.append((start, len(text)))
    layout = f"{head.__name__.strip('_')} titles, {'wider' if len(gap) > len(between) else 'equal'} gaps"
    return Joined(id=id, text=text, parts=tuple(parts), heads=tuple(heads), layout=layout)


def _bare(article: days.Article, _: Random) -> list[str]:
    return [article.title]


def _dated(article: days.Article, random: Random) -> list[str]:
    day = date.fromisoformat(article.date)
    form = random.choice(("%B %d, %Y", "%a %d %b %Y", "Published %d %B %Y", "%Y-%m-%d"))
    return [article.title, day.strftime(form)]


def _signed(article: days.Article, random: Random) -> list[str]:
    return [article.title, f"By {random.choice(NAMES)}"]


def _shared(article: days.Article, random: Random) -> list[str]:
    return [article.title, random.choice(SHARE)]


def _doubled(article: days.Article, _: Random) -> list[str]:
    return [article.title, article.title]
