"""Whether two claims speak about one thing, by their kind: a position, a number, a statement, an event."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.acts import OF_WORDS, SAME_DAY, same_event
from rashomon.compare.alignment.common import (
    ALIKE_THOUGH_APART,
    deeds_in_common,
    is_old_news,
    led_by_two,
    of_one_day,
    on_one_side,
    parties_in_common,
    told_apart,
)
from rashomon.compare.alignment.counts import count_otherwise, same_count, told_again
from rashomon.compare.alignment.cues import only_calls
from rashomon.compare.alignment.likeness import (
    ALIKE_ALONE,
    ALIKE_IN_FEW,
    FAR_NEARER,
    SHARED_DEEDS,
    SHARED_STEMS,
    Evidence,
    alike_by_itself,
    alike_in_few,
    in_common,
    likeness,
)
from rashomon.compare.alignment.measured import same_distance, same_length
from rashomon.compare.alignment.occasions import two_occasions
from rashomon.compare.alignment.partners import TOLD
from rashomon.compare.alignment.phrases import in_one_phrase
from rashomon.compare.alignment.raids import two_raids
from rashomon.compare.alignment.utterances import is_silence, same_statement
from rashomon.compare.alignment.verbatim import same_words
from rashomon.compare.claims.claim import Claim, is_condition
from rashomon.compare.claims.given import count_apart, extremes
from rashomon.compare.claims.measures import is_away, is_length
from rashomon.compare.lexicon import CHANGED, LIGHT, NOT, UNCHANGED
from rashomon.coreference.acts import relation, word
from rashomon.coreference.compatible import apart, elsewhere
from rashomon.model import Event, Position
from rashomon.text import words

# Placeholders, set by reading the dossiers of a dozen stories; a labelled set of points is to replace them.
SAME_DEEDS = 0.4  # of two clauses less their names, where one word is all that they have in common besides
# How far what a clause shares with what somebody says must tell the two from the rest. In 50 stories of allsides,
# giveme5w1h and fa-kes 4 of 46 above are of two things, 6 of 8 between .2 and this one.
TOLD_IN_WORDS = 0.45
BY_ITSELF = 0.6  # in 75 stories all nine pairs that this adds are of one thing
AGAIN = 0.6
SAME_CONDITION = 0.3  # of one actor's conditions: it has few
SAME_TERMS = 0.6  # that it sets some for one proposal, in whatever words


def alike(left: Claim, right: Claim, evidence: Evidence, weight: Mapping[str, float], cast: Cast) -> float:
    """How far two claims speak about one thing, 0 to 1."""
    if two_raids(left, right, evidence.words) or _are_before_and_after(left, right):
        return 0.0
    score = _by_kind(left, right, evidence, weight, cast)
    if score and in_one_phrase(left, right, cast):
        score = 0.0
    return score or same_words(left, right, evidence) or _same_by_itself(left, right)


def _are_before_and_after(left: Claim, right: Claim) -> bool:
    """Whether one tells how large a thing still is, the other to what it was, or is to be, changed."""
    if not {left.kind, right.kind} <= set(TOLD) or left.about & NOT or right.about & NOT:
        return False
    if {figure.unit for figure in left.figures}.isdisjoint(figure.unit for figure in right.figures):
        return False
    stays, changes = ([bool(claim.about & stems) for claim in (left, right)] for stems in (UNCHANGED, CHANGED))
    return stays != changes and sorted(stays) == sorted(changes) == [False, True]


def _same_by_itself(left: Claim, right: Claim) -> float:
    """Two that tell of the first or the worst since one thing, or that somebody does what needs no object.

    A story has hardly two of these, whatever else stands in their sentences.
    """
    if left.report == right.report or not {left.kind, right.kind} <= set(TOLD):
        return 0.0
    if isinstance(left.found, Event) or isinstance(right.found, Event):
        return 0.0  # all acts that a sentence tells have its words
    if not extremes(left.given & right.given) and not left.doings & right.doings:
        return 0.0
    if told_apart(left, right):
        return 0.0
    if two_occasions(left, right) or count_apart(left.given, right.given) or is_silence(left) != is_silence(right):
        return 0.0
    return BY_ITSELF


def _by_kind(left: Claim, right: Claim, evidence: Evidence, weight: Mapping[str, float], cast: Cast) -> float:
    score = evidence.words
    if left.part or right.part:
        return _same_clause(left, right, evidence, cast, weight)
    if {left.kind, right.kind} == {"event", "statement"}:
        score = _told_and_said(left, right, score, cast)
        return score if score and _names_the_act(left, right) else 0.0
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
    return same_event(left, right, evidence, cast)


def _same_figure(left: Claim, right: Claim, score: float) -> float:
    one, other = left.figures[0], right.figures[0]
    if is_length(one) and is_length(other):
        return same_length(left, right, score)
    if left.report == right.report:
        return told_again(left, right)
    if two_occasions(left, right):
        return 0.0
    return same_distance(left, right, score) if is_away(one) and is_away(other) else same_count(left, right, score)


def _same_clause(left: Claim, right: Claim, evidence: Evidence, cast: Cast, weight: Mapping[str, float]) -> float:
    """A clause and another, or a whole sentence of one clause: nothing but their words says what they tell."""
    if left.report == right.report or not _tells_alone(left) or not _tells_alone(right):
        return 0.0
    if is_old_news(left, right, evidence.words, cast) or elsewhere(left.place, right.place):
        return 0.0
    if count_apart(left.given, right.given) or only_calls(left, right) or only_calls(right, left):
        return 0.0
    deeds = len(deeds_in_common(left, right, cast))
    if left.kind != right.kind and (evidence.telling < TOLD_IN_WORDS or count_otherwise(left, right)):
        return 0.0
    score = evidence.words + SAME_DAY * of_one_day(left, right)
    shared = len((left.about & right.about) - LIGHT) + SHARED_DEEDS * len(in_common(left, right))
    if apart(left.when, right.when) or score < ALIKE_ALONE or shared < SHARED_STEMS:
        return 0.0
    if shared == SHARED_STEMS and score < ALIKE_IN_FEW and evidence.near < FAR_NEARER:
        return 0.0  # "to stand trial for high crimes" is told of many
    if deeds < SHARED_DEEDS and likeness(left.about - cast.stems, right.about - cast.stems, weight) < SAME_DEEDS:
        return 0.0  # two clauses about the same people
    return min(1.0, score) if deeds and not led_by_two(left, right, cast) else 0.0


def _tells_alone(claim: Claim) -> bool:
    """Whether nothing but its words says what it tells: a clause, a sentence, or what somebody says."""
    return (claim.kind == "event" and not claim.found) or (claim.kind == "statement" and not is_silence(claim))


def _same_position(left: Claim, right: Claim, score: float, cast: Cast) -> float:
    one, other = left.found, right.found
    same_holder = on_one_side(left.actors, right.actors, cast)
    if is_condition(left) and is_condition(right):
        if same_holder and left.report == right.report and left.others and left.others == right.others:
            return AGAIN  # in the lead, and in the words in which it was set
        if same_holder and left.terms_for and left.terms_for == right.terms_for:
            return max(score, SAME_TERMS)
        return score if same_holder and score >= SAME_CONDITION else 0.0
    if not isinstance(one, Position) or not isinstance(other, Position):
        return 0.0
    return max(score, 0.9) if same_holder and one.proposal.id == other.proposal.id else 0.0


def _same_demand(left: Claim, right: Claim, score: float, cast: Cast) -> float:
    """A condition of an actor's and what the same one says must be."""
    if left.report == right.report or not (is_condition(left) or is_condition(right)):
        return 0.0
    if not on_one_side(left.actors, right.actors, cast) or len(deeds_in_common(left, right, cast)) < SHARED_DEEDS:
        return 0.0
    return score if score >= SAME_CONDITION and not (is_silence(left) or is_silence(right)) else 0.0


def _told_and_said(left: Claim, right: Claim, score: float, cast: Cast) -> float:
    """What one report tells by itself and another as somebody's words."""
    if (
        left.report == right.report
        or is_silence(left)
        or is_silence(right)
        or _is_anothers_word(left, right, cast)
        or only_calls(left, right)
        or only_calls(right, left)
        or count_apart(left.given, right.given)
    ):
        return 0.0
    alone = alike_by_itself(left, right, score, cast)
    if alone or not parties_in_common(left.actors + left.others, right.actors + right.others, cast):
        return alone
    deeds = len(deeds_in_common(left, right, cast))
    enough = ALIKE_ALONE if deeds > SHARED_DEEDS else alike_in_few(left, right, ALIKE_ALONE)
    return score if deeds >= SHARED_DEEDS and score >= enough else 0.0


def _names_the_act(left: Claim, right: Claim) -> bool:
    """Whether what somebody says has a word that can name the act that the other tells, if it is known which.

    "Raised the toll at three ports" is not what "the toll at the three ports stays as it is" tells.
    """
    deed, said = (left, right) if left.kind == "event" else (right, left)
    if not isinstance(deed.found, Event) or not deed.found.triggers:
        return True
    acts = [word(text) for trigger in deed.found.triggers for text in words(trigger.text)]
    told = [word(text) for text in words(said.words.text)]
    return any(relation(act, one) for act in acts for one in told)


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
