"""Live pages: each entry is a report with its own moment; an article that tells times stays whole."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from rashomon.checking import page_problems, report_problems
from rashomon.clean import clean
from rashomon.model import Page, Report
from rashomon.outlets import Outlets
from rashomon.read.desk import Desk
from rashomon.read.html import of_bytes
from tests.clean.pages import BRIDGE, lines, make_page
from tests.clean.test_pages import check_accounting

SCHOOL = "The water has reached the school, the council says."
FORD = "Police have closed the northern ford to all traffic. Lorries wait on both banks."
RIVER = "The river is rising by ten centimetres an hour, says Petra Holm."
HEAD = "Flood in Marlow: live updates\n\n4 March 2025"
MOMENTS = ["2025-03-04T15:20", "2025-03-04T14:05", "2025-03-04T13:40"]


def reports(page: Page) -> tuple[Report, ...]:
    cleaned = clean(page)
    check_accounting(page, cleaned)
    return cleaned.reports


def told(page: Page) -> list[tuple[str | None, str, str | None]]:
    return [
        (report.title.text if report.title else None, report.text, report.published.date)
        for report in reports(page)
    ]


def test_each_entry_is_a_report_with_its_moment_newest_first() -> None:
    page = make_page(lines(HEAD, "15:20", SCHOOL, "14:05", FORD, "13:40", RIVER))
    texts = [SCHOOL, FORD, RIVER]
    assert told(page) == [(None, text, moment) for text, moment in zip(texts, MOMENTS, strict=True)]
    for report in reports(page):
        assert (report.published.precision, report.published.basis) == ("time", "stated")
        source = report.pieces[0].source
        assert page.text[source.start : source.end] == report.text


def test_a_page_with_its_first_entry_first_is_live_if_it_says_so() -> None:
    page = make_page(lines(HEAD, "13:40", RIVER, "14:05", FORD, "15:20", SCHOOL))
    assert [date for _, _, date in told(page)] == MOMENTS[::-1]


def test_entries_may_have_headlines_bylines_and_share_bars() -> None:
    page = make_page(
        lines(
            HEAD,
            ("15.20 GMT", "School closed as the water rises", "By Ada Stenn", SCHOOL, "Share   Tweet"),
            ("14.05 GMT", "Ford closed until the spring", "By Jan Berg", FORD, "Share   Tweet"),
            ("13.40 GMT", RIVER, "Share   Tweet"),
        )
    )
    found = reports(page)
    assert [report.title.text if report.title else None for report in found] == [
        "School closed as the water rises",
        "Ford closed until the spring",
        None,
    ]
    assert [report.text for report in found] == [SCHOOL, FORD, RIVER]
    assert found[0].byline is not None
    assert found[0].byline.text == "By Ada Stenn"
    assert found[0].published.date == "2025-03-04T15:20+00:00"


def test_headlines_may_stand_above_the_times() -> None:
    page = make_page(
        lines(
            HEAD,
            ("School closed as the water rises", "15:20", SCHOOL),
            ("Ford closed until the spring", "14:05", FORD),
            ("River rises by the hour, engineer warns", "13:40", RIVER),
        )
    )
    assert [(title, text) for title, text, _ in told(page)] == [
        ("School closed as the water rises", SCHOOL),
        ("Ford closed until the spring", FORD),
        ("River rises by the hour, engineer warns", RIVER),
    ]


def test_paragraphs_may_begin_with_their_times() -> None:
    page = make_page(lines(HEAD, f"• 3.20pm: {SCHOOL}", f"• 2.05pm – {FORD}", f"• 1.40pm {RIVER}"))
    assert [(text, date) for _, text, date in told(page)] == list(zip([SCHOOL, FORD, RIVER], MOMENTS, strict=True))


def test_lines_of_days_part_the_entries_of_several_days() -> None:
    page = make_page(
        lines(HEAD, "Wednesday 5 March", "09:40", SCHOOL, "Tuesday 4 March", "23:10", FORD, "22:05", RIVER)
    )
    assert [date for _, _, date in told(page)] == ["2025-03-05T09:40", "2025-03-04T23:10", "2025-03-04T22:05"]


def test_times_counted_from_now_give_the_day_alone() -> None:
    page = make_page(lines(HEAD, "2 hours ago", SCHOOL, "3 hours ago", FORD, "Updated 5 hours ago", RIVER))
    assert [(report.published.date, report.published.precision) for report in reports(page)] == [
        ("2025-03-04", "day")
    ] * 3


def test_an_introduction_that_is_long_enough_is_a_report_of_its_own() -> None:
    page = make_page(lines(HEAD, BRIDGE[0], BRIDGE[2], "15:20", SCHOOL, "14:05", FORD, "13:40", RIVER))
    first, *rest = told(page)
    assert first == ("Flood in Marlow: live updates", f"{BRIDGE[0]}\n\n{BRIDGE[2]}", "2025-03-04")
    assert len(rest) == 3


def test_an_entry_of_one_line_keeps_its_words() -> None:
    page = make_page(lines(HEAD, "15:20", "Water has now reached the school", "14:05", FORD, "13:40", RIVER))
    assert told(page)[0][1] == "Water has now reached the school"


TIMES = ("06:10", "07:30", "09:00")
STEPS = (
    "A lorry driver calls the county because the bridge shakes under his wheels.",
    "Divers go down and find the first crack in the second pillar of the bridge.",
    "The council closes the bridge to all traffic and puts up signs on both banks.",
)


@pytest.mark.parametrize(
    "parts",
    [
        # A chronicle below an analysis, with times in lines of their own and in the paragraphs.
        (BRIDGE[:3], "Timeline", *(part for pair in zip(TIMES, STEPS, strict=True) for part in pair), BRIDGE[3]),
        (BRIDGE[:3], *(f"{time}: {step}" for time, step in zip(TIMES, STEPS, strict=True)), BRIDGE[3]),
        # A chronicle and nothing else.
        tuple(part for pair in zip(TIMES, STEPS, strict=True) for part in pair),
        # Days and months.
        (BRIDGE[:2], "4 March", STEPS[0], "5 March", STEPS[1], "6 March", STEPS[2]),
        (BRIDGE[:2], "4 March 2030", STEPS[0], "5 June 2030", STEPS[1], "6 July 2030", STEPS[2]),
    ],
)
def test_times_in_one_article_do_not_cut_it(parts: tuple[str | tuple[str, ...], ...]) -> None:
    page = make_page(lines("How the old bridge of Marlow was closed", "4 March 2025", *parts))
    (report,) = reports(page)
    assert all(step in report.text for step in STEPS)


UPDATES = [
    ("School closed as water rises", SCHOOL, "2025-03-04T15:20:00+00:00", "15.20"),
    ("Ford closed to all traffic", FORD, "2025-03-04T14:05:00+00:00", "14.05"),
    ("River rises by the hour", RIVER, "2025-03-04T13:40:00+00:00", "13.40"),
]


def html(*, times: bool = True, stated: bool = True) -> Page:
    article = {
        "@type": "LiveBlogPosting",
        "headline": "Flood in Marlow",
        "datePublished": "2025-03-04T13:30:00+00:00",
        "liveBlogUpdate": [
            {"@type": "BlogPosting", "headline": headline, "articleBody": text, "datePublished": moment}
            for headline, text, moment, _ in UPDATES
        ],
    }
    meta = '<meta property="article:published_time" content="2025-03-04T13:30:00+00:00">'
    head = f'<script type="application/ld+json">{json.dumps(article)}</script>' if stated else meta
    entries = "".join(
        f"<article>{f'<time>{time}</time>' if times else ''}<h2>{headline}</h2><p>{text}</p></article>"
        for headline, text, _, time in UPDATES
    )
    source = (
        f"<html><head><title>Flood in Marlow</title>{head}</head><body><nav><a href=/>Marlow Times</a></nav>"
        f"<main><h1>Flood in Marlow</h1><p>{BRIDGE[0]}</p>{entries}</main>"
        "<footer>© Marlow Times</footer></body></html>"
    )
    return of_bytes(
        Desk("2025-03-05", Outlets(), None), source.encode(), where="", address="https://marlow.example/live/flood"
    )


@pytest.mark.parametrize(
    ("page", "basis", "zone"),
    [
        (html(), "metadata", "+00:00"),
        (html(times=False), "metadata", "+00:00"),
        (html(stated=False), "metadata", ""),
    ],
    ids=["times and statements", "statements", "times"],
)
def test_the_entries_of_a_web_page(page: Page, basis: str, zone: str) -> None:
    cleaned = clean(page)
    assert [(report.title.text if report.title else None, report.text) for report in cleaned.reports] == [
        (headline, text) for headline, text, _, _ in UPDATES
    ]
    assert [report.published.date for report in cleaned.reports] == [moment + zone for moment in MOMENTS]
    assert {report.published.basis for report in cleaned.reports} == {basis}
    assert list(page_problems(page)) == []
    assert [problem for report in cleaned.reports for problem in report_problems(report, page)] == []
    spans = sorted(piece.source for report in cleaned.reports for piece in report.pieces)
    assert all(left.end <= right.start for left, right in pairwise(spans))
