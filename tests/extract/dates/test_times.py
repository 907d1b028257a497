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


def test_the_tense_is_that_of_the_clause() -> None:
    text = "The talks will resume on Monday, Ms Orvik said on Saturday."
    report = Report(id="r1", page="p1", outlet="o", text=text, pieces=())
    assert [t.tense for t in times(report, next(parses([text]))).times] == ["future", "past"]


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
