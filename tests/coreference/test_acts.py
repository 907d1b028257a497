import pytest

from rashomon.coreference.acts import is_saying, relation, word


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("attack", "attack", "same"),
        ("explode", "explosion", "kin"),
        ("death", "die", "kin"),
        ("earthquake", "quake", "synonym"),
        ("acquire", "merger", None),
        ("zorble", "zorble", "same"),  # a word that nobody has listed is still itself
        ("zorble", "attack", None),
    ],
)
def test_how_two_words_can_name_one_act(left, right, expected):
    assert relation(word(left), word(right)) == expected
    assert relation(word(right), word(left)) == expected


@pytest.mark.parametrize(
    ("left", "right"), [("attack", "attacker"), ("explode", "explosion"), ("earthquake", "quake")]
)
def test_words_that_can_name_one_act_share_a_key(left, right):
    assert word(left).keys & word(right).keys


def test_words_by_which_something_is_said():
    assert all(is_saying(word(lemma)) for lemma in ("say", "tell", "announce"))
    assert not any(is_saying(word(lemma)) for lemma in ("explode", "meeting"))
