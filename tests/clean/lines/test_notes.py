"""Corrections and editors' notes, by the words that open them."""

from __future__ import annotations

import pytest

from rashomon.clean import clean
from rashomon.clean.lines.notes import heads_note, note
from tests.clean.pages import BRIDGE, lines, make_page


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Correction: An earlier version of this article misstated the age of the bridge.", "correction"),
        ("CORRECTION (March 5): The bridge was built in 1911.", "correction"),
        ("An earlier version of this story said that there were three cracks.", "correction"),
        ("This article was amended on 5 March 2031 to correct the number of cracks.", "correction"),
        ("(Corrects number of cracks in paragraph 2)", "correction"),
        ("Clarification: The county, not the council, owns the bridge.", "clarification"),
        ("[Editor’s Note: The writer is a member of the council.]", "editor's note"),
        ("Note de la rédaction : ce texte a été modifié.", "editor's note"),
        ("Update: This story has been updated with new figures.", "update"),
        ("This article has been retracted.", "retraction"),
    ],
)
def test_notes(text: str, kind: str) -> None:
    assert note(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "The editor's note on the desk was short.",
        "Corrections officers found the boat on Tuesday.",
        "Correction of the river bed will cost two million, the county said.",
        "This article was originally published in the Harbour Post.",
        "This report was prepared by engineers. It found two cracks.",
        "The story was changed by time and by the people who told it.",
        "Update at 14:00 GMT: Divers have left the river.",
        "Corrections: write to desk@marlowtimes.example",
    ],
)
def test_sentences_that_begin_in_such_ways_are_none(text: str) -> None:
    assert note(text) is None
    assert heads_note(text) is None


def test_notes_are_kept_beside_the_text() -> None:
    told = "The bridge was built in 1911, not in 1901 as was said here before."
    page = make_page(lines("Cracks close the old bridge", BRIDGE, "Correction", told, "Editor's note: See above."))
    (report,) = clean(page).reports
    assert report.text == "\n\n".join(BRIDGE)
    assert [(one.kind, one.words.text) for one in report.notes] == [
        ("correction", told),
        ("editor's note", "Editor's note: See above."),
    ]
    for one in report.notes:
        assert page.text[one.words.source.start : one.words.source.end] == one.words.text
    assert "header of a note" in {one.reason for one in clean(page).dropped}
