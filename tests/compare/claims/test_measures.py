"""What a size is of, in which units it is compared, and when it is exact."""

import pytest

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.made import claims
from rashomon.compare.claims.measures import is_exact, with_counted, with_distances
from rashomon.compare.claims.numbers import compare_numbers, near, sort_of
from tests.make import make_report, with_figure


def measure(words: str, value: float, unit: str, text: str = "", counts: str | None = None, id: str = "r1"):
    report = make_report(text or f"It measured {words}.", id=id, outlet=f"{id}.example", published="2025-03-04")
    return with_figure(report, words, value, counts, unit=unit)


@pytest.mark.parametrize(
    ("behind", "counts"),
    [
        ("south of Klow", "south of Klow"),
        ("off the coast of Vardal", "off the coast of Vardal"),
        ("from Port Ness and home again", "from Port Ness"),
        ("deep", "deep"),
        ("of cable", None),
        ("outside it", None),
    ],
)
def test_a_distance_is_one_from_a_place(behind, counts):
    report = measure("30 miles", 30, "miles", f"The tug lay 30 miles {behind}.")
    assert [figure.counts for figure in with_distances(report)] == [counts]


def test_sizes_are_compared_across_units():
    miles, km = (
        measure(words, value, unit).figures[0]
        for words, value, unit in (("60 miles", 60, "miles"), ("97 km", 97, "km"))
    )
    assert sort_of(miles) == sort_of(km) == ("distance", "", "")
    assert near(miles, km)


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (("60 miles", 60, "miles"), ("97 km", 97, "km"), "rounding"),
        (("60 miles", 60, "miles"), ("60 km", 60, "km"), "contradiction"),
        (("60 miles", 60, "miles"), ("60 miles", 60, "miles"), None),
        (("40 acres", 40, "acres"), ("16 hectares", 16, "hectares"), "rounding"),
        (("two weeks", 2, "weeks"), ("14 days", 14, "days"), None),
    ],
)
def test_a_change_of_unit_is_rounding(left, right, kind):
    one, other = measure(*left, counts="pier"), measure(*right, counts="pier", id="r2")
    found = compare_numbers(one.figures[0], other.figures[0], one, other)
    assert (found and found[0]) == kind


@pytest.mark.parametrize(
    ("words", "exact"),
    [("$28,156", True), ("4.25 euros", True), ("$121 billion", True), ("3,100 acres", False), ("45 miles", False)],
)
def test_an_amount_of_three_digits_is_exact(words, exact):
    assert is_exact(measure(words, 1.0, "EUR").figures[0]) == exact


def numbers_of(text: str, words: str, **more: object) -> list[Claim]:
    report = with_figure(make_report(text), words, 30, None, **more)
    return [claim for claim in claims(report, cast((report,))) if claim.kind == "figure"]


def test_a_measure_is_printed_with_its_clause_and_one_that_says_little_with_its_sentence():
    text = "The boats stayed at home, and the ferry turned back 30 miles off Klow."
    (claim,) = numbers_of(text, "30 miles", unit="miles")
    assert claim.words.text == "and the ferry turned back 30 miles off Klow"
    (claim,) = numbers_of("She was told how long it would be: 30 days.", "30 days", unit="days")
    assert claim.words.text.startswith("She was told")


def test_how_long_a_thing_is_that_is_known_is_nobodys_word():
    def origin(text: str) -> object:
        return numbers_of(text, "30 days", unit="days", issuer="a1")[0].origin.sources

    assert origin("Berg accepts the 30 days.") == ()
    assert origin("Berg praised a plan to stop dredging for 30 days.") == ()


def test_a_toll_is_printed_with_what_became_of_people_where_that_stands_beside_it():
    def told(text, words, value, counts):
        report = with_figure(make_report(text), words, value, counts)
        found = with_counted(report, report.figures[0])
        return found and found.text

    text = "It sank, killing at least six people, and 31 people were still missing off Vik."
    assert told(text, "at least six people", 6, "killed") == "killing at least six people"
    assert told(text, "31 people", 31, "missing") == "31 people were still missing"
    assert told("It carried 80 people to Vik.", "80 people", 80, "people") == "80 people"
