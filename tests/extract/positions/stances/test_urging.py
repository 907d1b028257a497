import pytest

from rashomon.extract.positions import positions
from tests.extract.events.cast import cast


def read(text):
    report, parse = cast(text)
    return [(p.holder, p.stance) for p in positions(report, parse).positions]


@pytest.mark.parametrize(
    "text",
    [
        "Vosk pressed Borduria to accept the ceasefire.",
        "Vosk called for united action to ensure Borduria accepts the ceasefire.",
        "Vosk agreed to exert pressure on Borduria to commit to a 30-day ceasefire.",
        "Vosk asked that Borduria should accept the ceasefire.",
    ],
)
def test_who_urges_others_to_accept_a_thing_supports_it(text):
    assert read(text) == [("vosk", "supports")]


def test_who_urges_others_to_refuse_it_is_against_it():
    assert read("Vosk urged Borduria to reject the peace plan.") == [("vosk", "rejects")]


@pytest.mark.parametrize(
    "text",
    [
        "Vosk did not urge Borduria to accept the ceasefire.",
        "Vosk might call on Borduria to accept the ceasefire.",
        "Vosk asked Borduria whether Syldavia should accept the ceasefire.",
    ],
)
def test_what_is_not_urged_is_no_position(text):
    assert read(text) == []


def test_to_tell_others_what_one_does_is_not_to_urge_them():
    assert read("Vosk told the League that Syldavia would accept the ceasefire.") == [("SYL", "accepts")]
