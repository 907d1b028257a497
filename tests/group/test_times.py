from rashomon.group.likeness import MOST_DAYS
from rashomon.group.times import BETWEEN_TIMES, MOST_TIMES, counting
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
