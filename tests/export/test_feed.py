"""What is new in stories, as a person reads it and as an Atom feed."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import feedparser
import pytest

from rashomon.compare.news.developments import placed
from rashomon.export.feed import feed, moment
from rashomon.export.news import News, named, news, news_json, news_of
from rashomon.export.view import Holdings
from rashomon.model import Change, Correction, Development, Excerpt, Outlet, Page, Revision, Span, Turn
from tests.make import make_report, words_of

AT = "2025-03-06T08:00:00+00:00"
ONE = make_report("Four boats sank.\nNobody was hurt.", id="r1", outlet="gannet.example", published="2025-03-04")
TWO = make_report("Six boats sank.", id="r2", outlet="quayside.example")


def held(*reports, **named) -> Holdings:
    outlets = tuple(Outlet(id=one.outlet, name=named.get(one.id, one.outlet.title())) for one in reports)
    pages = tuple(
        Page(
            id=one.page,
            address=f"https://{one.outlet}/{one.id}?a=1&b=2",
            outlet=one.outlet,
            sha256="",
            encoding="utf-8",
            read_at=AT,
            text=one.text,
        )
        for one in reports
    )
    return Holdings(reports=reports, outlets=outlets, pages=pages)


def told(**more) -> Development:
    turn = Turn(
        point="i1",
        kind="figure",
        before="single",
        standing="disputed",
        summary=words_of(ONE, "Four boats sank."),
        versions=(words_of(TWO, "Six boats sank."),),
    )
    given = {"id": "d1", "number": 1, "at": AT, "kind": "changed", "story": "t1", "title": "Boats"}
    return Development(**({"reports": ("r2",), "points": (turn,), "turned": (("disputed", 1),)} | given | more))


def parsed(*developments, holdings: Holdings | None = None, **more):
    document = feed(news(developments, holdings or held(ONE, TWO)), **more)
    ElementTree.fromstring(document)
    read = feedparser.parse(document.encode())
    assert not read.bozo
    return read


def test_an_entry_leads_to_the_story_and_says_what_is_new_in_the_words_of_the_outlets():
    read = parsed(told(), site="http://desk.example:8750/", here="http://desk.example:8750/feed.atom")
    (entry,) = read.entries
    assert read.version == "atom10"
    assert entry.title == "Now disputed: Boats"
    assert entry.link == "http://desk.example:8750/stories/t1"
    assert [link.href for link in entry.links if link.rel == "related"] == ["https://quayside.example/r2?a=1&b=2"]
    assert {tag.term for tag in entry.tags} == {"changed", "disputed"}
    assert entry.summary == "1 report of Quayside.Example joined; 1 point now disputed."
    body = entry.content[0].value
    assert "single, now disputed" in body
    assert '<a href="http://desk.example:8750/reports/r1?at=0">Gannet.Example</a>, 4 March 2025' in body
    for words in ("Four boats sank.", "Six boats sank."):
        assert f'lang="en">{words}</blockquote>' in body
    assert (entry.updated, read.feed.updated) == ("2025-03-06T08:00:00Z",) * 2
    assert {link.rel: link.href for link in read.feed.links}["self"] == "http://desk.example:8750/feed.atom"


def test_ids_stay_and_no_two_are_alike():
    others = [told(id="d2", number=2), told(id="d3", number=3)]
    ids = [entry.id for entry in parsed(told(), *others).entries]
    assert len(set(ids)) == 3
    assert all(id.startswith("urn:uuid:") for id in ids)
    assert parsed(told(title="Other"), site="http://other.example").entries[0].id == ids[0]


def test_without_a_server_it_leads_nowhere_and_an_empty_feed_is_one_too():
    assert "href" not in feed(news([told(reports=())], held(ONE, TWO)))
    read = parsed()
    assert read.entries == []
    assert read.feed.updated == "1970-01-01T00:00:00Z"


HOSTILE = '<script>alert(1)</script> ]]> &amp; \x00\x08\x1b[2J \ud800 \ufffe \u202e "quoted" <!DOCTYPE x>'


@pytest.mark.parametrize("site", ["", "http://desk.example"])
def test_whatever_a_page_says_is_shown_as_text_and_the_feed_stays_xml(site):
    one = replace(make_report(f"{HOSTILE} sank.", id="r1"), title=Excerpt(HOSTILE, Span(0, 1)), language='x"><b>')
    turn = Turn(point="i", kind="event", before=None, standing="single", summary=words_of(one, one.text))
    revision = Revision(
        report="r1",
        earlier="r1",
        later="r1",
        got=AT,
        stated=None,
        slight=0,
        changes=(
            Change(what="title", kind="changed", label=HOSTILE, stood=Excerpt(HOSTILE, Span(0, 1))),
            Change(what="event", kind="added", label="x", after=words_of(one, HOSTILE)),
        ),
    )
    hostile = told(title=HOSTILE, kind="new", reports=("r1",), points=(turn,), revisions=(revision,))
    document = feed(news([hostile], held(one, r1=HOSTILE)), site=site, title=HOSTILE, story="t1")
    document.encode()
    root = ElementTree.fromstring(document)
    atom = "{http://www.w3.org/2005/Atom}"
    for content in root.iter(f"{atom}content"):
        body = content.text or ""
        assert "<script" not in body
        assert "&lt;script&gt;alert(1)" in body
        assert 'x"><b>' not in body
    assert "<script" not in document
    read = feedparser.parse(document.encode())
    assert not read.bozo
    assert "alert(1)" in read.entries[0].title
    addresses = [link.get("href", "") for link in root.iter(f"{atom}link")]
    assert all(address.startswith("http") for address in addresses)


def test_an_address_that_may_not_be_followed_is_no_link():
    holdings = held(ONE, TWO)
    pages = tuple(replace(page, address="javascript:alert(1)") for page in holdings.pages)
    assert "javascript" not in feed(news([told()], replace(holdings, pages=pages)))


NO_POINTS = {"points": (), "turned": ()}


@pytest.mark.parametrize(
    ("more", "headline", "summary"),
    [
        ({**NO_POINTS}, "1 more report", "1 report of Quayside.Example joined."),
        ({"kind": "new"}, "New story", "1 report of Quayside.Example; 1 point now disputed."),
        (
            {"kind": "merged", "was": ("t2",), **NO_POINTS},
            "Merged",
            "1 report of Quayside.Example joined; took in 1 story.",
        ),
        (
            {"kind": "split", "was": ("t2",), "reports": (), **NO_POINTS},
            "Split off",
            "split off from t2.",
        ),
        (
            {"left": ("r2",), "reports": (), **NO_POINTS, "was": ("t0",)},
            "Reports left",
            "was told as t0; 1 report left.",
        ),
        (
            {"kind": "gone", "reports": (), **NO_POINTS},
            "Gone",
            "No report of this story is held any more.",
        ),
        (
            {"reports": (), **NO_POINTS, "corrections": (Correction.of("merge", ["r1"], at=AT),)},
            "Changed",
            "merged by a reader.",
        ),
    ],
)
def test_what_sort_of_news_it_is(more, headline, summary):
    (found,) = news([told(**more)], held(ONE, TWO))
    assert (found.headline(), found.summary()) == (headline, summary)


def test_json_and_back():
    holdings = held(ONE, TWO)
    (found,) = news([told(corrections=(Correction.of("merge", ["r1", "r2"], at=AT),))], holdings)
    document = news_json(found, holdings.reports)
    assert document["points"][0]["summary"]["source"] == {"page": "p-r1", "start": 0, "end": 16}
    assert document["mark"] == "1-d1"
    assert news_of(document) == found


def test_words_that_moved_are_found_again_and_those_that_went_are_counted():
    shorter = replace(TWO, text="Later: Six boats sank.")
    one = told()
    moved = placed(one, {"r1": ONE, "r2": shorter})
    assert moved.points[0].versions == (shorter.passage(7, 22),)
    gone = placed(one, {"r1": replace(ONE, text="Nobody was hurt."), "r2": TWO})
    assert (gone.points, gone.more) == ((), 1)
    (unheld,) = news([one], held(TWO))
    assert unheld == News(development=replace(one, points=(), more=1), carriers=unheld.carriers)
    assert [carrier.id for carrier in unheld.carriers] == ["r2"]
    assert named([one]) == ("r1", "r2")


@pytest.mark.parametrize(
    ("at", "written"),
    [
        ("2025-03-06", "2025-03-06T00:00:00Z"),
        ("2025-03-06T09:30:00.123456+01:00", "2025-03-06T08:30:00Z"),
        ("2025", "1970-01-01T00:00:00Z"),
        ("", "1970-01-01T00:00:00Z"),
    ],
)
def test_moments(at, written):
    assert moment(at) == written
