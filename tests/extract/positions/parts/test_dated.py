import pytest

from rashomon.extract.positions import positions
from tests.extract.events.cast import cast


def read(text):
    report, parse = cast(text)
    return positions(report, parse).positions


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Vosk, who had previously backed the peace plan, left Klow.", "previously"),
        ("Syldavia initially rejected the peace plan.", "initially"),
    ],
)
def test_an_earlier_stance_has_no_day_and_says_so(text, word):
    (position,) = read(text)
    assert (position.when.start, position.when.words.text) == (None, word)


def test_an_earlier_stance_stays_apart_from_that_of_now():
    text = "Syldavia initially rejected the peace plan. Syldavia again rejected the peace plan."
    assert [bool(position.when) for position in read(text)] == [True, False]


def test_who_was_once_undecided_has_no_stance():
    assert read("Vosk, who had previously expressed openness to the peace plan, left Klow.") == ()
