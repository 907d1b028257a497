import pytest

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.made import claims
from rashomon.compare.differences.pairs import Pair
from rashomon.compare.differences.spots import spots
from tests.make import make_report


def found(left: str, right: str) -> list[list[str]]:
    reports = [make_report(text, id=id, outlet=f"{id}.example") for id, text in (("r1", left), ("r2", right))]
    joined = cast(reports)
    one, other = (claims(report, joined)[0] for report in reports)
    pair = Pair(one, other, {report.id: report for report in reports}, joined)
    return [[value.value for value in difference.values] for difference in spots(pair)]


@pytest.mark.parametrize(
    ("fine", "coarse", "values"),
    [
        (
            "They met on the steps of the mill.",
            "They met at the mill.",
            {"on the steps of the mill", "at the mill"},
        ),
        ("It sank 3 miles off Vardal.", "It sank off Vardal.", {"3 miles off Vardal", "off Vardal"}),
    ],
)
def test_a_part_of_a_thing_and_so_far_from_it_are_finer(fine: str, coarse: str, values: set[str]) -> None:
    assert [set(one) for one in found(fine, coarse)] == [values]
    assert [set(one) for one in found(coarse, fine)] == [values]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("They met on the steps of the mill.", "They met at the quay."),
        ("They met on the steps of the mill.", "They met on the roof of the mill."),
        ("It sank 3 miles off Vardal.", "It sank in Vardal."),
        ("It sank off Vardal.", "It sank off Vardal."),
    ],
)
def test_other_things_and_other_parts_are_not(left: str, right: str) -> None:
    assert found(left, right) == []
