"""Events of those whom no name tells: what they do is one, what only says which of them are meant is none."""

from __future__ import annotations

import pytest

from rashomon.extract.actors import actors
from rashomon.extract.events import events
from rashomon.extract.parse import parses
from tests.make import make_report

Told = list[tuple[str, list[str], list[str]]]


def told(text: str) -> Told:
    """Type, and the names of those who act and of those whom it is done to, of each event."""
    parse = next(parses([text]))
    report = events(actors(make_report(text), parse), parse)
    names = {actor.id: actor.name for actor in report.actors}
    return [
        (event.type, [names[id] for id in event.actors], [names[id] for id in event.recipients])
        for event in report.events
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A harbour court freed Ada Lund.", ("RETREAT", ["harbour court"], ["Ada Lund"])),
        ("Rebels attacked the depot.", ("ASSAULT", ["Rebels"], [])),
        ("The judge rejected the appeal.", ("REJECT", ["judge"], [])),
        ("Hundreds of protesters were arrested.", ("COERCE", [], ["Hundreds of protesters"])),
        ("Nine countries signed an agreement with Norway.", ("SUPPORT", ["Nine countries"], ["Norway"])),
        ("Denmark said no. Several Danish soldiers attacked a depot.", ("ASSAULT", ["Denmark"], [])),
    ],
)
def test_who_is_only_described_takes_part(text: str, expected: tuple[str, list[str], list[str]]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Shops that refuse to close will pay for it.",
        "He wrote about men arrested for theft.",
        "Parents were asked to wait outside.",
        "The harbour office warned swimmers of the cold.",
        "That is what the divers are called.",
    ],
)
def test_what_only_says_which_and_words_to_nobody_in_particular_are_no_events(text: str) -> None:
    assert told(text) == []


def test_a_clause_behind_a_comma_tells_something_new() -> None:
    assert told("A lock keeper, who was arrested on Monday, wept.") == [("COERCE", [], ["lock keeper"])]
    assert told("Rockets that killed nine divers were found.") == [("ASSAULT", [], ["nine divers"])]
    assert told("The trainee who killed two guards in a knife attack fled.")[0][0] == "ASSAULT"


def test_what_is_demonstrated_is_no_protest() -> None:
    assert told("Divers demonstrated outside the port.") == [("PROTEST", ["Divers"], [])]
    assert told("Divers must demonstrate they can swim.") == []
