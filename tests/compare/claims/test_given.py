"""The numbers and days that a report gives, and that two claims give alike."""

from dataclasses import replace

from rashomon.compare.claims.given import count_apart, extremes, given, given_in, one_each
from rashomon.model import Time
from tests.make import make_report, words_of


def keys(report, words):
    return given_in(given(report), (words_of(report, words),))


def test_a_number_is_kept_with_what_it_may_count():
    report = make_report("The ferry waited nine hours with 45 barges behind it, two of them empty.")
    assert keys(report, "The ferry waited nine hours") >= {"9 hour"}
    assert keys(report, "45 barges behind it") >= {"45 barg"}
    assert keys(report, "two of them empty") == frozenset()


def test_numbers_of_dates_are_days():
    report = make_report("The talks open on 17 March with 17 envoys.", published="2031-03-04")
    when = Time(words=words_of(report, "17 March"), kind="date", value="XXXX-03-17", tense="future")
    report = replace(report, times=(when,))
    assert keys(report, "The talks open on 17 March") == {"2031-03-17"}
    assert "17 envoy" in keys(report, "with 17 envoys")


def test_a_number_given_with_several_words_is_one():
    assert len(one_each(frozenset({"45 day", "45 halt", "2031-03-17"}))) == 2


def test_what_a_number_counts_stands_in_its_sentence():
    report = make_report("The toll was cut from 16 kroner to 4. Ada Lund waved.")
    assert keys(report, "The toll was cut from 16 kroner to 4") == {"16 kroner", "4 "}
    assert one_each(keys(report, "to 4")) == frozenset()


def test_numbers_of_like_things_that_differ_are_of_two():
    assert count_apart(frozenset({"4 hour"}), frozenset({"12 hour", "12 day"}))
    assert not count_apart(frozenset({"4 hour"}), frozenset({"12 hour", "4 "}))
    assert not count_apart(frozenset({"4 hour"}), frozenset({"12 barg"}))


def test_the_first_and_the_worst_since_something_are_kept_with_what_it_is_since():
    report = make_report("It was the deadliest storm with 45 boats lost since the great flood. Ada Lund waved.")
    held = keys(report, "It was the deadliest storm with 45 boats lost since the great flood")
    assert extremes(held) == {"worst since great", "worst since flood"}
    assert "45 boat" in held
    assert extremes(keys(report, "the deadliest storm with 45 boats lost")) == frozenset()
    assert not count_apart(frozenset({"first since flood"}), frozenset({"worst since flood"}))
