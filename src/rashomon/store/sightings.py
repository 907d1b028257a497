"""What reports say that an actor says, does or holds."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from rashomon.model import PointKind
from rashomon.store import schema
from rashomon.store.indexing import MENTIONS, REPORTS

DAY = REPORTS + MENTIONS  # the bits of a mention's number that hold no day


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """What a report says that an actor says, does or holds: where it stands."""

    report: str
    story: str | None
    kind: PointKind
    start: int
    end: int


def sightings(
    connection: Connection, actor: str, *, kind: PointKind | None = None, limit: int, offset: int = 0
) -> tuple[Sighting, ...]:
    """What reports say of an actor, of one kind or all, newest reports first."""
    own, mention, sought = schema.mention_actors.c, schema.mentions.c, schema.sought.c
    newest = select(own.mention).where(own.actor == actor).order_by(own.mention.desc())
    if kind:
        newest = newest.join(schema.mentions, mention.number == own.mention).where(mention.kind == kind)
    last = connection.scalar(newest.limit(1).offset(offset + limit - 1))
    found = (
        select(sought.report, schema.members.c.dossier, mention.kind, mention.start, mention.end)
        .select_from(schema.mention_actors)
        .join(schema.mentions, mention.number == own.mention)
        .join(schema.sought, sought.number == own.mention.op(">>")(MENTIONS))
        .outerjoin(schema.members, schema.members.c.report == sought.report)
        .where(own.actor == actor, *([mention.kind == kind] if kind else []))
        .where(own.mention >= (last or 0) >> DAY << DAY)  # whole days, which are then sorted
        .order_by(sought.published.is_(None), sought.published.desc(), sought.report, mention.start, mention.kind)
        .limit(limit)
        .offset(offset)
    )
    return tuple(
        Sighting(report=id, story=story, kind=kind, start=start, end=end)
        for id, story, kind, start, end in connection.execute(found)
    )
