"""A line of JSON as a page: its fields, each traced to the characters of the line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

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
GUESSED: Mapping[str, str] = MappingProxyType({})
MAP_ADVICE = "Say which it is with --map text=NAME"
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


def fields(line: str, mapping: Mapping[str, str] = GUESSED) -> tuple[Field, ...]:
    """The fields of a record that matter to us. Raises ReadError where the line is not a record with text.

    `mapping` says under which name a field stands; the others are guessed.
    """
    values = {key.casefold(): value for key, value in record(line).items()}
    names = columns(mapping)
    found = []
    for name, keys in names.items():
        between = "\n\n" if name == "text" else "\n"  # white space: nothing else comes from nowhere
        for key in keys:
            traced = join(strings(line, values[key]), between) if key in values else None
            if traced is not None and traced.text.strip():
                found.append(Field(name=name, text=traced.text, pieces=traced.pieces))
                break
    if not any(field.name == "text" for field in found):
        raise ReadError(
            f"a record without text (it has {shown(values)}); expected text under {', '.join(names['text'])}. "
            f"{MAP_ADVICE}"
        )
    return tuple(found)


def columns(mapping: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Our name of each field and the names, in one case, under which it is looked for."""
    return {**NAMES, **{name: (column.casefold(),) for name, column in mapping.items()}}


def is_record(line: str) -> bool:
    """Whether a line is a record with text."""
    try:
        return bool(fields(line))
    except ReadError:
        return False


def mapping(stated: str) -> Mapping[str, str]:
    """What `text=body,title=headline` says: our fields and their columns. Raises ReadError where it is unclear."""
    found: dict[str, str] = {}
    for part in filter(str.strip, stated.split(",")):
        name, equals, column = (word.strip() for word in part.partition("="))
        if not equals or not column:
            raise ReadError(f"'{plain(part)}' maps nothing; expected FIELD=COLUMN, such as text=body")
        if name in found:
            raise ReadError(f"{name} is mapped twice; expected one column for it")
        found[checked(name)] = column
    return found


def checked(name: str) -> str:
    """The name of a field. Raises ReadError where it is none of ours."""
    if name not in NAMES:
        raise ReadError(f"no field '{plain(name)}' to map to; expected one of {', '.join(NAMES)}")
    return name


def is_object(line: str) -> bool:
    """Whether a line is a JSON object."""
    try:
        return bool(record(line))
    except ReadError:
        return False


def record(line: str) -> dict[str, Value]:
    """The members of the JSON object that a line is. Raises ReadError where it is none."""
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
    return dict(members(line, at))


def members(line: str, at: int) -> Iterator[tuple[str, Value]]:
    """The members of the JSON object that starts at `at`, which is known to be valid."""
    at = _skip(line, at + 1)
    while line[at] != "}":
        key, at = DECODER.raw_decode(line, at)
        start = _skip(line, _skip(line, at) + 1)  # over the colon
        content, at = DECODER.raw_decode(line, start)
        yield key, Value(content, start, at)
        at = _skip(line, at)
        if line[at] == ",":
            at = _skip(line, at + 1)


def strings(line: str, value: Value) -> Iterator[Traced]:
    """The strings of a value: itself, those of a list, or the one that names an object."""
    match value.content:
        case str():
            yield traced(line, value)
        case bool() | None:
            return
        case int() | float():
            yield Traced.of(line[value.start : value.end], value.start)
        case list():
            for element in elements(line, value.start):
                if isinstance(element.content, str | dict):
                    yield from strings(line, element)
        case dict():
            held = dict(members(line, value.start))
            named = [held[key] for key in INNER if key in held]
            yield from (traced(line, member) for member in named[:1] if isinstance(member.content, str))


def elements(line: str, at: int) -> Iterator[Value]:
    """The elements of the JSON list that starts at `at`, which is known to be valid."""
    at = _skip(line, at + 1)
    while line[at] != "]":
        start = at
        content, at = DECODER.raw_decode(line, start)
        yield Value(content, start, at)
        at = _skip(line, at)
        if line[at] == ",":
            at = _skip(line, at + 1)


def traced(line: str, value: Value) -> Traced:
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


def shown(values: Mapping[str, object]) -> str:
    """The keys of a record, cut short: a record is whatever somebody sent."""
    keys = [plain(key)[:30] for key in list(values)[:6]]
    return ", ".join(keys) + (", ..." if len(values) > len(keys) else "") if keys else "no fields"
