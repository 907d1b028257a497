"""A line of JSON as a page: its fields, each traced to the characters of the line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rashomon.errors import ReadError
from rashomon.model import Field, Piece, Span
from rashomon.text import Traced, join, plain

# Our name of a field, and the names under which data sets carry it; the first one with a value counts.
NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "maintext", "article_content"),
    "title": ("title", "headline", "article_title"),
    "published": ("published", "date", "date_publish", "published_at", "datetime"),
    "byline": ("author", "authors", "byline"),
    "url": ("url", "address", "link"),
    "outlet": ("outlet", "source", "publisher", "domain", "site"),
    "language": ("language", "lang"),
}
INNER = ("domain", "name", "title", "text", "url")  # where a value is an object: {"name": "Harbour Post"}
DECODER = json.JSONDecoder(strict=False)  # a raw tab inside a string is no reason to lose a record
BLANK = re.compile(r"[ \t\r\n]*")
ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.DOTALL)
NO_CHARACTER = re.compile("[\ud800-\udfff\x00]")  # half a surrogate pair, and what no store takes


@dataclass(frozen=True, slots=True)
class Value:
    """A JSON value and the stretch of the line that it was read from."""

    content: object
    start: int
    end: int


def fields(line: str) -> tuple[Field, ...]:
    """The fields of a record that matter to us. Raises ReadError where the line is not a record with text."""
    values = {key.casefold(): value for key, value in _record(line).items()}
    found = []
    for name, keys in NAMES.items():
        between = "\n\n" if name == "text" else ", "
        for key in keys:
            traced = join(_strings(line, values[key]), between) if key in values else None
            if traced is not None and traced.text.strip():
                found.append(Field(name=name, text=traced.text, pieces=traced.pieces))
                break
    if not any(field.name == "text" for field in found):
        keys = tuple(NAMES["text"])
        raise ReadError(f"a record without text (it has {_shown(values)}); expected text under {', '.join(keys)}")
    return tuple(found)


def is_record(line: str) -> bool:
    """Whether a line is a record with text."""
    try:
        return bool(fields(line))
    except ReadError:
        return False


def _record(line: str) -> dict[str, Value]:
    try:
        at = _skip(line, line.startswith("\ufeff"))
        content, end = DECODER.raw_decode(line, at)
    except RecursionError as error:
        raise ReadError("JSON nested too deeply; expected a record with text. Mend or remove the line") from error
    except ValueError as error:
        message = plain(str(error)) or "no value"
        raise ReadError(f"not valid JSON ({message}); expected one object per line. Mend the line") from error
    if _skip(line, end) != len(line):
        raise ReadError(f"not valid JSON (more after column {end}); expected one object per line. Mend the line")
    if not isinstance(content, dict):
        kind = type(content).__name__
        raise ReadError(f"a JSON {kind}, not an object; expected a record with text. Mend or remove the line")
    return dict(_members(line, at))


def _members(line: str, at: int) -> Iterator[tuple[str, Value]]:
    """The members of the object that starts at `at`; the line is known to be valid."""
    at = _skip(line, at + 1)
    while line[at] != "}":
        key, at = DECODER.raw_decode(line, at)
        start = _skip(line, _skip(line, at) + 1)  # over the colon
        content, at = DECODER.raw_decode(line, start)
        yield key, Value(content, start, at)
        at = _skip(line, at)
        if line[at] == ",":
            at = _skip(line, at + 1)


def _strings(line: str, value: Value) -> Iterator[Traced]:
    """The strings of a value: itself, those of a list, or the one that names an object."""
    match value.content:
        case str():
            yield _traced(line, value)
        case bool() | None:
            return
        case int() | float():
            yield Traced.of(line[value.start : value.end], value.start)
        case list():
            for element in _elements(line, value.start):
                if isinstance(element.content, str | dict):
                    yield from _strings(line, element)
        case dict():
            members = dict(_members(line, value.start))
            named = [members[key] for key in INNER if key in members]
            yield from (_traced(line, member) for member in named[:1] if isinstance(member.content, str))


def _elements(line: str, at: int) -> Iterator[Value]:
    at = _skip(line, at + 1)
    while line[at] != "]":
        start = at
        content, at = DECODER.raw_decode(line, start)
        yield Value(content, start, at)
        at = _skip(line, at)
        if line[at] == ",":
            at = _skip(line, at + 1)


def _traced(line: str, value: Value) -> Traced:
    """A JSON string, decoded: each escape is one character that leads to all of the escape."""
    start, end = value.start + 1, value.end - 1
    parts, pieces, length, at = [], [], 0, start

    def add(text: str, source: Span) -> None:
        nonlocal length
        if text:
            parts.append(text)
            pieces.append(Piece(length, length + len(text), source))
            length += len(text)

    for escape in ESCAPE.finditer(line, start, end):
        add(line[at : escape.start()], Span(at, escape.start()))
        decoded = NO_CHARACTER.sub("\ufffd", json.loads(f'"{escape[0]}"'))
        add(decoded, Span(*escape.span()))
        at = escape.end()
    add(line[at:end], Span(at, end))
    return Traced("".join(parts), tuple(pieces))


def _skip(line: str, at: int) -> int:
    match = BLANK.match(line, at)
    return match.end() if match else at


def _shown(values: Mapping[str, object]) -> str:
    """The keys of a record, cut short: a record is whatever somebody sent."""
    keys = [plain(key)[:30] for key in list(values)[:6]]
    return ", ".join(keys) + (", ..." if len(values) > len(keys) else "") if keys else "no fields"
