"""Who denied a thing and says right behind that it is not so."""

from __future__ import annotations

import pytest

from tests.extract.statements.test_statements import read

DENIED = "The port denied that it had sold the boat."


def denials(text: str) -> list[str]:
    """The cues of the statements that deny."""
    return [one.cue.text for one in read(text).statements if one.denied and one.cue]


@pytest.mark.parametrize(
    "said",
    [
        "“We have never sold a boat,” the port wrote.",
        "The port wrote that it had not sold one.",
        "“The port has never sold a boat,” Ada Lund wrote.",
    ],
)
def test_what_the_denier_says_not_to_be_so_is_denied(said: str) -> None:
    assert denials(f"{DENIED} {said}") == ["denied", "wrote"]


@pytest.mark.parametrize(
    "said",
    [
        "“We have sold boats for years,” the port wrote.",
        "“We will not sell it,” the port wrote.",
        "“I have never seen a boat,” Ada Lund wrote.",
        "The sun rose. A gull sang. “We have never sold a boat,” the port wrote.",
    ],
)
def test_what_is_so_or_others_say_or_is_said_later_is_not(said: str) -> None:
    assert denials(f"{DENIED} {said}") == ["denied"]
