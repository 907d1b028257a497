"""Many patterns looked for in a text at once."""

import re

from hypothesis import given
from hypothesis import strategies as st

from rashomon.compare.beginnings import Patterns, beginnings

TOLD = (
    ("sail(?:s|ed)", "(?:go|went)(?: back)? to"),
    ("(?:re)?opened", "a(?:t|n)? sea", "(?:was|were) (?:sold|lost)"),
    ("x?late", r"\w+ly lost"),
)
HELD = [(re.compile(rf"\b(?:{'|'.join(told)})(?!\w)"), told) for told in TOLD]
WORDS = "sails sailed go went back to reopened opened a at an sea was were sold lost late xlate badly é".split()


def test_the_letters_with_which_an_expression_may_begin():
    assert [set(beginnings(one)) for told in TOLD for one in told] == [
        {"sa"},
        {"go", "we"},
        {"re", "op"},
        {"a"},
        {"wa", "we"},
        {""},
        {""},
    ]


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", "", ", ", "-", "1"])), max_size=20))
def test_a_pattern_is_found_wherever_it_stands(pieces):
    text = "".join(map("".join, pieces))
    found = [(number, match.span()) for number, match in Patterns(HELD).found_in(text)]
    assert found == [(n, match.span()) for n, (one, _) in enumerate(HELD) for match in one.finditer(text)]
