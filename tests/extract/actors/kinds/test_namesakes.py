"""Whose a surname is that several bear."""

from tests.extract.actors.reading import read


def called(text):
    """The mentions of each actor that is named."""
    return {actor.name: [mention.text for mention in actor.mentions] for actor in read(text).actors if actor.named}


def test_who_is_called_president_by_the_surname_is_not_the_first_lady():
    found = called("President Hoff signed the bill on Monday. Hoff then left. First lady Mara Hoff was in Bergen.")
    assert [words for words in found["Hoff"] if words == "Hoff"] == ["Hoff", "Hoff"]
    assert "Hoff" not in found["Mara Hoff"]


def test_who_is_called_president_by_the_surname_is_not_his_wife():
    found = called("President Hoff signed the bill. His wife, Mara Hoff, was in Bergen.")
    assert "Hoff" not in found["Mara Hoff"]
    assert "Hoff" in found["Hoff"]


def test_a_surname_with_its_title_is_still_that_of_the_full_name():
    found = called("President Mara Hoff signed the bill on Monday. President Hoff said the bill was good.")
    assert list(found) == ["Mara Hoff"]
    assert "Hoff" in found["Mara Hoff"]


def test_a_president_and_his_son_of_the_same_name_are_two():
    found = called("President Karl Hoff spoke in Bergen. Karl Hoff Jr. was ill. Karl Hoff Jr. tweeted later.")
    assert set(found) >= {"Karl Hoff", "Karl Hoff Jr."}


def test_a_suffix_alone_makes_no_two_persons():
    found = called("Karl Hoff Jr. spoke in Bergen. Karl Hoff said the bill was good.")
    assert len([name for name in found if "Hoff" in name]) == 1


def test_a_role_that_is_a_given_name_as_well_is_one_before_a_surname():
    found = called("Karl Lund was asked about Hunter Lund. Hunter Lund earlier in the day said he was sorry.")
    assert found["Hunter Lund"] == ["Hunter Lund", "Hunter Lund", "he"]
    assert found["Karl Lund"] == ["Karl Lund"]
    assert list(called("Police found hunter Karl Lund. Hunter Karl Lund said he was well.")) == ["Karl Lund"]


def test_who_is_called_by_the_surname_is_not_meant_by_the_given_name():
    found = called("Timo Dagny ruled on Monday. Dagny Holm was disappointed, Holm said. Dagny then left.")
    assert found["Timo Dagny"] == ["Timo Dagny", "Dagny"]


def test_a_name_with_one_more_behind_it_is_the_same_person():
    found = called("Mara Hoff Lund was found in Bergen. Mara Hoff told the paper that she was well.")
    assert list(found) == ["Mara Hoff Lund"]


def test_a_surname_that_is_a_capitals_name_is_the_persons():
    found = called("Mara London lost the regatta. London said she was tired. “The wind fell,” London said.")
    assert found == {"Mara London": ["Mara London", "London", "she", "London"]}


def test_a_given_name_that_is_a_capitals_name_is_the_persons():
    found = called("Paris Holm won the race. Paris said she was happy.")
    assert found == {"Paris Holm": ["Paris Holm", "Paris", "she"]}


def test_a_capital_in_which_something_happened_is_no_surname():
    found = called("Mara London was in London on Monday. London has rejected the offer of Oslo.")
    assert found["United Kingdom"] == ["London"]


def test_a_state_that_the_report_speaks_of_is_no_surname():
    found = called("Mara Norway left on Monday. Norway rejected the offer. Norwegian officials said so.")
    assert found["Norway"] == ["Norway"]
