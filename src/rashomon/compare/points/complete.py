"""Whether a report is all there, and long enough for what it leaves out to say anything."""

from __future__ import annotations

import re

from rashomon.model import Report
from rashomon.text import words

LONG_ENOUGH = 120  # words; a shorter report leaves out most of any story
# Where a text breaks off. Of 956 articles of busy days 152 end without a stop, nearly all with a credit or a link:
# a stop that is missing tells nothing, but dots, or a word after which more must come.
GOES_ON = frozenset(
    "a an the of to in on at by for from with and or but that which who whose if than as into about after before "
    "because while when where is are was were has have had will would could should their its his".split()
)
DOTS = re.compile(r"(?:…|\.{3})\s*[\])]?$")
TO_READ_ON = re.compile(
    r"\b(?:subscribe|sign (?:in|up)|log in|register) (?:now |today |here )?to (?:continue|read|unlock|access)\b"
    r"|\bto (?:continue reading|read the (?:full|rest of the|whole) (?:story|article))\b"
    r"|^(?:this (?:article|content|story) is )?(?:available |reserved )?(?:only )?for (?:our )?subscribers\b",
    re.I,
)


def breaks_off(report: Report) -> bool:
    """Whether a report is visibly not all there: who may read on, dots, or no end of its last sentence."""
    last = [report.text[held.start : held.end].strip() for held in report.sentences[-2:]]
    if any(TO_READ_ON.search(text) for text in last):
        return True
    end = report.text.rstrip()
    return bool(DOTS.search(end)) or end.endswith(",") or (end[-1:].isalpha() and _goes_on(end))


def _goes_on(end: str) -> bool:
    """Whether the last word is one that begins something: "of the", "said that"."""
    line = end.rsplit("\n", 1)[-1].split()
    return len(line) > 1 and line[-1] in GOES_ON


def is_short(report: Report) -> bool:
    """Whether a report has too few words to be missed for what it leaves out."""
    beginning = report.text[: 10 * LONG_ENOUGH]  # characters; of nearly every report these tell
    return len(words(beginning)) < LONG_ENOUGH and len(words(report.text)) < LONG_ENOUGH
