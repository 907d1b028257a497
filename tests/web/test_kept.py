"""Pages that are kept: never other than one made now, and not made again because of what is elsewhere."""

import os
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest
from starlette.testclient import TestClient

from rashomon.engine import Serial
from rashomon.model import Correction, Dropped
from rashomon.outlets import load
from rashomon.pipeline import regroup
from rashomon.store import Intake, open_store
from rashomon.store.catalogue import Catalogue
from rashomon.web.ahead import ahead
from rashomon.web.app import application
from rashomon.web.guard import Rules
from rashomon.web.kept import OLD, Kept
from rashomon.web.rendered import Rendered
from rashomon.web.shelf import Shelf
from tests.export.make import holdings, page_of
from tests.make import make_outlet, make_report
from tests.web.make import HERE, filled

LATER = "2025-03-09T08:00:00+00:00"


@pytest.fixture
def here(tmp_path):
    return filled(tmp_path / "x.db")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "pages"


def asked(place, kept=None, *, writes=False, sort=""):
    """The page of the story of `r1` from a server that has just started."""
    with open_store(place) as store:
        address = f"/stories/{store.story_of('r1')}{sort}"
    app = application(place, load(), Rules(writes=writes), kept=kept)
    with TestClient(app, base_url=HERE) as browser:
        answer = browser.get(address)
    assert answer.status_code == 200
    return answer.text


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def corrected(store):
    ids = [report.id for report in holdings().reports]
    store.correct(Correction.of("split", [ids[1]], [ids[0], ids[2]], at=LATER))
    regroup(store, Serial(), load(), at=LATER)


def described(store):
    outlet = next(one for one in store.outlets() if one.id == store.report("r1").outlet)
    store.add([], outlets=[replace(outlet, name="Another Name", owner="Another Owner")])


def read(store):
    """A report that joins the story of the first one."""
    one, page = page_of(make_report("Rain fell on the ferry.", id="r90", outlet="rain.example"))
    store.add([Intake(page=page, reports=(one,))], outlets=[make_outlet("rain.example")])
    store.correct(Correction.of("merge", ["r1", "r90"], at=LATER))
    regroup(store, Serial(), load(), at=LATER)


def cleaned(store):
    """The same report of the same page, with another title."""
    one = store.report("r1")
    store.replace(
        [
            Intake(
                page=store.page(one.page),
                reports=(replace(one, title=replace(one.title, text="Cleaned otherwise")),),
            )
        ]
    )
    regroup(store, Serial(), load(), at=LATER)


def left_aside(store):
    page = store.page(store.report("r1").page)
    gone = Dropped(page=page.id, address=page.address, stage="clean", reason="left aside since", text="Gone.")
    store.add([Intake(page=None, dropped=(gone,))])


@pytest.mark.parametrize("write", [corrected, described, read, cleaned, left_aside])
@pytest.mark.parametrize("writes", [False, True])
def test_a_kept_page_is_what_would_be_made_now(here, folder, write, writes):
    before = asked(here, Kept.at(folder), writes=writes)
    assert asked(here, Kept.at(folder), writes=writes) == before == asked(here, writes=writes)
    with open_store(here) as store:
        write(store)
    after = asked(here, writes=writes)
    assert after != before
    assert asked(here, Kept.at(folder), writes=writes) == after


def test_a_line_of_a_template_tells_of_the_pages_there_are_now(here, folder):
    with open_store(here) as store:
        report = store.report("r1")
        page = store.page(report.page)
        reason = "a line of the outlet's template"
        gone = Dropped(page=page.id, address=page.address, stage="clean", reason=reason, text="Ad", template="k")
        store.add([Intake(page=None, dropped=(gone,))])
    before = asked(here, Kept.at(folder))
    other, elsewhere = page_of(make_report("Rain fell.", id="r90", outlet=report.outlet))
    with open_store(here) as store:
        store.add([Intake(page=elsewhere, reports=(other,))])
    assert asked(here) != before
    assert asked(here, Kept.at(folder)) == asked(here)


def test_a_reading_elsewhere_leaves_a_page_as_it_is(here, folder):
    asked(here, Kept.at(folder))
    before = names(folder)
    assert len(before) == 1
    other, elsewhere = page_of(make_report("Rain fell.", id="r90", outlet="rain.example"))
    with open_store(here) as store:
        store.add([Intake(page=elsewhere, reports=(other,))], outlets=[make_outlet("rain.example")])
        regroup(store, Serial(), load(), at=LATER)
    asked(here, Kept.at(folder))
    assert names(folder) == before


def test_orders_and_rights_are_pages_of_their_own(here, folder):
    for writes in (False, True):
        for sort in ("", "?sort=silent"):
            assert asked(here, Kept.at(folder), writes=writes, sort=sort) == asked(here, writes=writes, sort=sort)
    assert len(names(folder)) == 4


def test_the_page_of_another_program_is_made_again(folder):
    for program in ("one", "other"):
        kept = Kept.at(folder)
        kept.program = program
        made = kept.page("same", lambda program=program: Rendered.of(program), lambda: True)
        assert made.body == program.encode()


def test_a_page_is_not_kept_if_the_store_changed_while_it_was_made(folder):
    kept = Kept.at(folder)
    kept.page("same", lambda: Rendered.of("of two states"), lambda: False)
    assert kept.page("same", lambda: Rendered.of("of one"), lambda: True).body == b"of one"


@pytest.mark.parametrize("damage", [b"", b"x", b'"0"\nxxxx'])
def test_a_damaged_page_is_made_again(folder, damage):
    kept = Kept.at(folder)
    kept.page("same", lambda: Rendered.of("whole"), lambda: True)
    (path,) = folder.iterdir()
    path.write_bytes(damage)
    assert kept.page("same", lambda: Rendered.of("whole"), lambda: True).body == b"whole"
    assert path.read_bytes() != damage


def test_pages_that_nobody_asked_for_go_where_there_is_no_room(folder):
    kept = Kept.at(folder, room=20_000)
    for number in range(40):
        kept.page(f"{number}", lambda: Rendered.of(os.urandom(1_000).hex()), lambda: True)
    assert 0 < sum(path.stat().st_size for path in folder.iterdir()) <= 20_000
    for path in folder.iterdir():
        os.utime(path, (0, path.stat().st_mtime - OLD - 60))
    kept.tidy()
    assert names(folder) == []


def test_nothing_is_kept_where_nothing_can_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    assert Kept.at(tmp_path / "file") is None


def test_large_stories_are_made_ahead_and_again_when_they_grow(here):
    made, stop = [], Event()
    shelf = Shelf(store=open_store(here), catalogue=Catalogue(Path(here)), outlets=load())

    def make(id):
        made.append(id)
        if len(made) == 1:
            with open_store(here) as store:
                read(store)
        else:
            stop.set()

    maker = Thread(target=ahead, args=(shelf, make, stop))
    maker.start()
    maker.join(30)
    stop.set()
    assert len(made) == 2
    with open_store(here) as store:
        assert made[-1] == store.story_of("r1")
    shelf.close()


def test_what_was_made_ahead_is_what_a_reader_gets(here, folder):
    app = application(here, load(), Rules(), kept=Kept.at(folder), makes_ahead=True)
    with TestClient(app, base_url=HERE):
        for _ in range(300):
            if any(folder.iterdir()):
                break
            Event().wait(0.1)
    before = names(folder)
    assert len(before) == 1
    assert asked(here, Kept.at(folder)) == asked(here)
    assert names(folder) == before
