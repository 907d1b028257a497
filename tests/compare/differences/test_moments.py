from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.made import claims
from rashomon.compare.differences.moments import dates
from rashomon.compare.differences.pairs import Pair
from rashomon.extract.dates import resolve, times
from rashomon.extract.parse import parses
from rashomon.model import Report
from tests.make import make_report, with_actor, with_statement


def read(id: str, text: str, day: str = "2025-03-07") -> Report:
    report = make_report(text, id=id, outlet=f"{id}.example", published=day)
    return times(report, next(parses([text])))


def compared(left: Report, right: Report) -> list[tuple[str, str, tuple[str, ...]]]:
    joined = cast((left, right))
    one, other = (claims(report, joined)[0] for report in (left, right))
    pair = Pair(one, other, {"r1": left, "r2": right}, joined)
    return [(d.attribute, d.kind, tuple(value.value for value in d.values)) for d in dates(pair)]


def told(one: str, other: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return compared(read("r1", one), read("r2", other))


@pytest.mark.parametrize(
    ("fine", "coarse"),
    [
        ("The ferry sank on 14 February.", "The ferry sank last month."),
        ("The ferry sank on Thursday morning.", "The ferry sank on Thursday."),
        ("The ferry sank at 11:20 p.m. on Thursday.", "The ferry sank on Thursday night."),
        ("The ferry sank at 4 a.m. on Friday.", "The ferry sank overnight."),
        ("The ferry sank at 4 a.m. on Friday.", "The ferry sank on Thursday night."),
        ("The ferry sank at eight in the morning.", "The ferry sank on Thursday."),
        ("The ferry sank at four in the morning.", "The ferry sank overnight."),
        ("The ferry sails on Monday 17 March.", "The ferry sails in the week of 17 March."),
        ("The ferry sank at 4 a.m. on Friday.", "The ferry sank at four in the morning."),
    ],
)
def test_a_finer_date_within_a_coarser_one(fine: str, coarse: str) -> None:
    assert [found[:2] for found in told(fine, coarse)] == [("date", "precision")]
    assert [found[:2] for found in told(coarse, fine)] == [("date", "precision")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry sank at 2 p.m. on Thursday.", "The ferry sank on Thursday morning."),
        ("The ferry sank at eight in the morning.", "The ferry sank on Monday."),
        ("The ferry sank at eight in the morning.", "The ferry sank at nine in the morning."),
        ("The ferry sank on Thursday.", "The ferry sank on 6 March."),
        ("The ferry sank on Thursday.", "The ferry that was built last week sank."),
        ("The ferry sank on Thursday.", "The ferry sank and was raised 30 days later."),
    ],
)
def test_two_dates_of_which_none_holds_the_other(one: str, other: str) -> None:
    assert told(one, other) == told(other, one) == []


def test_what_is_told_and_when_it_was_said_are_two_dates() -> None:
    def says(id: str, content: str, on: str) -> Report:
        report = with_actor(read(id, f"Ada Berg said on {on} that {content}."), "Ada Berg")
        return with_statement(report, "Ada Berg", "said", f"that {content}")

    left = says("r1", "the ferry sank on Monday night", "Thursday")
    assert compared(left, says("r2", "the ferry sank on Monday", "Thursday")) == [
        ("date", "precision", ("Monday night", "Monday"))
    ]
    assert compared(left, says("r2", "the ferry sank on Monday night", "Thursday morning")) == [
        ("date", "precision", ("Thursday", "Thursday morning"))
    ]
    assert compared(left, replace(left, id="r2")) == []


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        ("The ferry Tern sank off Vardal on Wednesday.", "The ferry Tern sank off Vardal on Thursday.", 1),
        ("The ferry Tern sank off Vardal on Wednesday.", "A boat was seen near Vardal on Thursday.", 0),
        ("The ferry Tern sails to Vardal on 17 March.", "The ferry Tern sails to Vardal on 18 March.", 1),
    ],
)
def test_one_thing_in_one_wording_has_one_day(one: str, other: str, kinds: int) -> None:
    sides = [read("r1", one), read("r2", other)]
    joined = cast(sides)
    left, right = (with_its_date(report, claims(report, joined)[0]) for report in sides)
    found = [(d.attribute, d.kind) for d in dates(Pair(left, right, {r.id: r for r in sides}, joined))]
    assert found == [("date", "contradiction")] * kinds


def with_its_date(report: Report, claim: Claim) -> Claim:
    (time,) = report.times
    return replace(claim, when=resolve(time, report.published))
