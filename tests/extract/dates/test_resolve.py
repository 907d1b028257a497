import pytest

from rashomon.extract.dates import resolve, times
from rashomon.extract.parse import parses
from rashomon.model import Passage, Published, Report, Tense, Time, TimeKind, When

SUNDAY = Published(date="2025-03-16", precision="day", basis="stated", why="")


def time(value: str, tense: Tense = "past", kind: TimeKind = "date", words: str = "words") -> Time:
    return Time(words=Passage("r1", 0, len(words), words), kind=kind, value=value, tense=tense)


@pytest.mark.parametrize(
    ("value", "tense", "start", "end", "precision"),
    [
        ("XXXX-WXX-6", "past", "2025-03-15", "2025-03-15", "day"),
        ("XXXX-WXX-7", "past", "2025-03-16", "2025-03-16", "day"),
        ("XXXX-WXX-2", "past", "2025-03-11", "2025-03-11", "day"),
        ("XXXX-WXX-1", "future", "2025-03-17", "2025-03-17", "day"),
        ("XXXX-WXX-4", "present", "2025-03-20", "2025-03-20", "day"),
        ("XXXX-WXX-6TNI", "past", "2025-03-15", "2025-03-15", "part-of-day"),
        ("XXXX-WXX-6~late", "past", "2025-03-15", "2025-03-15", "part-of-day"),
        ("XXXX-03-11", "past", "2025-03-11", "2025-03-11", "day"),
        ("XXXX-12-24", "past", "2024-12-24", "2024-12-24", "day"),
        ("XXXX-04-02", "past", "2025-04-02", "2025-04-02", "day"),
        ("XXXX-01", "past", "2025-01-01", "2025-01-31", "month"),
        ("XXXX-06", "future", "2025-06-01", "2025-06-30", "month"),
        ("XXXX-05~mid", "future", "2025-05-11", "2025-05-21", "month"),
        ("DAY-2", "past", "2025-03-14", "2025-03-14", "day"),
        ("WEEK-1", "past", "2025-03-03", "2025-03-09", "week"),
        ("WEEK+0~before", "past", "2025-03-10", "2025-03-16", "week"),
        ("WEEK+0", "future", "2025-03-16", "2025-03-22", "week"),
        ("WEEK+1-2", "future", "2025-03-18", "2025-03-18", "day"),
        ("MONTH-1", "past", "2025-02-01", "2025-02-28", "month"),
        ("MONTH-3", "past", "2024-12-01", "2024-12-31", "month"),
        ("YEAR-3", "past", "2022-01-01", "2022-12-31", "year"),
        ("YEAR-1-03", "past", "2024-03-01", "2024-03-31", "month"),
        ("QUARTER-1", "past", "2024-10-01", "2024-12-31", "season"),
        ("last:XXXX-SU", "past", "2024-06-01", "2024-08-31", "season"),
        ("next:XXXX-WXX-4", "future", "2025-03-20", "2025-03-20", "day"),
        ("last:XXXX-11", "past", "2024-11-01", "2024-11-30", "month"),
        ("XXXX-03-19~week", "future", "2025-03-17", "2025-03-23", "week"),
        ("XXXX-WXX-WE", "past", "2025-03-15", "2025-03-16", "week"),
        ("XXXX-01/..", "past", "2025-01-01", "2025-03-16", "month"),
        ("XXXX-05-03/XXXX-05-05", "future", "2025-05-03", "2025-05-05", "day"),
    ],
)
def test_counted_from_the_date_of_the_report(
    value: str, tense: Tense, start: str, end: str, precision: str
) -> None:
    when = resolve(time(value, tense), SUNDAY)
    assert when is not None
    assert (when.start, when.end, when.precision, when.basis) == (start, end, precision, "resolved")


def test_overnight_belongs_to_two_days() -> None:
    when = resolve(time("XXXX-XX-XXTNI", kind="time", words="overnight"), SUNDAY)
    assert when is not None
    assert (when.start, when.end, when.precision) == ("2025-03-15", "2025-03-16", "part-of-day")


@pytest.mark.parametrize(
    ("value", "start", "end", "precision"),
    [
        ("2025-03-11", "2025-03-11", "2025-03-11", "day"),
        ("2018", "2018-01-01", "2018-12-31", "year"),
        ("199", "1990-01-01", "1999-12-31", "decade"),
        ("2022-02", "2022-02-01", "2022-02-28", "month"),
        ("2024-WI", "2024-12-01", "2025-02-28", "season"),
        ("2014/2018", "2014-01-01", "2018-12-31", "year"),
    ],
)
def test_stated_dates_need_no_date_of_the_report(value: str, start: str, end: str, precision: str) -> None:
    words = Passage("r1", 0, 5, "words")
    expected = When(start=start, end=end, precision=precision, basis="stated", words=words)  # type: ignore[arg-type]
    assert resolve(time(value), Published()) == expected
    assert resolve(time(value), SUNDAY) == expected


@pytest.mark.parametrize("value", ["XXXX-WXX-6", "DAY-1", "XXXX-03-11", "MONTH-1", "XXXX-XX-XXTNI", "XXXX-01/.."])
def test_unknown_where_the_date_of_the_report_is(value: str) -> None:
    assert resolve(time(value), Published()) is None


def test_without_a_verb_a_weekday_is_yesterday_or_unknown() -> None:
    when = resolve(time("XXXX-WXX-6", "none"), SUNDAY)
    assert when is not None
    assert when.start == "2025-03-15"
    assert resolve(time("XXXX-WXX-3", "none"), SUNDAY) is None
    assert resolve(time("XXXX-WXX-6", "present"), SUNDAY) is None


@pytest.mark.parametrize("value", ["?YEAR-3", "?HOUR+X", "PAST_REF", "PRESENT_REF", "HOUR-2", "2025-02-30"])
def test_unknown_where_the_words_do_not_say(value: str) -> None:
    assert resolve(time(value), SUNDAY) is None


@pytest.mark.parametrize(("kind", "value"), [("duration", "P30D"), ("set", "XXXX-WXX-1")])
def test_lengths_and_sets_have_no_date(kind: TimeKind, value: str) -> None:
    assert resolve(time(value, kind=kind), SUNDAY) is None


def test_over_the_date_line_a_weekday_of_the_past_is_the_day_after_the_page() -> None:
    for day, weekday, start in (
        ("2025-03-10", 2, "2025-03-11"),
        ("2025-03-10", 3, "2025-03-05"),
        ("2025-03-10", 1, "2025-03-10"),
    ):
        published = Published(date=day, precision="day", basis="metadata", why="")
        when = resolve(time(f"XXXX-WXX-{weekday}TEV", "past"), published)
        assert when is not None
        assert (when.start, when.end) == (start, start)
    since = resolve(
        time("XXXX-WXX-2/..", "past"), Published(date="2025-03-10", precision="day", basis="stated", why="")
    )
    assert since is not None
    assert since.start == "2025-03-04"


def test_a_weekend_that_is_told_as_over_is_the_last_one() -> None:
    monday = Published(date="2025-03-17", precision="day", basis="stated", why="")
    over, ahead = resolve(time("WEEKEND+0", "past"), monday), resolve(time("WEEKEND+0", "future"), monday)
    assert over is not None
    assert ahead is not None
    assert (over.start, ahead.start) == ("2025-03-15", "2025-03-22")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The mill burned down on Boxing Day, two years ago.", "2023-12-26"),
        ("The 2021 Boxing Day fire took the mill.", "2021-12-26"),
        ("The mill burned down on Boxing Day.", "2024-12-26"),
        ("The mill burned down on Boxing Day. It was built two years ago.", "2024-12-26"),
    ],
)
def test_the_year_of_a_holiday_may_stand_elsewhere_in_its_sentence(text: str, start: str) -> None:
    assert start in [found[1] for found in resolved(text) if "Boxing" in found[0]]


def test_a_word_with_two_readings_is_unknown() -> None:
    monday = Published(date="2025-03-17", precision="day", basis="stated", why="")
    assert resolve(time("next:XXXX-WXX-4", "future"), monday) is None


def test_a_report_of_a_known_month_knows_the_month_before() -> None:
    march = Published(date="2025-03", precision="month", basis="inferred", why="")
    when = resolve(time("MONTH-1"), march)
    assert when is not None
    assert (when.start, when.end) == ("2025-02-01", "2025-02-28")
    assert resolve(time("XXXX-WXX-6"), march) is None


def resolved(text: str) -> list[tuple[str, str | None, str]]:
    report = Report(id="r1", page="p1", outlet="o", text=text, pieces=(), published=SUNDAY)
    found = (resolve(t, SUNDAY) for t in times(report, next(parses([text]))).times)
    return [(when.words.text if when.words else "", when.start, when.basis) for when in found if when]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2018 the port left a union signed three years earlier.",
            [("2018", "2018-01-01", "stated"), ("three years earlier", "2015-01-01", "inferred")],
        ),
        (
            "On Tuesday she met the king and the next day flew home.",
            [("Tuesday", "2025-03-11", "resolved"), ("the next day", "2025-03-12", "inferred")],
        ),
        (
            "On Monday she met the king and the next day flew home.",
            [("Monday", "2025-03-17", "resolved"), ("the next day", "2025-03-18", "inferred")],
        ),
        ("The pact was signed three years earlier.", []),
        (
            "In June 2023 he fled, and returned later that year.",
            [("June 2023", "2023-06-01", "stated"), ("later that year", "2023-06-30", "inferred")],
        ),
        (
            "Parliament voted on March 1, 2022. On the same day, the army moved.",
            [("March 1, 2022", "2022-03-01", "stated"), ("the same day", "2022-03-01", "inferred")],
        ),
        (
            "On Tuesday, the train left at 9 p.m. and arrived in the morning.",
            [("Tuesday", "2025-03-11", "resolved"), ("9 p.m.", "2025-03-11", "resolved")],
        ),
        ("In 2018 she left, and the next day flew home.", [("2018", "2018-01-01", "stated")]),
    ],
)
def test_what_is_counted_from_a_time_of_its_sentence(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert resolved(text) == expected


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The talks will resume on Monday.", "2025-03-17"),
        ("The port was shelled on Tuesday.", "2025-03-11"),
        ("The port was shelled on Monday.", "2025-03-17"),
        ("The talks begin on Thursday.", "2025-03-20"),
        ("Most say that it will be needed, unchanged from February.", "2025-02-01"),
        ("The pause comes after Friday's raid.", "2025-03-14"),
        ("They agreed to meet on Thursday.", "2025-03-20"),
        ("Lund has praised Berg for directing schools to reopen on Thursday.", "2025-03-20"),
        ("The plan, presented on Wednesday, asks for a pause.", "2025-03-12"),
        ("The talks, scheduled for Wednesday, need a chair.", "2025-03-19"),
        ("On Thursday the ministry would only say that it had a plan.", "2025-03-13"),
        ("The minister, who on Thursday would give neither a yes nor a no, left for home.", "2025-03-13"),
        ("The cabinet would discuss the text on Thursday.", "2025-03-20"),
        ("The books are due back on Wednesday.", "2025-03-19"),
        ("She will reply before Wednesday is over.", "2025-03-19"),
        ("The shop stays open until the last Sunday in March.", None),
        ("She spoke ahead of talks on Tuesday.", "2025-03-18"),
        ("The hearing was scheduled for Thursday.", "2025-03-20"),
        ("The guild announced a strike of all crews for Monday.", "2025-03-17"),
        ("The launch was planned for April.", "2025-04-01"),
        ("The launch had been planned for February.", "2025-02-01"),
        ("The launch was planned for February but failed.", "2025-02-01"),
        ("The old order, set to expire on Wednesday, had closed the port.", "2025-03-12"),
        ("The new order, set to expire on Wednesday, has closed the port.", "2025-03-19"),
        ("Until Monday they had not called him a suspect.", None),
        ("The deadline was extended until Friday.", None),
        ("The city will appeal Tuesday's ruling.", "2025-03-11"),
        ("He said he would take steps over the killing of Otto Keller on Friday in Hamnvik.", "2025-03-14"),
        ("They will discuss the killing of Otto Keller on Friday.", "2025-03-21"),
        ("Divers heeded the mayor's call to take to the boats on Wednesday.", "2025-03-12"),
        ("The mayor made a call to take to the boats on Wednesday.", "2025-03-19"),
        ("Airstrikes hitting a mill on Tuesday may be the worst so far.", "2025-03-11"),
        ("The mayor's dismissal late Friday comes amid a quarrel over the port.", "2025-03-14"),
        ("He will attend Friday's summit.", "2025-03-21"),
        ("A missile hit the port on Tuesday.", "2025-03-11"),
        ("Before the elections in November they want a new road.", "2025-11-01"),
        ("They lost the election in November.", "2024-11-01"),
        ("The boats come from two yards that are shut, and were due back on the slips in May.", "2025-05-01"),
        ("Lund shows that she fears losing if her name stands below his in November.", "2025-11-01"),
        ("He wondered if the ship was in Klow in February.", "2025-02-01"),
        ("The results from Tuesday should worry the league, he said.", "2025-03-11"),
    ],
)
def test_the_tense_decides_between_last_and_next(text: str, start: str | None) -> None:
    assert [found[1] for found in resolved(text)] == [start]


@pytest.mark.parametrize(
    ("value", "tense", "day"),
    [
        ("XXXX-WXX-7", "past", "2025-03-16"),
        ("XXXX-WXX-6", "past", "2025-03-15"),
        ("XXXX-03-11", "past", "2025-03-11"),
        ("XXXX-WXX-5", "future", "2025-03-21"),
        ("XXXX-WXX-1", "past", None),  # the 10th or the 17th
        ("XXXX-WXX-2", "future", None),
        ("DAY-1", "past", None),
        ("2025-03-02", "past", "2025-03-02"),
    ],
)
def test_a_report_of_one_of_several_days(value: str, tense: Tense, day: str | None) -> None:
    published = Published(date="2025-03-16", precision="week", basis="inferred", why="")
    found = resolve(time(value, tense), published)
    assert (found and found.start) == day


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Until Monday they had not called him a suspect.", "2025-03-10"),
        ("The deadline was extended until Friday.", "2025-03-21"),
    ],
)
def test_until_is_past_where_it_was_waited_for(text: str, end: str) -> None:
    (only,) = times(
        Report(id="r1", page="p1", outlet="o", text=text, pieces=(), published=SUNDAY), next(parses([text]))
    ).times
    when = resolve(only, SUNDAY)
    assert when is not None
    assert when.end == end


def test_what_is_of_a_day_may_be_past_or_to_come() -> None:
    assert resolved("Friday's purchases are the largest.") == []


@pytest.mark.parametrize(
    ("date", "precision", "tense", "start", "end"),
    [
        ("2025-03-16T01:40", "time", "past", "2025-03-15", "2025-03-15"),
        ("2025-03-16T21:40", "time", "past", "2025-03-16", "2025-03-16"),
        ("2025-03-16", "day", "past", "2025-03-15", "2025-03-16"),
        ("2025-03-16", "day", "future", "2025-03-16", "2025-03-16"),
    ],
)
def test_tonight_told_when_it_is_over_may_be_the_evening_before(
    date: str, precision: str, tense: Tense, start: str, end: str
) -> None:
    published = Published(date=date, precision=precision, basis="stated", why="")  # type: ignore[arg-type]
    found = resolve(time("DAY+0TNI", tense, "time", "tonight"), published)
    assert found is not None
    assert (found.start, found.end, found.precision) == (start, end, "part-of-day")
