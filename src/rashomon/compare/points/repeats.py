"""Which groups of claims are points: those that say more than others in the same words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from operator import attrgetter

from rashomon.compare.alignment.utterances import is_denial, is_silence
from rashomon.compare.claims.claim import Claim, in_a_name, is_condition
from rashomon.compare.claims.measures import is_measure
from rashomon.compare.claims.numbers import is_of_text, is_toll
from rashomon.compare.points.kinds import kind_of
from rashomon.coreference.compatible import apart
from rashomon.model import Event, Passage, PointKind, Position, Statement
from rashomon.text import stems

# Where one stretch of text is found as two things, the more telling one is kept.
TELLING: tuple[PointKind, ...] = ("position", "statement", "event")
MOST = 0.5  # of the reports that give a number, or tell a thing
IN_PASSING = 0.3  # of the words of what another says: his sentence is about more than the stance
SAME_WORDS = 0.6  # of the shorter of two passages
WORDED_ALIKE = 0.8  # of the stems of the shorter of two clauses that give a measure


def without_repeats(groups: Sequence[Sequence[Claim]]) -> list[Sequence[Claim]]:
    """The groups less those whose words all stand in a group that says more or is carried by more.

    A number is a point of its own where reports differ in it, and then what tells it in all its reports is none;
    otherwise where no point says it.
    """

    def weight(group: Sequence[Claim]) -> tuple[int, int, bool, int, str]:
        reports, is_part = {claim.report for claim in group}, all(claim.part for claim in group)
        longest = max(claim.words.end - claim.words.start for claim in group)
        kind = TELLING.index(kind_of(group)) if not _is_passed_on(group) else len(TELLING)
        return (-len(reports), kind, is_part, -longest, group[0].id)

    counts = [group for group in groups if group[0].kind == "figure"]
    kept: list[Sequence[Claim]] = [group for group in counts if _numbers_differ(group)]
    numbers = _by_report(claim for group in kept for claim in group if not is_of_text(claim.figures[0]))
    taken: defaultdict[str, _Taken] = defaultdict(_Taken)
    of: dict[str, int] = {}
    told = [group for group in groups if group[0].kind != "figure" and not _is_part_alone(group)]
    for group in sorted(told, key=weight):
        if all(taken[claim.report].has_again(claim.words) for claim in group):
            continue
        ways = len({claim.words.text for claim in group}) if len(group) > 1 else 0
        over = [taken[claim.report].over(claim.words) for claim in group]
        if all(any(_says(other, claim, ways) for other in held) for held, claim in zip(over, group, strict=True)):
            continue
        if all(any(_gives(claim, number) for number in numbers[claim.report]) for claim in group):
            continue
        if any(_is_mostly_told(group, kept[place], ways) for place in {of[other.id] for other in over[0]}):
            continue
        for claim in group:
            taken[claim.report].add(claim)
            of[claim.id] = len(kept)
        kept.append(group)
    telling: dict[str, list[int]] = {}
    for place, group in enumerate(kept):
        for report in {claim.report for claim in group} if group[0].kind != "figure" else ():
            telling.setdefault(report, []).append(place)
    alone = [
        group
        for group in counts
        if len({claim.report for claim in group}) > 1
        and not _numbers_differ(group)
        and not _is_told(group, [kept[place] for place in _beside(group, telling)])
    ]
    given = _by_report(claim for group in alone for claim in group if not is_of_text(claim.figures[0]))
    return [group for group in kept if not _is_sentence_of(group, given)] + alone


class _Taken:
    """The claims of one report that are taken, by where their words begin and by the words themselves."""

    def __init__(self) -> None:
        self._by_place: list[Claim] = []
        self._by_text: list[Passage] = []
        self._longest = 0

    def add(self, claim: Claim) -> None:
        """Take one more."""
        insort(self._by_place, claim, key=_start)
        insort(self._by_text, claim.words, key=_text)
        self._longest = max(self._longest, claim.words.end - claim.words.start)

    def over(self, words: Passage) -> list[Claim]:
        """Those whose words are these in part at least."""
        first = bisect_right(self._by_place, words.start - self._longest, key=_start)
        after = bisect_left(self._by_place, words.end, key=_start)
        return [one for one in self._by_place[first:after] if one.words.end > words.start]

    def has_again(self, words: Passage) -> bool:
        """Whether one elsewhere in the report begins with these words, as leads are printed twice."""
        text = words.text.rstrip(" .,;:")
        for at in range(bisect_left(self._by_text, text, key=_text), len(self._by_text)):
            if not self._by_text[at].text.startswith(text):
                return False
            if not self._by_text[at].overlaps(words):
                return True
        return False


_start, _text = attrgetter("words.start"), attrgetter("text")


def _beside(group: Sequence[Claim], telling: Mapping[str, Sequence[int]]) -> set[int]:
    """The places of the points that reports of a group tell, by the report."""
    return {place for claim in group for place in telling.get(claim.report, ())}


def _is_told(numbers: Sequence[Claim], points: Sequence[Sequence[Claim]]) -> bool:
    """Whether one of the points tells a number in most reports that give it.

    A measure that they give in other words belongs to more than one thing, unless a point tells it in all of them.
    Who denies a thing gives no number of it.
    """
    denied = [claim for point in points for claim in point if is_denial(claim)]
    given = {one.report for one in numbers if not any(_holds_number(claim, one) for claim in denied)}
    least = len(given) if _is_measured_in_several_ways(numbers) else int(MOST * len(given)) + 1
    return any(len(_telling(point, numbers)) >= least for point in points)


def _is_measured_in_several_ways(group: Sequence[Claim]) -> bool:
    """Whether two reports give a measure in other words: what they tell in the same says it anyway."""
    if not (is_measure(group[0].figures[0]) or is_of_text(group[0].figures[0])):
        return False
    told = [(claim.report, frozenset(stems(claim.words.text))) for claim in group]
    return any(
        one != other and len(left & right) < WORDED_ALIKE * min(len(left), len(right))
        for (one, left), (other, right) in combinations(told, 2)
    )


def _is_mostly_told(group: Sequence[Claim], taken: Sequence[Claim], ways: int) -> bool:
    """Whether most reports of a group tell it in the words of one other, the rest in words that overlap with it.

    What somebody consents to, and on which conditions, is told in the words in which it was said.
    """
    if len({claim.report for claim in group}) == 1 or any(claim.kind == "position" for claim in (*group, *taken)):
        return False
    said: set[str] = set()
    for claim in group:
        over = [one for one in taken if one.report == claim.report and one.words.overlaps(claim.words)]
        if not over:
            return False
        if any(_says(one, claim, ways) for one in over):
            said.add(claim.report)
    return len(said) > MOST * len({claim.report for claim in group})


def _by_report(claims: Iterable[Claim]) -> Mapping[str, Sequence[Claim]]:
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.report].append(claim)
    return found


def _is_sentence_of(group: Sequence[Claim], numbers: Mapping[str, Sequence[Claim]]) -> bool:
    """Whether one report alone tells, without a date, what is printed for a number that several give.

    Of an act that is its sentence or the part of it with the number, where this is of the dead or the like.
    """
    if len({claim.report for claim in group}) > 1 or any(claim.when for claim in group):
        return False  # of a dated one the timeline would lack it: a count is no happening
    return all(
        any(_gives(claim, number) and is_toll(number.figures[0]) for number in numbers[claim.report])
        if isinstance(claim.found, Event)
        else any(claim.words == number.words for number in numbers[claim.report])
        for claim in group
    )


def _is_passed_on(group: Sequence[Claim]) -> bool:
    """Whether it is what one told who cites another: what these tell is the news, where it is found as well."""
    return any(isinstance(claim.found, Statement) and claim.found.by.endswith(" cited") for claim in group)


def _is_part_alone(group: Sequence[Claim]) -> bool:
    """Whether it is a clause that only one report has: it says something to those alone who tell it too."""
    return len({claim.report for claim in group}) == 1 and all(claim.part for claim in group)


def is_background(group: Sequence[Claim]) -> bool:
    """Whether only one report tells it, and tells it as what had been before."""
    return len({claim.report for claim in group}) == 1 and all(
        isinstance(claim.found, Event) and claim.found.auxiliary == "historical" for claim in group
    )


def _numbers_differ(group: Sequence[Claim]) -> bool:
    numbers = {(figure.value, figure.low, figure.high) for claim in group for figure in claim.figures}
    return len(numbers) > 1 and len({claim.report for claim in group}) > 1


def _says(taken: Claim, claim: Claim, ways: int) -> bool:
    """Whether a claim is told with one that is taken. `ways`: in how many it is told, 0 where one report has it.

    Where reports tell it in several ways, a silence is not told by the words beside it, nor are these by the
    silence: such reports divide what was said from what was not. A sentence that they share is told as it stands,
    and not by what a name in it says in passing ("the Bordurian plan").
    """
    if is_condition(claim) != is_condition(taken) and not (taken.terms_for and claim.found is None):
        return False
    if ways <= 1 and in_a_name(taken) and claim.found is None and not claim.part:
        return False
    if _is_in_passing(claim, taken):
        return False
    together = not ways or (ways == 1 and claim.words == taken.words)
    return _same_words(taken, claim) and (together or is_silence(claim) == is_silence(taken))


def _is_in_passing(claim: Claim, stance: Claim) -> bool:
    """Whether somebody tells more than the stance of another that is in his words: "she found his doubts odd"."""
    if not (isinstance(claim.found, Statement) and isinstance(stance.found, Position)):
        return False
    told, said = (one.words.end - one.words.start for one in (stance, claim))
    return told < IN_PASSING * said and set(stance.actors).isdisjoint(claim.origin.sources)


def _gives(claim: Claim, number: Claim) -> bool:
    """Whether a claim is the sentence of a number, or the part of it that has the number."""
    if claim.report != number.report:
        return False
    span = claim.words.span
    return number.words.covers(span) and span.covers(number.figures[0].words)


def _telling(group: Sequence[Claim], numbers: Sequence[Claim]) -> set[str]:
    """The reports in which a point tells a number."""
    return {number.report for number in numbers if any(_holds_number(claim, number) for claim in group)}


def _holds_number(claim: Claim, number: Claim) -> bool:
    return claim.report == number.report and claim.words.covers(number.figures[0].words)


def _same_words(left: Claim, right: Claim) -> bool:
    one, other = left.words, right.words
    shared = min(one.end, other.end) - max(one.start, other.start)
    if shared < SAME_WORDS * min(one.end - one.start, other.end - other.start):
        return False
    if left.part and not right.part and not one.covers(other):
        return False  # the sentence tells more than its clause
    if isinstance(left.found, Statement) and left.found == right.found and left.id != right.id:
        return one.span.covers(other)  # so it does more than the last that is said in it
    return not apart(left.when, right.when)  # "met on Monday and will meet again on Thursday"
