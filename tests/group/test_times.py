from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.group.likeness import MOST_DAYS
from rashomon.group.times import BETWEEN_TIMES, MOST_TIMES, counting, unsettled
from rashomon.linking import Link

APART = MOST_DAYS + BETWEEN_TIMES + 1


def link(left, right, days):
    return Link(left, right, 0.5, "", days)


def test_a_link_between_two_times_counts():
    links = [link("a", "b", APART), link("a", "c", 1), link("b", "d", -2), link("c", "d", None)]
    assert counting(links) == links


def test_what_happens_again_and_again_is_no_story():
    far = link("a", "b", APART)
    times = [link("b", f"c{number}", APART * (number + 1)) for number in range(MOST_TIMES - 1)]
    near = link("a", "d", 3)
    assert counting([far, *times[:-1], near]) == [far, *times[:-1], near]
    assert counting([far, *times, near]) == [near]


def test_other_times_are_those_of_either_whichever_way_its_links_are_given():
    for others in (
        [link("a", "c", -APART), link("d", "b", APART * 3)],
        [link("c", "a", APART), link("b", "d", -APART * 3)],
    ):
        assert link("a", "b", APART) not in counting([link("a", "b", APART), *others])


def test_days_that_follow_each_other_are_one_time():
    far = link("a", "b", APART)
    days = [link("a", f"c{number}", BETWEEN_TIMES * number) for number in range(1, 9)]
    assert far in counting([far, *days])


def test_a_link_whose_ends_have_the_same_times_without_what_is_new_is_settled():
    known = [link("a", "b", APART), link("a", "c", 1)]
    assert unsettled([*known, link("a", "new", 1)], {"new"}) == []
    assert unsettled([*known, link("a", "new", 2), link("new", "b", APART - 2)], {"new"}) == []
    later = [link("a", f"new{number}", APART * (number + 2)) for number in range(MOST_TIMES - 1)]
    assert unsettled([*known, *later[:-1]], {"new0"}) == []
    assert unsettled([*known, *later], {one.right for one in later}) == known[:1]


def test_a_link_is_unsettled_where_what_is_new_joins_two_times():
    many = [link("a", f"c{number}", APART * (number + 1)) for number in range(1, MOST_TIMES - 1)]
    known = [link("a", "b", APART), *many, link("a", "d", -BETWEEN_TIMES - 1)]
    joins = link("a", "new", -BETWEEN_TIMES)
    assert known[0] not in counting(known)
    assert known[0] in counting([*known, joins])
    assert known[0] in unsettled([*known, joins], {"new"})


many_days = st.frozensets(st.integers(-90, 90), max_size=7)


@given(many_days, many_days)
def test_what_is_settled_counts_alike_whichever_of_the_new_reports_are_left_out(held, new):
    far = link("a", "b", APART)
    known = [far, *(link("a", f"held{day}", day) for day in held)]
    more = [link("a", f"new{day}", day) for day in new]
    if far not in unsettled([*known, *more], {one.right for one in more}):
        counts = {far in counting([*known, *some]) for n in range(len(more) + 1) for some in combinations(more, n)}
        assert len(counts) == 1
