from dataclasses import replace

from rashomon.compare.claims.claim import Claim
from rashomon.compare.timeline.dated import datings
from rashomon.extract.dates import resolve
from rashomon.model import Time, When
from tests.make import make_report, with_actor, with_statement, words_of


def with_times(made, *times):
    found = (Time(words=words_of(made, words), kind="date", value=value, tense="past") for words, value in times)
    return replace(made, times=tuple(found))


def dated_by(made, words):
    """The first days that the datings of a claim with these words have, and whether each is its own."""
    span = words_of(made, words)
    within = [time for time in made.times if span.span.covers(time.words)]
    when = resolve(within[0], made.published) if within else None
    claim = Claim(id="c1", report=made.id, kind="event", words=span, about=frozenset({"harbour"}), when=when)
    return [(one.when.start, one.own) for one in datings({"p1": [claim]}, {made.id: made})]


def test_what_begins_its_sentence_is_the_date_of_what_follows():
    text = "Last week, Borduria closed its harbour over the raid of 20 February."
    made = make_report(text, id="r1", published="2025-03-05")
    made = with_times(made, ("Last week", "WEEK-1"), ("20 February", "2025-02-20"))
    assert ("2025-02-24", True) in dated_by(made, "Borduria closed its harbour over the raid of 20 February")


def test_the_latest_of_many_is_not_all_of_them():
    text = "Borduria has fired on dozens of boats, the latest on 3 March."
    made = with_times(make_report(text, id="r1", published="2025-03-05"), ("3 March", "2025-03-03"))
    assert ("2025-03-03", True) not in dated_by(made, text[:-1])
    text = "Borduria has fired on dozens of boats on 3 March."
    made = with_times(make_report(text, id="r1", published="2025-03-05"), ("3 March", "2025-03-03"))
    assert ("2025-03-03", True) in dated_by(made, text[:-1])


def test_a_clause_that_goes_on_behind_which_one_is_meant_is_told_whole():
    text = "On 3 March one of the ferries that carry the mail between the islands of Borduria was sold."
    made = with_times(make_report(text, id="r1", published="2025-03-05"), ("3 March", "2025-03-03"))
    words = words_of(made, "the mail between the islands of Borduria was sold")
    claim = Claim(id="c1", report=made.id, kind="event", words=words, about=frozenset({"ferry"}), when=None)
    assert [one.words.text for one in datings({"p1": [claim]}, {made.id: made})] == [text]


def test_the_day_of_a_thing_is_not_that_of_what_is_told_of_it():
    def dated(text, day):
        made = with_times(make_report(text, id="r1", published="2025-03-05"), (day, "2025-03-07"))
        claim = Claim(id="c1", report="r1", kind="statement", words=words_of(made, text[:-1]), about=frozenset())
        return [one.when.start for one in datings({"p1": [claim]}, {"r1": made})]

    for day in ("Friday", "Friday's"):
        assert dated("The harbour office will take Friday's hearing of the pilots seriously.", day) == []
    assert dated("The harbour office will hear the pilots of the ferry on Friday.", "Friday") == ["2025-03-07"]


def test_the_day_of_a_report_that_is_no_point_counts_where_it_is_denied():
    text = "Radio Klow reported on 3 March that Borduria had sold its harbour.\nBerg denied the report."
    made = with_times(make_report(text, id="r1", published="2025-03-05"), ("3 March", "2025-03-03"))
    made = with_actor(made, "Radio Klow", kind="organisation")
    made = with_statement(made, "Radio Klow", "reported", "that Borduria had sold its harbour")
    day = words_of(made, "3 March")
    when = When(start="2025-03-03", end="2025-03-03", precision="day", basis="stated", words=day)
    said = replace(made.statements[0], when=when)
    words = words_of(made, "Borduria had sold its harbour")
    claim = Claim(id="c1", report=made.id, kind="event", words=words, about=frozenset({"harbour"}), when=None)

    def days(statement):
        report = replace(made, statements=(statement,))
        return [one.when.start for one in datings({"p1": [claim]}, {made.id: report})]

    assert days(said) == []
    assert days(replace(said, denied_by=("s2",))) == ["2025-03-03"]


def test_a_date_is_that_of_what_is_told_and_not_of_a_count_beside_it():
    text = "A two-page note said the parties of Klow would meet again on 3 March."
    made = with_times(make_report(text, id="r1", published="2025-03-05"), ("3 March", "2025-03-03"))
    words = words_of(made, text)
    told = Claim(id="c1", report=made.id, kind="event", words=words, about=frozenset({"meet"}))
    count = replace(told, id="c2", kind="figure")
    other = replace(count, id="c3", report="r2")
    found = datings({"p1": [count, other], "p2": [told]}, {made.id: made, "r2": replace(made, id="r2", times=())})
    assert {one.point for one in found if one.report == made.id} == {"p2"}


def days_of(text, time, value, *, tense="past", kind="event", words=None):
    """The days and the words of the datings of a claim, which is all of a text unless `words` are given."""
    made = make_report(f"{text}\nIt rained.\nThe end.", id="r1", published="2025-03-05")
    made = replace(made, times=(Time(words=words_of(made, time), kind="date", value=value, tense=tense),))
    told = words_of(made, words or text.rstrip("."))
    when = resolve(made.times[0], made.published) if told.covers(made.times[0].words) else None
    claim = Claim(id="c1", report="r1", kind=kind, words=told, about=frozenset({"harbour"}), when=when)
    return [(one.when.start, one.words.text) for one in datings({"p1": [claim]}, {"r1": made})]


def test_what_lasts_until_a_day_to_come_ends_on_it():
    text = "The quay of Klow is closed to ferries until Friday."
    assert days_of(text, "Friday", "../2025-03-07", tense="future") == [("2025-03-07", text[:-1])]
    assert days_of(text, "Friday", "../2025-02-28") == []
    assert days_of(text.replace("Friday", "May"), "May", "../2025-05", tense="future") == []


def test_a_day_that_is_only_supposed_or_needed_for_dates_nothing():
    for text in (
        "If Lund wins the race to Klow on Friday, she will stay at sea.",
        "In truth, “if the race to Klow was to go ahead on Friday, the boats would sink.”",
        "Borduria needs the pilots of Klow to open its harbour on Friday.",
    ):
        assert days_of(text, "Friday", "2025-03-07", tense="future") == []
    text = "If Lund wins the race to Klow, she will stay at sea on Friday."
    assert [day for day, _ in days_of(text, "Friday", "2025-03-07", tense="future")] == ["2025-03-07"]


def test_any_saturday_is_no_day():
    text = "The harbour was full of boats on a Saturday afternoon when Lund came."
    assert days_of(text, "Saturday afternoon", "2025-03-01TAF") == []
    text = "The harbour spoke of boats in a Saturday interview with Lund."
    assert [day for day, _ in days_of(text, "Saturday", "2025-03-01")] == ["2025-03-01"]


def test_the_day_of_a_thing_amid_what_is_told_dates_nothing():
    assert days_of("At issue in Monday's case is the harbour of Klow.", "Monday", "2025-03-03") == []
    assert days_of("Monday's case is about the harbour of Klow.", "Monday", "2025-03-03") != []


def test_when_somebody_spoke_is_no_second_thing():
    text = "The harbour is lost, Lund said after the talks on Monday."
    made = with_times(make_report(text, id="r1", published="2025-03-05"), ("Monday", "2025-03-03"))
    made = with_statement(with_actor(made, "Lund", kind="person"), "Lund", "said", "The harbour is lost")
    words = words_of(made, "The harbour is lost")
    claim = Claim(id="c1", report="r1", kind="statement", words=words, about=frozenset({"harbour"}))
    assert datings({"p1": [claim]}, {"r1": made}) == ()
    (one,) = datings({"p1": [claim]}, {"r1": replace(made, statements=())})
    assert one.words.text == "after the talks on Monday"


def test_an_act_that_is_done_by_speaking_has_the_day_behind_it():
    def dated(cue, day="on Monday"):
        text = f"Borduria {cue} its help {day}, and Lund went to Klow."
        made = with_times(make_report(text, id="r1", published="2025-03-05"), ("Monday", "2025-03-03"))
        made = with_statement(with_actor(made, "Borduria", kind="state"), "Borduria", cue, "its help")
        when = resolve(made.times[0], made.published)
        said = replace(made.statements[0], when=when)
        words = words_of(made, f"Borduria {cue} its help")
        claim = Claim(
            id="c1", report="r1", kind="statement", words=words, about=frozenset(), found=said, when=when
        )
        return [(one.words.text, one.said) for one in datings({"p1": [claim]}, {"r1": made})]

    assert dated("offered") == [("Borduria offered its help on Monday", False)]
    assert dated("announced") == [("Borduria announced its help", True)]
    assert dated("offered", "in a letter of Monday") == [("Borduria offered its help", True)]


def test_what_is_of_another_time_is_not_told_with_a_date():
    text = "Lund was asleep in the harbour before dawn on Monday, after word of a raid had come to Klow."
    (found,) = days_of(text, "dawn on Monday", "2025-03-03TMO", words="Lund was asleep in the harbour")
    assert found == ("2025-03-03", text)


def test_more_than_some_days_ago_is_no_day():
    text = "Borduria closed its harbour {}three days ago."
    for before, dated in (("", True), ("more than ", False)):
        made = make_report(text.format(before), id="r1", published="2025-03-05")
        made = with_times(made, ("three days ago", "DAY-3"))
        assert bool(dated_by(made, text.format(before)[:-1])) is dated
