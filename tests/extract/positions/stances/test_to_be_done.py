"""Stances on what is to be done: gerunds, demands, resignations, votes, attempts, willingness at a price."""

import pytest

from rashomon.extract.positions import positions
from tests.extract.events.cast import cast


def found(text):
    report, parse = cast(text)
    return positions(report, parse).positions


def read(text):
    return [(p.holder, p.stance) for p in found(text)]


@pytest.mark.parametrize(
    ("text", "holder", "stance"),
    [
        ("Vosk opposes raising the toll.", "vosk", "rejects"),
        ("Vosk is against raising the toll.", "vosk", "rejects"),
        ("Vosk is opposed to raising the toll.", "vosk", "rejects"),
        ("Vosk voted against raising the toll.", "vosk", "rejects"),
        ("Vosk ruled out sending troops to Klow.", "vosk", "rejects"),
        ("Pleks supports raising the toll on lorries.", "plekszy", "supports"),
        ("Pleks is in favour of lowering the toll.", "plekszy", "supports"),
        ("Syldavia is open to lowering the toll.", "SYL", "non-committal"),
        ("Vosk would consider lowering the toll.", "vosk", "non-committal"),
        ("Vosk would consider the truce.", "vosk", "non-committal"),
        ("Syldavia called on Borduria to release the pilots.", "SYL", "proposes"),
        ("Syldavia called for Borduria to release the pilots.", "SYL", "proposes"),
        ("Syldavia demanded that the pilots be released.", "SYL", "proposes"),
        ("Pleks insists that Borduria withdraw its troops.", "plekszy", "proposes"),
        ("Pleks insisted on the release of the pilots.", "plekszy", "supports"),
        ("Vosk called on Pleks to resign.", "vosk", "supports"),
        ("Vosk demanded that Pleks stop hiding maps.", "vosk", "proposes"),
        ("Vosk urged Pleks to step down.", "vosk", "supports"),
        ("Borduria said Pleks should resign.", "BOR", "supports"),
        ("Vosk signed a petition calling on Pleks to resign.", "vosk", "supports"),
        ("Vosk will vote in favour of the subpoena.", "vosk", "supports"),
        ("Pleks opposes the proposed parade.", "plekszy", "rejects"),
        ("Pleks vetoed the bridge.", "plekszy", "rejects"),
        ("Vosk opposes the nomination of Pleks.", "vosk", "rejects"),
        ("Syldavia rejected Vosk's bid to enforce the ban.", "SYL", "rejects"),
        ("Under no circumstances will Vosk accept the truce.", "vosk", "rejects"),
        ("Syldavia is not willing to accept the truce.", "SYL", "rejects"),
        ("Vosk is not ready to sign the deal.", "vosk", "non-committal"),
        ("Syldavia is ready for talks with Borduria.", "SYL", "supports"),
        ("Vosk said that the annexation of Klow was a red line.", "vosk", "rejects"),
        ("Vosk pushed back against the idea of a toll.", "vosk", "rejects"),
        ("Vosk rejected further consideration of the harbour bill.", "vosk", "rejects"),
        ("Vosk would consider signing the deal.", "vosk", "non-committal"),
        ("Vosk came out in opposition to the harbour bill.", "vosk", "rejects"),
        ("Syldavia's willingness to accept the truce surprised the port.", "SYL", "supports"),
        ("The harbour plan drew disapproval from Borduria.", "BOR", "doubts"),
    ],
)
def test_the_words_of_a_stance(text, holder, stance):
    assert read(text) == [(holder, stance)]


@pytest.mark.parametrize(
    "text",
    [
        "Vosk is considering raising the toll.",
        "Vosk supports making progress.",
        "Pleks is open to finding a way.",
        "Vosk said that Pleks did not resign.",
        "Vosk voted for the candidate.",
        "Vosk abandoned attempts to raise the toll.",
        "Vosk is willing to lower the toll.",
        "Vosk refused to carry the bags.",
        "Syldavia is ready for a strike.",
        "Vosk said that the withdrawal of troops was a red line.",
        "Vosk's attempt to raise the toll began on Monday.",
        "Vosk called on followers to use lorries.",
        "Vosk urged people to stop smoking.",
        "Vosk warned against using the bridge.",
        "Vosk is prepared to sue the League if the map is not shown.",
        "Vosk touted his trade deals.",
        "Vosk examined every investigation of the harbour.",
        "Vosk's earliest initiatives failed.",
        "Vosk called out Borduria for dumping steel.",
        "Vosk has floated this claim about the harbour.",
        "Vosk offered to assist the League in the search.",
        "Vosk called on the League to maintain its watch.",
        "Vosk declined to say whether the truce was in danger.",
        "Vosk's guilty plea of lying surprised Pleks.",
        "Most legislation that passes the League is short.",
    ],
)
def test_what_is_no_stance(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Syldavia is ready to lower the toll if Borduria opens the lock.", "if Borduria opens the lock"),
        ("Syldavia would release the pilots in exchange for the ships.", "in exchange for the ships"),
        (
            "Syldavia will go down to 5.10 provided that the lock is open twelve hours a day.",
            "provided that the lock is open twelve hours a day",
        ),
        ("Vosk said Syldavia would not sign the deal unless Borduria withdrew.", "unless Borduria withdrew"),
    ],
)
def test_what_is_done_at_a_price(text, condition):
    (position,) = found(text)
    assert (position.holder, position.stance) == ("SYL", "accepts on conditions")
    assert [words.text for words in position.conditions] == [condition]
    assert position.evidence[0].text.startswith("Syldavia")
    assert position.evidence[0].text.endswith(condition)


@pytest.mark.parametrize(
    "text",
    [
        "Vosk supports providing more money for the harbour.",
        "Vosk called for a truce, as Pleks had promised to do if Borduria left.",
        "Vosk passed a spending bill to fund the harbour, among other things, until December 7.",
    ],
)
def test_what_is_no_condition(text):
    assert [position.conditions for position in found(text) if position.holder == "vosk"] == [()]


def test_willingness_and_refusal_answer_those_who_ask():
    text = "Borduria called on Syldavia to release the pilots. Syldavia refused to release the pilots."
    asked, answered = found(text)
    assert (answered.holder, answered.stance, answered.proposal) == ("SYL", "rejects", asked.proposal)


def test_a_resignation_is_one_proposal_by_its_verb_and_its_noun():
    text = "Vosk called on Pleks to resign. Syldavia rejected Pleks's resignation. Pleks refused to resign."
    assert [(p.holder, p.stance) for p in found(text)] == [
        ("vosk", "supports"),
        ("SYL", "rejects"),
        ("plekszy", "rejects"),
    ]
    assert len({p.proposal.id for p in found(text)}) == 1


def test_troops_to_be_sent_are_the_peacekeepers_that_another_rejects():
    text = (
        "Vosk and Pleks are ready to send soldiers to San Theodoros. "
        "Borduria opposes a peacekeeping force in San Theodoros."
    )
    assert sorted(read(text)) == [("BOR", "rejects"), ("plekszy", "supports"), ("vosk", "supports")]
    assert {p.proposal.name for p in found(text)} == {"a peacekeeping force"}


def test_troops_where_nobody_speaks_of_peacekeepers_are_no_proposal():
    assert read("Vosk is ready to send soldiers to San Theodoros. Borduria rejected the truce.") == [
        ("BOR", "rejects")
    ]


def test_what_is_demanded_is_not_what_a_later_word_points_to():
    assert read("Vosk called on Pleks to lower the toll. Syldavia said this was unfair.") == [("vosk", "proposes")]


def test_a_length_stands_for_what_was_agreed_for_so_long():
    first, *rest = found("Syldavia agreed to open the lock for twelve hours. Vosk opposes the twelve hours.")
    assert [(p.holder, p.stance, p.proposal) for p in rest] == [("vosk", "rejects", first.proposal)]


def test_two_sides_bills_on_one_thing_are_two():
    text = "Pleks supports Vosk's harbour bill. Vosk rejected the League's harbour bill."
    left, right = found(text)
    assert (left.stance, right.stance) == ("supports", "rejects")
    assert left.proposal.id != right.proposal.id


def test_who_is_excepted_takes_no_part():
    text = "All deckhands except for Harbour Master Anton Pleks voted against the bill."
    assert "plekszy" not in [holder for holder, _ in read(text)]


def test_a_plan_is_not_any_thing_that_its_owner_proposed():
    text = "Vosk's proposed contribution for boats was read out. Pleks attacked Vosk's plan."
    assert {p.proposal.name for p in found(text) if p.holder == "plekszy"} == {"Vosk's plan"}


def test_a_deal_is_not_what_one_demands_to_be_done_with_it():
    names = {p.proposal.name for p in found("Vosk called for the deal to be voided. Pleks signed the agreement.")}
    assert "the agreement" in names


def test_who_calls_for_what_another_has_put_forward_supports_it():
    text = "Borduria proposed a ceasefire. Vosk called for a ceasefire."
    assert read(text) == [("BOR", "proposes"), ("vosk", "supports")]
    assert read("Vosk called for a ceasefire.") == [("vosk", "proposes")]


@pytest.mark.parametrize(
    ("text", "holder", "proposal", "condition"),
    [
        (
            "Vosk said that Syldavia would only return to talks if Borduria freed the pilots.",
            "SYL",
            "return to talks",
            "if Borduria freed the pilots",
        ),
        (
            "Syldavia would not come back to the table unless the nets were removed, Vosk said.",
            "SYL",
            "come back to the table",
            "unless the nets were removed",
        ),
        (
            "Borduria will lift the blockade once the tugs leave.",
            "BOR",
            "lift the blockade",
            "once the tugs leave",
        ),
        (
            "Vosk said that Borduria would release the pilots in exchange for fuel.",
            "BOR",
            "release the pilots",
            "in exchange for fuel",
        ),
        (
            "Vosk will not attend the summit in Klow unless Pleks apologises.",
            "vosk",
            "the summit",
            "unless Pleks apologises",
        ),
        (
            "Vosk said that Syldavia would accept mediation on condition that the ferries sail on Sunday.",
            "SYL",
            "mediation",
            "on condition that the ferries sail on Sunday",
        ),
    ],
)
def test_what_a_side_does_only_if_another_gives_way(text, holder, proposal, condition):
    (position,) = found(text)
    assert (position.holder, position.stance) == (holder, "accepts on conditions")
    assert position.proposal.name == proposal
    (only,) = position.conditions
    start, end = only.span.start, only.span.end
    assert text[start:end] == condition


@pytest.mark.parametrize(
    "text",
    [
        "Borduria would attack the port if the tugs left.",
        "Borduria would have to lift the blockade if the court ruled against it.",
        "Vosk will not return to Klow until May.",
    ],
)
def test_a_threat_a_duty_and_a_date_are_no_condition(text):
    assert found(text) == ()
