"""What is a server's own: tests/library/test_corpus.py has what every corpus does."""

import subprocess
import sys

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
