"""Which lines may be furniture if they recur, and which never are."""

from __future__ import annotations

import time

import pytest

from rashomon.clean.template.forms import built, is_loose, is_strong

OUTLET = "marlowtimes.example"


@pytest.mark.parametrize(
    "text",
    [
        "Visit the Marlow Times homepage for more stories.",
        "Send letters to letters@marlowtimes.example.",
        "This article is based on one that we printed in the spring.",
        "Editor's note: As a service to all, our coverage of the flood is free. No paywall.",
        "The opinions of columnists are their own and do not represent the views of the Marlow Times.",
        "Let the news meet your inbox. Sign up for the letter of the morning.",
        "“The Hour” shows you what others write about the stories of the day.",
        "GET THE FREE MARLOW TIMES APP!",
        "Don't see the graphic above? Click here to see it.",
    ],
)
def test_furniture_speaks_to_the_reader_or_of_itself(text: str) -> None:
    assert is_strong(text, OUTLET)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody was hurt.",
        "The war began in the spring of 2029.",
        "The ministry did not respond to a request for comment.",
        "The Marlow Times could not reach the owner of the mill.",
        "A spokeswoman told the Marlow Times that our readers need not worry.",
        "The Marlow Times has reached out to the mayor for comment.",
        "No arrests have been made.",
        "Let that sink in.",
        "“You will see our stories on the homepage,” she said.",
        "We will not rest until every nurse is home again.",
        "We have the best homepage, follow us! — Ansa Tolvik (@tolvik) 4 March 2025",
        "Residents are asked to boil water before they drink it.",
        "This report of the county names nine bridges.",
        "This site is sacred to both faiths.",
        "The mill employs 200 people and makes paper for schools.",
    ],
)
def test_what_news_repeats_is_never_furniture(text: str) -> None:
    assert not is_strong(text, OUTLET)
    assert not is_loose(text, first=3, last=5, ends=True)
    assert not list(built(text))


@pytest.mark.parametrize(
    ("text", "last", "ends", "loose"),
    [
        ("Reporting on water, roads and the price of fish", 4, False, True),
        ("Reporting on water, roads and the price of fish.", 0, True, True),
        ("Reporting on water, roads and the price of fish.", 4, True, False),
        ("Inga Brandt is a columnist and the author of three books.", 1, True, True),
        ("Inga Brandt is a columnist and the author of three books.", 7, True, False),
        ("Inga Brandt said it was a matter for the county.", 1, True, False),
        ("Ansa Tolvik is a Social Democrat.", 1, True, False),
        ("North Lorvik is a former colony of Estmark.", 0, True, False),
        ("Sallow Paper is the largest employer in the county.", 0, True, False),
        ("Sallow Paper employs 200 people and makes paper for schools.", 0, True, False),
        ("Columnists Coverage of the council, analysis of its plans, reviews of its plays.", 9, True, True),
        ("Tolvik tweeted:", 2, False, False),
        ("inga brandt", 2, False, False),
        ("Police are looking for two men in a red car.", 0, True, False),
    ],
)
def test_lines_that_are_no_sentence_or_introduce_the_writer(text: str, last: int, ends: bool, loose: bool) -> None:
    assert is_loose(text, first=6, last=last, ends=ends) == loose


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("More: Ferry fares to rise in spring", [("label", "more:")]),
        ("Also see: Ferry fares to rise in spring", [("label", "also see:")]),
        ("Ferry fares to rise in spring Read more", [("label", "read more")]),
        (
            "JUST WATCHED Ferry fares to rise Replay MUST WATCH Ferry fares to rise 02:20",
            [("label", "just watched")],
        ),
        ("Harbour Ferry fares to rise Listen · 6:01 6:01", [("label", "listen · 0:00 0:00")]),
        ("Price of fish:Ferry fares to rise in spring", [("glued", "")]),
        ("FERRY FARES TO RISE IN SPRING, COUNTY SAYS", [("capitals", "")]),
        ("More: The ferry fares rose, and the county said it was sorry for that.", []),
        ("More than 200 people were on the ferry", []),
        ("Read the order in full", []),
        ("Confirmed cases: 1,203", []),
        ("The ferry leaves at 12:30 from the old pier", []),
        ("It stands at https://marlowtimes.example/ferry", []),
    ],
)
def test_how_links_to_other_articles_are_built(text: str, known: list[tuple[str, str]]) -> None:
    assert list(built(text)) == known


@pytest.mark.parametrize("unit", ["“", "“a ", "a:", "@a", "A.", "(A", "read ", "— ", "letters a@a", "A b is "])
def test_hostile_lines_take_no_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    began = time.process_time()
    is_strong(text, OUTLET)
    is_loose(text, first=0, last=0, ends=False)
    list(built(text))
    assert time.process_time() - began < 1
