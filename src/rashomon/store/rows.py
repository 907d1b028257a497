"""What of a report can be searched: its words, its actors, and its mentions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.model import Event, Figure, Passage, Position, Report, Statement
from rashomon.store.base import MentionKind
from rashomon.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One thing that can be found in a report: where it stands, its words and whom it concerns."""

    kind: MentionKind
    place: Passage
    words: str
    actors: tuple[str, ...]


def mentions(report: Report) -> Iterator[Mention]:
    """The mentions of a report that a search by kind can find, kind by kind."""
    yield from (_statement(statement) for statement in report.statements if statement.content)
    yield from (_event(event) for event in report.events if event.mentions)
    yield from (_figure(figure) for figure in report.figures)
    yield from (_position(position) for position in report.positions if position.evidence)


def names(report: Report) -> dict[str, tuple[str, ...]]:
    """The folded names under which each actor stands in the report, by actor id."""
    return {
        actor.id: tuple(
            dict.fromkeys(fold(words) for words in (actor.name, *(one.text for one in actor.mentions)))
        )
        for actor in report.actors
    }


def _statement(statement: Statement) -> Mention:
    said = " ".join(part.text for part in statement.content)
    by = " ".join(source.words.text for source in statement.sources)
    actors = (source.actor for source in statement.sources)
    return Mention(kind="statement", place=statement.content[0], words=f"{by} {said}", actors=_known(*actors))


def _event(event: Event) -> Mention:
    return Mention(
        kind="event",
        place=event.mentions[0],
        words=" ".join(place.text for place in event.mentions),
        actors=_known(*event.actors, *event.recipients),
    )


def _figure(figure: Figure) -> Mention:
    words = f"{figure.words.text} {figure.unit or ''} {figure.counts or ''}"
    return Mention(kind="figure", place=figure.words, words=words, actors=_known(figure.issuer))


def _position(position: Position) -> Mention:
    parts = (*position.evidence, *position.conditions)
    words = " ".join((position.proposal.name, *(part.text for part in parts)))
    return Mention(kind="position", place=position.evidence[0], words=words, actors=(position.holder,))


def _known(*actors: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor for actor in actors if actor))
