"""Sentences labelled with the PLOVER event type that a source does to a target (codebook set of ZSP, 2024)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.evaluation.data import Data, half
from rashomon.evaluation.task import Part

SET = "events/plover_relations.jsonl.gz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A sentence, the places of source and target in it, and the type of what one does to the other."""

    id: str
    text: str
    source: tuple[int, int]
    target: tuple[int, int]
    type: str


def relations(data: Data, part: Part) -> Sequence[Relation]:
    """The sentences of a part, in the order of the file."""
    return [_relation(record) for record in data.records(SET) if half(record["sentence_id"]) == part]


def _relation(record: dict[str, str]) -> Relation:
    """Source and target are where the marked sentence has its marks; less the marks it is the sentence."""
    text, places = record["marked_sentence"], {}
    for mark in sorted(("<s>", "</s>", "<t>", "</t>"), key=text.find):
        places[mark] = text.find(mark)
        text = text.replace(mark, "", 1)
    return Relation(
        id=record["sentence_id"],
        text=text,
        source=(places["<s>"], places["</s>"]),
        target=(places["<t>"], places["</t>"]),
        type=record["gold_root"],
    )
