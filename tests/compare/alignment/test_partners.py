"""Which claims of two reports are each other's nearest."""

from itertools import permutations

from rashomon.compare.alignment.partners import nearest
from rashomon.compare.claims.claim import Claim
from rashomon.model import Passage

WEIGHT = dict.fromkeys("ferri sank quay crew pilot storm rudder fog anchor".split(), 1.0) | {"4 crew": 1.0}


def claim(id, report, about, at=(0, 40), **more):
    words = Passage(report, at[0], at[1], "x" * (at[1] - at[0]))
    return Claim(id=id, report=report, kind="event", words=words, about=frozenset(about.split()), **more)


def test_two_stems_in_common_tell_nothing():
    held = [claim("a1", "r1", "ferri sank"), claim("b1", "r2", "ferri sank")]
    assert nearest(held, WEIGHT, at_least=0.34) == {}


def test_two_that_are_each_others_nearest_are_found_with_how_much_nearer_they_are():
    held = [
        claim("a1", "r1", "ferri sank fog anchor"),
        claim("b1", "r2", "ferri sank fog rudder"),
        claim("b2", "r2", "ferri sank quay rudder", at=(50, 90)),
    ]
    assert nearest(held, WEIGHT, at_least=0.34) == {("a1", "b1"): 0.25}
    assert nearest(held, WEIGHT, at_least=1.51) == {}


def test_what_two_things_are_as_near_to_has_no_lead():
    held = [
        claim("a1", "r1", "ferri sank fog anchor"),
        claim("b1", "r2", "ferri sank fog rudder"),
        claim("b2", "r2", "ferri sank fog pilot", at=(50, 90)),
    ]
    assert set(nearest(held, WEIGHT, at_least=0.34).values()) == {0}


def test_one_whose_nearest_is_nearer_to_another_is_no_partner():
    held = [
        claim("a1", "r1", "ferri sank fog anchor"),
        claim("a2", "r1", "ferri sank quay rudder", at=(50, 90)),
        claim("b1", "r2", "ferri sank quay rudder"),
    ]
    assert nearest(held, WEIGHT, at_least=0.34).keys() == {("a2", "b1")}


def test_a_clause_does_not_compete_with_its_own_sentence():
    clause = claim("b1", "r2", "ferri sank fog", at=(10, 30))
    sentence = claim("b2", "r2", "ferri sank fog quay", at=(0, 60))
    found = nearest([claim("a1", "r1", "ferri sank fog crew"), clause, sentence], WEIGHT, at_least=0.34)
    assert found.keys() == {("a1", "b1"), ("a1", "b2")}
    assert all(lead > 0.5 for lead in found.values())


def test_the_order_of_the_claims_does_not_count():
    held = [
        claim("a1", "r1", "ferri sank fog anchor"),
        claim("b1", "r2", "ferri sank quay rudder"),
        claim("b2", "r2", "ferri storm fog rudder", at=(50, 90)),
        claim("c1", "r3", "ferri sank fog crew"),
    ]
    found = [list(nearest(order, WEIGHT, at_least=0.34).items()) for order in permutations(held)]
    assert found[0]
    assert all(one == found[0] for one in found)


def test_one_report_has_no_partners():
    twice = [claim("a1", "r1", "ferri sank"), claim("a2", "r1", "ferri sank", at=(50, 90))]
    assert nearest(twice, WEIGHT, at_least=0) == {}
    assert nearest([], WEIGHT, at_least=0.34) == {}
