"""Whether two claims speak about one thing, by their kind: a position, a number, a statement, an event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rashomon.compare.actors import Cast
from rashomon.compare.claims import Claim, is_condition
from rashomon.compare.counts import count_otherwise, same_count, told_again, told_elsewhere, weeks_apart
from rashomon.compare.given import count_apart
from rashomon.compare.likeness import (
    ALIKE_ALONE,
    SHARED_DEEDS,
    SHARED_STEMS,
    Evidence,
    alike_by_itself,
    in_common,
    likeness,
)
from rashomon.compare.numbers import comparable
from rashomon.compare.occasions import two_occasions
from rashomon.compare.partners import TOLD
from rashomon.compare.utterances import VERBATIM, is_silence, same_statement
from rashomon.coreference.compatible import MUTUAL, apart, elsewhere, may_be_one, parties_allow, status_allows
from rashomon.model import Event, Position
from rashomon.text import stems, words

# Placeholders, set by reading the dossiers of a dozen stories; a labelled set of points is to replace them.
ALIKE_THOUGH_APART = 0.7  # so alike that two dates are a difference, not two events
ACTORS = 0.15
# Acts that are done by speaking: whose word it is says which one it is.
OF_WORDS = frozenset({"ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
SAME_TYPE = 0.1
# Of two sentences in the same words; so many of them are sure also weeks later, as "nobody has claimed it" is not.
SAME_TEXT, NO_CHANCE = 0.9, 12
SAME_DEEDS = 0.4  # of two clauses less their names, where one word is all that they have in common besides
SAME_DAY = 0.16  # of two sentences; in 17 stories it joined none that are not of one thing
# Of 40 pairs of sentences in which no act was found (16 stories of allsides), 4 of 4 below were of other things,
# 11 of 14 above of one.
SAME_SENTENCE = 0.34
# How far what a clause shares with what somebody says must tell the two from the rest. In 50 stories of allsides,
# giveme5w1h and fa-kes 4 of 46 above are of two things, 6 of 8 between .2 and this one.
TOLD_IN_WORDS = 0.45
# Stems of names and roles, of two sentences that nothing else comes near, where they do not share acts.
SAME_NAMES = 3
SAME_CONDITION = 0.3  # of one actor's conditions: it has few
# What one outlet calls this another calls that.
OFFICE = frozenset({"appointed", "reassigned", "removed", "replaced"})


def _is_old_news(left: Claim, right: Claim, score: float, cast: Cast) -> bool:
    """Whether two sentences weeks apart are not of one thing for sure: both may be of their own day.

    "Nobody has claimed the attack" is told of each attack; what stays so names what it is of, in like words.
    """
    if not weeks_apart(left, right):
        return False
    named = left.names & right.names or _in_common(left.actors + left.others, right.actors + right.others, cast)
    return score < ALIKE_THOUGH_APART or not named


def alike(left: Claim, right: Claim, evidence: Evidence, weight: Mapping[str, float], cast: Cast) -> float:
    """How far two claims speak about one thing, 0 to 1."""
    return _by_kind(left, right, evidence, weight, cast) or float(_same_text(left, right, evidence))


def _same_text(left: Claim, right: Claim, evidence: Evidence) -> bool:
    """Whether two reports have one sentence word for word, whatever was found in it."""
    if evidence.words < SAME_TEXT or left.report == right.report or not {left.kind, right.kind} <= set(TOLD):
        return False
    if two_occasions(left, right) or len(left.about & right.about) < SHARED_DEEDS:
        return False
    one, other = words(left.words.text), words(right.words.text)
    return one == other and len(one) >= (NO_CHANCE if weeks_apart(left, right) else VERBATIM)


def _by_kind(left: Claim, right: Claim, evidence: Evidence, weight: Mapping[str, float], cast: Cast) -> float:
    score = evidence.words
    if left.part or right.part:
        return _same_clause(left, right, evidence, cast, weight)
    if {left.kind, right.kind} == {"event", "statement"}:
        return _told_and_said(left, right, score, cast)
    if {left.kind, right.kind} == {"position", "statement"}:
        return _same_demand(left, right, score, cast)
    return _of_one_kind(left, right, evidence, cast) if left.kind == right.kind else 0.0


def _of_one_kind(left: Claim, right: Claim, evidence: Evidence, cast: Cast) -> float:
    score = evidence.words
    if left.kind == "figure":
        return _same_figure(left, right, score)
    coded = isinstance(left.found, Event) and isinstance(right.found, Event)
    if left.report == right.report and left.kind != "position" and not coded:
        return 0.0
    if two_occasions(left, right):
        return 0.0
    if apart(left.when, right.when) and left.kind == "event" and score < ALIKE_THOUGH_APART:
        return 0.0
    if left.kind == "position":
        return _same_position(left, right, score, cast)
    if left.kind == "statement":
        return same_statement(left, right, evidence, cast)
    return _same_event(left, right, evidence, cast)


def _same_figure(left: Claim, right: Claim, score: float) -> float:
    if left.report == right.report:
        return told_again(left, right)
    return 0.0 if two_occasions(left, right) else same_count(left, right, score)


def _same_clause(left: Claim, right: Claim, evidence: Evidence, cast: Cast, weight: Mapping[str, float]) -> float:
    """A clause and another, or a whole sentence of one clause: nothing but their words says what they tell."""
    if left.report == right.report or not _tells_alone(left) or not _tells_alone(right):
        return 0.0
    if _is_old_news(left, right, evidence.words, cast) or elsewhere(left.place, right.place):
        return 0.0
    if count_apart(left.given, right.given):
        return 0.0
    deeds = len(_deeds(left, right, cast))
    if left.kind != right.kind and (evidence.telling < TOLD_IN_WORDS or count_otherwise(left, right)):
        return 0.0
    score = evidence.words + SAME_DAY * _one_day(left, right)
    shared = len(left.about & right.about) + SHARED_DEEDS * len(in_common(left, right))
    if apart(left.when, right.when) or score < ALIKE_ALONE or shared < SHARED_STEMS:
        return 0.0
    if deeds < SHARED_DEEDS and likeness(left.about - cast.stems, right.about - cast.stems, weight) < SAME_DEEDS:
        return 0.0  # two clauses about the same people
    return min(1.0, score) if deeds else 0.0


def _tells_alone(claim: Claim) -> bool:
    """Whether nothing but its words says what it tells: a clause, a sentence, or what somebody says."""
    return (claim.kind == "event" and not claim.found) or (claim.kind == "statement" and not is_silence(claim))


def _deeds(left: Claim, right: Claim, cast: Cast) -> frozenset[str]:
    """The stems in common that say what; of one day also those of places, ships and the like that both name."""
    where = left.names & right.names if _one_day(left, right) else frozenset()
    shared = left.about & right.about
    return (shared - cast.stems) | (shared & where) | in_common(left, right)


def _same_position(left: Claim, right: Claim, score: float, cast: Cast) -> float:
    one, other = left.found, right.found
    same_holder = _on_one_side(left.actors, right.actors, cast)
    if is_condition(left) and is_condition(right):
        return score if same_holder and score >= SAME_CONDITION else 0.0
    if not isinstance(one, Position) or not isinstance(other, Position):
        return 0.0
    return max(score, 0.9) if same_holder and one.proposal.id == other.proposal.id else 0.0


def _same_demand(left: Claim, right: Claim, score: float, cast: Cast) -> float:
    """A condition of an actor's and what the same one says must be."""
    if left.report == right.report or not (is_condition(left) or is_condition(right)):
        return 0.0
    if not _on_one_side(left.actors, right.actors, cast) or len(_deeds(left, right, cast)) < SHARED_DEEDS:
        return 0.0
    return score if score >= SAME_CONDITION and not (is_silence(left) or is_silence(right)) else 0.0


def _told_and_said(left: Claim, right: Claim, score: float, cast: Cast) -> float:
    """What one report tells by itself and another as somebody's words."""
    if (
        left.report == right.report
        or is_silence(left)
        or is_silence(right)
        or _is_anothers_word(left, right, cast)
        or count_apart(left.given, right.given)
    ):
        return 0.0
    alone = alike_by_itself(left, right, score, cast)
    if alone or not _in_common(left.actors + left.others, right.actors + right.others, cast):
        return alone
    return score if score >= ALIKE_ALONE and len(_deeds(left, right, cast)) >= SHARED_DEEDS else 0.0


def _is_anothers_word(left: Claim, right: Claim, cast: Cast) -> bool:
    """Whether one tells what somebody answers or denies, the other what another says without a word of him."""
    deed, said = (left, right) if left.kind == "event" else (right, left)
    if not isinstance(deed.found, Event) or deed.found.type not in OF_WORDS or not (deed.actors and said.actors):
        return False
    return not any(
        cast.side(doer, speaker) or cast.is_named(doer, said.about)
        for doer in deed.actors
        for speaker in said.actors
    )


def _same_event(left: Claim, right: Claim, evidence: Evidence, cast: Cast) -> float:
    """One event by its words and who takes part; of two acts also by their chance, if nothing tells them apart."""
    one, other, score = left.found, right.found, evidence.words
    if not isinstance(one, Event) or not isinstance(other, Event):
        return _same_sentence(left, right, evidence, cast)
    attacks = is_attack(left) and is_attack(right)
    if elsewhere(left.place, right.place) or (attacks and told_elsewhere(left, right)):
        return 0.0
    if not parties_allow(one.type, (left.actors, left.others), (right.actors, right.others), cast.side):
        return 0.0
    if attacks and score < ALIKE_ALONE and not _tied(left, right, cast):
        return 0.0
    if not status_allows(one.status, other.status) or (_is_anybodys(left, right) and not _one_day(left, right)):
        return 0.0
    one_sort = (one.type, one.mode) == (other.type, other.mode)
    if not one_sort and score < ALIKE_ALONE and not _may_be_one_act(left, right, one, other):
        return 0.0
    if one.type in OF_WORDS and not _on_one_matter(left, right, cast):
        return 0.0
    if left.report == right.report:  # the extractor did not join them by itself; other reports may
        return evidence.chance if may_be_one(one, other) else 0.0
    if not _is_coded(one) or not _is_coded(other):
        return evidence.chance
    return max(evidence.chance, _alike_in_words(left, right, score + SAME_TYPE * one_sort, cast))


def _on_one_matter(left: Claim, right: Claim, cast: Cast) -> bool:
    """Whether two acts of words are by or towards the same, or share more than the verb.

    A minister and an army of one state may do the same on one day, and yet on two matters.
    """
    if set(left.actors) & set(right.actors) or set(left.others) & set(right.others):
        return True
    verbs = {stem for claim in (left, right) for stem in _verb(claim)}
    return len(_deeds(left, right, cast) - verbs) >= SHARED_DEEDS


def _verb(claim: Claim) -> Iterator[str]:
    """The stems of the words that name an act."""
    for trigger in claim.found.triggers if isinstance(claim.found, Event) else ():
        yield from stems(trigger.text)


def _same_sentence(left: Claim, right: Claim, evidence: Evidence, cast: Cast) -> float:
    """Two sentences of which nobody has told, of one at least, what act they tell."""
    score = evidence.words
    deeds = len(_deeds(left, right, cast))
    if _is_old_news(left, right, score, cast) or elsewhere(left.place, right.place):
        return 0.0
    dated = score + SAME_DAY * _one_day(left, right)
    if evidence.near and dated >= ALIKE_ALONE and _same_people(left, right, cast):
        return min(1.0, dated)
    if not deeds or (deeds < SHARED_DEEDS and score < ALIKE_ALONE):
        return 0.0  # two sentences about the same people
    if (is_attack(left) or is_attack(right)) and _turned_round(left, right):
        return 0.0
    if left.found is None and right.found is None:
        if score < SAME_SENTENCE:
            return 0.0
        score += SAME_DAY * _one_day(left, right)
    return _alike_in_words(left, right, score, cast)


def _same_people(left: Claim, right: Claim, cast: Cast) -> bool:
    """Whether two sentences that nothing else comes near name the same who and what: several, and a person."""
    named = left.about & right.about & cast.stems
    together = set(left.actors + left.others) & set(right.actors + right.others)
    tell = left.about - cast.stems and right.about - cast.stems
    return len(named) >= SAME_NAMES and bool(together and tell)


def _is_anybodys(left: Claim, right: Claim) -> bool:
    """Whether it is told of some meeting or talks only, and not between whom, by one of the two."""
    return any(
        isinstance(claim.found, Event) and claim.found.type in MUTUAL and not (claim.actors or claim.others)
        for claim in (left, right)
    )


def _one_day(left: Claim, right: Claim) -> bool:
    """Whether two claims are dated, and to one day."""
    days = [claim.when.start for claim in (left, right) if claim.when and claim.when.start]
    return len(days) == 2 and not apart(left.when, right.when) and days[0][:10] == days[1][:10]


def _is_coded(event: Event) -> bool:
    """Whether it is known what sort of act it is; otherwise its sentence says little of what else it may be."""
    return event.type != "OTHER" or event.mode is not None


def _alike_in_words(left: Claim, right: Claim, score: float, cast: Cast) -> float:
    shared = left.about & right.about
    few = len(shared) < SHARED_STEMS
    if few and not (shared and score >= ALIKE_ALONE):
        return 0.0
    together = _in_common(left.actors + left.others, right.actors + right.others, cast)
    if not together and (score < ALIKE_ALONE or (few and score < SAME_TEXT and not _tied(left, right, cast))):
        return 0.0
    return min(1.0, score + ACTORS * together)


def is_attack(claim: Claim) -> bool:
    """Whether it is an act of violence: reports on a war tell many that are alike."""
    return isinstance(claim.found, Event) and claim.found.type == "ASSAULT"


def _turned_round(left: Claim, right: Claim) -> bool:
    """Whether who does it in the one suffers it in the other: "he killed three", "he was killed"."""
    return bool(set(left.actors) & set(right.others) or set(right.actors) & set(left.others))


def _tied(left: Claim, right: Claim, cast: Cast) -> bool:
    """Whether two tell more in common than what is done: who, where, when or how many."""
    if _in_common(left.actors + left.others, right.actors + right.others, cast) or _one_day(left, right):
        return True
    if left.place and right.place and left.place.id == right.place.id:
        return True
    return bool(left.names & right.names or in_common(left, right)) or any(
        comparable(one, other) and one.value is not None and one.value == other.value
        for one in left.figures
        for other in right.figures
    )


def _may_be_one_act(left: Claim, right: Claim, one: Event, other: Event) -> bool:
    """Whether two acts coded differently may be one: of one type, or what was done to one person in office."""
    if one.type != other.type or one.type != "OTHER":
        return one.type == other.type
    return {one.mode, other.mode} <= OFFICE and bool(set(left.others) & set(right.others))


def _on_one_side(left: Sequence[str], right: Sequence[str], cast: Cast) -> bool:
    return any(cast.side(a, b) or cast.one_speaker(a, b) for a in left for b in right)


def _in_common(left: Sequence[str], right: Sequence[str], cast: Cast) -> float:
    """The share of those who take part in either that take part in both, by themselves or by their state."""
    if not left or not right:
        return 0.0
    matched = sum(any(cast.side(a, b) for b in right) for a in left)
    matched += sum(any(cast.side(a, b) for a in left) for b in right)
    return matched / (len(left) + len(right))
