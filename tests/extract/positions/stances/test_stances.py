"""Stances in nouns, votes, vows, feelings, and in what is ruled out; and what only looks like them."""

import pytest

from rashomon.extract.positions import positions
from tests.extract.events.cast import cast


def read(text):
    report, parse = cast(text)
    return [(p.holder, p.stance) for p in positions(report, parse).positions]


@pytest.mark.parametrize(
    ("text", "holder", "stance"),
    [
        ("Syldavia's opposition to the peace plan has grown.", "SYL", "rejects"),
        ("Borduria's backing of the trade deal came late.", "BOR", "supports"),
        ("Borduria's call for a ceasefire went unheard.", "BOR", "proposes"),
        ("Syldavia's refusal to accept the ceasefire angered the port.", "SYL", "rejects"),
        ("Syldavia's reluctance to agree to the ceasefire is no news.", "SYL", "doubts"),
        ("The peace plan won the backing of Syldavia.", "SYL", "supports"),
        ("The peace plan drew criticism from Syldavia.", "SYL", "doubts"),
        ("The peace plan met with resistance from Syldavia.", "SYL", "rejects"),
        ("Syldavia gave a cautious welcome to the peace plan.", "SYL", "supports"),
        ("Syldavia expressed openness to the peace plan.", "SYL", "non-committal"),
        ("Syldavia voted 8-3 to approve the merger.", "SYL", "accepts"),
        ("Syldavia voted to reject the trade deal.", "SYL", "rejects"),
        ("Syldavia voted in favour of the trade deal.", "SYL", "supports"),
        ("Syldavia came out in favour of the trade deal.", "SYL", "supports"),
        ("Syldavia abstained from voting on the trade deal.", "SYL", "non-committal"),
        ("Syldavia abstained in the vote on the trade deal.", "SYL", "non-committal"),
        ("Pleks vowed to veto the pension bill.", "plekszy", "rejects"),
        ("Pleks threatened to veto the pension bill.", "plekszy", "rejects"),
        ("Pleks is prepared to block the pension bill.", "plekszy", "rejects"),
        ("Pleks is ready to vote against the pension bill.", "plekszy", "rejects"),
        ("Pleks will vote against proceeding to the pension bill.", "plekszy", "rejects"),
        ("Pleks voted against taking up the pension bill.", "plekszy", "rejects"),
        ("Pleks promised to sign the pension bill.", "plekszy", "accepts"),
        ("Pleks sought to block the pension bill.", "plekszy", "rejects"),
        ("Pleks wants to pass the pension bill.", "plekszy", "supports"),
        ("Syldavia is reluctant to accept the peace plan.", "SYL", "doubts"),
        ("Syldavia is unwilling to accept the peace plan.", "SYL", "rejects"),
        ("Syldavia was encouraged by the peace plan.", "SYL", "supports"),
        ("Syldavia is unhappy with the peace plan.", "SYL", "doubts"),
        ("Syldavia cannot accept the peace plan.", "SYL", "rejects"),
        ("Syldavia has ruled out accepting the peace plan.", "SYL", "rejects"),
        ("Syldavia has no intention of accepting the peace plan.", "SYL", "rejects"),
        ("Syldavia rejected calls for a ceasefire.", "SYL", "rejects"),
        ("Syldavia resisted pressure to accept the ceasefire.", "SYL", "rejects"),
        ("Syldavia distanced itself from the peace plan.", "SYL", "doubts"),
        ("Syldavia demanded changes to the peace plan.", "SYL", "doubts"),
        ("Syldavia stands by the ceasefire.", "SYL", "supports"),
        ("Syldavia pulled out of the treaty.", "SYL", "rejects"),
        ("Syldavia turned down an invitation to the talks.", "SYL", "rejects"),
        ("Syldavia bowed to the demand.", "SYL", "accepts"),
    ],
)
def test_the_words_of_a_stance(text, holder, stance):
    assert read(text) == [(holder, stance)]


@pytest.mark.parametrize(
    "text",
    [
        "Pleks is not prepared to block the pension bill.",
        "Pleks needs Borduria's support for the peace plan.",
        "Pleks is reluctant to commit his support for the peace plan.",
        "Vosk announced that they had Palace support on the peace plan.",
        "Pleks cannot pass the pension bill.",
        "Vosk raised the question as to whether Pleks supports the pension bill.",
        "Syldavia praised the release of the prisoners.",
        "Syldavia was angered by criticism of the peace plan.",
        "Syldavia faces calls to accept the ceasefire.",
        "Vosk's call with Pleks about the ceasefire lasted an hour.",
        "There is no support from Syldavia for the peace plan.",
        "The plan is unacceptable to the mayors who back it.",
        "Vosk did not respond to requests to comment.",
        "Vosk offered little recognition of the anger in the towns.",
        "Vosk proposed few changes to the peace plan.",
        "Vosk offered no plan for the towns.",
    ],
)
def test_what_only_looks_like_one(text):
    assert read(text) == []


def test_a_condition_hangs_on_the_readiness_too():
    report, parse = cast("Syldavia would be willing to accept a truce if Borduria withdrew.")
    (position,) = positions(report, parse).positions
    assert position.stance == "accepts on conditions"
    assert [c.text for c in position.conditions] == ["if Borduria withdrew"]


def test_an_offer_has_its_price():
    report, parse = cast(
        "Vosk offered a truce in exchange for money for the harbour, the issue that split the League."
    )
    (position,) = positions(report, parse).positions
    assert (position.stance, [c.text for c in position.conditions]) == (
        "proposes",
        ["in exchange for money for the harbour"],
    )
