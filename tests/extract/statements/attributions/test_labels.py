"""Whose words a colon announces: in a headline, and not before a list or a heading."""

from __future__ import annotations

import pytest

from tests.extract.statements.test_statements import briefs

BODY = "\n\nThe harbour board met in Bergen on Monday."


@pytest.mark.parametrize("label", ["Ann Holm", "Poll", "Sailors"])
def test_a_headline_tells_before_a_colon_who_says_it(label: str) -> None:
    found = [one for one in briefs(f"{label}: The pier will open in May{BODY}") if one[2] == ":"]
    assert found == [("indirect", label, ":", ("The pier will open in May",))]


@pytest.mark.parametrize("label", ["Bergen harbour", "Update", "Monday", "What we know of the late pier"])
def test_other_words_before_a_colon_say_nothing(label: str) -> None:
    assert [one for one in briefs(f"{label}: The pier will open in May{BODY}") if one[2] == ":"] == []


def test_below_the_headline_a_colon_without_marks_heads_a_list() -> None:
    assert briefs(f"Ann Holm opens the pier{BODY}\n\nAnn Holm: the pier, the ferry, the fog") == []


def test_a_label_may_tell_a_party_in_brackets() -> None:
    said = '"I have not heard it. Who told you that?"'
    found = briefs(f"Ann Holm opens the pier{BODY}\n\nRep. Jan Berg (R-S.C.):{said}")
    assert found == [("direct", "Rep. Jan Berg (R-S.C.)", ":", (said,))]
