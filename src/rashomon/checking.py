"""Reads every span again: in the report it points into, and in the page the report comes from."""

from __future__ import annotations

import dataclasses
import html
import json
import unicodedata
from collections.abc import Iterator, Mapping
from email.errors import MessageError
from email.header import decode_header, make_header

from rashomon.markup import visible
from rashomon.model import Dossier, Excerpt, Page, Passage, Piece, Report, Span
from rashomon.read.decode import digest_problem
from rashomon.store import Store

SHOWN = 40  # characters of a text in a problem's line


def check(store: Store) -> tuple[str, ...]:
    """Everything in the store that does not hold, one line each: every span is read again."""
    problems = list(store.problems())
    reports = {}
    for page in store.pages():
        problems += page_problems(page)
        for report in store.reports(page=page.id):
            problems += report_problems(report, page)
            reports[report.id] = report
    for held in store.dossiers():
        problems += dossier_problems(held, reports)
    return tuple(problems)


def page_problems(page: Page) -> Iterator[str]:
    """What does not hold in a page: its characters against its checksum, its fields against its characters."""
    if problem := digest_problem(page):
        yield f"page {page.id}: {problem}"
    for field in page.fields:
        yield from _piece_problems(f"page {page.id}, {field.name}", field.text, field.pieces, page.text)


def report_problems(report: Report, page: Page) -> Iterator[str]:
    """What does not hold in a report: its text and its titles against the page, its mentions against the text."""
    where = f"report {report.id}"
    yield from _piece_problems(where, report.text, report.pieces, page.text)
    about = (report.about.url, report.about.section, report.about.publisher, report.about.based_on)
    notes = (note.words for note in report.notes)
    for excerpt in (report.title, report.byline, report.dateline, *report.key_points, *notes, *about):
        if excerpt is not None:
            yield from _excerpt_problems(where, excerpt, page.text)
    for span in report.sentences:
        if not _inside(span, report.text):
            yield f"{where}: sentence [{span.start}, {span.end}) is not inside its {len(report.text)} characters"
    for passage in passages(report):
        if passage.report != report.id:
            yield f"{where}: a mention points into report {passage.report}: {_shown(passage.text)}"
        else:
            yield from _passage_problems(where, passage, report.text)


def dossier_problems(dossier: Dossier, reports: Mapping[str, Report]) -> Iterator[str]:
    """What does not hold in a dossier: its passages against the texts of its reports."""
    where, members = f"story {dossier.id}", {member.report for member in dossier.members}
    members |= {report for revision in dossier.revisions for report in (revision.earlier, revision.later)}
    for passage in passages(dossier):
        if passage.report not in members or passage.report not in reports:
            yield f"{where}: a passage points into report {passage.report}, which is not one of its reports"
        else:
            yield from _passage_problems(where, passage, reports[passage.report].text)
    for revision in dossier.revisions:
        for report, excerpts in (
            (revision.earlier, [change.stood for change in revision.changes if change.stood]),
            (revision.later, [change.stands for change in revision.changes if change.stands]),
        ):
            for excerpt in excerpts:
                if report not in reports or excerpt not in _beside(reports[report]):
                    yield f"{where}: report {report} has no title and no note {_shown(excerpt.text)}"


def _beside(report: Report) -> tuple[Excerpt | None, ...]:
    return (report.title, *(note.words for note in report.notes))


def passages(value: object) -> Iterator[Passage]:
    """Every passage in a value of the model, however deep, in the order of its fields."""
    if isinstance(value, Passage):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from passages(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from passages(getattr(value, field.name))


def _passage_problems(where: str, passage: Passage, text: str) -> Iterator[str]:
    found = text[passage.start : passage.end]
    if not _inside(passage.span, text) or found != passage.text:
        yield (
            f"{where}: [{passage.start}, {passage.end}) of report {passage.report} reads {_shown(found)}, "
            f"expected {_shown(passage.text)}"
        )


def _excerpt_problems(where: str, excerpt: Excerpt, text: str) -> Iterator[str]:
    source = excerpt.source
    found = text[source.start : source.end]
    if not _inside(source, text) or not _stands_for(found, excerpt.text):
        yield (
            f"{where}: [{source.start}, {source.end}) of its page reads {_shown(found)}, "
            f"expected {_shown(excerpt.text)}"
        )


def _piece_problems(where: str, text: str, pieces: tuple[Piece, ...], page: str) -> Iterator[str]:
    at = 0
    for piece in pieces:
        if piece.start < at or not _inside(Span(piece.start, piece.end), text) or not _inside(piece.source, page):
            yield f"{where}: piece [{piece.start}, {piece.end}) is out of order or out of bounds"
            return
        if text[at : piece.start].strip():
            yield f"{where}: [{at}, {piece.start}) comes from nowhere: {_shown(text[at : piece.start])}"
        at = piece.end
        words, source = text[piece.start : piece.end], page[piece.source.start : piece.source.end]
        if words != source and (len(words) == len(source) or not _stands_for(source, words)):
            yield f"{where}: [{piece.start}, {piece.end}) reads {_shown(words)}, its page has {_shown(source)}"
    if text[at:].strip():
        yield f"{where}: [{at}, {len(text)}) comes from nowhere: {_shown(text[at:])}"


def _stands_for(source: str, words: str) -> bool:
    """Whether the characters of a page read as these words: in JSON, HTML or both, a table or a mail."""
    unescaped = _from_json(source)
    unfolded = html.unescape(source)
    forms = (
        *(source, unescaped, unfolded, html.unescape(unescaped), visible(source).text),
        *(visible(unfolded).text, visible(unescaped).text),  # HTML that a feed holds, in XML or in JSON
        source.replace('""', '"'),  # a table
        _from_header(source),  # mail
    )
    return _bare(words) in {_bare(form) for form in forms}


def _from_header(source: str) -> str:
    try:
        return str(make_header(decode_header(source)))
    except (MessageError, LookupError, ValueError):
        return source


def _from_json(source: str) -> str:
    try:
        return str(json.loads(f'"{source}"', strict=False))
    except ValueError:
        return source


def _bare(text: str) -> str:
    """A text without white space and invisible characters, which a replaced piece may change."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(c for c in composed if not c.isspace() and unicodedata.category(c) not in {"Cc", "Cf"})


def _inside(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)


def _shown(text: str) -> str:
    return repr(text if len(text) <= SHOWN else text[: SHOWN - 1] + "…")
