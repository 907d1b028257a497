"""Blocking names every pair that the rules can find alike."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.blocking import worth_a_look
from rashomon.compare.alignment.likeness import Evidence, likeness
from rashomon.compare.alignment.matching import alike
from rashomon.compare.claims.claim import Claim
from rashomon.model import Event, Figure, Passage, Statement
from tests.make import make_report

NOBODY = cast([make_report("The ferry sank.")])
STEMS = "ferri sank quay crew pilot storm rudder bridg fog anchor".split()
WEIGHT = {stem: 0.3 + number / 5 for number, stem in enumerate(STEMS)}
QUOTED = "we saw no light on the bow that night", "she saw no light on the bow", "nobody saw it"


def event(id, report):
    return Event(
        id=id,
        report=report,
        type="CONSULT",
        mode=None,
        status="happened",
        actors=(),
        recipients=(),
        place=None,
        when=None,
        figures=(),
        mentions=(),
    )


def statement(id, report, kind):
    return Statement(id=id, report=report, kind=kind, sources=(), cue=None, content=())


def figure(id, report, words):
    return Figure(
        id=id,
        report=report,
        value=3.0,
        low=None,
        high=None,
        unit=None,
        counts="barges",
        qualifier=None,
        as_of=None,
        issuer=None,
        words=words,
    )


@st.composite
def a_claim(draw, number):
    id, report = f"c{number}", f"r{number}"
    words = Passage(report, 0, 5, "three")
    kind = draw(st.sampled_from(["act", "sentence", "part", "statement", "silence", "figure"]))
    found = {
        "act": event(id, report),
        "statement": statement(id, report, "direct"),
        "silence": statement(id, report, "silence"),
    }.get(kind)
    quoted = draw(st.sampled_from(QUOTED)) if kind == "statement" and draw(st.booleans()) else ""
    return Claim(
        id=id,
        report=report,
        kind={"silence": "statement", "statement": "statement", "figure": "figure"}.get(kind, "event"),
        words=words,
        about=frozenset(draw(st.lists(st.sampled_from(STEMS), min_size=1, max_size=7))),
        actors=draw(st.sampled_from([(), ("a1",), ("a2",)])),
        quoted=(Passage(report, 0, len(quoted), quoted),) if quoted else (),
        figures=(figure(id, report, words),) if kind == "figure" else (),
        alone=kind == "figure",
        part=kind == "part",
        found=found,
    )


@given(st.tuples(*(a_claim(number) for number in range(6))))
def test_no_pair_that_is_alike_is_missed(claims):
    found = worth_a_look(claims, NOBODY, WEIGHT)
    for left, right in combinations(claims, 2):
        score = likeness(left.about, right.about, WEIGHT)
        if left.about & right.about and alike(left, right, Evidence(words=score), WEIGHT, NOBODY):
            assert (left.id, right.id) in found


def test_what_has_nothing_in_common_is_not_looked_at():
    one, other = (
        Claim(id=id, report=id, kind="event", words=Passage(id, 0, 5, "three"), about=frozenset(about))
        for id, about in (("r1", {"ferri", "sank"}), ("r2", {"storm", "fog"}))
    )
    assert worth_a_look([one, other], NOBODY, WEIGHT) == set()


def test_a_word_of_a_third_of_the_claims_brings_none_of_them_together():
    every = [
        Claim(
            id=f"c{i}", report=f"r{i}", kind="event", words=Passage(f"r{i}", 0, 5, "three"), about=frozenset(about)
        )
        for i, about in enumerate([{"ferri"}] * 7 + [{"storm"}] * 2)
    ]
    assert worth_a_look(every, NOBODY, WEIGHT) == {("c7", "c8")}
