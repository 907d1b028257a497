"""TimeBank and AQUAINT: time expressions (TIMEX3) in news. A document is in one part or the other by its id."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.evaluation.data import Data, half
from rashomon.evaluation.measures.times import Timex
from rashomon.evaluation.task import Part

SET = "dates/timebank_aquaint.jsonl.gz"
# AQUAINT writes the first weeks of a year without their nought, and decades with an X: "2000-W7", "196X". These
# are the values "2000-W07" and "196", as TimeBank writes them.
_WEEK = re.compile(r"(\d{4}-W)(\d)$")
_DECADE = re.compile(r"(\d{3})X$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A text, the ISO 8601 day it was written on, and the time expressions labelled in it."""

    id: str
    text: str
    written: str
    times: tuple[Timex, ...] = ()


def documents(data: Data, part: Part) -> Sequence[Dated]:
    """The documents of a part, in the order of the file."""
    return [
        Dated(
            id=record["id"],
            text=record["text"],
            written=record["dct"],
            times=tuple(Timex(t["start"], t["end"], t["type"], _value(t["value"])) for t in record["timex"]),
        )
        for record in data.records(SET)
        if half(record["id"]) == part
    ]


def _value(labelled: str) -> str:
    return _DECADE.sub(r"\1", _WEEK.sub(r"\g<1>0\2", labelled))
