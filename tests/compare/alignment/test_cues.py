"""What is done by saying a thing tells two statements apart, whatever words they share."""

from dataclasses import replace

import pytest

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.cues import done_otherwise, only_calls
from rashomon.compare.claims.made import claims
from tests.make import make_report, with_actor, with_statement, words_of


def said(cue, content, *, by="clause", denied=False):
    """A claim of one statement of Ada Berg's."""
    report = with_actor(make_report(f"Ada Berg {cue} {content}.", id="r1"), "Ada Berg")
    report = with_statement(report, "Ada Berg", cue, content)
    (made,) = report.statements
    made = replace(made, by=f"statements/2 {by}", denied=(words_of(report, content),) if denied else ())
    report = replace(report, statements=(made,))
    return next(claim for claim in claims(report, cast((report,))) if claim.kind == "statement")


@pytest.mark.parametrize("cue", ["admitted", "now acknowledges", "concedes"])
def test_who_admits_a_thing_does_not_deny_it(cue):
    denial = said("denied", "that the crane fell on the pier", denied=True)
    assert done_otherwise(denial, said(cue, "that the crane fell on the pier"), one_speaker=True)
    assert not done_otherwise(denial, said("said", "that no crane fell on the pier"), one_speaker=True)


def test_who_demands_a_thing_does_not_promise_it():
    demand = said("called for", "those at fault to be punished")
    promise = said("added", "that those at fault would be punished")
    assert done_otherwise(demand, promise, one_speaker=False)
    assert not done_otherwise(demand, promise, one_speaker=True)


def test_to_apologise_for_a_thing_is_not_to_praise_it():
    sorry, proud = said("apologised for", "the delay", by="object"), said("praised", "the delay", by="topic")
    assert done_otherwise(sorry, proud, one_speaker=True)
    assert not done_otherwise(sorry, said("regretted", "the delay", by="topic"), one_speaker=True)


def test_what_somebody_calls_a_thing_is_not_the_thing():
    told = said("tells", "that they are about to close the old pier")
    assert only_calls(said("said", "that the plan to close the old pier was a mistake"), told)
    assert not only_calls(said("said", "that the plan is to close the old pier"), told)
