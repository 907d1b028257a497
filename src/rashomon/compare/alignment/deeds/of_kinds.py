"""Acts of a kind as one report tells them: of whom, where, when, and whether they are still to come.

There is no parse here: see `doers`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from operator import attrgetter, itemgetter

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.deeds.clauses import BEGIN, LINK, PASSIVE, asides, named_in, object_in
from rashomon.compare.alignment.deeds.doers import AT_ONCE, doers
from rashomon.compare.alignment.deeds.kindred import Kind, held_in, kindred_in
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.given import is_day
from rashomon.compare.claims.happened import goes_back
from rashomon.compare.claims.placed import times_in
from rashomon.compare.lexicon import NOT, UNSURE
from rashomon.extract.dates import resolve
from rashomon.extract.places.lexicon import WHERE
from rashomon.model import Event, Passage, Place, Report, Span, Statement, When
from rashomon.text import fold, stems, words

LOOK = 110  # characters behind a verb in which stands where and when
BEFORE = 5  # words before a verb that can turn it
NEAR = 24  # characters before a name of a place in which the word that leads to it begins
LEADS = re.compile(
    rf"\b(?:{'|'.join(sorted(WHERE))}|at|to|into|for|reach(?:es|ed)|visit(?:s|ed|ing)?)\s(?:the\s)?(?:\w+\s)?$"
)
ANYBODY = frozenset({"anybody"})
NOT_SO = UNSURE | NOT | {"cannot", "without", "ever"}
WHETHER = re.compile(r"\b(?:whether|if|unless)\b[^,;:.]*$", re.I)
CONTRACTED = re.compile(r"n[’']t\s(?:\w+ly\s)?$")
TO = re.compile(r"\bto(?:\s\w+ly)?\s*$")
TO_COME = re.compile(
    r"\b(?:due|set|expected|scheduled|is|are|was|were|plans?|planned|planning|will|going)\sto(?:\s\w+ly)?\s*$"
)
HELPING = re.compile(
    r"\b(?:(?:will|would|shall|has|have|had|is|are|was|were|been|be|being|due|set|expected|scheduled|planned|to|also"
    r"|again)\s+)+$"
)
AHEAD = re.compile(r"\b(?:will|would|shall|due|set|expected|scheduled|planned)\b|\b(?:is|are|was|were) to\b")
FORCES = frozenset(stems("force troop army soldier military"))
COMPOUND = re.compile(r"\w[-‐‑–]$")  # "the state-backed line" tells of no backing
# Words behind which a verb in the past stands for what somebody is: "letters to dismissed captain Berg".
NO_DOER = re.compile(rf"(?:^|[^\w\s’'.)]|\b(?:the|an?|its|his|her|their|or|{LINK}))\s*$", re.I)
MORE = re.compile(rf"\s{LINK}\s|,")
MONTH = re.compile(r"(?:\.\./)?XXXX-(\d\d)")
HOUR = re.compile(
    r"\b(?:midnight|noon|midday|dawn|dusk|daybreak|sunset|sunrise|\d{1,2}[:.]\d\d(?!\d)"
    r"|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b)",
    re.I,
)
IN_TURN = r"(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th))"
TURN = re.compile(rf"\b(?:for|in) (?:a|the|their|its) {IN_TURN} time|\b{IN_TURN} (?:round|session)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kindred:
    """An act of a kind, as a claim tells it: of whom, whither or where, on which day.

    `who` are ids of the cast, states, "name tern" or "the ferri". `given` are the hours, months
    and turns in its clause ("hour midnight", "turn third"), the numbers of its claim and whom it names behind the
    verb. `back` is told of another year, `denied` what somebody says not to be so, `ahead` is still to come.
    `words` are the verb and what helps it.
    """

    claim: Claim
    kind: Kind
    who: frozenset[str]
    places: tuple[Place, ...]
    when: When | None
    given: frozenset[str]
    back: bool
    denied: bool
    ahead: bool
    words: Passage


def acts_in(report: Report, claims: Sequence[Claim], cast: Cast) -> Iterator[Kindred]:
    """The acts of a kind that a report tells, each with the claim that does."""
    for kind, at in kindred_in(report.text):
        claim = _told_in(at, claims)
        if claim and (act := _act(report, at, kind, claim, cast)):
            yield act


def acts_of(claim: Claim, report: Report, cast: Cast) -> Iterator[Kindred]:
    """The acts of a kind that a claim tells."""
    for kind, at in held_in(claim.words.text):
        span = Span(claim.words.start + at.start, claim.words.start + at.end)
        if _tells(claim, span) and (act := _act(report, span, kind, claim, cast)):
            yield act


def _told_in(at: Span, claims: Iterable[Claim]) -> Claim | None:
    """The claim with the fewest words that tells what stands there."""
    found = [claim for claim in claims if claim.words.covers(at) and _tells(claim, at)]
    return min(found, key=lambda claim: (claim.words.end - claim.words.start, claim.id), default=None)


def _tells(claim: Claim, at: Span) -> bool:
    """Whether it does: what is told as not done is none, of a statement what is said or its cue is one."""
    if isinstance(claim.found, Event):
        return claim.found.status not in ("negated", "denied")
    if not isinstance(claim.found, Statement):
        return True
    cue = claim.found.cue
    return any(part.covers(at) for part in claim.found.content) or bool(cue and cue.overlaps(at))


def _act(report: Report, at: Span, kind: Kind, claim: Claim, cast: Cast) -> Kindred | None:
    place = bisect_right(report.sentences, at.start, key=attrgetter("start")) - 1
    if place < 0 or not (held := report.sentences[place]).covers(at):
        return None
    before = report.text[held.start : at.start]
    if COMPOUND.search(before) or not _is_sure(before) or report.text[held.start : held.end].endswith("?"):
        return None
    if any(words.overlaps(at) for one in report.statements for words in one.quoted):
        return None
    denied = any(words.overlaps(at) for one in report.statements for words in one.denied)
    if denied and not isinstance(claim.found, Statement):
        return None
    thing = Span(at.end, at.end + len(object_in(report.text[at.end : min(at.end + LOOK, held.end)])))
    who = _upon(report, at, thing, claim, cast) if kind.upon else _of(report, at, kind, cast)
    if not who:
        return None
    begins = [match.end() for match in BEGIN.finditer(before)]
    clause = Span(held.start + (begins[-1] if begins else 0), thing.end)
    when = _when(report, clause, at)
    to_come = bool(when and when.day and claim.day and when.day > claim.day)
    ahead = to_come or _is_ahead(report, held.start, at)
    return Kindred(
        claim=claim,
        kind=kind,
        who=who,
        places=_places(report, thing),
        when=when,
        given=frozenset((*_given(report, clause), *_whom(report, thing, who, cast), *_numbers(claim))),
        back=not ahead and goes_back(report, at),
        denied=denied,
        ahead=ahead,
        words=report.passage(_helped(report, held.start, at.start), at.end),
    )


def _helped(report: Report, start: int, verb: int) -> int:
    """Where the words begin that stand before a verb and help it: "were due to", "has"."""
    helping = HELPING.search(report.text[start:verb])
    return start + helping.start() if helping else verb


def _is_ahead(report: Report, start: int, at: Span) -> bool:
    """Whether it is told as still to come."""
    return AHEAD.search(report.text[_helped(report, start, at.start) : at.end]) is not None


def _is_sure(before: str) -> bool:
    """Whether the words before a verb leave it as told: as done, or as still to come."""
    if CONTRACTED.search(before) or WHETHER.search(before) or not NOT_SO.isdisjoint(words(before)[-BEFORE:]):
        return False
    return TO.search(before) is None or TO_COME.search(before) is not None


def _of(report: Report, at: Span, kind: Kind, cast: Cast) -> frozenset[str]:
    """Of whom it is told who stands before it, if of such a one as the kind is told of."""
    if kind.of == "meeting":
        return ANYBODY
    if kind.of == "army":
        return _armies(report, at)
    told = doers(report, at.start, cast)
    found = frozenset[str]() if told.of else told.who
    if kind.of == "thing":
        return frozenset(one for one in found if one.startswith("name "))
    if kind.of == "state":
        return frozenset(state for id in found if (actor := cast.actor(id)) and (state := actor.country))
    return _persons(found, cast) if kind.of == "person" else found


def _armies(report: Report, at: Span) -> frozenset[str]:
    """The state that stands right before a verb, or whose forces do."""
    return frozenset(
        actor.country
        for actor in report.actors
        if actor.country and (actor.kind == "state" or FORCES.intersection(stems(actor.name)))
        for words in actor.mentions
        if words.end <= at.start and AT_ONCE.fullmatch(report.text, words.end, at.start)
    )


def _upon(report: Report, at: Span, thing: Span, claim: Claim, cast: Cast) -> frozenset[str]:
    """Of whom it is told who stands behind it: to whom the act is done that was found there, or who is named."""
    before = report.text[max(0, at.start - LOOK) : at.start]
    if PASSIVE.search(before) or report.text.startswith(" by ", thing.start):
        return frozenset()
    if _is_no_verb(before, report.text[at.start : at.end]):
        return frozenset()
    if isinstance(claim.found, Event) and any(one.end == thing.start for one in claim.found.triggers):
        return _persons(claim.others, cast)
    more = MORE.search(report.text, thing.start, thing.end)
    return _persons(named_in(report, Span(thing.start, more.start() if more else thing.end), cast), cast)


def _is_no_verb(before: str, told: str) -> bool:
    """Whether it says what somebody is: nobody before it does it, nor is it an aside (these end with a comma)."""
    if not told.split()[0].endswith("ed") or NO_DOER.search(before) is None:
        return False
    end = len(before.rstrip())
    return not any(high == end for _, high in asides(before))


def _persons(found: Iterable[str], cast: Cast) -> frozenset[str]:
    return frozenset(id for id in found if (actor := cast.actor(id)) and actor.kind == "person" and actor.named)


def _places(report: Report, thing: Span) -> tuple[Place, ...]:
    """The places to which, or in which, it is said to be."""
    return tuple(
        place
        for place in report.places
        for words in place.mentions
        if thing.covers(words) and LEADS.search(report.text, max(0, words.start - NEAR), words.start)
    )


def _when(report: Report, clause: Span, at: Span) -> When | None:
    """The day in a clause that stands nearest to its verb."""
    found = [
        (max(time.words.start - at.end, at.start - time.words.end), when)
        for time in times_in(report, clause)
        if (when := resolve(time, report.published)) and when.day
    ]
    return min(found, key=itemgetter(0))[1] if found else None


def _given(report: Report, clause: Span) -> Iterator[str]:
    """The hours and the months that a clause gives, and which in turn it says that something is."""
    for time in times_in(report, clause):
        if month := MONTH.fullmatch(time.value):
            yield f"month {month[1]}"
    text = report.text[clause.start : clause.end]
    yield from (f"hour {fold(match[0])}" for match in HOUR.finditer(text))
    yield from (f"turn {fold(match[1] or match[2])}" for match in TURN.finditer(text))


def _whom(report: Report, thing: Span, who: Set[str], cast: Cast) -> Iterator[str]:
    """The one who is named behind a verb."""
    return (f"whom {id}" for id in named_in(report, thing, cast) - who)


def _numbers(claim: Claim) -> Iterator[str]:
    return (f"number {key}" for key in claim.given if not is_day(key))
