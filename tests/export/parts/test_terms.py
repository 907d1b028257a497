from dataclasses import replace

from rashomon.export.parts.terms import consent, terms
from rashomon.model import Point, Position, Proposal, Version
from tests.make import make_report, words_of

CONSENT = "Klow agreed to the toll, provided the bridge is mended"
CONDITION = "provided the bridge is mended"


def test_a_condition_that_stands_alone_is_told_with_the_point_of_the_consent():
    made = make_report(f"{CONSENT}.")
    position = Position(
        id="t1",
        report=made.id,
        holder="klow",
        proposal=Proposal(id="q1", name="the toll", words=words_of(made, "the toll")),
        stance="accepts on conditions",
        conditions=(words_of(made, CONDITION),),
        when=None,
        via=(),
        evidence=(words_of(made, CONSENT),),
    )
    made = replace(made, positions=(position,))

    def point(text):
        words = words_of(made, text)
        return Point(
            id=text,
            kind="position",
            summary=words,
            standing="single",
            why="",
            versions=(Version(report=made.id, words=words),),
            differences=(),
            silent=(),
            voices=(),
        )

    known = terms((point(CONDITION), point(CONSENT)), [made])
    assert consent(words_of(made, CONDITION), known) == ("a condition: point 2",)
    assert consent(words_of(made, CONSENT), known) == ()
    assert terms((point(CONDITION),), [made]) == {}
