"""The tables as Arrow, as pandas frames and as Parquet; needs pyarrow and pandas, imported only here."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from rashomon.errors import RashomonError
from rashomon.export.formats.rows import Table
from rashomon.export.formats.tables import tables
from rashomon.export.view import Holdings

if TYPE_CHECKING:
    import pandas
    import pyarrow


def parquet_files(held: Holdings) -> Mapping[str, bytes]:
    """The tables as Parquet by file name. Raises RashomonError where pyarrow is missing."""
    parquet = _needed("pyarrow.parquet", "Parquet", "parquet")
    found = {}
    for name, one in tables(held).items():
        out = io.BytesIO()
        parquet.write_table(arrow(one, extra="parquet"), out)
        found[f"{name}.parquet"] = out.getvalue()
    return found


def arrow(table: Table, *, extra: str = "frames") -> pyarrow.Table:
    """The table for Arrow, each column of its type. Raises RashomonError where pyarrow is missing."""
    pa = _needed("pyarrow", "An Arrow table", extra)
    kinds = {str: pa.string(), int: pa.int64(), float: pa.float64(), date: pa.date32(), bool: pa.bool_()}
    schema = pa.schema([(name, kinds[kind]) for name, kind in table.columns.items()])
    return pa.Table.from_pylist(list(table.rows), schema=schema)


def frame(table: Table) -> pandas.DataFrame:
    """The table for pandas: counts stay counts where some are unknown, days are dates that can be reckoned with.

    Raises RashomonError where pandas or pyarrow is missing.
    """
    pd = _needed("pandas", "A data frame", "frames")
    pa = _needed("pyarrow", "A data frame", "frames")
    kinds = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    found: pandas.DataFrame = arrow(table).to_pandas(types_mapper=kinds.get, date_as_object=False)
    return found


def _needed(module: str, what: str, extra: str) -> Any:
    try:
        return import_module(module)
    except ImportError:
        name = module.partition(".")[0]
        raise RashomonError(f"{what} needs {name}. Run: pip install 'rashomon[{extra}]'") from None
