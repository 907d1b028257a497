"""What a version tells otherwise is named, and edits that tell nothing else are none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from rashomon.checking import dossier_problems, passages
from rashomon.compare.dossier import dossier
from rashomon.compare.revisions.revision import revision
from rashomon.extract.stages import extract
from rashomon.group.versions import Edition
from rashomon.model import Excerpt, Membership, Note, Report, Revision, Span, Story
from tests.make import make_outlet, make_report

TEXT = """The ferry company said on Monday that the crossing between Aldwick and Torsay would close for the winter.

Three sailors were injured when the Solveig hit the pier on Sunday, the coast guard said.

“We have waited nine years for somebody to look at the piers, and nobody came,” said Ada Lund, the mayor of Torsay.

Denmark has accepted the plan. Inspectors will visit the harbour in Aarhus in spring.

The company has repaired two of the piers. A large crowd waited at the ticket office."""


def read(*texts: str) -> Sequence[Report]:
    made = [make_report(text, id=f"r{n}", published="2025-03-04") for n, text in enumerate(texts, 1)]
    return extract([replace(one, sentences=()) for one in made]).reports


def revised(before: str, after: str) -> Revision:
    earlier, later = read(before, after)
    return revision(later.id, earlier, later, Edition(report=later.id, got="2025", stated=None))


def told(before: str, after: str) -> list[tuple[str, str, str]]:
    found = revised(TEXT, TEXT.replace(before, after))
    assert TEXT.replace(before, after) != TEXT
    return [(one.what, one.kind, one.label) for one in found.changes]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("“", '"'),
        (". ", ".  "),
        ("\n\nThe company", " The company"),
        ("repaired", "repiared"),
        ("A large crowd", "A crowd"),
        ("A large crowd waited", "A big crowd was waiting"),
        ("Monday that", "Monday, that"),
        ("ticket office", "ticket-office"),
        ("in spring.", "in spring"),
        ("said Ada Lund, the mayor of Torsay", "said Ada Lund, mayor of Torsay"),
    ],
)
def test_slight_edits_tell_nothing_else(before: str, after: str) -> None:
    assert told(before, after) == []


def test_moved_paragraphs_tell_nothing_else() -> None:
    found = revised(TEXT, "\n\n".join(reversed(TEXT.split("\n\n"))))
    assert (found.changes, found.slight) == ((), 0)


def test_slight_edits_are_counted() -> None:
    assert revised(TEXT, TEXT.replace("A large crowd", "A crowd")).slight == 1


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Three sailors", "Five sailors", ("number", "changed", "sailors wounded: 3, later 5")),
        ("Three sailors", "At least three sailors", ("number", "changed", "sailors wounded: 3, later at least 3")),
        ("on Monday that", "on Tuesday that", ("date", "changed", "Monday, later Tuesday")),
        ("in Aarhus", "in Odense", ("place", "changed", "Aarhus, later Odense")),
        (", and nobody came", "", ("wording", "changed", "a quotation cut")),
        ("nine years", "nine long years", ("wording", "changed", "a quotation given more fully")),
        ("somebody to look", "anybody to look", ("wording", "changed", "the words of a quotation changed")),
        ("Ada Lund, the", "Bo Krag, the", ("attribution", "changed", "according to Ada Lund, later Bo Krag")),
        ("will visit", "might visit", ("status", "changed", "“might” added")),
        ("accepted the plan", "accepted the plan in principle", ("status", "changed", "“principle” added")),
    ],
)
def test_what_an_edit_tells_otherwise(before: str, after: str, expected: tuple[str, str, str]) -> None:
    assert told(before, after) == [expected]


def test_an_acceptance_taken_back_changes_what_happened_and_who_stands_where() -> None:
    assert told("has accepted", "has not accepted") == [
        ("status", "changed", "happened, later negated"),
        ("stance", "changed", "accepts, later non-committal"),
    ]


@pytest.mark.parametrize(
    ("sentence", "what", "label"),
    [
        (
            "“Nobody asked the crews about any of it,” said Bo Krag, a captain.",
            "quotation",
            "a quotation of Bo Krag",
        ),
        ("Bo Krag, a captain, said that the crews had not been asked.", "statement", "a statement of Bo Krag"),
        ("Police arrested a baker on the quay.", "event", "something told"),
        ("An earlier version of this report gave the sailors as four.", "note", "correction"),
        ("The herring left the bay a long time before the ferries came.", "event", "something told"),
    ],
)
def test_a_sentence_comes_or_goes(sentence: str, what: str, label: str) -> None:
    longer = f"{TEXT}\n\n{sentence}"
    for before, after, kind in ((TEXT, longer, "added"), (longer, TEXT, "removed")):
        (change,) = revised(before, after).changes
        assert (change.what, change.kind, change.label) == (what, kind, f"{label} {kind}")
        words = change.after if kind == "added" else change.before
        assert words is not None
        assert words.text == sentence


def test_of_a_quotation_that_begins_later_only_the_wording_is_another() -> None:
    before = "“I will say, however, that nobody came to look at the piers,” said Ada Lund."
    after = "Ada Lund said that “nobody came to look at the piers.”"
    assert [one.what for one in revised(f"{TEXT}\n\n{before}", f"{TEXT}\n\n{after}").changes] == ["wording"]


def test_a_few_words_alone_tell_nothing() -> None:
    assert revised(TEXT, f"{TEXT}\n\nMore soon.").changes == ()


def test_words_stand_where_they_say() -> None:
    earlier, later = read(
        TEXT, TEXT.replace("Three", "Five").replace("on Monday", "on Friday") + "\n\nThe mayor resigned in tears."
    )
    found = revision("r2", earlier, later, Edition(report="r2", got="2025", stated=None))
    assert len(found.changes) == 3
    texts = {"r1": earlier.text, "r2": later.text}
    for words in passages(found):
        assert texts[words.report][words.start : words.end] == words.text


def test_titles_and_notes() -> None:
    earlier, later = read(TEXT, TEXT)
    earlier = replace(earlier, title=Excerpt("Ferries stop", Span(0, 12)))
    slip = replace(later, title=Excerpt("FERRIES stop", Span(0, 12)))
    edition = Edition(report="r2", got="2025", stated=None)
    assert revision("r2", earlier, slip, edition).changes == ()
    note = Note("correction", Excerpt("Correction: five were hurt.", Span(3, 30)))
    other = replace(later, title=Excerpt("Ferries go on", Span(0, 13)), notes=(note,))
    title, added = revision("r2", earlier, other, edition).changes
    assert (title.what, title.stood, title.stands) == ("title", earlier.title, other.title)
    assert (added.label, added.stood, added.stands) == ("correction added", None, note.words)
    (removed,) = revision("r1", other, replace(other, notes=()), edition).changes
    assert (removed.label, removed.stood) == ("correction removed", note.words)


def test_a_language_that_is_not_analysed_is_compared_by_paragraphs() -> None:
    text = "Le bac ne partira plus lundi matin.\n\nLa mairie de Torsay demande une réunion avec la compagnie."
    later = (
        text.replace("La mairie", "Le maire et la mairie")
        + "\n\nLes équipages attendent toujours une réponse écrite."
    )
    one, two = (
        replace(make_report(t, id=id), language="fr", sentences=()) for t, id in ((text, "r1"), (later, "r2"))
    )
    found = revision("r2", one, two, Edition(report="r2", got="2025", stated=None))
    assert [(change.kind, change.after and change.after.text[:13]) for change in found.changes] == [
        ("added", "Les équipages")
    ]
    assert found.slight == 1


def test_a_dossier_has_the_revisions_of_its_reports_oldest_first() -> None:
    first, second, third = read(TEXT, TEXT.replace("Three", "Five"), TEXT.replace("Three", "Seven"))
    reports = {one.id: one for one in (first, second, third)}
    story = Story(id="t1", members=(Membership(report="r3", reason="test"),))
    versions = {"r3": tuple(Edition(report=id, got=f"2025-03-0{id[1]}", stated=None) for id in reports)}
    made = dossier(story, reports, {"one.example": make_outlet("one.example")}, versions)
    assert [(one.report, one.earlier, one.later, one.got) for one in made.revisions] == [
        ("r3", "r1", "r2", "2025-03-02"),
        ("r3", "r2", "r3", "2025-03-03"),
    ]
    assert [change.label for one in made.revisions for change in one.changes] == [
        "sailors wounded: 3, later 5",
        "sailors wounded: 5, later 7",
    ]
    assert {words.report for point in made.points for words in passages(point)} == {"r3"}
    assert list(dossier_problems(made, reports)) == []
    assert list(dossier_problems(made, {"r3": third}))
