"""How many independent voices carry a point, and which rule joined those that are one.

Voices are counted, not outlets. The rules, in the order in which they are tried, by the names that are shown:

1. *one outlet*: however often it publishes, in whatever editions, but not where it prints two texts of others;
2. *one owner*: outlets of one family;
3. *shared copy*: both carry it in the same agency copy; what each wrote around the copy is its own; *same words*:
   both tell it in one run of words that no two desks find, outside quotation marks (a stock sentence);
4. *one text*, *one credited agency*: most of a report is the other's, and so is what stands outside the shared
   passages;
5. *one cites the other*: it has the point from the other outlet, or puts into quotation marks what stands there
   as the words of somebody who writes in the first person;
6. *one channel*: through one outlet or speaker ("told Reuters", "NBC reported, citing an official");
7. *one stated origin*: a body or whoever speaks for it, unnamed officials of one state, others whom reports of one
   point describe alike. For a statement or a position this does not hold: two outlets that quote one minister are
   two voices for *that* it was said, though what was said has one origin. Where one outlet tells a happening and
   another has it from a speaker, the speaker is the other's origin.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import combinations

from rashomon.compare.alignment.utterances import is_quoted, run_in_common
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.origins import NONE, Origin, called, reports_nothing, same_sources
from rashomon.compare.points.held import Held
from rashomon.compare.points.kinds import QUOTE, tells
from rashomon.linking import Link, connect
from rashomon.model import Passage, Position, Report, Span, Voice
from rashomon.spelling import bare_name

COVERED = 0.5  # of a claim's words inside the shared passage
# Words in a row that two who write of one thing do not find by chance. A placeholder, set by reading: "there was
# no immediate claim of responsibility for the attack", which desks do write by themselves, has ten.
SAME_RUN = 12

FIRST = re.compile(r"\b(?:I|my|me|mine)\b")
BETWEEN_MARKS = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|‘[^\n]*?’(?!\w)|(?<!\w)'[^\n]*?'(?!\w)", re.M)
ESSAY = 0.1  # such words outside quotation marks for each sentence; news has hardly any
ONE_OUTLET = "one outlet"

Rule = Callable[["Held", Claim, Claim], str | None]


def voices(claims: Sequence[Claim], held: Held) -> tuple[Voice, ...]:
    """The voices that carry a point, the largest first, each with the rule that joined its reports."""
    links = []
    for left, right in combinations(_with_origins(claims, held), 2):
        why = next((why for rule in RULES if (why := rule(held, left, right))), None)
        if why:
            links.append(Link(left.report, right.report, 1.0, why))
    groups = connect((claim.report for claim in claims), links)
    found = [Voice(reports=group, why=_why(group, links, held)) for group in groups]
    return tuple(sorted(found, key=lambda voice: (-len(voice.reports), voice.reports)))


def _with_origins(claims: Sequence[Claim], held: Held) -> Sequence[Claim]:
    """The claims; *that* something was said, a report has from an outlet or whoever told that she said it alone.

    What somebody offered, agreed to or urged was done in these words: that is reported by nobody but the outlet.
    """
    if len(claims) < 2 or all(claim.kind == "figure" for claim in claims):
        return claims
    if tells(claims):
        return [replace(claim, origin=NONE) if reports_nothing(claim.found) else claim for claim in claims]
    ways = {id for claim in claims for id in claim.origin.via}
    said = (Origin(via=_told_by(claim.origin, ways, held)) for claim in claims)
    return [
        claim if _is_hearsay(claim, held) else replace(claim, origin=origin)
        for claim, origin in zip(claims, said, strict=True)
    ]


def _is_hearsay(claim: Claim, held: Held) -> bool:
    """Whether somebody who does not speak for those whose stance it is told of it: that one is the origin."""
    if not isinstance(claim.found, Position) or not claim.actors:
        return False
    return not any(held.cast.side(one, source) for one in claim.actors for source in claim.origin.sources)


def _told_by(origin: Origin, ways: Collection[str], held: Held) -> tuple[str, ...]:
    """The outlets that told that somebody said it."""
    return (*(id for id in origin.sources if held.is_outlet(id, ways)), *origin.via)


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
        return f"{held.publisher(group[0])}, on its own"
    joined: dict[tuple[str, str], dict[str, None]] = {}
    for link in links:
        if link.left in group:
            names = (held.publisher(link.left), held.publisher(link.right))
            of_one = names[0] if link.reason == ONE_OUTLET else ""
            joined.setdefault((link.reason, of_one), {}).update(dict.fromkeys(names))
    return "; ".join(f"{rule}: {', '.join(names)}" for (rule, _), names in joined.items())


def _same_outlet(held: Held, left: str, right: str) -> str | None:
    if held.outlet(left).id != held.outlet(right).id or _of_two_agencies(held, left, right):
        return None
    return ONE_OUTLET


def _of_two_agencies(held: Held, left: str, right: str) -> bool:
    """Whether an outlet printed two texts of others, and these are two: neither is its own word."""
    return {left, right} <= held.from_elsewhere and not held.one_text(left, right)


def _same_owner(held: Held, left: str, right: str) -> str | None:
    one, other = held.outlet(left), held.outlet(right)
    if one.owner and one.owner == other.owner and not _of_two_agencies(held, left, right):
        return f"one owner, {one.owner}"
    return None


def _one_text(held: Held, left: str, right: str) -> str | None:
    return "one text, most of it shared word for word" if held.one_text(left, right) else None


def _same_copy(held: Held, left: Claim, right: Claim) -> str | None:
    shared = held.shared.get((left.report, right.report), ())
    return "shared copy" if any(_inside(left, one) and _inside(right, other) for one, other in shared) else None


def _same_words(held: Held, left: Claim, right: Claim) -> str | None:
    """Whether they are one in their words, outside quotation marks: what is quoted, both heard or read."""
    one, other = (_unquoted(claim, held.reports[claim.report]) for claim in (left, right))
    return "same words" if run_in_common(one, other) >= SAME_RUN else None


def _unquoted(claim: Claim, report: Report) -> str:
    """The words of a claim less those that it quotes; none where they lie inside a longer quotation."""
    if any(words.covers(claim.words) for said in report.statements for words in said.quoted):
        return ""
    return BETWEEN_MARKS.sub(" … ", claim.words.text)


def _inside(claim: Claim, span: Span) -> bool:
    shared = min(claim.words.end, span.end) - max(claim.words.start, span.start)
    return shared >= COVERED * (claim.words.end - claim.words.start)


def _credited(held: Held, left: Claim, right: Claim) -> str | None:
    if not _one_text(held, left.report, right.report):
        return None
    one, other = held.reports[left.report], held.reports[right.report]
    agencies = {name.casefold(): name for name in one.agencies}
    both = [agencies[name.casefold()] for name in other.agencies if name.casefold() in agencies]
    return f"one credited agency, {both[0]}" if both else _one_text(held, left.report, right.report)


def _cites(held: Held, left: Claim, right: Claim) -> str | None:
    for one, other in ((left, right), (right, left)):
        outlet = held.outlet(other.report)
        for id in (*one.origin.sources, *one.origin.via):
            if bare_name(called(id, held.cast)) == bare_name(outlet.name):
                return f"one cites the other, {outlet.name}"
    return None


def _quotes(held: Held, left: Claim, right: Claim) -> str | None:
    """An essay and a report that quotes it: what was written there was not heard twice.

    Whom the essay names did not write it: a page that shows somebody's posts has "I" and "my" in them as well.
    """
    for one, other in ((left, right), (right, left)):
        quoting = replace(one, quoted=_quoted_around(one, held.reports[one.report]))
        if QUOTE.search(other.words.text) or not is_quoted(other, [quoting]):
            continue
        essay = held.reports[other.report]
        named = {held.cast.of(essay.id, actor.id) for actor in essay.actors}
        if _is_essay(essay) and named.isdisjoint(one.actors):
            return f"one cites the other, {held.publisher(other.report)}"
    return None


def _quoted_around(claim: Claim, report: Report) -> tuple[Passage, ...]:
    """The quotations that the words of a claim have a part in (of a longer one it may be a sentence), or begin."""
    found = (words for said in report.statements for words in said.quoted if words.overlaps(claim.words))
    return (*found, *([claim.words] if QUOTE.search(claim.words.text) else ()))


def _is_essay(report: Report) -> bool:
    """Whether somebody writes in the first person, as no desk does."""
    said = len(FIRST.findall(BETWEEN_MARKS.sub("", report.text)))
    return said >= max(3, ESSAY * len(report.sentences))


def _same_way(held: Held, left: Claim, right: Claim) -> str | None:
    """Through whom both have it: one in the chain of the one who is in that of the other, or its source."""
    one, other = left.origin, right.origin
    shared = [id for id in one.via if id in (*other.via, *other.sources)] + [
        id for id in other.via if id in one.sources
    ]
    name = next((name for id in shared if (name := called(id, held.cast))), "")
    return f"one channel, {name}" if name else None


def _same_origin(held: Held, left: Claim, right: Claim) -> str | None:
    if not same_sources(left.origin.sources, right.origin.sources, held.cast):
        return None
    names = [name for id in left.origin.sources if (name := called(id, held.cast))]
    if left.origin.names == right.origin.names:
        names = list(filter(None, left.origin.names)) or names
    return f"one stated origin, {' and '.join(names)}" if names else None


RULES: tuple[Rule, ...] = (
    lambda held, left, right: _same_outlet(held, left.report, right.report),
    lambda held, left, right: _same_owner(held, left.report, right.report),
    _same_copy,
    _same_words,
    _credited,
    _cites,
    _quotes,
    _same_way,
    _same_origin,
)
