"""Forms of an attribution in which nobody speaks."""

import pytest

from tests.extract.statements.test_statements import briefs


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("That said, the ferry can do more than a bridge.", "the ferry"),
        ("The court left early, denying some divers the right to a hearing.", "some divers"),
        ("Six divers were killed in March, calling for bans on old gear.", "bans"),
        ("The vote does not guarantee that anything will pass.", "anything"),
        ("The chart revealed Friday was marked as lost.", "marked"),
        ("Denmark launched missile attacks on two ships in the harbour.", "two ships"),
        ("The ferry line recalled 40 barges in May.", "barges"),
        ("Denmark recalled its ambassador.", "ambassador"),
        ("Berg had briefly sought refuge at the old mill.", "refuge"),
        (
            "But the question is: who took the decision to let the boats leave?\n\nNobody.",
            "to let the boats leave",
        ),
        ("The council has been backed by air strikes along with advisers.", "The council"),
        ("Images showed a crane in the wreck, raising fears that it would sink.", "that it would sink"),
    ],
)
def test_nobody_speaks(text, said):
    assert not [one for one in briefs(text) if any(said in part for part in one[3])]


def test_a_relative_clause_does_not_report_its_own_sentence():
    told = briefs("Papers reported that eight boats came to take part in the races, which conclude on Friday.")
    assert [one[1] for one in told] == ["Papers"]


def test_headings_in_capitals_speak_as_little():
    text = "FACT: Boats are checked at the pier.\nMYTH: The ferry sinks in spring.\nFACT: It does not sink."
    assert not briefs(text)
    turns = "BERG: Boats are checked at the pier.\nLUND: The ferry sinks in spring.\nBERG: It does not sink."
    assert {one[1] for one in briefs(turns)} == {"BERG", "LUND"}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("That council said the ferry can do more than a bridge.", "That council"),
        ("The skipper denied the charge on Friday.", "The skipper"),
        ("The skipper launched a sharp attack on the board.", "The skipper"),
        ("The mayor sought a full inquiry.", "The mayor"),
        ("The plan was backed by the board.", "the board"),
        ("Divers wrote a letter since the pier was closed, calling for bans on old gear.", "Divers"),
    ],
)
def test_their_neighbours_speak(text, source):
    assert source in {one[1] for one in briefs(text)}
