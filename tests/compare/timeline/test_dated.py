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
