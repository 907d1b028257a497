"""Whatever a store holds and whoever asks, a search gives what looking at every report gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Actor, Excerpt, Passage, Report, Source, Span, Statement
from rashomon.store import Intake, Query, open_store
from rashomon.store.catalogue import Catalogue
from rashomon.store.connection import connect
from rashomon.store.listing import Wanted
from rashomon.store.search import is_broad, search
from tests.store.values import dossier, intake, outlet, tell

# Words that are their own stems; an outlet has a name, and two are called alike.
WORDS = ("gul", "ott", "fer", "zeb")
OUTLETS = {"one.example": "The One", "two.example": "The Two", "three.example": "the one"}
NAMES = ("ann gul", "ann", "gul ann", "bo")
DAYS = (None, "2025-03-03", "2025-03-04", "2025-03-04T10:00", "2025-03-04T09:00", "2025-03-06")
told = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
held = st.lists(
    st.tuples(told, told, st.sampled_from(sorted(OUTLETS)), st.sampled_from(NAMES), st.sampled_from(DAYS)),
    max_size=12,
)
asked = st.builds(
    Query,
    words=st.lists(st.sampled_from(WORDS), max_size=2, unique=True).map(" ".join),
    outlet=st.sampled_from((None, "two.example", "the one", "ONE.example", "nobody")),
    actor=st.sampled_from((None, "Ann", "ann gul", "gul", "an", "ann bo", "|")),
    kind=st.sampled_from((None, "statement", "figure")),
    since=st.sampled_from((None, "2025-03-04")),
    until=st.sampled_from((None, "2025-03-04", "2025-03-05")),
    limit=st.integers(1, 6),
)


def report(number: int, title: str, said: str, outlet: str, name: str, day: str | None) -> Intake:
    """A report whose title is its first line; an actor says the second."""
    text = f"{title}\n\n{name} said {said}"
    made = intake(number, text=text, outlet=outlet, published=day)
    at = len(title) + 2
    who, after = Passage(f"r{number}", at, at + len(name), name), at + len(name) + len(" said ")
    words = Passage(f"r{number}", after, len(text), said)
    actor = Actor(id=f"a{number}", name=name, kind="person", mentions=(who,))
    statement = Statement(
        id=f"s{number}",
        report=f"r{number}",
        kind="indirect",
        sources=(Source(words=who, actor=actor.id),),
        cue=None,
        content=(words,),
    )
    own = replace(
        made.reports[0],
        title=Excerpt(title, Span(0, len(title))),
        actors=(actor,),
        statements=(statement,),
    )
    return replace(made, reports=(own,), dropped=())


def fits(one: Report, query: Query) -> bool:
    """Whether a report is one that is asked for, by looking at all of it."""
    said = one.statements[0].content[0].text if query.kind else one.text
    who = one.actors[0].name
    known = said.split() + (who.split() if query.kind else [])
    day = (one.published.date or "")[:10]
    return (
        set(query.words.split()) <= set(known)
        and (
            query.outlet is None
            or query.outlet in {one.outlet}
            or query.outlet.lower() == OUTLETS[one.outlet].lower()
        )
        and (query.actor is None or f" {query.actor.lower()} " in f" {who} ")
        and query.kind != "figure"
        and (query.since is None or day >= query.since)
        and (query.until is None or (day != "" and day <= query.until))
    )


def newest(reports: Iterable[Report], query: Query) -> list[str]:
    """Their ids, newest first; with words those first that have all of them in the title."""

    def titled(one: Report) -> bool:
        title = one.title.text.split() if one.title else []
        return query.kind is None and bool(query.words) and set(query.words.split()) <= set(title)

    found = sorted(reports, key=lambda one: one.id)
    found.sort(key=lambda one: one.published.date or "", reverse=True)
    return [one.id for one in sorted(found, key=lambda one: not titled(one))]


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        yield Path(name)


@settings(max_examples=150, deadline=None)
@given(held=held, queries=st.lists(asked, min_size=1, max_size=8), ranked=st.integers(0, 4))
def test_a_search_gives_what_looking_at_all_gives(
    folder: Path, held: list[tuple[str, str, str, str, str | None]], queries: list[Query], ranked: int
) -> None:
    path = folder / "x.db"
    for file in folder.iterdir():
        file.unlink()
    intakes = [report(number, *one) for number, one in enumerate(held)]
    with open_store(str(path), create=True) as store:
        store.add(intakes, outlets=[outlet(id, name) for id, name in OUTLETS.items()])
    reports = [one.reports[0] for one in intakes]
    engine = connect(path, wait=1)
    with engine.connect() as connection:
        for query in queries:
            found = [hit.report for hit in search(connection, query, ranked=ranked)]
            fitting = newest((one for one in reports if fits(one, query)), query)
            having = Query(words=query.words, kind=query.kind and "statement")
            broad = bool(query.words) and sum(fits(one, having) for one in reports) > ranked
            assert is_broad(connection, query, ranked=ranked) == broad
            if broad or not query.words:
                assert found == fitting[: query.limit]
                continue
            everything = search(connection, replace(having, limit=99), ranked=99)
            best = [hit.report for hit in everything if hit.report in fitting]
            assert found == best[: query.limit]
            assert len(best) == len(fitting)
    engine.dispose()


@settings(max_examples=60, deadline=None)
@given(held=held, queries=st.lists(asked, min_size=1, max_size=8), size=st.integers(1, 3))
def test_stories_are_those_whose_reports_fit(
    folder: Path, held: list[tuple[str, str, str, str, str | None]], queries: list[Query], size: int
) -> None:
    path = folder / "x.db"
    for file in folder.iterdir():
        file.unlink()
    intakes = [report(number, *one) for number, one in enumerate(held)]
    reports = [one.reports[0] for one in intakes]
    groups = [reports[at : at + size] for at in range(0, len(reports), size)]
    with open_store(str(path), create=True) as store:
        store.add(intakes, outlets=[outlet(id, name) for id, name in OUTLETS.items()])
        tell(store, *(dossier(f"t{at}", *(one.id for one in group)) for at, group in enumerate(groups)))
    catalogue = Catalogue(path)
    for query in queries:
        wanted = Wanted(words=query.words, outlet=query.outlet, actor=query.actor, limit=query.limit)
        parts = (
            Query(words=query.words),
            Query(outlet=query.outlet and query.outlet.lower()),
            Query(actor=query.actor),
        )
        fitting = [
            (max((one.published.date or "" for one in group), default=""), f"t{at}")
            for at, group in enumerate(groups)
            if all(any(fits(one, part) for one in group) for part in parts)
        ]
        fitting.sort(key=lambda one: one[1])
        fitting.sort(key=lambda one: one[0], reverse=True)
        found = catalogue.stories(wanted)
        assert [one.id for one in found.entries] == [id for _, id in fitting][: query.limit]
        assert found.total == len(fitting)
        deep = catalogue.stories(replace(wanted, offset=1))
        assert [one.id for one in deep.entries] == [id for _, id in fitting][1 : query.limit + 1]
    catalogue.close()
