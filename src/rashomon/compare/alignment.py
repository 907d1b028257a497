"""Which claims of different reports speak about one thing."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rashomon.compare.actors import Cast
from rashomon.compare.claims import Claim
from rashomon.compare.events import Chances
from rashomon.compare.numbers import comparable, is_toll
from rashomon.coreference.compatible import apart, elsewhere, may_be_one, parties_allow, status_allows
from rashomon.linking import Link, cluster, pairs
from rashomon.model import Event, Position, Span, Statement
from rashomon.text import stems, words

# Placeholders, set by reading the dossiers of a dozen stories; a labelled set of points is to replace them.
AT_LEAST = 0.34
ALIKE_ALONE = 0.5  # claims alike in words but not known to share an actor
ALIKE_TO_ONE = 0.6  # a claim that no group would have, to one of a group
ALIKE_THOUGH_APART = 0.7  # so alike that two dates are a difference, not two events
NAME = 0.5  # weight of a stem of a name or a role, of that of another
SHARED_STEMS = 3  # fewer, and two claims are alike only if they say hardly anything else
# Likeness of the sentences in which two numbers stand.
SETTING = 0.15  # tolls that are the only ones of their sort in their reports
SAME_RAID = 0.5  # other tolls: reports on a war give many, of many raids
SAME_SETTING = 0.35  # other numbers
SAME_NEWS = 7  # days between two reports beyond which a toll or an attack is another one
SAME_SETTING = 0.3  # and of those with any other two numbers
COUNTED = 0.3
SHARED_DEEDS = 2  # of them besides names and roles, where nobody has told what the act is
ACTORS = 0.15
SAME_TYPE = 0.1
OFFICE = frozenset(
    {"appointed", "reassigned", "removed", "replaced"}
)  # what one outlet calls this another calls that
QUOTED_IN_COMMON = 0.6  # of the words of the shorter quotation
VERBATIM = 5  # quoted words in a row that make one utterance, if nobody else is named for it
CUT = 8  # such words in a row of two quotations that are cut in two ways, and begin and end elsewhere
SAME_SILENCE = 0.6
WHOLE = 0.8  # of the shorter quotation, where two speakers are named
COMMON = 0.35  # a stem in more of the claims than this does not bring two of them together


def align(claims: Sequence[Claim], cast: Cast, chances: Chances) -> tuple[tuple[Claim, ...], ...]:
    """Groups of claims that speak about one thing, each in report and reading order; singles among them.

    `chances` says how likely two events are one.
    """
    cast = replace(cast, stems=cast.stems.union(*(claim.names for claim in claims)))
    claims = _without_common_names(claims)
    by_id = {claim.id: claim for claim in claims}
    weight = _weights(claims, cast)
    limit = max(6, int(COMMON * len(claims)))
    links = []
    found = {*pairs({claim.id: _keys(claim, cast) for claim in claims}, at_most=limit), *chances}
    bare = _bare(claims)
    for left, right in sorted(found):
        if by_id[left].kind != by_id[right].kind and not bare & {left, right}:
            continue
        score = _alike(by_id[left], by_id[right], weight, cast, chances.get((left, right), 0.0))
        if score:
            links.append(Link(left, right, score, "alike"))
    groups = _with_lone(cluster(by_id, links, at_least=AT_LEAST), links, by_id)
    groups = _whole_utterances(groups, by_id)
    order = {claim.id: i for i, claim in enumerate(claims)}
    return tuple(tuple(by_id[id] for id in sorted(group, key=order.__getitem__)) for group in groups)


def _with_lone(
    groups: Iterable[Sequence[str]], links: Iterable[Link], by_id: Mapping[str, Claim]
) -> Sequence[Sequence[str]]:
    """The groups, with those that stand alone put to the group that has the claim most like them.

    Many claims in other words than it has keep a claim out of a group, though one of them is nearly its own.
    """
    held = {group[0]: list(group) for group in groups}
    of = {id: group[0] for group in held.values() for id in group}
    lone = {id for id, group in held.items() if len(group) == 1}
    for link in sorted(links, key=lambda link: (-link.score, link.left, link.right)):
        if link.score < ALIKE_TO_ONE:
            break
        one, other = (link.left, link.right) if link.left in lone else (link.right, link.left)
        if one not in lone or other in lone:
            continue
        if all(by_id[id].report != by_id[one].report for id in held[of[other]]):
            of[one] = of[other]
            held[of[one]] += held.pop(one)
            lone.remove(one)
    return tuple(held.values())


def _whole_utterances(groups: Iterable[Sequence[str]], by_id: Mapping[str, Claim]) -> Iterable[Sequence[str]]:
    """The groups, those joined that have the sentences of the same statements: they are one utterance."""
    joined: dict[frozenset[str], list[str]] = {}
    for group in groups:
        statements = {found.id for id in group if isinstance(found := by_id[id].found, Statement)}
        one = len(group) > 1 and all(isinstance(by_id[id].found, Statement) for id in group)
        joined.setdefault(frozenset(statements if one else group), []).extend(group)
    return joined.values()


def _keys(claim: Claim, cast: Cast) -> frozenset[str]:
    """By what a claim is found: its stems, and whose a silence or a position is, as those have few words."""
    sides = {(actor.country or actor.id) for id in claim.actors if (actor := cast.actor(id))}
    if isinstance(claim.found, Position):
        return claim.about | {f"{side} on {claim.found.proposal.id}" for side in sides}
    return claim.about | {f"silence of {side}" for side in sides if _is_silence(claim)}


def _bare(claims: Sequence[Claim]) -> frozenset[str]:
    """The statements in which no event was found: what they say may be what another report tells by itself."""
    told: dict[str, list[Span]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "event":
            told[claim.report].append(claim.words.span)
    return frozenset(
        claim.id
        for claim in claims
        if claim.kind == "statement" and not any(span.overlaps(claim.words.span) for span in told[claim.report])
    )


def _is_silence(claim: Claim) -> bool:
    return isinstance(claim.found, Statement) and claim.found.kind == "silence"


def _without_common_names(claims: Sequence[Claim]) -> list[Claim]:
    """The claims less the names that half of the reports or more mention: they tell no two places apart."""
    reports = len({claim.report for claim in claims})
    spread = Counter(name for _, name in {(claim.report, name) for claim in claims for name in claim.names})
    return [
        replace(claim, names=frozenset(name for name in claim.names if spread[name] * 2 < reports))
        for claim in claims
    ]


def _elsewhere(left: Claim, right: Claim) -> bool:
    """Whether two claims name places, ships or the like, and none in common; or are told weeks apart."""
    if left.names and right.names and not left.names & right.names:
        return True
    if not left.day or not right.day:
        return False
    return abs((date.fromisoformat(left.day) - date.fromisoformat(right.day)).days) > SAME_NEWS


def likeness(left: Iterable[str], right: Iterable[str], weight: Mapping[str, float]) -> float:
    """Cosine of two sets of stems, the rare ones weighing more; 0 to 1."""
    left, right = frozenset(left), frozenset(right)
    product = _mass(left, weight) * _mass(right, weight)
    return _mass(left & right, weight) / math.sqrt(product) if product else 0.0


def _weights(claims: Sequence[Claim], cast: Cast) -> dict[str, float]:
    frequency = Counter(stem for claim in claims for stem in claim.about)
    return {
        stem: math.log(1 + len(claims) / count) * (NAME if stem in cast.stems else 1.0)
        for stem, count in frequency.items()
    }


def _mass(stems: frozenset[str], weight: Mapping[str, float]) -> float:
    return math.fsum(weight.get(stem, 0.0) for stem in stems)


def _alike(left: Claim, right: Claim, weight: Mapping[str, float], cast: Cast, chance: float) -> float:
    coded = isinstance(left.found, Event) and isinstance(right.found, Event)
    if {left.kind, right.kind} == {"event", "statement"}:
        return _told_and_said(left, right, likeness(left.about, right.about, weight), cast)
    if left.kind != right.kind or (left.report == right.report and left.kind != "position" and not coded):
        return 0.0
    score = likeness(left.about, right.about, weight)
    if apart(left.when, right.when) and left.kind == "event" and score < ALIKE_THOUGH_APART:
        return 0.0
    if left.kind == "position":
        return _same_position(left, right, score, cast)
    if left.kind == "figure":
        return _same_count(left, right, score)
    if left.kind == "statement":
        return _same_statement(left, right, score, cast)
    return _same_event(left, right, score, cast, chance)


def _same_position(left: Claim, right: Claim, score: float, cast: Cast) -> float:
    one, other = left.found, right.found
    if not isinstance(one, Position) or not isinstance(other, Position):
        return 0.0
    same_holder = _on_one_side(left.actors, right.actors, cast)
    return max(score, 0.9) if same_holder and one.proposal.id == other.proposal.id else 0.0


def _same_statement(left: Claim, right: Claim, score: float, cast: Cast) -> float:
    if _is_silence(left) or _is_silence(right):
        return _same_silence(left, right, score, cast)
    quoted = quoted_in_common(left, right)
    shorter = min(_quoted_length(left), _quoted_length(right))
    one_speaker = _one_speaker(left, right, cast)
    if left.actors and right.actors and not one_speaker:
        return 1.0 if quoted >= VERBATIM and quoted >= WHOLE * shorter else 0.0
    if quoted >= CUT or (quoted >= VERBATIM and quoted >= QUOTED_IN_COMMON * shorter):
        return 1.0
    if not one_speaker:
        return _alike_by_itself(left, right, score, cast) if not (left.actors and right.actors) else 0.0
    if len((left.about & right.about) - cast.stems) < SHARED_DEEDS and score < ALIKE_ALONE:
        return 0.0  # one speaker, of the same people
    if quoted >= 2 and quoted >= QUOTED_IN_COMMON * shorter:
        return max(score, 0.8)
    return score


def _told_and_said(left: Claim, right: Claim, score: float, cast: Cast) -> float:
    """What one report tells by itself and another as somebody's words."""
    if left.report == right.report or _is_silence(left) or _is_silence(right):
        return 0.0
    return _alike_by_itself(left, right, score, cast)


def _alike_by_itself(left: Claim, right: Claim, score: float, cast: Cast) -> float:
    """The likeness of two claims of which nothing but their words says that they are one."""
    deeds = (left.about & right.about) - cast.stems
    return score if len(deeds) >= SHARED_STEMS and score >= ALIKE_ALONE else 0.0


def _same_silence(left: Claim, right: Claim, score: float, cast: Cast) -> float:
    """A silence is none of what was said; two of one side about one thing are the same."""
    both = _is_silence(left) and _is_silence(right)
    return max(score, SAME_SILENCE) if both and _one_speaker(left, right, cast) and left.about & right.about else 0.0


def _toll_setting(left: Claim, right: Claim) -> float:
    return SETTING if left.alone and right.alone else SAME_RAID


def _one_speaker(left: Claim, right: Claim, cast: Cast) -> bool:
    pairs_ = [(a, b) for a in left.actors for b in right.actors]
    return any(cast.kin(a, b) or cast.one_speaker(a, b) for a, b in pairs_) or _called_alike(left, right)


def _called_alike(left: Claim, right: Claim) -> bool:
    """Whether two speakers whom nobody could trace to a name go by the same words, or most of them."""
    if left.actors or right.actors:
        return False
    one, other = _source_stems(left), _source_stems(right)
    shared = len(one & other)
    return shared >= 2 and shared >= WHOLE * min(len(one), len(other))


def _source_stems(claim: Claim) -> frozenset[str]:
    sources = claim.found.sources if isinstance(claim.found, Statement) else ()
    return frozenset(stem for source in sources for stem in stems(source.words.text))


def _same_count(left: Claim, right: Claim, score: float) -> float:
    """Two numbers of one thing: what is counted is the same, and so, more or less, is the rest of the sentence."""
    one, other = left.figures[0], right.figures[0]
    if not comparable(one, other):
        return 0.0
    if score < (_toll_setting(left, right) if is_toll(one) else SAME_SETTING):
        return 0.0
    if _elsewhere(left, right):
        return 0.0
    if not (_whose(left) <= right.about and _whose(right) <= left.about):
        return 0.0  # "two of the Solveig's sailors" are none of another ship's
    return COUNTED + (1 - COUNTED) * score


def _whose(claim: Claim) -> set[str]:
    """The stems of the names inside the words of a number, less its first word."""
    named = [word for word in claim.figures[0].words.text.split()[1:] if word[:1].isupper()]
    return {stem for word in named for stem in stems(word)}


def _same_event(left: Claim, right: Claim, score: float, cast: Cast, chance: float) -> float:
    """One event by its words and who takes part; of two acts also by `chance`, where nothing tells them apart."""
    one, other = left.found, right.found
    if not isinstance(one, Event) or not isinstance(other, Event):
        if len((left.about & right.about) - cast.stems) < SHARED_DEEDS and score < ALIKE_ALONE:
            return 0.0  # two sentences about the same people
        return _alike_in_words(left, right, score, cast)
    if elsewhere(left.place, right.place) or (_is_attack(left) and _is_attack(right) and _elsewhere(left, right)):
        return 0.0
    if not parties_allow(one.type, (left.actors, left.others), (right.actors, right.others), cast.side):
        return 0.0
    if not status_allows(one.status, other.status):
        return 0.0
    one_sort = (one.type, one.mode) == (other.type, other.mode)
    if not one_sort and score < ALIKE_ALONE and not _may_be_one_act(left, right, one, other):
        return 0.0
    if left.report == right.report:  # the extractor did not join them by itself; other reports may
        return chance if may_be_one(one, other) else 0.0
    if not _is_coded(one) or not _is_coded(other):
        return chance
    return max(chance, _alike_in_words(left, right, score + SAME_TYPE * one_sort, cast))


def _is_coded(event: Event) -> bool:
    """Whether it is known what sort of act it is; otherwise its sentence says little of what else it may be."""
    return event.type != "OTHER" or event.mode is not None


def _alike_in_words(left: Claim, right: Claim, score: float, cast: Cast) -> float:
    shared = left.about & right.about
    if len(shared) < SHARED_STEMS and not (shared and score >= ALIKE_ALONE):
        return 0.0
    together = _in_common(left.actors + left.others, right.actors + right.others, cast)
    if not together and score < ALIKE_ALONE:
        return 0.0
    return min(1.0, score + ACTORS * together)


def _is_attack(claim: Claim) -> bool:
    return isinstance(claim.found, Event) and claim.found.type == "ASSAULT"


def _may_be_one_act(left: Claim, right: Claim, one: Event, other: Event) -> bool:
    """Whether two acts coded differently may be one: of one type, or what was done to one person in office."""
    if one.type != other.type or one.type != "OTHER":
        return one.type == other.type
    return {one.mode, other.mode} <= OFFICE and bool(set(left.others) & set(right.others))


def _on_one_side(left: Sequence[str], right: Sequence[str], cast: Cast) -> bool:
    return any(cast.side(a, b) for a in left for b in right)


def _in_common(left: Sequence[str], right: Sequence[str], cast: Cast) -> float:
    """The share of those who take part in either that take part in both, by themselves or by their state."""
    if not left or not right:
        return 0.0
    matched = sum(any(cast.side(a, b) for b in right) for a in left)
    matched += sum(any(cast.side(a, b) for a in left) for b in right)
    return matched / (len(left) + len(right))


def quoted_in_common(left: Claim, right: Claim) -> int:
    """The longest run of words that stands inside quotation marks in both."""
    best = 0
    for one in left.quoted:
        for other in right.quoted:
            best = max(best, _longest_run(words(one.text), words(other.text)))
    return best


def _quoted_length(claim: Claim) -> int:
    return max((len(words(passage.text)) for passage in claim.quoted), default=0)


def _longest_run(left: Sequence[str], right: Sequence[str]) -> int:
    best, previous = 0, [0] * (len(right) + 1)
    for word in left:
        current = [0]
        for j, other in enumerate(right):
            current.append(previous[j] + 1 if word == other else 0)
        best, previous = max(best, *current), current
    return best
