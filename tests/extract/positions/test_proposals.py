"""What is a proposal by being proposed, and which later words mean it."""

import pytest

from rashomon.extract.positions import positions
from tests.extract.events.cast import cast


def read(text):
    report, parse = cast(text)
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
    assert [p.holder for p in found] == ["BOR"]


def test_a_plan_of_another_is_not_made_the_one_with_more_words():
    text = "Syldavia rejected Pleks's toll plan. Borduria accepted Vosk's harbour toll plan."
    assert len(set(ids(text))) == 2
