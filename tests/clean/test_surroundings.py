"""What stands around the articles of a page that was pasted whole."""

from __future__ import annotations

from rashomon.clean import clean
from rashomon.clean.lines.blocks import blocks
from rashomon.clean.lines.sorts import Sorted, sort
from rashomon.clean.surroundings import evidence, without_surroundings
from rashomon.text import Traced
from tests.clean.pages import BRIDGE, LEMONS, lines, make_page

MENU = tuple("Home News Sport Boats River Weather Traffic Jobs Houses Letters Archive Shop Contact Help".split())
TALK = (
    "I have always said that you people never look after your bridge, and now you see what you get.",
    "You are so right, my uncle told you that years ago and nobody of you would listen to him...",
)
MORE_LEMONS = (
    "Half of the trees in the lower valley have lost their blossoms, and Ferrell expects no lemons from them.",
    "The union asked the ministry to pay the growers for the frost, as it had done after the hail two years ago.",
    "A spokesman for the ministry said that loans were all it could offer to growers until the harvest.",
    "Dealers at the wholesale market said on Friday that they were already buying lemons from the islands.",
    "Those who replant trees this year will harvest their first lemons in four years, the union said.",
)
TEASERS = (
    "Otters return",
    "You will never guess what the otters of Marlow eat in the winter, and how much of it...",
    "Boats",
    "Everything you need to know about the boat that fits in your bag and goes anywhere...",
    "Shop",
    "Get your copy of our calendar with twelve pictures of your river before they are gone...",
)


def sorts(*texts: str) -> tuple[Sorted, ...]:
    return tuple(sort(block) for block in blocks(Traced.of("\n\n".join(texts))))


def comments() -> list[str]:
    return [
        part for i in range(6) for part in (f"Reader {i}", f"{i + 2} hours ago", TALK[i % 2], "Reply", "Report")
    ]


def test_comments_and_teasers_are_no_part_of_the_article() -> None:
    text = lines(
        MENU, "Cracks close the old bridge of Marlow", BRIDGE * 1, "6 comments", *comments(), TEASERS, MENU
    )
    found = clean(make_page(text))
    (report,) = found.reports
    assert report.text == "\n\n".join(BRIDGE)
    dropped = {one.text for one in found.dropped}
    assert set(TALK) <= dropped
    assert set(TEASERS) <= dropped


def test_a_page_with_few_lines_beside_its_paragraphs_is_left_as_it_is() -> None:
    found = sorts("Cracks close the old bridge", *BRIDGE, *TALK, "Frost halves the crop", *LEMONS)
    assert without_surroundings(found) == found


def test_two_articles_of_a_page_with_menus_are_both_kept() -> None:
    lemons = (*LEMONS, *MORE_LEMONS)
    found = sorts(*MENU, "Cracks close the bridge", *BRIDGE, *MENU, "Frost halves the crop", *lemons, *MENU)
    kept = [item.block.text for item in without_surroundings(found) if item.sort == "prose"]
    assert kept == [*BRIDGE, *lemons]


def test_all_that_speaks_is_between_nothing_and_all_of_it() -> None:
    found = sorts(*MENU, *BRIDGE, *comments(), *TEASERS)
    assert all(0 <= value <= 1 for one in evidence(found) for value in one.values())


def test_a_short_article_between_menus_is_kept_below_its_headline() -> None:
    lemons = (*LEMONS, *MORE_LEMONS)
    above = (*MENU * 2, "Frost halves", *lemons, *(f"{line} So it was in Vessany." for line in lemons), *MENU * 4)
    found = sorts(*above, "Cracks close the bridge", *BRIDGE)
    headed = sorts(*above, "Cracks close the old bridge of Marlow", *BRIDGE)
    assert [item.sort for item in without_surroundings(headed)][-4:] == ["prose"] * 4
    assert [item.sort for item in without_surroundings(found)][-4:] == ["related"] * 4


CAPTION = "Divers of the county leave the water below the second pillar after they found the cracks on Tuesday"


def test_long_lines_that_end_as_no_sentence_are_none_of_an_article_whose_paragraphs_do() -> None:
    text = (*BRIDGE[:2], CAPTION, *BRIDGE[2:], *LEMONS, *MORE_LEMONS)
    (report,) = clean(make_page(lines(MENU, "Cracks close the old bridge", text, MENU))).reports
    assert report.text == "\n\n".join((*BRIDGE, *LEMONS, *MORE_LEMONS))
    (report,) = clean(make_page(lines("Cracks close the old bridge", text))).reports
    assert CAPTION in report.text


def test_a_line_of_an_article_whose_paragraphs_end_anyhow_is_its_own() -> None:
    parts = ("the first pillar", "the northern ramp", "the water line", "the wooden rail")
    careless = [
        f"The council of Marlow said that {part} of the bridge had been seen by its divers" for part in parts
    ]
    text = (*BRIDGE, *careless, *(f"{line} on Tuesday, and that it would close." for line in careless))
    (report,) = clean(make_page(lines(MENU, "Cracks close the old bridge", text, MENU))).reports
    assert report.text == "\n\n".join(text)


def test_the_first_paragraph_stays_though_a_picture_and_links_set_it_apart() -> None:
    links = ("Otters return to the river", "Ferry runs aground near Vardal", "Mayor leaves her office in tears")
    rest = (*BRIDGE[1:], *(f"{line} The bridge of Marlow stays closed." for line in BRIDGE[1:]))
    first = f"{BRIDGE[0]} It will stay closed until the spring."
    for byline, lead in (("By Jane Hollis", first), ("", f"MARLOW (RNA) — {first}")):
        head = ("Cracks close the bridge", *([byline] if byline else []), "A diver (Jane Doe/Marlow Post)")
        found = sorts(*MENU * 2, *head, lead, "Related coverage", *links, *MENU[:4], *rest, *MENU)
        kept = [item.block.text for item in without_surroundings(found) if item.sort == "prose"]
        assert kept == [lead, *rest]


def test_a_teaser_below_a_menu_is_no_first_paragraph() -> None:
    rest = (*BRIDGE, *(f"{line} The bridge of Marlow stays closed." for line in BRIDGE))
    teaser = "Everything you need to know about the boat that fits in your bag and goes anywhere you like to go."
    found = sorts(*MENU * 2, teaser, *MENU[:8], "Cracks close the bridge", "By Jane Hollis", *rest, *MENU)
    kept = [item.block.text for item in without_surroundings(found) if item.sort == "prose"]
    assert kept == list(rest)


def test_an_article_goes_on_below_what_interrupts_it_if_it_speaks_in_its_words() -> None:
    lemons = (*LEMONS, *MORE_LEMONS)
    first = (*lemons, *(f"{line} So it was in Vessany." for line in lemons))
    rest = (
        "The union will ask for more loans in the autumn, when the growers of Vessany know how many trees they "
        "have lost to the frost.",
        "Ferrell said that he would replant his orchard in any case, whatever the ministry paid him or the other "
        "growers of the valley.",
    )
    links = tuple(f"Otters return to river number {number} of the county" for number in range(60))
    for below, kept in ((rest, True), (BRIDGE[1:3], False)):
        found = sorts(*MENU * 2, "Frost halves the crop", *first, "Related coverage", *links, *below, *MENU * 2)
        held = [item.block.text for item in without_surroundings(found) if item.sort == "prose"]
        assert held == [*first, *(below if kept else ())]
