"""How many independent voices carry a point, and which rule joined those that are one.

Voices are counted, not outlets. The rules, in the order in which they are tried:

1. one outlet is one voice, however often it publishes;
2. outlets of one owner are one voice;
3. reports that carry the same agency copy for the point are one voice;
4. an agency and the outlets that credit it for a text they share are one voice;
5. reports that name the same single origin for something that happened are one voice about it: a body, or
   whoever speaks for it. For a statement or a position this does not hold: two outlets that quote one minister
   are two voices for *that* it was said. Where one outlet tells it and another has it from a speaker, the
   speaker is the other's origin.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from rashomon.compare.actors import Cast
from rashomon.compare.claims import Claim
from rashomon.linking import Link, connect
from rashomon.model import Copy, Outlet, PointKind, Report, Span, Voice

COVERED = 0.5  # of a claim's words inside the shared passage
MOSTLY = 0.5  # of a report's text inside passages shared with another report

QUOTE = re.compile(r"[“\"«‘]|(?<!\w)'(?=\w)")  # where a quotation begins
SAID: frozenset[PointKind] = frozenset({"statement", "position"})

Rule = Callable[["Held", Claim, Claim], str | None]


@dataclass(frozen=True, slots=True)
class Held:
    """What the rules look at: the reports, their outlets, the passages they share, who is named in them."""

    reports: Mapping[str, Report]
    outlets: Mapping[str, Outlet]
    copies: tuple[Copy, ...]
    cast: Cast

    def outlet(self, report: str) -> Outlet:
        """The outlet that published a report."""
        return self.outlets[self.reports[report].outlet]


def voices(claims: Sequence[Claim], held: Held) -> tuple[Voice, ...]:
    """The voices that carry a point, the largest first, each with the rule that joined its reports."""
    links = []
    for left, right in combinations(_with_origins(claims), 2):
        why = next((why for rule in RULES if (why := rule(held, left, right))), None)
        if why:
            links.append(Link(left.report, right.report, 1.0, why))
    groups = connect((claim.report for claim in claims), links)
    found = [Voice(reports=group, why=_why(group, links, held)) for group in groups]
    return tuple(sorted(found, key=lambda voice: (-len(voice.reports), voice.reports)))


def _with_origins(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims; of a happening that some of them tell and others give as said, who said it is the origin."""
    if any(claim.kind in SAID for claim in claims) and not any(map(tells, claims)):
        return [replace(claim, origin=()) for claim in claims]
    return [replace(claim, origin=claim.actors) if claim.kind in SAID else claim for claim in claims]


def tells(claim: Claim) -> bool:
    """Whether a claim is of a happening, and no quotation for which no speaker was found."""
    return claim.kind == "event" and (claim.found is not None or not QUOTE.search(claim.words.text))


def report_voices(reports: Sequence[Report], held: Held) -> tuple[Voice, ...]:
    """The voices of a whole story: reports of one outlet or owner, or that are mostly one text."""
    links = []
    for left, right in combinations(sorted(report.id for report in reports), 2):
        why = _same_outlet(held, left, right) or _same_owner(held, left, right) or _one_text(held, left, right)
        if why:
            links.append(Link(left, right, 1.0, why))
    groups = connect((report.id for report in reports), links)
    found = [Voice(reports=group, why=_why(group, links, held)) for group in groups]
    return tuple(sorted(found, key=lambda voice: (-len(voice.reports), voice.reports)))


def _why(group: Sequence[str], links: Sequence[Link], held: Held) -> str:
    """Which rules joined the reports of a voice, and whose reports each of them joined."""
    if len(group) == 1:
        return f"{held.outlet(group[0]).name}, on its own"
    joined: dict[str, dict[str, None]] = {}
    for link in links:
        if link.left in group:
            names = (held.outlet(link.left).name, held.outlet(link.right).name)
            joined.setdefault(link.reason, {}).update(dict.fromkeys(names))
    return "; ".join(f"{rule}: {', '.join(names)}" for rule, names in joined.items())


def _same_outlet(held: Held, left: str, right: str) -> str | None:
    return "one outlet" if held.outlet(left).id == held.outlet(right).id else None


def _same_owner(held: Held, left: str, right: str) -> str | None:
    one, other = held.outlet(left), held.outlet(right)
    if one.owner and one.owner == other.owner:
        return f"one owner, {one.owner}"
    return None


def _one_text(held: Held, left: str, right: str) -> str | None:
    for first, second in ((left, right), (right, left)):
        length = len(held.reports[first].text)
        shared = sum(
            span.end - span.start
            for copy in held.copies
            if copy.kind == "agency" and (span := _side(copy, first, second))
        )
        if length and shared >= MOSTLY * length:
            return "one text, most of it shared word for word"
    return None


def _side(copy: Copy, report: str, other: str) -> Span | None:
    if (copy.left.report, copy.right.report) == (report, other):
        return copy.left.span
    if (copy.right.report, copy.left.report) == (report, other):
        return copy.right.span
    return None


def _same_copy(held: Held, left: Claim, right: Claim) -> str | None:
    for copy in held.copies:
        if copy.kind != "agency":
            continue
        one, other = _side(copy, left.report, right.report), _side(copy, right.report, left.report)
        if one and other and _inside(left, one) and _inside(right, other):
            return "same copy"
    return None


def _inside(claim: Claim, span: Span) -> bool:
    shared = min(claim.words.end, span.end) - max(claim.words.start, span.start)
    return shared >= COVERED * (claim.words.end - claim.words.start)


def _credited(held: Held, left: Claim, right: Claim) -> str | None:
    if not _one_text(held, left.report, right.report):
        return None
    one, other = held.reports[left.report], held.reports[right.report]
    agencies = {name.casefold(): name for name in one.agencies}
    both = [agencies[name.casefold()] for name in other.agencies if name.casefold() in agencies]
    return f"both credit {both[0]}" if both else _one_text(held, left.report, right.report)


def _same_origin(held: Held, left: Claim, right: Claim) -> str | None:
    one, other = left.origin, right.origin
    if not one or not other or not (_among(held.cast, one, other) and _among(held.cast, other, one)):
        return None
    names = [actor.name for id in one if (actor := held.cast.actor(id))]
    return f"same single origin, {' and '.join(names)}" if names else None


def _among(cast: Cast, some: Sequence[str], others: Sequence[str]) -> bool:
    return all(any(cast.one_speaker(one, other) for other in others) for one in some)


RULES: tuple[Rule, ...] = (
    lambda held, left, right: _same_outlet(held, left.report, right.report),
    lambda held, left, right: _same_owner(held, left.report, right.report),
    _same_copy,
    _credited,
    _same_origin,
)
