"""The order of the extractors, and what a failing one costs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.tokens import Doc

from rashomon.extract import stages
from rashomon.extract.sentences import sentences
from rashomon.extract.stages import LONGEST, STAGES, Stage, check_order, extract
from rashomon.model import Report, Time
from tests.make import make_report

FERRIES = make_report("Mara Quill said the ferries would stop on Tuesday. Nobody answered her.", id="r1")
GULLS = make_report("Gulls are loud. Jorun Pell counted 40 of them in March.", id="r2")
SAILS = make_report("Les voiles sont rouges. Personne ne sait pourquoi.", id="r3")
FRENCH = replace(SAILS, language="fr", sentences=())


def one_time(report: Report, parse: Doc) -> Report:
    words = report.passage(0, len(parse[0].text))
    return replace(report, times=(Time(words=words, kind="date", value="2025", tense="none"),))


def trips_over_gulls(report: Report, parse: Doc) -> Report:
    if "Gulls" in parse.text:
        raise KeyError("gull")
    return report


SOME = (
    Stage(sentences, adds="sentences"),
    Stage(trips_over_gulls, adds="actors"),
    Stage(one_time, adds="times", needs=("sentences",)),
)


def test_the_order_holds() -> None:
    check_order(STAGES)


def test_a_stage_before_what_it_needs_is_refused() -> None:
    with pytest.raises(
        ValueError,
        match=r"Stage 'times' needs 'sentences', which no stage before it adds \(before it: actors\)\. Move",
    ):
        check_order((SOME[1], SOME[2], SOME[0]))
    with pytest.raises(ValueError, match="before it: none"):
        extract((FERRIES,), stages=(SOME[2],))


def test_a_stage_that_adds_no_field_is_refused() -> None:
    with pytest.raises(ValueError, match="Stage 'gulls' adds a field that Report does not have"):
        check_order((Stage(sentences, adds="gulls"),))


def test_reports_come_back_in_order_with_their_mentions() -> None:
    found = extract((GULLS, FERRIES))
    assert [report.id for report in found.reports] == ["r2", "r1"]
    assert all(len(report.sentences) == 2 and report.times for report in found.reports)
    assert found.dropped == ()
    assert extract((FERRIES,)).reports == found.reports[1:]


def test_another_language_passes_untouched() -> None:
    assert extract((FRENCH, FERRIES)).reports[0] is FRENCH
    assert extract((FRENCH,)).dropped == extract(()).reports == ()


def test_a_failing_stage_costs_that_report_that_stage_only() -> None:
    found = extract((GULLS, FERRIES), stages=SOME)
    (dropped,) = found.dropped
    assert (dropped.page, dropped.stage) == ("p-r2", "extract.actors")
    assert "actors of report r2 not extracted: KeyError in tests.extract.test_stages:" in dropped.reason
    assert "gull" in dropped.reason
    assert all(report.times and len(report.sentences) == 2 for report in found.reports)


def test_a_text_too_long_to_parse_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stages, "LONGEST", 60)
    found = extract((FERRIES, GULLS))
    assert LONGEST > 60 > len(GULLS.text)
    assert found.reports[0] is FERRIES
    assert found.reports[1].times
    (dropped,) = found.dropped
    assert dropped.page == "p-r1"
    assert "more than the 60 that are parsed" in dropped.reason


def test_a_text_that_cannot_be_parsed_costs_no_other_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stages.parses.__globals__["model"](), "max_length", 60)  # what spaCy itself refuses
    found = extract((FERRIES, GULLS), stages=SOME[:1])
    assert [report.id for report in found.reports] == ["r1", "r2"]
    (dropped,) = found.dropped
    assert (dropped.page, dropped.stage) == ("p-r1", "extract.parse")
    assert "ValueError" in dropped.reason
