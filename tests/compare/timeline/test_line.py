from dataclasses import replace

from rashomon.compare.dossier import dossier
from rashomon.compare.timeline.agreed import point_of
from rashomon.compare.timeline.clauses import clause_of, in_full, readable
from rashomon.group.copies import copies
from rashomon.model import Membership, Story, Time, When
from tests.make import make_outlet, make_report, with_actor, with_event, with_figure, with_statement, words_of

DAY = {"published": "2025-03-05"}


def compare(*reports):
    held = {report.id: report for report in reports}
    story = Story(
        id="t1", members=tuple(Membership(report=id, reason="") for id in sorted(held)), copies=copies(reports)
    )
    outlets = {report.outlet: make_outlet(report.outlet) for report in reports}
    return dossier(story, held, outlets)


def padding(id):
    return "\n" + " ".join(f"{id}word{i}" for i in range(60))


def report(id, text, **more):
    return make_report(text + padding(id), id=id, outlet=f"{id}.example", **{**DAY, **more})


def with_time(made, words, value):
    time = Time(words=words_of(made, words), kind="date", value=value, tense="past")
    return replace(made, times=(*made.times, time))


def dated(made, words, type, doer, other, *, day, at, precision="day"):
    """The report with one more event, dated by the words `at`."""
    found = with_event(made, words, type, None, doer, other)
    when = When(start=day, end=day, precision=precision, basis="resolved", words=words_of(found, at))
    return replace(found, events=(*found.events[:-1], replace(found.events[-1], when=when)))


def states(made, *names):
    for name in names:
        made = with_actor(made, name, kind="state", country=name[:2].upper())
    return made


MET = "Borduria met Syldavia in Klow on Tuesday."
SPOKE = "Syldavia and Borduria held talks on Tuesday about the bridge."


def test_one_meeting_told_by_two_reports_in_other_words_is_one_entry():
    one = states(report("r1", MET), "Borduria", "Syldavia")
    one = dated(one, MET[:-1], "CONSULT", "Borduria", "Syldavia", day="2025-03-04", at="Tuesday")
    two = states(report("r2", SPOKE), "Borduria", "Syldavia")
    two = dated(two, SPOKE[:-1], "CONSULT", "Syldavia", "Borduria", day="2025-03-04", at="Tuesday")
    (entry,) = [entry for entry in compare(one, two).timeline if entry.placed]
    assert {words.report for words in entry.evidence} == {"r1", "r2"}
    assert entry.why == "both reports give the date"
    later = dated(
        states(report("r2", SPOKE), "Borduria", "Syldavia"),
        SPOKE[:-1],
        "CONSULT",
        "Syldavia",
        "Borduria",
        day="2025-03-03",
        at="Tuesday",
    )
    assert len([entry for entry in compare(one, later).timeline if entry.placed]) == 2


def test_two_days_of_one_sentence_are_one_point_and_two_entries():
    text = "Borduria met Syldavia in Klow on Tuesday and will meet Syldavia again on Friday."
    one = states(report("r1", text), "Borduria", "Syldavia")
    first = text[: text.index(" and")]
    one = dated(one, first, "CONSULT", "Borduria", "Syldavia", day="2025-03-04", at="Tuesday")
    one = dated(one, text[:-1], "CONSULT", "Borduria", "Syldavia", day="2025-03-07", at="Friday")
    other = states(report("r2", "Syldavia has closed a bridge."), "Syldavia")
    found = compare(one, other)
    assert [point.summary.text for point in found.points if "Klow" in point.summary.text] == [text[:-1]]
    assert [entry.when.start for entry in found.timeline if entry.placed] == ["2025-03-04", "2025-03-07"]


def test_the_finest_date_that_most_allow_and_the_dates_of_the_others():
    text = "Borduria shelled the old harbour of Klow {} and many houses burnt."

    def told(id, when, day, **more):
        made = states(report(id, text.format(when)), "Borduria", "Klow")
        return dated(made, text.format(when)[:-1], "ASSAULT", "Borduria", "Klow", day=day, at=when, **more)

    month = told("r1", "in March", "2025-03-01")
    when = replace(month.events[0].when, end="2025-03-31", precision="month")
    month = replace(month, events=(replace(month.events[0], when=when),))
    found = compare(month, told("r2", "on 3 March", "2025-03-03"), told("r3", "on 4 March", "2025-03-04"))
    (entry,) = found.timeline
    assert entry.when.start == "2025-03-03"
    assert [(one.report, one.value) for one in entry.otherwise] == [("r3", "2025-03-04")]
    assert entry.why == "2 of 3 reports give the date"


def test_what_had_been_before_stands_with_the_clause_that_tells_it():
    text = "Borduria met Syldavia on Tuesday, following floods in the valley last month."
    made = with_time(states(report("r1", text), "Borduria", "Syldavia"), "last month", "MONTH-1")
    made = dated(made, text.partition(",")[0], "CONSULT", "Borduria", "Syldavia", day="2025-03-04", at="Tuesday")
    other = states(report("r2", MET), "Borduria", "Syldavia")
    other = dated(other, MET[:-1], "CONSULT", "Borduria", "Syldavia", day="2025-03-04", at="Tuesday")
    entries = {entry.evidence[0].text: entry.when.start for entry in compare(made, other).timeline}
    assert entries["following floods in the valley last month"] == "2025-02-01"


def test_what_had_been_before_is_of_the_point_that_tells_it():
    first, before = "Borduria met Syldavia in Klow on Tuesday", "Both had held talks in Odde in February"
    one = states(report("r1", f"{first}.\n{before}."), "Borduria", "Syldavia")
    for words in (first, before):
        one = with_event(one, words, "CONSULT", None, "Syldavia", "Borduria")
    points = compare(one, report("r2", "A bridge was closed.")).points
    met, talked = (next(p for p in points if p.summary.text.startswith(words)) for words in (first, before))
    assert point_of(words_of(one, before + "."), met.id, points) == talked.id
    assert point_of(words_of(one, f"Tuesday.\n{before}"), met.id, points) == met.id


def test_what_was_then_stands_with_what_is_told_of_it():
    def told(rest, *times):
        text = f"Ada Lund spoke, after a regatta in Klow last month, where {rest}."
        made = with_actor(report("r1", text), "Ada Lund")
        for words, value in (("last month", "MONTH-1"), *times):
            made = with_time(made, words, value)
        words = words_of(made, "last month")
        around = made.sentences[0]
        return readable(made, around, clause_of(made, around, words), words).text

    full = "a regatta in Klow last month, where no pilot had sailed since the flood of 2019."
    assert told("no pilot had sailed since the flood of 2019", ("2019", "2019")) == full
    other = told("the pilots will sail again on 3 May", ("3 May", "2025-05-03"))
    assert other == "after a regatta in Klow last month"


def test_words_of_a_point_are_printed_in_full_unless_they_give_another_time():
    text = "The port reported a fire overnight, with nine boats burnt, and a second fire on Tuesday."
    made = with_time(report("r1", text), "overnight", "NIGHT")
    words = words_of(made, "The port reported a fire overnight")
    more = words_of(made, "The port reported a fire overnight, with nine boats burnt")
    assert in_full(words, [more], made) == more
    assert in_full(words, [replace(more, report="r2")], made) == words
    late = report("r1", "The port, after a fire on Monday, reported nine boats burnt.")
    assert (
        in_full(words_of(late, "after a fire on Monday"), [late.passage(0, 30)], late).text
        == "after a fire on Monday"
    )
    assert in_full(words, [words_of(made, text)], with_time(made, "Tuesday", "2025-03-04")) == words


def test_a_year_in_the_name_of_a_thing_dates_nothing():
    text = "Borduria praised the 2018 treaty of Klow."
    made = with_time(states(report("r1", text), "Borduria"), "2018", "2018")
    assert compare(made).timeline == ()
    text = "Borduria signed the treaty of Klow in 2018."
    made = with_time(states(report("r1", text), "Borduria"), "2018", "2018")
    assert [entry.when.start for entry in compare(made).timeline] == ["2018-01-01"]


def test_what_is_said_on_a_day_by_one_report_alone_is_no_entry_unless_it_denies():
    text = "Ada Lund said on Tuesday that the old bridge was safe."
    day = When(start="2025-03-04", end="2025-03-04", precision="day", basis="resolved")

    def said(id, **more):
        made = report(id, "The valley was quiet again this spring.\nIt rained.\n" + text)
        made = with_statement(
            with_actor(made, "Ada Lund"), "Ada Lund", "said", "that the old bridge was safe", **more
        )
        when = replace(day, words=words_of(made, "Tuesday"))
        return replace(made, statements=(replace(made.statements[0], when=when),))

    other = report("r2", "Nothing else happened.")
    assert compare(said("r1"), other).timeline == ()
    assert [entry.when.start for entry in compare(said("r1", denies=("s9",)), other).timeline] == ["2025-03-04"]


def test_what_nobody_dates_lies_between_the_days_that_words_give():
    text = "Borduria met Syldavia on Tuesday, hours after Borduria freed the prisoners of Klow."
    freed = "Borduria freed the prisoners of Klow"

    def told(id):
        made = states(report(id, text), "Borduria", "Syldavia", "Klow")
        made = dated(
            made, text.partition(",")[0], "CONSULT", "Borduria", "Syldavia", day="2025-03-04", at="Tuesday"
        )
        return with_event(made, freed, "RETREAT", "release", "Borduria", "Klow")

    entries = {entry.evidence[0].text: entry for entry in compare(told("r1"), told("r2")).timeline}
    entry = entries[freed]
    assert (entry.when.start, entry.when.end, entry.when.basis) == ("2025-03-03", "2025-03-04", "inferred")
    assert entry.placed
    assert (entry.when.words.text, entry.why) == ("hours after", "what is dated 2025-03-04 came hours after it")


def test_an_attack_that_one_alone_tells_stands_on_the_day_on_which_somebody_told_of_it():
    told = "On Tuesday Ada Lund reported that Borduria shelled Syldavia near the ferry pier."
    said = "that Borduria shelled Syldavia near the ferry pier"
    made = with_statement(
        states(with_actor(report("r1", told), "Ada Lund"), "Borduria", "Syldavia"), "Ada Lund", "reported", said
    )
    when = When(
        start="2025-03-04", end="2025-03-04", precision="day", basis="resolved", words=words_of(made, "Tuesday")
    )
    made = replace(made, statements=(replace(made.statements[0], when=when),))
    other = report("r2", "The price of fish rose in Klow.")
    attack = with_event(made, said.removeprefix("that "), "ASSAULT", None, "Borduria", "Syldavia")
    (entry,) = compare(attack, other).timeline
    assert entry.when.start == "2025-03-04"
    assert entry.evidence[0].text == told
    met = with_event(made, said.removeprefix("that "), "CONSULT", None, "Borduria", "Syldavia")
    bought = states(report("r2", "Ruritania bought cod from Grusinia on Monday."), "Ruritania", "Grusinia")
    act = "Ruritania bought cod from Grusinia"
    bought = dated(bought, act, "COOPERATE", "Ruritania", "Grusinia", day="2025-03-03", at="Monday")
    assert told not in {entry.evidence[0].text for entry in compare(met, bought).timeline}
    # Where nothing else is dated there is what either report would have by itself.
    assert [entry.evidence[0].text for entry in compare(met, other).timeline] == [told]


def test_what_no_words_place_comes_last_with_the_day_of_the_first_that_tells_it():
    text = "Borduria freed the prisoners of Klow without a word."

    def told(id):
        made = states(report(id, text), "Borduria", "Klow")
        return with_event(made, text[:-1], "RETREAT", "release", "Borduria", "Klow")

    (entry,) = compare(told("r1"), told("r2")).timeline
    assert (entry.placed, entry.when.start, entry.when.end) == (False, None, "2025-03-05")


def test_the_days_of_a_long_story_that_several_voices_tell_of_come_first():
    lines = [f"Borduria shelled the village of Klow{day} on {day} March." for day in range(1, 10)]

    def told(id, published, days):
        made = states(report(id, "\n".join(lines[day - 1] for day in days), published=published), "Borduria")
        for day in days:
            made = with_actor(made, f"Klow{day}")
            made = dated(
                made,
                lines[day - 1][:-1],
                "ASSAULT",
                "Borduria",
                f"Klow{day}",
                day=f"2025-03-{day:02}",
                at=f"{day} March",
            )
        return made

    found = compare(told("r1", "2025-03-09", range(1, 10)), told("r2", "2025-03-20", (4,)))
    (first,) = [entry for entry in found.timeline if entry.foremost]
    assert first.when.start == "2025-03-04"
    assert first.salience == "2 voices tell of this day, one of them 16 days later"
    assert not [entry for entry in compare(told("r1", "2025-03-09", (1, 2, 4))).timeline if entry.foremost]


def test_a_century_dates_no_happening():
    def entries(words, value):
        text = f"The old bridge of Klow is one of the longest of {words}."
        return [
            one
            for one in compare(with_time(report("r1", text), words, value), report("r2", MET)).timeline
            if one.placed
        ]

    assert not entries("the century", "20")
    assert entries("this week", "2025-W10")


def test_what_heads_a_report_is_not_dated_by_what_was_years_ago():
    text = "Borduria has freed 21 of the sailors seized four years ago near Klow."

    def told(id, text):
        return with_time(states(report(id, text), "Borduria"), "four years ago", "YEAR-4")

    assert [entry for entry in compare(told("r1", text), told("r2", text)).timeline if entry.placed] == []
    text = "The harbour is quiet.\nSo is Klow.\nBorduria built the great bridge at Klow four years ago."
    (entry,) = [entry for entry in compare(told("r1", text), told("r2", text)).timeline if entry.placed]
    assert entry.when.start == "2021-01-01"


def test_one_day_by_its_date_long_before_is_one_thing_where_a_word_is_shared():
    def told(id, text, day="2025-02-03"):
        made = states(report(id, text), "Borduria")
        return with_time(made, "3 February" if "3 February" in text else "Feb. 3", "XXXX-02-03")

    one = "The harbour is quiet.\nSo is Klow.\nBorduria was released from the league on Feb. 3."
    other = "It rained.\nIt was late.\nSince being released on 3 February Borduria has had no fish."
    assert len([entry for entry in compare(told("r1", one), told("r2", other)).timeline if entry.placed]) == 1
    third = "It rained.\nIt was late.\nOn 3 February Borduria had no fish."
    assert len([entry for entry in compare(told("r1", one), told("r2", third)).timeline if entry.placed]) != 1


def days_of(found):
    return [(entry.when.start, len({words.report for words in entry.evidence})) for entry in found.timeline]


def test_a_year_beside_another_is_of_one_of_two_things():
    text = "Borduria left the union in 1994 and Syldavia in 2002."
    made = with_time(with_time(states(report("r1", text), "Borduria"), "1994", "1994"), "2002", "2002")
    assert compare(made).timeline == ()


def test_what_a_page_says_of_a_picture_or_a_post_is_no_happening():
    for text in (
        "Borduria keeps its bridge, seen in this photo taken on 3 March.",
        "The bridge is safe — Ada Lund (@adalund) 3 March.",
        "Home | The bridge of 3 March | Subscribe now and read on.",
    ):
        assert compare(with_time(states(report("r1", text), "Borduria"), "3 March", "2025-03-03")).timeline == ()


def test_these_times_are_no_day():
    def found(text, tense):
        made = states(report("r1", f"It rained.\nIt was late.\n{text}"), "Borduria")
        time = Time(words=words_of(made, "today"), kind="date", value="DAY+0", tense=tense)
        return days_of(compare(replace(made, times=(time,))))

    assert found("Few in Borduria today think the bridge of Klow is safe.", "present") == []
    assert found("Borduria will open the bridge of Klow today.", "future") == [("2025-03-05", 1)]


def test_what_tells_of_nobody_is_no_entry():
    def found(text):
        made = with_time(
            with_time(states(report("r1", text), "Borduria"), "Monday", "2025-03-03"), "Tuesday", "2025-03-04"
        )
        return [day for day, _ in days_of(compare(made))]

    assert found("Borduria, which on Monday closed the bridge, was no clearer on Tuesday.") == ["2025-03-03"]


def test_what_sank_on_a_day_stands_in_the_line_though_its_toll_is_what_reports_share():
    def toll(id, text, words, value, published):
        made = make_report(text + padding(id), id=id, outlet=f"{id}.example", published=published)
        made = with_figure(made, words, value, "killed")
        made = with_time(made, "on Tuesday", "XXXX-WXX-2")
        figure = made.figures[0]
        when = When(start="2025-03-04", end="2025-03-04", precision="day", basis="resolved")
        when = replace(when, words=words_of(made, "on Tuesday"))
        return replace(made, figures=(replace(figure, as_of=when),))

    left = toll("r1", "A ferry sank off Vik on Tuesday, killing six people.", "six people", 6, "2025-03-04")
    right = toll("r2", "A ferry sank off Vik on Tuesday, killing nine people.", "nine people", 9, "2025-03-05")
    (entry,) = compare(left, right).timeline
    assert entry.when.start == "2025-03-04"
    assert entry.evidence[0].text.startswith("A ferry sank off Vik on Tuesday")
