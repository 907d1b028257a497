from hypothesis import given
from hypothesis import strategies as st

from rashomon.compare.differences.quotations import have_one_frame, quoted_words, shown, spelled, steps

WORDS = st.lists(
    st.sampled_from("the quay stays ours it's his don't [the quay] … & 5% harbour".split()), max_size=9
)


def apart(one, other):
    """What stands in two quotations for each other, where nobody would call it the same."""
    taken = steps(quoted_words(one), quoted_words(other))
    return [(told(step.left), told(step.right)) for step in taken if not step.equal and not step.cut]


def told(said):
    return shown(said) if said else ""


def framed(one, other):
    return have_one_frame(quoted_words(one), quoted_words(other))


def test_two_translations_and_a_pronoun_share_a_frame_and_differ_in_their_words():
    assert apart("biting his nails", "biting her nails") == [("his", "her")]
    assert framed("biting his nails", "biting her nails")
    one, other = "every detail of the repair of piers", "every detail of repairing quays"
    assert framed(one, other)
    assert apart(one, other) == [("the repair of piers", "repairing quays")]


def test_words_shared_in_another_sentence_are_no_frame():
    assert not framed("nets and ropes", "nets and lines")
    assert not framed("deeply worried", "deeply sorry for what it meant to every worried mother")
    assert framed("saw the ships", "saw ships")
    assert not framed("it was the", "he is a")


def test_what_house_style_explains_is_the_same_word():
    for one, other in (
        ("it's ours and we don't sell", "it is ours and we do not sell"),
        ("ships & quays", "ships and quays"),
        ("5% of it", "5 per cent of it"),
    ):
        assert spelled(quoted_words(one)) == spelled(quoted_words(other))
    assert apart("Lund's quay is ours", "Lund is ours") != []


def test_of_a_long_stretch_the_ends_are_shown_as_they_stand():
    said = quoted_words("we, the pilots of Vardal, will not sail to the U.K. or beyond")
    assert shown(said[:4]) == "we, the pilots of"
    assert shown(said) == "we, the pilots of … U.K. or beyond"


@given(WORDS, WORDS)
def test_steps_hold_every_word_of_both_in_order(one, other):
    left, right = quoted_words(" ".join(one)), quoted_words(" ".join(other))
    taken = steps(left, right)
    assert [word for step in taken for word in step.left] == left
    assert [word for step in taken for word in step.right] == right
    assert all(step.equal for step in steps(left, left))
