import pytest

from rashomon.extract.positions import positions
from tests.extract.events.cast import cast


def read(answer):
    report, parse = cast(f"Borduria proposed a ceasefire. {answer}")
    found = positions(report, parse).positions
    return [(p.stance, p.evidence[0].text) for p in found if p.holder == "SYL"]


@pytest.mark.parametrize(
    ("answer", "stance"),
    [
        ("Syldavia gave no answer.", "silent"),
        ("Syldavia has yet to answer.", "silent"),
        ("Syldavia has not provided a clear response.", "non-committal"),
        ("Syldavia gave neither a yes nor a no.", "non-committal"),
        ("Syldavia said yes.", "accepts"),
        ("Syldavia said no.", "rejects"),
        ("Syldavia would not be drawn.", "silent"),
    ],
)
def test_an_answer_is_to_what_was_just_proposed(answer, stance):
    assert read(answer) == [(stance, answer.rstrip("."))]


def test_an_answer_long_after_is_to_the_only_proposal_so_far():
    later = "The port was quiet. Nobody came. It rained. It rained again. Syldavia said yes."
    assert read(later) == [("accepts", "Syldavia said yes")]
    assert read(f"Vosk proposed a harbour bill. {later}") == []


def test_an_answer_is_to_what_its_own_sentence_asks_about():
    plans = "Borduria proposed a ceasefire. San Theodoros proposed a pension bill."
    asked = "Asked whether it would take the bill, Syldavia was non-committal."
    report, parse = cast(f"{plans} {asked}")
    (found,) = [p for p in positions(report, parse).positions if p.holder == "SYL"]
    assert (found.stance, found.proposal.name) == ("non-committal", "a pension bill")


@pytest.mark.parametrize(
    "answer",
    [
        "Syldavia said no one would go.",
        "Syldavia did not respond to a request for comment.",
        "Syldavia will give no answer to the journalists of the port.",
        "San Theodoros proposed a peacekeeping force. Syldavia gave no answer.",
    ],
)
def test_what_answers_something_else_or_either_of_two_is_none(answer):
    assert read(answer) == []


def test_silence_on_a_thing_that_nobody_speaks_for_or_against_is_no_position():
    assert read("Syldavia made no mention of a withdrawal of ships.") == []
    asked = "Borduria demanded a withdrawal. Syldavia made no mention of a withdrawal."
    assert read(asked) == [("silent", "Syldavia made no mention of a withdrawal")]
