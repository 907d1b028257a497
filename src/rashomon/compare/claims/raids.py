"""Of which attack a claim tells: where, when and by what means it was, as far as the report says so near it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.happened import goes_back, happened_on
from rashomon.compare.claims.numbers import is_of_dead
from rashomon.compare.claims.placed import times_in
from rashomon.compare.claims.where import bodies, towns, where
from rashomon.compare.lexicon import ANY_MEANS, MEANS, MEANS_OF_TWO, VIOLENT
from rashomon.extract.dates import resolve
from rashomon.model import Passage, Report, Span
from rashomon.text import stems, words

BACK = 3  # sentences before one that names no place, in which the one is named that it goes on about
A_DAY = frozenset({"P1D", "PT24H", "PT12H"})
BEHIND = 5  # words: "after at least three villagers were killed"
OF_BEFORE = frozenset("after since following".split())  # what a clause behind these tells was before the rest
ATTACK = r"(?:attack|strike|raid|bombing|explosion|blast|shelling|airstrike|bombardment|assault|massacre)s?"
THE_ATTACK = re.compile(rf"\b(?:the|this|these) (?:[\w-]+ ){{0,2}}{ATTACK}\b", re.I)
NO_PART = r"(?!(?:that|the|an?|in|on|at|as|by|of|for|to|when|after|before|during|and|or|but|with)\b)"
# "Tuesday's car bomb attack", not "said on Tuesday that the attack".
BEHIND_A_DAY = re.compile(rf"(?:s|['’]s)? (?:{NO_PART}[\w-]+ ){{0,2}}{ATTACK}\b", re.I)
SINCE = re.compile(r"\bsince\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Raid:
    """An attack, as far as a claim or the sentences before it tell.

    `where` are the stems of the names of places that tell it from others, `named` all of them; `on` is the one day
    on which it is said to have been, `means` how people were killed (nothing: not told, or by any). It is `long`
    if it took several days, `dated` if its own sentence gives a time, `struck` if its words tell who was struck or
    speak of "the attack", and do more than name one.
    """

    where: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    on: str | None = None
    means: frozenset[str] = frozenset()
    long: bool = False
    dated: bool = False
    struck: bool = False


def raids(report: Report, told: Iterable[tuple[Passage, Span]]) -> dict[tuple[Passage, Span], Raid]:
    """Of which attack words tell, as far as is known, by these and the place of the act or number in them.

    What is told of all of a war is of a long one. Where and when it was may stand in sentences before, where the
    words tell who was struck or speak of "the attack".
    """
    acts = [trigger.span for event in report.events if event.type == "ASSAULT" for trigger in event.triggers]
    acts += [figure.words.span for figure in report.figures if is_of_dead(figure)]
    own = _own(report, acts)
    found = {}
    for passage, act in told:
        around = sentence(report, passage)
        raid = own.get(around)
        if raid is None or not _is_violent(passage.text, passage, acts):
            continue
        struck = any(map(passage.covers, acts)) or bool(THE_ATTACK.search(passage.text))
        raid = replace(raid, struck=struck)
        goes_on = struck and not _is_of_before(report, around, act)
        found[passage, act] = _with_earlier(report, raid, around, own) if goes_on else raid
    return found


def means(text: str) -> frozenset[str]:
    """By which means people are said to be killed; nothing where it may be any."""
    told = set(stems(text))
    if told & ANY_MEANS:
        return frozenset()
    inside = f" {' '.join(words(text))} "
    found = {name for name, by in MEANS.items() if told & by}
    return frozenset(found | {name for pair, name in MEANS_OF_TWO.items() if f" {pair}" in inside})


def _own(report: Report, acts: Sequence[Span]) -> dict[Span, Raid]:
    """What each sentence that tells of an attack says of it by itself, in reading order."""
    found, places, named_bodies = {}, towns(report), bodies(report)
    tellers = [one.words for statement in report.statements for one in statement.sources]
    tellers += [one.words for statement in report.statements for one in statement.via]
    for one in report.sentences:
        around = Span(one.start, one.end)
        text = report.text[around.start : around.end]
        if not _is_violent(text, around, acts):
            continue
        if goes_back(report, around) and not _names_a_day(report, around):
            found[around] = Raid(long=True, dated=True)
        else:
            named = where(report, places, around, tellers, named_bodies)
            found[around] = Raid(
                where=named,
                named=named,
                on=_day_of_attack(report, around) or happened_on(report, around, around, None),
                means=means(text),
                long=_takes_days(report, around),
                dated=bool(times_in(report, around)),
                # "On Tuesday tests on victims of the attack were made public": it is spoken of then.
                struck=any(map(around.covers, acts))
                or THE_ATTACK.match(text) is not None
                or not THE_ATTACK.search(text),
            )
    return found


def _with_earlier(report: Report, raid: Raid, around: Span, own: dict[Span, Raid]) -> Raid:
    """A raid with the day and the places of the sentences on attacks before it, where its own names none."""
    earlier = [span for span in own if span.start < around.start]
    if raid.dated and raid.long:
        return raid
    if not raid.dated:
        told = (own[span] for span in reversed(earlier))
        raid = replace(raid, on=next((one.on for one in told if one.dated and one.struck), None))
    if not raid.where:
        at = [one.start for one in report.sentences].index(around.start)
        first = report.sentences[max(0, at - BACK)].start
        near = (own[span].where for span in reversed(earlier) if span.start >= first)
        named = next(filter(None, near), frozenset[str]())
        raid = replace(raid, where=named, named=named)
    return raid


def _is_of_before(report: Report, around: Span, act: Span) -> bool:
    """Whether an act or a number stands right behind a word that says that it was before the rest."""
    before, told = report.text[around.start : act.start], report.text[act.start : act.end]
    return not OF_BEFORE.isdisjoint(words(before)[-BEHIND:] + words(told)[:1])


def _is_violent(text: str, words: Span | Passage, acts: Iterable[Span]) -> bool:
    return any(map(words.covers, acts)) or not VIOLENT.isdisjoint(stems(text))


def _day_of_attack(report: Report, around: Span) -> str | None:
    """The day before the word for an attack, where a sentence has one such: "before the 4 April raid"."""
    found = [
        when
        for time in times_in(report, around)
        if BEHIND_A_DAY.match(report.text, time.words.end, around.end)
        and (when := resolve(time, report.published))
    ]
    one = found[0] if len(found) == 1 else None
    return one.day if one else None


def _names_a_day(report: Report, around: Span) -> bool:
    """Whether a sentence names a day of the year of its report: "on Wednesday, in the two-year-old war"."""
    dates = [resolve(time, report.published) for time in times_in(report, around) if time.kind in ("date", "time")]
    return any(when.day[:4] == (report.published.day or "")[:4] for when in dates if when and when.day)


def _takes_days(report: Report, around: Span) -> bool:
    """Whether a sentence names a length of several days, or since when; years are those of the war."""
    if SINCE.search(report.text, around.start, around.end):
        return True
    return any(
        time.kind == "duration" and time.value not in A_DAY and not time.value.endswith("Y")
        for time in times_in(report, around)
    )
