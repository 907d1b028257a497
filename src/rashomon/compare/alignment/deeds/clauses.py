"""The clause around a verb, as far as its words show it: who does it stands before the verb, to what behind it.

There is no parse here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.compare.actors.cast import Cast
from rashomon.compare.lexicon import BEGINS
from rashomon.model import Passage, Report, Span
from rashomon.pronouns import POSSESSIVE

OBJECT = 60  # characters behind a verb in which stands what it is done to
# What stands behind it is told of something else; "before midnight" is not.
END = re.compile(
    r"[.!?](?=\s+[A-Z]|\s*$)|[;:\n“”\"]|,? (?:and|but|who|which|while|as|because|since|despite|when|where|if|amid"
    r"|ahead of|(?:after|before|until|following)(?! (?:midnight|noon|dawn|dusk|\d))) "
)
LINK = r"(?:of|at|in|on|for|from|between|to|with|near|by|into|over|about|against|under|than)"
BEGIN = re.compile(rf"[;:“”\"]|\b(?:{'|'.join(BEGINS)}|where)\b")
# "Ada Berg, who met the crew, resigned", "The Tern, a ferry, sank", "Berg on Monday resigned".
ASIDES = (
    re.compile(r", (?:who|which|whose|whom)\b(?:[^,.;]|[,.]\d)*,"),
    re.compile(r", (?:an?|the|\w+ed)\s(?:[^,.;]|[,.]\d)*,"),
    re.compile(r"\b(?:(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\b"),
)
# What may stand between who does a thing and the verb.
HELPING = (
    r"(?:(?:has|have|had|was|were|is|are|been|being|still|also|again|later|then|now|not|never|finally|\w+ly)\s+)*$"
)
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:(?:not|never|also|later|then|\w+ly)\s+)*$", re.I)


@dataclass(frozen=True, slots=True)
class Clause:
    """What stands before a verb in its clause; its `text` has blanks in place of the `asides`."""

    report: Report
    span: Span
    text: str
    asides: tuple[Span, ...]


def clause_before(verb: int, sentence: Span, report: Report) -> Clause:
    """The clause of a verb in its sentence, up to the verb."""
    written = report.text[sentence.start : verb]
    text = without_asides(written)
    begins = [match.end() for match in BEGIN.finditer(text)]
    start = begins[-1] if begins else 0
    found = (Span(sentence.start + low, sentence.start + high) for low, high in asides(written))
    return Clause(report, Span(sentence.start + start, verb), text[start:], tuple(found))


def without_asides(text: str) -> str:
    """A text with blanks in place of what it tells by the way."""
    for low, high in asides(text):
        text = text[:low] + " " * (high - low) + text[high:]
    return text


def asides(text: str) -> list[tuple[int, int]]:
    """Where a text tells something by the way."""
    return [aside.span() for pattern in ASIDES for aside in pattern.finditer(text)]


def named_in(report: Report, clause: Span, cast: Cast, outside: Iterable[Span] = ()) -> frozenset[str]:
    """The one person that a clause names outside of some spans, or the one other where it names no person."""
    named = [
        actor
        for actor in report.actors
        if actor.named
        for at in actor.mentions
        if clause.covers(at) and not any(span.covers(at) for span in outside) and not _owns(report, at)
    ]
    persons = [actor for actor in named if actor.kind == "person"]
    found = frozenset(cast.of(report.id, actor.id) for actor in persons or named)
    return found if len(found) == 1 else frozenset()


def _owns(report: Report, mention: Passage) -> bool:
    """Whether it says whose something is: "his", "Berg's"."""
    return mention.text.casefold() in POSSESSIVE or report.text.startswith(("'s", "’s", "s’ "), mention.end)


def object_in(behind: str) -> str:
    """What stands behind a verb up to what begins something else."""
    end = END.search(behind)
    return behind[: end.start() if end else len(behind)]
