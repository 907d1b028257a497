"""Whoever was told, behind a cue that a statement would end in: "..., she told reporters"."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.compare.claims.placed import times_at
from rashomon.model import Passage, Report, Span

TELLS = re.compile(
    r"\b(?:told|tell(?:s|ing)?|(?:ask|warn|inform|remind|caution|email|text|promis|assur|reassur|advis|urg|implor)"
    r"(?:s|es|ed|ing|e)?|notif(?:y|ies|ied|ying)|begs?|begged)$",
    re.IGNORECASE,
)
# What goes on with how, where, when or why it was said, or with what: nobody's name.
STOP = (
    "about above according across adding after again against ahead along alongside also amid among and around "
    "as at because before behind beside but by citing day days during earlier early following for from hours "
    "how if in inside into just last late later minutes moments near next nor on once only or out outside over "
    "per referring regarding saying shortly since so soon speaking that then this though through to today "
    "tomorrow tonight too twice under unless until upon via weeks what when where whether which while who why "
    "with without yesterday"
).split()
WORD = rf"(?!(?:{'|'.join(STOP)})\b)(?:[A-Z]\.(?:[A-Z]\.)+|\w[\w’'&-]*)"
ADDRESSEE = re.compile(rf"(?:\s{WORD}(?:\sof(?=\s\w))?){{1,8}}")


def with_addressee(report: Report, span: Span, cue: Passage | None) -> Span:
    """The stretch, gone on over the noun phrase behind a cue that it ends in, where that tells somebody."""
    if cue is None or cue.end != span.end or not TELLS.search(cue.text):
        return span
    match = ADDRESSEE.match(report.text, span.end)
    if not match:
        return span
    times = times_at(report, Span(*match.span()))
    end = times[0].words.start if times else match.end()
    told = report.text[span.end : end].rstrip()
    return replace(span, end=span.end + len(told))
