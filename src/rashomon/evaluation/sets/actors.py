"""GUM news (Zeldes 2017): people and organisations, and all the words in a report that refer to each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from rashomon.evaluation.data import Data, half
from rashomon.evaluation.task import Part

SET = "coreference/gum_news.tar.gz"
KINDS = frozenset({"person", "organization"})
BRACKET = re.compile(r"\((?P<opens>[^()]*)(?P<closes>\))?|(?P<id>\d+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """`[start, end)` refers to the entity; `core` are the places of its main words, without what modifies them."""

    entity: str
    start: int
    end: int
    core: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report, and the mentions of people and organisations in it."""

    id: str
    text: str
    mentions: tuple[Mention, ...]


def documents(data: Data, part: Part) -> Sequence[Document]:
    """The documents of a part, by id."""
    return [
        _document(id, raw.decode("utf-8"))
        for name, raw in data.members(SET, ".conllu")
        if half(id := PurePosixPath(name).stem) == part
    ]


@dataclass(slots=True, kw_only=True)
class _Open:
    """A mention that has begun: the index of its first word, and what its bracket says."""

    first: int
    entity: str
    kind: str
    core: tuple[int, ...]


def _document(id: str, raw: str) -> Document:
    text = ""
    places: list[tuple[int, int]] = []
    marks: list[tuple[int, str]] = []
    gap = ""
    for line in raw.splitlines():
        if line.startswith("# newpar_block"):
            continue
        if line.startswith("# newpar"):
            gap = "\n\n"
        columns = line.split("\t")
        if len(columns) < 10 or not columns[0].isdigit():
            continue
        fields = dict(field.partition("=")[::2] for field in columns[9].split("|"))
        text += gap if text else ""
        places.append((len(text), len(text) + len(columns[1])))
        text += columns[1]
        gap = "" if fields.get("SpaceAfter") == "No" else " "
        if "Entity" in fields:
            marks.append((len(places) - 1, fields["Entity"]))
    return Document(id=id, text=text, mentions=tuple(_mentions(marks, places)))


def _mentions(marks: Sequence[tuple[int, str]], places: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    opened: list[_Open] = []
    for index, brackets in marks:
        for match in BRACKET.finditer(brackets):
            if match["id"] is None:
                entity, kind, _, _, _, core, *_ = match["opens"].split("-")
                offsets = tuple(int(number) - 1 for number in core.split(","))
                one = _Open(first=index, entity=entity, kind=kind, core=offsets)
                if not match["closes"]:
                    opened.append(one)
                    continue
            else:
                at = max(i for i, held in enumerate(opened) if held.entity == match["id"])
                one = opened.pop(at)
            if one.kind in KINDS:
                yield Mention(
                    entity=one.entity,
                    start=places[one.first][0],
                    end=places[index][1],
                    core=tuple(places[one.first + offset] for offset in one.core),
                )
