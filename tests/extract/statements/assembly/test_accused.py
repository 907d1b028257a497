"""Which accusations, and words about whom, a denial answers."""

import pytest

from rashomon.extract.dates import times
from rashomon.extract.parse import parses
from rashomon.extract.statements import statements
from tests.make import make_report, with_actor


def answered(text):
    """Pairs of cues: of a denial, of what it denies."""
    report = make_report(text)
    for name in ("Borduria", "Syldavia", "Klow Steel", "the ministry"):
        if name in text:
            report = with_actor(report, name, kind="organisation")
    (parse,) = parses([text])
    found = statements(times(report, parse), parse).statements
    cues = {one.id: one.cue.text for one in found}
    return [(one.cue.text, cues[id]) for one in found for id in one.denies]


@pytest.mark.parametrize(
    "text",
    [
        "Borduria blamed Syldavia for the blast. Syldavia denied planting a bomb.",
        "Borduria accused Klow Steel of dumping waste. The company denied polluting the river.",
        "Anna Berg accused Otto Holm of closing the valves. Klow Steel has denied that any valve was closed.",
        'Farmers accused the ministry of sleeping. "They let us drown," said Ilse Berg. '
        "The ministry denied that warnings had come late.",
    ],
)
def test_who_is_accused_answers_that_in_other_words(text):
    ((cue, accusing),) = answered(text)
    assert cue.endswith("denied")
    assert accusing in ("blamed", "accused")


@pytest.mark.parametrize("said", ["its boats had not left port that night", "it had no role in the blast"])
def test_who_is_accused_and_says_that_nothing_such_was_done_denies_it(said):
    text = f"Borduria blamed Syldavia for the blast. A Syldavia spokesman said {said}."
    assert answered(text) == [("said", "blamed")]


def test_what_else_the_accused_has_not_done_is_no_denial():
    text = "Borduria blamed Syldavia for the blast. Syldavia said it had not received the report."
    assert answered(text) == []


def test_who_is_spoken_of_last_denies_that_and_who_is_not_does_not():
    told = "Borduria said it had hit a Syldavia depot. Syldavia denied that its men had been there."
    assert answered(told) == [("denied", "said")]
    assert answered(told.replace("a Syldavia depot", "a depot")) == []
    assert answered("Borduria said it would host Syldavia in May. Syldavia denied jailing a priest.") == []


def test_an_accusation_of_others_is_not_denied():
    assert answered("Borduria blamed rebels for the blast. Syldavia denied selling them guns.") == []
