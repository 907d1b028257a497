"""Which story goes on which, by where the reports are now."""

from __future__ import annotations

import random

import pytest

from rashomon.compare.news.descent import Descent, Moves, Place


def moves(*told: str) -> Moves:
    """ "r1 A B": the report r1, told of A, is in B now; "r1 A" is in none."""
    return Moves(Place(*(*one.split(), None)[:3]) for one in told)


@pytest.mark.parametrize(
    ("told", "story", "descent"),
    [
        ((), "A", Descent(kind="new")),
        (("r1 A A", "r2 A A"), "A", Descent(kind="changed", of="A")),
        (("r1 A B", "r2 A B"), "B", Descent(kind="changed", of="A", was=("A",))),
        (("r1 A A", "r2 B A", "r3 C A"), "A", Descent(kind="merged", of="A", was=("B", "C"))),
        (("r1 A D", "r2 B D", "r3 B D"), "D", Descent(kind="merged", of="B", was=("A", "B"))),
        (("r1 A A", "r2 A B", "r3 A B"), "A", Descent(kind="changed", of="A", left=("r2", "r3"))),
        (("r1 A A", "r2 A B", "r3 A B"), "B", Descent(kind="split", of="A", was=("A",))),
        (("r1 A C", "r2 A B", "r3 A B"), "B", Descent(kind="changed", of="A", was=("A",), left=("r1",))),
        (("r1 A C", "r2 A B", "r3 A B"), "C", Descent(kind="split", of="A", was=("A",))),
        (("r1 A B", "r2 A C"), "B", Descent(kind="changed", of="A", was=("A",), left=("r2",))),
        (("r1 A A", "r2 A"), "A", Descent(kind="changed", of="A")),
        (("r1 A A", "r2 A B", "r3 B B"), "B", Descent(kind="changed", of="B")),
    ],
)
def test_descent(told, story, descent):
    for _ in range(4):
        assert moves(*random.sample(told, len(told))).descent(story) == descent


def test_a_story_is_gone_if_none_of_its_reports_is_held():
    found = moves("r1 A", "r2 A", "r3 B B", "r4 B")
    assert found.is_gone("A")
    assert not found.is_gone("B")
    assert not found.is_gone("C")
    assert found.lost == ["r1", "r2", "r4"]
