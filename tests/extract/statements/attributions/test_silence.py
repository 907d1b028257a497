"""What is told not to have been said."""

from __future__ import annotations

import pytest

from tests.extract.statements.test_statements import briefs

Silent = tuple[str, str, str, tuple[str, ...]]


def silences(text: str) -> list[Silent]:
    """The kind, source, cue and content of the silences of a text."""
    return [one for one in briefs(text) if one[0] == "silence"]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The council has yet to comment on the bridge.", "The council", "has yet to comment on", "the bridge"),
        ("The mayor is yet to reply to the letter.", "The mayor", "is yet to reply to", "the letter"),
        (
            "The mayor has yet to say whether the bridge will close.",
            "The mayor",
            "has yet to say",
            "whether the bridge will close",
        ),
        ("The mayor would not be drawn on the bridge.", "The mayor", "would not be drawn on", "the bridge"),
        ('She wrote, "The bridge holds," but made no mention of it.', "She", "made no mention of", "it"),
        ("About the bridge she said nothing.", "she", "said nothing", "About the bridge"),
        ("The letter does not contain the word toll.", "The letter", "does not contain", "the word toll"),
        ("The note contains no mention of the toll.", "The note", "contains no mention of", "the toll"),
        ("The mayor kept her reasons to herself.", "The mayor", "kept", "her reasons"),
        (
            "What were the questions? The mayor kept them to herself.",
            "The mayor",
            "kept them to herself",
            "the questions",
        ),
        (
            "What she did not say was whether the bridge will close.",
            "she",
            "did not say",
            "whether the bridge will close",
        ),
        (
            "A sailor from Klow, whom the paper did not name, left early.",
            "the paper",
            "did not name",
            "A sailor from Klow",
        ),
    ],
)
def test_a_silence_is_told_in_many_ways(text: str, source: str, cue: str, content: str) -> None:
    assert silences(text) == [("silence", source, cue, (content,))]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said neither ship nor ferry was late.",
        "The mayor has yet to say goodbye.",
        "The sailors would not be drawn into the fight by a song.",
        "The party would not be drawn from one town.",
        "The town gave neither bread nor salt.",
    ],
)
def test_other_things_that_are_not_done_are_no_silence(text: str) -> None:
    assert silences(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor kept the key to herself.",
        "The boats came in. The mayor kept them to herself.",
        "The box does not contain the word-book.",
        "The crew did not use the word.",
    ],
)
def test_what_is_kept_or_missing_is_no_silence_unless_it_is_something_to_say(text):
    assert silences(text) == []


def test_who_was_not_mentioned_by_name_may_have_been_meant() -> None:
    text = "Holm never mentioned the mayor by name."
    assert silences(text) == [("silence", "Holm", "never mentioned", ("the mayor by name",))]
