"""How two versions differ in whose word they are: who is named for it, and whether it is told as a mere claim."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.compare.actors.cast import Cast
from rashomon.compare.actors.persons import parts_of
from rashomon.compare.alignment.utterances import is_denial, quoted_in_common
from rashomon.compare.claims.claim import Claim, tells_of
from rashomon.compare.differences.pairs import Pair, difference
from rashomon.compare.lexicon import CLAIMING
from rashomon.model import Difference, Event, Report, Statement
from rashomon.pronouns import PERSONAL, POINTING
from rashomon.text import stems, words

HEARD = frozenset(
    stems("alleged claimed reported reports rumoured rumored rumours rumors said speculation suggestion")
)
LONG_QUOTE = 8  # words in a row that two speakers do not say by chance


def claimed(pair: Pair) -> Iterator[Difference]:
    """What one report tells in its own voice, and another only as what somebody claims."""
    for side in (pair, pair.turned()):
        own, other = (side.reports[claim.report] for claim in (side.left, side.right))
        if (
            own.outlet == other.outlet
            or not _is_told(side.left, own)
            or not (said := _claim_of(side.right, other))
        ):
            continue
        source = said.sources[0].words if said.sources else said.cue
        if source is None:
            continue
        values = [(side.left, side.left.words.text, side.left.words), (side.right, source.text, source)]
        told = "what somebody claims" if said.sources else "what is only said"
        why = f"one tells it in its own voice, the other as {told}"
        yield difference("attribution", "framing", values, why)


def _is_told(claim: Claim, report: Report) -> bool:
    """Whether an outlet tells a happening in its own voice, and in the same words nobody says anything."""
    if claim.kind != "event" or claim.origin.sources or claim.origin.via or claim.hearsay:
        return False
    return not any(said.cue and claim.words.covers(said.cue) for said in report.statements)


def _claim_of(claim: Claim, report: Report) -> Statement | None:
    """The statement by whose verb a version is only claimed by a source that is named there, or by nobody."""
    told = claim.found.mentions[0] if isinstance(claim.found, Event) else claim.words
    around = [
        said
        for said in report.statements
        if said.id == claim.id or any(part.covers(told) for part in said.content)
    ]
    said = min(around, key=lambda said: sum(part.end - part.start for part in said.content), default=None)
    if said is None or said.cue is None or said.type != "assertion":
        return None
    if said.by.endswith(" hearsay"):
        return said if not said.sources and HEARD.intersection(stems(said.cue.text)) else None
    if not said.sources or not said.by.endswith(" clause"):
        return None
    return said if CLAIMING.intersection(stems(said.cue.text)) else None


def attribution(pair: Pair) -> Iterator[Difference]:
    """Who is named for one utterance; what two persons tell, each in words of their own, both have said."""
    left, right = pair.left, pair.right
    one, other = left.found, right.found
    if not isinstance(one, Statement) or not isinstance(other, Statement):
        return
    if not left.actors or not right.actors or set(left.actors) & set(right.actors):
        return
    if any(pair.cast.one_speaker(a, b) for a in left.actors for b in right.actors):
        return  # a body and whoever speaks for it
    if tells_of(left, right) or tells_of(right, left) or is_denial(left) != is_denial(right):
        return  # what one says that others agreed on; who is accused and who accuses
    if words(_name(left, pair.cast).replace("-", " ")) == words(_name(right, pair.cast).replace("-", " ")):
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


def _named(claim: Claim, cast: Cast) -> bool:
    """Whether the words of the source name every speaker, a person at least by surname, a body by no pronoun."""
    said = claim.found.sources if isinstance(claim.found, Statement) else ()
    words_ = {word for source in said for word in words(source.words.text)}
    if words_ <= PERSONAL | POINTING:
        return False
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
