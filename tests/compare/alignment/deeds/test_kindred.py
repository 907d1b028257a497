"""Where a text tells an act of a kind."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.compare.alignment.deeds.kindred import held_in, kindred_in, kinds
from rashomon.model import Span
from rashomon.text import WORD

# What stands in the patterns of the kinds: words of which some begin an act, and what is between them.
PIECES = sorted({word for kind in kinds() for word in WORD.findall(kind.told.pattern)})
BETWEEN = st.sampled_from([" ", "", ", ", "-", "’s "])


@given(st.lists(st.tuples(st.sampled_from([*PIECES, "its", "over", "to"]), BETWEEN), max_size=30))
def test_acts_of_a_kind_are_found_wherever_their_pattern_is(pieces):
    text = "".join(piece + between for piece, between in pieces)
    everywhere = [(kind, Span(*match.span())) for kind in kinds() for match in kind.told.finditer(text)]
    assert list(kindred_in(text)) == everywhere


def test_an_act_is_told_of_whoever_stands_before_it_or_behind():
    text = "The board sacked the keeper, and the ferry reached the quay."
    found = {(kind.name, kind.upon): text[span.start : span.end] for kind, span in kindred_in(text)}
    assert found == {("removal", True): "sacked", ("arrival", False): "reached"}


def test_each_kind_says_what_is_asked_of_two_acts_of_it():
    held = {kind.name: kind for kind in kinds()}
    assert held["arrival"].shares == (("where", "day"), ("hour",))
    assert held["removal"].of == "person"
    assert not held["removal"].shares
    assert {kind.upon for kind in kinds() if kind.name == "removal"} == {False, True}
    assert {kind.turned for kind in kinds() if kind.name == "passage"} == {False, True}


def test_a_text_tells_acts_where_their_words_stand():
    text = "She stepped down, and the pier was reopened."
    found = [(kind.name, text[at.start : at.end]) for kind, at in kindred_in(text)]
    assert found == [("removal", "stepped down"), ("passage", "was reopened")]
    assert held_in(text) == tuple(kindred_in(text))
    assert not held_in("The resignation of the pier")
