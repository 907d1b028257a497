"""How many independent voices carry a point, and which rule joined those that are one.

Voices are counted, not outlets. The rules, in the order in which they are tried, by the names that are shown:

1. *one outlet*: however often it publishes, in whatever editions;
2. *one owner*: outlets of one family;
3. *shared copy*: both carry it in the same agency copy; what each wrote around the copy is its own; *same words*:
   both tell it in one run of words that no two desks find, outside quotation marks (a stock sentence);
4. *one text*, *both credit*: most of a report is the other's, and so is what stands outside the shared passages;
5. *one cites the other*: it has the point from the other outlet, or puts into quotation marks what stands there
   as the words of somebody who writes in the first person;
6. *both have it from*: through one outlet or speaker ("told Reuters", "NBC reported, citing an official");
7. *one stated origin*: a body or whoever speaks for it, unnamed officials of one state, others whom reports of one
   point describe alike. For a statement or a position this does not hold: two outlets that quote one minister are
   two voices for *that* it was said, though what was said has one origin. Where one outlet tells a happening and
   another has it from a speaker, the speaker is the other's origin.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

from rashomon.compare.actors.bodies import outlet_called
from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.utterances import is_quoted, run_in_common
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.origins import Origin, called, same_sources
from rashomon.linking import Link, connect
from rashomon.model import Copy, Outlet, Passage, PointKind, Report, Span, Voice
from rashomon.text import fold

COVERED = 0.5  # of a claim's words inside the shared passage
MOSTLY = 0.5  # of a report's text inside passages shared with another report
# Words in a row that two who write of one thing do not find by chance. A placeholder, set by reading: "there was
# no immediate claim of responsibility for the attack", which desks do write by themselves, has ten.
SAME_RUN = 12

QUOTE = re.compile(r"[“\"«‘]|(?<!\w)'(?=\w)")  # where a quotation begins
FIRST = re.compile(r"\b(?:I|my|me|mine)\b")
BETWEEN_MARKS = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|‘[^\n]*?’(?!\w)|(?<!\w)'[^\n]*?'(?!\w)", re.M)
ESSAY = 0.1  # such words outside quotation marks for each sentence; news has hardly any
ONE_OUTLET = "one outlet"
SAID: frozenset[PointKind] = frozenset({"statement", "position"})

Rule = Callable[["Held", Claim, Claim], str | None]


@dataclass(frozen=True)  # no slots: it keeps what it has looked up
class Held:
    """What the rules look at: the reports, their outlets, the passages they share, who is named in them."""

    reports: Mapping[str, Report]
    outlets: Mapping[str, Outlet]
    copies: tuple[Copy, ...]
    cast: Cast

    def outlet(self, report: str) -> Outlet:
        """The outlet that published a report."""
        return self.outlets[self.reports[report].outlet]

    @cached_property
    def outlet_names(self) -> frozenset[str]:
        """What the outlets of the reports are called, folded."""
        return frozenset(_folded(self.outlet(report).name) for report in self.reports)

    @cached_property
    def shared(self) -> Mapping[tuple[str, str], Sequence[tuple[Span, Span]]]:
        """The agency copy of two reports, by their ids in either order: where it stands in each."""
        found: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
        for copy in self.copies:
            if copy.kind == "agency":
                for one, other in ((copy.left, copy.right), (copy.right, copy.left)):
                    found[one.report, other.report].append((one.span, other.span))
        return dict(found)


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
    """The claims; *that* something was said, a report has from an outlet or whoever told that it was alone."""
    if len(claims) < 2 or not any(claim.kind in SAID for claim in claims) or tells(claims):
        return claims
    return [replace(claim, origin=Origin(via=_told_by(claim.origin, held))) for claim in claims]


def _told_by(origin: Origin, held: Held) -> tuple[str, ...]:
    return (*(id for id in origin.sources if _is_outlet(called(id, held.cast), held)), *origin.via)


def _is_outlet(name: str, held: Held) -> bool:
    return bool(outlet_called(name)) or _folded(name) in held.outlet_names


def tells(claims: Sequence[Claim]) -> bool:
    """Whether one of the versions is of a happening, and no quotation for which no speaker was found.

    A sentence without marks that others have inside them is a quotation set apart: a post, an issued statement.
    """
    return any(
        claim.kind == "event"
        and (claim.found is not None or not (QUOTE.search(claim.words.text) or is_quoted(claim, claims)))
        for claim in claims
    )


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
    joined: dict[tuple[str, str], dict[str, None]] = {}
    for link in links:
        if link.left in group:
            names = (held.outlet(link.left).name, held.outlet(link.right).name)
            of_one = names[0] if link.reason == ONE_OUTLET else ""
            joined.setdefault((link.reason, of_one), {}).update(dict.fromkeys(names))
    return "; ".join(f"{rule}: {', '.join(names)}" for (rule, _), names in joined.items())


def _same_outlet(held: Held, left: str, right: str) -> str | None:
    return ONE_OUTLET if held.outlet(left).id == held.outlet(right).id else None


def _same_owner(held: Held, left: str, right: str) -> str | None:
    one, other = held.outlet(left), held.outlet(right)
    if one.owner and one.owner == other.owner:
        return f"one owner, {one.owner}"
    return None


def _one_text(held: Held, left: str, right: str) -> str | None:
    for first, second in ((left, right), (right, left)):
        length = len(held.reports[first].text)
        shared = sum(span.end - span.start for span, _ in held.shared.get((first, second), ()))
        if length and shared >= MOSTLY * length:
            return "one text, most of it shared word for word"
    return None


def _same_copy(held: Held, left: Claim, right: Claim) -> str | None:
    shared = held.shared.get((left.report, right.report), ())
    return "shared copy" if any(_inside(left, one) and _inside(right, other) for one, other in shared) else None


def _same_words(held: Held, left: Claim, right: Claim) -> str | None:
    """Whether they are one in their words, outside quotation marks: what is quoted, both heard or read."""
    one, other = (_unquoted(claim, held.reports[claim.report]) for claim in (left, right))
    return "same words" if run_in_common(one, other) >= SAME_RUN else None


def _unquoted(claim: Claim, report: Report) -> str:
    """The words of a claim less those that it quotes; none where they lie inside a longer quotation."""
    span = claim.words.span
    if any(words.span.covers(span) for said in report.statements for words in said.quoted):
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
    return f"both credit {both[0]}" if both else _one_text(held, left.report, right.report)


def _cites(held: Held, left: Claim, right: Claim) -> str | None:
    for one, other in ((left, right), (right, left)):
        outlet = held.outlet(other.report)
        for id in (*one.origin.sources, *one.origin.via):
            if _folded(called(id, held.cast)) == _folded(outlet.name):
                return f"one cites the other, {outlet.name}"
    return None


def _quotes(held: Held, left: Claim, right: Claim) -> str | None:
    """An essay and a report that quotes it: what was written there was not heard twice."""
    for one, other in ((left, right), (right, left)):
        quoting = replace(one, quoted=_quoted_around(one, held.reports[one.report]))
        own = QUOTE.search(other.words.text)
        if not own and is_quoted(other, [quoting]) and _is_essay(held.reports[other.report]):
            return f"one cites the other, {held.outlet(other.report).name}"
    return None


def _quoted_around(claim: Claim, report: Report) -> tuple[Passage, ...]:
    """The quotations that the words of a claim have a part in (of a longer one it may be a sentence), or begin."""
    span = claim.words.span
    found = (words for said in report.statements for words in said.quoted if words.span.overlaps(span))
    return (*found, *([claim.words] if QUOTE.search(claim.words.text) else ()))


def _is_essay(report: Report) -> bool:
    """Whether somebody writes in the first person, as no desk does."""
    said = len(FIRST.findall(BETWEEN_MARKS.sub("", report.text)))
    return said >= max(3, ESSAY * len(report.sentences))


def _folded(name: str) -> str:
    return fold(name).removeprefix("the ")


def _same_way(held: Held, left: Claim, right: Claim) -> str | None:
    """Through whom both have it: one in the chain of the one who is in that of the other, or its source."""
    one, other = left.origin, right.origin
    shared = [id for id in one.via if id in (*other.via, *other.sources)] + [
        id for id in other.via if id in one.sources
    ]
    name = next((name for id in shared if (name := called(id, held.cast))), "")
    return f"both have it from {name}" if name else None


def _same_origin(held: Held, left: Claim, right: Claim) -> str | None:
    if not same_sources(left.origin.sources, right.origin.sources, held.cast):
        return None
    names = [name for id in left.origin.sources if (name := called(id, held.cast))]
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
