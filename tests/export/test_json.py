import json
import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from rashomon.export.json import document, schema
from rashomon.export.view import Holdings
from rashomon.model import Report, Statement
from rashomon.text import Traced, replace
from tests.export.make import holdings

SPAN = {"report", "start", "end", "text", "source"}
# DESIGN.md, "What `rashomon export --format json` writes": these keys may be joined by others, never lost.
CONTRACT = {
    "pages": "id address outlet sha256 read_at",
    "dropped": "page start end stage reason",
    "reports": "id page outlet title byline dateline agencies language published text",
    "actors": "id name kind country roles mentions",
    "places": "id name country lat lon precision mentions",
    "statements": "id kind sources cue content quoted audience medium when posted via denies denied_by confidence",
    "events": "id type mode status actors recipients place when figures mentions",
    "figures": "id value low high unit counts qualifier as_of issuer span",
    "positions": "id holder proposal stance conditions when via evidence",
    "copies": "left right kind score reason taken_from agency direction",
    "stories": "id title reports voices points timeline synopsis revisions proposals who relations",
}


def objects(value):
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for held in value:
            yield from objects(held)


def spans(value):
    return [held for held in objects(value) if set(held) == SPAN]


def test_a_document_is_what_the_schema_says():
    check = Draft202012Validator(schema())
    Draft202012Validator.check_schema(schema())
    for held in (holdings(), Holdings()):
        check.validate(json.loads(json.dumps(document(held))))


def test_the_schema_lets_nothing_else_in():
    closed = [held for held in objects(schema()) if held.get("type") == "object"]
    assert len(closed) > 20
    assert all(held["additionalProperties"] is False for held in closed)
    assert all(set(held["required"]) == set(held["properties"]) for held in closed)
    extra = document(Holdings()) | {"more": []}
    assert not Draft202012Validator(schema()).is_valid(extra)


def test_a_document_keeps_the_contract():
    written = document(holdings())
    assert set(written) == {"rashomon", *CONTRACT}
    for name, keys in CONTRACT.items():
        assert written[name], f"the test has no {name}"
        assert all(set(keys.split()) <= set(entry) for entry in written[name])


def test_every_span_is_found_in_its_report_and_its_page():
    held = holdings()
    texts = {report.id: report.text for report in held.reports}
    pages = {page.id: page.text for page in held.pages}
    found = spans(document(held))
    assert len(found) > 40
    for span in found:
        source = span["source"]
        assert texts[span["report"]][span["start"] : span["end"]] == span["text"]
        assert pages[source["page"]][source["start"] : source["end"]] == span["text"]


ESCAPE = re.compile(r"&amp;")


@given(st.lists(st.sampled_from(["&amp;", "a", "ø", "\U0001f6a2", " "]), min_size=1, max_size=30), st.data())
def test_a_span_leads_to_the_characters_it_was_made_from(parts, data):
    raw = "".join(parts)
    traced = replace(Traced.of("> " + raw, 0).cut(2, 2 + len(raw)), ESCAPE, "&")
    start = data.draw(st.integers(0, len(traced.text) - 1))
    end = data.draw(st.integers(start + 1, len(traced.text)))
    report = Report(id="r", page="p", outlet="o", text=traced.text, pieces=traced.pieces)
    words = report.passage(start, end)
    said = Statement(id="s", report="r", kind="direct", sources=(), cue=None, content=(words,))
    report = Report(id="r", page="p", outlet="o", text=traced.text, pieces=traced.pieces, statements=(said,))
    (span,) = spans(document(Holdings(reports=(report,))))
    source = span["source"]
    assert span["text"] == traced.text[start:end]
    assert ESCAPE.sub("&", ("> " + raw)[source["start"] : source["end"]]) == span["text"]


def test_an_actor_of_several_reports_is_one_entry():
    written = document(holdings())
    ids = [actor["id"] for actor in written["actors"]]
    assert ids == sorted(set(ids))
    (lund,) = [actor for actor in written["actors"] if actor["name"] == "Ada Lund"]
    assert {mention["report"] for mention in lund["mentions"]} == {"r1", "r2", "r3"}
    assert lund["mentions"] == sorted(lund["mentions"], key=lambda m: (m["report"], m["start"]))


def test_every_id_that_is_named_is_there():
    written = document(holdings())
    reports = {report["id"] for report in written["reports"]}
    actors = {actor["id"] for actor in written["actors"]}
    assert "r5" in reports, "a report of no story is listed"
    for story in written["stories"]:
        assert {member["id"] for member in story["reports"]} <= reports
        points = {point["id"] for point in story["points"]}
        assert {entry["event"] for entry in story["timeline"]} <= points
        assert {sentence["point"] for sentence in story["synopsis"]} <= points
        assert {edge[end] for edge in story["relations"] for end in ("from", "to")} <= actors
        said = {statement["id"] for statement in written["statements"]}
        assert {id for node in story["who"] for id in node["statements"]} <= said
        for point in story["points"]:
            assert point["voices"] == len(point["voice_reports"])
            assert point["rank"]
    for statement in written["statements"]:
        assert {source["actor"] for source in statement["sources"]} <= {*actors, None}
        assert set(statement["audience"]) <= actors


def test_the_order_of_what_is_held_changes_nothing():
    held = holdings()
    expected = json.dumps(document(held))
    for seed in range(5):
        mixed = {
            name: tuple(random.Random(seed).sample(values, len(values)))
            for name, values in (
                ("pages", held.pages),
                ("reports", held.reports),
                ("dropped", held.dropped),
                ("dossiers", held.dossiers),
                ("outlets", held.outlets),
            )
        }
        assert json.dumps(document(Holdings(**mixed))) == expected


def test_a_report_that_is_needed_and_not_held_is_named():
    held = holdings()
    with pytest.raises(ValueError, match="Report r1 is not among the 0 reports"):
        document(Holdings(dossiers=held.dossiers))


def test_a_page_is_written_without_its_text():
    (page,) = document(Holdings(pages=(holdings().pages[0],)))["pages"]
    assert "text" not in page
    assert page["address"] == "https://gannet.example/r1"
