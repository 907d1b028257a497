import subprocess
import sys

import pytest

from rashomon import knowledge
from rashomon.knowledge import StateWord


@pytest.mark.parametrize(
    ("word", "code", "part"),
    [
        ("U.S.", "US", "name"),
        ("UK", "GB", "name"),
        ("DRC", "CD", "name"),
        ("Omani", "OM", "adjective"),
        ("Danes", "DK", "people"),
        ("Omanis", "OM", "people"),
        ("Maltese", "MT", "people"),
        ("Oslo", "NO", "capital"),
        ("Blue House", "KR", "seat"),
        ("Élysée", "FR", "seat"),
    ],
)
def test_words_lead_to_their_state(word: str, code: str, part: str) -> None:
    assert StateWord(code, part) in knowledge.state_words()[word]  # type: ignore[arg-type]


def test_every_state_has_a_two_letter_code_and_no_word_is_empty() -> None:
    assert len(knowledge.states()) > 195
    for code, state in knowledge.states().items():
        assert code == state.code
        assert len(code) == 2
        assert code.isupper()
    assert all(word == word.strip() and word for word in knowledge.state_words())


def test_no_word_speaks_of_two_states() -> None:
    assert not [word for word, says in knowledge.state_words().items() if len({m.code for m in says}) > 1]


def test_country_of_a_capital_is_asked_for_by_name() -> None:
    assert knowledge.country_of("Norwegian") == "NO"
    assert knowledge.country_of("Oslo") is None
    assert knowledge.country_of("Oslo", parts=frozenset({"capital"})) == "NO"
    assert knowledge.country_of("Atlantis") is None


def test_names_of_one_organisation_lead_to_one_value() -> None:
    found = knowledge.organisations()
    assert found["UN"] is found["United Nations"]
    assert found["AFP"].agency
    assert found["Knesset"].country == "IL"


def test_titles_fix_a_gender_only_where_the_word_does() -> None:
    titles = knowledge.lexicon().titles
    assert (titles["Mrs"], titles["King"], titles["Dr"]) == ("f", "m", None)


def test_word_lists_are_folded_and_split() -> None:
    words = knowledge.lexicon()
    for listed in (words.roles, words.agentive, words.groups, words.before_role, words.owned, words.motion):
        assert listed
        assert all(word == word.lower() and "\n" not in word and word for word in listed)


def test_facts_are_read_in_less_than_a_tenth_of_a_second() -> None:
    code = (
        "import time; from rashomon import knowledge as k; t = time.process_time(); "
        "k.state_words(); k.organisations(); k.lexicon(); print(time.process_time() - t)"
    )
    seconds = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert float(seconds) < 0.1


def test_leaders_are_of_known_states_and_have_a_day() -> None:
    held = knowledge.leaders()
    assert len({leader.code for leader in held}) > 180
    for leader in held:
        assert leader.code in knowledge.states()
        assert leader.since[:4].isdigit()
        assert leader.surname in leader.name
        assert leader.office
    assert any(leader.last for leader in held)


def test_a_given_name_says_one_thing() -> None:
    names = knowledge.given_names()
    assert (names["Marit"], names["Otto"]) == ("f", "m")
    assert not {"Kim", "Jean", "Andrea"} & set(names)
