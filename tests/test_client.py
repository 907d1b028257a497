import httpx
import pytest
from starlette.testclient import TestClient

from rashomon.client import Client
from rashomon.errors import NotHeldError, RashomonError
from rashomon.outlets import load
from rashomon.store import Query, open_store
from rashomon.store.catalogue import Catalogue, Wanted
from rashomon.web.app import application
from rashomon.web.guard import Rules
from tests.web.make import HERE, filled


@pytest.fixture
def place(tmp_path):
    return filled(tmp_path / "rashomon.db")


class Through(httpx.BaseTransport):
    """The way to an application in this process: Starlette's test client may speak for another HTTP library."""

    def __init__(self, served):
        self.served = served

    def handle_request(self, request):
        given = {"headers": dict(request.headers), "content": request.read()}
        answer = self.served.request(request.method, str(request.url), **given)
        return httpx.Response(answer.status_code, headers=dict(answer.headers), content=answer.content)


def connected(place, rules=None, token=None):
    served = TestClient(application(place, load(), rules or Rules()), base_url=HERE)
    return Client(HERE, token=token, transport=Through(served))


def test_a_server_gives_what_its_store_gives(place, tmp_path):
    with connected(place) as server, open_store(place) as store:
        catalogue = Catalogue(tmp_path / "rashomon.db")
        for wanted in (Wanted(), Wanted(words="Bergen", order="voices"), Wanted(limit=1, offset=1)):
            assert server.stories(wanted) == catalogue.stories(wanted)
        catalogue.close()
        for query in (Query(words="ferry"), Query(actor="Ada Lund", kind="statement")):
            assert server.search(query) == store.search(query)
            assert server.search(query)
        assert server.corrections() == store.corrections()
        story = store.story_of("r1")
        assert [one["id"] for one in server.story(story)["stories"]] == [story]
        assert server.report("r1")["story"] == story
        assert len(server.compare("r1", "r3")["reports"]) == 2
        assert set(server.changes(story, "2025-03-05")) >= {"reports", "points"}


def test_corrections_through_a_server(place):
    with connected(place, Rules(writes=True, write_token="pen"), token="pen") as server:
        story = server.report("r1")["story"]
        alone = server.split(story, ["r3"])
        assert alone not in (story, None)
        server.merge(alone, server.report("r1")["story"])
        assert server.report("r3")["story"] == story
        for one in server.corrections()[1:]:
            server.withdraw(one.id)
        assert server.report("r1")["story"] == story


def test_errors_say_what_the_server_said(place):
    with connected(place) as server:
        with pytest.raises(NotHeldError, match="holds no story called 't0'"):
            server.story("t0")
        with pytest.raises(RashomonError, match="--write"):
            server.split(server.report("r1")["story"], ["r3"])


def test_where_nobody_answers_the_error_says_so():
    with pytest.raises(RashomonError, match="rashomon serve"):
        Client("http://127.0.0.1:9")
