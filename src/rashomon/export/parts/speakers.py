"""Who said what: the statements of a story's reports by speaker, those that are one statement together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.addressed import with_addressee
from rashomon.compare.claims.shown import legible
from rashomon.export import labels
from rashomon.export.alike import same_words, together
from rashomon.export.cited import Cast, Cited
from rashomon.export.parts.offices import fullest
from rashomon.model import Actor, Passage, Point, Report, Span, Statement, Via
from rashomon.text import fold

LONGEST = 600  # characters; of a statement that runs on, only the content is shown
SAME_WORDS = 0.5  # of the shorter: a statement and a version of a point that share this are about one thing


OF_DOING = frozenset({"of", "for", "from", "with"})  # "accused her of seeking": she is no subject of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A statement as one report gives it. `words` are shown, parted by an ellipsis where there are several."""

    cited: Cited
    statement: Statement
    words: tuple[Passage, ...]
    audience: tuple[str, ...]
    via: tuple[str, ...]

    def facts(self) -> tuple[str, ...]:
        """How it was said, to whom, when, where, and through whom it came, as far as that is known."""
        said = self.statement
        found = [labels.STATEMENTS[said.kind]]
        found += [labels.ATTRIBUTIONS[said.type]] if said.type != "assertion" else []
        found += [f"to {', '.join(self.audience)}"] if self.audience else []
        found += [labels.when(said.when)] if said.when and said.when.start else []
        found += [f"published {labels.when(said.posted)}"] if said.posted and said.posted.start else []
        found += [said.medium] if said.medium else []
        found += [f"by way of {', from '.join(self.via)}"] if self.via else []
        found += ["a denial"] if said.denied else []
        found += ["denied"] if said.denied_by else []
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


def speakers(cited: Sequence[Cited], points: Sequence[Point], cast: Cast) -> tuple[Speaker, ...]:
    """The speakers, those whom most reports quote first; unresolved ones last."""
    place = _places(points)
    spoken: dict[Key, dict[int | str, list[Spoken]]] = {}
    actors: dict[Key, list[Actor]] = {}
    for one in cited:
        for statement in one.report.statements:
            if statement.type != "assertion" and (statement.via or not statement.sources):
                continue  # "is expected to win", "she said that he wants to": he said nothing, nobody did
            found = [cast.actor(one.report, source.actor) for source in statement.sources]
            known = [actor for actor in found if actor]
            key = _key(statement, known)
            actors.setdefault(key, known)
            point = _point(_extent(statement), one.report.id, place)
            about: int | str = statement.id if point is None else point
            spoken.setdefault(key, {}).setdefault(about, []).append(_spoken(one, statement, cast))
    ranked = sorted(spoken, key=lambda key: _rank(spoken[key], actors[key], key))
    made, number = [], 0
    for key in ranked:
        utterances = []
        for about, versions in sorted(spoken[key].items(), key=lambda item: _order(item[1])):
            number += 1
            said_at = about if isinstance(about, int) else None
            utterances.append(Utterance(number=number, point=said_at, versions=_fullest(versions)))
        made.append(_speaker(actors[key], utterances))
    return tuple(made)


def _fullest(versions: Sequence[Spoken]) -> tuple[Spoken, ...]:
    """The versions less those whose words all stand in another of the same report."""

    def within(one: Spoken, other: Spoken) -> bool:
        mine, its = _extent(one.statement), _extent(other.statement)
        if one.cited != other.cited or not its.covers(mine):
            return False
        return its != mine or other.statement.id < one.statement.id

    return tuple(one for one in versions if not any(within(one, other) for other in versions if other != one))


def _key(statement: Statement, known: Sequence[Actor]) -> Key:
    if known and len(known) == len(statement.sources):
        return tuple(sorted({actor.id for actor in known}))
    return ("", *(fold(source.words.text) for source in statement.sources))


def _speaker(known: Sequence[Actor], utterances: Sequence[Utterance]) -> Speaker:
    sources = utterances[0].versions[0].statement.sources
    resolved = bool(known) and len(known) == len(sources)
    names = [actor.name for actor in known] if resolved else [source.words.text for source in sources]
    roles = tuple(dict.fromkeys(role for actor in known for role in actor.roles)) if len(known) == 1 else ()
    return Speaker(
        name=" and ".join(dict.fromkeys(names)) or "no source named",
        roles=roles,
        resolved=resolved,
        utterances=tuple(utterances),
    )


def _spoken(one: Cited, statement: Statement, cast: Cast) -> Spoken:
    extent = with_addressee(one.report, _shown(one.report.text, statement), statement.cue)
    whole = (_read(one.report, statement, extent),)
    audience = [cast.actor(one.report, id) for id in statement.audience]
    return Spoken(
        cited=one,
        statement=statement,
        words=whole if extent.end - extent.start <= LONGEST else statement.content,
        audience=tuple(actor.name for actor in audience if actor),
        via=tuple(_via(one, via, cast) for via in statement.via),
    )


def _read(report: Report, statement: Statement, extent: Span) -> Passage:
    """The words, of a relative clause all of its sentence: nobody knows who "who", or what "that", is."""
    words = report.passage(extent.start, extent.end)
    parts = (*(source.words for source in statement.sources), *statement.content)
    if any(part.start == words.start and part.text.lower() == "that" for part in parts):
        extent = sentence(report, extent)
        return report.passage(extent.start, extent.end)
    return legible(report, words)


def _shown(text: str, statement: Statement) -> Span:
    """What to print: all of the statement; from the cue on if its source is but accused "of planning" it."""
    extent, cue = _extent(statement), statement.cue
    if statement.by.endswith(" cited"):  # "the radio, citing an official, reported": with the radio
        extent = Span(min([extent.start, *(via.words.start for via in statement.via)]), extent.end)
    between = {text[source.words.end : cue.start].strip() for source in statement.sources} if cue else set()
    return Span(cue.start, extent.end) if cue and between & OF_DOING else extent


def _via(one: Cited, via: Via, cast: Cast) -> str:
    actor = cast.actor(one.report, via.actor) if via.actor else None
    return actor.name if actor else via.words.text


def _extent(statement: Statement) -> Span:
    """From the first to the last character of what makes the statement."""
    parts = [*statement.content, *(source.words for source in statement.sources)]
    parts += [statement.cue] if statement.cue else []
    return Span(min(part.start for part in parts), max(part.end for part in parts))


def _places(points: Iterable[Point]) -> dict[str, list[tuple[Span, int]]]:
    found: dict[str, list[tuple[Span, int]]] = {}
    for number, point in enumerate(points, start=1):
        for version in point.versions:
            found.setdefault(version.report, []).append((version.words.span, number))
    return found


def _point(extent: Span, report: str, places: dict[str, list[tuple[Span, int]]]) -> int | None:
    """The number of the point that a statement is a version of: the one that shares most of its words."""
    best: tuple[float, int] | None = None
    for span, number in places.get(report, ()):
        shared = min(span.end, extent.end) - max(span.start, extent.start)
        share = shared / min(span.end - span.start, extent.end - extent.start)
        if share >= SAME_WORDS and (best is None or (shared, -number) > (best[0], -best[1])):
            best = (shared, number)
    return best[1] if best else None


def _rank(spoken: dict[int | str, list[Spoken]], known: Sequence[Actor], key: Key) -> tuple[object, ...]:
    reports = {one.cited.number for versions in spoken.values() for one in versions}
    return (not known, -len(reports), -len(spoken), [fold(actor.name) for actor in known], key)


def _order(versions: Sequence[Spoken]) -> tuple[int, int, int]:
    first = versions[0]
    return -len({one.cited.number for one in versions}), first.cited.number, first.words[0].start
