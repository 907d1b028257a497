from __future__ import annotations

from rashomon.engine import Serial
from rashomon.evaluation.reading import Text, clean_pages, clean_texts, extract_texts, read_texts
from rashomon.model import Span

LEAD = "Lorvik closed its harbour to trawlers from Estmark on Tuesday, Prime Minister Ansa Tolvik said."
MORE = (
    "“We will open it again when the nets are gone,” Tolvik told reporters. She said 12 boats had been turned "
    "away since the storm of the week before."
)
TEXT = f"Lorvik closes its harbour\n\nShare   Print\n\n{LEAD}\n\n{MORE}\n"


def test_a_place_in_a_report_leads_back_to_the_text_as_it_was_given() -> None:
    (reading,) = read_texts([Text(id="a", text=TEXT, published="2025-03-04")], engine=Serial())
    (report,) = reading.reports
    assert report.published.day == "2025-03-04"
    statement = report.statements[0]
    for passage in (*statement.content, *(source.words for source in statement.sources)):
        span = reading.span(report, passage)
        assert TEXT[span.start : span.end] == passage.text
    assert reading.span(report, Span(0, len(LEAD))) == Span(TEXT.index(LEAD), TEXT.index(LEAD) + len(LEAD))


def test_cleaning_alone_gives_the_same_reports_without_mentions() -> None:
    texts = [Text(id="a", text=TEXT), Text(id="b", text=TEXT.replace("Tuesday", "Monday"))]
    cleaned, read = clean_texts(texts, engine=Serial()), read_texts(texts, engine=Serial())
    assert [one.reports[0].text for one in cleaned] == [one.reports[0].text for one in read]
    assert not cleaned[0].reports[0].statements
    assert [one.id for one in cleaned] == ["a", "b"]


def test_a_single_sentence_is_extracted_from_as_it_is() -> None:
    (report,) = extract_texts([Text(id="s", text="Estmark condemned Lorvik, its minister said.")], engine=Serial())
    assert report.text == "Estmark condemned Lorvik, its minister said."
    assert report.statements


def test_a_place_in_a_report_of_a_web_page_is_one_in_its_source() -> None:
    html = f"<html><body><h1>Lorvik closes its harbour</h1><article><p>{LEAD}</p><p>{MORE}</p></article></body>"
    (reading,) = clean_pages({"https://lorvik.example/harbour": html.encode()}, engine=Serial())
    (report,) = reading.reports
    assert report.text == f"{LEAD}\n\n{MORE}"
    assert reading.span(report, Span(0, len(LEAD))) == Span(html.index(LEAD), html.index(LEAD) + len(LEAD))
