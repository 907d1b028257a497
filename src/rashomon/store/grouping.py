"""The rows behind grouping: what it knows of reports, their links and their groups."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select, text, update
from sqlalchemy.dialects.sqlite import insert

from rashomon.group.blocking import candidates, keys, links
from rashomon.group.corrections import Ruled
from rashomon.group.growing import Grown, grown
from rashomon.group.signatures import Signature
from rashomon.linking import Link
from rashomon.model import Dossier
from rashomon.store import schema
from rashomon.store.documents import decode, encode

report, unsigned, signature, story = schema.reports.c, schema.unsigned.c, schema.signatures.c, schema.stories.c

# Each key is looked up in the spans of days that may be; the order of the join is said, since SQLite knows nothing
# of the sizes. Weights are whole numbers: added up in any order they give the same.
NEAR = text("""
    SELECT posting.signature AS number
    FROM json_each(:weights) AS own CROSS JOIN json_each(:spans) AS span CROSS JOIN posting
    ON posting."key" = own."key"
       AND posting.day BETWEEN json_extract(span.value, '$[0]') AND json_extract(span.value, '$[1]')
    GROUP BY posting.signature HAVING sum(posting.weight * own.value) >= json_extract(span.value, '$[2]')
    ORDER BY posting.signature
""")
LINKS = text("""
    SELECT one.report AS "left", other.report AS "right", link.score, link.days
    FROM json_each(:reports) AS asked CROSS JOIN signature AS one ON one.report = asked.value
    CROSS JOIN link ON link."left" = one.number
    CROSS JOIN signature AS other ON other.number = link."right"
""")


def restart(connection: Connection) -> None:
    """Forget all that grouping knows."""
    for table in (schema.links, schema.postings, schema.signatures, schema.stories, schema.unsigned):
        connection.execute(delete(table))
    connection.execute(insert(schema.unsigned).from_select(["report"], select(report.id)))


def sign(connection: Connection, signatures: Sequence[Signature]) -> None:
    """Add signatures with what they are found by, and their links; those are passed over that are held by now."""
    asked = func.json_each(json.dumps([one.report for one in signatures])).table_valued("value")
    waiting = set(connection.scalars(select(unsigned.report).where(unsigned.report.in_(select(asked.c.value)))))
    signatures = [one for one in signatures if one.report in waiting]
    near = (*candidates(signatures), *_candidates(connection, signatures))
    found = list(links(near))
    for one in signatures:
        number = connection.scalar(select(report.number).where(report.id == one.report))
        connection.execute(
            insert(schema.signatures).values(number=number, report=one.report, document=encode(one.bare()))
        )
        rows = [
            {"key": key, "day": day, "signature": number, "weight": weight}
            for day, key, weight in keys(one).postings
        ]
        if rows:
            connection.execute(insert(schema.postings), rows)
        connection.execute(delete(schema.unsigned).where(unsigned.report == one.report))
    numbers = _numbers(connection, {end for link in found for end in (link.left, link.right)})
    rows = [
        {"left": numbers[one], "right": numbers[other], "score": link.score, "days": days}
        for link in found
        for one, other, days in (
            (link.left, link.right, link.days),
            (link.right, link.left, None if link.days is None else -link.days),
        )
    ]
    if rows:
        connection.execute(insert(schema.links), rows)


def unsign(connection: Connection, number: int, id: str) -> None:
    """Forget what grouping knows of a report; the others of its group are to be grouped again.

    So are those of the groups that it is linked to, of which other links may count now.
    """
    connection.execute(delete(schema.unsigned).where(unsigned.report == id))
    row = connection.execute(
        select(signature.document, signature.story).where(signature.number == number)
    ).one_or_none()
    if row is None:
        return
    if row.story is not None:
        _open(connection, (row.story,))
    posting, link = schema.postings.c, schema.links.c
    for day, key, _ in keys(decode(row.document, Signature, id)).postings:
        here = (posting.key == key, posting.day == day, posting.signature == number)
        connection.execute(delete(schema.postings).where(*here))
    left = select(link.right).where(link.left == number)
    groups = select(signature.story).where(signature.number.in_(left), signature.story.is_not(None))
    _open(connection, sorted(set(connection.scalars(groups))))
    for other in connection.scalars(select(link.right).where(link.left == number)).all():
        connection.execute(delete(schema.links).where(link.left == other, link.right == number))
    connection.execute(delete(schema.links).where(link.left == number))
    connection.execute(delete(schema.signatures).where(signature.number == number))


def _candidates(connection: Connection, signatures: Iterable[Signature]) -> Iterator[tuple[Signature, Signature]]:
    """Each of these with those held that it may be linked to."""
    known: dict[int, Signature] = {}
    for one in signatures:
        found: set[int] = set()
        for weights, spans in keys(one).lookups:
            asked = {"weights": json.dumps(weights), "spans": json.dumps(spans)}
            found.update(connection.scalars(NEAR, asked))
        for number in sorted(found):
            if number not in known:
                document = connection.scalar(select(signature.document).where(signature.number == number))
                known[number] = decode(document or b"", Signature, str(number))
            yield one, known[number]


def grow(connection: Connection, limit: int, said: Ruled) -> bool:
    """Group the first reports that are signed and in no group."""
    fresh = select(signature.report).where(signature.story.is_(None)).order_by(signature.number).limit(limit)
    reports = connection.scalars(fresh).all()
    if reports:
        _group(connection, grown(reports, Rows(connection), said))
    return bool(reports)


@dataclass(frozen=True, slots=True)
class Rows:
    """The links and groups held."""

    connection: Connection

    def links(self, reports: Collection[str]) -> list[Link]:
        """The links of these reports, without reasons."""
        found = self.connection.execute(LINKS, {"reports": json.dumps(list(reports))})
        return [Link(left, right, score, "", days) for left, right, score, days in found]

    def groups(self, reports: Collection[str]) -> dict[int, tuple[str, ...]]:
        """The groups of these reports, with all of their members, sorted."""
        asked = func.json_each(json.dumps(list(reports))).table_valued("value")
        own = select(signature.story).where(signature.report.in_(select(asked.c.value)))
        found = self.connection.scalars(own.where(signature.story.is_not(None)))
        return _members(self.connection, sorted(set(found)))


def _group(connection: Connection, grown: Grown) -> None:
    """Put new groups in place of those that are gone."""
    _open(connection, grown.gone)
    last = connection.scalar(select(func.max(story.number))) or 0
    for number, members in enumerate(grown.made, start=last + 1):
        connection.execute(insert(schema.stories).values(number=number))
        for member in members:
            put = update(schema.signatures).where(signature.report == member)
            connection.execute(put.values(story=number))


def is_of(connection: Connection, number: int, dossier: Dossier) -> bool:
    """Whether a dossier tells of the reports that a group has, and of no others."""
    members = tuple(sorted(member.report for member in dossier.members))
    return _members(connection, (number,))[number] == members


def uncompared(connection: Connection, limit: int) -> dict[int, tuple[str, ...]]:
    """The first groups without a dossier, with their members."""
    found = select(story.number).where(story.dossier.is_(None)).order_by(story.number).limit(limit)
    return _members(connection, connection.scalars(found).all())


def uncompare(connection: Connection, *, outlet: str | None = None, of: str | None = None) -> None:
    """Have the stories of an outlet's reports, or the story of one report, compared again."""
    reports = select(report.id).where(report.outlet == outlet if of is None else report.id == of)
    told = select(signature.story).where(signature.report.in_(reports), signature.story.is_not(None))
    connection.execute(update(schema.stories).where(story.number.in_(told)).values(dossier=None))


def open_groups(connection: Connection, reports: Iterable[str]) -> None:
    """Take the groups of these reports apart: they are to be grouped again."""
    asked = func.json_each(json.dumps(sorted(reports))).table_valued("value")
    own = select(signature.story).where(signature.report.in_(select(asked.c.value)), signature.story.is_not(None))
    _open(connection, sorted(set(connection.scalars(own))))


def _open(connection: Connection, numbers: Sequence[int]) -> None:
    """Take groups apart."""
    for number in numbers:
        connection.execute(update(schema.signatures).where(signature.story == number).values(story=None))
        connection.execute(delete(schema.stories).where(story.number == number))


def _members(connection: Connection, numbers: Iterable[int]) -> dict[int, tuple[str, ...]]:
    members = select(signature.report).order_by(signature.report)
    return {one: tuple(connection.scalars(members.where(signature.story == one))) for one in numbers}


def _numbers(connection: Connection, reports: Collection[str]) -> Mapping[str, int]:
    asked = func.json_each(json.dumps(sorted(reports))).table_valued("value")
    rows = connection.execute(
        select(signature.report, signature.number).where(signature.report.in_(select(asked.c.value)))
    )
    return {row.report: row.number for row in rows}
