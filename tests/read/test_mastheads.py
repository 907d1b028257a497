"""The name of an outlet above an article, if the text speaks of itself by it."""

from __future__ import annotations

import pytest

from rashomon.model import Outlet
from rashomon.outlets import Outlets
from rashomon.read.mastheads import masthead

HEADLINE = "Council closes the old bridge of Marlow"
LEAD = "The council of Marlow closed the old bridge on Tuesday, after divers had found two cracks in its piers."


TABLE = Outlets(
    entries=(
        Outlet(id="vessanypost.example", name="Vessany Post", known=True),
        Outlet(id="wire.example", name="Wire of Tirn", agency=True, known=True),
    )
)


def masthead_of(text: str) -> str | None:
    return masthead(text, TABLE)


def page(*above: str, below: str = "") -> str:
    return "\n".join([*above, HEADLINE, LEAD, below])


@pytest.mark.parametrize(
    ("name", "below"),
    [
        ("The Marlow Times", '"It was time," she told The Marlow Times.'),
        ("The Marlow Times", "She told the Times that it was time."),
        ("Marlow Times", "The letter, seen by the Marlow Times, has no date."),
        ("Marlow Times", "The Marlow Times has learned that a third crack was found in March."),
        ("Marlow Evening Times", "She told the Evening Times that it was time."),
        ("Marlow Times", "Contact the author at astenn@marlowtimes.example"),
        ("The Skerry", '"It was time," she told The Skerry.'),
        ("The Skerry", "She told The Skerry in an interview on Monday that it was time."),
        ("marlowtimes.example", '"It was time," she told The Marlow Times.'),
    ],
)
def test_a_text_speaks_of_itself_by_the_name_above_it(name: str, below: str) -> None:
    assert masthead_of(page(name, below=below)) == name
    assert masthead_of(page("Home | News | Sport", name, below=below)) == name
    assert masthead_of(page(f"{name} | News", below=below)) == name


@pytest.mark.parametrize(
    ("name", "below"),
    [
        ("Northline", ""),  # may be a name for anything
        ("The Marlow Times", "She told The Vessany Herald that it was time."),
        ("Northline", "The council told Northline that it must pay for the piers."),  # a company
        ("Northline", "Northline has seen worse, its owner said."),
        ("News", "Bad News has reviewed the bridge."),
    ],
)
def test_otherwise_it_says_nothing(name: str, below: str) -> None:
    assert masthead_of(page(name, below=below)) is None


def test_a_paper_by_its_name_in_the_first_line_or_beside_the_author() -> None:
    assert masthead_of(page("Marlow Gazette")) == "Marlow Gazette"
    assert masthead_of(page("THE MARLOW GAZETTE")) == "THE MARLOW GAZETTE"
    assert masthead_of(page("Marlow Evening Star")) == "Marlow Evening Star"
    assert masthead_of(page("Marlow Star")) is None
    assert masthead_of(page("Home", "Marlow Gazette")) is None
    assert masthead_of(f"{HEADLINE}\nBy Ada Stenn | Marlow Gazette | 4 March 2025\n{LEAD}") == "Marlow Gazette"
    assert masthead_of(f"{HEADLINE}\nBy Ada Stenn | Marlow | 4 March 2025\n{LEAD}") is None


def test_a_name_below_the_headline_may_be_that_of_the_author() -> None:
    text = f"{HEADLINE}\nThe Marlow Times\n{LEAD}\nShe told The Marlow Times that it was time."
    assert masthead_of(text) is None


def test_of_two_names_none_is_taken() -> None:
    below = "She told The Marlow Times that it was time. He told The Vessany Herald that it was not."
    assert masthead_of(page("The Marlow Times", "The Vessany Herald", below=below)) is None


def test_a_name_in_front_of_a_dateline_that_has_it_again() -> None:
    assert masthead_of(f"NORTHLINE - MARLOW, March 4 (Northline) - {LEAD}") == "Northline"
    assert masthead_of(f"{HEADLINE}\nNorthline - MARLOW (Northline) - {LEAD}") == "Northline"
    # Others print the copy of an agency.
    assert masthead_of(f"MARLOW, March 4 (Northline) - {LEAD}\nHe told Northline that it was time.") is None
    assert masthead_of(f"EXCLUSIVE - MARLOW, March 4 (Northline) - {LEAD}") is None


def test_an_outlet_that_is_known_needs_no_more_in_the_first_lines() -> None:
    assert masthead_of(page("Vessany Post")) == "Vessany Post"
    assert masthead_of(page("Ada Stenn", "Vessany Post")) == "Vessany Post"
    assert masthead_of(page("Home", "News", "Vessany Post")) is None
    assert masthead_of(page("Wire of Tirn")) is None
