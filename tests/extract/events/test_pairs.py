"""The act that a sentence puts between two given parties."""

import pytest

from rashomon.extract.events.pairs import act_between
from rashomon.extract.parse import parses
from rashomon.model import Span


def between(text, source, target):
    def place(words):
        return Span(text.index(words), text.index(words) + len(words))

    act = act_between(next(parses([text])), place(source), place(target))
    return act and act.type


@pytest.mark.parametrize(
    ("text", "source", "target", "type"),
    [
        ("The harbour court rejected the appeal of a sailor.", "The harbour court", "a sailor", "REJECT"),
        ("Police arrested a baker, and a judge freed the baker's son.", "Police", "a baker", "COERCE"),
        ("Police arrested a baker, and a judge freed the baker's son.", "a judge", "the baker's son", "RETREAT"),
        ("The sailor was accused of theft by the cook.", "the cook", "The sailor", "ACCUSE"),
        ("The union said it would sue the port.", "The union", "the port", "ACCUSE"),
        ("The cook called the baker on Monday.", "The cook", "the baker", "CONSULT"),
        ("The cook painted the baker.", "The cook", "the baker", None),
    ],
)
def test_the_act_nearest_to_both_is_taken(text, source, target, type):
    assert between(text, source, target) == type


def test_a_party_without_words_is_left_out():
    text = "The miners went on strike. "
    act = act_between(next(parses([text])), Span(0, 10), Span(len(text) - 1, len(text)))
    assert act is not None
    assert act.type == "PROTEST"


def test_no_act_is_better_than_one_of_other_parties():
    text = "The cook slept while police arrested a baker."
    parse = next(parses([text]))
    assert act_between(parse, Span(0, 8), Span(0, 8)) is None
