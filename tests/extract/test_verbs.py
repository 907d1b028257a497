"""What verbs are by the words around them: passives, and who does what they tell of."""

import pytest

from rashomon.extract.parse import parses
from rashomon.extract.verbs import agent, is_negated, is_passive


def verb(text, word):
    parse = next(iter(parses([text])))
    return next(token for token in parse if token.text == word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The pilot was told of the fog.", "told"),
        ("Told of the fog, the pilot turned back.", "Told"),
        ("The regatta hosted by Klow ended on Sunday.", "hosted"),
        ("The smugglers were held on Monday and fined.", "fined"),
    ],
)
def test_passives(text, word):
    assert is_passive(verb(text, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The pilot told them of the fog.", "told"),
        ("The envoys have met the mayor and asked for a delay.", "asked"),
        ("The harbour master has closed the lock.", "closed"),
        ("He's said it is late.", "said"),
    ],
)
def test_what_only_looks_like_one(text, word):
    assert not is_passive(verb(text, word))


def test_who_does_it():
    assert agent(verb("The lock was closed by the harbour master.", "closed")).text == "master"
    assert agent(verb("The lock was closed on Monday.", "closed")) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The pilot did not answer.", "answer"),
        ("The crew never asked.", "asked"),
        ("The port no longer pays.", "pays"),
        ("Neither the pilot nor the crew asked.", "asked"),
        ("Under no circumstances would the crew sail.", "sail"),
        ("The port has not chosen a pilot or hired a crew.", "hired"),
        ("The port has neither chosen a pilot nor hired a crew.", "hired"),
        ("The pilot slept. Nor did the crew complain.", "complain"),
    ],
)
def test_negations(text, word):
    assert is_negated(verb(text, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The pilot answered.", "answered"),
        ("The pilot said no to the crew.", "said"),
        ("“Nor in the harbour,” she said.", "said"),
    ],
)
def test_what_is_said_may_be_a_no(text, word):
    assert not is_negated(verb(text, word))
