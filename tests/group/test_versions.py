"""What stood at one address is versions of one report, in the order of time, whatever the order of reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from rashomon.group.versions import Edition, Held, earlier, history
from rashomon.model import About, Excerpt, Published, Report, Span
from tests.make import make_report

URL = "https://quay.example/news/ferries"
FERRIES = """The ferries between Aldwick and Torsay will stop on Monday, the company said.
Nobody in the harbour had been told before the timetable went up on the wall of the ticket office.
Three crews will move to the northern line until the inspection of the piers is over.
The mayor of Torsay called it a bad joke and asked for a meeting."""
PIERS = """Inspectors found rust in nine of the piers at Torsay, according to a report that was published late.
The oldest of them was built when the herring still came, and nobody has painted it since.
Divers will look at the others in the spring, weather and money permitting."""
LATER = FERRIES.replace("on Monday", "on Tuesday") + "\nThe company did not answer."


def report(
    id: str,
    text: str,
    *,
    published: str | None = "2025-03-04T08:00:00+00:00",
    title: str | None = None,
    page: str = "",
) -> Report:
    made = make_report(text, id=id, outlet="quay.example", page=page or f"p-{id}")
    said = Published(date=published, precision="time", basis="metadata", why="test") if published else Published()
    return replace(made, published=said, title=Excerpt(title, Span(0, 1)) if title else None)


def held(report: Report, *, address: str = URL, read_at: str = "2025-03-05", url: str | None = None) -> Held:
    return Held(
        report=report.id, page=report.page, outlet=report.outlet, address=address, read_at=read_at, url=url
    )


def lines(found: Sequence[Held], *reports: Report) -> dict[str, list[str]]:
    of = history(found, {one.id: one for one in reports}.get)
    return {last: [edition.report for edition in line] for last, line in of.items()}


def test_two_contents_of_one_address_are_two_versions() -> None:
    one, two = report("r1", FERRIES), report("r2", LATER)
    for spelling in (URL, f"{URL}/?utm_source=x", URL.replace("https://", "http://www.")):
        found = [held(one, read_at="2025-03-05"), held(two, address=spelling, read_at="2025-03-06")]
        assert lines(found, one, two) == {"r2": ["r1", "r2"]}
    assert lines([held(one), held(two, address=f"{URL}-2")], one, two) == {}


def test_an_address_alone_makes_no_version() -> None:
    one, two = report("r1", FERRIES), report("r2", PIERS)
    assert lines([held(one), held(two, read_at="2025-03-06")], one, two) == {}


def test_under_the_same_title_less_will_do() -> None:
    new = f"{PIERS}\n{PIERS}\nThree crews will move to the northern line."
    one, two = report("r1", FERRIES), report("r2", new)
    assert lines([held(one), held(two, read_at="2025-03-06")], one, two) == {}
    one, two = (replace(side, title=Excerpt("Ferries stop", Span(0, 1))) for side in (one, two))
    assert lines([held(one), held(two, read_at="2025-03-06")], one, two) == {"r2": ["r1", "r2"]}


def test_what_a_page_says_is_its_own_address_counts_as_well() -> None:
    one, two = report("r1", FERRIES), report("r2", LATER)
    saved = [held(one, address="a.html", url=URL), held(two, address="b.html", url=f"{URL}#top", read_at="2026")]
    assert lines(saved, one, two) == {"r2": ["r1", "r2"]}
    assert lines([held(one), saved[1]], one, two) == {"r2": ["r1", "r2"]}


def test_another_outlet_has_no_version_of_it() -> None:
    one, two = report("r1", FERRIES), report("r2", LATER)
    assert lines([held(one), replace(held(two), outlet="other.example")], one, two) == {}


def of(outlet: str, report: Report) -> Report:
    return replace(report, outlet=outlet)


def test_a_file_is_of_the_outlet_that_is_named_for_it_once_it_is() -> None:
    nameless = of("unnamed:desk/ferries", report("r1", FERRIES))
    named, other = of("quay.example", report("r2", FERRIES)), of("other.example", report("r3", LATER))
    for hours in (("08", "09", "10"), ("10", "09", "08")):
        pages = [
            held(one, address="desk/ferries.txt", read_at=f"2025-03-05T{hour}:00")
            for one, hour in zip((nameless, named, other), hours, strict=True)
        ]
        for some in permutations(pages):
            assert lines(some, nameless, named, other) == {"r2": ["r1", "r2"]}
    assert lines(pages[1:], named, other) == {}


@pytest.mark.parametrize(
    ("stated", "order"),
    [
        (("2025-03-04T13:00+00:00", "2025-03-04T08:00+00:00", "2025-03-04T08:30+01:00"), ["r3", "r2", "r1"]),
        (("2025-03-04T13:00+00:00", None, "2025-03-04T09:00+01:00"), ["r1", "r2", "r3"]),
        (("2025-03-04", "2025-03-03", "2025-03-02"), ["r1", "r2", "r3"]),
        ((None, None, None), ["r1", "r2", "r3"]),
    ],
)
def test_the_order_is_what_the_pages_state_or_else_when_they_were_got(
    stated: Sequence[str | None], order: list[str]
) -> None:
    texts = (FERRIES, LATER, f"{LATER}\nThe meeting is on Friday.")
    reports = [
        report(f"r{n}", text, published=date) for n, (text, date) in enumerate(zip(texts, stated, strict=True), 1)
    ]
    found = [held(one, read_at=f"2025-03-1{n}") for n, one in enumerate(reports)]
    for some in permutations(found):
        assert lines(some, *reports) == {order[-1]: order}


def test_of_pages_got_at_once_that_state_nothing_the_ids_decide() -> None:
    one, two = report("r1", FERRIES, published=None), report("r2", LATER, published=None)
    for some in permutations([held(one), held(two)]):
        assert lines(some, one, two) == {"r2": ["r1", "r2"]}


def test_what_a_page_was_changed_goes_before_what_it_was_published() -> None:
    one, two = report("r1", FERRIES), report("r2", LATER)
    changed = Published(date="2025-03-04T20:00:00+00:00", precision="time", basis="metadata", why="test")
    one = replace(one, about=About(updated=changed))
    assert lines([held(one, read_at="2025-03-05"), held(two, read_at="2025-03-06")], one, two) == {
        "r1": ["r2", "r1"]
    }


def test_the_articles_of_a_page_are_matched_one_by_one() -> None:
    first = [report("r1", FERRIES, page="p1"), report("r2", PIERS, page="p1")]
    second = [
        report("r3", PIERS, page="p2"),
        report("r4", LATER, page="p2"),
        report("r5", "The bakery is open again.", page="p2"),
    ]
    found = [*(held(one, read_at="2025") for one in first), *(held(one, read_at="2026") for one in second)]
    assert lines(found, *first, *second) == {"r3": ["r2", "r3"], "r4": ["r1", "r4"]}


def test_what_left_a_page_and_came_back_goes_on() -> None:
    one, two, three = report("r1", FERRIES), report("r2", PIERS), report("r3", LATER)
    found = [held(side, read_at=f"202{n}") for n, side in enumerate((one, two, three))]
    assert lines(found, one, two, three) == {"r3": ["r1", "r3"]}


def test_all_but_the_last_are_earlier() -> None:
    edition = [Edition(report=f"r{n}", got="2025", stated=None) for n in range(3)]
    assert earlier({"r2": tuple(edition)}) == {"r0", "r1"}
    assert earlier({}) == frozenset()
