"""Who said what: the statements of a story's reports by speaker, those that are one statement together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.export import dates, labels
from rashomon.export.alike import same_words, together
from rashomon.export.cited import Cast, Cited
from rashomon.export.parts.according import called
from rashomon.export.parts.offices import fullest
from rashomon.export.parts.said import extent, printed
from rashomon.model import Actor, Passage, Point, Report, Span, Statement
from rashomon.text import fold

SAME_WORDS = 0.5  # of the shorter: a statement and a version of a point that share this are about one thing


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A statement as one report gives it. `words` are shown, parted by an ellipsis where there are several.

    It is `denied` if somebody denies it, or what it is a part of.
    """

    cited: Cited
    statement: Statement
    words: tuple[Passage, ...]
    audience: tuple[str, ...]
    via: tuple[str, ...]
    denied: bool = False

    def facts(self) -> tuple[str, ...]:
        """How it was said, to whom, when, where, and through whom it came, as far as that is known."""
        said = self.statement
        found = [labels.STATEMENTS[said.kind]]
        found += [labels.ATTRIBUTIONS[said.type]] if said.type != "assertion" else []
        found += [f"to {', '.join(self.audience)}"] if self.audience else []
        found += [dates.when(said.when)] if said.when and said.when.start else []
        found += [f"published {dates.when(said.posted)}"] if said.posted and said.posted.start else []
        found += [said.medium] if said.medium else []
        found += [f"by way of {', from '.join(reversed(self.via))}"] if self.via else []
        found += ["a denial"] if said.denied else []
        found += ["denied"] if self.denied else []
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One thing said by a speaker, with a version per report. `point` is its number in the dossier."""

    number: int
    point: int | None
    versions: tuple[Spoken, ...]

    def alike(self) -> tuple[tuple[Spoken, ...], ...]:
        """The versions, those together that are told in the same words and alike in all else."""

        def told(one: Spoken) -> tuple[tuple[str, ...], tuple[str, ...]]:
            return tuple(same_words(words.text) for words in one.words), one.facts()

        return together(self.versions, told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Someone (or several jointly) who is said to have said something. `resolved` is not so for bare words."""

    name: str
    roles: tuple[str, ...]
    resolved: bool
    utterances: tuple[Utterance, ...]

    def offices(self) -> tuple[str, ...]:
        """Its roles, less those that say no more than another."""
        return fullest(self.roles)


Key = tuple[str, ...]
# What is said about: a point, or a statement that is of none; what is said of it apart from what is not said.
About = tuple[int | str, bool]
Told = tuple[Cited, Statement]


def speakers(cited: Sequence[Cited], points: Sequence[Point], cast: Cast) -> tuple[Speaker, ...]:
    """The speakers, those whom most reports quote first; unresolved ones last."""
    places = _places(points, {one.report.id: one.report.statements for one in cited})
    told: dict[Key, dict[About, list[Told]]] = {}
    actors: dict[Key, list[Actor]] = {}
    for one in cited:
        for statement in one.report.statements:
            if statement.type != "assertion" and (statement.via or not statement.sources):
                continue  # "is expected to win", "she said that he wants to": he said nothing, nobody did
            found = [cast.actor(one.report, source.actor) for source in statement.sources]
            known = [actor for actor in found if actor]
            key = _key(statement, known)
            actors.setdefault(key, known)
            point = _point(statement, places.get(one.report.id, ()))
            about = statement.id if point is None else point, statement.kind == "silence"
            told.setdefault(key, {}).setdefault(about, []).append((one, statement))
    spoken = {
        key: {about: _spoken(versions, cast) for about, versions in held.items()} for key, held in told.items()
    }
    ranked = sorted(spoken, key=lambda key: _rank(spoken[key], actors[key], key))
    made, number = [], 0
    for key in ranked:
        utterances = []
        for (place, _), versions in sorted(spoken[key].items(), key=lambda item: _order(item[1])):
            number += 1
            said_at = place if isinstance(place, int) else None
            utterances.append(Utterance(number=number, point=said_at, versions=versions))
        made.append(_speaker(actors[key], utterances))
    return tuple(made)


def _spoken(versions: Sequence[Told], cast: Cast) -> tuple[Spoken, ...]:
    """The versions less those whose words all stand in another of the same report."""

    def within(told: Told, other: Told) -> bool:
        mine, its = extent(told[1]), extent(other[1])
        if told[0] != other[0] or not its.covers(mine):
            return False
        return its != mine or other[1].id < told[1].id

    here = {statement.id for _, statement in versions}
    return tuple(
        Spoken(
            cited=one,
            statement=statement,
            words=printed(one.report, statement, [held for held in one.report.statements if held.id not in here]),
            audience=tuple(
                actor.name for id in statement.audience if (actor := cast.actor(one.report, id)) is not None
            ),
            via=tuple(filter(None, (called(one.report, via, cast) for via in statement.via))),
            denied=_is_denied(one.report, statement),
        )
        for one, statement in versions
        if not any(within((one, statement), other) for other in versions if other != (one, statement))
    )


def _is_denied(report: Report, statement: Statement) -> bool:
    if statement.denied_by or not statement.via:
        return bool(statement.denied_by)
    span = extent(statement)
    denied = (other for other in report.statements if other.denied_by)
    return any(part.span.covers(span) for other in denied for part in other.content)


def _key(statement: Statement, known: Sequence[Actor]) -> Key:
    if known and len(known) == len(statement.sources):
        return tuple(sorted({actor.id for actor in known}))
    return ("", *(fold(source.words.text) for source in statement.sources))


def _speaker(known: Sequence[Actor], utterances: Sequence[Utterance]) -> Speaker:
    sources = utterances[0].versions[0].statement.sources
    resolved = bool(known) and len(known) == len(sources)
    names = [actor.name for actor in known] if resolved else [source.words.text.rstrip(",") for source in sources]
    roles = tuple(dict.fromkeys(role for actor in known for role in actor.roles)) if len(known) == 1 else ()
    return Speaker(
        name=" and ".join(dict.fromkeys(names)) or "no source named",
        roles=roles,
        resolved=resolved,
        utterances=tuple(utterances),
    )


Place = tuple[Span, int, bool]


def _places(points: Iterable[Point], statements: Mapping[str, Sequence[Statement]]) -> dict[str, list[Place]]:
    """The words of each version of a point by its report, with its number and whether it is of a silence."""
    found: dict[str, list[Place]] = {}
    for number, point in enumerate(points, start=1):
        is_silent = any(
            {one.kind == "silence" for one in statements.get(version.report, ()) if _is_in(version.words, one)}
            == {True}
            for version in (point.versions if point.kind == "statement" else ())
        )
        for version in point.versions:
            found.setdefault(version.report, []).append((version.words.span, number, is_silent))
    return found


def _is_in(words: Passage, statement: Statement) -> bool:
    return words.span.covers(extent(statement))


def _point(statement: Statement, places: Sequence[Place]) -> int | None:
    """The number of the point that a statement is a version of: the one that shares most of its words.

    What is not said stands in one sentence with what is: there it is of the point that is silent as well.
    """
    span, is_silence = extent(statement), statement.kind == "silence"
    best: tuple[bool, float, int] | None = None
    for words, number, is_silent in places:
        shared = min(words.end, span.end) - max(words.start, span.start)
        share = shared / min(words.end - words.start, span.end - span.start)
        held = is_silence == is_silent, shared, -number
        if share >= SAME_WORDS and (best is None or held > best):
            best = held
    return -best[2] if best else None


def _rank(spoken: Mapping[About, Sequence[Spoken]], known: Sequence[Actor], key: Key) -> tuple[object, ...]:
    reports = {one.cited.number for versions in spoken.values() for one in versions}
    return (not known, -len(reports), -len(spoken), [fold(actor.name) for actor in known], key)


def _order(versions: Sequence[Spoken]) -> tuple[int, int, int]:
    first = versions[0]
    return -len({one.cited.number for one in versions}), first.cited.number, first.words[0].start
