"""What the dates of a story's reports date: each with the words that tell what was then, and their point."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.dates import UNDER, dates_its_clause, is_of_all
from rashomon.compare.claims.happened import is_outcome
from rashomon.compare.claims.placed import times_in
from rashomon.compare.lexicon import SAYS
from rashomon.compare.timeline.clauses import ALONE, BESIDE_IT, clause_of, readable
from rashomon.compare.timeline.passing import (
    ends_on,
    is_in_passing,
    is_of_another,
    is_of_what_is_shown,
    is_supposed,
    is_to_come,
)
from rashomon.extract.dates import resolve
from rashomon.model import Event, Passage, Position, Report, Span, Statement, Time, When

INSERTED = re.compile(r"(?:at|by|during|in|on|over|via)\s", re.I)
POSSESSIVE = re.compile(r"(?:..)?['’]s\b", re.DOTALL)  # behind a time, or its last two letters: it is of a thing
JOINS = re.compile(r"\b(?:and|or|but|then)\s|[,;:]")
RIGHT_BEFORE = re.compile(r"\s(?:on\s|in\s|at\s|late\s|early\s)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """A date that a report gives, and `words` that tell what was then.

    It is the date of `point` itself if it is its `own`; otherwise of something told beside it, such as what had
    been before. What is `said` was said then, and may have happened at another time. `event` is the act that is
    dated, as far as one was found.
    """

    report: str
    when: When
    words: Passage
    point: str
    own: bool
    said: bool = False
    event: Event | None = None


def datings(groups: Mapping[str, Sequence[Claim]], reports: Mapping[str, Report]) -> tuple[Dating, ...]:
    """All datings of a story, report by report. `groups` has the claims of each point, by its id."""
    held: dict[str, list[tuple[str, Claim]]] = defaultdict(list)
    for point, group in groups.items():
        for claim in group:
            held[claim.report].append((point, claim))
    shared = {point: len({claim.report for claim in group}) for point, group in groups.items()}
    found = (one for report in reports.values() for one in _of_report(report, held[report.id], shared))
    return tuple(dict.fromkeys(found))


def _of_report(report: Report, held: Sequence[tuple[str, Claim]], shared: Mapping[str, int]) -> Iterator[Dating]:
    taken: set[Passage] = set()
    for point, claim in held:
        for when, event in own_dates(report, claim):
            if is_of_another(report, when) or (event is None and _is_no_date_of(report, claim.words, when)):
                continue
            front = _fronted(report, claim)
            if front and when.words and front.words != when.words:
                continue  # "On Monday, he spoke of the raid he had led on Friday"
            if when.words:
                taken.add(when.words)
            if isinstance(claim.found, Statement) and claim.found.type == "belief":
                continue  # what somebody thinks has no day: "believes that she is alive today"
            done = _done_by_saying(report, claim, when)
            yield Dating(
                report=report.id,
                when=when,
                words=done or _dated_words(claim, when),
                point=point,
                own=True,
                said=isinstance(claim.found, Statement) and event is None and not done,
                event=event,
            )
    for time in report.times:
        date = resolve(time, report.published) if time.words not in taken else None
        until = ends_on(date, report) if date else None
        if until:
            yield from _until(report, time, until, held)
        # What is counted from another time ("signed three years earlier") dates a part of what is told of that
        # time.
        if date and date.start and date.basis != "inferred" and dates_its_clause(time, report):
            yield from _beside(report, time, date, held, shared, taken)


def _is_no_date_of(report: Report, words: Passage, when: When) -> bool:
    """Whether a date in some words is none of what they tell, of which no act was found to have it."""
    return (
        is_in_passing(report, words, when)
        or is_of_what_is_shown(report, words, when)
        or is_supposed(words, when)
        or _is_of_a_thing(report, words, when)
    )


def _dated_words(claim: Claim, when: When) -> Passage:
    """The words of a claim; of a stance that is told twice those with its date in them."""
    found, at = claim.found, when.words
    told = found.evidence if isinstance(found, Position) and at else ()
    return next((words for words in told if at and words.span.covers(at)), claim.words)


def _done_by_saying(report: Report, claim: Claim, when: When) -> Passage | None:
    """The words of an act that is done by speaking, and its date right behind: "it offered its help on Monday"."""
    found, at = claim.found, when.words
    if not isinstance(found, Statement) or not at or not found.cue:
        return None
    if not claim.words.covers(found.cue) or found.cue.text.casefold() in SAYS:
        return None
    if not RIGHT_BEFORE.fullmatch(report.text, claim.words.end, at.start):
        return None
    return report.passage(claim.words.start, at.end)


def own_dates(report: Report, claim: Claim) -> Iterator[tuple[When, Event | None]]:
    """The date that a claim gives; of a statement that has none, that of the first event which it tells."""
    found = claim.found
    fronted = _fronted(report, claim) if found is None else None
    if fronted:
        yield fronted, None
        return
    if found is None and claim.when and claim.when.words and not is_of_all(report, claim.words, claim.when.words):
        return
    if claim.when and claim.when.start and not isinstance(found, Statement):
        yield claim.when, found if isinstance(found, Event) else None
    elif isinstance(found, Statement):
        told = (one for one in report.events if one.statement == found.id and one.auxiliary != "historical")
        event = next((one for one in told if one.when and one.when.start), None)
        if event and event.when:
            yield event.when, event
        elif claim.when and claim.when.start:
            yield claim.when, None


def _fronted(report: Report, claim: Claim) -> When | None:
    """The date with which its sentence begins, before what is told: "Last week | the port was closed"."""
    around = sentence(report, claim.words)
    before = Span(around.start, claim.words.start)
    times = times_in(report, before)
    if len(times) != 1 or times[0].words.start - around.start > BESIDE_IT:
        return None
    between = report.text[times[0].words.end : claim.words.start]
    return resolve(times[0], report.published) if not between.strip(" ,") else None


def _is_of_a_thing(report: Report, words: Passage, when: When) -> bool:
    """Whether a date is that of a thing amid a clause ("at issue in Monday's case"), not of what begins it."""
    at = when.words
    return at is not None and at.start > words.start and bool(POSSESSIVE.match(report.text, at.end - 2))


def _until(report: Report, time: Time, when: When, held: Sequence[tuple[str, Claim]]) -> Iterator[Dating]:
    """The day that ends what a point tells, which is not yet: "the quay is closed until Friday"."""
    told = [(point, claim) for point, claim in held if claim.words.covers(time.words) and claim.kind == "event"]
    if told:
        point, claim = min(told, key=lambda pair: (_length(pair[1].words), pair[0]))
        yield Dating(report=report.id, when=when, words=claim.words, point=point, own=False)


def _beside(
    report: Report,
    time: Time,
    when: When,
    held: Sequence[tuple[str, Claim]],
    shared: Mapping[str, int],
    taken: Collection[Passage],
) -> Iterator[Dating]:
    """What a date dates that no point has for its own: the act whose date it is, or else the clause around it."""
    if any(quoted.covers(time.words) for one in report.statements for quoted in one.quoted):
        return  # what a speaker tells of the past is told by the statement
    said = [one for one in report.statements if any(w and w.words == time.words for w in (one.when, one.posted))]
    if said and not any(one.denied_by for one in said):
        return  # the day on which somebody said something that is no point; what was denied has a day
    if any(
        figure.as_of and figure.as_of.words == time.words and not is_outcome(report, figure)
        for figure in report.figures
    ):
        return  # a count is no happening
    event = next((one for one in report.events if one.when and one.when.words == time.words), None)
    around = sentence(report, time.words)
    clause = clause_of(report, around, time.words)
    if is_of_another(report, when) or (
        not event and _is_no_date_beside(report, clause, around, time, when, taken)
    ):
        return
    words = event.mentions[0] if event else readable(report, around, clause, time.words)
    of = [(point, claim) for point, claim in held if around.overlaps(claim.words)]
    around_it = [(point, claim) for point, claim in of if claim.words.covers(time.words)]
    heads = clause.start == around.start and not UNDER.search(clause.text)
    if around_it and not event and (heads or INSERTED.match(clause.text)):
        # "The two, in a call on Friday, agreed": no verb has it, and it stands in no clause of its own.
        point, claim = min(
            around_it,
            key=lambda pair: (pair[1].kind == "figure", -shared[pair[0]], _length(pair[1].words), pair[0]),
        )
        yield Dating(report=report.id, when=when, words=claim.words, point=point, own=True)
        return
    if not of:
        return
    # Of the points of the sentence one that others have too: the date is beside what they tell.
    point, _ = min(of, key=lambda pair: (-shared[pair[0]], _length(pair[1].words), pair[0]))
    yield Dating(report=report.id, when=when, words=words, point=point, own=False, event=event)


def _is_no_date_beside(
    report: Report, clause: Passage, around: Span, time: Time, when: When, taken: Collection[Passage]
) -> bool:
    """Whether a date that no verb has is none of its clause, or where these words end is not known.

    "Takes Friday's talks seriously" has the day of the talks, and a second day of one clause that is over is of a
    thing in it: "praised on Monday the Friday sailings".
    """
    return (
        is_supposed(clause, when)
        or _dates_a_saying(report, clause)
        or bool(POSSESSIVE.match(report.text, time.words.end - 2))
        or is_in_passing(report, clause, when)
        or is_of_what_is_shown(report, clause, when)
        or (
            not is_to_come(report, when)
            and any(_goes_on(report, clause, around, other, time.words) for other in taken)
        )
    )


def _goes_on(report: Report, clause: Passage, around: Span, first: Passage, second: Passage) -> bool:
    """Whether two times are of one clause, which the first may front, with nothing between that joins another."""
    if clause.covers(first) and first.end <= second.start:
        return not JOINS.search(report.text, first.end, second.start)
    fronts = around.start <= first.start <= around.start + BESIDE_IT and first.end < clause.start
    if not fronts or report.text[first.end : clause.start].strip(" ,"):
        return False
    return not JOINS.search(report.text, clause.start, second.start)


def _dates_a_saying(report: Report, clause: Passage) -> bool:
    """Whether a clause says by what time somebody spoke: "he said | after the talks on Monday"."""
    before = (one.cue.end for one in report.statements if one.cue)
    return bool(ALONE.match(clause.text)) and any(
        end <= clause.start and not report.text[end : clause.start].strip() for end in before
    )


def _length(words: Passage) -> int:
    return words.end - words.start
