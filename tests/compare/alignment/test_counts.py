"""When two numbers are of one thing: by what is counted, how many, whose they are and what stands around them."""

from dataclasses import replace

import pytest

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.counts import count_otherwise, same_count, told_again
from rashomon.compare.claims.made import claims
from tests.make import make_report, with_figure


def count(id, text, words, value, counts, unit=None):
    report = with_figure(make_report(text, id=id), words, value, counts, unit=unit)
    return next(claim for claim in claims(report, cast((report,))) if claim.kind == "figure")


def of_one_thing(left, right, words):
    """Whether two numbers are of one thing, their sentences being so much alike."""
    return same_count(left, right, words) > 0


BOOKS = count("r1", "Some 58,000 library books stood in Hamnvik.", "58,000 library books", 58000, "library books")


@pytest.mark.parametrize(
    ("right", "words", "one"),
    [
        (count("r2", "They counted 61,000 books.", "61,000 books", 61000, "books"), 0.12, True),
        (count("r2", "They counted 9,000 books.", "9,000 books", 9000, "books"), 0.12, False),
        (count("r2", "They counted 61,000 crates.", "61,000 crates", 61000, "crates"), 0.5, False),
        (count("r2", "In Vardal 61,000 books were wet.", "61,000 books", 61000, "books"), 0.12, True),
        (count("r2", "In Vardal 9,000 books were wet.", "9,000 books", 9000, "books"), 0.5, False),
    ],
)
def test_a_great_number_of_one_sort_is_told_by_its_size(right, words, one):
    assert of_one_thing(BOOKS, right, words) == one


def test_small_numbers_of_one_sort_need_words_in_common_too():
    left = count("r1", "The pier has three cranes.", "three cranes", 3, "cranes")
    right = count("r2", "Berg ordered three cranes.", "three cranes", 3, "cranes")
    assert not of_one_thing(left, right, 0.12)
    assert of_one_thing(left, right, 0.2)
    five = count("r2", "Berg ordered five cranes.", "five cranes", 5, "cranes")
    assert not of_one_thing(left, five, 0.2)


def test_the_wounded_of_one_ship_are_told_by_its_name():
    left = count(
        "r1",
        "Two of Solveig's sailors were hurt.",
        "Two of Solveig's sailors",
        2,
        "Solveig's sailors wounded",
        "people",
    )
    right = count(
        "r2", "On Monday two of Solveig's crew fell.", "two of Solveig's crew", 2, "crew wounded", "people"
    )
    assert of_one_thing(replace(left, alone=False), right, 0.4)
    nobodys = count("r2", "On Monday two sailors fell.", "two sailors", 2, "sailors wounded", "people")
    assert not of_one_thing(replace(left, alone=False), nobodys, 0.4)


def test_the_speakers_own_are_not_those_who_are_named():
    named = count(
        "r1", "Three Bordurian sailors were hurt.", "Three Bordurian sailors", 3, "sailors wounded", "people"
    )
    text = "Syldavia said two of its own sailors were hurt."
    own = count("r2", text, "two of its own sailors", 2, "sailors wounded", "people")
    theirs = count("r3", "Two sailors were hurt.", "Two sailors", 2, "sailors wounded", "people")
    assert not of_one_thing(named, own, 0.6)
    assert of_one_thing(own, theirs, 0.6)


def test_one_source_gives_one_number_of_a_thing_whatever_others_give_beside_it():
    def counted(id, text, issuer):
        report = with_figure(
            make_report(text, id=id), "14 sailors", 14, "sailors wounded", unit="people", issuer=issuer
        )
        report = with_figure(report, "30 sailors", 30, "sailors wounded", unit="people")
        told = (claim for claim in claims(report, cast((report,))) if claim.kind == "figure")
        return next(claim for claim in told if claim.figures[0].value == 14)

    left = counted("r1", "The port said 14 sailors were hurt; the union said 30 sailors were.", "port")
    right = counted(
        "r2", "Some 14 sailors were hurt as the ferry burned, said the port; 30 sailors, says Bo Krag.", "port"
    )
    other = counted(
        "r2", "Some 14 sailors were hurt as the ferry burned, said a nurse; 30 sailors, says Bo Krag.", "nurse"
    )
    assert of_one_thing(left, right, 0.2)
    assert not of_one_thing(left, other, 0.2)


def test_as_many_people_are_one_count_whatever_they_are_called():
    crew = count("r1", "Nine of the crew of 23 swam.", "crew of 23", 23, "crew", unit="people")
    aboard = count("r2", "The tug had 23 people on board.", "23 people", 23, "people", unit="people")
    fewer = count("r2", "The tug had 21 people on board.", "21 people", 21, "people", unit="people")
    assert of_one_thing(crew, aboard, 0.16)
    assert not of_one_thing(crew, fewer, 0.16)


def test_one_report_may_say_whose_things_are_that_each_counts_once():
    hers = count("r1", "The books of three Hamnvik libraries got wet.", "three Hamnvik libraries", 3, "libraries")
    three = count("r2", "Books of three libraries got wet.", "three libraries", 3, "libraries")
    others = count("r2", "Books of three Vardal libraries got wet.", "three Vardal libraries", 3, "libraries")
    assert of_one_thing(hers, three, 0.4)
    assert not of_one_thing(hers, others, 0.4)


def test_a_report_may_give_one_toll_twice():
    lead = count("r1", "Four sailors were hurt on Monday.", "Four sailors", 4, "sailors wounded", unit="people")
    more = count("r1", "Four of the crew were hurt.", "Four of the crew", 4, "crew wounded", unit="people")
    others = count("r1", "Nine of the crew were hurt.", "Nine of the crew", 9, "crew wounded", unit="people")
    assert told_again(lead, more)
    assert not told_again(lead, others)


def test_a_number_that_stands_beside_the_other_is_another():
    two = "Nine boats stayed in the harbour of Odde and four boats left it."
    left = count("r1", two, "Nine boats", 9, "boats")
    left = replace(left, given=frozenset({"9 boats", "4 boats"}))
    right = count("r2", "Only four boats left the harbour of Odde.", "four boats", 4, "boats")
    assert not of_one_thing(left, right, 0.6)
    assert of_one_thing(replace(left, given=frozenset()), right, 0.6)


def test_counts_that_are_not_nearly_the_same_need_more_words_in_common():
    left = count("r1", "The pier of Odde has eight cranes.", "eight cranes", 8, "cranes")
    right = count("r2", "The pier of Odde has fifty cranes.", "fifty cranes", 50, "cranes")
    assert not of_one_thing(left, right, 0.4)
    assert of_one_thing(left, right, 0.5)


@pytest.mark.parametrize(
    ("text", "words", "value", "one"),
    [
        ("The letter runs to six pages.", "six pages", 6, True),
        ("It is six pages long.", "six pages", 6, True),
        ("The letter runs to nine pages.", "nine pages", 9, False),
        ("The memo runs to six pages.", "six pages", 6, False),
    ],
)
def test_two_lengths_of_a_text_are_one_if_they_are_equal_and_of_no_two_texts(text, words, value, one):
    left = count("r1", "The mayor sent a six-page letter.", "six-page letter", 6, "pages")
    assert of_one_thing(left, count("r2", text, words, value, "pages"), 0.9) == one


@pytest.mark.parametrize(("value", "one"), [(41, True), (52, False)])
def test_all_who_were_on_board_are_no_others(value, one):
    left = count("r1", "All 40 people on the ferry drowned.", "40 people", 40, "people killed", unit="people")
    text = f"All {value} people on the ship drowned."
    right = count("r2", text, f"{value} people", value, "people killed", unit="people")
    assert of_one_thing(left, right, 0.8) == one
    some = count("r2", text.replace("All", "Some"), f"{value} people", value, "people killed", unit="people")
    assert of_one_thing(left, some, 0.8)


def toll(id, text, words, value, day):
    """The first toll of a report that recalls another one behind it."""
    report = replace(make_report(text, id=id, published=day), title=None)
    report = with_figure(report, words, value, "killed", unit="people")
    report = with_figure(report, "30 people", 30, "killed", unit="people")
    return next(claim for claim in claims(report, cast((report,))) if claim.kind == "figure")


def test_the_toll_with_which_two_reports_begin_is_that_of_the_news_whatever_they_recall():
    recalled = "In Sandvar 30 people were killed a week before."
    left = toll("r1", f"A bus fell off the quay, killing two people.\n{recalled}", "two people", 2, "2031-03-20")
    right = toll("r2", f"The death of four people shook the town.\n{recalled}", "four people", 4, "2031-03-20")
    assert of_one_thing(left, right, 0.2)
    later = toll("r3", f"The death of four people shook the town.\n{recalled}", "four people", 4, "2031-03-24")
    assert not of_one_thing(left, later, 0.2)
    behind = toll("r4", f"The town mourns.\nFour people died.\n{recalled}", "Four people", 4, "2031-03-20")
    assert not of_one_thing(left, behind, 0.2)


def test_the_dead_of_a_long_war_are_one_number_and_none_of_a_day():
    war = count(
        "r1", "The war has killed 40,000 people since it began.", "40,000 people", 40000, "killed", unit="people"
    )
    other = count(
        "r2",
        "Since the fighting began, 50,000 people have been killed.",
        "50,000 people",
        50000,
        "killed",
        unit="people",
    )
    day = count("r3", "The flood killed 35,000 people.", "35,000 people", 35000, "killed", unit="people")
    assert of_one_thing(war, other, 0.12)
    assert not of_one_thing(war, day, 0.6)


def foretold(id, text, words, value, **more):
    report = with_figure(make_report(text, id=id), words, value, "killed", forecast=True, **more)
    return next(claim for claim in claims(report, cast((report,))) if claim.kind == "figure")


def test_a_forecast_is_no_count_and_two_sources_foretell_two_numbers():
    killed = count("r1", "The fever killed 8,000 people.", "8,000 people", 8000, "killed", "people")
    may_die = foretold("r2", "The fever could kill 8,000 people.", "8,000 people", 8000)
    assert not of_one_thing(killed, may_die, 0.9)
    assert count_otherwise(killed, may_die)
    again = foretold("r3", "The fever may kill 8,000 people.", "8,000 people", 8000)
    assert of_one_thing(may_die, again, 0.9)
    more = foretold("r3", "The fever may kill 9,000 people.", "9,000 people", 9000)
    assert not of_one_thing(may_die, more, 0.9)
    first, second = (
        replace(claim, figures=(replace(claim.figures[0], issuer="a1"),)) for claim in (may_die, more)
    )
    assert of_one_thing(first, second, 0.9)


def test_how_many_live_in_a_town_is_not_how_many_left_it():
    town = count("r1", "The town of some 20,000 people was cut off.", "20,000 people", 20000, "people", "people")
    left = count("r2", "Over 5,000 people left the town.", "5,000 people", 5000, "people", "people")
    assert not of_one_thing(town, left, 0.6)
    assert of_one_thing(replace(town, words=left.words), left, 0.6)


def test_votes_that_ended_otherwise_on_both_sides_are_two():
    def vote(id, won, lost):
        report = make_report(f"It passed by {won} votes to {lost}.", id=id)
        for words, value in ((f"{won} votes", won), (f"{lost}", lost)):
            report = with_figure(report, words, value, "votes each way", unit=None)
        return next(claim for claim in claims(report, cast((report,))) if claim.kind == "figure")

    assert of_one_thing(vote("r1", 31, 28), vote("r2", 31, 27), 0.9)
    assert not of_one_thing(vote("r1", 31, 28), vote("r2", 30, 29), 0.9)
