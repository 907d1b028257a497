"""One contract for every corpus: what runs on one that is held here runs on one that a server holds."""

from datetime import UTC, date, datetime

import pytest

import rashomon
from rashomon.errors import NotHeldError, RashomonError
from rashomon.export.formats.tables import SHEETS, table
from rashomon.export.json import document
from rashomon.store import Query, open_store
from rashomon.web.guard import Rules
from tests.web.make import connected, filled


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return filled(tmp_path_factory.mktemp("library") / "rashomon.db")


@pytest.fixture(params=["here", "served"])
def corpus(request, place):
    with rashomon.open(place) if request.param == "here" else connected(place) as made:
        yield made


@pytest.fixture(params=["here", "served"])
def writable(request, tmp_path):
    place = filled(tmp_path / "rashomon.db")
    with rashomon.open(place) if request.param == "here" else connected(place, Rules(writes=True)) as made:
        yield made


@pytest.fixture
def store(place):
    with open_store(place) as made:
        yield made


def test_stories_are_a_sequence(corpus, store):
    ids = [one.id for one in store.stories()]
    assert [one.id for one in corpus.stories] == ids
    assert len(corpus.stories) == len(ids) == 3
    assert corpus.stories[0].id == ids[0]
    assert corpus.stories[-1].id == ids[-1]
    for cut in (slice(1, None), slice(None, 2), slice(None, None, -1), slice(5, 9)):
        assert [one.id for one in corpus.stories[cut]] == ids[cut]
    for beyond in (3, -4):
        with pytest.raises(IndexError, match=f"no story {beyond}: there are 3"):
            corpus.stories[beyond]
    assert corpus.stories[1] in corpus.stories


def test_stories_that_are_wanted_are_stories(corpus):
    found = corpus.stories.where(words="Bergen")
    assert [one.title for one in found] == [corpus.stories.where(standing="disputed")[0].title]
    assert len(found.where(outlet="quayside.example")) == 1
    assert len(found.where(outlet="nobody.example")) == 0
    by_voices = corpus.stories.where(order="voices")
    assert by_voices[0].entry.voices == max(one.entry.voices for one in corpus.stories)
    with pytest.raises(TypeError, match="colour"):
        corpus.stories.where(colour="red")


def test_a_story_has_all_that_its_dossier_rests_on(corpus, store):
    story = corpus.story(store.story_of("r1"))
    dossier = store.dossier(story.id)
    assert story.dossier == dossier
    for part in ("points", "timeline", "synopsis", "voices", "actors", "copies", "revisions", "title"):
        assert getattr(story, part) == getattr(dossier, part)
    assert [one.id for one in story.reports] == [one.report for one in dossier.members]
    for part in ("statements", "events", "figures", "positions"):
        held = [one for report in story.reports for one in getattr(report, part)]
        assert list(getattr(story, part)) == held
        assert held
    assert story.entry == corpus.stories.where(words="Bergen")[0].entry
    assert sum(story.standings.values()) == len(story.points)
    assert story.json() == document(story.holdings)
    assert "<!doctype html>" in story.html().lower()
    assert story.title in story.text()
    assert story.markdown().startswith("# ")


def test_reports_hits_and_corrections_are_those_of_the_store(corpus, store):
    assert corpus.report("r1") == store.report("r1")
    assert corpus.story_of("r1") == store.story_of("r1")
    assert corpus.search("ferry") == store.search(Query(words="ferry"))
    said = corpus.search(actor="Ada Lund", kind="statement", limit=2)
    assert said == store.search(Query(actor="Ada Lund", kind="statement", limit=2))
    assert len(said) == 2
    assert corpus.corrections() == store.corrections() != ()


def test_two_reports_side_by_side(corpus):
    pair = corpus.compare("r1", "r3")
    assert [one.id for one in pair.reports] == ["r1", "r3"]
    assert pair.entry.reports == 2


def test_what_is_new_since_a_day_or_a_moment(corpus):
    story = corpus.story_of("r1")
    day = corpus.changes(story, "2025-03-05")
    assert day == corpus.changes(story, date(2025, 3, 5))
    assert day.reports == ("r2", "r3")
    at = datetime(2025, 3, 9, 12, tzinfo=UTC)
    assert corpus.changes(story, at).reports == corpus.changes(story, "2025-03-09T13:00+01:00").reports == ()
    with pytest.raises(RashomonError, match="'today' is no moment"):
        corpus.changes(story, "today")


@pytest.mark.parametrize("name", SHEETS)
def test_a_table_of_all_is_that_of_what_is_held(corpus, place, name):
    with rashomon.open(place) as here:
        held = table(name, here.holdings())
    assert corpus.table(name).to_pylist() == list(held.rows)
    assert list(corpus.frame(name).columns) == list(held.columns)


def test_a_table_of_a_story_has_its_rows_alone(corpus):
    story = corpus.stories.where(words="Bergen")[0]
    assert set(story.frame("points")["story"]) == {story.id}
    assert story.table("points").num_rows == len(story.points)


def test_stories_are_split_merged_and_that_is_taken_back(writable):
    story = writable.story_of("r1")
    alone = writable.split(story, ["r3"])
    assert writable.story_of("r3") == alone != story
    assert writable.merge(alone, writable.story_of("r1")) == story
    for one in writable.corrections()[1:]:
        writable.undo(one.id)
    assert writable.story_of("r3") == story
    assert len(writable.corrections()) == 1


def test_what_is_not_held_and_what_does_not_fit(writable):
    story = writable.story_of("r1")
    for ask in (
        lambda: writable.story("t0"),
        lambda: writable.report("r0"),
        lambda: writable.compare("r1", "r0"),
        lambda: writable.changes("t0", "2025-03-05"),
        lambda: writable.merge(story, "t0"),
        lambda: writable.split(story, ["r4"]),
        lambda: writable.undo("k0"),
    ):
        with pytest.raises(NotHeldError):
            ask()
    for ask in (
        lambda: writable.merge(story, story),
        lambda: writable.split(story, []),
        lambda: writable.split(story, ["r1", "r2", "r3"]),
    ):
        with pytest.raises(RashomonError):
            ask()


def test_how_they_are_shown_is_one_line(corpus):
    story = corpus.story_of("r1")
    assert repr(corpus) == f"<Corpus at {corpus.place}, 3 stories>"
    assert repr(corpus.stories) == "<3 stories>"
    assert repr(corpus.story(story)).startswith(f"<Story {story}, 4 to 5 March 2025, 3 reports of 3 outlets: ")
    assert "\n" not in repr(corpus.story(story))
