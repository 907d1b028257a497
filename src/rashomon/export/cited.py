"""The reports of a story as its dossier cites them, and who is who in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.compare.alignment.proposals import under_one
from rashomon.export.view import Holdings
from rashomon.model import Actor, Dossier, Dropped, Outlet, Page, Report
from rashomon.outlets import UNNAMED
from rashomon.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A report of a story. `number` counts in the story's order; `label` is its outlet's name.

    Where an outlet has several reports in the story, their labels are numbered; so are outlets of which no
    name is known ("unnamed outlet 2").
    """

    number: int
    label: str
    report: Report
    outlet: Outlet
    page: Page | None
    reason: str
    dropped: tuple[Dropped, ...]

    @property
    def unnamed(self) -> bool:
        """Whether no page says the name of its outlet."""
        return self.outlet.id.startswith(UNNAMED)

    @property
    def unread(self) -> str:
        """That nothing was looked for in its text, and why; empty where it was analysed."""
        if self.report.sentences:
            return ""
        is_known = self.report.language != "und"
        return f"not analysed: {'not in English' if is_known else 'its language is not known'}"

    @property
    def address(self) -> str:
        """Where the page came from, empty where that is not held."""
        return self.page.address if self.page else ""


def cited(dossier: Dossier, holdings: Holdings) -> tuple[Cited, ...]:
    """The reports of a story, in its order, with one id for each of its proposals.

    Raises ValueError where one is not among the holdings.
    """
    reports = {report.id: report for report in holdings.reports}
    pages = {page.id: page for page in holdings.pages}
    outlets = {outlet.id: outlet for outlet in holdings.outlets}
    missing = [member.report for member in dossier.members if member.report not in reports]
    if missing:
        raise ValueError(
            f"Story {dossier.id} has {len(dossier.members)} reports, and {', '.join(missing)} is not among the "
            "holdings. Add the reports of the story to the holdings."
        )
    held = [under_one(reports[member.report], dossier.proposals) for member in dossier.members]
    several = {outlet for outlet, count in Counter(report.outlet for report in held).items() if count > 1}
    nameless = [id for id in dict.fromkeys(report.outlet for report in held) if id.startswith(UNNAMED)]
    seen: Counter[str] = Counter()
    found = []
    for number, (member, report) in enumerate(zip(dossier.members, held, strict=True), start=1):
        outlet = outlets.get(report.outlet) or Outlet(id=report.outlet, name=report.outlet)
        name = f"unnamed outlet {nameless.index(outlet.id) + 1}" if outlet.id in nameless else outlet.name
        seen[outlet.id] += 1
        found.append(
            Cited(
                number=number,
                label=f"{name} ({seen[outlet.id]})" if outlet.id in several else name,
                report=report,
                outlet=outlet,
                page=pages.get(report.page),
                reason=member.reason,
                dropped=tuple(
                    sorted(
                        (dropped for dropped in holdings.dropped if dropped.page == report.page),
                        key=lambda dropped: (dropped.span is not None, dropped.span, dropped.stage),
                    )
                ),
            )
        )
    return tuple(found)


def heading(actor: Actor) -> str:
    """By what somebody's words and stances are put together: who is only described, and no person, by that.

    "The police" of two reports need not be the same, but stand under one name, each with its outlet.
    """
    if actor.named or actor.kind == "person":
        return actor.id
    return " ".join((actor.kind, actor.acts_for or "", fold(actor.name)))


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a dossier, and their ids by the places where they are mentioned: one person is one actor."""

    by_place: Mapping[tuple[str, int, int], tuple[str, ...]]
    by_id: Mapping[str, Actor]

    @classmethod
    def of(cls, dossier: Dossier) -> Cast:
        """The actors as the comparison joined them."""
        places: dict[tuple[str, int, int], tuple[str, ...]] = {}
        for actor in dossier.actors:
            for place in {(m.report, m.start, m.end) for m in actor.mentions}:
                places[place] = (*places.get(place, ()), actor.id)
        return cls(places, {actor.id: actor for actor in dossier.actors})

    def actor(self, report: Report, id: str | None) -> Actor | None:
        """The story's actor for the one that `report` knows as `id`; None where it is not resolved."""
        own = report.actor(id)
        if own is None:
            return self.by_id.get(id or "")
        # Several stand at a place whose words speak of them together ("both ministers").
        places = [self.by_place.get((m.report, m.start, m.end), ()) for m in own.mentions]
        joined = [one for one in (places[0] if places else ()) if all(one in held for held in places)]
        return self.by_id.get(own.id if own.id in joined or not joined else joined[0], own)
