"""Pages as JSON lines that can be read again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from rashomon import __version__
from rashomon.export.view import Holdings


def jsonl(held: Holdings) -> str:
    """What was read, a line for each page: `rashomon read` of it makes the same reports, stories and points.

    With the pages go their outlets as they are described, the inputs that gave no page, and what readers said of
    stories.
    """
    pages = {page.id for page in held.pages}
    refused = sorted(
        (one for one in held.dropped if one.page not in pages),
        key=lambda one: (one.address, one.stage, one.reason),
    )
    # The outlets come first: a page is read by what is known of its outlet.
    values = (
        *(("outlet", one) for one in sorted(held.outlets, key=lambda outlet: outlet.id)),
        *(("page", one) for one in sorted(held.pages, key=lambda page: page.id)),
        *(("dropped", one) for one in sorted(refused, key=lambda one: (one.address, one.stage, one.reason))),
        *(("correction", one) for one in sorted(held.corrections, key=lambda one: (one.at, one.id))),
    )
    return lines({"rashomon": __version__, kind: msgspec.to_builtins(value)} for kind, value in values)


def lines(records: Iterable[Mapping[str, Any]]) -> str:
    """Records as JSON lines, in ASCII, without what is not known."""
    kept = ({key: value for key, value in record.items() if value is not None} for record in records)
    # Compact: a reader tells our lines by how they begin.
    return "".join(json.dumps(record, ensure_ascii=True, separators=(",", ":")) + "\n" for record in kept)
