from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.extract.positions import positions
from rashomon.extract.stages import extract
from rashomon.model import Source, Statement, When
from tests.extract.events.cast import cast
from tests.make import make_report


def read(text):
    report, parse = cast(text)
    return positions(report, parse).positions


@pytest.mark.parametrize(
    ("text", "holder", "stance"),
    [
        ("Borduria proposed a ceasefire of ten days.", "BOR", "proposes"),
        ("The truce was put forward by San Theodoros.", "SAN", "proposes"),
        ("Vosk welcomed the peace plan.", "vosk", "supports"),
        ("Syldavia has agreed to the truce.", "SYL", "accepts"),
        ("Syldavia accepted the ceasefire plan.", "SYL", "accepts"),
        ("Syldavia will accept the truce.", "SYL", "accepts"),
        ("Syldavia rejected the peace plan.", "SYL", "rejects"),
        ("Syldavia turned down the ceasefire proposal.", "SYL", "rejects"),
        ("Syldavia refused to accept the ceasefire.", "SYL", "rejects"),
        ("Syldavia will not accept the ceasefire.", "SYL", "rejects"),
        ("Syldavia has not agreed to the ceasefire.", "SYL", "non-committal"),
        ("Syldavia has not rejected the ceasefire.", "SYL", "non-committal"),
        ("There was no sign that Syldavia had accepted the ceasefire.", "SYL", "non-committal"),
        ("Syldavia remained non-committal on the ceasefire.", "SYL", "non-committal"),
        ("Syldavia is studying the ceasefire proposal.", "SYL", "non-committal"),
        ("Pleks raised doubts about the peace plan.", "plekszy", "doubts"),
        ("Vosk laid the peace plan on the table on Monday.", "vosk", "proposes"),
        ("Vosk is in favour of the peace plan.", "vosk", "supports"),
        ("Pleks gave his backing to the peace plan.", "plekszy", "supports"),
        ("Syldavia had no quarrel with the ceasefire.", "SYL", "supports"),
        ("Borduria will take part in the 45-day pause.", "BOR", "accepts"),
        ("Syldavia agreed to halt strikes for ten days.", "SYL", "accepts"),
        ("Vosk came out against the peace plan.", "vosk", "rejects"),
        ("Vosk voted against the peace plan.", "vosk", "rejects"),
        ("Vosk withdrew Borduria from the trade deal.", "vosk", "rejects"),
        ("Borduria's rejection of the peace plan angered Vosk.", "BOR", "rejects"),
    ],
)
def test_stance(text, holder, stance):
    assert [(p.holder, p.stance) for p in read(text)] == [(holder, stance)]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Syldavia has agreed to the truce if Borduria leaves the port.", "if Borduria leaves the port"),
        ("Syldavia accepted the truce, provided Borduria leaves.", "provided Borduria leaves"),
        (
            "Syldavia accepted the truce on condition that Borduria leaves the port.",
            "on condition that Borduria leaves the port",
        ),
        ("Syldavia would accept the truce only after the port is open.", "only after the port is open"),
        (
            "Vosk said Syldavia would agree to the truce as long as the port is open.",
            "as long as the port is open",
        ),
        ("Syldavia has accepted the 45-day pause, but only on two conditions.", "but only on two conditions"),
    ],
)
def test_conditions_are_kept_in_the_words_of_the_source(text, condition):
    (position,) = read(text)
    assert position.stance == "accepts on conditions"
    assert [passage.text for passage in position.conditions] == [condition]
    assert position.evidence[0].text.endswith(condition)


@pytest.mark.parametrize(
    "text",
    [
        "Vosk may press Borduria to accept the ceasefire.",
        "If Borduria accepts the ceasefire, the port will open.",
        "Borduria could accept the ceasefire.",
        "Vosk hopes that Borduria accepts the ceasefire.",
        "Borduria's allies accepted the ceasefire.",
        "Borduria accepted the invoice.",
        "Has Borduria accepted the ceasefire?",
        "Vosk sought Borduria's support for the peace plan.",
        "Vosk asked him to stop for an inspection.",
    ],
)
def test_what_only_might_be_is_no_position(text):
    assert read(text) == ()


def test_mentions_of_one_proposal_share_an_id_across_wordings_and_reports():
    left = read("Borduria proposed a 30-day ceasefire. Syldavia has accepted the proposal.")
    right = read("Syldavia rejected the ceasefire proposal, a truce of thirty days.")
    assert {p.proposal.id for p in left} == {p.proposal.id for p in right}
    assert len({p.proposal.id for p in left}) == 1
    assert left[1].proposal.name == "a 30-day ceasefire"


def test_another_length_is_another_proposal_and_the_bare_word_then_stands_for_neither():
    found = read(
        "Borduria proposed a 30-day ceasefire. San Theodoros proposed a three-day truce. "
        "Syldavia accepted the truce."
    )
    assert [p.holder for p in found] == ["BOR", "SAN"]
    assert found[0].proposal.id != found[1].proposal.id


def test_a_pointing_noun_with_two_candidates_is_left_alone():
    found = read(
        "Borduria proposed a ceasefire. San Theodoros proposed a peacekeeping force. Syldavia accepted the plan."
    )
    assert [p.holder for p in found] == ["BOR", "SAN"]


@pytest.mark.parametrize(
    "text",
    [
        "The peace plans of others failed. Syldavia accepted the plan.",  # many before, one now
        "Borduria proposed a peace plan. Syldavia accepted the new plan.",
        "Borduria proposed a trade deal. Syldavia accepted the plan.",
    ],
)
def test_a_pointing_noun_that_does_not_fit_is_left_alone(text):
    assert "SYL" not in [p.holder for p in read(text)]


def test_anothers_plan_is_a_proposal_of_its_own():
    found = read("Borduria proposed a peace plan. Syldavia accepted Vosk's plan.")
    assert [(p.holder, p.proposal.name) for p in found] == [("BOR", "a peace plan"), ("SYL", "Vosk's plan")]
    assert len({p.proposal.id for p in found}) == 2


@pytest.mark.parametrize(
    "pointing",
    [
        "Syldavia accepted it.",
        "The Bordurian plan, presented on Wednesday, pleased nobody. Syldavia accepted the plan.",
    ],
)
def test_a_proposal_that_is_only_pointed_at(pointing):
    found = read(f"Borduria put forward a plan for a 45-day halt to fishing. {pointing}")
    assert ("SYL", "accepts") in [(p.holder, p.stance) for p in found]
    assert len({p.proposal.id for p in found}) == 1


def test_what_others_are_asked_to_stop_is_the_proposal():
    (position,) = read(
        "Borduria proposed on Wednesday that Syldavia and San Theodoros suspend all fishing for 45 days."
    )
    assert (position.holder, position.proposal.name) == ("BOR", "suspend all fishing for 45 days")
    assert position.proposal.id == read("Syldavia accepted the 45-day fishing pause.")[0].proposal.id


def test_a_bill_is_one_proposal_by_its_name_and_without_it():
    found = read("Vosk introduced the Clean Harbour Act. Pleks opposes the bill. The League wants it.")
    assert [(p.holder, p.stance, p.proposal.name) for p in found] == [
        ("vosk", "proposes", "the Clean Harbour Act"),
        ("plekszy", "rejects", "the Clean Harbour Act"),
    ]


def test_a_bill_and_an_amendment_are_two():
    found = read("Vosk proposed an amendment to the text. Pleks opposes the bill.")
    assert len({p.proposal.id for p in found}) == 2


def test_the_terms_of_a_proposal_stand_for_it():
    (position,) = read("Pleks voiced concerns about the terms of the truce.")
    assert (position.stance, position.proposal.name) == ("doubts", "the truce")


def test_a_stance_in_the_name_of_the_proposal():
    found = read("The Bordurian-backed peace plan failed.")
    assert [(p.holder, p.stance) for p in found] == [("BOR", "supports")]


@pytest.mark.parametrize(
    "words", ["The ceasefire proposal by the League", "The Bordurian plan, presented on Monday"]
)
def test_the_words_of_a_name_say_whose_it_is(words):
    found = read(f"Borduria put forward a ceasefire. {words}, pleased nobody.")
    assert words in [evidence.text for p in found if p.stance == "proposes" for evidence in p.evidence]


def test_one_stance_is_one_position_with_all_its_places():
    (position,) = read("Syldavia rejected the ceasefire. The port was calm. Syldavia has rejected the ceasefire.")
    assert [evidence.text for evidence in position.evidence] == [
        "Syldavia rejected the ceasefire",
        "Syldavia has rejected the ceasefire",
    ]


def test_a_stance_in_the_holders_own_words_is_of_the_day_on_which_they_were_said():
    text = "Vosk said on Monday that Vosk accepted the truce."
    report, parse = cast(text)
    day = When(start="2025-03-03", end="2025-03-03", precision="day", basis="resolved")
    said = Statement(
        id="s1",
        report=report.id,
        kind="indirect",
        sources=(Source(words=report.passage(0, 4), actor="vosk"),),
        cue=report.passage(5, 9),
        content=(report.passage(text.index("that"), len(text) - 1),),
        when=day,
    )
    cited = replace(report, statements=(said,))
    assert [p.when for p in positions(cited, parse).positions] == [replace(day, basis="inferred")]


def test_in_anothers_words_the_position_says_whose():
    text = "Vosk said Borduria rejected the ceasefire."
    report, parse = cast(text)
    source = Source(words=report.passage(0, 4), actor="vosk")
    said = Statement(
        id="s1", report=report.id, kind="indirect", sources=(source,), cue=report.passage(5, 9),
        content=(report.passage(10, len(text) - 1),),
    )  # fmt: skip
    (position,) = positions(replace(report, statements=(said,)), parse).positions
    assert [(link.actor, link.words.text) for link in position.via] == [("vosk", "Vosk")]


def test_agreeing_to_a_thing_puts_no_words_in_ones_mouth():
    text = "Syldavia has agreed to a Bordurian-backed truce."
    report, parse = cast(text)
    cue = report.passage(text.index("has"), text.index(" to"))
    content = report.passage(text.index("a Bord"), len(text) - 1)
    source = Source(words=report.passage(0, 8), actor="SYL")
    agreed = Statement(id="s1", report=report.id, kind="indirect", sources=(source,), cue=cue, content=(content,))
    found = positions(replace(report, statements=(agreed,)), parse).positions
    assert [(p.holder, p.stance, p.via) for p in found] == [("SYL", "accepts", ()), ("BOR", "supports", ())]


PARTS = """
    Borduria | Vosk | accepted | rejected | has not agreed to | the ceasefire | a 30-day truce | the deal |
    if | provided | Syldavia leaves | only after | , | . |\n\n| that |
    “ | ” | which | proposed
"""


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([part.strip(" ") for part in PARTS.split("|")]), max_size=25))
def test_passages_reproduce_their_words(chosen):
    text = " ".join(chosen)
    report, parse = cast(text)
    report = positions(report, parse)
    for position in report.positions:
        for passage in (*position.evidence, *position.conditions, position.proposal.words):
            assert text[passage.start : passage.end] == passage.text
        assert position.proposal.name == position.proposal.words.text
    assert positions(report, parse) == report


def test_a_plan_for_a_halt_the_halt_and_its_bare_length_are_one_proposal():
    found = read(
        "San Theodoros proposed a plan for a 45-day halt to logging. Syldavia rejected the 45-day logging pause. "
        "Borduria accepts the 45 days."
    )
    assert [(p.holder, p.stance) for p in found] == [("SAN", "proposes"), ("SYL", "rejects"), ("BOR", "accepts")]
    assert len({p.proposal.id for p in found}) == 1
    assert found[0].proposal.name == "a plan for a 45-day halt to logging"


def test_the_bare_length_tells_how_long_the_one_halt_is():
    left = read("Borduria proposed a pause in logging. Syldavia accepted the 45 days.")
    right = read("Borduria proposed a 45-day pause in logging.")
    assert {p.proposal.id for p in (*left, *right)} == {right[0].proposal.id}


def test_a_truce_and_a_halt_of_one_length_are_one_proposal():
    left = read("Borduria proposed a 45-day truce over timber.")
    right = read("Borduria proposed a 45-day pause in logging.")
    assert left[0].proposal.id == right[0].proposal.id


def test_a_denial_of_a_refusal_is_neither_yes_nor_no():
    (position,) = read("Borduria denied that Syldavia had rejected the ceasefire.")
    assert (position.holder, position.stance) == ("SYL", "non-committal")
    assert position.evidence[0].text.startswith("Borduria denied")


def test_nor_is_what_somebody_denies_reports_of():
    (position,) = read("Borduria denied reports that Syldavia had rejected the ceasefire.")
    assert position.stance == "non-committal"


def test_we_in_a_quotation_is_its_speaker():
    text = "“We accept the truce if the port opens,” Vosk said."
    report, parse = cast(text)
    quoted = report.passage(1, text.index(",”"))
    source = Source(words=report.passage(text.index("Vosk"), text.index(" said")), actor="vosk")
    said = Statement(
        id="s1",
        report=report.id,
        kind="direct",
        sources=(source,),
        cue=report.passage(text.index("said"), len(text) - 1),
        content=(quoted,),
        quoted=(quoted,),
    )
    (position,) = positions(replace(report, statements=(said,)), parse).positions
    assert (position.holder, position.stance, position.via) == ("vosk", "accepts on conditions", ())
    assert positions(report, parse).positions == ()


def test_a_silence_is_that_of_whoever_states_the_rest():
    text = (
        "The Danish government put forward a ceasefire proposal on Monday. The Omani government stated that Ada "
        "Lund and Bo Krag had discussed the harbour but made no mention of the ceasefire proposal."
    )
    (report,) = extract([make_report(text)]).reports
    silent = [position for position in report.positions if position.stance == "silent"]
    assert [report.actor(one.holder).name for one in silent] == ["Omani government"]


@pytest.mark.parametrize(
    "text",
    [
        "The toll expansion proposed by Borduria would help.",
        "The Bordurian text was put to Syldavia on Monday.",
    ],
)
def test_who_is_told_to_have_proposed_a_thing(text):
    assert [(p.holder, p.stance) for p in read(text)] == [("BOR", "proposes")]


def test_conditions_that_one_conjunction_joins_are_two():
    text = "Syldavia accepted the truce on condition that the ships leave and that the pilots stay in Klow."
    told = [condition.text for condition in read(text)[0].conditions]
    assert told == ["on condition that the ships leave", "that the pilots stay in Klow"]


def test_all_who_are_named_behind_a_noun_for_them_hold_it():
    text = "Two governments, Borduria and San Theodoros, proposed a truce."
    assert sorted(p.holder for p in read(text)) == ["BOR", "SAN"]


def test_who_defends_an_own_plan_proposes_it():
    (report,) = extract([make_report("Ada Lund defended her harbour plan on Monday.")]).reports
    assert [(report.actor(one.holder).name, one.stance) for one in report.positions] == [("Ada Lund", "proposes")]


def test_whoever_a_member_is_takes_the_stance_that_is_told_of_the_member():
    assert [
        (one.holder, one.stance) for one in read("Vosk, a member who voted for the toll bill, left Klow.")
    ] == [("vosk", "supports")]


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Vosk opposes the use of hired pilots in the port.", ["rejects"]),
        ("Vosk took part in the investigation of the port.", []),
        ("Vosk will take part in the truce.", ["accepts"]),
        ("Vosk doubts a notion that has the support of the pilots of the port.", []),
    ],
)
def test_what_is_put_forward_and_what_was_only_attended_or_thought(text, stances):
    assert [one.stance for one in read(text)] == stances


def test_who_brokered_a_deal_of_others_has_not_proposed_it():
    assert not read("The settlement agreement was brokered in part by San Theodoros.")
    assert [(p.holder, p.stance) for p in read("The peace plan was brokered by San Theodoros.")] == [
        ("SAN", "proposes")
    ]
