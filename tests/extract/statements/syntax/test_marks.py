from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.statements.syntax.marks import MARKS, quotations

ODD = st.lists(st.sampled_from([*MARKS, *"ab s,.\n", "''", "“A b,” ", "word "]), max_size=40).map("".join)


def found(text: str) -> list[tuple[str, int]]:
    return [(text[q.inner.start : q.inner.end], q.depth) for q in quotations(text).quotations]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“We go,” he said.", [("We go,", 0)]),
        ('"We go," he said.', [("We go,", 0)]),
        ("'We go,' she said of the ministers' plan.", [("We go,", 0)]),
        ("«We go», he said, „and stay“, »or not«.", [("We go", 0), ("and stay", 0), ("or not", 0)]),
        ("''We go'' and ``we stay''", [("We go", 0), ("we stay", 0)]),
        (
            "“The ‘yes, maybe’ is too little,” she said.",
            [("The ‘yes, maybe’ is too little,", 0), ("yes, maybe", 1)],
        ),
        ('He said"we go" and left.', [("we go", 0)]),
        ("''She said, 'We go,''' he wrote.", [("She said, 'We go,'", 0), ("We go,", 1)]),
        ("“We go“, he said.", [("We go", 0)]),
        ("“We go,“ he said.", [("We go,", 0)]),
    ],
)
def test_marks_of_every_kind_pair(text: str, inner: list[tuple[str, int]]) -> None:
    assert found(text) == inner


@pytest.mark.parametrize(
    "text", ["The ministers' plan isn't Berg’s.", "the ’90s and the '80s", "a 6'2\" door", "rock ’n’ roll"]
)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    assert found(text) == []


def test_an_opening_mark_that_is_opened_again_is_a_stray() -> None:
    text = "“She accused them of “hiding the numbers,” Berg said."
    marked = quotations(text)
    assert found(text) == [("hiding the numbers,", 0)]
    assert marked.strays == (0,)


def test_a_quotation_goes_on_where_the_next_paragraph_repeats_its_mark() -> None:
    text = "“We waited all night.\n\n“Nobody came,” she said.\n\nThe “boat” left."
    first, second, third = quotations(text).quotations
    assert first.continues
    assert not first.closed
    assert not second.continues
    assert second.closed
    assert text[third.inner.start : third.inner.end] == "boat"


def test_a_mark_lost_before_the_cue_does_not_swallow_the_next_paragraph() -> None:
    text = "“We waited all night, Mr Berg said.\n\n“Nobody came,” Ms Dahl said."
    assert found(text) == [("Nobody came,", 0)]


@given(ODD)
def test_quotations_never_raise_and_never_cross(text: str) -> None:
    marked = quotations(text)
    for q in marked.quotations:
        assert 0 <= q.start < q.inner.start < q.inner.end <= q.end <= len(text)
        assert "\n" not in text[q.start : q.end]
    for left, right in zip(marked.outer, marked.outer[1:], strict=False):
        assert left.end <= right.start
