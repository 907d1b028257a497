"""Web pages: their main text, what they state of themselves, and that every character leads back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from rashomon.checking import page_problems, report_problems
from rashomon.clean.pages import clean
from rashomon.clean.web.linked import stated
from rashomon.model import Page, Report
from rashomon.outlets import Outlets
from rashomon.read.desk import Desk
from rashomon.read.html import of_bytes

LEAD = "Lorvik closed its harbour to trawlers from Estmark on Tuesday, the prime minister, Ansa Tolvik, said."
QUOTE = "“We will open it again when the nets are gone,” Tolvik told reporters at the town hall of Lorvik."
LAST = "Estmark’s foreign minister, Jorun Pell, rejected the closure and asked for a meeting within days."
ARTICLE = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Lorvik Times"},
        {
            "@type": ["NewsArticle"],
            "headline": "Lorvik closes its harbour &amp; waits",
            "datePublished": "2025-03-04T09:30:00+01:00",
            "author": [{"@type": "Person", "name": "Jan Berg"}, {"@type": "Person", "name": "Petra Holm"}],
            "publisher": {"@type": "Organization", "name": "Lorvik Times"},
        },
    ],
}


def html(*, head: str = "", above: str = "", time: str = "") -> str:
    return (
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Lorvik closes its harbour &amp; waits - "
        f"Lorvik Times</title>{head}</head><body><nav><a href=/>Home</a> <a href=/sea>Sea</a></nav>{above}"
        f"<article><h1>Lorvik closes its <em>harbour</em> &amp; waits</h1>{time}<p>{LEAD}</p>"
        "<h2>Nets and nights</h2>"
        f"<p>{QUOTE.replace('“', '&ldquo;').replace('”', '&rdquo;')}</p><p>{LAST}</p></article>"
        "<footer><p>© 2025 Lorvik Times. All rights reserved.</p></footer></body></html>"
    )


def linked(article: object) -> str:
    return f'<script type="application/ld+json">\n{json.dumps(article)}\n</script>'


def read(source: str) -> tuple[Page, Report]:
    page = of_bytes(
        Desk("2025-03-07", Outlets(), None), source.encode(), where="", address="https://lorvik.example/harbour"
    )
    found = clean(page)
    (report,) = found.reports
    assert list(page_problems(page)) == []
    assert list(report_problems(report, page)) == []
    return page, report


def test_the_main_text_without_navigation_crossheads_and_foot() -> None:
    page, report = read(html())
    assert report.text == "\n\n".join((LEAD, QUOTE, LAST))
    dropped = {one.text: one.reason for one in clean(page).dropped}
    assert dropped["Nets and nights"] == "crosshead"
    assert dropped["© 2025 Lorvik Times. All rights reserved."] == "not of the page's main text"
    for one in clean(page).dropped:
        assert one.span is not None
        assert one.text.split()[0] in page.text[one.span.start : one.span.end]


def test_what_json_ld_says_goes_first_and_leads_back_to_its_characters() -> None:
    page, report = read(html(head=linked(ARTICLE)))
    assert report.title is not None
    assert report.title.text == "Lorvik closes its harbour & waits"
    assert (
        page.text[report.title.source.start : report.title.source.end] == "Lorvik closes its harbour &amp; waits"
    )
    assert report.byline is not None
    assert report.byline.text == "Jan Berg"  # an excerpt is one place, and the second stands in another
    assert report.published.date == "2025-03-04T09:30+01:00"
    assert report.published.why == 'its JSON-LD datePublished says "2025-03-04T09:30:00+01:00"'


def test_a_page_without_json_ld_has_its_headline_its_meta_elements_and_its_time() -> None:
    head = '<meta name="author" content="Jan Berg"><meta content="Lorvik Times" property="og:site_name">'
    _, report = read(html(head=head, time='<time datetime="2025-03-04T08:00:00Z">4 March</time>'))
    assert report.title is not None
    assert report.title.text == "Lorvik closes its harbour & waits"
    assert report.byline is not None
    assert report.byline.text == "Jan Berg"
    assert report.published.why == 'its time element says "2025-03-04T08:00:00Z"'


def test_places_that_disagree_on_the_day_are_told() -> None:
    head = linked(ARTICLE) + '<meta property="article:published_time" content="2025-03-06T10:00:00Z">'
    _, report = read(html(head=head))
    assert report.published.date == "2025-03-04T09:30+01:00"
    assert report.published.why.endswith(
        'which is taken although its meta element article:published_time says "2025-03-06T10:00:00Z"'
    )


def test_what_else_a_page_states_of_its_article() -> None:
    article = {
        "@type": "NewsArticle",
        "headline": "Lorvik closes its harbour & waits",
        "datePublished": "2025-03-04T09:30:00Z",
        "dateModified": "2025-03-05T07:00:00Z",
        "articleSection": ["Harbours", "World"],
        "publisher": {"@type": "Organization", "name": "Lorvik Times"},
        "isBasedOn": "https://estmark.example/closure",
        "isAccessibleForFree": "False",
    }
    head = linked(article) + '<link rel="canonical" href="https://lorvik.example/harbour?x=1">'
    page, report = read(html(head=head))
    about = report.about
    assert about.section is not None
    assert about.section.text == "Harbours"
    assert about.publisher is not None
    assert about.publisher.text == "Lorvik Times"
    assert about.based_on is not None
    assert about.based_on.text == "https://estmark.example/closure"
    assert about.url is not None
    assert page.text[about.url.source.start : about.url.source.end] == "https://lorvik.example/harbour?x=1"
    assert about.updated is not None
    assert (about.updated.date, about.updated.basis) == ("2025-03-05T07:00+00:00", "metadata")
    assert about.is_free is False
    assert about.settled == ()


def test_values_that_disagree_are_told_with_the_one_taken() -> None:
    article = {"@type": "NewsArticle", "headline": "Lorvik closes its harbour & waits", "author": "Jan Berg"}
    head = (
        linked(article)
        + '<meta property="og:title" content="Nets first, says Lorvik"><meta name="author" content="Petra Holm">'
        + '<meta property="og:url" content="https://www.lorvik.example/harbour/">'
        + '<link rel="canonical" href="https://lorvik.example/harbour">'
    )
    _, report = read(html(head=head))
    assert report.about.settled == (
        'title from its JSON-LD headline, "Lorvik closes its harbour & waits", although its meta element og:title '
        'says "Nets first, says Lorvik"',
        'byline from its JSON-LD author, "Jan Berg", although its meta element author says "Petra Holm"',
    )


@pytest.mark.parametrize(
    ("modified", "date"),
    [
        ("Tue, 04 Mar 2025 10:00:00 GMT", "2025-03-04T10:00+00:00"),
        ("Thu, 06 Mar 2025 07:55:00 GMT", None),  # made when it was asked for
        ("Fri, 07 Mar 2025 07:55:00 GMT", None),
        ("lately", None),
    ],
)
def test_the_servers_word_on_the_last_change_counts_where_the_page_says_nothing(
    modified: str, date: str | None
) -> None:
    desk = Desk("2025-03-06T08:00:00+00:00", Outlets(), None)
    page = of_bytes(desk, html().encode(), where="", address="https://lorvik.example/1")
    (report,) = clean(replace(page, modified=modified)).reports
    assert (report.about.updated and report.about.updated.date) == date
    assert report.published.date is None  # it may have been there for years


def test_the_feeds_day_counts_where_the_page_states_none() -> None:
    desk = Desk("2025-03-06T08:00:00+00:00", Outlets(), None)
    page = of_bytes(desk, html().encode(), where="", address="https://lorvik.example/1")
    (report,) = clean(replace(page, listed="Tue, 04 Mar 2025 10:00:00 GMT")).reports
    assert report.published.date == "2025-03-04T10:00+00:00"
    assert report.published.why == 'the feed that lists it says "Tue, 04 Mar 2025 10:00:00 GMT"'


def test_a_page_that_an_agency_is_said_to_publish_is_its_copy() -> None:
    _, report = read(html(head=linked({"@type": "NewsArticle", "publisher": {"name": "Associated Press"}})))
    assert report.agencies == ("Associated Press",)
    _, report = read(html(head=linked(ARTICLE)))
    assert report.agencies == ()


def test_the_heading_of_another_article_is_no_title() -> None:
    source = html(head='<meta property="og:title" content="Lorvik closes its harbour">').replace(
        "<h1>Lorvik closes its <em>harbour</em> &amp; waits</h1>", "<h1>Who mends our nets?</h1>"
    )
    _, report = read(source)
    assert report.title is not None
    assert report.title.text == "Lorvik closes its harbour"


def test_broken_json_ld_and_odd_values_cost_nothing() -> None:
    for script in (
        "<script type=application/ld+json>{not json</script>",
        linked([{"@type": "NewsArticle", "author": {"@id": "https://x.example/#p"}, "datePublished": None}]),
        linked({"@type": {"odd": 1}}),
        linked("NewsArticle"),
        linked([[[[[[[[ARTICLE]]]]]]]]),
    ):
        _, report = read(html(head=script))
        assert report.byline is None
        assert report.published.date is None


def test_the_name_of_the_site_is_no_part_of_a_title() -> None:
    source = html(head='<meta property="og:site_name" content="Lorvik Times">').replace("h1", "h3")
    _, report = read(source)
    assert report.title is not None
    assert report.title.text == "Lorvik closes its harbour & waits"


def test_a_page_in_which_no_main_text_is_found_is_read_as_it_is_seen() -> None:
    source = f"<table><tr><td>{LEAD}<br>{QUOTE}<br>{LAST}</td></tr></table>"
    _, report = read(source)
    assert LEAD in report.text
    assert QUOTE in report.text


def test_what_a_page_states_keeps_the_order_in_which_it_is_believed() -> None:
    said = stated(html(head=linked(ARTICLE) + '<meta name=author content="Somebody Else">'))
    assert [one.where for one in said["byline"]] == ["ld:author", "meta:author"]
    assert [one.where for one in said["title"]] == ["ld:headline", "h1", "title"]


def test_a_page_in_another_encoding() -> None:
    source = html().replace("charset=utf-8", "charset=iso-8859-1")
    raw = source.encode("cp1252")
    page = of_bytes(Desk("2025-03-05", Outlets(), None), raw, where="", address="https://lorvik.example/harbour")
    assert page.encoding == "cp1252"
    assert list(page_problems(page)) == []
    (report,) = clean(page).reports
    assert "Estmark’s" in report.text


def test_bytes_that_are_no_characters_are_replaced_and_said_to_be() -> None:
    raw = html().encode().replace("Estmark’s".encode(), b"Estmark\xff\xfes")
    page = of_bytes(Desk("2025-03-05", Outlets(), None), raw, where="", address="https://lorvik.example/harbour")
    assert page.encoding == "utf-8+replaced"
    assert list(page_problems(page)) == []
    (report,) = clean(page).reports
    assert list(report_problems(report, page)) == []


def test_a_saved_page_belongs_to_the_site_that_it_names_as_its_own_address() -> None:
    source = html(head='<link rel="canonical" href="https://www.lorvik.example/harbour?a=1&amp;b=2">').encode()
    desk = Desk("2025-03-05", Outlets(), None)
    assert of_bytes(desk, source, where="saved/page.html").outlet == "lorvik.example"
    assert of_bytes(desk, source, where="estmark.example/page.html").outlet == "estmark.example"
    assert of_bytes(desk, source, where="", address="https://estmark.example/1").outlet == "estmark.example"
    odd = html(head='<link rel=canonical href="javascript:alert(1)">').encode()
    assert of_bytes(desk, odd, where="saved/page.html").outlet.startswith("unnamed:")


def article(*blocks: str, title: str = "Lorvik closes its harbour") -> str:
    inner = f"<h1>{title}</h1>{''.join(blocks)}"
    return f"<html><head><title>{title}</title></head><body><article>{inner}</article></body></html>"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_a_paragraph_that_is_a_link_with_a_label_leads_elsewhere() -> None:
    for line in (
        '<a href="/1">Estmark counts its boats and its men</a>',
        'SEE MORE: <a href="/1">Estmark counts its boats and its men</a>',
        '<a href="/1">Estmark counts its boats and its men</a> [VIDEO]',
    ):
        page, report = read(article(paragraphs(LEAD, line, QUOTE, LAST)))
        assert report.text == "\n\n".join((LEAD, QUOTE, LAST))
        assert "link to another article" in {one.reason for one in clean(page).dropped}
    linking = LEAD.replace("closed its harbour", '<a href="/2">closed its harbour</a>')
    assert read(article(paragraphs(linking, QUOTE, LAST)))[1].text.startswith(LEAD)


def test_a_list_above_the_first_paragraph_is_a_summary_in_points() -> None:
    points = ("Lorvik shuts its harbour to trawlers", "Estmark asks for a meeting within days")
    items = "".join(f"<li>{point}</li>" for point in points)
    _, report = read(article(f"<ul>{items}</ul>", paragraphs(LEAD, QUOTE, LAST)))
    assert [point.text for point in report.key_points] == list(points)
    assert report.text == "\n\n".join((LEAD, QUOTE, LAST))


def test_what_a_page_sets_below_its_headline_stands_first() -> None:
    stand = "A dispute about nets ends the fishing season of two countries"
    page, report = read(article(f"<h2>{stand}</h2>", paragraphs(LEAD, QUOTE, LAST)))
    assert report.text == "\n\n".join((LEAD, QUOTE, LAST))
    assert {one.text: one.reason for one in clean(page).dropped}[stand] == "standfirst"


def test_a_first_paragraph_that_looks_like_a_headline_is_one_if_the_markup_says_so() -> None:
    first = "Will Lorvik Ever Open Its Harbour To Trawlers From Estmark Again?"
    headline = "<h2>Lorvik closes its harbour</h2>"
    _, report = read(article(paragraphs(first), headline, paragraphs(LEAD, QUOTE, LAST)))
    assert report.text == "\n\n".join((first, LEAD, QUOTE, LAST))


def test_text_behind_a_heading_without_an_element_of_its_own_is_kept() -> None:
    source = article(*(f"<h2>Part {text[:6]}</h2>{text}" for text in (LEAD, QUOTE, LAST)))
    assert read(source)[1].text == "\n\n".join((LEAD, QUOTE, LAST))


def test_a_script_without_blanks_has_words_too() -> None:
    text = "港の封鎖は火曜日に始まり、首相は網が片付くまで続けると記者団に語った。"
    _, report = read(
        article(paragraphs(text, text.replace("火", "水"), text.replace("火", "木")), title="港を封鎖")
    )
    assert report.text.startswith(text)


def test_what_a_library_takes_for_furniture_and_is_none() -> None:
    note = "This article was amended on 5 March 2031. An earlier version said there were three nets."
    points = ("Lorvik shuts its harbour to trawlers", "Estmark asks for a meeting within days")
    box = f"<aside><h3>Key points</h3><ul>{''.join(f'<li>{point}</li>' for point in points)}</ul></aside>"
    quotation = '<blockquote class="post"><p>The nets are ours and so is the harbour.</p></blockquote>'
    source = (
        f"<html><head><title>Lorvik closes its harbour</title></head><body><main><article>"
        f"<h1>Lorvik closes its harbour</h1><div class=byline>By Jan Berg</div>{box}{paragraphs(LEAD, QUOTE)}"
        f"{quotation}{paragraphs(LAST)}</article><div class=correction><p>{note}</p></div>"
        "<div class=footer><p>Source: AFP</p><p>About us and our terms of use</p></div></main></body></html>"
    )
    _, report = read(source)
    assert report.text == "\n\n".join((LEAD, QUOTE, "The nets are ours and so is the harbour.", LAST))
    assert [point.text for point in report.key_points] == list(points)
    assert [(one.kind, one.words.text) for one in report.notes] == [("correction", note)]
    assert report.byline is not None
    assert report.byline.text == "By Jan Berg"
    assert report.agencies == ("AFP",)
