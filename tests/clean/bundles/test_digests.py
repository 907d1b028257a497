"""Digests and newsletters: each item is a report; an article with parts stays whole."""

from __future__ import annotations

import pytest

from rashomon.clean import clean
from tests.clean.bundles.test_articles import MORE
from tests.clean.pages import BRIDGE, LEMONS, lines, make_page
from tests.clean.test_pages import check_accounting

ITEMS = (
    (
        "Frost halves the crop of lemons in Vessany",
        "Growers in Vessany expect the smallest crop of lemons in thirty years, their union warned on Friday.",
    ),
    (
        "Ferry to Skerry runs aground in fog",
        "All forty people on board the ferry to Skerry were brought ashore unhurt after it ran aground in fog.",
    ),
    (
        "Museum buys the letters of Ada Loring",
        "The museum of Tarn paid two million crowns for letters that Loring wrote to her brother from prison.",
    ),
    (
        "Trams of Ostrel will be free on Sundays",
        "Passengers in Ostrel will pay nothing for trams on Sundays from May on, the mayor told the assembly.",
    ),
)


def told(text: str) -> list[tuple[str | None, str, str | None]]:
    page = make_page(text)
    cleaned = clean(page)
    check_accounting(page, cleaned)
    return [
        (report.title.text if report.title else None, report.text, report.published.date)
        for report in cleaned.reports
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Marlow morning briefing\n\n4 March 2025",
        "In brief\n\n4 March 2025",
        "Marlow Times\n\nThe week in Marlow\n\n4 March 2025\n\nWorld",
        "The Marlow newsletter\n\n4 March 2025\n\nGood morning. Here is what happened while you slept.",
    ],
)
@pytest.mark.parametrize("mark", ["", "• ", "number"])
def test_each_item_is_a_report_of_the_day_of_its_page(head: str, mark: str) -> None:
    marked = [(f"{number}. " if mark == "number" else mark, *item) for number, item in enumerate(ITEMS, 1)]
    text = lines(head, *((before + title, body) for before, title, body in marked))
    assert told(text) == [
        (before.strip("• ") + " " * (mark == "number") + title, body, "2025-03-04")
        for before, title, body in marked
    ]


def test_an_item_with_a_date_of_its_own_keeps_it() -> None:
    parts = [(title, "3 March 2025", body) for title, body in ITEMS]
    assert [date for _, _, date in told(lines("In brief\n\n4 March 2025", *parts))] == ["2025-03-03"] * 4


def test_items_that_have_nothing_in_common_need_no_name() -> None:
    assert [(title, body) for title, body, _ in told(lines(*ITEMS))] == list(ITEMS)


def test_the_offsets_of_an_item_are_its_words_in_the_page() -> None:
    page = make_page(lines("In brief", *ITEMS))
    for report, (title, body) in zip(clean(page).reports, ITEMS, strict=True):
        assert report.title is not None
        assert page.text[report.title.source.start : report.title.source.end] == title
        (piece,) = report.pieces
        assert page.text[piece.source.start : piece.source.end] == body


CROSSHEADS = ("Money for the bridge", "Lorries over the ford", "Divers at the water line")
QUESTIONS = ("Who pays for the old bridge?", "Where do the lorries go?", "Who looks at the cracks?")


@pytest.mark.parametrize(
    "name", ["Cracks close the old bridge of Marlow", "The week in Marlow: cracks close the bridge"]
)
@pytest.mark.parametrize(
    "heads", [CROSSHEADS, QUESTIONS, tuple(f"{number}. {head}" for number, head in enumerate(CROSSHEADS, 1))]
)
def test_crossheads_questions_and_numbered_parts_do_not_cut_an_article(name: str, heads: tuple[str, ...]) -> None:
    parts = [(head, text) for head, text in zip(heads, MORE, strict=True)]
    assert len(told(lines(name, BRIDGE[:2], *parts))) == 1


def test_a_box_of_key_points_and_a_list_do_not_cut_an_article() -> None:
    points = tuple(f"• {title}" for title, _ in ITEMS)
    assert len(told(lines("Frost in Vessany", "IN BRIEF", points, LEMONS))) == 1
    assert len(told(lines("Frost in Vessany", LEMONS[:2], points, LEMONS[2:]))) == 1


def test_numbered_parts_on_things_apart_stay_one_article_unless_the_page_says_it_is_a_digest() -> None:
    parts = [(f"{number}. {title}", body) for number, (title, body) in enumerate(ITEMS, 1)]
    assert len(told(lines("Four stories that moved our readers", *parts))) == 1
