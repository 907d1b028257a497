"""One actor's proposal under the names that several reports give it."""

from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.proposals import one_proposal
from rashomon.compare.claims.made import claims
from rashomon.model import Position, Proposal
from tests.make import make_report, with_actor, words_of


def offer(id, text, name, *, stance="proposes", who="Ada Lund", kind="person", published="2031-03-04"):
    report = with_actor(make_report(text, id=id, outlet=f"{id}.example", published=published), who, kind=kind)
    position = Position(
        id=f"t{id}",
        report=id,
        holder=report.actors[0].id,
        proposal=Proposal(id=f"q{id}", name=name, words=words_of(report, name)),
        stance=stance,
        conditions=(),
        when=None,
        via=(),
        evidence=(report.passage(0, len(text) - 1),),
    )
    return replace(report, positions=(position,))


def proposals(*reports):
    joined = cast(reports)
    found = [claim for report in reports for claim in claims(report, joined)]
    weight = {stem: 1.0 for claim in found for stem in claim.about}
    kept = one_proposal(found, weight, joined)
    return {claim.found.proposal.id for claim in kept if isinstance(claim.found, Position)}


PUT = offer("r1", "Ada Lund put a compromise on the table.", "a compromise")


def test_what_one_actor_proposes_in_like_words_is_one_proposal():
    assert len(proposals(PUT, offer("r2", "Ada Lund laid the text on the table.", "the text"))) == 1


def test_other_words_another_actor_another_stance_or_another_month_are_another():
    others = [
        offer("r2", "Ada Lund suggested lower dues.", "lower dues"),
        offer("r2", "Bo Krag laid the text on the table.", "the text", who="Bo Krag"),
        offer("r2", "Ada Lund left the text on the table.", "the text", stance="rejects"),
        offer("r2", "Ada Lund laid the text on the table.", "the text", published="2031-05-04"),
    ]
    assert all(len(proposals(PUT, other)) == 2 for other in others)


def test_what_a_state_and_its_envoy_propose_in_like_words_is_one_proposal():
    left = offer("r1", "Norway put the text on the table in Bergen.", "the text", who="Norway", kind="state")
    right = offer("r2", "Ada Lund laid the text on the table in Bergen.", "the text")
    (envoy,) = right.actors
    acting = replace(envoy, acts_for=left.actors[0].id)
    assert len(proposals(left, right)) == 2
    assert len(proposals(left, replace(right, actors=(acting, *left.actors)))) == 1
