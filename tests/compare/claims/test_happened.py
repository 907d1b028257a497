from dataclasses import replace

from rashomon.compare.claims.happened import goes_back, happened_on, only_date
from rashomon.model import Span, Time
from tests.make import make_report, with_statement, words_of


def timed(report, words, value):
    time = Time(words=words_of(report, words), kind="DATE", value=value, tense="past")
    return replace(report, times=(*report.times, time))


WAR = timed(make_report("Since 2011 the war has killed 300 people.", published="2025-03-05"), "2011", "2011")


def test_a_number_since_an_earlier_year_goes_back():
    assert goes_back(WAR, words_of(WAR, "300 people").span)
    news = timed(
        make_report("On 3 March a raid killed 30 people.", published="2025-03-05"), "3 March", "XXXX-03-03"
    )
    assert not goes_back(news, words_of(news, "30 people").span)


def test_the_last_days_of_december_are_no_earlier_year_in_january():
    text = "On 31 December a raft hurt two people."
    news = timed(make_report(text, published="2025-01-02"), "31 December", "XXXX-12-31")
    assert not goes_back(news, words_of(news, "two people").span)
    old = timed(make_report(text, published="2025-03-02"), "31 December", "XXXX-12-31")
    assert goes_back(old, words_of(old, "two people").span)


def test_a_number_of_all_of_a_war_goes_back():
    for text in (
        "Some 300 people have been killed in the conflict so far.",
        "It has killed 300 people since the fighting began.",
        "The six-year civil war has killed 300 people.",
    ):
        report = make_report(text)
        assert goes_back(report, words_of(report, "300 people").span)
    news = make_report("The six-year contract cost 300 people in the harbour their jobs.")
    assert not goes_back(news, words_of(news, "300 people").span)


def test_a_day_behind_said_is_that_of_saying():
    report = make_report("Seven were hurt, Ada Berg, the mayor, said on Monday.", published="2025-03-03")
    report = timed(report, "Monday", "2025-03-03")
    told, all_of_it = Span(0, 15), Span(0, len(report.text))
    assert happened_on(report, told, all_of_it, None) is None
    told_on = timed(make_report("Seven were hurt on Monday.", published="2025-03-03"), "Monday", "2025-03-03")
    assert happened_on(told_on, told, Span(0, len(told_on.text)), None) == "2025-03-03"
    said = with_statement(report, "Ada Berg", "said", "Seven were hurt")
    assert happened_on(said, told, all_of_it, None) is None


def test_the_day_on_which_a_thing_is_to_end_is_not_that_of_what_is_told_of_it():
    def day(text):
        report = timed(make_report(text, published="2025-03-05"), "4 March", "2025-03-04")
        return only_date(report, Span(0, len(report.text)))

    assert day("The order, set to end on 4 March, had closed the port.") is None
    assert day("The order closed the port on 4 March.") is not None


def test_that_day_is_the_day_it_points_to():
    report = make_report(
        "Trawlers fished there on 3 March but Norway denied fishing there that day.", published="2025-03-15"
    )
    report = timed(timed(report, "3 March", "2025-03-03"), "that day", "2025-03-03?DAY+0")
    all_of_it = Span(0, len(report.text))
    assert happened_on(report, all_of_it, all_of_it, None) == "2025-03-03"
    two = timed(timed(replace(report, times=()), "3 March", "2025-03-03"), "that day", "2025-03-04?DAY+0")
    assert happened_on(two, all_of_it, all_of_it, None) is None
