"""Whose a pasted page is by its own text."""

from __future__ import annotations

import pytest

from rashomon.model import Outlet
from rashomon.outlets import Outlets
from rashomon.read.publishers import publisher

TABLE = Outlets(
    entries=(
        Outlet(id="skerrypost.example", name="Skerry Post", known=True),
        Outlet(id="northline.example", name="Northline", agency=True, known=True),
    )
)
BODY = "The council of Marlow closed the old bridge on Tuesday.\nDivers found two cracks."


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2025 The Marlow Times. All rights reserved.", "The Marlow Times"),
        ("Copyright © 2019-2025, Marlow Times | Terms of Service", "Marlow Times"),
        ("* © 2025 Marlow Times", "Marlow Times"),
        ("Copyright The Marlow Times.", "The Marlow Times"),
        ("Marlow Times © 2025", "Marlow Times"),
        ("© 2025 The Skerry Post", "Skerry Post"),
        ("Published in The Marlow Times, March 4th, 2025", "The Marlow Times"),
        ("The Marlow Times is not responsible for the content of external sites.", "The Marlow Times"),
        ("Short Url: https://www.marlowtimes.example/p7x2q", "marlowtimes.example"),
    ],
)
def test_a_page_says_whose_it_is(line: str, name: str) -> None:
    assert publisher(f"{BODY}\n{line}", TABLE) == name


@pytest.mark.parametrize(
    "line",
    [
        "© Ada Stenn",
        "(Image: © Ada Stenn)",
        "© 2025 Northline. All rights reserved.",
        "© 2025 River Media Group Ltd. All rights reserved.",
        "© 2025 Riverside, LLC. All rights reserved.",
        "© All rights reserved",
        "Copyright Policy",
        "The council said that copyright 2025 was a word and a number.",
        "Follow Marlow Times on Facebook",
        "Read the original article on Marlow Times.",
    ],
)
def test_credits_agencies_and_companies_are_no_outlets(line: str) -> None:
    assert publisher(f"{BODY}\n{line}", TABLE) is None


def test_of_two_names_none_is_taken() -> None:
    assert publisher(f"© 2025 Marlow Times\n{BODY}\n© 2025 Vessany Herald", TABLE) is None
    assert publisher(f"© 2025 Marlow Times\n{BODY}\nCopyright 2025 The Marlow Times.", TABLE) is not None


def test_a_copyright_goes_before_a_masthead() -> None:
    text = f"Vessany Herald\n{BODY}\nShe told the Vessany Herald that it was time."
    assert publisher(text, TABLE) == "Vessany Herald"
    assert publisher(f"{text}\n© 2025 Marlow Times", TABLE) == "Marlow Times"
    assert publisher(f"Northline\n{BODY}\nShe told Northline.", TABLE) is None  # an agency, whose copy it may be
