"""Members of parties, officers of regions, and the regions themselves."""

from __future__ import annotations

import pytest

from tests.extract.actors.reading import one, read, said

TWO = "Sen. Mona Hill (R-Ky.) said no. Sen. Dora Dale, D-N.Y., said yes. "


@pytest.mark.parametrize(
    ("more", "name", "words"),
    [
        ("The Kentucky Republican left early.", "Mona Hill", "Kentucky Republican"),
        ("The New York Democrat left early.", "Dora Dale", "New York Democrat"),
        ("The Kentucky senator left early.", "Mona Hill", "Kentucky senator"),
        ("The Democrat left early.", "Dora Dale", "Democrat"),
    ],
)
def test_a_member_of_a_party(more: str, name: str, words: str) -> None:
    assert words in said(one(read(TWO + more), name))


def test_a_member_from_elsewhere_is_nobody_here() -> None:
    report = read(f"{TWO}The Utah Republican left early.")
    assert not any("Utah Republican" in said(actor) for actor in report.actors if actor.named)


def test_an_abbreviated_title_is_a_role() -> None:
    report = read("Utah Gov. Ann Hill spoke. The governor was tired. The Utah governor left.")
    assert said(one(report, "Ann Hill")) == ["Ann Hill", "governor", "Utah governor"]


def test_new_mexico_is_not_mexico() -> None:
    report = read("New Mexico Gov. Ann Hill spoke. New Mexico officials agreed. Ships met in the Gulf of Mexico.")
    assert one(report, "Ann Hill").country is None
    assert not [actor for actor in report.actors if actor.kind == "state"]
