"""The few sentences of the reports that tell a story: each taken as it stands, for the points that it carries.

The sentences are chosen one by one, each for the points that those before it do not have (the greedy cover of
Filatova and Hatzivassiloglou 2004); a point counts by its standing and the voices that carry it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rashomon.compare.actors.cast import Cast
from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.origins import origin_in
from rashomon.compare.claims.placed import Placed
from rashomon.compare.claims.standalone import stands_alone
from rashomon.compare.points.ranking import LEAD, main_actors, named_in
from rashomon.model import Passage, Point, Report, Standing, Statement, SynopsisSentence
from rashomon.text import stems

MOST = 8  # sentences
# A story of so many sentences is told in five of them at least, as far as so many can be read by themselves; a
# short one in fewer.
ENOUGH, SENTENCES_FOR_ONE = 5, 5
DISPUTED = 3  # sentences at most for disputed points: one that is told in every way would leave no room
# Sentences that tell of one act between two sides in full; a further one counts for half. Four of the eight of a
# story told of one call.
OF_ONE_ACT, FURTHER = 2, 0.5
SAME_SUBJECT = 0.5  # of the stems of the shorter of two sentences of a synopsis
ENOUGH_SAID = 5  # stems, for half of them to be of one subject: "said the ferry of Klow would never sail" has four
MOSTLY = 0.5  # of the words of a point, in the content of a statement, for it to be the speaker's word
OTHER_WORDS = 0.7
WORTH: dict[Standing, float] = {
    "disputed": 3.0,
    "corroborated": 1.0,
    "repeated": 0.6,
    "single": 0.2,
    "unmeasured": 0.2,
}

# The type of what two sides do with or to each other, and the two, whoever acts for them and whoever began.
Act = tuple[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence and the points that it carries, the foremost first; the acts that it tells."""

    words: Passage
    points: tuple[Point, ...]
    number: int
    named: int
    acts: frozenset[Act]


def synopsis(points: Sequence[Point], reports: Mapping[str, Report], cast: Cast) -> tuple[SynopsisSentence, ...]:
    """Five to eight whole sentences, of a short story fewer, in the order in which reports tell them.

    First the disputed points, then what most voices carry; one outlet's alone only where these are few. `points`
    stand in the order of the dossier.
    """
    held = _sentences(points, reports, cast)
    length = sum(len(report.sentences) for report in reports.values())
    least = min(ENOUGH, max(1, length // SENTENCES_FOR_ONE))
    chosen: list[tuple[_Sentence, Point]] = []
    taken: set[str] = set()
    gains = {one.words: _gain(one, taken) for one in held}
    while len(chosen) < MOST:
        spread = Counter(act for one, _ in chosen for act in one.acts)
        often = {act for act, count in spread.items() if count >= OF_ONE_ACT}
        disputed = sum(point.standing == "disputed" for _, point in chosen)
        held = [one for one in held if _fresh(one, taken, disputed)]
        by_gain = sorted(
            held,
            key=lambda one: (
                _beside(gains[one.words], one, often),
                -one.number,
                one.words.report,
                -one.words.start,
            ),
            reverse=True,
        )
        # Few are looked at so closely: most sentences of a long story are never the best.
        best = next(
            (
                one
                for one in by_gain
                if stands_alone(reports[one.words.report], one.words.span)
                and not any(_told(one, earlier, reports) for earlier, _ in chosen)
            ),
            None,
        )
        if best is None or (len(chosen) >= least and _beside(gains[best.words], best, often) < 1):
            break
        chosen.append((best, _foremost(best, taken)))
        told = {point.id for point in best.points} - taken
        taken |= told
        gains.update(
            (one.words, _gain(one, taken)) for one in held if any(point.id in told for point in one.points)
        )
    order = {id: i for i, id in enumerate(reports)}
    chosen.sort(key=lambda pair: (_place(pair[1], reports), order[pair[0].words.report], pair[0].words.start))
    return tuple(_written(one, point, reports, cast) for one, point in chosen)


def _sentences(points: Sequence[Point], reports: Mapping[str, Report], cast: Cast) -> list[_Sentence]:
    main = main_actors(cast, reports)
    acts = {report.id: _acts(report, cast) for report in reports.values()}
    found: dict[Passage, list[Point]] = {}
    for point in points:
        for version in point.versions:
            report = reports[version.report]
            span = sentence(report, version.words)
            found.setdefault(report.passage(span.start, span.end), []).append(point)
    numbers = {
        (report.id, span.start): number
        for report in reports.values()
        for number, span in enumerate(report.sentences)
    }
    return [
        _Sentence(
            words=words,
            points=tuple(held),
            number=numbers.get((words.report, words.start), len(numbers)),
            named=len(named_in(words, main)),
            acts=frozenset(acts[words.report].inside(words)),
        )
        for words, held in found.items()
    ]


def _acts(report: Report, cast: Cast) -> Placed[Act]:
    found: list[tuple[Passage, Act]] = []
    for event in report.events:
        named = cast.named(report, (*event.actors, *event.recipients))
        sides = frozenset(cast.with_principal(id)[-1].id for id in named)
        if len(sides) > 1:
            found += ((words, (event.type, sides)) for words in event.mentions)
    return Placed.of(found)


def _beside(gain: float, one: _Sentence, often: AbstractSet[Act]) -> float:
    """What a sentence adds beside those that are chosen, which tell some acts `often`."""
    return gain if often.isdisjoint(one.acts) else FURTHER * gain


def _foremost(one: _Sentence, taken: set[str]) -> Point:
    """The point that a sentence is printed for: one that is disputed, or else what most of its words tell."""
    fresh = [point for point in one.points if point.id not in taken]
    return max(fresh, key=lambda point: (point.standing == "disputed", _length_in(point, one.words)))


def _length_in(point: Point, words: Passage) -> int:
    """How many characters of the words tell a point."""
    return sum(
        min(version.words.end, words.end) - max(version.words.start, words.start)
        for version in point.versions
        if version.report == words.report and words.overlaps(version.words)
    )


def _fresh(one: _Sentence, taken: set[str], disputed: int) -> bool:
    """Whether the foremost point of a sentence is not told yet: it would stand in for nothing but its rest."""
    foremost = one.points[0]
    return foremost.id not in taken and not (foremost.standing == "disputed" and disputed >= DISPUTED)


def _gain(one: _Sentence, taken: set[str]) -> float:
    """What a sentence adds: the points that are not told yet, the first in full and each further one by half."""
    worth = sorted((_worth(point, one.words) for point in one.points if point.id not in taken), reverse=True)
    told = sum(value / 2**i for i, value in enumerate(worth))
    lead = 0.4 if one.number < LEAD else 0.0
    return round(told + lead + min(one.named, 3) * 0.1, 9) if told else 0.0


def _worth(point: Point, words: Passage) -> float:
    """What a point counts for; less in words that are not those most like the other versions."""
    best = point.summary.report == words.report and words.covers(point.summary)
    return WORTH[point.standing] * (1 + len(point.voices) / 2) * (1.0 if best else OTHER_WORDS)


def _told(one: _Sentence, earlier: _Sentence, reports: Mapping[str, Report]) -> bool:
    """Whether two sentences share much of their words, or of what they tell, whoever says it."""
    told, before = frozenset(stems(one.words.text)), frozenset(stems(earlier.words.text))
    left, right = (_content(held.words, reports[held.words.report]) for held in (one, earlier))
    if len(told & before) >= SAME_SUBJECT * min(len(told), len(before)):
        return True
    fewer = min(len(left), len(right))
    return fewer >= ENOUGH_SAID and len(left & right) >= SAME_SUBJECT * fewer


def _content(words: Passage, report: Report) -> set[str]:
    """The stems of a sentence less those of who says it, where it tells what somebody says."""
    said = [one for one in report.statements if one.content and words.overlaps(one.content[0])]
    frame = [source.words for one in said for source in one.sources] + [one.cue for one in said if one.cue]
    told = set(stems(words.text))
    return told - {stem for part in frame if words.covers(part) for stem in stems(part.text)} or told


def _place(point: Point, reports: Mapping[str, Report]) -> float:
    """How early reports tell it, from 0 to 1: the earliest of them."""
    return min(
        round(version.words.start / max(1, len(reports[version.report].text)), 6) for version in point.versions
    )


def _written(one: _Sentence, point: Point, reports: Mapping[str, Report], cast: Cast) -> SynopsisSentence:
    own = [version.words for version in point.versions if version.report == one.words.report]
    others = [version.words for version in point.versions if version.report != one.words.report]
    return SynopsisSentence(
        text=one.words.text,
        evidence=(*own, *others),
        point=point.id,
        standing=point.standing,
        said_by=_said_by(own, reports[one.words.report], cast),
        why=point.rank,
    )


def _said_by(own: Sequence[Passage], report: Report, cast: Cast) -> tuple[str, ...]:
    """Whose word it is: the sources of the statement that has most of the point's words for its content."""

    def covered(statement: Statement) -> int:
        parts = ((part, told) for part in statement.content for told in own)
        return sum(max(0, min(part.end, told.end) - max(part.start, told.start)) for part, told in parts)

    said = [one for one in report.statements if one.type == "assertion" and one.kind != "silence" and one.sources]
    best = max(said, key=lambda one: (covered(one), one.id), default=None)
    if best is None or covered(best) < MOSTLY * sum(told.end - told.start for told in own):
        return ()
    names = tuple(filter(None, origin_in(report, best, cast).names))
    return names or tuple(source.words.text for source in best.sources)
