"""What a rule of the grammar is: a pattern and the reading of its match."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from rashomon.model import TimeKind

Reading = tuple[TimeKind, str] | None  # kind and value; None where it names no time
Read = Callable[[re.Match[str]], Reading]
# A line break inside a paragraph is a blank, an empty line is not.
WHITE = r"(?:[^\S\n]+|[^\S\n]*\n(?!\s*\n)[^\S\n]*)"
_BLANK = re.compile(r"(\[[^\]]*\])| ")


@dataclass(frozen=True, slots=True)
class Rule:
    """`read` gives kind and value of a match, or None where it names no time. The group "words", if any,
    is the expression; what stands around it is context.
    """

    pattern: re.Pattern[str]
    read: Read


def rule(pattern: str, read: Read) -> Rule:
    """A rule that ignores case. A blank of the pattern stands for any run of blanks; words are not cut."""
    pattern = _BLANK.sub(lambda match: match[1] or WHITE, re.sub(r"\[ ", r"[\\s", pattern))
    return Rule(re.compile(rf"(?<![\w$€£.,])(?<!\w-){pattern}(?!\w)", re.IGNORECASE), read)
