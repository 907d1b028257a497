"""ECB+ (Cybulska and Vossen 2014): events across reports. Its train part is for looking, dev for scoring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rashomon.evaluation.data import Data
from rashomon.evaluation.task import Part

SET = "event_coreference/ecbplus.jsonl.gz"
SPLITS = {"look": "train", "score": "dev"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that mention an event, from the start of the first to the end of the last, and the event's chain."""

    start: int
    end: int
    chain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report of one `story`, its sentences, and the event mentions in those of them that were `validated`."""

    id: str
    story: str
    text: str
    validated: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...]


def documents(data: Data, part: Part) -> Sequence[Document]:
    """The documents of a part, in the order of the file."""
    return [_document(record) for record in data.records(SET) if record["split"] == SPLITS[part]]


def _document(record: dict[str, Any]) -> Document:
    text = ""
    places: list[tuple[int, int]] = []
    sentences: dict[int, tuple[int, int]] = {}
    for number, word in record["tokens"]:
        # A blank line between sentences: the set's own division is kept, whatever a parser would make of it.
        text += "" if not text else " " if number in sentences else "\n\n"
        places.append((len(text), len(text) + len(word)))
        start, _ = sentences.get(number, places[-1])
        sentences[number] = (start, places[-1][1])
        text += word
    validated = set(record["validated_sentences"])
    return Document(
        id=record["doc"],
        story=record["subtopic"],
        text=text,
        validated=tuple(place for number, place in sentences.items() if number in validated),
        mentions=tuple(
            Mention(start=places[min(one["tokens"])][0], end=places[max(one["tokens"])][1], chain=one["chain"])
            for one in record["mentions"]
            if one["kind"].startswith(("ACTION", "NEG_ACTION"))
            and record["tokens"][one["tokens"][0]][0] in validated
        ),
    )
