"""Whose words they are that a verb goes on with behind "and" and "but"."""

from __future__ import annotations

from tests.extract.statements.speakers.test_sources import sources
from tests.extract.statements.test_statements import read


def test_what_was_bent_concludes_nothing() -> None:
    text = "The report says the mast was bent when the wave hit it, but does not conclude that it was rotten."
    assert sources(text)["does not conclude"] == "The report"


def test_behind_an_infinitive_a_finite_verb_is_of_who_wanted_it() -> None:
    text = "Michael Holm, the former Oslo mayor who wanted Lund to run and then endorsed Berg, echoed that view."
    assert sources(text)["then endorsed"] == "who"


def test_behind_a_passive_the_words_are_of_who_did_it() -> None:
    report = read(
        "The fines were sought by Ann Holm, who called the race “reckless” and said the crew “should have known.”",
        "Ann Holm",
    )
    said = next(one for one in report.statements if one.cue and one.cue.text == "said")
    assert [report.actor(source.actor or "").name for source in said.sources] == ["Ann Holm"]  # type: ignore[union-attr]


def test_what_is_not_supported_is_not_kept_silent_on() -> None:
    report = read("Berg said he does not support calling off a race that the board has paid for.")
    assert [one.kind for one in report.statements] == ["indirect", "indirect"]


def test_behind_what_would_be_a_past_verb_is_of_who_said_so() -> None:
    text = "Lund said that she did not like the chance that Berg would be mayor and predicted that Holm will win."
    assert sources(text)["predicted"] == "Lund"
