from pathlib import Path

import pytest

from rashomon.engine import Serial
from rashomon.outlets import load
from rashomon.pipeline import ingest
from rashomon.store import open_store
from tests.web.make import filled

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="session")
def place(tmp_path_factory):
    """A small store that is only read."""
    return filled(tmp_path_factory.mktemp("assistant") / "x.db")


@pytest.fixture(scope="session")
def samples(tmp_path_factory):
    """The sample corpus."""
    pytest.importorskip("mcp")
    place = str(tmp_path_factory.mktemp("samples") / "x.db")
    with open_store(place, create=True) as store:
        outlets = load([SAMPLES / "outlets.toml"])
        ingest(
            [str(SAMPLES / "pages")],
            store=store,
            engine=Serial(),
            outlets=outlets,
            read_at="2025-03-08T08:00:00+00:00",
        )
    return place
