"""Values for tests, built the way the pipeline would build them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rashomon.model import (
    Actor,
    ActorKind,
    Event,
    Figure,
    Outlet,
    Passage,
    Published,
    Report,
    Source,
    Span,
    Statement,
    identity,
)
from rashomon.text import Traced


def make_report(
    text: str,
    *,
    id: str = "r1",
    outlet: str = "one.example",
    published: str | None = None,
    page: str | None = None,
    agencies: tuple[str, ...] = (),
) -> Report:
    """A report whose text is its whole page, a sentence a line."""
    sentences, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            sentences.append(Span(at, at + len(line)))
        at += len(line) + 1
    return Report(
        id=id,
        page=page or f"p-{id}",
        outlet=outlet,
        text=text,
        pieces=Traced.of(text).pieces,
        language="en",
        agencies=agencies,
        published=Published(date=published, precision="day", basis="stated", why="stated")
        if published
        else Published(),
        sentences=tuple(sentences),
    )


def make_outlet(id: str, *, owner: str | None = None, agency: bool = False) -> Outlet:
    """An outlet of the table, named after its domain."""
    return Outlet(id=id, name=id, owner=owner, agency=agency, known=True)


def words_of(report: Report, text: str) -> Passage:
    """The first place of `text` in the report."""
    start = report.text.index(text)
    return report.passage(start, start + len(text))


def with_actor(report: Report, name: str, *, kind: ActorKind = "person", country: str | None = None) -> Report:
    """The report with one more actor, mentioned wherever its name stands."""
    places = [i for i in range(len(report.text)) if report.text.startswith(name, i)]
    actor = Actor(
        id=identity("a", kind, name.casefold()),
        name=name,
        kind=kind,
        country=country,
        mentions=tuple(report.passage(i, i + len(name)) for i in places),
    )
    return replace(report, actors=(*report.actors, actor))


def with_statement(
    report: Report, source: str, cue: str, content: str, *, quoted: str | None = None, denies: tuple[str, ...] = ()
) -> Report:
    """The report with one more statement, by the actor whose name is in `source`."""
    actor = next((actor.id for actor in report.actors if actor.name in source), None)
    statement = Statement(
        id=identity("s", report.id, source, content),
        report=report.id,
        kind="mixed" if quoted else "indirect",
        sources=(Source(words=words_of(report, source), actor=actor),),
        cue=words_of(report, cue),
        content=(words_of(report, content),),
        quoted=(words_of(report, quoted),) if quoted else (),
        denies=denies,
    )
    return replace(report, statements=(*report.statements, statement))


def with_figure(report: Report, words: str, value: float | None, counts: str, **more: Any) -> Report:
    """The report with one more figure, of people unless told."""
    given = {"low": None, "high": None, "unit": "people", "qualifier": None, "as_of": None, "issuer": None}
    figure = Figure(
        id=identity("f", report.id, words),
        report=report.id,
        value=value,
        counts=counts,
        words=words_of(report, words),
        **{**given, **more},
    )
    return replace(report, figures=(*report.figures, figure))


def with_event(report: Report, words: str, type: str, mode: str | None, actor: str, recipient: str) -> Report:
    """The report with one more event that happened, by and to actors that it names."""
    ids = {held.name: held.id for held in report.actors}
    event = Event(
        id=identity("e", report.id, words),
        report=report.id,
        type=type,
        mode=mode,
        status="happened",
        actors=(ids[actor],),
        recipients=(ids[recipient],),
        place=None,
        when=None,
        figures=(),
        mentions=(words_of(report, words),),
    )
    return replace(report, events=(*report.events, event))
