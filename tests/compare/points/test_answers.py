"""What stances and terms tell is told once."""

from dataclasses import replace

from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.origins import Origin
from rashomon.compare.points.answers import without_answers_again
from rashomon.model import Position, Proposal
from tests.make import make_report, with_actor, with_statement, words_of

TEXT = "Ada Lund has not agreed to the truce, instead naming her terms. The guild offered the truce on Monday."
AGREED, TERMS = "Ada Lund has not agreed to the truce", "instead naming her terms"
OFFERED = "The guild offered the truce on Monday"


def made(id):
    report = with_actor(with_actor(make_report(TEXT, id=id), "Ada Lund"), "The guild", kind="organisation")
    return with_statement(report, "The guild", "offered", "the truce on Monday")


def claim(report, words, who, *, kind="position", found=None, terms_for=None):
    return Claim(
        id=f"{report.id} {words} {kind}",
        report=report.id,
        kind=kind,
        words=words_of(report, words),
        about=frozenset(),
        actors=(who,),
        origin=Origin((who,) if kind == "statement" else ()),
        terms_for=terms_for,
        found=found,
    )


def stance(report, words, which):
    return Position(
        id=f"p{report.id}{which}",
        report=report.id,
        holder="",
        proposal=Proposal(id="q1", name="truce", words=words_of(report, "the truce")),
        stance=which,
        conditions=(),
        when=None,
        via=(),
        evidence=(words_of(report, words),),
    )


def kept(*groups):
    return [group[0].words.text for group in without_answers_again(groups)]


def test_who_sets_terms_has_not_agreed_and_that_is_said_once():
    reports = made("r1"), made("r2")
    terms = [claim(one, f"{AGREED}, {TERMS}", "lund", terms_for="q1") for one in reports]
    waits = [claim(one, AGREED, "lund", found=stance(one, AGREED, "non-committal")) for one in reports]
    assert kept(terms, waits) == [terms[0].words.text]
    assert kept(terms[:1], waits) == [terms[0].words.text, AGREED]  # the second report tells of no terms
    other = [replace(one, actors=("krag",)) for one in waits]
    assert kept(terms, other) == [terms[0].words.text, AGREED]
    refused = [claim(one, AGREED, "lund", found=stance(one, AGREED, "rejects")) for one in reports]
    assert kept(terms, refused) == [terms[0].words.text, AGREED]


def test_what_one_proposes_is_a_stance_and_no_statement_beside_it():
    report = made("r1")
    offer = claim(report, OFFERED, "guild", found=stance(report, OFFERED, "proposes"))
    (statement,) = report.statements
    said = claim(report, OFFERED, "guild", kind="statement", found=statement)
    assert kept([offer], [said]) == [OFFERED]
    quoted = replace(said, quoted=(words_of(report, "the truce"),))
    assert len(kept([offer], [quoted])) == 2
    assert len(kept([offer], [replace(said, origin=Origin(("lund",)))])) == 2


def test_a_sentence_that_shows_a_stance_is_no_point_beside_it():
    report = made("r1")
    waits = claim(report, "the truce", "lund", found=stance(report, AGREED, "non-committal"))
    assert kept([waits], [claim(report, AGREED, "lund", kind="event")]) == ["the truce"]
    assert len(kept([waits], [claim(report, OFFERED, "guild", kind="event")])) == 2
