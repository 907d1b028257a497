"""What can be searched of reports, as rows: numbered by the day, so that a walk down the numbers is newest first.

A full-text table can be walked by its row numbers alone. So these hold the day: of a sought report in the upper
bits, of a mention those of its report. Numbers of one day are given as reports come, and nothing rests on their
order: who wants the newest takes whole days, and sorts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from hashlib import sha256

from sqlalchemy import Connection, TextClause, delete, func, insert, select, text

from rashomon.model import Report
from rashomon.store import rows, schema
from rashomon.store.documents import decode
from rashomon.text import fold

# Bits of a number: two million reports of one day (or undated), and a million mentions of one report, which is
# more than the longest text that is read has room for.
REPORTS, MENTIONS = 21, 20
REBUILT = 500  # reports read at once
COLUMNS = {"report_words": ("title", "text", "names", "marks"), "mention_words": ("words", "names", "marks")}


def index(connection: Connection, report: Report) -> None:
    """Make a report that is held searchable, with all its mentions."""
    published, sought = report.published.date, schema.sought.c
    low, high = first_of(published), first_of(published) + (1 << REPORTS)
    last = select(func.max(sought.number)).where(sought.number >= low, sought.number < high)
    held = connection.scalar(last)
    number = low if held is None else held + 1
    own = {"number": number, "report": report.id, "outlet": report.outlet, "published": published}
    connection.execute(insert(schema.sought), own)
    names = rows.names(report)
    connection.execute(_words("report_words"), _of_report(report, number, names))
    found = list(enumerate(rows.mentions(report), start=number << MENTIONS))
    if not found:
        return
    places = [
        {"number": at, "kind": one.kind, "start": one.place.start, "end": one.place.end} for at, one in found
    ]
    connection.execute(insert(schema.mentions), places)
    connection.execute(_words("mention_words"), _of_mentions(report, number, names))
    actors = [{"mention": at, "actor": actor} for at, one in found for actor in one.actors]
    if actors:
        connection.execute(insert(schema.mention_actors), actors)


def unindex(connection: Connection, report: Report) -> None:
    """Take a report and its mentions out of what is searched."""
    number = connection.scalar(select(schema.sought.c.number).where(schema.sought.c.report == report.id))
    if number is None:
        return
    mention, own = schema.mentions.c.number, schema.mention_actors.c.mention
    low, high = number << MENTIONS, (number + 1) << MENTIONS
    connection.execute(delete(schema.mention_actors).where(own >= low, own < high))
    names = rows.names(report)
    # An index without its text must be told what to forget, word for word.
    if mentions := _of_mentions(report, number, names):
        connection.execute(_words("mention_words", forget=True), mentions)
    connection.execute(delete(schema.mentions).where(mention >= low, mention < high))
    connection.execute(_words("report_words", forget=True), _of_report(report, number, names))
    connection.execute(delete(schema.sought).where(schema.sought.c.number == number))


def place(connection: Connection, dossier: str) -> None:
    """Note in which listed story the reports of a dossier are, and which outlets carry it."""
    values = {"dossier": dossier}
    connection.execute(text(f"{_PLACED} WHERE listing.dossier = :dossier"), values)
    connection.execute(text(f"{_CARRIED} WHERE listing.dossier = :dossier"), values)


def rebuild(connection: Connection) -> None:
    """Make all that is held searchable anew; the tables of the index are empty."""
    report, after = schema.reports.c, ""
    some = select(report.id, report.document).order_by(report.id).limit(REBUILT)
    while held := connection.execute(some.where(report.id > after)).all():
        for id, document in held:
            index(connection, decode(document, Report, id))
        after = held[-1].id
    connection.execute(text(_PLACED))
    connection.execute(text(_CARRIED))


def first_of(published: str | None) -> int:
    """The first number of a report of that day, or of an undated one; a month or a year stands for its first."""
    return (date.fromisoformat(f"{published}-01-01"[:10]).toordinal() if published else 0) << REPORTS


@lru_cache(maxsize=100_000)
def mark(word: str) -> str:
    """A word as one term that no other has: full-text tables cut words at signs and reduce them to their stems."""
    return sha256(word.encode("utf-8", "surrogatepass")).hexdigest()[:12] + "0"  # no ending of a word is a digit


def marks(name: str) -> str:
    """The words of a folded name, one after the other."""
    return " ".join(map(mark, fold(name).split()))


def _of_report(report: Report, number: int, names: Mapping[str, Iterable[str]]) -> dict[str, object]:
    title, named = report.title.text if report.title else "", _names(names.values())
    return {"number": number, "title": title, "text": report.text, "names": named, "marks": mark(report.outlet)}


def _of_mentions(report: Report, number: int, names: Mapping[str, Iterable[str]]) -> list[dict[str, object]]:
    outlet = mark(report.outlet)
    return [
        {
            "number": at,
            "words": one.words,
            "names": _names(names.get(actor, ()) for actor in one.actors),
            "marks": f"{mark(one.kind)} {outlet}",
        }
        for at, one in enumerate(rows.mentions(report), start=number << MENTIONS)
    ]


def _names(forms: Iterable[Iterable[str]]) -> str:
    """Names one after the other; what stands between them is of none, so that no name goes on in the next."""
    return " - 0 - ".join(marks(name) for names in forms for name in names)


def _words(table: str, *, forget: bool = False) -> TextClause:
    columns = ", ".join(COLUMNS[table])
    values = ", ".join(f":{name}" for name in COLUMNS[table])
    first, told = (f"{table}, ", "'delete', ") if forget else ("", "")
    return text(f"INSERT INTO {table} ({first}rowid, {columns}) VALUES ({told}:number, {values})")  # noqa: S608 - ours


_PLACED = """
    INSERT INTO placed (report, listing)
    SELECT sought.number, listing.number FROM listing
    JOIN member ON member.dossier = listing.dossier JOIN sought ON sought.report = member.report
"""
_CARRIED = """
    INSERT INTO carried (outlet, listing)
    SELECT DISTINCT sought.outlet, listing.number FROM listing
    JOIN member ON member.dossier = listing.dossier JOIN sought ON sought.report = member.report
"""
