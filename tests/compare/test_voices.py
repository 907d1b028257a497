from dataclasses import replace

from rashomon.compare.actors import cast
from rashomon.compare.claims import claims
from rashomon.compare.voices import Held, voices
from rashomon.model import Source
from tests.make import make_outlet, make_report, with_actor, with_event, with_statement, words_of

OUTLETS = {id: make_outlet(id) for id in ("one.example", "two.example", "three.example")}
BODY = "Harbour Watch"


def told(id, outlet, text, source=None, content=None, *, speaker=None):
    """A report of one sentence; `speaker` is a person who speaks for the body."""
    report = with_actor(make_report(text, id=id, outlet=outlet), BODY, kind="organisation")
    if speaker:
        report = with_actor(report, speaker)
        body, person = report.actors
        report = replace(report, actors=(body, replace(person, acts_for=body.id)))
    return with_statement(report, source, "said", content) if source else report


def heard(*reports):
    joined = cast(reports)
    held = Held({report.id: report for report in reports}, OUTLETS, (), joined)
    found = voices([claims(report, joined)[0] for report in reports], held)
    return [voice.reports for voice in found]


def test_what_one_speaker_said_is_told_by_as_many_voices_as_heard_it():
    said = [
        told("r1", "one.example", f"{BODY} said the ferry sank off Bergen.", BODY, "the ferry sank off Bergen"),
        told("r2", "two.example", f"The ferry went down, {BODY} said.", BODY, "The ferry went down"),
    ]
    assert heard(*said) == [("r1",), ("r2",)]


def test_who_said_it_is_the_origin_of_what_another_report_tells_itself():
    reports = [
        told("r1", "one.example", f"{BODY} said the ferry sank off Bergen.", BODY, "the ferry sank off Bergen"),
        told("r2", "two.example", f"The ferry went down, {BODY} said.", BODY, "The ferry went down"),
        told("r3", "three.example", "The ferry sank in the night."),
    ]
    assert heard(*reports) == [("r1", "r2"), ("r3",)]


def test_a_quotation_without_a_speaker_makes_no_origin_of_the_speakers():
    reports = [
        told("r1", "one.example", f"{BODY} said the ferry sank off Bergen.", BODY, "the ferry sank off Bergen"),
        told("r2", "two.example", f"The ferry went down, {BODY} said.", BODY, "The ferry went down"),
        told("r3", "three.example", "“The ferry sank off Bergen.”"),
    ]
    assert len(heard(*reports)) == 3


def test_a_body_and_who_speaks_for_it_are_one_origin_and_two_who_speak_for_it_are_not():
    def by(id, outlet, speaker):
        text = f"The ferry sank off Bergen, {speaker} of the {BODY} said."
        return told(id, outlet, text, speaker, "The ferry sank off Bergen", speaker=speaker)

    body = told("r1", "one.example", f"{BODY} said the ferry sank.", BODY, "the ferry sank")
    event = told("r3", "three.example", "The ferry sank in the night.")
    assert heard(body, by("r2", "two.example", "Ada Lund"), event) == [("r1", "r2"), ("r3",)]
    assert len(heard(by("r1", "one.example", "Per Holm"), by("r2", "two.example", "Ada Lund"), event)) == 3


def test_an_event_is_attributed_by_the_name_that_the_story_knows_its_speaker_by():
    def crossing(id, outlet, name):
        text = f"The ferry Solveig rammed the quay of Oslo, {name} said."
        report = with_actor(
            with_actor(with_actor(make_report(text, id=id, outlet=outlet), name), "Solveig"), "Oslo"
        )
        report = with_event(
            report, "The ferry Solveig rammed the quay of Oslo", "ASSAULT", None, "Solveig", "Oslo"
        )
        report = with_statement(report, name, "said", "The ferry Solveig rammed the quay of Oslo")
        (statement,) = report.statements
        speaker = Source(words=words_of(report, name), actor=report.actors[0].id)
        return replace(report, statements=(replace(statement, sources=(speaker,), by="1 clause"),))

    reports = crossing("r1", "one.example", "Ada Lund"), crossing("r2", "two.example", "Lund")
    joined = cast(reports)
    held = Held({report.id: report for report in reports}, OUTLETS, (), joined)
    events = [claim for report in reports for claim in claims(report, joined) if claim.kind == "event"]
    (voice,) = voices(events, held)
    assert voice.why.startswith("same single origin, Ada Lund")
