import jsonschema
import pytest
from jsonschema import Draft202012Validator

from rashomon.export.json import schema
from rashomon.web.guard import Rules
from tests.web.make import client, filled


@pytest.fixture(scope="session")
def story(reader):
    return reader.get("/api/v1/stories?q=Bergen").json()["stories"][0]["id"]


@pytest.mark.parametrize("address", ["stories/{story}", "compare?left=r1&right=r3"])
def test_a_story_is_what_the_contract_says(reader, story, address):
    document = reader.get(f"/api/v1/{address.format(story=story)}").json()
    Draft202012Validator(schema()).validate(document)
    assert len(document["stories"]) == 1


def test_stories_come_page_by_page(reader):
    pages = [reader.get(f"/api/v1/stories?limit=2&page={n}").json() for n in (1, 2, 3)]
    assert [len(page["stories"]) for page in pages] == [2, 1, 0]
    assert [page["next"] for page in pages] == [2, None, None]
    assert {page["total"] for page in pages} == {3}


def test_what_is_not_held_is_a_problem_in_words(reader):
    for address in ("stories/t0", "reports/r0", "nothing", "stories/t0/changes?since=2025-03-05"):
        answer = reader.get(f"/api/v1/{address}")
        assert answer.status_code == 404
        assert answer.headers["content-type"] == "application/problem+json"
        assert set(answer.json()) == {"type", "title", "status", "detail"}
    assert reader.get("/api/v1/search").status_code == 400
    assert reader.get("/api/v1/stories/t0/changes?since=today").status_code == 400


def test_what_a_client_has_is_not_sent_again_until_it_changes(tmp_path):
    with client(filled(tmp_path / "x.db"), Rules(writes=True)) as reader:
        first = reader.get("/api/v1/stories")
        mark = {"if-none-match": f'"other", {first.headers["etag"]}'}
        assert reader.get("/api/v1/stories", headers=mark).status_code == 304
        story = reader.get("/api/v1/reports/r1").json()["story"]
        assert reader.post(f"/api/v1/stories/{story}/split", json={"reports": ["r3"]}).status_code == 200
        changed = reader.get("/api/v1/stories", headers=mark)
        assert changed.status_code == 200
        assert changed.json()["total"] == first.json()["total"] + 1


def test_the_description_describes_every_address_and_holds_together(reader):
    document = reader.get("/api/v1/openapi.json").json()
    assert document["openapi"] == "3.1.0"
    names = set(document["components"]["schemas"])

    def refs(value):
        if isinstance(value, dict):
            yield from ([value["$ref"]] if isinstance(value.get("$ref"), str) else [])
            for one in value.values():
                yield from refs(one)
        elif isinstance(value, list):
            for one in value:
                yield from refs(one)

    assert {ref.removeprefix("#/components/schemas/") for ref in refs(document)} <= names
    served = {
        route.path: route.methods - {"HEAD"}
        for mount in reader.app.app.routes
        if getattr(mount, "routes", None)
        for route in mount.routes
    }
    described = {path: {method.upper() for method in methods} for path, methods in document["paths"].items()}
    assert described == {path: m for path, m in served.items() if path not in ("/", "/openapi.json")}


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("stories", "/stories"),
        ("search?q=ferry", "/search"),
        ("corrections", "/corrections"),
    ],
)
def test_answers_are_as_described(reader, address, path):
    document = reader.get("/api/v1/openapi.json").json()
    answer = document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    found = reader.get(f"/api/v1/{address}").json()
    jsonschema.validate(found, answer | {"components": document["components"]}, cls=Draft202012Validator)
    assert any(found.values())


def test_changes_tell_what_was_not_known_then(reader, story):
    found = reader.get(f"/api/v1/stories/{story}/changes?since=2025-03-04").json()
    assert found["reports"] == ["r2"] or found["clock"]
