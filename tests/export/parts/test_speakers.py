from dataclasses import replace

from rashomon.export.parts.said import printed
from rashomon.export.story import story_view
from rashomon.export.view import Holdings
from rashomon.model import Actor, Position, Proposal, Source, Time, Via
from tests.export.make import holdings, story
from tests.make import make_report, with_actor, with_statement, words_of

HELD = holdings()
VIEW = story_view(HELD.dossiers[0], HELD)


def test_speakers_come_with_what_each_report_has_them_say():
    assert [(speaker.name, speaker.resolved) for speaker in VIEW.speakers] == [
        ("Ada Lund", True),
        ("Ada Lund and Bo Krag", True),
        ("The union", True),
        ("Nobody in the harbour office", False),
    ]
    lund = VIEW.speakers[0]
    versions = [[spoken.cited.label for spoken in utterance.versions] for utterance in lund.utterances]
    assert versions == [["The Gannet", "Quayside"], ["The Gannet"]]


def test_a_statement_says_to_whom_when_where_and_by_way_of_whom():
    told, heard = VIEW.speakers[0].utterances[0].versions
    assert told.facts() == ("partly quoted", "to Bo Krag", "4 March 2025", "interview")
    assert heard.facts() == ("partly quoted", "by way of the Baltic Wire")
    again = replace(told, audience=(), via=("Bo Krag", "the Baltic Wire"))
    assert "by way of the Baltic Wire, from Bo Krag" in again.facts()


def test_a_statement_inside_another_of_its_report_is_not_told_twice():
    report = with_actor(make_report("Ada Lund said that the pier was sold and the ferry was sound."), "Ada Lund")
    whole = with_statement(report, "Ada Lund", "said", "that the pier was sold and the ferry was sound")
    both = with_statement(whole, "Ada Lund", "said", "that the pier was sold")
    made = story(replace(both, outlet="gannet.example"))
    view = story_view(made, Holdings(reports=(both,)))
    (speaker,) = view.speakers
    assert [len(utterance.versions) for utterance in speaker.utterances] == [1]
    assert speaker.utterances[0].versions[0].words[0].text.endswith("sound")


def test_whoever_is_not_traced_is_called_by_the_words_without_their_last_comma():
    report = make_report("A pilot, who stayed ashore, said that the ferry was sound.")
    report = with_statement(report, "A pilot, who stayed ashore,", "said", "that the ferry was sound")
    view = story_view(story(replace(report, outlet="gannet.example")), Holdings(reports=(report,)))
    assert [speaker.name for speaker in view.speakers] == ["A pilot, who stayed ashore"]


def test_two_of_whom_the_same_words_speak_are_both_named():
    report = make_report("Danish and Omani officials said the pier was sold.")
    words = words_of(report, "Danish and Omani officials")
    both = [
        Actor(id=id, name=name, kind="group", mentions=(words,))
        for id, name in (("a1", "Danes"), ("a2", "Omanis"))
    ]
    report = replace(with_statement(report, words.text, "said", "the pier was sold"), actors=tuple(both))
    joint = tuple(Source(words=words, actor=actor.id) for actor in both)
    report = replace(report, statements=(replace(report.statements[0], sources=joint),))
    view = story_view(story(replace(report, outlet="gannet.example")), Holdings(reports=(report,)))
    assert [speaker.name for speaker in view.speakers] == ["Danes and Omanis"]


def test_reasons_name_reports_by_their_labels():
    assert VIEW.in_words("most like r1 (0.5), not like r2") == "most like The Gannet (0.5), not like Quayside"


def test_what_somebody_is_accused_of_is_told_without_the_name_that_stands_before_it():
    report = with_actor(make_report("Bo Krag accused Ada Lund of seeking to sell the pier."), "Ada Lund")
    report = with_statement(report, "Ada Lund", "seeking", "to sell the pier")
    view = story_view(story(replace(report, outlet="gannet.example")), Holdings(reports=(report,)))
    assert view.speakers[0].utterances[0].versions[0].words[0].text == "seeking to sell the pier"


def test_what_nobody_is_said_to_believe_is_not_among_what_is_said():
    report = make_report("The ferry is expected to be sold.")
    report = with_statement(report, "The ferry", "is expected", "to be sold")
    belief = replace(report.statements[0], sources=(), type="belief")
    report = replace(report, statements=(belief,))
    assert story_view(story(replace(report, outlet="gannet.example")), Holdings(reports=(report,))).speakers == ()


def test_who_is_cited_is_shown_with_the_one_who_cites_him():
    report = with_actor(make_report("Radio Odde, citing Bo Krag, reported that the pier was sold."), "Bo Krag")
    report = with_statement(report, "Bo Krag", "reported", "that the pier was sold")
    radio = Via(words=words_of(report, "Radio Odde"), actor=None)
    cited = replace(report.statements[0], by="statements/2 cited", via=(radio,))
    report = replace(report, statements=(cited,))
    (speaker,) = story_view(story(replace(report, outlet="gannet.example")), Holdings(reports=(report,))).speakers
    assert speaker.utterances[0].versions[0].words[0].text.startswith("Radio Odde, citing Bo Krag")


def test_what_one_says_that_another_wants_is_said_by_the_first_alone():
    report = with_actor(
        with_actor(make_report("Ada Lund said Bo Krag wants to sell the pier."), "Ada Lund"), "Bo Krag"
    )
    report = with_statement(report, "Ada Lund", "said", "Bo Krag wants to sell the pier")
    report = with_statement(report, "Bo Krag", "wants", "to sell the pier")
    said, wants = report.statements
    ascribed = replace(
        wants, type="eventuality", via=(Via(words=said.sources[0].words, actor=said.sources[0].actor),)
    )

    def names(*statements):
        held = replace(report, statements=statements)
        made = story(replace(held, outlet="gannet.example"))
        return [speaker.name for speaker in story_view(made, Holdings(reports=(held,))).speakers]

    assert names(said, ascribed) == ["Ada Lund"]
    assert names(said, replace(ascribed, via=())) == ["Ada Lund", "Bo Krag"]


def test_a_relative_clause_is_told_by_its_sentence_and_a_cue_with_whom_it_tells_and_when():
    def shown(report):
        held = Holdings(reports=(report,))
        (speaker,) = story_view(story(replace(report, outlet="gannet.example")), held).speakers
        return speaker.utterances[0].versions[0].words[0].text

    text = "Bo Krag met a pilot, who told reporters that the pier was sold, in a tone that Krag called “a joke”."
    assert shown(with_statement(make_report(text), "who", "told", "that the pier was sold")) == text
    called = with_statement(make_report(text), "Krag called", "called", "“a joke”").statements[0]
    that = words_of(make_report(text), "that Krag")
    called = replace(called, content=(make_report(text).passage(that.start, that.start + 4), *called.content))
    assert shown(replace(make_report(text), statements=(called,))) == text
    told = with_statement(make_report("“Sold,” Ada Lund told a reporter at noon."), "Ada Lund", "told", "“Sold,”")
    assert shown(told) == "“Sold,” Ada Lund told a reporter at noon"


def test_what_is_not_said_stands_apart_from_what_is_said_before_it():
    text = "The harbour office stated that the pier was sold but made no mention of the ferry."
    report = with_actor(make_report(text), "The harbour office", kind="organisation")
    report = with_statement(report, "The harbour office", "stated", "that the pier was sold")
    report = with_statement(report, "The harbour office", "made no mention of", "the ferry")
    said, unsaid = report.statements
    report = replace(report, statements=(said, replace(unsaid, kind="silence")))
    assert words_shown(report) == [
        ["The harbour office stated that the pier was sold"],
        ["The harbour office", "made no mention of the ferry"],
    ]


def test_consent_is_told_with_its_conditions():
    text = "The crew has agreed to the plan in principle, provided the pier stays open, though not gladly."
    report = with_actor(make_report(text), "The crew", kind="group")
    report = with_statement(report, "The crew", "has agreed to", "the plan")
    (crew,) = report.actors
    consent = Position(
        id="p1",
        report=report.id,
        holder=crew.id,
        proposal=Proposal(id="plan", name="the plan", words=words_of(report, "the plan")),
        stance="accepts on conditions",
        conditions=(words_of(report, "provided the pier stays open"),),
        when=None,
        via=(),
        evidence=(words_of(report, "has agreed to the plan"),),
    )
    report = replace(report, positions=(consent,))
    assert words_shown(report) == [
        ["The crew has agreed to the plan in principle, provided the pier stays open"],
    ]


def test_of_a_relative_clause_those_are_told_whom_it_is_of():
    def shown(text):
        report = with_actor(make_report(text), "Bo Krag")
        (krag,) = report.actors
        (said,) = with_statement(report, "who", "said", "that the pier was sound").statements
        said = replace(said, sources=(Source(words=words_of(report, "who"), actor=krag.id),))
        return words_shown(replace(report, statements=(said,)))

    denied = "The sale was denied by Captain Bo Krag, who said that the pier was sound."
    assert shown(denied) == [["Captain Bo Krag, who said that the pier was sound"]]
    of_another = "The sale was denied by a friend of Bo Krag, who said that the pier was sound."
    assert shown(of_another) == [[of_another]]


def test_what_rests_on_the_words_before_it_is_told_with_them():
    text = "Ada Lund said that the pier was sold, citing a letter of the mayor."
    report = with_statement(
        with_actor(make_report(text), "Ada Lund"), "Ada Lund", "said", "that the pier was sold"
    )
    report = with_statement(report, "Ada Lund", "citing", "a letter of the mayor")
    assert words_shown(report) == [[text.rstrip(".")]]


def test_what_is_part_of_something_denied_is_denied():
    text = "Radio Odde reported that the mayor had asked Ada Lund to sell the pier."
    report = with_actor(make_report(text), "the mayor")
    report = with_statement(report, "Radio Odde", "reported", "that the mayor had asked Ada Lund to sell the pier")
    report = with_statement(report, "the mayor", "had asked", "Ada Lund to sell the pier")
    radio, asked = report.statements
    asked = replace(asked, via=(Via(words=radio.sources[0].words, actor=None),))

    def facts(denied_by):
        held = replace(report, statements=(replace(radio, denied_by=denied_by), asked))
        view = story_view(story(replace(held, outlet="gannet.example")), Holdings(reports=(held,)))
        return next(one for one in view.speakers if one.name == "the mayor").utterances[0].versions[0].facts()

    assert "denied" in facts(("s9",))
    assert "denied" not in facts(())


def words_shown(report):
    view = story_view(story(replace(report, outlet="gannet.example")), Holdings(reports=(report,)))
    return [
        [words.text for words in spoken.words]
        for speaker in view.speakers
        for utterance in speaker.utterances
        for spoken in utterance.versions
    ]


def test_a_day_right_behind_the_words_is_shown_with_them():
    text = "Ada Lund reported a fire overnight, with nine boats burnt."
    made = with_statement(with_actor(make_report(text), "Ada Lund"), "Ada Lund", "reported", "a fire")
    night = Time(words=words_of(made, "overnight"), kind="date", value="NIGHT", tense="past")
    (told,) = printed(replace(made, times=(night,)), made.statements[0])
    assert told.text == "Ada Lund reported a fire overnight"
    (told,) = printed(made, made.statements[0])
    assert told.text == "Ada Lund reported a fire"
