"""When an act was: the time that its own clause gives, resolved against the day of the report."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.dates import days_of, resolve, time_of
from rashomon.model import Report, Status, Time, When


def time_of_act(head: Token, report: Report) -> Time | None:
    """The time of what `head` names; None where its clause gives none, or only a bound."""
    time = time_of(head, report) or _relative(head, report)
    return None if time is None or _bounds(time, head) else time


def when_of(time: Time | None, report: Report) -> When | None:
    """The date that a time comes to; None where it cannot be resolved."""
    return resolve(time, report.published) if time else None


def _relative(head: Token, report: Report) -> Time | None:
    """The time to which a clause is added ("in 2014, when it seized the port")."""
    for child in head.children:
        if child.lower_ == "when" and child.i > child.sent.start + 1:
            before = child.nbor(-1) if child.nbor(-1).text != "," else child.nbor(-2)
            return next((time for time in report.times if time.words.start <= before.idx < time.words.end), None)
    return None


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
