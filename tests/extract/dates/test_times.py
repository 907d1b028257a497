from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.dates import times
from rashomon.extract.dates.times import expressions, longest
from rashomon.extract.parse import parses
from rashomon.model import Report


def found(text: str) -> list[tuple[str, str, str]]:
    report = Report(id="r1", page="p1", outlet="o", text=text, pieces=())
    return [(t.words.text, t.kind, t.value) for t in times(report, next(parses([text]))).times]


def first(text: str) -> tuple[str, str, str] | None:
    return next(iter(found(text)), None)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met on 11 March 2025 in Oslo.", "11 March 2025", "2025-03-11"),
        ("They met on Tuesday, March 11, 2025 in Oslo.", "Tuesday, March 11, 2025", "2025-03-11"),
        ("They met in Oslo on March 11.", "March 11", "XXXX-03-11"),
        ("They met in Oslo on Sept. 3rd.", "Sept. 3rd", "XXXX-09-03"),
        ("It happened on 2025-03-11.", "2025-03-11", "2025-03-11"),
        ("It happened on 16/3/2025.", "16/3/2025", "2025-03-16"),
        ("The talks ran from 3 to 5 May in Oslo.", "3 to 5 May", "XXXX-05-03/XXXX-05-05"),
        ("He left the post in mid-May.", "mid-May", "XXXX-05~mid"),
        ("The bridge was closed in June 2019.", "June 2019", "2019-06"),
        ("In 2018 the province left the union.", "2018", "2018"),
        ("Prices rose in the third quarter of 2024.", "the third quarter of 2024", "2024-Q3"),
        ("Villages emptied in the 1990s.", "the 1990s", "199"),
        ("They hope to return this summer.", "this summer", "this:XXXX-SU"),
        ("The minister spoke late on Friday.", "late on Friday", "XXXX-WXX-5~late"),
        ("It was hit on Saturday night.", "Saturday night", "XXXX-WXX-6TNI"),
        ("The port was shelled overnight.", "overnight", "XXXX-XX-XXTNI"),
        ("The talks start in the week of 17 March.", "the week of 17 March", "XXXX-03-17~week"),
        (
            "They meet the week beginning Monday, March 17.",
            "the week beginning Monday, March 17",
            "XXXX-03-17~week",
        ),
        ("He offered it earlier this week.", "earlier this week", "WEEK+0~before"),
        ("They met last month in Oslo.", "last month", "MONTH-1"),
        ("They left two days ago.", "two days ago", "DAY-2"),
        ("They left the day before yesterday.", "the day before yesterday", "DAY-2"),
        ("The deal was signed three years earlier.", "three years earlier", "?YEAR-3"),
        ("The reply came hours later.", "hours later", "?HOUR+X"),
        ("They meet next Thursday.", "next Thursday", "next:XXXX-WXX-4"),
        ("It has been shut since January.", "January", "XXXX-01/.."),
        ("They arrived in March last year.", "March last year", "YEAR-1-03"),
        ("They fled last night.", "last night", "DAY-1TNI"),
        ("They will vote on Tuesday next week.", "Tuesday next week", "WEEK+1-2"),
        ("Clashes broke out over the weekend.", "the weekend", "XXXX-WXX-WE"),
        ("Prices rose in the 2024 third quarter.", "the 2024 third quarter", "2024-Q3"),
        ("They expect it in next year's first quarter.", "next year's first quarter", "YEAR+1-Q1"),
        ("The mine must close by year-end.", "year-end", "this:XXXX-12"),
        ("Wages have doubled since year-end.", "year-end", "last:XXXX-12/.."),
        ("He fled in nineteen ninety-six.", "nineteen ninety-six", "1996"),
        ("They fear the year two thousand and three.", "the year two thousand and three", "2003"),
        ("On the morning of 9 March the bridge fell.", "the morning of 9 March", "XXXX-03-09TMO"),
        ("They will sign in two weeks' time.", "two weeks' time", "WEEK+2"),
        ("It began a year and a half ago.", "a year and a half ago", "MONTH-18"),
        ("The council met at noon on Friday.", "noon on Friday", "XXXX-WXX-5T12:00"),
        ("The bus left at 4 in the morning.", "4 in the morning", "XXXX-XX-XXT04:00"),
        ("They met the previous Friday.", "the previous Friday", "?WEEK-1-5"),
        ("The talks ran from Monday to Wednesday.", "Monday to Wednesday", "XXXX-WXX-1/XXXX-WXX-3"),
        ("They met between March 3 and March 7.", "March 3 and March 7", "XXXX-03-03/XXXX-03-07"),
        ("In today's world that is rare.", "today", "PRESENT_REF"),
        ("The plane landed at 9:30 a.m. on Friday.", "9:30 a.m. on Friday", "XXXX-WXX-5T09:30"),
    ],
)
def test_a_time_and_its_value(text: str, words: str, value: str) -> None:
    assert [(w, v) for w, _, v in found(text)] == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Both sides accepted a 30-day pause.", "30-day", "P30D"),
        ("The war has lasted three years.", "three years", "P3Y"),
        ("They were held for two weeks.", "two weeks", "P2W"),
        ("The siege went on for months.", "months", "PXM"),
        ("He waited for half an hour.", "half an hour", "PT30M"),
        ("It took an hour and a half.", "an hour and a half", "PT1H30M"),
        ("The decades-long feud is over.", "decades-long", "PXY"),
        ("It lasted two and a half years.", "two and a half years", "P2Y6M"),
        ("It rained for the past 24 hours.", "the past 24 hours", "PT24H"),
    ],
)
def test_a_length_is_a_duration(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, "duration", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They meet every Monday.", "XXXX-WXX-1"),
        ("They meet on Mondays.", "XXXX-WXX-1"),
        ("They meet every two weeks.", "P2W"),
        ("A ferry leaves daily.", "P1D"),
    ],
)
def test_what_recurs_is_a_set(text: str, value: str) -> None:
    assert [(kind, v) for _, kind, v in found(text)] == [("set", value)]


@pytest.mark.parametrize(
    "text",
    [
        "Shops were crowded for Black Friday sales.",
        "The Sunday Times carried the letter.",
        "Mr. Friday left the room.",
        "They may leave the union.",
        "Protesters march through the harbour.",
        "Anna May said nothing.",
        "Resolution 2254 remains in force.",
        "The army sent 2000 soldiers to the coast.",
        "About three-quarters of the grain was lost.",
        "The 35-year-old driver was hurt.",
        "He came second in the race.",
        "It was the fall of the city.",
        "As soon as they agree, the guns will stop.",
    ],
)
def test_names_verbs_and_counts_are_no_times(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["He spoke on Ardmore Tonight.", "Crowds came for the May Day weekend.", "The party daily Zarya said so."],
)
def test_programmes_papers_and_long_weekends_are_no_days(text: str) -> None:
    assert [w for w, _, _ in found(text) if w != "May Day"] == []


def test_an_outlet_in_capitals_is_no_day() -> None:
    assert found("The firm has not yet answered a COAST TODAY request for comment.") == []
    assert first("PORT CLOSED TODAY") == ("TODAY", "date", "DAY+0")


def test_the_tense_is_that_of_the_clause() -> None:
    text = "The talks will resume on Monday, Ms Orvik said on Saturday."
    report = Report(id="r1", page="p1", outlet="o", text=text, pieces=())
    assert [t.tense for t in times(report, next(parses([text]))).times] == ["future", "past"]


def test_as_of_a_day_looks_back_from_the_finite_verb() -> None:
    text = "The guards have been told about the failed attempt to enter the vault as of Saturday night."
    (time,) = times(Report(id="r1", page="p1", outlet="o", text=text, pieces=()), next(parses([text]))).times
    assert time.tense == "past"


def test_an_empty_line_parts_expressions() -> None:
    assert [w for w, *_ in found("They left in May\n\n2018 people stayed.")] == ["May"]


PIECES = st.sampled_from(
    "last next this week month May 3 11 2025 Friday night ' – - , . \n two years ago the 1990s late"
    " since mid-".split(" ")
)


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_expressions_are_apart_in_order_and_inside_the_text(text: str) -> None:
    kept = longest(expressions(text))
    assert all(0 <= match.start < match.end <= len(text) for match in kept)
    assert all(left.end <= right.start for left, right in pairwise(kept))
    assert all(text[match.start : match.end].strip() == text[match.start : match.end] for match in kept)


def test_two_days_of_a_month_are_two_times() -> None:
    days = [("April 24", "date", "XXXX-04-24"), ("25", "date", "XXXX-04-25")]
    assert found("They will meet on April 24 and 25.") == days
    assert found("They meet on 24 and 25 April.") == [
        ("24", "date", "XXXX-04-24"),
        ("25 April", "date", "XXXX-04-25"),
    ]
    assert found("On April 24 and 25 people left.") == [("April 24", "date", "XXXX-04-24")]


def test_what_is_moved_from_one_day_to_another_does_not_last() -> None:
    assert [w for w, _, _ in found("They moved the vote from Monday to Wednesday.")] == ["Monday", "Wednesday"]


def test_the_end_of_a_year_of_accounts_is_the_last_one() -> None:
    assert found("The talks ended on Friday.") == [("Friday", "date", "XXXX-WXX-5")]
    assert found("In the year ended Jan. 31 it lost money.") == [
        ("the year", "duration", "P1Y"),
        ("Jan. 31", "date", "last:XXXX-01-31"),
    ]


def test_evenings_of_a_weekday_are_no_day() -> None:
    assert found("He speaks on Sunday evenings.")[0] == ("Sunday evenings", "set", "XXXX-WXX-7")


def test_the_turn_of_a_century_is_no_century() -> None:
    assert found("It began at the turn of the 20th century, in a shed.") == []
    assert found("It began in the 20th century.")[0][2] == "19"


def test_a_month_of_what_was_decided_is_past_whatever_the_verb() -> None:
    text = (
        "The Union said it could get worse if courts do not overturn the decision in May that sided with sailors."
    )
    report = Report(id="r1", page="p1", outlet="o", text=text, pieces=())
    (month,) = times(report, next(parses([text]))).times
    assert month.tense == "past"


def test_a_march_for_something_is_no_month() -> None:
    assert found("Ada Lund, president of March for Whales, spoke.") == []
    assert found("They left in March for Oslo.")[0][0] == "March"


def test_an_election_that_somebody_runs_in_is_to_come() -> None:
    text = "Lund is a leading contender for the nomination to oppose Berg in the Nov. 3 election."
    report = Report(id="r1", page="p1", outlet="o", text=text, pieces=())
    (day,) = times(report, next(parses([text]))).times
    assert day.tense == "future"


def tense_in(text: str) -> str:
    report = Report(id="r1", page="p1", outlet="o", text=text, pieces=())
    (time,) = times(report, next(parses([text]))).times
    return time.tense


def test_what_an_election_was_prepared_by_does_not_say_when_it_is() -> None:
    assert tense_in("The vote in Klow served as a rehearsal for the Nov. 3 general election.") == "none"
    assert tense_in("The vote in Klow was held on Nov. 3.") == "past"


def test_what_is_aimed_at_somebody_has_the_tense_of_what_is_told_of_it() -> None:
    assert (
        tense_in("Members have voiced doubts about the measures aimed at the pilots in the port on Monday.")
        == "past"
    )


def test_a_programme_is_no_day() -> None:
    assert found('Lund said so in an interview on Radio Klow\'s "Today" that the pier was safe.') == []
