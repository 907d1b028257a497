from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.group.likeness import AT_LEAST
from rashomon.group.staying import stays
from rashomon.linking import Link, trees
from tests.group.test_growing import link

HELD = [f"h{number}" for number in range(5)]
NEW = [f"n{number}" for number in range(3)]
PERCENT = [0, 50, 75, 100, 100, 110, 125, 150, 180]
PAIRS = [(one, other) for at, one in enumerate([*HELD, *NEW]) for other in [*HELD, *NEW][at + 1 :]]


def stay(links: list[Link]) -> bool:
    (tree,) = trees(HELD, [one for one in links if one.right in HELD], at_least=AT_LEAST)
    new: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for one in links:
        if one.left in HELD and one.right in NEW:
            new[one.left][one.right] = one.score
    return stays(tree, new)


@settings(max_examples=1000, deadline=None)
@given(st.lists(st.sampled_from(PERCENT), min_size=len(PAIRS), max_size=len(PAIRS)))
def test_what_stays_comes_about_among_new_ones_as_it_does_alone(percent) -> None:
    drawn = dict(zip(PAIRS, percent, strict=True))
    links = [link(one, other, score) for (one, other), score in drawn.items() if score]
    alone = trees(HELD, [one for one in links if one.right in HELD], at_least=AT_LEAST)
    if len(alone) == 1 and stay(links):
        assert alone[0] in trees([*HELD, *NEW], links, at_least=AT_LEAST)


def test_a_group_stays_where_each_part_has_joined_others_before_something_new_is_as_like_it() -> None:
    group = [link("h0", "h1", 200), *(link(one, other, 150) for one, other in PAIRS if other in HELD[2:])]
    assert stay([*group, link("h0", "n0", 125)])
    assert not stay([*group, link("h0", "n0", 200)])  # as like as the next
    assert not stay([*group, link("h2", "n0", 150)])
    assert stay([*group, link("h2", "n0", 140), link("h0", "n1", 140)])  # two that are not one
    assert not stay([*group, *(link(one, "n0", 110) for one in HELD)])  # like the whole
