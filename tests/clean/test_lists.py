"""Which lists of a pasted page are links, and which are of the article."""

from __future__ import annotations

from rashomon.clean import clean
from rashomon.clean.lists import REASON
from tests.clean.pages import BRIDGE, LEMONS, lines, make_page
from tests.clean.test_surroundings import MENU

TITLE = "Cracks close the old bridge of Marlow"
STORIES = (
    "* Otters return to the river after forty years",
    "* Mayor to leave",
    "* Ferry runs aground near Vardal",
)
HEADLINES = (
    "* Otters Return To The River After Forty Years",
    "* Mayor Of Vardal Leaves Her Office In Tears",
    "* Ferry Runs Aground Near The Old Harbour",
)
NEEDED = ("* steel for the second pillar", "* two divers until the spring", "* a ferry for the lorries")


def text_of(*parts: str | tuple[str, ...]) -> str:
    (report,) = clean(make_page(lines(TITLE, *parts))).reports
    return report.text


def test_a_list_below_the_last_paragraph_is_one_of_links_and_says_so() -> None:
    found = clean(make_page(lines(TITLE, BRIDGE, "From the county", STORIES)))
    (report,) = found.reports
    assert report.text == "\n\n".join(BRIDGE)
    assert [one.text for one in found.dropped if one.reason == REASON] == list(STORIES)


def test_headlines_between_paragraphs_are_links() -> None:
    assert text_of(BRIDGE[:2], HEADLINES, BRIDGE[2:]) == "\n\n".join(BRIDGE)


def test_items_between_paragraphs_that_stand_elsewhere_too_are_links() -> None:
    again = (*(story.removeprefix("* ") for story in STORIES), "Rain until Sunday in the whole valley")
    listed = (*STORIES, "* Rain until Sunday in the whole valley")
    text = text_of(BRIDGE[:2], listed, BRIDGE[2:], "Latest of the day", again)
    assert "Otters" not in text
    assert text.startswith("\n\n".join(BRIDGE[:3]))


def test_a_list_that_a_paragraph_leads_over_to_is_of_the_article() -> None:
    leading = "For the repair the council needs the following things by the end of March:"
    assert text_of(BRIDGE, leading, NEEDED).endswith(lines(leading, NEEDED))


def test_a_list_between_paragraphs_that_is_no_row_of_headlines_is_of_the_article() -> None:
    assert lines(NEEDED) in text_of(BRIDGE[:2], NEEDED, BRIDGE[2:])


def test_a_list_right_below_a_paragraph_may_be_of_the_article() -> None:
    assert text_of(BRIDGE, NEEDED).endswith(lines(NEEDED))


def test_sentences_in_a_list_are_of_the_article() -> None:
    assert text_of(BRIDGE, "What is new", tuple(f"* {text}" for text in LEMONS)).endswith(f"* {LEMONS[-1]}")


def test_two_lines_with_marks_are_no_list() -> None:
    assert text_of(BRIDGE, STORIES[:2]).endswith(STORIES[1])


def test_key_points_at_the_top_stay_key_points() -> None:
    points = tuple(
        f"• {text}" for text in ("The bridge is closed", "Lorries take the ford", "Cracks grew since autumn")
    )
    (report,) = clean(make_page(lines(TITLE, "KEY POINTS", points, BRIDGE))).reports
    assert [point.text for point in report.key_points] == [text.removeprefix("• ") for text in points]


def test_an_article_that_is_a_list_stays() -> None:
    items = tuple(
        f"* The {name} of Marlow opens again in the week after Easter" for name in "bath school inn mill".split()
    )
    (report,) = clean(make_page(lines(TITLE, LEMONS[0], "Opening", items))).reports
    assert items[-1] in report.text


def test_furniture_with_a_mark_is_furniture() -> None:
    assert text_of(BRIDGE, "* Share", "* jane.doe@marlowtimes.example") == "\n\n".join(BRIDGE)


def test_one_or_two_links_between_the_paragraphs_of_a_whole_page_are_none_of_it() -> None:
    links = ("* Ferry runs aground near the harbour of Vardal", "* Who pays for the new ford?")
    assert text_of(MENU, MENU, TITLE, BRIDGE[:2], links, BRIDGE[2:], MENU) == "\n\n".join(BRIDGE)
    assert lines(links) in text_of(BRIDGE[:2], links, BRIDGE[2:])


def test_lists_that_are_led_over_to_or_end_each_part_of_a_page_are_its_own() -> None:
    leading = "For the repair the council needs the following thing:"
    link = "* Ferry tickets for the whole of the spring"
    assert link in text_of(MENU, MENU, TITLE, BRIDGE[:2], leading, link, BRIDGE[2:], MENU)
    offers = [part for text in (*BRIDGE, *LEMONS) for part in (text, "* See it at the shop of the ferry")]
    assert "* See it" in text_of(MENU, MENU, TITLE, *offers, "The shop shuts on Sundays, the council said.", MENU)
