"""Numbers that an edited sentence gives otherwise than before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.compare.claims.about import NUMBER_WORDS
from rashomon.compare.claims.numbers import interval, number, sort_of
from rashomon.compare.revisions.edited import Edited
from rashomon.compare.revisions.edits import Region, Side
from rashomon.model import Change, Figure
from rashomon.text import stems


def figures(pair: Edited) -> Iterator[Change]:
    """Numbers that were changed: those that count one thing, or that stand where the words differ."""
    left, right = _unlike(_in(pair.before), _in(pair.after))
    for sort in dict.fromkeys(map(sort_of, left)):
        ours = [figure for figure in left if sort_of(figure) == sort]
        theirs = [figure for figure in right if sort_of(figure) == sort]
        for one, other in zip(ours, theirs, strict=False):
            # Where its words are the same it was read in another way; of its hedge only the words before it tell.
            if one.value == other.value or _touched(pair, one):
                yield _number(pair, one, other)


def _number(pair: Edited, one: Figure, other: Figure) -> Change:
    counts = one.counts or other.counts or one.unit or "a number"
    return pair.change("number", "changed", f"{counts}: {number(one)}, later {number(other)}")


def _unlike(left: Sequence[Figure], right: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """The figures of each that the other does not have."""
    one, other = ([(sort_of(figure), _value(figure)) for figure in some] for some in (left, right))
    return (
        [figure for figure, key in zip(left, one, strict=True) if key not in other],
        [figure for figure, key in zip(right, other, strict=True) if key not in one],
    )


def _value(figure: Figure) -> object:
    """A number with what its hedge leaves open: two hedges that leave the same open are one."""
    return (figure.value, interval(figure)) if figure.value is not None else number(figure)


def _in(side: Side) -> list[Figure]:
    return [figure for figure in side.report.figures if side.span.covers(figure.words.span)]


def _touched(pair: Edited, figure: Figure) -> bool:
    gone = (place for region in pair.regions for place in pair.before.places[slice(*region.before)])
    return any(place.overlaps(figure.words.span) for place in gone)


def numerals(pair: Edited, region: Region) -> Iterator[Change]:
    """A number in place of another one, of which it was not understood what it counts."""
    left, right = (_numeral(pair.before, region.before), _numeral(pair.after, region.after))
    if left and right and left != right and not any(figures(pair)):
        yield pair.change("number", "changed", f"a number: {left}, later {right}")


def _numeral(side: Side, where: tuple[int, int]) -> str:
    times = [time.words.span for time in side.report.times]
    return " ".join(
        side.report.text[place.start : place.end]
        for place, word in zip(side.places[slice(*where)], side.words[slice(*where)], strict=True)
        if (word[0].isdigit() or set(stems(word)) & NUMBER_WORDS) and not any(map(place.overlaps, times))
    )
