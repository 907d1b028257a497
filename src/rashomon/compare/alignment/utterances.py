"""Whether two statements are one utterance: who speaks, and what is quoted."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.common import of_one_day, weeks_apart
from rashomon.compare.alignment.counts import count_otherwise
from rashomon.compare.alignment.cues import done_otherwise
from rashomon.compare.alignment.likeness import (
    ALIKE_ALONE,
    FAR_NEARER,
    SHARED_DEEDS,
    SHARED_STEMS,
    Evidence,
    alike_by_itself,
)
from rashomon.compare.alignment.silences import same_silence
from rashomon.compare.claims.claim import Claim, tells_of
from rashomon.compare.claims.given import count_apart
from rashomon.compare.claims.origins import same_way
from rashomon.compare.lexicon import LIGHT
from rashomon.coreference.compatible import apart
from rashomon.group.signatures import rarity
from rashomon.model import Statement
from rashomon.text import stems, words

QUOTED_IN_COMMON = 0.6  # of the words of the shorter quotation
QUOTED_WHOLE = 0.8  # that most of one quotation stands in the other, which says more
VERBATIM = 5  # quoted words in a row that make one utterance, if nobody else is named for it
SHORT = 3  # such words that are all that both quote
CUT = 8  # such words in a row of two quotations that are cut in two ways, and begin and end elsewhere
# Two who tell again what one outlet has from one source tell of one report, in which that says one thing or few.
SAME_WAY, RETOLD = 0.6, 2
MANY_IN_COMMON = 6  # stems, names among them, of what two speakers say
SAME_TALE = 0.75  # likeness of what two speakers say who do not name each other; read in a handful of stories
SAID_ONCE = 0.6
UNUSUAL = math.log(20)  # rarity of a stem that may be all that two statements share: one report of twenty has it
WHOLE = 0.8  # of the shorter quotation, where two speakers are named


def is_silence(claim: Claim) -> bool:
    """Whether it is reported that somebody did not say something."""
    return isinstance(claim.found, Statement) and claim.found.kind == "silence"


def is_denial(claim: Claim) -> bool:
    """Whether it is said in it that something is not so."""
    return isinstance(claim.found, Statement) and bool(claim.found.denied)


def same_statement(left: Claim, right: Claim, evidence: Evidence, cast: Cast) -> float:
    """How far two statements are one utterance, or what two speakers tell alike."""
    score = evidence.words
    if is_silence(left) or is_silence(right):
        return _same_silence(left, right, score, cast)
    one_speaker = _one_speaker(left, right, cast) or tells_of(left, right) or tells_of(right, left)
    if done_otherwise(left, right, one_speaker=one_speaker):
        return 0.0
    return _same_words(left, right, evidence, cast, one_speaker=one_speaker)


def _same_words(left: Claim, right: Claim, evidence: Evidence, cast: Cast, *, one_speaker: bool) -> float:
    """How far two that are said in one way say the same."""
    score = evidence.words
    run = _quoted_run(left, right)
    quoted = len(run) if says_something(run, cast) else 0
    shorter = min(_quoted_length(left), _quoted_length(right))
    if same_way(left.origin, right.origin, cast) and len(left.about & right.about) >= RETOLD:
        return max(score, SAME_WAY)
    if left.actors and right.actors and not one_speaker:
        if quoted >= CUT and quoted >= WHOLE * shorter:
            return 1.0  # "nobody is above the law" say many
        return score if evidence.near and _told_alike(left, right, score, cast) else 0.0
    if _quote_one_thing(run[:quoted], left, right):
        return 1.0
    if not one_speaker:
        whole = quoted == shorter and evidence.near >= FAR_NEARER and _is_no_phrase(run)
        return max(score, QUOTED_WHOLE) if whole else alike_by_itself(left, right, score, cast)
    if _said_once(left, right, evidence, cast):
        return max(score, SAID_ONCE)
    if _shares_little(left, right, score, cast):
        return 0.0
    if quoted >= 2 and quoted >= QUOTED_IN_COMMON * shorter:
        return max(score, QUOTED_WHOLE)
    return 0.0 if score < SAME_TALE and _shares_otherwise(left, right) else score


def _shares_otherwise(left: Claim, right: Claim) -> bool:
    """Whether one speaker gives two shares or rises: what was offered, and what is asked for."""
    rates = (any(one.unit == "percent" for one in claim.figures) for claim in (left, right))
    return all(rates) and count_otherwise(left, right)


def _shares_little(left: Claim, right: Claim, score: float, cast: Cast) -> bool:
    """Whether what one speaker says in two places has people in common, or one usual word and no more.

    As "offered to step in" and "called it a first step".
    """
    shared = left.about & right.about
    if len(shared - cast.stems) < SHARED_DEEDS and score < ALIKE_ALONE:
        return True
    usual = all(rarity(stem) < UNUSUAL for stem in shared)
    return len(shared) < SHARED_DEEDS and left.about != right.about and usual


def _said_once(left: Claim, right: Claim, evidence: Evidence, cast: Cast) -> bool:
    """Whether one speaker is told to have spoken on one day, and nothing else in the two reports is as alike."""
    if not evidence.near or (left.quoted and right.quoted):
        return False  # two quotations are held against each other by their words
    if count_otherwise(left, right) or count_apart(left.given, right.given):
        return False
    if min(_quoted_length(left), _quoted_length(right)) >= CUT:
        return False  # what is quoted at length in both, in other words, stood in two places
    shared = left.about & right.about
    # What one denies to have said is told in its words, though these name offices: "offered the army's boats".
    known = left.names | right.names if is_denial(left) != is_denial(right) else cast.stems
    if len(shared - known - LIGHT) < SHARED_STEMS and evidence.near < FAR_NEARER and evidence.words < ALIKE_ALONE:
        return False  # one speaker, of one thing, on one day
    if apart(left.when, right.when) or weeks_apart(left, right) or len(shared) < SHARED_STEMS:
        return False
    return of_one_day(left, right) or not set(left.actors).isdisjoint(right.actors)


def _told_alike(left: Claim, right: Claim, score: float, cast: Cast) -> bool:
    """Whether two speakers tell one thing: the two sides of a call, a minister and his spokesman.

    Two sides name each other; of two who only speak of one thing each says something of his own.
    """
    shared = left.about & right.about
    if score < ALIKE_ALONE or count_otherwise(left, right):
        return False
    pairs_ = [(a, b) for a in left.actors for b in right.actors]
    of_one = any(cast.side(*two) or _name_each_other(two, left, right, cast) for two in pairs_)
    if score < SAME_TALE and not of_one:
        return False
    return len(shared - cast.stems) >= SHARED_DEEDS or len(shared) >= MANY_IN_COMMON


def _name_each_other(speakers: tuple[str, str], left: Claim, right: Claim, cast: Cast) -> bool:
    one, other = speakers
    return cast.is_named(other, left.about) and cast.is_named(one, right.about)


def _same_silence(left: Claim, right: Claim, score: float, cast: Cast) -> float:
    """A silence is none of what was said."""
    if not (is_silence(left) and is_silence(right)):
        return 0.0
    return same_silence(left, right, score, cast, one_speaker=_one_speaker(left, right, cast))


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


def quoted_in_common(left: Claim, right: Claim) -> int:
    """How many words in a row stand inside quotation marks in both."""
    return len(_quoted_run(left, right))


def _quoted_run(left: Claim, right: Claim) -> tuple[str, ...]:
    """The longest run of words that stands inside quotation marks in both."""
    pairs = ((_words(one.text), _words(other.text)) for one in left.quoted for other in right.quoted)
    return max((longest_run(one, other) for one, other in pairs), key=len, default=())


def _quote_one_thing(run: Sequence[str], left: Claim, right: Claim) -> bool:
    """Whether the words that two quotations have in common are enough to make them one, if nobody else said them.

    "They want to ban boats and nets", "they want to ban the boats": said twice, and each time otherwise.
    """
    if len(run) >= CUT:
        return True
    if len(run) >= SHORT and _all_quoted(left) == _all_quoted(right):
        return True
    shorter = min(_quoted_length(left), _quoted_length(right))
    return len(run) >= VERBATIM and len(run) >= QUOTED_IN_COMMON * shorter and _is_cut(run, left, right)


def _is_no_phrase(run: Sequence[str]) -> bool:
    """Whether quoted words are as many as two who speak of one thing hardly have in common by chance."""
    return len(run) >= SHORT and len(set(stems(" ".join(run)))) >= SHARED_DEEDS


def _is_cut(run: Sequence[str], left: Claim, right: Claim) -> bool:
    """Whether a run begins and ends where one of two quotations does: the other only goes on before or after."""
    quoted = [_words(passage.text) for claim in (left, right) for passage in claim.quoted]
    begins = any(found[: len(run)] == run for found in quoted)
    return begins and any(found[-len(run) :] == run for found in quoted)


def says_something(run: Sequence[str], cast: Cast) -> bool:
    """Whether quoted words are more than a name and an office: "the president of the United States" say many."""
    held = stems(" ".join(run))
    return len(held) < SHARED_DEEDS or any(stem not in cast.stems for stem in held)


def is_quoted(claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether the words of a claim, or a long run of them, stand inside the quotation marks of another."""
    own = _words(claim.words.text)
    enough = min(CUT, len(own))
    return any(_longest_run(own, _words(passage.text)) >= enough for other in others for passage in other.quoted)


def run_in_common(left: str, right: str) -> int:
    """How many words in a row two texts share."""
    return _longest_run(_words(left), _words(right))


def _all_quoted(claim: Claim) -> tuple[str, ...]:
    return tuple(word for passage in claim.quoted for word in _words(passage.text))


def _quoted_length(claim: Claim) -> int:
    return max((len(_words(passage.text)) for passage in claim.quoted), default=0)


@lru_cache(maxsize=10_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(words(text))


def _longest_run(left: Sequence[str], right: Sequence[str]) -> int:
    return len(longest_run(left, right))


def longest_run(left: Sequence[str], right: Sequence[str]) -> tuple[str, ...]:
    """The longest run of words that stands in both."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(right):
        places[word].append(place)
    best, end, runs = 0, 0, dict[int, int]()  # by where they end in the right one
    for at, word in enumerate(left, start=1):
        runs = {place: runs.get(place - 1, 0) + 1 for place in places.get(word, ())}
        longest = max(runs.values(), default=0)
        if longest > best:
            best, end = longest, at
    return tuple(left[end - best : end])
