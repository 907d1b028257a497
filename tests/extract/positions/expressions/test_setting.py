"""Who sets conditions: for a thing, or instead of an answer to it."""

import pytest

from rashomon.extract.positions import positions
from tests.extract.events.cast import cast


def of(text, holder):
    report, parse = cast(text)
    return [
        (p.stance, [words.text for words in p.conditions])
        for p in positions(report, parse).positions
        if p.holder == holder
    ]


def test_conditions_for_a_thing_are_those_on_which_it_is_accepted():
    text = "Syldavia set two conditions for the truce: the release of the pilots and the return of the ships."
    assert of(text, "SYL") == [("accepts on conditions", ["the release of the pilots", "the return of the ships"])]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        (
            "Vosk has not signed up to the truce, but instead set conditions that no harbour could meet.",
            "conditions that no harbour could meet",
        ),
        (
            "Borduria welcomed the truce. Vosk issued a series of seven demands on Monday.",
            "a series of seven demands",
        ),
        (
            "Borduria has agreed to the truce. Vosk, though, has laid down conditions that go past it.",
            "conditions that go past it",
        ),
    ],
)
def test_conditions_instead_of_an_answer(text, condition):
    assert of(text, "vosk") == [("non-committal", [condition])]


@pytest.mark.parametrize(
    "text",
    [
        "Vosk set conditions for the loan.",
        "Borduria rejected the truce. Vosk may set conditions.",
        "Borduria rejected the truce. Vosk has not set any conditions.",
        "Vosk set a list of prices.",
    ],
)
def test_conditions_that_are_none_or_of_nothing_that_is_proposed(text):
    assert of(text, "vosk") == []


def test_whose_conditions_are_told_between_dashes_accepts_the_one_thing_that_is_spoken_of():
    told = "Syldavia's two conditions – the ships gone first, the papers kept at home – were sent on Monday."
    assert of(f"Borduria proposed a truce. {told}", "SYL") == [
        ("accepts on conditions", ["the ships gone first", "the papers kept at home"])
    ]
    two = "Borduria proposed a truce. The League proposed a pension bill."
    bare = told.replace(" – the ships gone first, the papers kept at home –", "")
    for text in (told, f"{two} {told}", f"Borduria proposed a truce. {bare}"):
        assert of(text, "SYL") == []


def test_on_two_conditions_is_no_condition_beside_those_that_are_told():
    text = (
        "Syldavia accepted the truce, but only on two conditions. Syldavia accepted the truce if Borduria leaves."
    )
    assert of(text, "SYL") == [("accepts on conditions", ["if Borduria leaves"])]
