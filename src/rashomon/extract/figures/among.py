"""What became of some of those who were counted before: "nine sailors died, among them two cooks"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc
from spacy.tokens import Span as Words

from rashomon.extract.figures.lexicon import FATES
from rashomon.model import Figure

_AMONG = re.compile(r"\b(?:among (?:them|whom)(?:,? (?:are|were))?|including)\s+$", re.IGNORECASE)
_NEAR = 25  # characters


def among_them(parse: Doc, figures: Sequence[Figure]) -> list[Figure]:
    """The figures, those of some "among them" with the fate of the people counted before.

    These are the ones of its sentence, or of the last where it begins one. Nothing is added where two fates are
    told there, or where what is counted last has none.
    """
    found: list[Figure] = []
    for figure in figures:
        given = _given(parse, figure, found) if _is_untold(figure) else None
        found.append(replace(figure, unit="people", counts=f"{figure.counts} {given}") if given else figure)
    return found


def _is_untold(figure: Figure) -> bool:
    return figure.unit in ("people", None) and figure.counts is not None and _fate(figure) is None


def _given(parse: Doc, figure: Figure, before: Sequence[Figure]) -> str | None:
    start = figure.words.start
    among = _AMONG.search(parse.text, max(0, start - _NEAR), start)
    words = parse.char_span(start, figure.words.end, alignment_mode="expand")
    if among is None or words is None or words[-1].tag_ != "NNS":
        return None
    if figure.unit is None and among[0].lower().startswith("including"):
        return None  # "killed nine people in six towns, including two ports"
    own = words.sent
    if among.start() == own.start_char and own.start:
        own = parse[own.start - 1].sent
    held = [one for one in before if _is_in(one, own)]
    fates = {_fate(one) for one in held} - {None}
    return _fate(held[-1]) if held and len(fates) == 1 else None


def _is_in(figure: Figure, sentence: Words) -> bool:
    return bool(sentence.start_char <= figure.words.start < sentence.end_char)


def _fate(figure: Figure) -> str | None:
    last = (figure.counts or "").rpartition(" ")[2]
    return last if last in FATES else None
