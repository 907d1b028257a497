"""Attributions that are told by nouns, adjectives and verbs in other places than before their clause."""

from __future__ import annotations

import pytest

from tests.extract.statements.test_statements import briefs

Told = tuple[str, str, tuple[str, ...]]


def told(text: str) -> list[Told]:
    """Source, cue and content of the statements of a text."""
    return [(source, cue, content) for _, source, cue, content in briefs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berg is a fierce critic of the plan.", ("Berg", "is a fierce critic of", ("the plan",))),
        (
            "Berg's fear is that the bridge will fall.",
            ("Berg's", "fear is", ("that the bridge will fall",)),
        ),
        ("The plan drew criticism from Berg.", ("Berg", "drew criticism from", ("The plan",))),
        ("The council voted in favour of the plan.", ("The council", "voted in favour of", ("the plan",))),
        (
            "The group claimed responsibility for the attack.",
            ("The group", "claimed responsibility for", ("the attack",)),
        ),
        (
            "The plan is late, said Berg, founder of the harbour club.",
            ("Berg, founder of the harbour club", "said", ("The plan is late",)),
        ),
        ("Berg argued for the new pier.", ("Berg", "argued for", ("the new pier",))),
        ("He would only say the plan was late.", ("He", "would only say", ("the plan was late",))),
        ("Berg used the speech to blame the mayor.", ("Berg", "to blame", ("the mayor",))),
        (
            "Berg left the hall, confident that the bridge would hold.",
            ("Berg", "confident", ("that the bridge would hold",)),
        ),
        (
            "Berg said the bridge was safe, and the mayor said the ferry was late.",
            ("Berg", "said", ("the bridge was safe",)),
        ),
        (
            "Berg said his letters had helped the town and said that nobody had answered.",
            ("Berg", "said", ("that nobody had answered",)),
        ),
    ],
)
def test_what_is_told_by_other_words_is_attributed(text: str, expected: Told) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The sailor stopped moving and pleading for air.",
        "Berg stopped calling for a truce.",
        "They sailed across the stretch of sea that both towns claim.",
        "A skipper found guilty of smuggling herring could be jailed for ten years.",
    ],
)
def test_what_is_stopped_or_owned_is_not_said(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike began amid reports that the council had sold the pier.", ["reports"]),
        ("There were wild rumours that the council had sold the pier.", ["wild rumours"]),
        ("Berg denied reports that the council had sold the pier.", []),
        ("The strike began amid reports from the harbour.", []),
    ],
)
def test_what_goes_round_is_told_by_nobody(text: str, expected: list[str]) -> None:
    found = [cue for source, cue, content in told(text) if not source]
    assert found == expected
