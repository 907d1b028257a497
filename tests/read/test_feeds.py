"""Feeds: a page per entry, the same in every feed that has it; sitemaps as lists of addresses."""

from __future__ import annotations

import io
import json
import time
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.read.feeds import LARGEST, Entry, entries
from tests.read.reading import from_file, good, only, piped, reasons, values

ITEM = """<item>
<title>Port &amp;amp; town <![CDATA[are closed]]></title>
<link>https://harbour.example/a?x=1&amp;y=2</link><atom:link rel="self" href="https://harbour.example/feed"/>
<description>A short one.</description>
<content:encoded><![CDATA[<p>The harbour &eacute; is closed.</p><p>Ships <b>wait</b>.</p>]]></content:encoded>
<pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate><dc:creator>Jane Doe</dc:creator><dc:language>en</dc:language>
</item>"""
SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:atom="http://www.w3.org/2005/Atom"'
)


def rss(*items: str, encoding: str = "utf-8", head: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="{encoding}"?>\n<rss version="2.0" {SPACES}><channel><title>Post</title>'
        f"{head}{''.join(items)}</channel></rss>"
    )


def paragraphs(text: str) -> list[str]:
    return [part.strip() for part in text.split("\n\n") if part.strip()]


def test_an_entry_is_a_page_with_the_characters_that_hold_it() -> None:
    page = only(piped(rss(ITEM).encode()))
    assert (page.text, page.format, page.encoding) == (ITEM, "feed", "utf-8")
    assert (page.address, page.outlet) == ("https://harbour.example/a?x=1&y=2", "harbour.example")
    found = values(page)
    assert paragraphs(found.pop("text")) == ["The harbour é is closed.", "Ships wait."]
    assert found == {
        "title": "Port & town are closed",
        "published": "Tue, 04 Mar 2025 10:00:00 GMT",
        "byline": "Jane Doe",
        "url": "https://harbour.example/a?x=1&y=2",
        "language": "en",
    }


def test_an_entry_that_comes_again_is_the_same_page(tmp_path: Path) -> None:
    later = rss(ITEM.replace("/a?", "/b?"), ITEM, "<item><title>x</title></item>")
    assert good(from_file(tmp_path / "later.xml", later.encode()))[1].id == only(piped(rss(ITEM).encode())).id


ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://a.example/feed"/>
<link href="https://skerry.example/"/><entry><title type="text">A &lt;b&gt; title</title>
<link rel="alternate" href="/x?a=1&amp;b=2"/><link rel="enclosure" href="https://b.example/c"/>
<updated>2025-03-05</updated>{published}<author><name>Ann</name><uri>x</uri></author><author><name>Bob</name></author>
<summary>Short.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &amp; two<br/>x</p>
<p>Three</p></div></content></entry></feed>"""


def test_atom() -> None:
    page = only(piped(ATOM.format(published="<published>2025-03-04T06:00:00Z</published>").encode()))
    found = values(page)
    assert paragraphs(found.pop("text")) == ["One & two\nx", "Three"]
    assert found == {
        "title": "A <b> title",
        "published": "2025-03-04T06:00:00Z",
        "updated": "2025-03-05",
        "byline": "Ann\nBob",
        "url": "/x?a=1&b=2",
    }
    assert page.address == "https://skerry.example/x?a=1&b=2"
    # The day of an update is not the day of publication.
    assert "published" not in values(only(piped(ATOM.format(published="").encode())))


def test_rss_one_and_other_prefixes() -> None:
    feed = """<?xml version="1.0"?><!-- of old --><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
    <channel><link>https://skerry.example/</link><items><r:Seq/></items></channel>
    <item r:about="https://skerry.example/1"><title>T</title><link>https://skerry.example/1</link>
    <description>Plain &amp; short, 5 &lt; 6.

    Next.</description><d:date>2025-03-04</d:date><d:creator>A</d:creator><d:creator>B</d:creator></item></r:RDF>"""
    assert values(only(piped(feed.encode()))) == {
        "text": "Plain & short, 5 < 6.\n\n    Next.",
        "title": "T",
        "published": "2025-03-04",
        "byline": "A\nB",
        "url": "https://skerry.example/1",
    }


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("&lt;p&gt;A &amp;lt; B&lt;/p&gt;", "A < B"),
        ("<p>Never <br>escaped &amp; so</p>", "Never \nescaped & so"),
        ("<![CDATA[One]]> <!-- no -->&#8220;two&#8221;", "One “two”"),
        ("AT&amp;T, &unknown; &amp;nbsp;x", "AT&T, &unknown; \xa0x"),
        ("The &lt;Lorvik&gt; sank", "The <Lorvik> sank"),
        ("]]&gt; <![CDATA[</description></item>]]>", "]]> </description></item>"),
    ],
)
def test_what_a_description_says(inner: str, text: str) -> None:
    page = only(piped(rss(f"<item><description>{inner}</description></item>").encode()))
    assert values(page)["text"].strip() == text


@pytest.mark.parametrize(
    ("inner", "url"),
    [
        ('<guid isPermaLink="true">https://harbour.example/1</guid>', "https://harbour.example/1"),
        ("<guid>https://harbour.example/1</guid>", "https://harbour.example/1"),
        ('<guid isPermaLink="false">https://harbour.example/1</guid>', None),
        ("<guid>12345</guid>", None),
        ("<link/><guid>https://harbour.example/1</guid>", "https://harbour.example/1"),
    ],
)
def test_addresses_of_entries(inner: str, url: str | None) -> None:
    page = only(piped(rss(f"<item>{inner}<description>x</description></item>").encode()))
    assert values(page).get("url") == url


def test_authors_as_rss_wants_them() -> None:
    page = only(
        piped(rss("<item><author>jo@x.example (Jo Roe)</author><description>x</description></item>").encode())
    )
    assert values(page)["byline"] == "Jo Roe"


def test_an_entry_without_address_belongs_to_the_site_of_its_feed(tmp_path: Path) -> None:
    raw = rss(
        "<item><description>x</description></item>", head="<link>https://skerry.example/news</link>"
    ).encode()
    page = only(from_file(tmp_path / "f.rss", raw))
    assert (page.outlet, page.address) == ("skerry.example", f"{tmp_path}/f.rss#1")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "iso-8859-1", "utf-16", "windows-1251"])
def test_encodings(encoding: str) -> None:
    word = "Порт" if encoding == "windows-1251" else "Café"
    page = only(piped(rss(f"<item><description>{word}</description></item>", encoding=encoding).encode(encoding)))
    assert values(page)["text"] == word


def test_bytes_that_are_no_characters_cost_only_themselves() -> None:
    item = "<item><description>Café é é é é</description></item>"
    raw = rss(item, item, encoding="windows-1252").encode("windows-1252").replace(b"Caf\xe9", b"Caf\x81", 1)
    assert [values(page)["text"] for page in good(piped(raw))] == ["Caf\ufffd é é é é", "Café é é é é"]


def json_feed(*items: object) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "home_page_url": "https://skerry.example/",
        "items": items,
    }
    return json.dumps(feed).encode()


def test_json_feed() -> None:
    item = {
        "id": "1",
        "url": "/1",
        "title": "A & “B”",
        "content_html": "<p>x &amp; “y”</p><p>z</p>",
        "authors": [{"name": "Ann"}, {"name": "Bob"}],
        "date_published": "2025-03-04",
    }
    found = piped(json_feed(item, {"content_text": "t"}, {"title": "x"}, 3))
    first, second = good(found)
    assert json.loads(first.text) == item
    assert first.address == "https://skerry.example/1"
    assert second.outlet == "skerry.example"
    shown = values(first)
    assert paragraphs(shown.pop("text")) == ["x & “y”", "z"]
    assert shown == {"title": "A & “B”", "published": "2025-03-04", "byline": "Ann\nBob", "url": "/1"}
    assert ["no object" in line for line in reasons(found)] == [True, False]
    assert "1 of 4 entries" in reasons(found)[1]


SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://a.example/1?x=1&amp;y=2</loc><lastmod>2025-03-09</lastmod><n:news><n:publication_date>2025-03-04
</n:publication_date><n:title>Port &amp; town</n:title></n:news></url><url><loc>https://a.example/2</loc></url>
<url><loc>javascript:x</loc></url></urlset>"""
INDEX = b"<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>"


def test_a_sitemap_is_a_list_of_addresses() -> None:
    (line,) = reasons(piped(SITEMAP.encode()))
    assert "3 of 3 entries" in line
    assert "Give --pages" in line
    expected = [Entry("https://a.example/1?x=1&y=2", "2025-03-04", "2025-03-09"), Entry("https://a.example/2")]
    assert list(entries(io.BytesIO(SITEMAP.encode()), "")) == expected
    assert list(entries(io.BytesIO(INDEX), "")) == [Entry("https://a.example/s.xml")]


def test_entries_of_a_feed() -> None:
    date = "Tue, 04 Mar 2025 10:00:00 GMT"
    assert list(entries(io.BytesIO(rss(ITEM).encode()), "feed.xml")) == [
        Entry("https://harbour.example/a?x=1&y=2", date)
    ]
    feed = json_feed({"url": "/1"})
    assert [entry.url for entry in entries(io.BytesIO(feed), "")] == ["https://skerry.example/1"]
    assert [entry.url for entry in entries(io.BytesIO(feed), "https://b.example/f")] == ["https://b.example/1"]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (rss(ITEM)[:-60].encode(), "an end inside of <item>"),
        (rss().encode(), "a feed without entries"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": 3}', "without items"),
        (b'{"version": "https://jsonfeed.org/version/1", ', "not valid JSON"),
        (rss("<item><description>a\0b</description></item>").encode(), "binary data"),
        (rss("<item>" + "<b/>" * 6_000 + "</item>").encode(), "more than 5,000 elements"),
        (b"<rss>" + b" " * LARGEST, "more than 50 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "raw",
)
def test_what_is_no_good_feed(raw: bytes, said: str) -> None:
    assert any(said in line for line in reasons(piped(raw)))


def test_a_bad_entry_costs_itself() -> None:
    bad = "<item><description>a\0b</description></item>"
    broken = "<item><title>x</title><description>y <b>&lt;p</p></item>"
    found = piped(rss(ITEM, bad, broken, ITEM.replace("/a?", "/b?")).encode())
    assert len(good(found)) == 3
    assert len(reasons(found)) == 1


BOMBS = {
    "entities": b'<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><item><title>&b;</title></item></rss>',
    "deep": b"<rss><item>" + b"<a>" * 200_000 + b"</item></rss>",
    "quotes": b"<rss><item>" + b'<a "' * 200_000 + b"</item></rss>",
    "comments": b"<rss>" + b"<!--" * 200_000,
    "sections": b"<rss><item><title>" + b"<![CDATA[" * 200_000 + b"</title></item></rss>",
    "declarations": b"<?a?>" * 5_000 + b"<!--a-->" * 5_000 + b"<x",
    "attributes": b"<rss><item><link " + b"a" * 400_000 + b"></item></rss>",
    "doctypes": b"<!DOCTYPE [" * 5_000 + b"<rss>",
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_do_not_go_off(name: str) -> None:
    start = time.monotonic()
    found = piped(BOMBS[name])
    assert time.monotonic() - start < 5
    assert good(found) == [] or name in ("declarations", "doctypes")


markup = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "&amp;",
            "&lt;",
            "&#233;",
            "&amp;amp;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<b",
            "x é",
            "\n",
        ]
    ),
    max_size=12,
).map("".join)


@settings(max_examples=300)
@given(markup, markup)
def test_whatever_an_entry_says_leads_back_to_it(title: str, text: str) -> None:
    piped(rss(f"<item><title>{title}</title><description>{text}</description></item>", ITEM).encode())


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30).filter(str.strip))
def test_text_comes_out_as_it_went_in(text: str) -> None:
    twice = escape(f"<p>{escape(text)}</p>")
    for inner in (twice, f"<![CDATA[<p>{escape(text)}</p>]]>"):
        page = only(piped(rss(f"<item><description>{inner}</description></item>").encode()))
        assert values(page)["text"].strip() == text.strip()
