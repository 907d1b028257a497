from __future__ import annotations

import pytest

from rashomon.errors import EvaluationError
from rashomon.evaluation.gold import articles, inside, place


def test_a_place_is_the_words_of_an_article() -> None:
    found = place("N1: Four members of the trawler's crew")
    assert articles()["N1"].text[found.start : found.end] == found.text == "Four members of the trawler's crew"
    assert (
        place("N1: Four members [...] seriously").text
        == "Four members of the trawler's crew were hurt, one of them seriously"
    )


def test_the_second_of_two_and_white_space_of_any_length() -> None:
    first, second = place("N1#1: Skarvneset"), place("N1#2: Skarvneset")
    assert first.end < second.start
    assert place("H2: Norway’s coast guard left  the\n area").article == "H2"


def test_parts_are_looked_for_inside_a_place_alone() -> None:
    outer = place("N1: Norway's coast guard said the Hafdrangur was to blame")
    assert inside(outer, "said").text == "said"
    assert inside(outer, "#2: a").start > inside(outer, "#1: a").start
    with pytest.raises(EvaluationError, match="stands 0 times"):
        inside(outer, "Skarvneset")


def test_an_article_of_a_bundled_page_ends_where_the_next_begins() -> None:
    one, other = articles()["P2a"], articles()["P2b"]
    assert (one.page, one.text) == (other.page, other.text)
    assert one.span.end <= other.span.start
    with pytest.raises(EvaluationError, match="stands 0 times in P2a"):
        place("P2a: PLATA COURIER | MUNDO")


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("four members", "is not written as 'N3: words'"),
        ("Z9: four members", "names an article that articles.toml does not have"),
        ("N1: Skarvneset", "Say which with '#', or give more words"),
        ("N1#9: Four members", "expected 9 or more"),
        ("N1: Four members [...] no such words", "no 'no such words' after its first words"),
    ],
)
def test_a_place_that_is_none_is_one_line(written: str, words: str) -> None:
    with pytest.raises(EvaluationError) as error:
        place(written)
    assert words in str(error.value)
