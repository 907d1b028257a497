"""The tables as Parquet, for data frames; needs pyarrow (`pip install 'rashomon[parquet]'`)."""

from __future__ import annotations

import io
from collections.abc import Mapping

from rashomon.errors import RashomonError
from rashomon.export.formats.tables import tables
from rashomon.export.view import Holdings


def parquet_files(held: Holdings) -> Mapping[str, bytes]:
    """The tables as Parquet by file name, words as they are. Raises RashomonError where pyarrow is missing."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise RashomonError("Parquet needs pyarrow. Run: pip install 'rashomon[parquet]'") from None
    found = {}
    for name, rows in tables(held).items():
        if rows:
            out = io.BytesIO()
            pq.write_table(pa.Table.from_pylist(rows), out)
            found[f"{name}.parquet"] = out.getvalue()
    return found
