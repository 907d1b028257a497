"""When an act was: the time that its own clause gives, resolved against the day of the report."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.dates import days_of, resolve, time_of
from rashomon.extract.dates.resolve import WEEKDAY
from rashomon.model import TOLD_AS_FACT, Report, Status, Time, When

# Verbs that say no more of their subject than that it was: "the first raid was in 1994", "the talks began on
# Monday".
OCCURS = frozenset("begin come conclude end happen hold occur resume start".split())
COMPLEMENTS = frozenset({"acomp", "attr", "ccomp", "xcomp", "dobj", "agent"})
# "Since January", "until Friday": a bound, not the day of the act.
BOUNDS = frozenset("after ahead before following since till until".split())


def time_of_act(head: Token, report: Report) -> Time | None:
    """The time of what `head` names; None where its clause gives none, or only a bound."""
    time = time_of(head, report) or _relative(head, report) or _of_its_verb(head, report)
    return None if time is None or _bounds(time, head) else time


def when_of(time: Time | None, report: Report) -> When | None:
    """The date that a time comes to; None where it cannot be resolved."""
    return resolve(time, report.published) if time else None


def _of_its_verb(head: Token, report: Report) -> Time | None:
    """The time of the verb of which an act is the subject, where that verb only says when it was."""
    verb = head.head
    if head.pos_ != "NOUN" or head.dep_ not in ("nsubj", "nsubjpass"):
        return None
    objects = [child for child in verb.children if child.dep_ in COMPLEMENTS]
    takes_place = verb.lemma_ == "take" and [one.lower_ for one in objects] == ["place"]
    if not takes_place and (objects or verb.lemma_ not in {*OCCURS, "be"}):
        return None
    return time_of(verb, report)


def _relative(head: Token, report: Report) -> Time | None:
    """The time to which a clause is added ("in 2014, when it seized the port")."""
    for child in head.children:
        if child.lower_ == "when" and child.i > child.sent.start + 1:
            before = child.nbor(-1) if child.nbor(-1).text != "," else child.nbor(-2)
            return next((time for time in report.times if time.words.start <= before.idx < time.words.end), None)
    return None


def _bounds(time: Time, head: Token) -> bool:
    words = head.doc.char_span(time.words.start, time.words.end, alignment_mode="expand")
    token = words.root if words is not None else head
    while token.i != head.i and token.head.i != token.i:
        if token.lower_ in BOUNDS or any(c.lower_ in BOUNDS for c in token.children if c.dep_ in ("mark", "prep")):
            return True
        token = token.head
    return False


def still_to_come(when: When | None, report: Report) -> bool:
    """Whether a date lies after the day of the report, so that "meets on Friday" is a plan.

    Not that of "met on Friday", where it is already Friday.
    """
    days = days_of(report.published)
    time = when and next((one for one in report.times if one.words == when.words), None)
    if time and time.tense == "past" and WEEKDAY.match(time.value):
        return False
    return bool(when and when.start and days and when.start[:10] > str(days[-1]))


def as_dated(status: Status, when: When | None, report: Report) -> Status:
    """The status, once the date is known."""
    return "planned" if status in TOLD_AS_FACT and still_to_come(when, report) else status
