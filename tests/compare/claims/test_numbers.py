import pytest

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.made import claims
from rashomon.compare.claims.numbers import comparable, compare_numbers
from rashomon.compare.differences.numbers import numbers
from rashomon.compare.differences.pairs import Pair
from rashomon.model import When
from tests.make import make_report, with_figure


def figure(words, value, counts="injured", published="2025-03-04", **more):
    outlet = f"{words.split()[0].lower()}.example"
    text = make_report(f"{words} were hurt.", published=published, outlet=outlet)
    report = with_figure(text, words, value, counts, **more)
    return report.figures[0], report


def verdict(left, right):
    (one, of_one), (other, of_other) = left, right
    found = compare_numbers(one, other, of_one, of_other)
    return found and found[0]


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (figure("Nine", 9, "missing"), figure("Two", 2, "missing", published="2025-03-05"), "update"),
        (figure("Nine", 9, "killed"), figure("Two", 2, "killed", published="2025-03-05"), "scope"),
        (figure("Nine people", 9, "killed"), figure("Two rebels", 2, "killed"), "scope"),
        (figure("Nine people", 9, "killed"), figure("two rebels", 2, "killed", published=None), "scope"),
        (figure("Four", 4), figure("four", 4), None),
        (figure("Four", 4), figure("Seven", 7), "contradiction"),
        (figure("Four", 4), figure("Seven", 7, published="2025-03-05"), "update"),
        (figure("about 40", 40, qualifier="about"), figure("38", 38), "rounding"),
        (figure("about 40", 40, qualifier="about"), figure("52", 52), "contradiction"),
        (figure("some 58", 58, qualifier="some"), figure("61", 61, published="2025-03-05"), "update"),
        (figure("some 58", 58, qualifier="some"), figure("61", 61), "rounding"),
        (figure("nearly 60", 60, qualifier="nearly"), figure("56", 56, published="2025-03-05"), "rounding"),
        (
            figure("over 320", 320, qualifier="over"),
            figure("more than 400", 400, qualifier="more than"),
            "update",
        ),
        (figure("at least 30", 30, qualifier="at least"), figure("38", 38), "rounding"),
        (figure("at least 30", 30, qualifier="at least"), figure("304", 304), "update"),
        (figure("Four children", 4), figure("six people", 6), "scope"),
        (figure("Four children", 4), figure("six people", 6, published="2025-03-05"), "scope"),
        (figure("Four people", 4), figure("six", 6), "contradiction"),
        (figure("dozens", None, low=24), figure("about 20", 20, qualifier="about"), "precision"),
        (figure("Three of the pilots", 3), figure("two pilots", 2), "scope"),
        (figure("Four divers", 4), figure("four fishermen", 4), None),
        (figure("Four", 4), figure("Seven", 7, published=None), "update"),
        (figure("dozens", None, low=24, high=99), figure("34", 34), "precision"),
        (figure("dozens", None, low=24, high=99), figure("9", 9), "contradiction"),
        (figure("Nine", 9, counts="big barges", unit=None), figure("11", 11, counts="barges", unit=None), "scope"),
    ],
)
def test_only_numbers_that_cannot_both_hold_contradict(left, right, kind):
    assert verdict(left, right) == kind
    assert verdict(right, left) == kind


def test_different_things_are_not_compared():
    assert not comparable(figure("4", 4, counts="injured")[0], figure("7", 7, counts="killed")[0])
    assert not comparable(figure("4", 4)[0], figure("7", 7, unit="percent")[0])


def test_two_numbers_of_one_outlet_on_one_day_are_no_contradiction():
    one, other = figure("Four", 4), figure("Seven", 7)
    assert verdict(one, (other[0], one[1])) == "update"


def test_a_toll_that_is_much_lower_later_is_of_others():
    early, late = (
        figure("Sixty", 60, counts="killed"),
        figure("Twenty", 20, counts="killed", published="2025-03-06"),
    )
    assert verdict(early, late) == verdict(late, early) == "scope"
    vague = figure("Dozens", None, low=24, counts="killed")
    nine = figure("Nine", 9, counts="killed", published="2025-03-06")
    assert verdict(vague, nine) == verdict(nine, vague) == "scope"
    exact, later = early, figure("dozens", None, low=24, counts="killed", published="2025-03-06")
    assert verdict(exact, later) == "precision"
    queue = (
        figure("Sixty boats", 60, counts="boats", unit=None),
        figure("Twenty boats", 20, counts="boats", unit=None, published="2025-03-06"),
    )
    assert verdict(*queue) == "update"


def test_numbers_of_things_of_which_different_things_are_said_do_not_contradict():
    def told(id, text, words, value):
        report = make_report(text, id=id, outlet=f"{id}.example", published="2025-03-05")
        return with_figure(report, words, value, "towns", unit=None)

    def kinds(*reports):
        joined = cast(reports)
        left, right = (next(c for c in claims(one, joined) if c.kind == "figure") for one in reports)
        return [one.kind for one in numbers(Pair(left, right, {one.id: one for one in reports}, joined))]

    first = told("r1", "28 towns have little or no harbour of their own.", "28 towns", 28)
    assert kinds(first, told("r2", "But in 27 towns divers find no school at all.", "27 towns", 27)) == ["scope"]
    assert kinds(first, told("r2", "27 towns have little or no harbour.", "27 towns", 27)) == ["contradiction"]


def test_a_number_in_trillions_is_rounded_to_the_digits_that_it_gives():
    def sum_(words, value, counts="rescue package", published="2025-03-04"):
        return figure(words, value, counts=counts, unit="NOK", published=published)

    short, long = sum_("2 trillion kroner", 2e12, "aid package"), sum_("2.2 trillion kroner", 2.2e12)
    assert verdict(short, long) == verdict(long, short) == "rounding"
    assert verdict(short, sum_("2.2 trillion kroner", 2.2e12, published="2025-03-06")) == "rounding"
    assert verdict(short, sum_("2.6 trillion kroner", 2.6e12)) != "rounding"
    assert verdict(sum_("2.0 trillion kroner", 2e12), long) != "rounding"
    people = figure("2 million people", 2e6), figure("2.2 million people", 2.2e6, published="2025-03-06")
    assert verdict(*people) == "update"


def test_what_a_size_was_and_what_it_is_to_be_do_not_differ():
    def told(id, text, *amounts):
        report = make_report(text, id=id, outlet=f"{id}.example", published="2025-03-05")
        for words, value in amounts:
            report = with_figure(report, words, value, "toll", unit="EUR")
        return report

    def found(*reports):
        joined = cast(reports)
        left, right = (
            Claim(
                id=one.id,
                report=one.id,
                kind="event",
                words=one.passage(0, len(one.text)),
                about=frozenset(),
                figures=one.figures,
            )
            for one in reports
        )
        return [one.kind for one in numbers(Pair(left, right, {one.id: one for one in reports}, joined))]

    raised = told("r1", "Klow raised the toll from 4 to 6 euros.", ("4", 4), ("6 euros", 6))
    cut = told("r2", "Klow may cut the toll from 6 to 5 euros.", ("6", 6), ("5 euros", 5))
    assert found(raised, cut) == []
    assert found(told("r1", "The toll is 4 euros.", ("4 euros", 4)), told("r2", "It is 5 euros.", ("5 euros", 5)))


def test_tolls_of_one_day_in_reports_of_two_are_counts_of_two_times():
    day = When(start="2025-03-04", end="2025-03-04", precision="day", basis="resolved")
    first, later = (
        figure("Four", 4, "killed", as_of=day),
        figure("Seventeen", 17, "killed", as_of=day, published="2025-03-05T17:30"),
    )
    assert verdict(first, later) == "update"
    assert verdict(first, figure("Seventeen", 17, "killed", as_of=day)) == "contradiction"
    few = figure("Five", 5, "killed", as_of=day, published="2025-03-05")
    assert verdict(first, few) == "contradiction"
    long_after = figure("Seventeen", 17, "killed", as_of=day, published="2025-06-05")
    assert verdict(figure("Four", 4, "killed", as_of=day, published="2025-06-03"), long_after) == "contradiction"


def test_the_later_number_of_years_in_prison_is_no_update():
    left = figure("six years", 6, counts="prison", unit="years")
    right = figure("seven years", 7, counts="prison", unit="years", published="2025-03-05")
    assert verdict(left, right) == "contradiction"
