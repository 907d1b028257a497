"""What the points of a story rest on: its reports, their outlets, the passages they share, who is named there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rashomon.compare.actors.cast import Cast
from rashomon.compare.claims.origins import called
from rashomon.model import Copy, Outlet, Report, Span
from rashomon.outlets import UNNAMED, outlet_called
from rashomon.spelling import bare_name
from rashomon.text import stems

# What an outlet is called beside its name; a broadcaster may be a person as well.
MOSTLY = 0.5  # of a report's text inside passages shared with another report
PRESS = frozenset(stems("newspaper daily tabloid magazine channel station broadcaster website broadsheet weekly"))


@dataclass(frozen=True)  # no slots: it keeps what it has looked up
class Held:
    """What the rules look at: the reports, their outlets, the passages they share, who is named in them."""

    reports: Mapping[str, Report]
    outlets: Mapping[str, Outlet]
    copies: tuple[Copy, ...]
    cast: Cast

    def within(self, reports: Collection[str]) -> Held:
        """The same of some of the reports."""
        own = {id: report for id, report in self.reports.items() if id in reports}
        return replace(self, reports=own, cast=self.cast.within(reports))

    def outlet(self, report: str) -> Outlet:
        """The outlet that published a report."""
        return self.outlets[self.reports[report].outlet]

    def publisher(self, report: str) -> str:
        """What reasons call the outlet of a report: its name, or its id if no page says it: files share names."""
        outlet = self.outlet(report)
        return outlet.id if outlet.id.startswith(UNNAMED) else outlet.name

    @cached_property
    def outlet_names(self) -> frozenset[str]:
        """What the outlets of the reports are called, folded."""
        return frozenset(bare_name(self.outlet(report).name) for report in self.reports)

    @cached_property
    def shared(self) -> Mapping[tuple[str, str], Sequence[tuple[Span, Span]]]:
        """The agency copy of two reports, by their ids in either order: where it stands in each."""
        found: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
        for copy in self.copies:
            if copy.kind == "agency":
                for one, other in ((copy.left, copy.right), (copy.right, copy.left)):
                    found[one.report, other.report].append((one.span, other.span))
        return dict(found)

    def one_text(self, left: str, right: str) -> bool:
        """Whether most of one of two reports is shared word for word with the other."""
        for first, second in ((left, right), (right, left)):
            length = len(self.reports[first].text)
            shared = sum(span.end - span.start for span, _ in self.shared.get((first, second), ()))
            if length and shared >= MOSTLY * length:
                return True
        return False

    @cached_property
    def from_elsewhere(self) -> frozenset[str]:
        """The reports that are for the most part one text with another outlet's."""
        return frozenset(
            one
            for one, other in self.shared
            if self.outlet(one).id != self.outlet(other).id and self.one_text(one, other)
        )

    def is_outlet(self, id: str, ways: Collection[str]) -> bool:
        """Whether one is known as an outlet, or called one; a person where others have it that way (`ways`)."""
        name, actor = called(id, self.cast), self.cast.actor(id)
        if outlet_called(name) or bare_name(name) in self.outlet_names:
            return True
        if actor is None or not any(PRESS & set(stems(role)) for role in actor.roles):
            return False
        return actor.kind == "organisation" or id in ways
