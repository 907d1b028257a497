"""Leaders of the knowledge base, by facts of it alone: whoever is first in its list."""

from rashomon import knowledge
from rashomon.knowledge import Leader
from tests.extract.actors.reading import one, read, said


def leader(office: str) -> Leader:
    found = (
        one
        for one in knowledge.leaders()
        if one.office == office and one.last is None and len(one.name.split()) == 2 and one.name.isascii()
    )
    return next(found)


def test_a_leader_named_without_the_office_bears_it() -> None:
    known = leader("President")
    state = knowledge.states()[known.code]
    text = f"{known.name} called {state.name} ready. The {state.adjectives[0]} president left."
    assert said(one(read(text, day="2026-06-01"), known.name))[-1].endswith("president")


def test_before_the_first_day_in_office_nobody_bears_it() -> None:
    known = leader("President")
    state = knowledge.states()[known.code]
    text = f"{known.name} called {state.name} ready. The {state.adjectives[0]} president left."
    early = read(text, day="1950-01-01")
    assert not said(one(early, known.name))[-1].endswith("president")


def test_a_namesake_in_another_state_is_no_leader() -> None:
    known = leader("President")
    text = f"Danish diver {known.name} swam. The Danish president left."
    assert said(one(read(text), known.name)) == [known.name]


def test_somebody_known_only_up_to_a_day() -> None:
    held = Leader(
        code="NO", office="Prime Minister", name="Jan Oldvik", surname="Oldvik", since="2001", last="2005-03-01"
    )
    assert [held.in_office(day) for day in ("2000-12-31", "2003-01-01", "2005-03-02", None)] == [
        False,
        True,
        False,
        False,
    ]
