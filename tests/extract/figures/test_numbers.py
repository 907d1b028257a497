from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.figures.numbers import amounts

WORDS = st.sampled_from(
    "at least between 3 20 1.2 million - – to and or two dozen dozens hundreds of $ € % percent km a few"
    " thousand ,".split()
)


@given(st.lists(WORDS, max_size=20).map(" ".join) | st.lists(WORDS, max_size=20).map("".join))
def test_amounts_are_apart_and_in_order(text: str) -> None:
    found = list(amounts(text))
    assert all(0 <= a.from_ <= a.start < a.end <= len(text) for a in found)
    assert all(left.end <= right.from_ for left, right in pairwise(found))


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_an_amount_has_a_value_or_a_bound(text: str) -> None:
    for amount in amounts(text):
        assert (amount.value is None) != (amount.low is None)
        assert amount.high is None or (amount.low is not None and amount.low < amount.high)
