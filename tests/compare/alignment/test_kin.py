from hypothesis import given
from hypothesis import strategies as st

from rashomon.compare.alignment.kin import _verbs, by_kin
from rashomon.text import stems


def test_the_noun_of_an_act_is_told_by_its_verb():
    assert by_kin(frozenset(stems("her exclusion"))) == frozenset(stems("excluded"))
    assert by_kin(frozenset(stems("the invasion"))) == frozenset(stems("invaded"))


def test_whoever_does_it_is_not_the_act():
    assert by_kin(frozenset(stems("robbers"))) != frozenset(stems("robbed"))


@given(st.frozensets(st.sampled_from(sorted({*_verbs(), *_verbs().values()}))))
def test_what_was_told_by_its_kin_stays_as_it_is(found: frozenset[str]) -> None:
    assert by_kin(by_kin(found)) == by_kin(found)
