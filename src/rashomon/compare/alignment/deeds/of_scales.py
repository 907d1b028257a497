"""Deeds as one outlet tells them: the verb, whether it is done or not, by whom or upon whom, and to what.

There is no parse here: who does it stands before the verb in its clause, what it is done to behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.deeds.clauses import LINK, OBJECT, named_in, object_in, without_asides
from rashomon.compare.alignment.deeds.doers import Doers, doers
from rashomon.compare.alignment.deeds.scales import UNDONE, scales
from rashomon.compare.alignment.deeds.verbs import Verb, open_in, verbs_in
from rashomon.compare.claims.about import about
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.happened import goes_back
from rashomon.compare.lexicon import IN_TURN, NOT_YET
from rashomon.model import Passage, Report, Span
from rashomon.text import stems, words

BEFORE = 3  # words before a verb that can turn it
PASSIVELY = " by others"  # behind the scale of a verb that is told of whom it is done to
# The words of what an act is done to, up to the first of those that tell more of it.
HEAD = re.compile(
    rf"\s*(?:{LINK}\s+)?(?P<head>.*?)(?:\s(?:of|for|to|on|about|against|over)\s(?P<more>.*?))?(?=\s{LINK}\s|$)",
    re.S,
)
# What a verdict or a plea is on: "cleared him of two counts of fraud", "pleaded guilty to fraud in May".
CHARGE = re.compile(
    r"\s*(?:(?:him|her|them|(?:\w+\s)?[A-Z][\w’'-]+)\s)?(?:of|to)\s(?P<charge>.*?)(?=[,.;]|\s(?:on|in|by|at|over|with)\s|$)",
    re.S,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A verb in a claim, and whether it is at the one end of its scale; of whom it is told, what it is done to.

    The scale of any other verb is the verb, and its ends are done and not done. `doers` are ids of the cast, or a
    noun with what is said `beside` it. `head` are the words of the `object` that name it, `more` what it is of or
    for. `in_turn` is what the words say to have been so first, or to have come to be so, `ahead` what is still to
    come, `back` what is told of another year. `charge` is what a verdict or a plea is on.
    """

    claim: Claim
    scale: str
    one: bool
    ahead: bool
    doers: frozenset[str]
    beside: frozenset[str]
    object: frozenset[str]
    head: frozenset[str]
    more: frozenset[str]
    names: frozenset[str]
    charge: frozenset[str]
    in_turn: bool
    back: bool
    words: Passage


def deeds_of(claim: Claim, report: Report, cast: Cast, wanted: Set[str] = frozenset()) -> Iterator[Deed]:
    """What a claim tells as done or as not done, outside quotation marks and denials.

    Of verbs of no scale those that are told as not done or to come, and as done those of the stems `wanted`.
    """
    if claim.kind == "figure":
        return
    text = claim.words.text
    if not (found := verbs_in(text, wanted)):
        return
    unsure = [q for s in report.statements for q in (*s.quoted, *s.denied)]
    for verb in found:
        start, end = claim.words.start + verb.start, claim.words.start + verb.end
        at = Span(start, end)
        before = text[: verb.start]
        if any(map(at.overlaps, unsure)) or _is_not_yet(before):
            continue
        thing = object_in(report.text[end : end + OBJECT])
        told_of = (
            Doers(named_in(report, Span(*_part(end, thing.partition(",")[0], "head")), cast))
            if verb.upon
            else doers(report, start, cast)
        )
        if not told_of.who or not _may_be_told_of(told_of.who, verb, cast):
            continue
        told = _stems(report, end, end + len(thing))
        yield Deed(
            claim=claim,
            scale=f"{verb.scale}{PASSIVELY if verb.passive else ''}",
            one=verb.one,
            ahead=verb.ahead,
            doers=told_of.who,
            beside=told_of.beside,
            object=told,
            head=_stems(report, *_part(end, thing, "head")),
            more=_stems(report, *_part(end, thing, "more")),
            names=told & {stem for word in thing.split() if word[:1].isupper() for stem in stems(word)},
            charge=frozenset(stems(match["charge"])) if (match := CHARGE.match(thing)) else frozenset(),
            in_turn=not IN_TURN.isdisjoint(words(without_asides(before))[-BEFORE:]),
            back=goes_back(report, at),
            words=report.passage(start, end),
        )


def left_open(claim: Claim) -> frozenset[str]:
    """The stems of the verbs that a claim tells as not done, or as still to come."""
    return frozenset() if claim.kind == "figure" else open_in(claim.words.text)


def _is_not_yet(before: str) -> bool:
    """Whether the words right before a verb say that it is no deed: "would have", "if he", "to be"."""
    return not NOT_YET.isdisjoint(words(before)[-BEFORE:])


def _stems(report: Report, start: int, end: int) -> frozenset[str]:
    return about(report, (report.passage(start, end),)) if start < end else frozenset()


def _part(start: int, thing: str, part: str) -> tuple[int, int]:
    """Where the words are that name the `thing` told from `start` on, or what that is of."""
    match = HEAD.match(thing)
    if match is None or match[part] is None:
        return start, start
    return start + match.start(part), start + match.end(part)


def _may_be_told_of(doers: Set[str], verb: Verb, cast: Cast) -> bool:
    """Whether a verb that is told of a person, or of a thing, has such a one before it."""
    of = scales().get(verb.scale, UNDONE).of
    if not of:
        return True
    known = [actor for id in doers if (actor := cast.actor(id))]
    return not known if of == "thing" else bool(known) and all(actor.kind == "person" for actor in known)
