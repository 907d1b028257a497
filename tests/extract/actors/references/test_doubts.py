"""Who stands out and is not meant, as somebody else has come in between."""

from __future__ import annotations

import pytest

from tests.extract.actors.reading import one, read, said

BEGINS = "Otto Keller built the pier in 1931. Keller sold it to Norway. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # A speaker does not name himself, and who was never heard does not speak all at once.
        (BEGINS + "“The pier is sound, and the Keller family knows it,” he said.", "Otto Keller"),
        ("Nobody on the quay would defend Otto Keller.\n\n“What worries me is the ice,” he said.", "Otto Keller"),
        # Somebody's relative was spoken of last.
        (
            BEGINS + "The ice came, and the harbour master wrote to her father. He tore up the letter.",
            "Otto Keller",
        ),
        # One of two Kellers does it.
        (
            "Otto Keller married Dora Keller in 1931. Paul Lund helped.\n\nKeller then opened an office in Oslo, "
            "with Paul Lund as the clerk. He also bought a boat.",
            "Paul Lund",
        ),
        # What looks like a body may be her by her surname.
        (
            "The letters are kept by Stavnes. Dora Lund, the clerk, read them. As part of a long account of the "
            "ice, Stavnes had told the paper that she described the pier to a friend.",
            "Dora Lund",
        ),
        # It is another's choice, or the cabinet of another, that is spoken of in the sentence.
        (
            BEGINS + "Paul Lund's choice of the quay comes as he is asking divers for help.",
            "Otto Keller",
        ),
        (
            "Paul Lund was late. Otto Keller called it a storm and wrote of it.\n\nAlthough Lund's cabinet agreed "
            "to sell the boats, he told reporters that the price was low.",
            "Otto Keller",
        ),
        # Nobody knows who it is that was called something since.
        (
            "An envoy of the crown asked both sides to wait.\n\nThe stubborn moderate is a firm defender of the "
            "quay. He said the price was low.",
            "envoy of the crown",
        ),
    ],
)
def test_whoever_stands_out_is_not_meant_where_another_may_be(text: str, name: str) -> None:
    assert {"he", "He", "she"}.isdisjoint(said(one(read(text), name)))


def test_whoever_stands_out_is_meant_where_nobody_else_may_be() -> None:
    assert "he" in said(one(read(BEGINS + "“The pier is sound, and the ice is thin,” he said."), "Otto Keller"))
    assert "He" in said(one(read("Once more they wrote to Otto Keller. He tore up the letter."), "Otto Keller"))


def test_the_ministry_is_not_that_of_a_state_since_which_another_has_acted() -> None:
    begins, says = (
        "The price was low, Norway's Foreign Ministry said. ",
        " “We hope for calm,” the foreign ministry said.",
    )
    assert said(one(read(begins + "Talks go on." + says), "Norway's Foreign Ministry"))[1:] == ["foreign ministry"]
    assert not said(one(read(begins + "Denmark called for talks." + says), "Norway's Foreign Ministry"))[1:]
