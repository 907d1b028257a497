"""Which line above the first paragraph is the headline of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from rashomon.clean.days.dates import dates
from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.bylines import agency_of_byline
from rashomon.clean.lines.sorts import Sorted
from rashomon.text import fold, stems

TITLE_WORDS = range(5, 23)
SHORT_TITLE_WORDS = range(2, 5)
LONGEST_TITLE = 40  # words
# Of 91 pages pasted whole, with the headline that their markup states, these weights find 71, take 16 others and
# find none on 4; on as many that nothing was chosen by 69, 19 and 2.
ENOUGH = 3.0
SOME_TOLD = 0.2  # of a headline with a standfirst below it
TOLD, ENOUGH_TOLD = 4.0, 0.5  # what a headline of which the article tells half speaks for
EARLIER = 16.0  # blocks by which a line is the likelier that count as one: what stands below is a standfirst
WRITTEN = re.compile(r"(?:by|par|von|por)\s+(?=[A-Z])", re.IGNORECASE)
PARAGRAPHS = 8  # of the article, in which what its headline says is told
BELOW_BLOCKS = 6  # from the headline to the date and the byline
BESIDE, AWAY = 24, 20.0  # blocks between the headline and the first paragraph that say nothing; that count as one
TRAIL_WORDS = 4  # of a headline that stands at the end of a longer line, as in a trail of links to the page
NEAR = 8  # blocks
BELOW = frozenset({"date", "byline", "share", "caption"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be the headline, where it stands, and how much of it the article tells, 0 to 1."""

    at: int
    block: Block
    told: float


def choose(items: Sequence[Sorted | None], first: int, outlet: str) -> int | None:
    """The most likely headline above the first paragraph, None where nothing is likely.

    A headline says what the article below it tells; menus, mastheads and the name of a section do not.
    """
    found = tuple(_candidates(items, first, outlet))
    scores = {
        one.at: _score(items, one, first)
        for one in found
        if not any(_ends_with(one.block, other.block) for other in found)
    }
    likely = {one.at: one for one in found if scores.get(one.at, 0.0) >= ENOUGH}
    if not likely:
        return None
    best = max(likely, key=lambda at: (scores[at], -at))
    above = likely.get(best - 1)  # what tells more of the article right below a headline is its standfirst
    return best - 1 if above and above.told >= SOME_TOLD and above.block.words in TITLE_WORDS else best


def _candidates(items: Sequence[Sorted | None], first: int, outlet: str) -> Iterator[Candidate]:
    prose = (item.block.text for item in items[first:] if item is not None and item.sort == "prose")
    told = {stem for text in islice(prose, PARAGRAPHS) for stem in stems(text)}
    for at in range(min(first, len(items))):
        item = items[at]
        if item is None or item.sort not in {"line", "prose"} or item.block.bulleted:
            continue
        block = item.block
        if block.words > LONGEST_TITLE or is_masthead(block, outlet) or agency_of_byline(block.text):
            continue
        if block.text.startswith("[") or block.text[0].islower():
            continue
        said = set(stems(block.text))
        yield Candidate(at, block, len(said & told) / len(said) if said else 0.0)


def _score(items: Sequence[Sorted | None], one: Candidate, first: int) -> float:
    """How much speaks for a line being the headline."""
    text, words = one.block.text, one.block.words
    if WRITTEN.match(text) or any(True for _ in dates(text)):
        return 0.0
    below = [other for other in items[one.at + 1 : one.at + 1 + BELOW_BLOCKS] if other is not None]
    score = 3.0 if words in TITLE_WORDS else 1.0 if words in SHORT_TITLE_WORDS else 0.0
    score += TOLD * min(one.told / ENOUGH_TOLD, 1.0) * min(words / TITLE_WORDS[0], 1.0)
    score += 3 if again(items, one.at) and (words in TITLE_WORDS or one.told) else 0
    score += 3 if one.block.heading else 0
    score += 1.5 if any(other.sort in BELOW for other in below) else 0
    away = first - one.at
    score += min(away, BESIDE) / EARLIER - max(0, away - BESIDE) / AWAY
    # A sentence is more often what stands under a headline, unless it is the first line of all.
    return score - (1 if one.at and text.endswith((".", "!")) else 0)


def _ends_with(line: Block, other: Block) -> bool:
    """Whether a line is a longer one that ends with the other: a trail of links, a picture's label."""
    return other.words >= TRAIL_WORDS and line.folded != other.folded and line.folded.endswith(other.folded)


def again(items: Sequence[Sorted | None], at: int) -> bool:
    """Whether a block is printed again near."""
    return bool(_prints(items, at))


def _prints(items: Sequence[Sorted | None], at: int) -> list[int]:
    """Where else near a block is printed."""
    words = _folded(items[at])
    near = range(max(0, at - NEAR), min(len(items), at + NEAR + 1))
    return [other for other in near if other != at and _folded(items[other]) == words]


def is_masthead(block: Block, outlet: str) -> bool:
    """Whether a line is the name of the outlet: its letters are those of the domain."""
    letters = "".join(c for c in fold(block.text) if c.isalnum())
    label = "".join(c for c in fold(outlet).partition(".")[0] if c.isalnum())
    return (
        len(label) > 2
        and bool(letters)
        and (letters == label or letters in {f"the{label}", label.removeprefix("the")})
    )


def _folded(item: Sorted | None) -> str:
    return item.block.folded if item is not None else ""
