"""The rows behind grouping: what it knows of reports, their links and their groups."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, func, select, text, update
from sqlalchemy.dialects.sqlite import insert

from rashomon.group.blocking import Keys, Lookup, candidates, enough, keys, links, ranges
from rashomon.group.corrections import Ruled
from rashomon.group.growing import Grown, grown
from rashomon.group.signatures import Signature
from rashomon.linking import Link
from rashomon.model import Dossier
from rashomon.store import schema
from rashomon.store.documents import decode, encode

report, unsigned, signature, story = schema.reports.c, schema.unsigned.c, schema.signatures.c, schema.stories.c

# Each key is looked up in the ranges of days that may be; the order of the join is said, since SQLite knows
# nothing of the sizes. Weights are whole numbers: added up in any order they give the same.
NEAR = text("""
    SELECT lookup."key" AS lookup, posting.signature, posting.day, sum(posting.weight * own.value) AS product
    FROM json_each(:lookups) AS lookup CROSS JOIN json_each(lookup.value, '$.days') AS days
    CROSS JOIN json_each(lookup.value, '$.weights') AS own CROSS JOIN posting
    ON posting."key" = own."key"
       AND posting.day BETWEEN json_extract(days.value, '$[0]') AND json_extract(days.value, '$[1]')
    GROUP BY lookup."key", posting.signature, posting.day
    HAVING product >= json_extract(:needed, '$[' || lookup."key" || ']')
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
    ids = _asked(one.report for one in signatures)
    waiting = select(report.id, report.number).join(schema.unsigned, unsigned.report == report.id)
    number = {row.id: row.number for row in connection.execute(waiting.where(report.id.in_(ids)))}
    signatures = [one for one in signatures if one.report in number]
    if not signatures:
        return
    own = [keys(one) for one in signatures]
    near = (*candidates(signatures, own), *_candidates(connection, signatures, own))
    found = list(links(near, worded=False))
    documents = [
        {"number": number[one.report], "report": one.report, "document": encode(one.bare())} for one in signatures
    ]
    connection.execute(insert(schema.signatures), documents)
    # In the order of the table: a page of it is looked up and written once, and not for each of its rows.
    postings = sorted((key, day, number[one.report], weight) for one in own for day, key, weight in one.postings)
    if postings:
        columns = ("key", "day", "signature", "weight")
        connection.execute(insert(schema.postings), [dict(zip(columns, row, strict=True)) for row in postings])
    connection.execute(delete(schema.unsigned).where(unsigned.report.in_(ids)))
    number |= _numbers(connection, {end for link in found for end in (link.left, link.right)} - set(number))
    rows = [
        {"left": number[one], "right": number[other], "score": link.score, "days": days}
        for link in found
        for one, other, days in (
            (link.left, link.right, link.days),
            (link.right, link.left, None if link.days is None else -link.days),
        )
    ]
    if rows:
        connection.execute(insert(schema.links), sorted(rows, key=lambda row: (row["left"], row["right"])))


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


def _candidates(
    connection: Connection, signatures: Sequence[Signature], own: Sequence[Keys]
) -> Iterator[tuple[Signature, Signature]]:
    """Each of these, which have these keys, with those held that it may be linked to."""
    near = [_near(connection, one.lookups) for one in own]
    asked = signature.number.in_(_asked(set().union(*near)))
    rows = connection.execute(select(signature.number, signature.document).where(asked))
    known = {number: decode(document, Signature, str(number)) for number, document in rows}
    for one, numbers in zip(signatures, near, strict=True):
        for number in sorted(numbers):
            yield one, known[number]


def _near(connection: Connection, lookups: Sequence[Lookup]) -> set[int]:
    """The numbers of those held that these find."""
    asked = [{"weights": weights, "days": ranges(spans)} for weights, spans in lookups]
    needed = [min(needed for *_, needed in spans) for _, spans in lookups]
    rows = connection.execute(NEAR, {"lookups": json.dumps(asked), "needed": json.dumps(needed)})
    return {number for at, number, day, product in rows if enough(lookups[at][1], day, product)}


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
        own = select(signature.story).where(signature.report.in_(_asked(reports)), signature.story.is_not(None))
        found = self.connection.scalars(own)
        return _members(self.connection, sorted(set(found)))


def _group(connection: Connection, grown: Grown) -> None:
    """Put new groups in place of those that are gone."""
    _open(connection, grown.gone)
    first = (connection.scalar(select(func.max(story.number))) or 0) + 1
    made = list(enumerate(grown.made, start=first))
    if made:
        connection.execute(insert(schema.stories), [{"number": number} for number, _ in made])
        put = update(schema.signatures).where(signature.report == bindparam("member"))
        rows = [{"member": member, "story": number} for number, members in made for member in members]
        connection.execute(put, rows)


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
    own = select(signature.story).where(signature.report.in_(_asked(reports)), signature.story.is_not(None))
    _open(connection, sorted(set(connection.scalars(own))))


def _open(connection: Connection, numbers: Iterable[int]) -> None:
    """Take groups apart."""
    asked = _asked(numbers)
    connection.execute(update(schema.signatures).where(signature.story.in_(asked)).values(story=None))
    connection.execute(delete(schema.stories).where(story.number.in_(asked)))


def _members(connection: Connection, numbers: Iterable[int]) -> dict[int, tuple[str, ...]]:
    members: dict[int, list[str]] = {one: [] for one in numbers}
    own = select(signature.story, signature.report).where(signature.story.in_(_asked(members)))
    for number, member in connection.execute(own.order_by(signature.report)):
        members[number].append(member)
    return {number: tuple(found) for number, found in members.items()}


def _numbers(connection: Connection, reports: Iterable[str]) -> Mapping[str, int]:
    rows = connection.execute(
        select(signature.report, signature.number).where(signature.report.in_(_asked(reports)))
    )
    return {row.report: row.number for row in rows}


def _asked(values: Iterable[str | int]) -> Select[tuple[Any]]:
    """These as rows, of which a statement may be given any number."""
    return select(func.json_each(json.dumps(sorted(values))).table_valued("value").c.value)
