import pytest

from rashomon.extract.positions import positions
from rashomon.extract.stages import extract
from tests.extract.events.cast import cast
from tests.make import make_report


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


def test_what_a_letter_calls_for_is_of_the_time_at_which_it_was_sent():
    text = "In March, Norway sent a letter to the government of Chile calling for a ceasefire."
    (report,) = extract([make_report(text, published="2025-04-25")]).reports
    (position,) = report.positions
    assert position.when.start == "2025-03-01"
