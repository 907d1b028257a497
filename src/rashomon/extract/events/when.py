"""When an act was: the time that its own clause gives, resolved against the day of the report."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.dates import days_of, resolve, time_of
from rashomon.model import Report, Status, Time, When


def when_of(head: Token, report: Report) -> When | None:
    """The date of what `head` names; None where its clause gives none or it cannot be resolved."""
    time = time_of(head, report)
    if time is None or _bounds(time, head):
        return None
    return resolve(time, report.published)


# "Since January", "until Friday": a bound, not the day of the act.
BOUNDS = frozenset("after ahead before following since till until".split())


def _bounds(time: Time, head: Token) -> bool:
    words = head.doc.char_span(time.words.start, time.words.end, alignment_mode="expand")
    token = words.root if words is not None else head
    while token.i != head.i and token.head.i != token.i:
        if token.lower_ in BOUNDS or any(c.lower_ in BOUNDS for c in token.children if c.dep_ in ("mark", "prep")):
            return True
        token = token.head
    return False


def still_to_come(when: When | None, report: Report) -> bool:
    """Whether a date lies after the day of the report, so that "meets on Friday" is a plan."""
    days = days_of(report.published)
    return bool(when and when.start and days and when.start[:10] > str(days[-1]))


def as_dated(status: Status, when: When | None, report: Report) -> Status:
    """The status, once the date is known."""
    return "planned" if status in ("happened", "ongoing") and still_to_come(when, report) else status
