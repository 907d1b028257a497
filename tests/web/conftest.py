import pytest

from tests.web.make import client, filled


@pytest.fixture(scope="session")
def place(tmp_path_factory):
    """A store that is only read."""
    return filled(tmp_path_factory.mktemp("web") / "rashomon.db")


@pytest.fixture(scope="session")
def reader(place):
    with client(place) as made:
        yield made
