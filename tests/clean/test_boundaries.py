"""What speaks for a new article at a line."""

from __future__ import annotations

from rashomon.clean.articles import Line, articles, possible
from rashomon.clean.blocks import blocks
from rashomon.clean.boundaries import chance, names, told
from rashomon.clean.sorts import Sorted, parted, sort
from rashomon.text import Traced
from tests.clean.pages import BRIDGE, LEMONS, lines

SECOND = "Frost halves the crop of lemons in Vessany"
INNER = "How the cracks were found by the divers"


def page(*parts: str | tuple[str, ...]) -> tuple[Sorted, ...]:
    return tuple(sort(block) for block in parted(blocks(Traced.of(lines(*parts)))))


def only(*parts: str | tuple[str, ...]) -> Line:
    ((line,),) = list(possible(page(*parts)))
    return line


def test_other_words_below_and_a_byline_speak_for_a_new_article() -> None:
    line = only("Cracks close the old bridge", BRIDGE, SECOND, "By Tomas Ferrell", LEMONS)
    assert line.evidence["byline below"] == 1.0
    assert line.evidence["same words"] < 0.1
    assert line.evidence["title below"] > 0.3
    assert chance(line.evidence) > 0.9
    assert "layout" in told(line.evidence)


def test_a_crosshead_has_the_same_words_above_and_below() -> None:
    line = only("Cracks close the old bridge", BRIDGE, INNER, BRIDGE[::-1])
    assert line.evidence["same words"] == 1.0
    assert chance(line.evidence) < 0.05


def test_a_page_is_read_from_one_boundary_to_the_next() -> None:
    found = page(
        "Cracks close the old bridge", BRIDGE, ("\n\n" + SECOND, SECOND), LEMONS, ("\n\n" + INNER, INNER), BRIDGE
    )
    bounds = articles(found)
    assert [found[one.headline].block.text for one in bounds if one.headline is not None] == [SECOND, INNER]
    assert all(one.why for one in bounds[1:])


def test_names_are_told_by_a_capital_inside_a_sentence() -> None:
    assert names(["Frost killed the lemons, said Tomas Ferrell of Vessany’s union. Prices rose."]) == {
        "tomas",
        "ferrell",
        "vessany",
    }
