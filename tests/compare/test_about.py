"""What words are about: the numbers that they give."""

from dataclasses import replace

import pytest

from rashomon.compare.about import numbers
from rashomon.model import Time
from tests.make import make_report, words_of


def numbers_in(text, *dates):
    report = make_report(text)
    times = tuple(Time(words=words_of(report, date), kind="date", value="", tense="none") for date in dates)
    return numbers(replace(report, times=times), (words_of(report, text),))


@pytest.mark.parametrize("text", ["Three old ferries were sold.", "They sold 3 ferries."])
def test_a_number_in_words_is_that_in_digits(text):
    assert "3 ferri" in numbers_in(text)


def test_what_is_counted_stands_within_three_words():
    assert "2 bridg" not in numbers_in("Two men who came from over the bridge left.")


def test_a_date_and_a_time_of_day_are_no_numbers():
    assert numbers_in("They sailed on 4 March.", "4 March") == frozenset()
    assert numbers_in("They sailed at 9:40 in the morning.") == frozenset()
