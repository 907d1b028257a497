import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from rashomon.export import labels
from rashomon.export.html import html
from rashomon.export.view import Holdings
from rashomon.model import Dropped, Excerpt, Outlet, Span
from tests.export.make import holdings, page_of, story
from tests.export.page import parsed
from tests.make import make_report, with_actor, with_statement

HELD = holdings()
STORY, ALONE = HELD.dossiers
PAGE = html(STORY, HELD)
TREE = parsed(PAGE)
QUESTIONS = "synopsis agreed said differ positions coverage timeline who where reports joined".split()
FIRST = "agreed said differ positions coverage timeline reports".split()


def unspaced(text):
    return "".join(text.split())


def without(element, *classes):
    """The text of an element but for the parts that have one of the classes."""
    return "".join(
        child if isinstance(child, str) else without(child, *classes)
        for child in element.children
        if isinstance(child, str) or not any(child.has("class_", name) for name in classes)
    )


def by_id(tree):
    return {element.attributes["id"]: element for element in tree.all() if "id" in element.attributes}


def test_the_page_answers_the_questions_in_order():
    (first,) = TREE.all("section", class_="glance")
    assert [next(heading.all("a")).attributes["href"] for heading in first.all("h3")] == [f"#{q}" for q in FIRST]
    (main,) = TREE.all("div", class_="rest")
    assert [child.attributes["id"] for child in main.children if not isinstance(child, str)] == QUESTIONS
    (contents,) = TREE.all("nav")
    assert [link.attributes["href"] for link in contents.all("a")] == [f"#{name}" for name in QUESTIONS]


def test_the_page_needs_nothing_but_itself():
    assert not {element.name for element in TREE.all()} & {
        "script",
        "link",
        "img",
        "iframe",
        "object",
        "form",
        "base",
    }
    keys = {key for element in TREE.all() for key in element.attributes}
    assert not {key for key in keys if key.startswith("on")} | keys & {"src", "srcset", "style", "action"}
    (style,) = TREE.all("style")
    assert "url(" not in style.text
    assert "@import" not in style.text


def test_only_our_own_style_sheet_may_apply():
    (style,) = TREE.all("style")
    digest = base64.b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    (policy,) = (meta.attributes["content"] for meta in TREE.all("meta") if "http-equiv" in meta.attributes)
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_every_link_leads_somewhere():
    ids = [element.attributes["id"] for element in TREE.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    links = [link.attributes["href"] for link in TREE.all("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    assert {link for link in links if not link.startswith("#")} == {
        "https://gannet.example/r1",
        "https://quayside.example/r2",
        "https://lanterna.example/r3",
    }


def test_words_lead_to_their_sentence_and_back():
    places = by_id(TREE)
    points = {number: point for number, point in places.items() if re.fullmatch(r"p\d+", number)}
    assert len(points) == len(STORY.points)
    for number, point in points.items():
        for words in point.all("a", class_="words"):
            sentence = places[words.attributes["href"][1:]]
            (backs,) = sentence.all("span", class_="backs")
            assert words.text[:20] in without(sentence, "told")
            assert f"#{number}" in {back.attributes["href"] for back in backs.all("a")}


def test_nothing_is_printed_as_words_that_is_not_in_a_report():
    texts = [report.text for report in HELD.reports]
    found = [words.text for words in TREE.all("a", class_="words")]
    assert len(found) > 20
    assert all(any(words.removesuffix("…") in text for text in texts) for words in found)


def test_the_reports_are_there_word_for_word():
    for number, report in enumerate(HELD.reports[:3], start=1):
        article = by_id(TREE)[f"r{number}"]
        units = list(article.all("span", class_="unit"))
        read = "".join(without(unit, "backs", "told") for unit in units)
        assert unspaced(read) == unspaced(report.text)


def test_differing_words_are_marked_side_by_side():
    (wording,) = [c for c in TREE.all("article", class_="contrast") if "In which words" in c.text]
    assert [mark.text for mark in wording.all("mark")] == ["shall", "and nobody will stop us", "will"]


def test_positions_show_conditions_in_the_words_of_the_source():
    (table,) = TREE.all("table", class_="stances")
    (condition,) = table.children[-2].all("span", class_="condition")
    assert condition.text == "if the piers are inspected first"
    assert [stance.text for stance in table.all("strong")] == ["accepts on conditions", "accepts"]


def test_who_is_silent_is_told_from_who_cannot_be_measured():
    (matrix,) = TREE.all("table", class_="matrix")
    assert len(list(matrix.all("tr"))) > 1
    said = {
        cell.text.strip().lstrip("●◐⊘≠○·").partition(":")[0]
        for cell in matrix.all("td")
        if not cell.has("class_", "share")
    }
    assert said <= set(labels.MARKS)
    assert said & {"asserts", "attributes"}
    assert "not measurable" in said


def test_mentions_explain_themselves_to_pointer_and_keyboard():
    sentence = next(
        u for u in TREE.all("span", class_="unit") if "told Bo Krag in an interview" in without(u, "told")
    )
    told = {found.children[0]: found.children[1].text for found in sentence.all("span", class_="found")}
    assert told["Ada Lund"] == "person: Ada Lund"
    assert told["told"] == "partly quoted: said by Ada Lund to Bo Krag"
    assert all(found.attributes["tabindex"] == "0" for found in sentence.all("span", class_="found"))


def test_facts_that_are_copied_have_blanks_between_them():
    facts = list(TREE.all(class_="facts"))
    assert len(facts) > 10
    for one in facts:
        assert all(isinstance(left, str) or isinstance(right, str) for left, right in pairwise(one.children))


def test_plots_lead_to_what_they_show():
    places = by_id(TREE)
    (mark,) = (a for a in places["where"].all("a") if a.attributes["href"].startswith("#place"))
    assert "Bergen" in places[mark.attributes["href"][1:]].text
    assert len(list(places["where"].all("path", class_="land"))) > 1


def test_dropped_blocks_stand_in_their_places_and_key_points_apart():
    first = by_id(TREE)["r1"]
    (dropped,) = first.all("p", class_="left-aside")
    assert "a menu" in dropped.text
    (request,) = first.all("input", class_="asides")
    assert "checked" not in request.attributes
    (key_points,) = first.all("div", class_="key-points")
    assert "Menu" in key_points.text


def test_every_table_is_named_and_every_heading_has_its_level():
    for table in TREE.all("table"):
        assert list(table.all("caption"))
        assert all("scope" in header.attributes for header in table.all("th"))
    levels = [int(e.name[1]) for e in TREE.all() if re.fullmatch(r"h\d", e.name)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_report_in_another_language_is_marked():
    read = make_report("Ship 1 sailed to port 1.", id="r1", outlet="gannet.example")
    other = make_report("Il traghetto parte.", id="r2", outlet="lanterna.example")
    unread = replace(other, sentences=(), language="it")
    tree = parsed(html(story(read, unread), Holdings(reports=(read, unread))))
    assert "1 not analysed" in next(tree.all("header")).text
    marked = [one.attributes["id"] for one in tree.all("article") if "not analysed: not in English" in one.text]
    assert marked == ["r2"]


def test_an_empty_section_says_why():
    tree = parsed(html(ALONE, HELD))
    sections = by_id(tree)
    for name in ("said", "differ", "positions", "coverage", "timeline"):
        assert len(list(sections[name].all("p", class_="empty"))) == 1, name


HOSTILE = '<script>alert(1)</script>\u202eevil\u202c\x07 <img src=x onerror=y> &amp; {{ 7*7 }} ]]> "\' onclick="z'


def hostile(address):
    text = f"Eve {HOSTILE} said the pier was {HOSTILE} sold."
    report = make_report(text, id="r1", outlet=HOSTILE, published="2025-03-04")
    report = with_statement(with_actor(report, "Eve"), f"Eve {HOSTILE}", "said", f"the pier was {HOSTILE} sold")
    report = replace(
        report,
        title=Excerpt(HOSTILE, Span(0, 1)),
        byline=Excerpt(HOSTILE, Span(0, 1)),
        dateline=Excerpt(HOSTILE, Span(0, 1)),
        key_points=(Excerpt(HOSTILE, Span(0, 1)),),
        agencies=(HOSTILE,),
        language='en" onload="x',
    )
    other = make_report(f"Nothing but {HOSTILE} rain.", id="r2", outlet="two.example")
    placed = [page_of(report), page_of(other)]
    outlets = (Outlet(id=HOSTILE, name=HOSTILE, owner=HOSTILE), Outlet(id="two.example", name="Two"))
    reports = tuple(report for report, _ in placed)
    dossier = replace(story(*reports, outlets=outlets), title=HOSTILE)
    held = Holdings(
        pages=tuple(replace(page, address=address) for _, page in placed),
        reports=reports,
        dropped=(Dropped(page="p-r1", address=address, stage="clean", reason=HOSTILE, text=HOSTILE),),
        dossiers=(dossier,),
        outlets=outlets,
    )
    return dossier, held


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "https://",
        "https://[broken",
        'https://one.example/"onmouseover="x',
        "https://one.example/\u202egpj.exe",
        HOSTILE,
    ],
)
def test_a_hostile_page_shows_as_text(address):
    page = html(*hostile(address))
    tree = parsed(page)
    assert not {element.name for element in tree.all()} & {"script", "img", "iframe"}
    assert not [key for element in tree.all() for key in element.attributes if key.startswith("on")]
    assert all(link.attributes["href"].startswith("#") for link in tree.all("a"))
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08]", page)
    shown = (
        '<script>alert(1)</script>U+202EevilU+202CU+0007 <img src=x onerror=y> &amp; {{ 7*7 }} ]]> "\' onclick="z'
    )
    (heading,) = tree.all("h1")
    assert heading.text == shown
    (title,) = tree.all("title")
    assert title.text.startswith("<script>alert(1)</script> evil <img")
    assert page.count("<style>") == 1
    assert tree.text.count(shown) > 10


def test_an_ordinary_address_is_a_link_that_tells_nothing():
    dossier, held = hostile("https://one.example/a?b=c&d=e")
    links = [a for a in parsed(html(dossier, held)).all("a") if not a.attributes["href"].startswith("#")]
    assert {link.attributes["href"] for link in links} == {"https://one.example/a?b=c&d=e"}
    assert all("noreferrer" in link.attributes["rel"] for link in links)


def test_a_story_whose_report_is_not_held_is_refused():
    with pytest.raises(ValueError, match="r1"):
        html(STORY, Holdings(reports=HELD.reports[1:]))


def test_the_same_holdings_make_the_same_page():
    mixed = replace(HELD, reports=HELD.reports[::-1], pages=HELD.pages[::-1], outlets=HELD.outlets[::-1])
    assert html(STORY, mixed) == PAGE
