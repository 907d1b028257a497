"""PLOVER's auxiliary modes, and whose word an event is."""

import pytest

from rashomon.extract.dates import times
from rashomon.extract.events import events
from rashomon.extract.sentences import sentences
from rashomon.extract.statements import statements
from tests.extract.events.cast import cast


def read(text, published="2025-03-16"):
    report, parse = cast(text, published=published)
    for stage in (sentences, times, statements, events):
        report = stage(report, parse)
    return report


@pytest.mark.parametrize(
    ("text", "auxiliary"),
    [
        ("Borduria expelled Pleks on Friday.", None),
        ("Borduria expelled Pleks last month.", None),
        ("In 2018, Borduria expelled Pleks.", "historical"),
        ("Borduria expelled Pleks five years ago.", "historical"),
        ("In 2018 Borduria did not expel Pleks.", "historical"),
        ("In 2014, when Borduria bombed Syldavia, the harbour burned.", "historical"),
        ("The town has changed since Borduria invaded Syldavia.", "historical"),
        ("Borduria will expel Pleks.", "future"),
        ("Vosk is going to expel Pleks.", "future"),
        ("Borduria should expel Pleks.", "future"),
        ("Borduria could expel Pleks.", "hypothetical"),
        ("Borduria did not expel Pleks.", "negated"),
        ("Vosk is not going to expel Pleks.", "negated"),
        ("Vosk never once accused Pleks of theft.", "negated"),
        ("Vosk said they'd expelled Pleks.", None),
    ],
)
def test_auxiliary_modes(text, auxiliary):
    assert {event.auxiliary for event in read(text).events if event.type != "REQUEST"} <= {auxiliary}
    if "they" not in text:
        assert read(text).events


@pytest.mark.parametrize(
    ("text", "auxiliary"),
    [
        ("In 2018 Borduria expelled Pleks. Vosk met Pleks in 2025.", ["historical", None]),
        ("Borduria expelled Pleks last year.", ["historical"]),
        ("Borduria expelled Pleks on Friday.", [None]),
    ],
)
def test_a_report_without_a_date_has_background_too(text, auxiliary):
    assert [event.auxiliary for event in read(text, published=None).events] == auxiliary


def test_an_event_told_in_somebodys_words_leads_to_the_statement():
    report = read("Mira Vosk said Borduria expelled Pleks. Borduria bombed Syldavia.")
    (statement,) = report.statements
    assert [event.statement for event in report.events] == [statement.id, None]


def test_of_nested_statements_the_innermost_is_meant():
    report = read("Vosk said Pleks had claimed that Borduria bombed Syldavia.")
    (event,) = (event for event in report.events if event.type == "ASSAULT")
    inner = min(report.statements, key=lambda one: sum(len(part.text) for part in one.content))
    assert len(report.statements) == 2
    assert event.statement == inner.id


def test_what_a_source_kept_silent_about_is_not_its_word():
    report = read("Vosk refused to say when Borduria expelled Pleks.")
    (event,), (statement,) = report.events, report.statements
    assert (statement.kind, event.statement) == ("silence", None)
