import pytest

from rashomon.extract.dates import time_of, times
from rashomon.extract.parse import parses
from rashomon.model import Report


def times_of_verbs(text: str) -> dict[str, str]:
    parse = next(parses([text]))
    report = times(Report(id="r1", page="p1", outlet="o", text=text, pieces=()), parse)
    found = ((token, time_of(token, report)) for token in parse if token.pos_ == "VERB")
    return {token.text: time.words.text for token, time in found if time}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry said on Sunday that the envoys had spoken on Saturday.",
            {"said": "Sunday", "spoken": "Saturday"},
        ),
        ("She will arrive on Monday, the palace said.", {"arrive": "Monday"}),
        ("They agreed to meet on Thursday.", {"meet": "Thursday"}),
        ("On Friday the envoy met the king and left.", {"met": "Friday", "left": "Friday"}),
        ("Orvik said in a letter on Sunday that the port was open.", {"said": "Sunday"}),
        (
            "Delegates met in Oslo on March 11 and will gather again Thursday.",
            {"met": "March 11", "gather": "Thursday"},
        ),
        (
            "Two people were killed and five wounded on Friday evening.",
            {"killed": "Friday evening", "wounded": "Friday evening"},
        ),
        ("The bill was not read or voted in committee.", {}),
        ("Two were killed on Monday and five were wounded on Friday.", {"killed": "Monday", "wounded": "Friday"}),
        ("Tuesday's talks collapsed.", {}),
        ("The truce held for two weeks.", {}),
    ],
)
def test_a_verb_has_the_time_of_its_own_clause(text: str, expected: dict[str, str]) -> None:
    assert times_of_verbs(text) == expected


def test_a_year_in_what_a_thing_is_called_dates_no_verb() -> None:
    text = "In a signal of support for the 2010 law, Lund stressed in a tweet that the fee must go."
    assert times_of_verbs(text) == {}


def test_a_noun_has_the_time_of_its_phrase() -> None:
    text = "Tuesday's talks collapsed."
    parse = next(parses([text]))
    report = times(Report(id="r1", page="p1", outlet="o", text=text, pieces=()), parse)
    time = time_of(parse[2], report)
    assert time is not None
    assert time.words.text == "Tuesday"
