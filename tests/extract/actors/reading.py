"""A text read by the extractor of actors alone."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from rashomon.extract.actors import actors, actors_at
from rashomon.extract.parse import parses
from rashomon.model import Actor, Published, Report, Span
from tests.make import make_report


@lru_cache(maxsize=300)
def read(text: str, *, id: str = "r1", day: str | None = None) -> Report:
    """The report with its actors."""
    report = make_report(text, id=id)
    if day is not None:
        report = replace(report, published=Published(date=day, precision="day", basis="stated", why="stated"))
    return actors(report, next(parses([text])))


def one(report: Report, name: str) -> Actor:
    """The only actor of this name."""
    found = [actor for actor in report.actors if actor.name == name]
    assert len(found) == 1, [(actor.name, actor.kind) for actor in report.actors]
    return found[0]


def said(actor: Actor) -> list[str]:
    """The words that speak of an actor."""
    return [mention.text for mention in actor.mentions]


def rules(actor: Actor) -> list[str]:
    """Which rule found each mention."""
    return [rule.removeprefix("actors/2 ") for rule in actor.by]


def at(report: Report, words: str) -> list[str]:
    """The names of those of whom these words speak."""
    start = report.text.index(words)
    return [actor.name for actor in actors_at(report, Span(start, start + len(words)))]
