"""How the versions of a point differ: attribute by attribute, each difference with its kind.

Only what cannot both hold is a contradiction. What a later page or a later as-of explains is an update,
what is merely finer is a precision.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.compare.actors import Cast, parts_of
from rashomon.compare.claims import Claim
from rashomon.compare.numbers import compare_numbers, number, sort_of
from rashomon.compare.utterances import quoted_in_common
from rashomon.coreference.compatible import apart
from rashomon.model import (
    Attribute,
    Difference,
    DifferenceKind,
    Event,
    Figure,
    Passage,
    Position,
    Reading,
    Report,
    Statement,
    When,
)
from rashomon.text import words

DONE = frozenset({"happened", "ongoing"})
AHEAD = frozenset({"planned", "proposed", "conditional"})
NOT_DONE = frozenset({"denied", "negated"})
OPPOSED_STANCES = {
    frozenset({"accepts", "rejects"}),
    frozenset({"supports", "rejects"}),
    frozenset({"accepts on conditions", "rejects"}),
}
OPPOSED_TYPES = {frozenset({"AGREE", "REJECT"})}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions of one point, and what is needed to compare them."""

    left: Claim
    right: Claim
    reports: Mapping[str, Report]
    cast: Cast

    def published(self, claim: Claim) -> str:
        """The date of a version's report, empty where it is not known to the day."""
        published = self.reports[claim.report].published
        return (published.date if published.day else None) or ""


Compare = Callable[[Pair], Iterator[Difference]]


def differences(claims: Sequence[Claim], reports: Mapping[str, Report], cast: Cast) -> tuple[Difference, ...]:
    """The differences between the versions of a point, contradictions first, one for each attribute and kind.

    Each value stands once, with the first report that gives it.
    """
    found: dict[tuple[Attribute, DifferenceKind], list[Difference]] = {}
    for left, right in combinations(claims, 2):
        for compare in COMPARISONS:
            for pair in compare(Pair(left, right, reports, cast)):
                found.setdefault((pair.attribute, pair.kind), []).append(pair)
    merged = [_merged(pairs) for pairs in found.values()]
    return tuple(sorted(merged, key=lambda d: (ORDER.index(d.kind), d.attribute)))


def _merged(pairs: Sequence[Difference]) -> Difference:
    values: dict[str, Reading] = {}
    for pair in pairs:
        for reading in pair.values:
            values.setdefault(reading.value.casefold(), reading)
    why = "; ".join(dict.fromkeys(pair.why for pair in pairs))
    return Difference(attribute=pairs[0].attribute, kind=pairs[0].kind, values=tuple(values.values()), why=why)


ORDER: tuple[DifferenceKind, ...] = ("contradiction", "update", "scope", "framing", "precision", "rounding")


def difference(
    attribute: Attribute,
    kind: DifferenceKind,
    values: Sequence[tuple[Claim, str, Passage]],
    why: str,
) -> Difference:
    """A difference in the reading order of its versions."""
    readings = tuple(Reading(report=claim.report, value=value, words=at) for claim, value, at in values)
    return Difference(attribute=attribute, kind=kind, values=readings, why=why)


def _numbers(pair: Pair) -> Iterator[Difference]:
    left, right = pair.left, pair.right
    for one, other in _matched(left.figures, right.figures):
        verdict = compare_numbers(one, other, pair.reports[left.report], pair.reports[right.report])
        if verdict:
            kind, why = verdict
            values = [(left, number(one), one.words), (right, number(other), other.words)]
            yield difference("number", kind, values, why)


def _matched(left: Sequence[Figure], right: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """The numbers to hold against each other: what both sides give alike is settled, several left are unclear."""
    for sort in dict.fromkeys(sort_of(figure) for figure in left):
        ours = [figure for figure in left if sort_of(figure) == sort and sort[1]]
        theirs = [figure for figure in right if sort_of(figure) == sort]
        alike = {number(figure) for figure in ours} & {number(figure) for figure in theirs}
        ours = [figure for figure in ours if number(figure) not in alike]
        theirs = [figure for figure in theirs if number(figure) not in alike]
        if len(ours) == len(theirs) == 1:
            yield ours[0], theirs[0]


def _dates(pair: Pair) -> Iterator[Difference]:
    left, right = pair.left, pair.right
    one, other = left.when, right.when
    if left.kind != right.kind or left.kind == "figure" or not (one and other and one.words and other.words):
        return
    values = [
        (left, _interval(one.start, one.end), one.words),
        (right, _interval(other.start, other.end), other.words),
    ]
    if apart(one, other):
        if left.found and right.found:  # the only date of a sentence may be that of a part of it
            yield difference("date", "contradiction", values, "both are dated to the day and share no day")
    elif one.precision != other.precision and (_holds(one, other) or _holds(other, one)):
        values = [(left, one.words.text, one.words), (right, other.words.text, other.words)]
        yield difference("date", "precision", values, "one date is finer and lies within the other")


def _holds(coarse: When, fine: When) -> bool:
    if not (coarse.start and coarse.end and fine.start and fine.end):
        return False
    return coarse.start <= fine.start[: len(coarse.start)] and fine.end[: len(coarse.end)] <= coarse.end


def _interval(start: str | None, end: str | None) -> str:
    return f"{start}" if start == end or end is None else f"{start} to {end}"


def _status(pair: Pair) -> Iterator[Difference]:
    left, right = pair.left, pair.right
    one, other = left.found, right.found
    if not isinstance(one, Event) or not isinstance(other, Event):
        return
    if one.type != other.type or (one.type == "OTHER" and one.mode != other.mode):
        return
    values = [(left, one.status, left.words), (right, other.status, right.words)]
    statuses = {one.status, other.status}
    if left.hearsay or right.hearsay:
        return  # "he claims that they say they never met" is no word of an outlet on whether they met
    if statuses & DONE and statuses & NOT_DONE:
        yield difference("status", "contradiction", values, "one says that it happened, one that it did not")
    elif statuses & DONE and statuses & AHEAD:
        later, earlier = (left, right) if one.status in DONE else (right, left)
        if pair.published(later) > pair.published(earlier) > "":
            yield difference("status", "update", values, "the later report has it as done")
        else:
            yield difference("status", "framing", values, "one has it as done, one as still to come")


def _acts(pair: Pair) -> Iterator[Difference]:
    left, right = pair.left, pair.right
    one, other = left.found, right.found
    if not isinstance(one, Event) or not isinstance(other, Event):
        return
    same_actor = bool(set(left.actors) & set(right.actors))
    if same_actor and frozenset({one.type, other.type}) in OPPOSED_TYPES and {one.status, other.status} <= DONE:
        values = [(left, one.type, left.words), (right, other.type, right.words)]
        yield difference("stance", "contradiction", values, "the same actor is said to have done the opposite")
    elif (
        one.type == other.type == "OTHER"
        and one.mode
        and other.mode
        and one.mode != other.mode
        and (same_actor or set(left.others) & set(right.others))
    ):
        values = [(left, one.mode, left.words), (right, other.mode, right.words)]
        yield difference("role", "framing", values, "the same act is named in two ways")


def _stances(pair: Pair) -> Iterator[Difference]:
    left, right = pair.left, pair.right
    one, other = left.found, right.found
    if not isinstance(one, Position) or not isinstance(other, Position) or one.stance == other.stance:
        return
    if {one.stance, other.stance} == {"silent", "non-committal"}:
        return  # "gave no answer", "said neither yes nor no": neither says more than the other
    values = [(left, one.stance, left.words), (right, other.stance, right.words)]
    if frozenset({one.stance, other.stance}) not in OPPOSED_STANCES:
        yield difference("stance", "framing", values, "one stance is stated more fully or more strongly")
    elif pair.published(left) != pair.published(right) and apart(one.when, other.when):
        yield difference("stance", "update", values, "the stances are dated to different days")
    else:
        yield difference("stance", "contradiction", values, "nobody can hold both stances at once")


def _wording(pair: Pair) -> Iterator[Difference]:
    left, right = pair.left, pair.right
    if not isinstance(left.found, Statement) or not isinstance(right.found, Statement):
        return
    utterance = _same_utterance(left, right)
    if utterance is None:
        return
    one, other = (words(passage.text) for passage in utterance)
    if one == other:
        utterance = _whole(pair.reports, left.found), _whole(pair.reports, right.found)
        one, other = ([word for q in said.quoted for word in words(q.text)] for said in (left.found, right.found))
        shorter = min(len(one), len(other))
        if len(one) == len(other) or one[:shorter] != other[:shorter]:
            return
    values = [(side, quoted.text, quoted) for side, quoted in zip((left, right), utterance, strict=True)]
    if _within(one, other) or _within(other, one):
        yield difference("wording", "precision", values, "one gives more of the quotation than the other")
    else:
        yield difference("wording", "framing", values, "words inside the quotation marks differ")


def _whole(reports: Mapping[str, Report], said: Statement) -> Passage:
    """From where a quotation begins to where it ends, its speaker in the midst of it included."""
    start, end = min(q.start for q in said.quoted), max(q.end for q in said.quoted)
    return reports[said.report].passage(start, end)


def _same_utterance(left: Claim, right: Claim) -> tuple[Passage, Passage] | None:
    """The two quotations, one of each claim, that share most of their words, if they share most of them."""
    best: tuple[float, Passage, Passage] | None = None
    for one in left.quoted:
        for other in right.quoted:
            held, with_other = set(words(one.text)), set(words(other.text))
            share = len(held & with_other) / min(len(held), len(with_other)) if held and with_other else 0.0
            if share >= MOST and min(len(held), len(with_other)) > 1 and (best is None or share > best[0]):
                best = (share, one, other)
    return best[1:] if best else None


MOST = 0.6  # of the words of the shorter quotation


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    return any(list(long[i : i + len(short)]) == list(short) for i in range(len(long) - len(short) + 1))


def _attribution(pair: Pair) -> Iterator[Difference]:
    left, right = pair.left, pair.right
    one, other = left.found, right.found
    if not isinstance(one, Statement) or not isinstance(other, Statement):
        return
    if not left.actors or not right.actors or set(left.actors) & set(right.actors):
        return
    if any(pair.cast.one_speaker(a, b) for a in left.actors for b in right.actors):
        return  # a body and whoever speaks for it
    if _name(left, pair.cast).casefold() == _name(right, pair.cast).casefold():
        return
    if not _named(left, pair.cast) or not _named(right, pair.cast) or _namesakes(left, right, pair.cast):
        return  # who is only "he" there, or may be the same person, is no other speaker for sure
    values = [
        (left, _name(left, pair.cast), one.sources[0].words),
        (right, _name(right, pair.cast), other.sources[0].words),
    ]
    if any(pair.cast.kin(a, b) for a in left.actors for b in right.actors):
        yield difference("attribution", "precision", values, "two bodies of one state are named")
    elif not (_all_persons(left, pair.cast) and _all_persons(right, pair.cast)):
        yield difference("attribution", "precision", values, "one names a person, the other a body")
    elif quoted_in_common(left, right) >= LONG_QUOTE:
        yield difference("attribution", "contradiction", values, "one quotation is given to two speakers")
    else:
        yield difference("attribution", "framing", values, "two speakers are named for the same words")


def _named(claim: Claim, cast: Cast) -> bool:
    """Whether the words of the source name every speaker, at least by surname."""
    said = claim.found.sources if isinstance(claim.found, Statement) else ()
    words_ = {word for source in said for word in words(source.words.text)}
    actors = [actor for id in claim.actors if (actor := cast.actor(id))]
    return all(words_ & set(words(actor.name)) for actor in actors if actor.kind == "person")


def _namesakes(left: Claim, right: Claim, cast: Cast) -> bool:
    """Whether two speakers share a name: a surname that more than one person of the story bears is nobody's."""
    one, other = (
        {part for id in claim.actors if (actor := cast.actor(id)) for part in parts_of(actor.name)}
        for claim in (left, right)
    )
    return _all_persons(left, cast) and _all_persons(right, cast) and bool(one & other)


def _all_persons(claim: Claim, cast: Cast) -> bool:
    return all(actor.kind == "person" for id in claim.actors if (actor := cast.actor(id)))


def _name(claim: Claim, cast: Cast) -> str:
    return " and ".join(actor.name for id in claim.actors if (actor := cast.actor(id)))


LONG_QUOTE = 8  # words in a row that two speakers do not say by chance

COMPARISONS: tuple[Compare, ...] = (_numbers, _dates, _status, _acts, _stances, _wording, _attribution)
