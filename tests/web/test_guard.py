import base64

import pytest

from rashomon.web.guard import Rules
from tests.web.make import HERE, client, filled

BASIC = "Basic " + base64.b64encode(b"anybody:secret").decode()


@pytest.fixture
def store(tmp_path):
    return filled(tmp_path / "rashomon.db")


def story_of(reader, report="r1"):
    return reader.get(f"/api/v1/reports/{report}", headers={"authorization": BASIC}).json()["story"]


def test_nobody_writes_unless_the_server_was_told_so(place):
    with client(place) as reader:
        answer = reader.post(f"/stories/{story_of(reader)}/split", data={"report": "r1"})
        assert answer.status_code == 403
        assert "--write" in answer.text
        assert "Correct this story" not in reader.get(f"/stories/{story_of(reader)}").text


@pytest.mark.parametrize(
    "headers", [{"origin": "http://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}]
)
def test_a_form_of_another_site_changes_nothing(store, headers):
    with client(store, Rules(writes=True)) as reader:
        answer = reader.post(f"/stories/{story_of(reader)}/split", data={"report": "r1"}, headers=headers)
        assert answer.status_code == 403
        assert len(reader.get("/api/v1/corrections").json()["corrections"]) == 1


def test_a_story_is_split_and_merged_again_and_both_are_taken_back(store):
    with client(store, Rules(writes=True)) as reader:
        story, origin = story_of(reader), {"origin": HERE}
        parted = reader.post(f"/stories/{story}/split", data={"report": "r3"}, headers=origin)
        assert parted.status_code == 303
        alone = parted.headers["location"].rpartition("/")[2]
        assert alone == story_of(reader, "r3") != story_of(reader)
        merged = reader.post(f"/stories/{alone}/merge", data={"other": story_of(reader)}, headers=origin)
        assert merged.status_code == 303
        assert story_of(reader) == story_of(reader, "r3") == story
        for one in reversed(reader.get("/api/v1/corrections").json()["corrections"][1:]):
            undone = reader.post(f"/corrections/{one['id']}/undo", data={"": ""}, headers=origin)
            assert undone.status_code == 303
        assert len(reader.get("/api/v1/corrections").json()["corrections"]) == 1
        assert story_of(reader) == story


def test_a_split_of_all_or_of_strangers_is_refused(store):
    with client(store, Rules(writes=True)) as reader:
        for reports, status in ((["r1", "r2", "r3"], 400), (["r4"], 404), ([], 400)):
            answer = reader.post(f"/api/v1/stories/{story_of(reader)}/split", json={"reports": reports})
            assert answer.status_code == status
            assert answer.headers["content-type"] == "application/problem+json"


def test_a_token_is_asked_of_readers_and_another_of_writers(store):
    rules = Rules(token="secret", writes=True, write_token="pen")
    with client(store, rules) as reader:
        locked = reader.get("/stories")
        assert locked.status_code == 401
        assert locked.headers["www-authenticate"].startswith("Basic")
        for given in ("Bearer secret", "Bearer pen", BASIC):
            assert reader.get("/stories", headers={"authorization": given}).status_code == 200
        for given in ("Bearer secre", "Bearer", "Basic !", "Digest secret"):
            assert reader.get("/stories", headers={"authorization": given}).status_code == 401
        address = f"/api/v1/stories/{story_of(reader)}/split"
        for given, status in (("Bearer secret", 401), ("Bearer pen", 200)):
            answer = reader.post(address, json={"reports": ["r3"]}, headers={"authorization": given})
            assert answer.status_code == status


def test_a_name_that_is_not_ours_is_refused(place):
    with client(place) as reader:
        for host, status in (
            ("evil.example", 421),
            ("127.0.0.1:8750", 200),
            ("localhost", 200),
            ("[::1]:8750", 200),
        ):
            assert reader.get("/stories", headers={"host": host}).status_code == status
