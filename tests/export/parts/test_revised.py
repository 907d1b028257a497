"""What changed in a page is shown with the words of both versions, those that differ marked."""

from __future__ import annotations

import json
from dataclasses import replace

from jsonschema import Draft202012Validator

from rashomon.export.html import html
from rashomon.export.json import document, schema
from rashomon.export.markdown import markdown
from rashomon.export.story import story_view
from rashomon.export.terminal import dossier_text
from rashomon.model import Change, Dossier, Excerpt, Revision, Span
from tests.export.make import holdings
from tests.export.page import parsed
from tests.make import make_report, words_of

HELD = holdings()
LATER = HELD.reports[0]
SAILORS = "Four sailors were injured on Tuesday as two ferries collided off Bergen."
EARLIER = make_report(
    SAILORS.replace("Four", "Two") + " <b>Gulls\x1b[31m</b> *flew*.", id="r0", outlet=LATER.outlet
)
CHANGES = (
    Change(
        what="title",
        kind="changed",
        label="title changed",
        stood=Excerpt("Ferries collide", Span(0, 15)),
        stands=Excerpt("Share this", Span(0, 10)),
    ),
    Change(
        what="number",
        kind="changed",
        label="sailors injured: 2, later 4",
        before=words_of(EARLIER, SAILORS.replace("Four", "Two")),
        after=words_of(LATER, SAILORS),
    ),
    Change(
        what="status",
        kind="changed",
        label="planned, later happened",
        before=words_of(EARLIER, SAILORS.replace("Four", "Two")),
        after=words_of(LATER, SAILORS),
    ),
    Change(
        what="event",
        kind="removed",
        label="something told removed",
        before=words_of(EARLIER, "<b>Gulls\x1b[31m</b> *flew*."),
    ),
)


def told(*changes: Change, slight: int = 0) -> Dossier:
    revision = Revision(
        report=LATER.id,
        earlier="r0",
        later=LATER.id,
        got="2025-03-05T09:30:00Z",
        stated="2025-03-05T08:00:00+00:00",
        changes=changes,
        slight=slight,
    )
    return replace(HELD.dossiers[0], revisions=(revision,))


def test_changes_of_one_sentence_stand_together() -> None:
    (found,) = story_view(told(*CHANGES, slight=1), HELD).revised
    assert found.facts == (
        "got 5 March 2025, 09:30, changed 5 March 2025, 08:00 by its page, "
        "1 sentence edited without telling anything else"
    )
    assert [one.labels for one in found.told] == [
        ("title changed",),
        ("sailors injured: 2, later 4", "planned, later happened"),
        ("something told removed",),
    ]
    marked = [
        [run.text for run in side.runs if "differs" in run.marks]
        for one in found.told
        for side in (one.before, one.after)
        if side
    ]
    assert marked == [[], [], ["Two"], ["Four"], []]


def test_a_terminal_shows_both_versions_and_obeys_neither() -> None:
    text = dossier_text(told(*CHANGES), HELD, width=100, colour=False)
    part = text.partition("What changed in the pages\n")[2].partition("\n\n")[0]
    assert part.splitlines()[1:7] == [
        "  title changed",
        "    before: Ferries collide",
        "    after: Share this",
        "  sailors injured: 2, later 4; planned, later happened",
        "    before: [Two] sailors were injured on Tuesday as two ferries collided off Bergen.",
        "    after: [Four] sailors were injured on Tuesday as two ferries collided off Bergen.",
    ]
    assert "\x1b" not in part


def test_markdown_shows_words_as_they_are() -> None:
    text = markdown(told(*CHANGES), HELD)
    part = text.partition("## What changed in the pages\n")[2].partition("\n## ")[0]
    assert "  - sailors injured: 2, later 4; planned, later happened\n    - before: Two sailors" in part
    assert "\\<b\\>Gulls" in part
    assert "\\*flew\\*" in part


def test_html_leads_from_the_later_words_to_their_sentence() -> None:
    tree = parsed(html(told(*CHANGES), HELD))
    (section,) = tree.all("section", id="revised")
    (after,) = section.all("a", class_="words")
    assert after.text == SAILORS
    assert [mark.text for mark in section.all("mark")] == ["Two", "Four"]
    assert "nothing of it" in section.text
    assert not list(section.all("b"))


def test_json_has_the_words_of_both_versions_and_their_places() -> None:
    held = replace(HELD, reports=(*HELD.reports, EARLIER), dossiers=(told(*CHANGES),))
    made = json.loads(json.dumps(document(held)))
    Draft202012Validator(schema()).validate(made)
    (revision,) = made["stories"][0]["revisions"]
    title, number, *_ = revision["changes"]
    assert title["stands"] == {"text": "Share this", "source": {"page": LATER.page, "start": 0, "end": 10}}
    assert title["stood"]["source"]["page"] == EARLIER.page
    assert number["before"]["source"] == {"page": EARLIER.page, "start": 0, "end": 71}
    assert (number["after"]["report"], number["after"]["text"]) == (LATER.id, SAILORS)


def test_where_nothing_else_is_told_it_says_so() -> None:
    dossier = told(slight=2)
    for text in (
        dossier_text(dossier, HELD, width=100, colour=False),
        markdown(dossier, HELD),
        html(dossier, HELD),
    ):
        assert "Nothing else is told." in text
        assert "2 sentences edited" in text


def test_without_versions_there_is_no_such_section() -> None:
    dossier = HELD.dossiers[0]
    for text in (
        dossier_text(dossier, HELD, width=100, colour=False),
        markdown(dossier, HELD),
        html(dossier, HELD),
    ):
        assert "What changed in the pages" not in text
