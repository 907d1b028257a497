from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.group.likeness import AT_LEAST
from rashomon.group.staying import in_twos, stays, stays_by_twos
from rashomon.linking import Link, trees
from tests.group.test_growing import link

HELD = [f"h{number}" for number in range(5)]
NEW = [f"n{number}" for number in range(3)]
PERCENT = [0, 50, 75, 100, 100, 110, 125, 150, 180]
PAIRS = [(one, other) for at, one in enumerate([*HELD, *NEW]) for other in [*HELD, *NEW][at + 1 :]]


def across(links: list[Link]) -> dict[str, dict[str, float]]:
    new: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for one in links:
        if one.left in HELD and one.right in NEW:
            new[one.left][one.right] = one.score
    return new


def stay(links: list[Link]) -> bool:
    (tree,) = trees(HELD, [one for one in links if one.right in HELD], at_least=AT_LEAST)
    return stays(tree, across(links))


def stay_by_twos(links: list[Link]) -> bool:
    each: defaultdict[str, dict[str, Link]] = defaultdict(dict)
    for one in links:
        each[one.left][one.right] = each[one.right][one.left] = one
    new = across(links)
    return stays_by_twos(HELD, in_twos(new.keys(), lambda reports: {one: each[one] for one in reports}), new)


@settings(max_examples=1000, deadline=None)
@given(st.lists(st.sampled_from(PERCENT), min_size=len(PAIRS), max_size=len(PAIRS)))
def test_what_stays_comes_about_among_new_ones_as_it_does_alone(percent) -> None:
    drawn = dict(zip(PAIRS, percent, strict=True))
    links = [link(one, other, score) for (one, other), score in drawn.items() if score]
    alone = trees(HELD, [one for one in links if one.right in HELD], at_least=AT_LEAST)
    if len(alone) == 1 and (stay(links) or stay_by_twos(links)):
        assert alone[0] in trees([*HELD, *NEW], links, at_least=AT_LEAST)


def test_a_group_stays_where_each_part_has_joined_others_before_something_new_is_as_like_it() -> None:
    group = [link("h0", "h1", 200), *(link(one, other, 150) for one, other in PAIRS if other in HELD[2:])]
    assert stay([*group, link("h0", "n0", 125)])
    assert not stay([*group, link("h0", "n0", 200)])  # as like as the next
    assert not stay([*group, link("h2", "n0", 150)])
    assert stay([*group, link("h2", "n0", 140), link("h0", "n1", 140)])  # two that are not one
    assert not stay([*group, *(link(one, "n0", 110) for one in HELD)])  # like the whole


def test_that_is_told_by_two_that_are_most_like_each_other() -> None:
    group = [link("h0", "h1", 200), *(link(one, other, 150) for one, other in PAIRS if other in HELD[2:])]
    assert stay_by_twos([*group, link("h0", "n0", 190)])
    assert not stay_by_twos([*group, link("h0", "n0", 200)])
    assert not stay_by_twos([*group, link("h0", "n0", 100), link("h1", "n0", 100)])  # like both
    assert stay_by_twos([*group, link("h0", "n0", 100), link("h1", "n1", 100)])
    assert not stay_by_twos([*group, link("h2", "n0", 75)])  # most like two others
