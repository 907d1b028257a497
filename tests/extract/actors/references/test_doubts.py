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
    ],
)
def test_whoever_stands_out_is_not_meant_where_another_may_be(text: str, name: str) -> None:
    assert {"he", "He", "she"}.isdisjoint(said(one(read(text), name)))


def test_whoever_stands_out_is_meant_where_nobody_else_may_be() -> None:
    assert "he" in said(one(read(BEGINS + "“The pier is sound, and the ice is thin,” he said."), "Otto Keller"))
    assert "He" in said(one(read("Once more they wrote to Otto Keller. He tore up the letter."), "Otto Keller"))
