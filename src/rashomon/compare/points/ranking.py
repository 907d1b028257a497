"""The order in which an editor wants the points, and one sentence for each of why it stands where it does.

Disputed ones first, then by standing and by how many reports tell them, where a difference counts as half as many
more; of equals those with which most reports begin, that stand in the lead of most, that give a number of killed
or hurt and that name most of those whom the story is about.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from rashomon.compare.actors.cast import Cast
from rashomon.compare.claims.numbers import is_of_dead
from rashomon.compare.claims.placed import Placed
from rashomon.model import STANDINGS, Figure, Passage, Point, Report, Version

SLIGHT = frozenset({"precision", "rounding"})
WORDED = frozenset({"wording"})  # "the next steps", "next steps": of many quotations cut in two ways none is news
LEAD = 3  # sentences of a report that tell what it is about
OF_YEARS = re.compile(r"\b(?:since|years?|decades?)\b", re.I)  # those whom a whole war has killed are no news
SAME_WORDS = 0.6  # of the words of a version, inside those of a version of another point


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A point with what its place depends on."""

    point: Point
    differs: tuple[str, ...]
    heads: int
    leads: int
    hurt: bool
    named: int
    first: tuple[int, int]

    def key(self) -> tuple[object, ...]:
        """What points are sorted by."""
        point = self.point
        standing = STANDINGS.index(point.standing)
        several = len(point.voices) > 1
        weighs = not WORDED.issuperset(self.differs)
        return (
            min(standing, 1) if self.differs and several else standing,
            -len(point.versions) * (3 if weighs else 2),
            -self.heads,
            -self.leads,
            not self.hurt,
            -len(point.voices),
            -self.named,
            self.first,
            point.id,
        )


def ranked(
    found: Iterable[Point], reports: Mapping[str, Report], cast: Cast, measures: Collection[str] = ()
) -> tuple[Point, ...]:
    """The points in order, each with the sentence that says why it stands there.

    One whose words all stand in a point before it adds little: it comes last of those of its standing. So does one
    of the `measures`, by their ids, that all give alike and most of its reports in the words of other points.
    """
    main = main_actors(cast, reports)
    order = {id: i for i, id in enumerate(reports)}
    hurt = {
        id: Placed.of((one.words, one) for one in report.figures if is_of_dead(one))
        for id, report in reports.items()
    }
    weighed = sorted((_weighed(point, reports, main, order, hurt) for point in found), key=_Weighed.key)
    told: dict[str, list[Passage]] = {}
    for version in (version for one in weighed if one.point.kind != "figure" for version in one.point.versions):
        told.setdefault(version.report, []).append(version.words)
    taken: dict[str, list[Passage]] = {}
    repeating: set[str] = set()
    for one in weighed:
        versions = one.point.versions
        inside = sum(_is_inside(version.words, told.get(version.report, ())) for version in versions)
        if one.point.id in measures and not one.differs and 2 * inside > len(versions):
            repeating.add(one.point.id)
            continue  # what tells it is not the one that repeats
        if all(_is_inside(version.words, taken.get(version.report, ())) for version in versions):
            repeating.add(one.point.id)
        for version in versions:
            taken.setdefault(version.report, []).append(version.words)
    weighed.sort(key=lambda one: (one.key()[0], one.point.id in repeating))
    return tuple(replace(one.point, rank=_why(one, one.point.id in repeating, len(reports))) for one in weighed)


# The mentions in each report of those whom the story is about, each with the id of the actor.
MainActors = Mapping[str, Placed[str]]


def main_actors(cast: Cast, reports: Mapping[str, Report]) -> MainActors:
    """Those whom the story is about: named in half of its reports, and in two at least if there are several."""
    least = max(min(2, len(reports)), len(reports) / 2)
    found: dict[str, list[tuple[Passage, str]]] = {id: [] for id in reports}
    for actor in cast.actors:
        if actor.named and len({words.report for words in actor.mentions}) >= least:
            for words in actor.mentions:
                found[words.report].append((words, actor.id))
    return {id: Placed.of(held) for id, held in found.items()}


def named_in(words: Passage, main: MainActors) -> frozenset[str]:
    """The ids of the main actors whose mentions stand in these words."""
    return frozenset(main[words.report].inside(words) if words.report in main else ())


def _weighed(
    point: Point,
    reports: Mapping[str, Report],
    main: MainActors,
    order: Mapping[str, int],
    hurt: Mapping[str, Placed[Figure]],
) -> _Weighed:
    heads, leads = (
        {version.report for version in point.versions if _is_in_first(version, reports[version.report], sentences)}
        for sentences in (1, LEAD)
    )
    return _Weighed(
        point=point,
        differs=tuple(
            dict.fromkeys(
                difference.attribute for difference in point.differences if difference.kind not in SLIGHT
            )
        ),
        heads=len(heads),
        leads=len(leads),
        hurt=any(_tells_of_hurt(version.words, hurt[version.report]) for version in point.versions),
        named=len(frozenset[str]().union(*(named_in(version.words, main) for version in point.versions))),
        first=min((version.words.start, order[version.report]) for version in point.versions),
    )


def _tells_of_hurt(words: Passage, hurt: Placed[Figure]) -> bool:
    return any(hurt.inside(words)) and not OF_YEARS.search(words.text)


def _is_in_first(version: Version, report: Report, sentences: int) -> bool:
    lead = report.sentences[:sentences]
    return bool(lead) and version.words.start < lead[-1].end


def _is_inside(words: Passage, others: Iterable[Passage]) -> bool:
    start, end = words.start, words.end
    enough = SAME_WORDS * (end - start)
    for other in others:  # of all words of a report that points tell: most are elsewhere in it
        if other.start < end and other.end > start and min(end, other.end) - max(start, other.start) >= enough:
            return True
    return False


def _why(one: _Weighed, repeats: bool, reports: int) -> str:
    point = one.point
    voices, versions = len(point.voices), len(point.versions)
    if repeats:
        return "last among those of its standing: its words are part of what another point tells"
    if point.standing == "disputed":
        place = "among the first: it is disputed"
    elif voices > 1 and not WORDED.issuperset(one.differs):
        place = f"before what as many tell alike: reports differ in {' and '.join(one.differs)}"
    else:
        place = {
            "corroborated": "among what several voices tell",
            "repeated": "after what several voices tell: it has one voice",
            "single": "after what several outlets tell: one has it",
        }.get(point.standing, "by where it stands in its report")
    facts = [f"{_count(voices, 'voice')}, {versions} of {_count(reports, 'report')}"] if reports > 1 else []
    facts += [f"in the lead of {one.leads}"] if one.leads else []
    facts += ["gives a number of killed or hurt"] if one.hurt else []
    facts += [f"names {_count(one.named, 'main actor')}"] if one.named else []
    return "; ".join([place, *facts])


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
