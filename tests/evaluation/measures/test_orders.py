"""The order of events, by the relations that one order gives and the other has."""

from __future__ import annotations

from rashomon.evaluation.measures.orders import agreement, fewest


def test_an_order_is_right_where_its_relations_follow_from_the_other() -> None:
    labelled = [["a", "b"], ["c"], ["d"]]
    assert agreement(labelled, labelled).f1 == 1.0
    # a before d is not among the fewest relations of the labelled order, and follows from them.
    found = agreement(labelled, [["a"], ["d"]])
    assert (found.found, found.matched, found.expected, found.recalled) == (1, 1, 3, 0)
    turned = agreement(labelled, [["d"], ["a"]])
    assert turned.matched == 0


def test_what_is_not_in_the_other_order_is_wrong() -> None:
    found = agreement([["a"], ["b"]], [["x", "a"], ["b"]])
    assert (found.found, found.matched, found.recalled) == (2, 1, 1)


def test_empty_steps_say_nothing() -> None:
    assert list(fewest([["a"], [], ["b"]])) == [("a", "before", "b")]
    assert list(fewest([])) == []
