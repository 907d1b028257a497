"""What speaks for a new article at a line."""

from __future__ import annotations

from rashomon.clean.bundles.articles import Line, articles, possible
from rashomon.clean.bundles.boundaries import Before, chance, in_full, mark_of, told
from rashomon.clean.lines.blocks import blocks
from rashomon.clean.lines.sorts import Sorted, parted, sort
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


def test_the_head_of_an_article_that_goes_on_speaks_against_a_new_one() -> None:
    line = only("Cracks close the old bridge", BRIDGE, INNER, BRIDGE[::-1])
    other = only("Cracks close the old bridge", BRIDGE, SECOND, LEMONS)
    for name in ("head kept", "main words kept", "main words known", "repeated words kept", "first words known"):
        assert line.evidence[name] > 0.9 > 0.2 > other.evidence[name], name


def test_people_are_told_by_their_names_in_full() -> None:
    assert in_full(
        ["Frost killed the lemons, said Tomas Ferrell of Vessany’s union. Ada B. Stenn’s prices rose."]
    ) == {
        "ferrell",
        "stenn",
    }


def test_somebody_who_is_called_by_the_last_name_is_known_from_above() -> None:
    again = (
        "The mayor said that Holm would be asked again before the summer, once the river has fallen again.",
        "It was then that Holm agreed to come to the next meeting and to bring what the divers had photographed.",
    )
    inner = tuple(text.replace("Holm", "Petra Holm") for text in again)
    assert only("Cracks close the old bridge", BRIDGE, INNER, again).evidence["people by last name"] > 0
    assert only("Cracks close the old bridge", BRIDGE, INNER, inner).evidence["people by last name"] == 0


def test_lines_of_a_series_begin_with_one_mark() -> None:
    assert [mark_of(text) for text in ("Myth: it is old", "3. It is old", "12) It is old", "It is old")] == [
        "Myth:",
        "1",
        "1",
        "",
    ]
    heads = [f"Claim: {text[:40]}" for text in BRIDGE]
    parts = [part for head in heads for part in (head, BRIDGE)]
    for gap in possible(page(*parts)):
        assert all(line.evidence["one of a series"] for line in gap)


def test_what_was_read_before_counts_its_words() -> None:
    before = Before()
    for text in BRIDGE:
        before.add(text)
    assert before.words["bridge"] == 2
    assert before.repeated >= {"bridge", "council"}
    assert "vessany" not in before.words
    assert before.people == {"holm"}
