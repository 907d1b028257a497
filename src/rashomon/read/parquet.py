"""Parquet: each row is a record, and a page of its own, as if it had been a line of JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any, BinaryIO

from rashomon.errors import ReadError
from rashomon.model import Dropped, Page
from rashomon.read.decode import LIMIT
from rashomon.read.desk import Desk
from rashomon.read.records import fields
from rashomon.read.sources import STDIN
from rashomon.read.streams import seekable
from rashomon.read.tables import places
from rashomon.text import plain

MARK = b"PAR1"
BUFFER = 1_048_576


def fits(head: bytes, _suffix: str) -> bool:
    """Whether a stream that begins so is a Parquet file."""
    return head.startswith(MARK)


def rows(desk: Desk, stream: BinaryIO, where: str) -> Iterator[Page | Dropped]:
    """A page for each row, or why there is none. Raises ReadError where the file cannot be read as Parquet."""
    try:
        import pyarrow as arrow
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        reason = (
            "a Parquet table; expected pyarrow, which reads it. Install it with: pip install 'rashomon[parquet]'"
        )
        raise ReadError(reason) from error
    with seekable(stream) as file:
        try:
            table = ParquetFile(file, buffer_size=BUFFER, pre_buffer=False)
            names = table.schema_arrow.names
            places(desk, names)
            number = 0
            # One at a time: it takes 40 microseconds instead of 10, and a text of which the file holds one copy
            # for all its rows is unfolded once. Read as a dictionary, which would be the other way, 100,000 rows
            # with texts of their own took minutes and 550 MB.
            for number, row in enumerate(table.iter_batches(batch_size=1), 1):
                at = f"{where}#{number}" if where else ""
                try:
                    yield _page(desk, {name: row.column(place)[0] for place, name in enumerate(names)}, at)
                except ReadError as error:
                    yield desk.dropped(at or f"{STDIN}#{number}", error)
        except (arrow.ArrowException, OSError) as error:
            reason = f"a Parquet table that breaks ({plain(str(error))[:100]}); expected all of it. Fetch it again"
            raise ReadError(reason) from error
    if not number:
        raise ReadError("a table without rows; expected an article in each. Remove it, or fetch it again")


def _page(desk: Desk, row: dict[str, Any], where: str) -> Page:
    if sum(map(_size, row.values())) > LIMIT:
        raise ReadError(f"a row of more than {LIMIT // 1_000_000} MB; expected one article")
    try:
        values = {name: _plain(scalar.as_py()) for name, scalar in row.items()}
    except (ValueError, OverflowError) as error:  # text that is no UTF-8, a date before the first year
        raise ReadError(
            f"a row that cannot be read ({plain(str(error))[:100]}); expected values. Mend it"
        ) from error
    line = json.dumps(values, ensure_ascii=False)
    return desk.record(line, fields(line, desk.mapping), where=where)


def _size(scalar: Any) -> int:
    """The bytes of a text without unfolding it; nothing for what is none."""
    held = getattr(scalar, "value", scalar)
    buffer = held.as_buffer() if hasattr(held, "as_buffer") else None
    return buffer.size if buffer is not None else 0


def _plain(value: Any) -> object:
    """A value as JSON has it."""
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return value if math.isfinite(value) else None
        case dict():
            return {str(key): _plain(one) for key, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
        case bytes():  # older writers do not say that their bytes are text
            return value.decode("utf-8", "replace")
        case _:
            return value.isoformat() if hasattr(value, "isoformat") else str(value)
