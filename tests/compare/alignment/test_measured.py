"""When two lengths, distances or amounts are of one thing."""

from dataclasses import replace

import pytest

from rashomon.compare.alignment.counts import same_count, told_again
from rashomon.compare.alignment.measured import measure_keys, same_distance, same_length
from tests.compare.alignment.test_counts import count


def length(id, text, words, value, counts, unit="days"):
    return count(id, text, words, value, counts, unit=unit)


HALT = length("r1", "A 30-day halt to dredging was offered.", "30-day", 30, "halt to dredging")


@pytest.mark.parametrize(
    ("right", "one"),
    [
        (length("r2", "The port may stop dredging for 30 days.", "30 days", 30, "dredging"), True),
        (length("r2", "We accept the 30 days.", "30 days", 30, None), True),
        (length("r2", "They called for a pause of 30 days.", "30 days", 30, "pause"), True),
        (length("r2", "He got a 30-day jail term.", "30-day", 30, "jail term"), False),
        (length("r2", "The port may stop dredging for 40 days.", "40 days", 40, "dredging"), False),
        (length("r2", "The port may stop dredging for 30 weeks.", "30 weeks", 30, "dredging", "weeks"), False),
    ],
)
def test_two_lengths_are_one_if_they_are_equal_and_of_one_thing(right, one):
    assert (same_length(HALT, right, 0.0) > 0) == one
    assert (measure_keys(HALT.figures[0]) == measure_keys(right.figures[0])) == (
        right.figures[0].value == 30 and right.figures[0].unit == "days"
    )


def test_two_lengths_of_the_one_truce_of_each_report_are_one():
    left = length("r1", "The 30-day truce was signed.", "30-day", 30, "truce")
    right = length("r2", "A humanitarian truce of 21 days was signed.", "21 days", 21, "humanitarian truce")
    alone = [replace(claim, alone=True) for claim in (left, right)]
    assert same_length(*alone, 0.0)
    assert not set(measure_keys(left.figures[0])).isdisjoint(measure_keys(right.figures[0]))
    assert not same_length(alone[0], replace(right, alone=False), 0.2)  # its report tells of two
    lease = length("r2", "The 21-day lease was signed.", "21-day", 21, "lease")
    assert not same_length(alone[0], replace(lease, alone=True), 0.2)


def test_a_short_length_needs_words_in_common_too():
    left = length("r1", "The council met for two hours.", "two hours", 2, "council", "hours")
    right = length("r2", "A two-hour council meeting ended.", "two-hour", 2, "council meeting", "hours")
    assert not same_length(left, right, 0.1)
    assert same_length(left, right, 0.2)


def test_the_hours_of_a_day_may_be_taken_up_without_the_day():
    left = length("r1", "The gate is open ten hours a day.", "ten hours a day", 10, "gate", "hours a day")
    taken = length("r2", "We accept the ten hours.", "ten hours", 10, None, "hours")
    met = length("r2", "The board met for ten hours.", "ten hours", 10, "board", "hours")
    assert same_length(left, taken, 0.2)
    assert not same_length(left, met, 0.2)


def distance(id, words, value, unit, behind):
    return count(id, f"The tug lay {words} {behind}.", words, value, None, unit=unit)


@pytest.mark.parametrize(
    ("right", "one"),
    [
        (distance("r2", "55 miles", 55, "miles", "south of Vardal"), True),
        (distance("r2", "about 90 kilometres", 90, "km", "off Vardal"), True),
        (distance("r2", "55 miles", 55, "miles", "north of Vardal"), False),
        (distance("r2", "55 miles", 55, "miles", "south of Klow"), False),
        (distance("r2", "12 miles", 12, "miles", "south of Vardal"), False),
    ],
)
def test_two_distances_are_one_from_one_place_and_into_one_direction(right, one):
    left = distance("r1", "55 miles", 55, "miles", "south of Vardal")
    assert (same_distance(left, right, 0.0) > 0) == one


def amount(id, text, words, value, counts):
    return count(id, text, words, value, counts, unit="EUR")


def test_an_amount_is_told_by_its_digits_where_one_does_not_say_of_what_it_is():
    bill = amount("r1", "Her bill was 28,156 euros.", "28,156 euros", 28156, "bill")
    assert same_count(bill, amount("r2", "She owed 28,156 euros.", "28,156 euros", 28156, None), 0.12)
    assert not same_count(bill, amount("r2", "A prize of 28,156 euros.", "28,156 euros", 28156, "prize"), 0.12)
    assert not same_count(bill, amount("r2", "She owed 28,100 euros.", "28,100 euros", 28100, None), 0.12)
    assert told_again(bill, amount("r1", "She owed 28,156 euros.", "28,156 euros", 28156, None))


def test_what_a_toll_was_raised_from_is_not_what_it_was_raised_to():
    text = "Klow raised the toll from 4.20 euros to 6.80 euros."
    before, after = (
        amount(id, text, words, value, "toll")
        for id, words, value in (("r1", "4.20 euros", 4.2), ("r2", "6.80 euros", 6.8))
    )
    again = amount("r2", text, "4.20 euros", 4.2, "toll")
    assert not same_count(before, after, 1.0)
    assert same_count(before, again, 1.0)


def test_two_sizes_of_one_sort_that_are_far_apart_are_two():
    left = count("r1", "It flew a distance of 1,000 miles.", "1,000 miles", 1000, "distance", unit="miles")
    right = count("r2", "It flew a distance of 2,300 miles.", "2,300 miles", 2300, "distance", unit="miles")
    assert not same_count(left, right, 0.5)
