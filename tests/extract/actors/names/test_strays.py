import pytest

from tests.extract.actors.kinds.test_people import persons
from tests.extract.actors.reading import one, read


@pytest.mark.parametrize(
    "text",
    [
        "Maja Lind left early. One of Maja Linds aims was a new quay, and Maja Linds forces held it.",
        "Maja Lind left early. The plan of Norways Maja Lind was a new quay.",
        "Maja Lind left early. Nothing is known of Bashar al-Assads plan.",
    ],
)
def test_the_s_of_a_lost_apostrophe_makes_no_other_person(text):
    assert persons(text) == ["Maja Lind"]


def test_an_s_that_others_of_the_report_lack_is_part_of_the_name():
    text = "Maja Lind met Karl Roberts. Robert Holm and Collin Berg were there, and so was Anna Collins."
    assert {"Karl Roberts", "Anna Collins", "Robert Holm", "Collin Berg"} <= set(persons(text))


def test_a_given_name_that_is_an_agencys_is_part_of_the_name():
    assert persons("The pier is closed, Prime Minister Ansa Berg said on Friday.") == ["Ansa Berg"]


def test_a_card_that_opens_with_the_whole_name_leaves_the_name_in_front_of_it():
    report = read("The plan is good, said Sen. Tom Holm Thomas (Tom) W. HolmFerry fares rise MORE. Holm left.")
    assert persons("Rep. Tom Holm Thomas (Tom) W. HolmFerry fares rise MORE (D) said so. Holm left.") == [
        "Tom Holm"
    ]
    assert one(report, "Tom Holm").roles == ("Sen.",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shells fell near the hills. Jabal Hayran was hit, and Karl Holm said so.", ["Karl Holm"]),
        ("Gunners shelled Tel Rahman when Karl Holm came.", ["Karl Holm"]),
        ("Sen. Karl Holm, R-Iowa, who ran the yard, was late.", ["Karl Holm"]),
        ("He quoted Martin Holm, Jr. and left.", ["Martin Holm"]),
    ],
)
def test_a_hill_a_seat_and_a_suffix_are_nobody(text, found):
    assert persons(text) == found


def test_what_somebody_does_in_a_headline_is_no_part_of_the_name():
    text = "Pope Martin Sails For Little Norland, Blesses Its Boats\n\nPope Martin said on Monday it was late."
    assert persons(text) == ["Martin"]
    assert persons("Mayor Maja Lind Holm Opens The Quay For All\n\nMaja Lind Holm said so.") == ["Maja Lind Holm"]


def test_what_is_done_to_somebody_is_no_given_name():
    text = "Maja Lind is late. Vilifying Lind won’t move the crews."
    assert persons(text) == ["Maja Lind"]


@pytest.mark.parametrize(
    "text",
    [
        "Said simply, it was late. Nobody is said to have left.",
        "The crew left early, the Observatory said. Nobody knows why.",
        "She sits on the Harbour Panel on Consumer Safety.",
        "The plan of Maja Lind Syrias only pilot is late.",
        "Voter Fraud said to be rare. Nobody knows of any fraud.",
    ],
)
def test_a_common_word_with_a_capital_is_nobody(text):
    assert persons(text) == []
