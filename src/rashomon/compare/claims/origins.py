"""From whom a report has what it tells: the stated source nearest to the words, and the chain it came through."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rashomon.compare.actors.cast import Cast
from rashomon.knowledge import states
from rashomon.model import Actor, Report, Span, Statement
from rashomon.outlets import outlet_called
from rashomon.pronouns import THIRD
from rashomon.text import stems

# Statements that say something of the world; what is agreed to, urged or blamed is not thereby reported.
ASSERTING = frozenset({"clause", "according", "cited"})
ASKING = frozenset({"infinitive", "order"})
OFFICIALS = frozenset(stems("official authority diplomat aide officer lawmaker"))
UNNAMED = "officials of "  # how the id of officials without a name begins; a country's code follows
ARTICLE = re.compile(r"(?:The|An?|One|Some|Several|Two)\b")


@dataclass(frozen=True, slots=True)
class Origin:
    """`sources` are the innermost stated source that is not the outlet itself, `via` those through whom it came.

    Ids of the story's cast; of officials without a name, the state or place they are of makes one. Others without
    a name are nobody's, unless the cast knows them from several reports. `names` are those to print for the
    sources, as the report has them; as many, empty where there is none.
    """

    sources: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    names: tuple[str, ...] = field(default=(), compare=False)


NONE = Origin()


def origin_of(report: Report, span: Span, cast: Cast) -> Origin:
    """Those to whom the words at `span` are attributed: the sources of the innermost statement around them."""
    innermost = statement_around(report, span)
    return origin_in(report, innermost, cast) if innermost else NONE


def statement_around(report: Report, span: Span) -> Statement | None:
    """The innermost statement that tells the words at `span`."""
    start, end = span.start, span.end  # of all statements, for each claim of a report
    around = [
        statement
        for statement in report.statements
        for content in statement.content
        if content.start <= start and end <= content.end and statement.by.rpartition(" ")[2] in ASSERTING
    ]
    # Of one content with two sources ("NBC reported, citing an official") the one with the longer chain is inside.
    return min(around, key=lambda s: (sum(c.end - c.start for c in s.content), -len(s.via), s.id), default=None)


def reports_nothing(found: object) -> bool:
    """Whether what was found is a statement by which somebody offers, agrees to or asks for something."""
    return isinstance(found, Statement) and found.by.rpartition(" ")[2] in ASKING


def origin_in(report: Report, statement: Statement, cast: Cast) -> Origin:
    """Whose word a statement is; an outlet that was told it ("told Reuters") is on the way, as who reports it."""
    sources = tuple(dict.fromkeys(_known(report, (source.actor for source in statement.sources), cast)))
    told = (id for id in statement.audience if (actor := report.actor(id)) and outlet_called(actor.name))
    links = _known(report, (*(link.actor for link in statement.via), *told), cast)
    names = tuple(_called_in(id, statement, cast) for id in sources)
    return Origin(sources, tuple(id for id in dict.fromkeys(links) if id not in sources), names)


def called(id: str, cast: Cast) -> str:
    """A name to print for an origin, empty where there is none."""
    if id.startswith(UNNAMED):
        state = states().get(id.removeprefix(UNNAMED))
        return f"unnamed officials of {state.name}" if state else ""
    actor = cast.actor(id)
    return actor.name if actor else ""


def _called_in(id: str, statement: Statement, cast: Cast) -> str:
    """A name to print for a source: of a state, or of its officials, what the words call them, if that has a name.

    Not "the government" or "it", which do not say whose.
    """
    actor = cast.actor(id)
    if len(statement.sources) > 1 or (actor and actor.kind != "state"):
        return called(id, cast)
    name = ARTICLE.sub(lambda match: match[0].lower(), statement.sources[0].words.text)
    is_name = any(map(str.isupper, name if actor else name[1:])) and name.lower() not in THIRD
    return name if is_name else called(id, cast)


def _one_origin(left: str, right: str, cast: Cast) -> bool:
    """Whether two are one speaker; officials without a name speak for their state."""
    if left.startswith(UNNAMED) or right.startswith(UNNAMED):
        return left == right or _state(left, cast) == _state(right, cast) != ""
    return cast.one_speaker(left, right)


def same_sources(left: Sequence[str], right: Sequence[str], cast: Cast) -> bool:
    """Whether two stated sources are the same, each of the one among those of the other; nobody is no source."""
    return bool(left and right) and _among(left, right, cast) and _among(right, left, cast)


def same_way(left: Origin, right: Origin, cast: Cast) -> bool:
    """Whether two have it from the same source by way of the same: one outlet's report, told again by two."""
    return same_sources(left.sources, right.sources, cast) and same_sources(left.via, right.via, cast)


def _among(some: Sequence[str], others: Sequence[str], cast: Cast) -> bool:
    return all(any(_one_origin(one, other, cast) for other in others) for one in some)


def _state(id: str, cast: Cast) -> str:
    if id.startswith(UNNAMED):
        return id.removeprefix(UNNAMED)
    actor = cast.actor(id)
    return (actor.country or "") if actor and actor.kind == "state" else ""


def _known(report: Report, ids: Iterable[str | None], cast: Cast) -> Iterator[str]:
    for id in ids:
        actor = report.actor(id)
        named = cast.named(report, (id,))
        if actor and named:
            yield named[0]
        elif actor and (country := _country(report, actor)):
            yield f"{UNNAMED}{country}"
        elif id and (told := cast.of(report.id, id)) in cast.shared:
            yield told


def _country(report: Report, actor: Actor) -> str | None:
    """The country of officials without a name, by what they are called or by the place that their words name."""
    if not OFFICIALS & set(stems(actor.name)):
        return None
    inside = (
        place.country
        for place in report.places
        if any(words.covers(at) for words in actor.mentions for at in place.mentions)
    )
    return actor.country or next((country for country in inside if country), None)
