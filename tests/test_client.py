"""What is a server's own: tests/library/test_corpus.py has what every corpus does."""

import subprocess
import sys

import httpx
import pytest

from rashomon.client import Client, together
from rashomon.errors import RashomonError
from rashomon.web.guard import Rules
from tests.export.make import holdings
from tests.web.make import connected, filled


def test_a_token_lets_write(tmp_path):
    place = filled(tmp_path / "rashomon.db")
    with connected(place, Rules(writes=True, write_token="pen"), token="pen") as server:
        story = server.story_of("r1")
        assert server.split(story, ["r3"]) not in (story, None)


def test_errors_say_what_the_server_said(tmp_path):
    with connected(filled(tmp_path / "rashomon.db")) as server:
        with pytest.raises(RashomonError, match="holds no story called 't0'"):
            server.story("t0")
        with pytest.raises(RashomonError, match="--write"):
            server.split(server.story_of("r1"), ["r3"])


def test_where_nobody_answers_the_error_says_so():
    with pytest.raises(RashomonError, match="rashomon serve"):
        Client("http://127.0.0.1:9")


def test_a_client_waits_for_no_parser():
    told = "import sys, rashomon.client; print({'spacy', 'uvicorn', 'pandas'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_holdings_together_have_everything_once():
    held = holdings()
    assert together([held, held]) == held


def test_who_answers_without_json_is_no_server_of_ours():
    def other(_):
        return httpx.Response(502, text="<h1>Bad gateway</h1>")

    with pytest.raises(RashomonError, match="answered 502 without JSON"):
        Client("http://harbour.example", transport=httpx.MockTransport(other))


def test_a_server_of_another_version_is_named(tmp_path):
    with connected(filled(tmp_path / "rashomon.db")) as server:
        ours = server._http
        story = server.story_of("r1")

        def older(request):
            answer = ours.send(ours.build_request(request.method, request.url))
            return httpx.Response(answer.status_code, content=answer.content.replace(b'"standing":', b'"state":'))

        with (
            Client("http://127.0.0.1", transport=httpx.MockTransport(older)) as other,
            pytest.raises(RashomonError, match=r"can't read its values: .* Install the version of the server"),
        ):
            other.story(story)
