from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.extract.dates import times
from rashomon.extract.parse import parses
from rashomon.extract.statements import statements
from rashomon.extract.statements.syntax.marks import MARKS
from rashomon.model import Report, Statement
from tests.make import make_report, with_actor


def read(text: str, *names: str, published: str | None = None) -> Report:
    """The report of a text with its statements; `names` are its actors."""
    report = make_report(text, published=published)
    for name in names:
        report = with_actor(report, name)
    (parse,) = parses([text])
    return statements(times(report, parse), parse)


def brief(statement: Statement) -> tuple[str, str, str, tuple[str, ...]]:
    """Kind, source, cue and content of a statement."""
    sources = " + ".join(dict.fromkeys(source.words.text for source in statement.sources))
    cue = statement.cue.text if statement.cue else ""
    return statement.kind, sources, cue, tuple(passage.text for passage in statement.content)


def briefs(text: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [brief(statement) for statement in read(text).statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We will rebuild the bridge,” Berg said.",
            ("direct", "Berg", "said", ("“We will rebuild the bridge,”",)),
        ),
        (
            "“We will rebuild the bridge,” said Anna Berg.",
            ("direct", "Anna Berg", "said", ("“We will rebuild the bridge,”",)),
        ),
        (
            "Berg said: “The bridge will be rebuilt soon.”",
            ("direct", "Berg", "said", ("“The bridge will be rebuilt soon.”",)),
        ),
        (
            "“The bridge,” Berg said on the shore, “will be rebuilt.”",
            ("direct", "Berg", "said", ("“The bridge,”", "“will be rebuilt.”")),
        ),
        (
            "“The bridge is gone,” Berg told reporters. “We will rebuild it.” Nobody answered.",
            ("direct", "Berg", "told", ("“The bridge is gone,”", "“We will rebuild it.”")),
        ),
        (
            "The minister has said that the bridge is safe.",
            ("indirect", "The minister", "has said", ("that the bridge is safe",)),
        ),
        (
            "The bridge was closed on Monday, officials said.",
            ("indirect", "officials", "said", ("The bridge was closed on Monday",)),
        ),
        (
            "By closing the bridge, Berg said, the city saved lives.",
            ("indirect", "Berg", "said", ("By closing the bridge", "the city saved lives")),
        ),
        (
            "Berg said the bridge was “a danger to everyone” and had to go.",
            ("mixed", "Berg", "said", ("the bridge was “a danger to everyone” and had to go",)),
        ),
        (
            "According to the ministry, the bridge was built in haste.",
            ("indirect", "the ministry", "According to", ("the bridge was built in haste",)),
        ),
        (
            "The bridge was built in haste, according to the ministry.",
            ("indirect", "the ministry", "according to", ("The bridge was built in haste",)),
        ),
        (
            "Berg accused the builders of hiding the cracks.",
            ("indirect", "Berg", "accused", ("the builders of hiding the cracks",)),
        ),
        ("Berg pledged to rebuild the bridge.", ("indirect", "Berg", "pledged", ("to rebuild the bridge",))),
        (
            "The ministry urged drivers to stay at home.",
            ("indirect", "The ministry", "urged", ("drivers to stay at home",)),
        ),
        ("Berg called for an inquiry.", ("indirect", "Berg", "called for", ("an inquiry",))),
        (
            "Berg called the bridge “a disgrace”.",
            ("mixed", "Berg", "called", ("the bridge “a disgrace”",)),
        ),
        (
            "Berg described the repair as a farce.",
            ("indirect", "Berg", "described", ("the repair as a farce",)),
        ),
        (
            "Berg repeated the ministry’s warning that the bridge may fall.",
            ("indirect", "the ministry’s", "warning", ("that the bridge may fall",)),
        ),
        (
            "Anna Berg: “We will rebuild it, whatever it takes.”",
            ("direct", "Anna Berg", ":", ("“We will rebuild it, whatever it takes.”",)),
        ),
    ],
)
def test_source_cue_and_content(text: str, expected: tuple[str, str, str, tuple[str, ...]]) -> None:
    assert expected in briefs(text)


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “blue line” was opened in May.",
        "Harald “the Ferry” Holm sails every day.",
        "She read “The Long Crossing” on the boat.",
        "Berg would say that the bridge is safe.",
        "The army attacked the village for hours.",
        "Dahl runs a show called “Bridges,” written by Berg.",
        "Berg was speaking on her show, “The Late Ferry.”",
        "Ferries: a closing surge on the coast",
        "The storm threatened to flood the town.",
        "The storm laid waste to the town.",
        "Berg likes to sail.",
        "The storm knocked out the lights.",
        "Berg has taken a dozen questions about the tunnel.",
        "Berg took complaints about the ferry.",
        "The ferry offers free parking.",
        "Berg accepted the parcel.",
        "Mayors of 30 towns met in Bergen on Monday to discuss plans for a bridge.",
        "The company rolled out new ferries.",
        "If Berg says the bridge is safe, it will be opened.",
        "Berg added sugar to the tea.",
        "I think the bridge is safe.",
        "The bridge was allegedly built in haste.",
        "There was no sign that Berg had agreed to the plan.",
        "The league will see to it, to ensure that Berg accepts the proposal.",
        "It is not clear that Berg has said the bridge is safe.",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    assert briefs(text) == []


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The readout makes no mention of ferries.", "makes no mention of", "ferries"),
        ("Berg declined to comment on the report.", "declined", "to comment on the report"),
        ("The ministry did not say whether the bridge is safe.", "did not say", "whether the bridge is safe"),
        ("The letter gave few details about how work begins.", "gave few details about", "how work begins"),
        ("The ministry has not responded to the question.", "has not responded to", "the question"),
        ("Berg did not say that the bridge is safe.", "did not say", "that the bridge is safe"),
        ("Berg did not mention the ferry.", "did not mention", "the ferry"),
        ("The ministry said nothing about the ships.", "said nothing about", "the ships"),
        ("Norway took no position on the tariff.", "took no position on", "the tariff"),
    ],
)
def test_silence_is_its_own_kind(text: str, cue: str, content: str) -> None:
    (statement,) = read(text).statements
    assert (statement.kind, brief(statement)[2:]) == ("silence", (cue, (content,)))


def test_who_offered_no_comment_is_the_one_who_stated() -> None:
    report = read("The ministry stated that the two had crossed the river but offered no comment on the truce.")
    stated, silence = report.statements
    assert brief(stated)[3] == ("that the two had crossed the river",)
    assert brief(silence)[:2] == ("silence", "The ministry")


def test_words_resolve_to_actors_and_stay_words_where_they_do_not() -> None:
    report = read("Anna Berg said it was late. Officials said it was early.", "Anna Berg")
    first, second = report.statements
    (actor,) = report.actors
    assert [source.actor for source in first.sources] == [actor.id]
    assert [(source.words.text, source.actor) for source in second.sources] == [("Officials", None)]


def test_as_an_outlet_reported_is_of_all_of_its_sentence() -> None:
    text = (
        "Tug and dock negotiators have reached a deal, however, to give temporary workers a path to full-time "
        "employment, as The Lantern exclusively reported Tuesday."
    )
    assert briefs(text)[0][1] == "The Lantern"
    assert briefs(text)[0][3] == (text.partition(", as The")[0],)


def test_nor_makes_a_silence() -> None:
    found = briefs("The council has not shared how the toll works, nor have its members said what the price is.")
    assert found == [("silence", "its members", "said", ("what the price is",))]
    (of_both,) = briefs("Neither Berg nor Lund said what the price is.")
    assert of_both[3] == ("what the price is",)


def test_who_calls_for_something_says_what_a_participle_behind_a_comma_tells() -> None:
    text = (
        "Lund has vocally advocated for schools to reopen over the past week, threatening funding to schools and "
        "saying he would put pressure on governors."
    )
    assert briefs(text)[-1] == ("indirect", "Lund", "saying", ("he would put pressure on governors",))


def test_a_noun_on_which_a_clause_before_it_is_hung_says_nothing() -> None:
    text = (
        "The Republican governor has “strongly encouraged” residents and visitors to “wear coverings as "
        "practicable” insisting that mask mandates are “unenforceable.”"
    )
    assert not [found for found in briefs(text) if "residents" in found[1]]


def test_a_seat_that_is_silent_is_its_state() -> None:
    text = "The Kremlin made no mention of the bridge."
    report = with_actor(make_report(text + " Russia built it."), "Russia", kind="state", country="RU")
    (parse,) = parses([report.text])
    (statement,) = statements(times(report, parse), parse).statements
    assert [source.actor for source in statement.sources] == [report.actors[0].id]


def test_joint_speakers_are_several_sources() -> None:
    report = read("Anna Berg and Olof Dahl said the bridge was safe.", "Anna Berg", "Olof Dahl")
    (statement,) = report.statements
    assert [source.words.text for source in statement.sources] == ["Anna Berg", "Olof Dahl"]
    assert [source.actor for source in statement.sources] == [actor.id for actor in report.actors]


def test_a_quotation_over_paragraphs_has_one_speaker() -> None:
    (statement,) = read("“We waited all night long.\n\n“Nobody came to help us,” Berg said.").statements
    assert brief(statement)[3] == ("“We waited all night long.", "“Nobody came to help us,”")


def test_audience_medium_and_time() -> None:
    report = read(
        "“We wait,” Anna Berg told Olof Dahl in an interview on Saturday.",
        "Anna Berg",
        "Olof Dahl",
        published="2025-05-19",  # a Monday
    )
    (statement,) = report.statements
    assert statement.audience == (report.actors[1].id,)
    assert statement.medium == "interview"
    assert statement.when is not None
    assert statement.when.start == "2025-05-17"


def test_a_post_of_another_sort_is_no_medium() -> None:
    (statement,) = read("Berg said at a border post that the road was open.").statements
    assert statement.medium is None


def test_whom_a_letter_went_to_is_told_what_it_asks() -> None:
    report = read("Anna Berg sent a letter to Olof Dahl calling for a second ferry.", "Anna Berg", "Olof Dahl")
    (statement,) = report.statements
    assert statement.audience == (report.actors[1].id,)


def test_when_it_was_posted_is_not_when_it_was_said() -> None:
    text = "“We wait,” Anna Berg said in an interview published on Saturday."
    (statement,) = read(text, published="2025-05-19").statements
    assert statement.when is None
    assert statement.posted is not None
    assert statement.posted.start == "2025-05-17"


def test_a_chain_goes_on_to_whom_its_link_was_cited_by() -> None:
    text = "The race was off, with Radio Nord citing a diver who said that Berg considered the water too cold."
    diver, berg = read(text, "Radio Nord", "Berg").statements
    assert [link.words.text for link in diver.via] == ["Radio Nord"]
    assert [link.words.text for link in berg.via][1:] == ["Radio Nord"]


def test_who_is_cited_is_nearer_than_who_cites() -> None:
    report = read("Radio Nord, citing a diver, reported that the club had urged Berg to swim.", "Radio Nord")
    club = report.statements[-1]
    assert [link.words.text for link in club.via] == ["a diver", "Radio Nord"]


def test_one_of_two_who_agree_can_be_who_tells_of_it() -> None:
    report = read("Berg and Holm have discussed the race, Berg said.", "Berg", "Holm")
    said, discussed = report.statements
    assert [link.words.text for link in discussed.via] == ["Berg"]
    assert said.via == ()


def test_a_chain_names_who_passed_it_on() -> None:
    report = read("Radio Nord reported that the minister said the bridge was safe.", "Radio Nord")
    outer, inner = report.statements
    assert outer.via == ()
    assert [(link.words.text, link.actor) for link in inner.via] == [("Radio Nord", report.actors[0].id)]


def test_a_cited_source_speaks_through_the_outlet() -> None:
    report = read("Radio Nord, citing a harbour official, reported that the ferry had sunk.")
    cited = next(one for one in report.statements if one.sources[0].words.text == "a harbour official")
    assert [link.words.text for link in cited.via] == ["Radio Nord"]
    assert brief(cited)[3] == ("that the ferry had sunk",)


def test_was_quoted_as_saying() -> None:
    (statement,) = read("Berg was quoted by Radio Nord as saying that the ferry was safe.").statements
    assert brief(statement)[1:] == ("Berg", "saying", ("that the ferry was safe",))
    assert [link.words.text for link in statement.via] == ["Radio Nord"]


def test_a_quotation_inside_the_quotation_may_end_it() -> None:
    (said,) = briefs("“She told me, ‘We go,’ ” Berg said.")
    assert said == ("direct", "Berg", "said", ("“She told me, ‘We go,’ ”",))


def test_a_quotation_before_is_quoted_as_saying() -> None:
    (said,) = briefs("“The bridge is gone,” Berg is quoted as saying.")
    assert said == ("direct", "Berg", "saying", ("“The bridge is gone,”",))


def test_a_denial_points_at_what_it_denies() -> None:
    report = read("Radio Nord reported that the ferry had sunk. The claim was denied by Olof Dahl, the captain.")
    reported, denial = report.statements
    assert brief(denial)[1] == "Olof Dahl, the captain"
    assert denial.denies == (reported.id,)
    assert reported.denied_by == (denial.id,)


@pytest.mark.parametrize(
    "refused",
    [
        "Judge Olof Dahl denied a bid by the union to halt the sale of the ferry.",
        "The union’s motion to halt the sale of the ferry was denied by Judge Olof Dahl.",
        "The harbour office denied the union’s claim for damages.",
        "Many sailors find it hard to tell what is true from what is false about the ferry.",
        "Olof Dahl, the captain, rejected this view of the ferry.",
    ],
)
def test_what_is_denied_to_who_asked_for_it_is_not_called_untrue(refused: str) -> None:
    report = read(f"The union said that it wants to halt the sale of the ferry. {refused}")
    assert not any(statement.denied or statement.denies for statement in report.statements)


def test_who_denies_that_a_deed_was_something_denies_no_words_before() -> None:
    report = read("The mate said he had no idea of the move. Olof Dahl denied that it was a snub.")
    assert not any(statement.denies for statement in report.statements)


def test_a_denied_report_is_what_was_reported_and_not_what_was_said_in_between() -> None:
    report = read(
        "Coast Radio reported that the bridge was sold. “I know of no sale,” Berg said. Holm denied the report."
    )
    reported, said, denied = report.statements
    assert denied.denies == (reported.id,)
    assert reported.denied_by == (denied.id,)
    assert not said.denied_by


def test_a_denied_report_may_be_what_a_paper_had_written() -> None:
    report = read(
        "It was her answer to a report in the Coast Lantern, which had written that the bridge was sold. "
        "Holm called the report false."
    )
    written = next(one for one in report.statements if one.cue and one.cue.text == "had written")
    denial = next(one for one in report.statements if one.denied)
    assert denial.denies == (written.id,)


def test_a_denial_answers_what_is_most_like_it_and_nothing_that_shares_only_names() -> None:
    report = read(
        "The miners were exchanged for money in Port Vila, a guard said. "
        "The Port Vila miners were fed, a nurse said. "
        "Berg denied that the Port Vila miners were exchanged for guns."
    )
    told, fed, denial = report.statements
    assert denial.denies == (told.id,)
    assert not fed.denied_by
    other = read("The Port Vila miners were fed, a nurse said. Berg denied that the Port Vila guards took money.")
    assert not other.statements[1].denies


@pytest.mark.parametrize(
    "text",
    [
        "The watch said Icelandic boats cut nets there on 3 May but Iceland denied sending boats there that day.",
        "The harbour master said a trawler had cut the nets on 3 May but Olof Berg denied having done so.",
    ],
)
def test_who_denies_to_have_done_so_denies_what_the_sentence_says_before(text: str) -> None:
    told, denial = read(text).statements
    assert denial.denies == (told.id,)


def test_what_is_said_of_others_is_not_denied_by_who_was_not_there() -> None:
    text = "The watch said Danish boats cut nets there on 3 May but Iceland denied sending boats there that day."
    assert not any(one.denies for one in read(text).statements)


def test_who_tells_of_a_denial_is_not_denied_by_it() -> None:
    told = "Anna Berg called it a try to deny blame for the loss of the ferry Lantern."
    text = f"{told} Holm denied blame for the loss of the ferry Lantern."
    plain = text.replace("a try to deny blame", "a proof of blame")
    assert not any(one.denies for one in read(text).statements)
    assert any(one.denies for one in read(plain).statements)


@pytest.mark.parametrize("text", ["The clinic denied treatment to the injured.", "Insurers denied Berg coverage."])
def test_what_is_kept_from_somebody_is_not_denied(text: str) -> None:
    assert not read(text).statements


def test_the_doubled_attribution_keeps_only_what_is_sure() -> None:
    report = read("“She accused them of “hiding the numbers from us,” Anna Berg said.")
    assert [brief(one) for one in report.statements] == [
        ("direct", "Anna Berg", "said", ("“hiding the numbers from us,”",))
    ]


def test_a_participle_after_the_content_is_the_same_speaker() -> None:
    said, added = read("Berg said the bridge was safe, adding that it would be watched.").statements
    assert brief(said)[3] == ("the bridge was safe",)
    assert brief(added) == ("indirect", "Berg", "adding", ("that it would be watched",))


def test_a_quotation_goes_to_the_cue_that_introduces_it() -> None:
    text = "When a man in the crowd shouted, “Louder,” Berg replied, “I am speaking as loudly as I can.”"
    assert [brief(one)[1:] for one in read(text).statements] == [
        ("a man in the crowd", "shouted", ("“Louder,”",)),
        ("Berg", "replied", ("“I am speaking as loudly as I can.”",)),
    ]


def test_hearsay_has_no_source() -> None:
    (statement,) = read("The captain is accused of hiding the cracks.").statements
    assert brief(statement) == ("indirect", "", "is accused of", ("The captain", "hiding the cracks"))


def test_a_quotation_without_a_cue_goes_to_the_speaker_before_it_only_where_that_is_sure() -> None:
    sure = read("Berg said the bridge was safe. “We tested every bolt of it.” Work goes on.")
    assert brief(sure.statements[0])[3] == ("the bridge was safe", "“We tested every bolt of it.”")
    unsure = read("Berg said Dahl had claimed it was safe. “We tested every bolt of it.” Work goes on.")
    assert all("tested" not in passage.text for one in unsure.statements for passage in one.content)


def test_quoted_is_without_the_marks() -> None:
    (statement,) = read("Berg said the bridge was “a danger to everyone” now.").statements
    assert [passage.text for passage in statement.quoted] == ["a danger to everyone"]


def test_ids_are_stable_and_differ() -> None:
    text = "Berg said it was late. “It is late,” Dahl said. Berg said it was late."
    first, again = read(text), read(text)
    assert first.statements == again.statements
    assert len({one.id for one in first.statements}) == 3


WORDS = st.sampled_from(
    "Berg said told that he she “ ” \" ' , . : the bridge was safe according to denied accused of saying "
    "reporters not but \n\n it declined comment “We go,” claimed who by ‘ ’ « »".split(" ")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=30).map(" ".join))
def test_every_passage_reproduces_its_words(text: str) -> None:
    report = read(text or "x")
    for one in report.statements:
        assert one.content
        passages = (*one.content, *one.quoted, *(s.words for s in one.sources), *((one.cue,) if one.cue else ()))
        for passage in passages:
            assert report.text[passage.start : passage.end] == passage.text
        assert 0 <= one.confidence <= 1
        assert list(one.content) == sorted(one.content)
    assert replace(report, statements=()).text == text


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=[*MARKS, *"aB s,.\n"], min_size=1, max_size=60))
def test_odd_marks_never_raise(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    ("text", "type", "source", "cue", "content"),
    [
        ("Berg supports the new bridge.", "eventuality", "Berg", "supports", "the new bridge"),
        ("Berg wants to close the ferry.", "eventuality", "Berg", "wants", "to close the ferry"),
        ("The mayor is opposed to the bridge.", "eventuality", "The mayor", "is opposed to", "the bridge"),
        ("Berg is confident that it will last.", "belief", "Berg", "is confident", "that it will last"),
        ("Aides were hopeful the ferry could sail.", "belief", "Aides", "were hopeful", "the ferry could sail"),
        ("Berg does not believe that it is safe.", "belief", "Berg", "does not believe", "that it is safe"),
        ("Berg knew that the ferry had sunk.", "fact", "Berg", "knew", "that the ferry had sunk"),
        ("Berg mentioned the ferry.", "assertion", "Berg", "mentioned", "the ferry"),
        ("Berg repeated her call for a tunnel.", "assertion", "Berg", "repeated her call for", "a tunnel"),
        ("Berg’s criticism of the tunnel was sharp.", "assertion", "Berg’s", "criticism of", "the tunnel"),
        ("A new poll shows Berg ahead of Dahl.", "assertion", "A new poll", "shows", "Berg ahead of Dahl"),
        ("About four in ten say it is ugly.", "assertion", "About four in ten", "say", "it is ugly"),
        ("Berg went on to say that it is safe.", "assertion", "Berg", "went on to say", "that it is safe"),
        ("Berg asked Dahl if he would sail.", "assertion", "Berg", "asked", "if he would sail"),
        ("The two mayors both urged calm.", "assertion", "The two mayors", "both urged", "calm"),
        ("Berg spoke warmly of the tunnel.", "assertion", "Berg", "spoke warmly of", "the tunnel"),
        ("Berg laid out her plan.", "assertion", "Berg", "laid out", "her plan"),
        ("The board brushed off the complaints.", "assertion", "The board", "brushed off", "the complaints"),
        ("Berg pushed back against the claim.", "assertion", "Berg", "pushed back against", "the claim"),
        ("Berg made it clear that she would stay.", "assertion", "Berg", "made it clear", "that she would stay"),
        ("Berg made no secret of her doubts.", "assertion", "Berg", "made no secret of", "her doubts"),
        ("Sailors are leery of the bridge.", "belief", "Sailors", "are leery of", "the bridge"),
        ("Berg would like to sail.", "eventuality", "Berg", "would like", "to sail"),
        ("Berg was quick to add that it is safe.", "assertion", "Berg", "was quick to add", "that it is safe"),
        ("The council decided against the tunnel.", "eventuality", "The council", "decided against", "the tunnel"),
        ("Norway offered two ferries.", "assertion", "Norway", "offered", "two ferries"),
        ("It was a proposal the board has accepted.", "eventuality", "the board", "has accepted", "a proposal"),
        ("The board accepted the proposal.", "eventuality", "The board", "accepted", "the proposal"),
        ("Berg called for Dahl to resign.", "assertion", "Berg", "called for", "Dahl to resign"),
        ("Berg described how the ferry sank.", "assertion", "Berg", "described", "how the ferry sank"),
        ("Asked whether it was safe, Berg left.", "assertion", "", "Asked", "whether it was safe"),
        ("The US said it was late.", "assertion", "The US", "said", "it was late"),
        ("One of her aides said it was late.", "assertion", "One of her aides", "said", "it was late"),
    ],
)
def test_what_is_attributed(text: str, type: str, source: str, cue: str, content: str) -> None:
    (statement,) = read(text).statements
    assert (statement.type, *brief(statement)[1:]) == (type, source, cue, (content,))


def test_what_stands_before_its_clause_is_content() -> None:
    (named,) = read("A tunnel that critics called “a grave” was dug.").statements
    assert brief(named)[1:] == ("critics", "called", ("that", "“a grave”"))
    (proposed,) = read("A plan the mayor has proposed is late.").statements
    assert brief(proposed)[1:] == ("the mayor", "has proposed", ("A plan",))


def test_a_paragraph_behind_a_colon_is_what_was_said() -> None:
    (statement,) = read("In a speech in May, Berg said:\n\nThe bridge will stand for a hundred years.").statements
    assert brief(statement)[1:] == ("Berg", "said", ("The bridge will stand for a hundred years",))


def test_turns_of_a_transcript() -> None:
    text = "BERG: The bridge is safe, I think.\n\nDAHL: That is what you said in May."
    assert [brief(one)[1:] for one in read(text).statements] == [
        ("BERG", ":", ("The bridge is safe, I think",)),
        ("DAHL", ":", ("That is what you said in May",)),
    ]


def test_things_do_not_speak() -> None:
    said, called = read("Berg said the bridge was safe and called the report “a fairy tale”.").statements
    assert brief(said)[1:] == ("Berg", "said", ("the bridge was safe",))
    assert brief(called)[1:] == ("Berg", "called", ("the report “a fairy tale”",))


def test_whoever_is_accused_does_it() -> None:
    report = read("Berg accused the builders of seeking to hide the cracks.")
    accusing, seeking = report.statements
    assert (brief(accusing)[1], brief(seeking)[1]) == ("Berg", "the builders")
    assert [link.words.text for link in seeking.via] == ["Berg"]


def test_what_the_outlet_tells_of_somebody_praised_has_no_chain() -> None:
    praised, said = read("Berg praised Dahl, who said that the ferry was late.").statements
    assert brief(praised)[1:3] == ("Berg", "praised")
    assert said.via == ()


def test_what_is_cited_as_evidence_does_not_speak() -> None:
    report = read("“It is late,” he said, citing many ferries.")
    assert all(brief(one)[1] == "he" for one in report.statements)


def test_a_silence_is_no_part_of_what_others_say() -> None:
    text = "According to the note, Lund and Berg agreed to meet, but the palace made no mention of the truce."
    according, *_, silence = read(text).statements
    assert brief(according)[3] == ("Lund and Berg agreed to meet",)
    assert brief(silence)[:2] == ("silence", "the palace")
    assert silence.via == ()


def test_a_quotation_is_resumed_behind_its_attribution() -> None:
    (statement,) = read("“It is gone,” Berg told the radio’s Mr. Holm on Monday. “All of it.”").statements
    assert brief(statement)[3] == ("“It is gone,”", "“All of it.”")


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Berg denied having met the builders.", "having met the builders"),
        ("Berg rejected the report that the ferry was sold.", "the report that the ferry was sold"),
        ("Berg called the report “wrong in both halves”.", "the report “wrong in both halves”"),
        ("“No such sale was made,” Berg said.", "“No such sale was made,”"),
        (
            "Berg said the claim about the ferry was “entirely false”.",
            "the claim about the ferry was “entirely false”",
        ),
        ("“That’s a lie,” Berg said.", "“That’s a lie,”"),
        ("Berg said that this was not true.", "that this was not true"),
        ("Berg said it was wrong to sell the ferry.", None),
        ("Berg said the report was ready.", None),
        ("Berg called it absurd.", None),
        ("Berg rejected the plan for a tunnel.", None),
        ("Berg doubted the report.", None),
    ],
)
def test_a_denial_marks_what_it_denies(text: str, denied: str | None) -> None:
    outer = min(read(text).statements, key=lambda one: one.content[0].start)
    assert [passage.text for passage in outer.denied] == ([denied] if denied else [])


@pytest.mark.parametrize(
    "denial",
    [
        "Berg called the report false.",
        "Berg dismissed the claim as baseless.",
        "Berg called that a lie.",
        "Berg said the allegations were “completely baseless”.",
        "“It is simply not true,” Berg said.",
    ],
)
def test_what_is_called_false_is_what_was_told_before(denial: str) -> None:
    told, denied = read(f"Radio Nord reported that the ferry had sunk. {denial}").statements
    assert denied.denies == (told.id,)


def test_what_is_said_of_a_denial_denies_what_that_is_of_and_not_the_denial() -> None:
    told, first, second = read(
        "Radio Nord reported that the ferry had sunk. Holm denied the report. Berg called the report false."
    ).statements
    assert first.denies == second.denies == (told.id,)


def test_no_such_thing_answers_whoever_told_of_it() -> None:
    report = read(
        "Radio Nord reported that Oslo had made an offer. Dahl said it rained. “No such offer,” Berg said."
    )
    reported, *_, rained, denial = report.statements
    assert denial.denies == (reported.id,)
    assert not rained.denied_by


def test_a_participle_may_open_the_text() -> None:
    (statement,) = read("Saying the bridge was safe, Berg left.").statements
    assert brief(statement)[1:3] == ("Berg", "Saying")


def test_an_act_says_nothing_of_itself() -> None:
    found = briefs("The harbour ministry confirmed the raid saying that two boats had been burned.")
    assert {source for _, source, cue, _ in found if cue == "saying"} == {"The harbour ministry"}


def test_what_goes_on_while_something_is_said_says_nothing() -> None:
    found = briefs(
        "The harbour council said boats had blocked the road to the pier as heavy storms continued there."
    )
    assert [source for _, source, *_ in found] == ["The harbour council"]


def test_a_day_inside_the_words_for_the_speaker_is_not_when_it_was_said() -> None:
    text = "The fleet which left the port of Klow last September said it had sunk a “large” boat."
    (said,) = [one for one in read(text, published="2025-03-06").statements if one.cue and one.cue.text == "said"]
    assert said.when is None


def test_whoever_a_story_is_of_was_not_told_it() -> None:
    (told,) = read("Berg told the story of a diver, Olav Holm, who had left Klow.", "Olav Holm").statements
    assert told.audience == ()


def test_what_claims_lives_says_nothing() -> None:
    assert briefs("A storm off the coast of Klow has claimed the lives of at least nine divers.") == []


def test_what_follows_said_that_it_could_is_said_by_whoever_said_it() -> None:
    (told,) = [
        one
        for one in read(
            "Judge Holm dismissed the claim that the Lantern could simply send another reporter "
            "and told lawyers to file papers.",
            "Holm",
        ).statements
        if one.cue and one.cue.text == "told"
    ]
    assert brief(told)[1:3] == ("Judge Holm", "told")
    said, suggested = read(
        "On Thursday Ada Holm said news conferences have a certain dignity, and suggested that Lund lacked it."
    ).statements
    assert brief(said)[1] == brief(suggested)[1] == "Ada Holm"


@pytest.mark.parametrize(
    "text",
    [
        "Berg urged the council to continue supporting the school.",
        "Lund ordered the ministry to stop defending the law.",
    ],
)
def test_what_somebody_is_asked_to_go_on_doing_is_not_done(text: str) -> None:
    assert len(read(text).statements) == 1


def test_to_refuse_a_thing_is_no_silence() -> None:
    kinds = [one.kind for one in read("Berg refused to give up the key. Holm refused to give details.").statements]
    assert kinds == ["indirect", "silence"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Holm is abroad, and according to a story in the Lantern, doctors found a cart.",
            ["doctors found a cart"],
        ),
        (
            "Lund, who was seeking a channel, according to Danish officials, is under investigation.",
            ["who was seeking a channel"],
        ),
    ],
)
def test_according_to_speaks_of_its_own_clause(text: str, content: list[str]) -> None:
    told = next(one for one in read(text).statements if one.by.endswith("according"))
    assert [passage.text for passage in told.content] == content


def test_what_was_reported_is_what_is_denied_and_not_the_denial() -> None:
    told = read("Berg denied that the ferry had sunk, as the Lantern had reported.").statements
    (paper,) = (one for one in told if brief(one)[1] == "the Lantern")
    (berg,) = (one for one in told if brief(one)[1] == "Berg")
    assert [passage.text for passage in paper.content] == ["that the ferry had sunk"]
    assert berg.via == ()


def test_of_two_that_hold_each_other_the_report_is_the_outer_one() -> None:
    paper, berg = read("Berg maintains that it was chance, as the Lantern reported.").statements
    assert (brief(paper)[1], paper.via) == ("the Lantern", ())
    assert [via.words.text for via in berg.via] == ["the Lantern"]
    states, judge = read("The judge declared that the law was void, as Syldavia had asserted.").statements
    assert states.via == judge.via == ()


def test_a_denial_behind_what_is_told_according_to_another_is_not_that_ones() -> None:
    text = "According to the dossier, Berg went to Klow to meet officials, allegations which Berg has denied."
    _, denial = read(text).statements
    assert (brief(denial)[2], denial.via) == ("has denied", ())


def test_allegations_raise_no_criticism_themselves() -> None:
    text = "Holm repeated the allegations, which also raised fresh criticism of the mayor."
    assert all(brief(one)[1] != "which" for one in read(text).statements)


def test_a_thing_before_a_colon_is_nobody_who_speaks() -> None:
    (said,) = read("A prominent example: “We were no party to this,” said Ada Strong.").statements
    assert brief(said)[1] == "Ada Strong"


def test_who_is_let_do_something_is_not_told() -> None:
    report = read("Berg urged keeping the fee low and allowing Holm to stay.", "Holm")
    assert all(not one.audience for one in report.statements)


def test_what_an_event_highlights_nobody_says() -> None:
    told = read("The attack highlighted the problems of the city. The mayor highlighted the problems of the city.")
    assert [brief(one)[1] for one in told.statements] == ["The mayor"]


def test_who_is_asked_to_keep_silent_does_not() -> None:
    asked = read("Officers urge people not to disclose their names.").statements
    assert all(one.kind != "silence" for one in asked)
    (chosen,) = read("Berg chose not to disclose the price.").statements
    assert chosen.kind == "silence"


@pytest.mark.parametrize(
    "text",
    [
        "The channel cited ‘a senior official in the harbour office’.",
        "The Lantern cited Ada Lund, the mayor of Klow.",
        "The paper quoted a fisherman from Klow.",
        "The paper cited “two people familiar with the talks”.",
    ],
)
def test_who_is_cited_or_quoted_is_no_content(text):
    assert briefs(text) == []


def test_what_is_cited_is():
    found = briefs("Ada Lund cited ‘a lack of time’ for the delay.")
    assert found == [("mixed", "Ada Lund", "cited", ("‘a lack of time’ for the delay",))]


def test_a_verb_that_the_parse_hangs_on_the_subject_is_the_subject_s() -> None:
    text = 'A joint note sent after the talks called it "brief and polite" and made no mention of the lighthouse.'
    assert {brief(one)[1] for one in read(text).statements} == {"A joint note sent after the talks"}


def test_a_source_is_cited_beside_an_apposition_too() -> None:
    text = (
        "A local newspaper, the Daily Gannet, citing two harbour officials, had reported that the ferry had sunk."
    )
    cited = next(one for one in read(text).statements if one.sources[0].words.text == "two harbour officials")
    assert brief(cited)[3] == ("that the ferry had sunk",)
    assert len(cited.via) == 1


def test_a_cue_has_the_negation_of_its_adverb() -> None:
    assert briefs("Berg no longer supports the bridge.") == [
        ("indirect", "Berg", "no longer supports", ("the bridge",))
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The port has neither accepted nor rejected the plan.", []),
        ("Two divers had cracked ribs and had not at first told the board that it hurt.", ["silence"]),
        ("Berg said no to the bridge, and Lund said that it would sink.", ["indirect"]),
        ("“Nor in the harbour,” Berg said.", ["direct"]),
    ],
)
def test_what_is_left_unsaid_is_not_said(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in read(text).statements] == kinds


def test_a_sentence_that_is_an_infinitive_ends() -> None:
    """Whoever is looked for above "saying" was once looked for without end."""
    assert read("To close the pier, saying that it was unsafe.").statements == ()
