from urllib.parse import quote

import pytest

from rashomon.export.view import Holdings
from rashomon.model import Outlet
from tests.export.make import page_of
from tests.export.page import parsed
from tests.make import make_report
from tests.web.make import HOSTILE, client, filled, hostile

SCREENS = (
    "/stories",
    "/stories?sort=disputed&q=ferries",
    "/stories/{story}",
    "/stories/{story}?sort=silent",
    "/stories/{story}/changes",
    "/stories/{story}/changes?since=2025-03-05",
    "/stories?standing=single&outlet=quayside.example",
    "/reports/r1",
    "/compare",
    "/compare?story={story}",
    "/compare?left=r1&right=r3",
    "/search?q=ferry",
    "/search?actor=Ada+Lund&kind=statement",
    "/corrections",
    "/nowhere",
)


@pytest.fixture(scope="session")
def story(reader):
    listed = reader.get("/api/v1/stories?q=Bergen").json()["stories"]
    return listed[0]["id"]


@pytest.mark.parametrize("address", SCREENS)
def test_a_screen_loads_nothing_but_our_own_files_and_runs_nothing(reader, story, address):
    answer = reader.get(address.format(story=story))
    assert answer.status_code == (404 if address == "/nowhere" else 200)
    tree = parsed(answer.text)
    assert not {element.name for element in tree.all()} & {"script", "img", "iframe", "object", "base", "style"}
    loaded = {link.attributes["href"] for link in tree.all("link") if link.attributes["rel"] != "alternate"}
    assert loaded == {"/static/rashomon.css", "/static/icon.svg"}
    keys = {key for element in tree.all() for key in element.attributes}
    assert not {key for key in keys if key.startswith("on")} | keys & {"src", "srcset", "style"}
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self';")
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_stories_can_be_found_by_words_outlet_actor_kind_standing_and_day(reader, story):
    def ids(**given):
        return [one["id"] for one in reader.get("/api/v1/stories", params=given).json()["stories"]]

    assert len(ids()) == 3
    assert ids(q="collided Bergen") == [story]
    assert ids(outlet="Quayside") == ids(outlet="quayside.example") == [story]
    assert ids(actor="Ada Lund") == [story]
    assert ids(kind="position") == [story]
    assert story in ids(standing="single")
    assert ids(since="2025-03-05") == [story]
    assert story not in ids(until="2025-03-03")
    assert ids(q="no such words anywhere") == ids(q="?!") == []


def test_every_link_of_a_story_leads_somewhere(reader, story):
    tree = parsed(reader.get(f"/stories/{story}").text)
    ids = [element.attributes["id"] for element in tree.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    links = {link.attributes["href"] for link in tree.all("a")}
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    for link in sorted(links):
        if link.startswith("/"):
            assert reader.get(link).status_code in (200, 307), link


def test_a_report_leads_back_to_the_points_of_its_story(reader, story):
    tree = parsed(reader.get("/reports/r1").text)
    backs = {link.attributes["href"] for link in tree.all("a", class_="back")}
    anchors = {
        e.attributes["id"] for e in parsed(reader.get(f"/stories/{story}").text).all() if "id" in e.attributes
    }
    assert backs
    assert all(link.startswith(f"/stories/{story}#") and link.partition("#")[2] in anchors for link in backs)


def test_a_place_in_a_report_leads_to_its_sentence(reader):
    answer = reader.get("/reports/r1?at=60")
    assert answer.status_code == 302
    address, _, anchor = answer.headers["location"].partition("#")
    (unit,) = (e for e in parsed(reader.get(address).text).all("span", class_="unit") if e.has("id", anchor))
    assert "We shall sail on Monday" in unit.text


def test_an_actor_is_followed_across_reports(reader, story):
    (who,) = (
        link
        for link in parsed(reader.get(f"/stories/{story}").text).all("a")
        if link.attributes["href"].startswith("/actors/") and link.text == "Ada Lund"
    )
    page = parsed(reader.get(who.attributes["href"]).text)
    said = [words.text for words in page.all("a", class_="words")]
    assert "Ada Lund said the crossing would open again on Monday" in said
    assert len(said) == 4
    for kind, count in (("statement", 4), ("event", 0)):
        only = parsed(reader.get(f"{who.attributes['href']}?kind={kind}").text)
        assert len(list(only.all("a", class_="words"))) == count


def test_what_is_new_since_a_day_leads_into_the_story(reader, story):
    tree = parsed(reader.get(f"/stories/{story}/changes?since=2025-03-05").text)
    found = reader.get(f"/api/v1/stories/{story}/changes?since=2025-03-05").json()
    assert len(list(tree.all("a", class_="headline"))) == 1 + len(found["reports"])
    assert len(list(tree.all("li", class_="point"))) == len(found["points"]) > 0
    (main,) = tree.all("main")
    into = {link.attributes["href"] for link in main.all("a") if "#" in link.attributes["href"]}
    anchors = {e.attributes.get("id") for e in parsed(reader.get(f"/stories/{story}").text).all()}
    assert all(link.startswith(f"/stories/{story}#") and link.partition("#")[2] in anchors for link in into)


def test_facets_narrow_the_list_and_widen_it_again(reader):
    tree = parsed(reader.get("/stories").text)
    (facets,) = tree.all("aside", class_="facets")
    link = next(a for a in facets.all("a") if "quayside.example" in a.attributes["href"])
    narrowed = parsed(reader.get(link.attributes["href"]).text)
    (listed,) = narrowed.all("ol", class_="stories")
    assert len(list(listed.all("h2"))) == 1
    (facets,) = narrowed.all("aside", class_="facets")
    (chosen,) = facets.all("strong")
    assert chosen.text == link.text
    back = next(a for a in facets.all("a") if a.text.startswith("any"))
    assert back.attributes["href"] == "/stories"


def test_an_outlet_without_a_name_is_called_so_and_is_none_to_choose(tmp_path):
    nameless = make_report("A pier was sold.", id="r1", outlet="unnamed:pages/seventh", published="2025-03-04")
    named = make_report("A pier was kept.", id="r2", outlet="two.example", published="2025-03-04")
    placed = [page_of(one) for one in (nameless, named)]
    outlets = (Outlet(id=nameless.outlet, name="unnamed (seventh)"), Outlet(id=named.outlet, name="Two"))
    held = Holdings(
        pages=tuple(page for _, page in placed), reports=tuple(one for one, _ in placed), outlets=outlets
    )
    with client(filled(tmp_path / "x.db", held)) as reader:
        found, listed = (reader.get(address).text for address in ("/search?q=pier", "/stories"))
        report = reader.get("/reports/r1").text
    assert "unnamed outlet" in found
    assert "unnamed outlet" in report
    assert "Two" in listed
    assert "unnamed" not in listed
    assert "seventh)" not in found + report


def test_what_is_found_leads_to_its_story(reader):
    tree = parsed(reader.get("/search?q=ferries").text)
    hits = list(next(tree.all("ol", class_="hits")).all("li"))
    ways = [[link.attributes["href"] for link in hit.all("a")][1] for hit in hits]
    assert hits
    for hit, way in zip(hits, ways, strict=True):
        report = next(hit.all("a", class_="headline")).attributes["href"]
        assert way in reader.get(report).text
        assert way.startswith("/stories/t")


def test_a_search_for_nothing_says_what_to_give(reader):
    page = reader.get("/search").text
    assert "Give words to search for, or a filter." in page
    assert "are shown" not in page


def test_two_reports_are_told_point_by_point(reader):
    tree = parsed(reader.get("/compare?left=r1&right=r2").text)
    rows = list(tree.all("li", class_="both"))
    assert rows
    assert all(len(list(row.all("div", class_="half"))) == 2 for row in rows)
    ids = {element.attributes["id"] for element in tree.all() if "id" in element.attributes}
    assert {a.attributes["href"][1:] for a in tree.all("a") if a.attributes["href"].startswith("#")} <= ids


def test_positions_of_an_actor_are_told_from_day_to_day(reader, story):
    positions = reader.get(f"/api/v1/stories/{story}").json()["positions"]
    holder = positions[0]["holder"]
    tree = parsed(reader.get(f"/actors/{holder}").text)
    (courses,) = tree.all("dl", class_="courses")
    told = {stance.text for stance in courses.all("a", class_="stance")}
    assert told == {position["stance"] for position in positions if position["holder"] == holder}
    for stance in courses.all("a", class_="stance"):
        assert reader.get(stance.attributes["href"]).status_code == 302


def test_a_page_that_a_browser_has_is_not_sent_again(reader, story):
    first = reader.get(f"/stories/{story}")
    again = reader.get(f"/stories/{story}", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304
    assert not again.content


def test_the_file_is_the_dossier_that_needs_no_server(reader, story):
    answer = reader.get(f"/stories/{story}/file")
    assert answer.headers["content-disposition"] == f'attachment; filename="{story}.html"'
    assert "/static/" not in answer.text
    assert "/actors/" not in answer.text


@pytest.mark.parametrize(
    "address", ["/stories?kind=x", "/stories?since=today", "/stories?page=0x1", "/stories?q=" + "x" * 500]
)
def test_an_unfit_parameter_is_refused_in_words(reader, address):
    answer = reader.get(address)
    assert answer.status_code == 400
    assert "expected" in answer.text


def test_a_hostile_report_shows_as_text_on_every_screen(tmp_path):
    held = hostile()
    with client(filled(tmp_path / "x.db", held)) as reader:
        (story,) = (one["id"] for one in reader.get("/api/v1/stories").json()["stories"])
        actor = held.reports[0].actors[0].id
        for address in (
            *("/stories", f"/stories/{story}", "/reports/r1", f"/actors/{actor}", "/search?q=sold"),
            *(
                "/search?q=sold&kind=statement",
                "/compare?left=r1&right=r2",
                f"/search?q={quote(HOSTILE)}",
                f"/reports/{quote(HOSTILE, safe='')}",
            ),
        ):
            page = reader.get(address).text
            tree = parsed(page)
            assert not {element.name for element in tree.all()} & {"script", "img"}, address
            assert not [key for e in tree.all() for key in e.attributes if key.startswith("on")], address
            links = [link.attributes["href"] for link in tree.all("a")]
            assert all(link.startswith(("/", "#", "?")) for link in links), address
            assert "<script>alert(1)</script>" in tree.text or "value" in page, address
            assert not any(character in page for character in "\u202e\u202c\x07"), address
