"""Which denials are one: of one side, of one thing, in whatever words.

What is denied is told by what a report says before ("no such offer was made", "denied the report"), or stands in
the denial itself ("denied having made an offer").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.common import on_one_side, weeks_apart
from rashomon.compare.alignment.likeness import SHARED_DEEDS, SHARED_STEMS
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.given import count_apart, one_each
from rashomon.compare.lexicon import LIGHT
from rashomon.extract.statements.assembly.denials import NO_SUCH
from rashomon.linking import Link, connect
from rashomon.model import Statement
from rashomon.text import stems

OFFICE = frozenset(stems("government cabinet administration"))
SPOKEN = frozenset(stems("spokesman spokeswoman spokesperson"))
# Stems in common of what two deny that a report tells: told twice, it is told in half of its words.
ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class _Denied:
    """A denial and what it answers; `such` are the nouns by which it points to that ("no such offer")."""

    claim: Claim
    answered: Sequence[Claim]
    such: frozenset[str]


def one_denial(claims: Iterable[Claim], cast: Cast) -> Iterator[tuple[str, str]]:
    """The pairs of denials, by ids, by which one side denies one thing: also those that others show to be one."""
    found = {one.claim.id: one for one in _denials(claims)}
    links = [
        Link(left.claim.id, right.claim.id, 1.0, "one denial")
        for left, right in combinations(found.values(), 2)
        if not weeks_apart(left.claim, right.claim) and _of_one_side(left.claim, right.claim, cast)
        if _names_it(left, right) or _names_it(right, left) or _answer_one(left, right, cast)
    ]
    for group in connect(found, links):
        pairs = list(combinations(sorted(group), 2))
        if all(_of_one_side(found[one].claim, found[other].claim, cast) for one, other in pairs):
            yield from pairs


def _denials(claims: Iterable[Claim]) -> Iterator[_Denied]:
    held = [claim for claim in claims if isinstance(claim.found, Statement) and not claim.part]
    by_id = {claim.id: claim for claim in held}
    for claim in held:
        said = claim.found
        if isinstance(said, Statement) and said.denied and said.id == claim.id:
            such = NO_SUCH.findall(" ".join(part.text for part in said.content))
            yield _Denied(
                claim, [by_id[id] for id in said.denies if id in by_id], frozenset(stems(" ".join(such)))
            )


def _of_one_side(left: Claim, right: Claim, cast: Cast) -> bool:
    """Whether two deny for one side; a spokesman of "the government" may be that of any state that denies it."""
    if on_one_side(left.actors, right.actors, cast):
        return True
    speaks = [_speaks_for_a_government(claim, cast) for claim in (left, right)]
    bodies = [_is_body_of_a_state(claim, cast) for claim in (left, right)]
    return any(speaks) and all(one or other for one, other in zip(speaks, bodies, strict=True))


def _speaks_for_a_government(claim: Claim, cast: Cast) -> bool:
    """Whether the words for a speaker are those of a government's spokesman, and no state is known for it."""
    if any(actor.country or actor.acts_for for id in claim.actors if (actor := cast.actor(id))):
        return False
    sources = claim.found.sources if isinstance(claim.found, Statement) else ()
    told = {stem for source in sources for stem in stems(source.words.text)}
    return bool(told & OFFICE and told & SPOKEN)


def _is_body_of_a_state(claim: Claim, cast: Cast) -> bool:
    """Whether a state or a body of one denies, and no person: a minister of the other side denies it as well."""
    actors = [actor for id in claim.actors if (actor := cast.actor(id))]
    return bool(actors) and all(actor.kind != "person" and actor.country for actor in actors)


def _names_it(pointing: _Denied, telling: _Denied) -> bool:
    """Whether the one denies that there was such a thing, and the other names it, and neither is of another."""
    return bool(pointing.such) and pointing.such <= telling.claim.about and not telling.such


def _answer_one(left: _Denied, right: _Denied, cast: Cast) -> bool:
    """Whether what two deny is told alike."""
    if not (left.answered or right.answered):
        return False
    pairs = product((left.claim, *left.answered), (right.claim, *right.answered))
    return any(
        _tell_one(one, other, cast) for one, other in pairs if not (one is left.claim and other is right.claim)
    )


def _tell_one(left: Claim, right: Claim, cast: Cast) -> bool:
    shared = (left.about & right.about) - LIGHT
    deeds = len(shared - cast.stems)
    if count_apart(left.given, right.given) or deeds < SHARED_DEEDS:
        return False
    if one_each(left.given & right.given):
        return True
    return deeds >= SHARED_STEMS and len(shared) >= ENOUGH * min(len(left.about), len(right.about))
