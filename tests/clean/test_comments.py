"""Where the comments of readers stand on a pasted page."""

from __future__ import annotations

import pytest

from rashomon.clean import clean
from rashomon.clean.comments import REASON
from tests.clean.pages import BRIDGE, lines, make_page

TITLE = "Cracks close the old bridge of Marlow"
SAID = (
    "The council has known of these cracks for years, and nobody lifted a finger.",
    "My father drove his lorry over it for thirty years and never saw a diver there.",
)


@pytest.mark.parametrize(
    "heads",
    [
        (("Anna B", "8 March 2025 at 3:17 pm"), ("Riverman", "8 March 2025 at 7:07 pm")),
        (("Anna B.", "3 hours ago"), ("Lu", "1 day ago")),
        (("Anna B", "2 days ago at 07:52 am"), ("1. Riverman", "2 days ago at 08:12 am")),
        (("* Anna B on 8 March 2025 at 3:17 pm said:",), ("* Riverman on 9 March 2025 at 7:07 pm said:",)),
    ],
)
@pytest.mark.parametrize("label", ["2 comments", "2 thoughts on “Cracks close the old bridge”", "Kommentare"])
def test_comments_below_a_line_that_announces_them_are_no_body(
    label: str, heads: tuple[tuple[str, ...], ...]
) -> None:
    text = lines(TITLE, BRIDGE, label, heads[0], SAID[0], heads[1], SAID[1])
    found = clean(make_page(text))
    (report,) = found.reports
    assert report.text == "\n\n".join(BRIDGE)
    assert {one.text for one in found.dropped if one.reason == REASON} >= set(SAID)


def test_without_a_line_that_announces_them_names_with_times_are_no_comments() -> None:
    text = lines(
        TITLE, BRIDGE, "Anna B", "8 March 2025 at 3:17 pm", SAID[0], "Bo K", "8 March 2025 at 4:17 pm", SAID[1]
    )
    assert all(one.reason != REASON for one in clean(make_page(text)).dropped)


def test_a_count_of_comments_above_the_article_begins_none() -> None:
    text = lines(
        TITLE, "2 comments", "Anna B", "8 March 2025 at 3:17 pm", BRIDGE, "Petra Holm", "Updated 5:10 pm", SAID[0]
    )
    assert all(one.reason != REASON for one in clean(make_page(text)).dropped)


def test_lengths_of_videos_with_their_headlines_begin_no_comments() -> None:
    videos = (
        "Close menu",
        "4:11 Divers look for cracks at the second pillar",
        "Show more",
        "2:05 Lorries take the ford",
    )
    text = lines(TITLE, BRIDGE[:2], "2 comments", videos[:2], BRIDGE[2], videos[2:], BRIDGE[3])
    assert all(one.reason != REASON for one in clean(make_page(text)).dropped)
