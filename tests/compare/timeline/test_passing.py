"""What a date that stands in a report dates, and what is only told by the way."""

from dataclasses import replace

import pytest

from rashomon.model import Time
from tests.compare.timeline.test_line import compare, dated, report, states, with_time
from tests.make import words_of


def starts(*reports):
    return [entry.when.start for entry in compare(*reports).timeline if entry.placed]


def told(text, *times):
    made = states(report("r1", text), "Borduria")
    for words, value in times:
        made = with_time(made, words, value)
    return made


@pytest.mark.parametrize("thing", ["Harbour Act", "the strike"])
def test_a_year_that_tells_which_thing_is_meant_dates_nothing(thing):
    assert starts(told(f"Borduria still keeps to {thing} of 1961.", ("1961", "1961"))) == []
    assert starts(told("Borduria still keeps to it, as in the spring of 1961.", ("1961", "1961"))) == [
        "1961-01-01"
    ]


def test_two_years_in_passing_are_no_part_of_a_report_on_a_day_of_now():
    def found(*background):
        told = ["Borduria shelled the port of Klow on Tuesday", *background]
        made = states(report("r1", ".\n".join([told[0], "It rained", *told[1:]]) + "."), "Borduria", "Klow")
        for words in told:
            at = words[-len("on Tuesday") :] if words == told[0] else words[-len("in 1931") :]
            day = "2025-03-04" if words == told[0] else f"{at[-4:]}-01-01"
            made = dated(made, words, "ASSAULT", "Borduria", "Klow", day=day, at=at)
        return starts(made)

    years = ["The quay was set on fire in 1931", "The mole was mined in 1954", "The dock was bombed in 1967"]
    assert found(*years[:2]) == ["2025-03-04"]
    assert len(found(*years)) == 4
    assert found("Borduria set the quay on fire in 1931") == ["1931-01-01", "2025-03-04"]


def test_the_day_of_words_that_are_known_is_that_of_the_words():
    said = "Borduria spoke of the quay on Tuesday. {} surprised the dockers of Borduria."
    once = starts(told(said.format("Its remarks"), ("Tuesday", "2025-03-04")))
    again = said.format("Its remarks late Tuesday")
    assert (
        starts(told(again, ("on Tuesday", "2025-03-04"), ("late Tuesday", "2025-03-04"))) == once == ["2025-03-04"]
    )
    assert starts(told(again, ("late Tuesday", "2025-03-04"))) == ["2025-03-04"]


def test_what_hangs_on_the_words_before_it_is_told_with_them():
    text = "Borduria sank on Monday a raft, a step that Borduria regretted on Tuesday."
    made = told(text, ("Monday", "2025-03-03"), ("Tuesday", "2025-03-04"))
    (entry,) = [entry for entry in compare(made).timeline if entry.when.start == "2025-03-04"]
    assert entry.evidence[0].text == text[:-1]


def test_a_report_of_a_day_before_does_not_tell_of_what_is_over():
    text = "Borduria shelled the old harbour of Klow{} and many houses burnt."
    dates = {"r1": (" on Tuesday", "2025-03-05"), "r2": ("", "2025-02-20")}
    one, other = (
        states(report(id, text.format(at), published=day), "Borduria", "Klow") for id, (at, day) in dates.items()
    )
    one = dated(
        one, text.format(" on Tuesday")[:-1], "ASSAULT", "Borduria", "Klow", day="2025-03-04", at="Tuesday"
    )
    (entry,) = compare(one, other).timeline
    assert [words.report for words in entry.evidence] == ["r1"]


def test_what_is_told_in_the_present_of_a_day_by_its_date_is_a_caption():
    text = "A boat of Borduria lies in the port of Klow on 3 March 2025."

    def found(tense):
        made = states(report("r1", text), "Borduria")
        time = Time(words=words_of(made, "3 March 2025"), kind="date", value="2025-03-03", tense=tense)
        return starts(replace(made, times=(time,)))

    assert (found("present"), found("past")) == ([], ["2025-03-03"])


def test_the_first_day_of_each_week_is_no_day():
    text = "The office of Borduria was open Monday through Thursday."
    assert starts(told(text, ("Monday", "2025-03-03"))) == []
    assert starts(told(text.replace(" through Thursday", ""), ("Monday", "2025-03-03"))) == ["2025-03-03"]
