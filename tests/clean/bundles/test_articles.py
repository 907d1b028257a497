import pytest

from rashomon.clean import clean
from rashomon.model import Page
from tests.clean.pages import BRIDGE, LEMONS, lines, make_page
from tests.clean.test_pages import check_accounting

TITLE = "Cracks close the old bridge of Marlow"
SECOND = "Frost halves the crop of lemons in Vessany"


def bodies(page: Page) -> list[tuple[str | None, str]]:
    cleaned = clean(page)
    check_accounting(page, cleaned)
    return [(report.title.text if report.title else None, report.text) for report in cleaned.reports]


BOTH = [(TITLE, "\n\n".join(BRIDGE)), (SECOND, "\n\n".join(LEMONS))]


@pytest.mark.parametrize(
    "furniture",
    [
        ("\n\n" + SECOND, "A tree. Photo: Ada Stenn / AFP", "TT", SECOND, "A tree. Photo: Ada Stenn / AFP"),
        (SECOND, "By Tomas Ferrell\n7 March 2025"),
        (SECOND, "7 March 2025, 10:00", "Share   Save"),
        ("Share   Save", SECOND, "A tree. Photo: Ada Stenn / AFP"),
        ("(Reuters)", SECOND),
        ("© Marlow Times", "MARLOW TIMES | GARDENS", SECOND, SECOND),
    ],
)
def test_a_second_article_is_split_off_at_its_headline(furniture: tuple[str, ...]) -> None:
    assert bodies(make_page(lines(TITLE, BRIDGE, furniture, LEMONS))) == BOTH


@pytest.mark.parametrize("name", ["The Marlow Times", "Tomas Ferrell"])
def test_a_name_between_headline_and_date_is_no_headline(name: str) -> None:
    head = f"{SECOND}\n{name}\n7 March 2025\nBy Ada Stenn"
    assert bodies(make_page(lines(f"{TITLE}\n{name}\n4 March 2025", BRIDGE, "---", head, LEMONS))) == BOTH


def test_each_article_has_its_own_date_and_dateline() -> None:
    text = lines(TITLE, "4 March 2025", BRIDGE, SECOND, "7 March 2025", f"VESSANY: {LEMONS[0]}", LEMONS[1:])
    left, right = clean(make_page(text)).reports
    assert (left.published.date, right.published.date) == ("2025-03-04", "2025-03-07")
    assert left.dateline is None
    assert right.dateline is not None
    assert right.dateline.text == "VESSANY"


MORE = (
    "The council of Marlow will ask the county for money to mend the cracks in the bridge, Petra Holm said.",
    "Until the spring, lorries will be sent over the northern ford, and the council will show them the way.",
    "Divers will look at the water line of the old bridge once a week, according to the county and the council.",
)


@pytest.mark.parametrize(
    "crosshead",
    [
        "Money for the old bridge",
        "‘As long as my arm’",
        "- 'As long as my arm' -",
        "Money",
        "Who pays?",
        "Council of Marlow Accused of ‘Sleeping’ Over Cracks in Old Bridge",
        "LORRIES OVER THE FORD",
    ],
)
def test_a_crosshead_is_no_new_article(crosshead: str) -> None:
    text = lines(TITLE, BRIDGE, "\n" + crosshead, MORE)
    assert bodies(make_page(text)) == [(TITLE, "\n\n".join((*BRIDGE, *MORE)))]


FERRY = (
    "All forty people on board the ferry to Skerry were brought ashore unhurt after it ran aground in thick fog.",
    "Captain Runa Askeld told the harbour master that the radar had failed an hour before the rocks came up.",
    "Two tugs will pull the vessel free with the tide on Sunday if the wind allows it, the shipping company said.",
    "It is the third time in ten years that a passenger boat has struck the reef off the lighthouse of Skerry.",
)
FURNITURE = ("Share   Save   Print", "© Marlow Times", "MARLOW TIMES", "News   Sport   Weather")


def test_full_articles_with_the_furniture_of_the_site_between_them() -> None:
    third = "Ferry to Skerry runs aground in fog"
    text = lines(
        *(FURNITURE[2:], TITLE, "By Jan Berg", "4 March 2025", BRIDGE, FURNITURE),
        *(SECOND, "By Ada Stenn", "5 March 2025", LEMONS, FURNITURE),
        *(third, "By Tomas Ferrell", "6 March 2025", f"SKERRY: {FERRY[0]}", FERRY[1:], FURNITURE[:2]),
    )
    assert bodies(make_page(text)) == [*BOTH, (third, "\n\n".join(FERRY))]
    found = clean(make_page(text)).reports
    assert [one.published.date for one in found] == ["2025-03-04", "2025-03-05", "2025-03-06"]
    assert [one.byline.text for one in found if one.byline] == ["By Jan Berg", "By Ada Stenn", "By Tomas Ferrell"]
    assert [one.dateline.text if one.dateline else None for one in found] == [None, None, "SKERRY"]


def test_questions_and_answers_are_one_article() -> None:
    answers = [
        part
        for question, answer in zip(
            ("Who pays for the old bridge?", "Where will the lorries go?", "When do the divers come back?"),
            MORE,
            strict=True,
        )
        for part in ("\n" + question, answer)
    ]
    assert len(bodies(make_page(lines(TITLE, BRIDGE, *answers)))) == 1


def test_a_sentence_above_a_share_bar_is_no_headline() -> None:
    text = lines(TITLE, BRIDGE, "Share   Save", "A bridge. Photo: Ada Stenn / AFP", MORE)
    assert bodies(make_page(text)) == [(TITLE, "\n\n".join((*BRIDGE, *MORE)))]


def test_a_crosshead_with_a_picture_below_is_no_new_article() -> None:
    text = lines(TITLE, BRIDGE, "Money for the old bridge", "The ford. Photo: Ada Stenn / AFP", MORE)
    assert len(bodies(make_page(text))) == 1


def test_a_list_of_other_articles_is_no_new_article() -> None:
    text = lines(TITLE, BRIDGE, "Read next", SECOND, "Otters return to the river", "How deep is the ford?")
    assert bodies(make_page(text)) == BOTH[:1]


def test_a_short_second_article_costs_the_first_nothing() -> None:
    text = lines(TITLE, BRIDGE, SECOND, "7 March 2025", LEMONS[0])
    assert bodies(make_page(text))[0][0] == TITLE


def test_copy_of_an_agency_begins_at_its_dateline_though_it_has_no_headline() -> None:
    sent = f"VESSANY, March 7 (Northline) - {LEMONS[0]}"
    text = lines(TITLE, "4 March 2025", BRIDGE, "Sign up for our newsletter", sent, LEMONS[1:])
    left, right = clean(make_page(text)).reports
    assert (left.text, right.text) == ("\n\n".join(BRIDGE), "\n\n".join(LEMONS))
    assert right.dateline is not None
    # A place alone may head a part of one report.
    assert len(clean(make_page(lines(TITLE, BRIDGE, f"VESSANY: {LEMONS[0]}", LEMONS[1:]))).reports) == 1
