"""Each format is read by the library with which people would read it."""

import csv
import io
import json
import sys
from dataclasses import replace
from datetime import date

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rashomon.errors import RashomonError
from rashomon.export.formats.calendar import LINE, ics
from rashomon.export.formats.columns import arrow, frame, parquet_files
from rashomon.export.formats.entities import ftm
from rashomon.export.formats.graph import graphml
from rashomon.export.formats.linked import jsonld
from rashomon.export.formats.references import bibtex, csl
from rashomon.export.formats.tables import csv_texts, table, tables
from rashomon.export.view import Holdings
from rashomon.model import Excerpt, Span
from tests.export.make import holdings

HELD = holdings()
STORY = HELD.dossiers[0]
ODD = 'a {b} \\c, "d"; 50 % & #e_f ~ ^ $g\n=1+1'


def odd():
    """The same with a title that no format may take for its own signs."""
    first = replace(HELD.reports[0], title=Excerpt(ODD, Span(0, 1)), byline=Excerpt("By Ann {B}", Span(0, 1)))
    return replace(HELD, reports=(first, *HELD.reports[1:]))


def test_csv_has_every_table_and_runs_no_formula():
    read = {name: list(csv.DictReader(io.StringIO(text, newline=""))) for name, text in csv_texts(odd()).items()}
    held = tables(odd())
    assert {name: len(rows) for name, rows in read.items()} == {
        f"{name}.csv": len(one.rows) for name, one in held.items()
    }
    assert read["reports.csv"][0]["title"] == ODD
    formula = replace(HELD.reports[0], title=Excerpt("=1+1", Span(0, 4)))
    (row, *_) = csv.DictReader(io.StringIO(csv_texts(replace(HELD, reports=(formula,)))["reports.csv"]))
    assert row["title"] == "'=1+1"


def test_what_a_report_says_comes_with_its_story_and_its_outlet():
    outlets = {report.id: report.outlet for report in HELD.reports}
    members = {member.report for member in STORY.members}
    for name in ("statements", "events", "figures", "positions"):
        rows = table(name, HELD).rows
        assert {row["story"] for row in rows if row["report"] in members} == {STORY.id}, name
        assert all(row["outlet"] == outlets[row["report"]] for row in rows), name
    for name in ("versions", "differences", "silences"):
        assert all(row["outlet"] == outlets[row["report"]] for row in table(name, HELD).rows), name


def test_parquet_has_the_rows_as_they_are():
    files = parquet_files(odd())
    for name, one in tables(odd()).items():
        assert pq.read_table(io.BytesIO(files[f"{name}.parquet"])).to_pylist() == list(one.rows), name


def test_every_row_has_the_columns_of_its_table_and_every_cell_its_type():
    for name, one in tables(HELD).items():
        for row in one.rows:
            assert list(row) == list(one.columns), name
            for column, kind in one.columns.items():
                assert row[column] is None or type(row[column]) in (kind, int if kind is float else kind), column
                assert row[column] != "", column
    assert {name for name, one in tables(HELD).items() if one.rows} == set(tables(HELD))


@pytest.mark.parametrize("held", [HELD, Holdings()])
def test_a_frame_has_dates_as_dates_and_counts_as_counts(held):
    kinds = {"first": "datetime64", "reports": "Int64", "title": ("str", "object")}
    types = frame(table("stories", held)).dtypes.astype(str)
    assert all(types[name].startswith(kind) for name, kind in kinds.items())
    types = frame(table("figures", held)).dtypes.astype(str)
    assert types["from"].startswith("datetime64")
    assert (types["value"], types["start"]) == ("float64", "Int64")
    assert frame(table("actors", held)).dtypes.astype(str)["named"] == "boolean"
    assert arrow(table("timeline", held)).schema.field("until").type == pa.date32()


def test_a_frame_says_nothing_where_nothing_is_known():
    days = frame(table("reports", HELD)).set_index("id")["day"]
    assert days["r1"] == pd.Timestamp("2025-03-04")
    assert days.isna()["r3"]


def test_a_table_that_is_none_is_named_with_those_that_are():
    with pytest.raises(RashomonError, match=r"no table 'chapters'\. Known: reports, .*synopsis"):
        table("chapters", HELD)


def test_without_its_libraries_a_frame_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(RashomonError, match=r"needs pandas. Run: pip install 'rashomon\[frames\]'"):
        frame(table("points", HELD))
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(RashomonError, match=r"needs pyarrow. Run: pip install 'rashomon\[frames\]'"):
        arrow(table("points", HELD))


def test_every_place_in_a_table_reproduces_its_words():
    texts = {report.id: report.text for report in HELD.reports}
    rows = [row for one in tables(HELD).values() for row in one.rows if row.get("words")]
    assert len(rows) > 20
    assert all(texts[row["report"]][row["start"] : row["end"]] == row["words"] for row in rows)


def test_the_timeline_is_a_calendar():
    icalendar = pytest.importorskip("icalendar")
    text = ics(HELD)
    assert all(len(line.encode()) <= LINE for line in text.split("\r\n"))
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert len(events) == sum(len(dossier.timeline) for dossier in HELD.dossiers)
    first = STORY.timeline[0]
    assert str(events[0]["SUMMARY"]) == first.evidence[0].text
    assert events[0].decoded("DTSTART") == date.fromisoformat(first.when.start)
    assert events[0].decoded("DTEND") > events[0].decoded("DTSTART")


def test_a_month_lasts_to_its_last_day():
    icalendar = pytest.importorskip("icalendar")
    when = replace(STORY.timeline[0].when, start="2025-12", end="2025-12", precision="month")
    entry = replace(STORY.timeline[0], when=when)
    held = replace(HELD, dossiers=(replace(STORY, timeline=(entry,)),))
    (event,) = icalendar.Calendar.from_ical(ics(held)).walk("VEVENT")
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2025, 12, 1), date(2026, 1, 1))


def test_references_are_bibtex():
    bibtexparser = pytest.importorskip("bibtexparser")
    library = bibtexparser.parse_string(bibtex(odd()))
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == sorted(report.id for report in HELD.reports)
    first = {field.key: field.value for field in library.entries[0].fields}
    assert first["journal"] == "The Gannet"
    assert (first["year"], first["month"], first["day"]) == ("2025", "mar", "4")
    assert first["url"] == "https://gannet.example/r1"
    assert r"\{b\} \textbackslash{}c" in first["title"]


def test_references_are_csl():
    items = json.loads(csl(odd()))
    assert [item["id"] for item in items] == sorted(report.id for report in HELD.reports)
    assert items[0]["issued"] == {"date-parts": [[2025, 3, 4]]}
    assert {item["type"] for item in items} == {"article-newspaper"}


def test_who_acts_on_whom_is_a_graph():
    networkx = pytest.importorskip("networkx")
    graph = networkx.read_graphml(io.BytesIO(graphml(HELD).encode()), force_multigraph=True)
    names = networkx.get_node_attributes(graph, "name")
    told = {(names[a], act, names[b]) for a, b, act in graph.edges(data="act")}
    assert told == {("Ada Lund", "speaks to", "Bo Krag")}


def test_statements_are_linked_data():
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(data=jsonld(HELD), format="json-ld")
    found = graph.query(
        """
        PREFIX schema: <https://schema.org/> PREFIX oa: <http://www.w3.org/ns/oa#>
        SELECT ?name ?body ?start ?end ?exact WHERE {
            ?claim a schema:Claim; schema:author/schema:name ?name; oa:hasTarget ?target.
            ?target oa:hasSource/schema:articleBody ?body; oa:hasSelector ?place, ?quote.
            ?place oa:start ?start; oa:end ?end. ?quote oa:exact ?exact.
        }"""
    )
    rows = list(found)
    assert {str(row.name) for row in rows} >= {"Ada Lund", "Bo Krag"}
    assert all(str(row.body)[int(row.start) : int(row.end)] == str(row.exact) for row in rows)


def test_entities_are_those_of_follow_the_money():
    followthemoney = pytest.importorskip("followthemoney")
    read = [json.loads(line) for line in ftm(HELD).splitlines()]
    proxies = [followthemoney.model.get_proxy(entity, cleaned=False) for entity in read]
    for entity, proxy in zip(read, proxies, strict=True):
        proxy.schema.validate(entity)
        assert set(proxy.properties) == set(entity["properties"]), entity
    kinds = [proxy.schema.name for proxy in proxies]
    assert kinds.count("Article") == len(HELD.reports)
    assert {proxy.caption for proxy in proxies if proxy.schema.name == "Person"} == {"Ada Lund", "Bo Krag"}
