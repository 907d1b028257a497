"""rashomon.read and rashomon.open: sources into a store that stays, or into one that goes."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest

import rashomon
from rashomon.errors import RashomonError, ReadError, StoreError
from rashomon.model import Outlet
from rashomon.outlets import Outlets
from tests.pages import write_pages


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    return write_pages(tmp_path_factory.mktemp("reading"))


def test_what_is_read_into_no_store_is_forgotten(pages):
    with rashomon.read(pages) as corpus:
        assert repr(corpus) == "<Corpus, 2 stories>"
        assert (corpus.summary.pages, corpus.summary.stories) == (3, 2)
        story = corpus.stories.where(words="harbour")[0]
        assert {report.outlet for report in story.reports} == {"island.example", "coast.example"}
        assert any("rejected the closure" in words.text for point in story.points for words in [point.summary])
        place = Path(corpus.store.path)
        assert place.exists()
        unread = corpus.stories[1]
        corpus.close()
        corpus.close()
        assert not place.parent.exists()
        assert story.points
        assert repr(corpus) == "<Corpus, not to be read now>"
        for ask in (lambda: unread.points, lambda: len(corpus.stories), lambda: corpus.search("nets")):
            with pytest.raises(StoreError, match="corpus is closed"):
                ask()


def test_what_nobody_closes_goes_when_nobody_uses_it(pages):
    corpus = rashomon.read(pages[2])
    place = Path(corpus.store.path)
    del corpus
    gc.collect()
    assert not place.parent.exists()


def test_a_store_stays_and_grows(pages, tmp_path):
    place = tmp_path / "desk.db"
    with rashomon.read(pages[0], store=place) as corpus:
        assert len(corpus.stories) == 1
    with rashomon.read([Path(one) for one in pages], store=place) as corpus:
        assert (corpus.summary.pages, corpus.summary.held) == (2, 1)
    with rashomon.open(str(place)) as corpus:
        assert corpus.summary is None
        assert len(corpus.stories) == 2
    with pytest.raises(StoreError, match="no store at"):
        rashomon.open(tmp_path / "none.db")


def test_outlets_as_files_or_as_a_table(pages, tmp_path):
    file = tmp_path / "outlets.toml"
    file.write_text('[[outlet]]\ndomain = "island.example"\nname = "The Island"\n')
    table = Outlets(entries=(Outlet(id="island.example", name="The Island", known=True),))
    for given in (file, [str(file)], table):
        with rashomon.read(pages[0], outlets=given) as corpus:
            assert [one.name for one in corpus.holdings().outlets] == ["The Island"]


def test_columns_are_mapped(tmp_path):
    (tmp_path / "x.csv").write_text(f'para,name\n"{"A cat was found in Brenn. " * 20}",Cat found\n')
    with rashomon.read(tmp_path / "x.csv", mapping={"text": "para", "title": "name"}) as corpus:
        assert corpus.stories[0].title == "Cat found"
    with pytest.raises(ReadError, match="no field 'body'"):
        rashomon.read(tmp_path / "x.csv", mapping={"body": "para"})


def test_what_gives_nothing(pages, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    with rashomon.read([*pages, tmp_path / "empty.txt"]) as corpus:
        assert [one.address for one in corpus.summary.refused] == [str(tmp_path / "empty.txt")]
    with pytest.raises(ReadError, match=r"empty\.txt: found an empty file"):
        rashomon.read([*pages, tmp_path / "empty.txt"], strict=True)
    with pytest.raises(ReadError, match="no such file"):
        rashomon.read(tmp_path / "typo")


def test_the_web_needs_a_contact_before_anything_is_made(tmp_path, monkeypatch):
    monkeypatch.delenv("RASHOMON_CONTACT", raising=False)
    with pytest.raises(RashomonError, match="contact="):
        rashomon.read("https://harbour.example/a", store=tmp_path / "x.db")
    assert not (tmp_path / "x.db").exists()


def test_the_verb_is_there_whatever_was_imported_first():
    told = "import rashomon.read.records, rashomon.pipeline, rashomon; print(rashomon.read.__module__)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout == "rashomon\n"


def test_importing_it_loads_nothing_heavy():
    told = "import sys, rashomon; print({'spacy', 'sqlalchemy', 'httpx', 'msgspec', 'pandas'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
