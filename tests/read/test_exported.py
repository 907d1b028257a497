"""Lines of an export: what is damaged, changed or from the web is refused with a reason."""

import json

import pytest

from rashomon.errors import ReadError
from rashomon.export.formats.lines import jsonl
from rashomon.export.view import Holdings
from rashomon.model import Dropped, Page
from rashomon.outlets import Outlets
from rashomon.read.desk import Desk
from rashomon.read.exported import Carried, value
from rashomon.read.pages import pages
from tests.export.make import OUTLETS
from tests.read.reading import READ_AT

DESK = Desk(READ_AT, Outlets(), None)


@pytest.fixture
def page():
    text = "A cat was found.\n"
    return DESK.page(text.encode(), text, "utf-8", where="gannet.example/cat.txt")


def line(page):
    return jsonl(Holdings(pages=(page,))).encode()


def test_a_page_is_the_one_that_was_exported(page):
    assert value(line(page), "export.jsonl") == page
    assert value(jsonl(Holdings(outlets=OUTLETS[:1])).encode(), "export.jsonl") == Carried(OUTLETS[0])


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("A cat was", "A dog was", "its text has sha256"),
        ('"outlet":"gannet.example"', '"outlet":"other.example"', "its id is p"),
        ('"format":"text"', '"format":"film"', "no line of an export as this version reads it"),
        ('"page":', '"pages":', "no line of an export as this version reads it"),
        ("}}", "}", "no line of an export as this version reads it"),
    ],
)
def test_what_was_changed_is_refused(page, before, after, reason):
    changed = line(page).decode().strip().replace(before, after)
    assert changed != line(page).decode().strip()
    with pytest.raises(ReadError, match=reason):
        value(changed.encode(), "export.jsonl")


def test_an_export_on_the_web_speaks_for_nobody(page):
    with pytest.raises(ReadError, match="on the web"):
        value(line(page), "https://gannet.example/export.jsonl")


def test_a_bad_line_costs_the_others_nothing(page, tmp_path):
    file = tmp_path / "export.jsonl"
    record = json.dumps({"text": "A cat was found in Brenn.", "url": "https://gannet.example/b"})
    file.write_bytes(b'{"rashomon":"0.1.0"}\n' + line(page) + record.encode() + b"\n")
    found = list(pages([str(file)], read_at=READ_AT, outlets=Outlets()))
    assert [type(one) for one in found] == [Dropped, Page, Page]
    assert "nothing in it" in found[0].reason
