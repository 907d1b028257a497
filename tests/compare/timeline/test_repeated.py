import pytest

from rashomon.compare.timeline.dated import Dating
from rashomon.compare.timeline.repeated import much_alike, once_each
from rashomon.model import When
from tests.make import make_report, with_figure, words_of

WRITTEN = "2025-03-20"


def told(report, text, day, *, at, end=None, precision="day", said=False):
    made = make_report(f"{text}\nIt rained.", id=report, published=WRITTEN)
    when = When(
        start=day, end=end or day, precision=precision, basis="resolved", words=words_of(made, at) if at else None
    )
    return made, Dating(report=report, when=when, words=words_of(made, text), point=report, own=True, said=said)


def lines(*held):
    reports = {made.id: made for made, _ in held}
    groups = once_each([[one] for _, one in held], lambda group: group[0], reports)
    return sorted(len(group) for group in groups)


CRASH = told("r1", "A ferry struck the old pier on Tuesday, killing nine passengers.", "2025-03-18", at="Tuesday")


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (told("r2", "Nine passengers were killed when a ferry hit a pier.", "2025-03-18", at=""), [2]),
        # The hour is the finer date of the day.
        (
            told("r2", "The ferry struck the pier at noon.", "2025-03-18", at="noon", precision="time"),
            [2],
        ),
        (told("r2", "Nine passengers were killed when a ferry hit a pier.", "2025-03-17", at=""), [1, 1]),
        (told("r2", "A bus struck the town hall on Tuesday.", "2025-03-18", at="Tuesday"), [1, 1]),
        (told("r2", "The owner denied that the ferry struck the pier.", "2025-03-18", at=""), [1, 1]),
        # Whoever speaks of "Tuesday's crash" knows it to be told.
        (told("r2", "Tuesday's disaster was the third of a ferry.", "2025-03-18", at="Tuesday"), [2]),
        # Much is said of one thing on one day.
        (
            told(
                "r2",
                "The minister said that passengers of any ferry should know which pier is safe to use in a storm.",
                "2025-03-18",
                at="",
                said=True,
            ),
            [1, 1],
        ),
    ],
)
def test_lines_that_tell_one_thing_of_one_time_are_one(other, found):
    assert lines(CRASH, other) == found
    assert lines(other, CRASH) == found


def test_what_measures_apart_is_two():
    def measured(report, hours, unit):
        text = f"The old harbour pier stays open to the ferry for {hours} hours on Tuesday."
        made, one = told(report, text, "2025-03-18", at="Tuesday")
        return with_figure(made, f"{hours} hours", {"six": 6.0, "nine": 9.0}[hours], "hours", unit=unit), one

    assert lines(measured("r1", "six", "hours"), measured("r2", "nine", "hours a day")) == [1, 1]
    assert lines(measured("r1", "six", "hours"), measured("r2", "six", "hours a day")) == [2]
    # What is counted may be counted otherwise.
    assert lines(measured("r1", "six", "people"), measured("r2", "nine", "people")) == [2]


def test_what_lasts_until_two_reports_lasts_equally_long():
    month = {"at": "June", "precision": "month"}
    one = told(
        "r1", "Smugglers have shipped oil past the border 30 times since June.", "2024-06-01", end=WRITTEN, **month
    )
    two = told("r2", "Oil was shipped over the border 30 times since June.", "2024-06-01", end=WRITTEN, **month)
    only_june = told(
        "r3", "Oil was shipped over the border 30 times in June.", "2024-06-01", end="2024-06-30", **month
    )
    assert lines(one, two) == [2]
    assert lines(one, only_june) == [1, 1]


def test_a_past_day_by_its_date_needs_one_word():
    day = {"day": "2025-03-02", "at": "March 2"}
    one = told("r1", "The tariff, adopted by Borduria on March 2, is high.", **day)
    two = told("r2", "Merchants of Borduria met the tariff of March 2 with strikes.", **day)
    three = told("r3", "Merchants of Borduria held a feast on March 2.", **day)
    assert lines(one, two) == [2]
    assert lines(one, three) == [1, 1]


def test_one_report_tells_several_things_of_a_day():
    one = told(
        "r1",
        "The lock was open for six hours on Friday as a gesture to the crews of waiting barges.",
        "2025-03-14",
        at="Friday",
    )
    text = "The towns agreed on Friday to keep the lock open twelve hours a day from next month."
    made, two = told("r1", text, "2025-03-14", at="Friday")
    assert lines(one, (made, two)) == [1, 1]


def test_much_alike_is_not_what_denies_it():
    assert much_alike("a ferry struck the old pier", "the ferry that struck a pier")
    assert not much_alike("a ferry struck the old pier", "no ferry struck the old pier")
    assert not much_alike("a ferry struck the old pier", "a bus struck the hall")
