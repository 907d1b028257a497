"""What is a proposal by being proposed, and which later words mean it."""

from dataclasses import replace

import pytest

from rashomon.extract.positions import positions
from tests.extract.events.cast import cast


def read(text, **fields):
    report, parse = cast(text, **fields)
    return positions(report, parse).positions


def ids(text):
    return [p.proposal.id for p in read(text)]


@pytest.mark.parametrize(
    "answer", ["Syldavia rejected the idea.", "Syldavia applauded the debate.", "Syldavia rejected that."]
)
def test_whatever_is_proposed_is_a_proposal(answer):
    found = read(f"Borduria proposed a debate in the harbour. {answer}")
    assert [p.holder for p in found] == ["BOR", "SYL"]
    assert len({p.proposal.id for p in found}) == 1
    assert found[0].proposal.name == "a debate in the harbour"


@pytest.mark.parametrize(
    "text",
    ["Vosk wants to propose things.", "Vosk proposed a date.", "Borduria proposed Vosk as its candidate."],
)
def test_not_a_day_nor_a_person(text):
    assert read(text) == ()


def test_it_is_what_the_last_sentence_speaks_of():
    text = "Borduria proposed a ceasefire. The League has a pension bill. Syldavia opposes it."
    assert [(p.holder, p.proposal.name) for p in read(text)][-1] == ("SYL", "a pension bill")


def test_of_two_in_one_sentence_it_is_neither():
    assert not [
        p for p in read("Vosk has a peace plan and a pension bill. Syldavia opposes it.") if p.holder == "SYL"
    ]


def test_what_is_asked_for_is_named_by_what_is_done_to_what():
    first, second = read("Borduria called for the release of the pilots. Syldavia rejected the release.")
    assert first.proposal.name == "the release of the pilots"
    assert first.proposal.id == second.proposal.id


def test_a_measure_of_its_own_is_not_the_one_spoken_of():
    found = read("Borduria proposed a trade deal. Syldavia approved a resolution that limits the catch.")
    assert [p.holder for p in found] == ["BOR", "SYL"]
    assert len({p.proposal.id for p in found}) == 2


def test_a_plan_of_another_is_not_made_the_one_with_more_words():
    text = "Syldavia rejected Pleks's toll plan. Borduria accepted Vosk's harbour toll plan."
    assert len(set(ids(text))) == 2


def test_whose_proposal_it_is():
    found = read("Syldavia rejected Vosk's proposed ban.")
    assert [(p.holder, p.stance) for p in found] == [("SYL", "rejects"), ("vosk", "proposes")]
    assert len({p.proposal.id for p in found}) == 1


def test_a_call_to_do_a_thing_is_a_proposal_of_whoever_calls():
    (position,) = read("Vosk's call to lift the ban was heard in the port.")
    assert (position.holder, position.stance) == ("vosk", "proposes")
    assert position.proposal.name == "Vosk's call to lift the ban"


@pytest.mark.parametrize(
    "text",
    [
        "The League read the proposed Borduria-Syldavia deal.",
        "Send for the special offers of the League.",
        "Vosk read the League special offers.",
        "The League read the Klow-for-all proposal.",
        "The crew read her Borduria proposal on the toll.",
        "Vosk's plea is known.",
    ],
)
def test_what_tells_of_no_proposer(text):
    assert read(text) == ()


def test_the_bordurian_plan_is_the_one_that_borduria_put_forward():
    text = (
        "Syldavia rejected the Bordurian plan. The plan asks for little. Borduria proposed a ceasefire of 40 days."
    )
    assert len(set(ids(text))) == 1


def test_what_is_said_of_ones_country_is_the_countrys_stance():
    report, parse = cast("Pleks said that his country would accept the truce.")
    (state,) = cast("Syldavia")[0].actors
    actors = tuple(
        replace(actor, acts_for="SYL", mentions=(*actor.mentions, report.passage(16, 19)))
        for actor in report.actors
    )
    report = replace(report, actors=(*actors, replace(state, mentions=())))
    assert [(p.holder, p.stance) for p in positions(report, parse).positions] == [("SYL", "accepts")]


def test_what_is_called_a_thing_between_marks():
    (position,) = read("Vosk saw it and called the peace plan “a disgrace of a text”.")
    assert (position.holder, position.stance) == ("vosk", "doubts")
    assert "disgrace" in position.evidence[0].text


def test_nothing_was_turned_down_where_there_is_one_thing_to_turn_down():
    text = "Borduria proposed a ceasefire. It rained. It rained. It rained. Syldavia has not turned anything down."
    assert [(p.holder, p.stance) for p in read(text)][1:] == [("SYL", "non-committal")]


def test_talks_that_were_held_are_no_proposal():
    (found,) = read(
        "Pleks was left out of subsequent Bordurian talks. Vosk expressed openness to talks with Borduria."
    )
    assert (found.holder, found.proposal.name) == ("vosk", "talks with Borduria")


@pytest.mark.parametrize(
    "held", ["the Klow talks last month", "talks in Klow last month", "recent talks", "two days of talks in Klow"]
)
def test_talks_to_come_are_not_those_that_were_held(held: str):
    (found,) = read(
        f"Pleks spoke to reporters after {held}. Vosk expressed openness to negotiations with Borduria."
    )
    assert found.proposal.name == "negotiations with Borduria"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        # What nobody calls by a noun is what somebody is said to intend, where "the plan" can mean nothing else.
        (
            "Vosk wants to end the night ferry in June. Syldavia decided on Thursday to oppose the plan.",
            [("SYL", "end the night ferry in June", "rejects")],
        ),
        # "The plan" alone is one where a report has no other.
        (
            "Pleks backs the plan. Vosk has come out against it.",
            [("plekszy", "the plan", "supports"), ("vosk", "the plan", "rejects")],
        ),
        (
            "Pleks backs the harbour plan. Vosk supports the truce and rejected the proposal.",
            [("plekszy", "the harbour plan", "supports"), ("vosk", "the truce", "supports")],
        ),
        # An offer of something is not what was called a plan.
        ("Pleks backs the plan. Vosk rejected the offer of a raise.", [("plekszy", "the plan", "supports")]),
        # A bill and a narrower one are two; so are a deal and the first deal.
        (
            "Pleks rejected a bill on ferries. Vosk backed a narrower bill.",
            [("plekszy", "a bill on ferries", "rejects"), ("vosk", "a narrower bill", "supports")],
        ),
        (
            "Borduria accepted the toll deal. Vosk rejected the initial deal.",
            [("BOR", "the toll deal", "accepts")],
        ),
        # Past whom a bill got accepted it.
        ("The ferry bill passed the League by 52 votes to 48.", [("league", "The ferry bill", "accepts")]),
        ("No ferry bill has passed the League.", []),
        ("Vosk supports a two-state solution.", [("vosk", "a two-state solution", "supports")]),
        ("Vosk supports a solution.", []),
        (
            "Vosk offered to lower the toll. Pleks rejected it.",
            [("vosk", "lower the toll", "proposes"), ("plekszy", "lower the toll", "rejects")],
        ),
    ],
)
def test_which_proposal_a_word_names(text: str, held: list[tuple[str, str, str]]):
    assert [(p.holder, p.proposal.name, p.stance) for p in read(text)] == held


def test_what_is_expected_of_a_plan_is_no_name_of_it():
    assert len(set(ids("Vosk offered a peace plan. Pleks accepted the anticipated peace plan."))) == 1


def test_the_plan_of_long_ago_is_the_only_one_called_so():
    text = (
        "Vosk offered a plan to end the strike. Pleks proposed a truce. The port was quiet. Nobody came. "
        "It rained. Syldavia rejected the plan."
    )
    found = {p.holder: p.proposal.id for p in read(text)}
    assert found["SYL"] == found["vosk"] != found["plekszy"]


def test_a_bill_without_a_name_is_its_outlets_own():
    text = "Syldavia approved a bill that limits the catch."
    assert read(text, outlet="one")[0].proposal.id != read(text, outlet="two")[0].proposal.id


def test_a_bare_figure_is_what_has_it():
    first, second = ids("Borduria will go down to 40.50 provided that the port opens. Syldavia refused the 40.50.")
    assert first == second


def test_the_longer_hours_are_those_that_were_agreed():
    text = "Borduria agreed to open the lock twelve hours a day. Syldavia welcomed the longer hours."
    first, second = ids(text)
    assert first == second
    assert "SYL" not in [p.holder for p in read(f"Vosk proposed a nine-hour truce. {text}")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Borduria offered to bring the toll down to three crowns.", "Syldavia took no position on a lower toll."),
        (
            "Borduria proposed a tariff of 3.50 crowns.",
            "Syldavia will go down to 3.50 provided that the ships leave.",
        ),
    ],
)
def test_a_thing_of_one_amount_and_what_is_to_be_done_to_it_are_one(first, second):
    found = read(f"{first} {second}")
    assert [p.holder for p in found] == ["BOR", "SYL"]
    assert len({p.proposal.id for p in found}) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Borduria offered to raise the toll.", "Syldavia took no position on a lower toll."),
        (
            "Borduria proposed a tariff of 3.50 crowns.",
            "Syldavia will go down to 3.20 provided that the ships leave.",
        ),
    ],
)
def test_of_another_amount_or_the_other_way_they_are_two(first, second):
    assert len(set(ids(f"{first} {second}"))) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vosk supports a bill that would raise the toll in Klow.", "a bill that would raise the toll in Klow"),
        ("Pleks backed the deal signed in Klow in 2015, which he praised.", "the deal signed in Klow in 2015"),
        ("Vosk rejected Pleks's harbour plan. Pleks promoted his harbour plan.", "Pleks's harbour plan"),
        ("Vosk defended her night ferry plan.", "night ferry plan"),
        ("Vosk supports the plan.", "the plan"),
    ],
)
def test_a_name_says_what_its_sentence_tells_of_a_bare_noun(text, name):
    assert {p.proposal.name for p in read(text)} == {name}


def test_two_new_bills_that_do_different_things_are_none():
    text = "Vosk supports a bill that raises the toll. Pleks rejected a bill that bans the ferry."
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Vosk promised not to sign a bill that raises the toll.",
        "Vosk backed one measure.",
        "The League spoke of Vosk's harbour proposals.",
    ],
)
def test_what_nobody_has_put_forward_or_nothing_is_said_of_is_none(text):
    assert read(text) == ()


def test_the_offer_is_what_was_called_an_offer_before():
    text = "Borduria made a toll offer. It also has a plan to close two piers. Syldavia rejected the offer."
    found = read(text)
    assert (found[-1].holder, found[-1].stance, found[-1].proposal.name) == ("SYL", "rejects", "a toll offer")


def test_behind_an_offer_that_nobody_can_tell_the_next_means_nothing():
    text = "Borduria offered to lower the toll. Vosk spoke of its latest offer. Syldavia accepted the offer."
    assert "SYL" not in {position.holder for position in read(text)}
