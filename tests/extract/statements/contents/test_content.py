"""Whose a quotation is that stands beside a cue or behind its sentence."""

from __future__ import annotations

import pytest

from tests.extract.statements.test_statements import briefs


def quoted(text: str) -> dict[str, tuple[str, ...]]:
    """What each source says, where it has one statement."""
    return {source: content for _, source, _, content in briefs(text)}


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("“The pier is a toy,” she mocked.", "she", ("“The pier is a toy,”",)),
        (
            "“The pier is safe,” Berg shared. “We have looked.”",
            "Berg",
            ("“The pier is safe,”", "“We have looked.”"),
        ),
        ("“You and your maps,” Holm joined in.", "Holm", ("“You and your maps,”",)),
        (
            "As the mayor put it, “The pier is a toy and nobody plays with it.”",
            "the mayor",
            ("“The pier is a toy and nobody plays with it.”",),
        ),
    ],
)
def test_verbs_that_lead_to_a_quotation(text: str, source: str, content: tuple[str, ...]) -> None:
    assert quoted(text) == {source: content}


def test_a_sentence_that_ends_with_its_verb_of_saying_leads_to_the_next() -> None:
    text = "An older colleague disagreed. “Forty days is nothing. I have waited longer.”"
    assert quoted(text) == {"An older colleague": ("“Forty days is nothing. I have waited longer.”",)}


def test_what_somebody_else_says_behind_such_a_sentence_is_not_its() -> None:
    assert quoted("The mayor agreed. “It held!” Holm said.") == {"Holm": ("“It held!”",)}
    two = "“We will go,” said Berg as he closed the hall. “Where is the mayor now?”"
    assert quoted(two) == {"Berg": ("“We will go,”", "“Where is the mayor now?”")}


def test_a_quotation_goes_on_behind_one_that_ends_in_another() -> None:
    text = "Berg said many were tired. “But even then they would say, ‘I will not pay.’” The crew left."
    assert quoted(text)["Berg"] == ("many were tired", "“But even then they would say, ‘I will not pay.’”")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The pier is late, according to the Harbour Watch, which rates piers.", ("The pier is late",)),
        (
            "Half are late, according to the Harbour Watch, a group that rates them, and more will be.",
            ("Half are late", "and more will be"),
        ),
    ],
)
def test_what_is_said_of_a_source_is_not_what_it_says(text: str, content: tuple[str, ...]) -> None:
    assert content in quoted(text).values()


def test_the_stop_of_an_abbreviation_belongs_to_it() -> None:
    assert quoted("Berg thanked Jan Holm Jr., who had paid for it.") == {"Berg": ("Jan Holm Jr.",)}


def test_a_quotation_that_and_joins_to_the_last_is_said_as_well() -> None:
    assert quoted("They chanted “open the pier” and “no more fog.”") == {
        "They": ("“open the pier” and “no more fog.”",)
    }


def test_a_quotation_that_but_joins_to_what_is_told_is_said_as_well() -> None:
    text = "Berg said he had looked at the pier, but “the crane was in a state that nobody can repair.”"
    assert quoted(text)["Berg"] == (text.partition("said ")[2],)


def test_a_content_ends_before_an_and_that_joins_nothing() -> None:
    text = "Holm says she plans to vote for the pier, which opens in May, but"
    assert all(not part.endswith("but") for content in quoted(text).values() for part in content)


def test_a_clause_that_the_parse_cuts_at_a_participle_is_whole() -> None:
    text = "Holm said the evidence gathered in the harbour supports the claim."
    assert quoted(text)["Holm"] == ("the evidence gathered in the harbour supports the claim",)


@pytest.mark.parametrize(
    "behind",
    [
        "and the pilots laughed",
        "as the lights went out",
        "also looking at the pilots",
        "and left the hall",
        "a hint of anger in her voice",
    ],
)
def test_what_stands_without_marks_behind_a_speaker_is_the_outlets(behind: str) -> None:
    assert quoted(f"“Follow me,” Ms. Lund said, {behind}.") == {"Ms. Lund": ("“Follow me,”",)}


def test_a_sentence_goes_on_behind_its_speaker_without_marks() -> None:
    found = quoted("“We are worried,” the pilots wrote in a letter to the mayor, that the pier may fall.")
    assert found == {"the pilots": ("“We are worried,”", "that the pier may fall")}


def test_a_stop_may_stand_where_a_comma_belongs() -> None:
    assert quoted("“I hope that you find the boat.” Berg said.") == {"Berg": ("“I hope that you find the boat.”",)}
    assert quoted("“I hope that you find the boat.” Berg wrote a letter to the mayor.") == {}


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Berg said during Monday’s debate that he is in favor of a pier.",
            "Berg",
            ("that he is in favor of a pier",),
        ),
        ("Berg said that the pier was to be closed.", "Berg", ("that the pier was to be closed",)),
        (
            "“The pier has held,” Berg said in an interview with NRK's Gro Lie aired Monday on the radio.",
            "Berg",
            ("“The pier has held,”",),
        ),
    ],
)
def test_clauses_that_the_parse_gives_to_something_else(text: str, source: str, content: tuple[str, ...]) -> None:
    assert quoted(text) == {source: content}
