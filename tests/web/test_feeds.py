import feedparser
import pytest

from rashomon.web.guard import Rules
from tests.web.make import HERE, client, filled


@pytest.fixture(scope="session")
def story(reader):
    return reader.get("/api/v1/stories?q=Bergen").json()["stories"][0]["id"]


def entries(reader, address):
    answer = reader.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/atom+xml")
    read = feedparser.parse(answer.content)
    assert not read.bozo
    return read.entries


def test_entries_lead_to_pages_that_there_are(reader, story):
    found = entries(reader, "/feed.atom")
    assert len(found) == 3
    for entry in found:
        assert entry.link.startswith(f"{HERE}/stories/")
        assert reader.get(entry.link).status_code == 200
    ours = next(entry for entry in found if entry.link.endswith(story))
    assert ours.title == "New story: Share this"
    at = ours.content[0].value.partition(f"{HERE}/reports/")[2].partition('"')[0]
    assert reader.get(f"/reports/{at}").status_code == 302


def test_of_one_story_and_since_a_moment(reader, story):
    assert [entry.link for entry in entries(reader, f"/stories/{story}/feed.atom")] == [f"{HERE}/stories/{story}"]
    assert entries(reader, "/feed.atom?since=2025-03-09") == []
    assert len(entries(reader, "/feed.atom?since=2025-03-08")) == 3
    assert reader.get("/feed.atom?since=yesterday").status_code == 400
    assert reader.get("/stories/t0/feed.atom").status_code == 404


def test_pages_say_where_the_feeds_are(reader, story):
    link = '<link rel="alternate" type="application/atom+xml" title="What is new in th'
    assert reader.get("/stories").text.count(link) == 1
    page = reader.get(f"/stories/{story}").text
    assert page.count(link) == 2
    assert f'href="/stories/{story}/feed.atom"' in page
    assert link not in reader.get(f"/stories/{story}/file").text


def test_what_a_reader_has_is_not_sent_again_until_it_changes(tmp_path):
    with client(filled(tmp_path / "x.db"), Rules(writes=True)) as reader:
        first = reader.get("/feed.atom")
        assert first.headers["last-modified"] == "Sat, 08 Mar 2025 08:00:00 GMT"
        mark = {"if-none-match": first.headers["etag"]}
        assert reader.get("/feed.atom", headers=mark).status_code == 304
        story = reader.get("/api/v1/reports/r1").json()["story"]
        assert reader.post(f"/api/v1/stories/{story}/split", json={"reports": ["r1"]}).status_code == 200
        changed = reader.get("/feed.atom", headers=mark)
        assert changed.status_code == 200
        assert changed.headers["last-modified"] > ""
        assert "parted by a reader" in changed.text
        # What is gone by now still says what became of it.
        merged = reader.get("/api/v1/reports/r2").json()["story"]
        body = {"story": reader.get("/api/v1/reports/r1").json()["story"]}
        assert reader.post(f"/api/v1/stories/{merged}/merge", json=body).status_code == 200
        gone = merged if reader.get(f"/api/v1/stories/{merged}").status_code == 404 else body["story"]
        on = reader.get("/api/v1/reports/r1").json()["story"]
        moved = reader.get(f"/stories/{gone}")
        assert (moved.status_code, moved.headers["location"]) == (307, f"/stories/{on}")
        assert reader.get(f"/stories/{gone}/feed.atom").status_code == 200


def test_the_rules_hold_for_feeds_too(place):
    with client(place, Rules(token="key")) as reader:
        for address in ("/feed.atom", "/api/v1/changes"):
            assert reader.get(address).status_code == 401
            assert reader.get(address, headers={"host": "evil.example"}).status_code == 421
        assert reader.get("/feed.atom", auth=("any", "key")).status_code == 200
