"""How far a proposal's name reaches: whole words of a source, and nothing torn off."""

import pytest

from rashomon.extract.positions import positions
from tests.extract.events.cast import cast


def read(text):
    report, parse = cast(text)
    return positions(report, parse).positions


def names(text):
    return [position.proposal.name for position in read(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Borduria and Syldavia have approved their own fishing plans.", "fishing plans"),
        (
            "Vosk rejected Pleks's attempts to block the toll bill until noon -",
            "Pleks's attempts to block the toll bill until noon",
        ),
        (
            "Syldavia rejected Pleks's efforts to obtain the ledger and ensure the crew is heard.",
            "Pleks's efforts to obtain the ledger",
        ),
        ("Vosk voted for the first article except Mr. Lund of Tern Bay, who stayed away.", "the first article"),
        ("• 11th amendment: a harbour audit.\nVosk rejected the 11th amendment.", "the 11th amendment"),
    ],
)
def test_a_name_is_whole(text, name):
    assert set(names(text)) == {name}


def test_a_name_has_no_half_of_a_quotation():
    (position,) = [
        p
        for p in read('Vosk demanded that Pleks "hold a fair hearing" and call the pilots.')
        if p.holder == "vosk"
    ]
    assert position.proposal.name.count('"') % 2 == 0


def test_a_condition_of_what_is_planned_is_none_of_who_backs_it():
    found = read(
        "Vosk argued in favour of Pleks's proposal to wait until the end of the season to decide on the toll."
    )
    assert [(p.holder, p.conditions) for p in found if p.holder == "vosk"] == [("vosk", ())]
