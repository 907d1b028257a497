"""The few days of a long story that matter.

Date selection for timeline summarization: the days that most reports speak of, a day counting for more the longer
afterwards it is still spoken of (Kessler and others 2012, ACL; Tran, Herder and Markert 2015, ACL).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rashomon.compare.timeline.dated import Dating
from rashomon.compare.timeline.passing import interval_of
from rashomon.model import Report, TimelineEntry, Voice

# Placeholders, set by reading: a story of fewer days is told by its timeline, and more than five are not few.
LONG = 8
FEW = 5
VOICES = 2  # that speak of a day, for it to matter to more than one


def salient(found: Sequence[Dating], reports: Mapping[str, Report], voices: Sequence[Voice]) -> dict[str, str]:
    """The days that matter most, each with a sentence of why; none where the story tells of few.

    Reports that are one voice speak of a day once.
    """
    voice_of = {report: number for number, voice in enumerate(voices) for report in voice.reports}
    weight: dict[str, dict[int, int]] = defaultdict(dict)
    for one in found:
        first, last = interval_of(one.when)
        if first == last:
            voice, later = voice_of.get(one.report, -1), _days_later(first, reports[one.report])
            weight[first][voice] = max(weight[first].get(voice, 0), later)
    if len(weight) < LONG:
        return {}
    heard = {day: held for day, held in weight.items() if len(held) >= VOICES}
    best = sorted(heard, key=lambda day: (-_score(heard[day]), day))[:FEW]
    return {day: _why(heard[day]) for day in best}


def _score(held: Mapping[int, int]) -> float:
    return round(math.fsum(1 + math.log2(1 + later) for later in held.values()), 9)


def _days_later(day: str, report: Report) -> int:
    published = report.published.day
    return max(0, (date.fromisoformat(published) - date.fromisoformat(day)).days) if published else 0


def _why(held: Mapping[int, int]) -> str:
    longest = max(held.values())
    later = f", one of them {longest} day{'' if longest == 1 else 's'} later" if longest else ""
    return f"{len(held)} voices tell of this day{later}"


def with_foremost(
    entries: Sequence[TimelineEntry], days: Mapping[str, str], rank: Mapping[str, int]
) -> Iterable[TimelineEntry]:
    """The entries, of each day that matters the one whose point stands first marked as foremost."""
    best: dict[str, TimelineEntry] = {}
    for entry in sorted(entries, key=lambda entry: (-len(entry.evidence), rank[entry.event])):
        start, end = interval_of(entry.when)
        if start == end and start in days:
            best.setdefault(start, entry)
    for entry in entries:
        day = interval_of(entry.when)[0]
        yield replace(entry, foremost=True, salience=days[day]) if best.get(day) is entry else entry
