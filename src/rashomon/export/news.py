"""What is new in stories as a person reads it, computed once for the feed and the stream of changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import msgspec

from rashomon.compare.news.developments import placed
from rashomon.export.labels import counted, listed
from rashomon.export.view import Holdings
from rashomon.export.writer import Json, Writer
from rashomon.model import STANDINGS, Development, Outlet, Page, Report, Standing, Turn

NAMED = 4  # outlets in one line


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """A report that is named: who published it, and when (ISO 8601), as far as that is known."""

    id: str
    outlet: str
    name: str
    title: str | None
    published: str | None
    language: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """A development, and the reports that it names, by id."""

    development: Development
    carriers: tuple[Carrier, ...]

    def of(self, report: str) -> Carrier:
        """The report called `report`."""
        return next(one for one in self.carriers if one.id == report)

    def joined(self) -> tuple[Carrier, ...]:
        """The reports that joined the story, as far as they are held."""
        return tuple(one for one in self.carriers if one.id in self.development.reports)

    def standings(self) -> tuple[Standing, ...]:
        """The standings that its points have now, each once."""
        have = {turn.standing for turn in self.development.points}
        return tuple(standing for standing in STANDINGS if standing in have)

    def turns(self) -> tuple[tuple[tuple[Standing | None, Standing], tuple[Turn, ...]], ...]:
        """Its points, those together that come from one standing to another."""
        grouped = groupby(self.development.points, key=lambda turn: (turn.before, turn.standing))
        return tuple((stood, tuple(turns)) for stood, turns in grouped)

    def headline(self) -> str:
        """What sort of news it is, in two or three words."""
        one = self.development
        if one.kind != "changed":
            return {"new": "New story", "merged": "Merged", "split": "Split off", "gone": "Gone"}[one.kind]
        if any(turn.before != turn.standing == "disputed" for turn in one.points):
            return "Now disputed"
        if one.reports:
            return f"{counted(len(one.reports), 'more report')}"
        if one.revisions:
            return "Page changed"
        return "Reports left" if one.left else "Changed"

    def summary(self) -> str:
        """All that is new, counted, in one sentence."""
        return "; ".join(self._parts()) + "."

    def _parts(self) -> Iterator[str]:
        one = self.development
        if one.kind == "gone":
            yield "No report of this story is held any more"
        if one.reports:
            names = list(dict.fromkeys(carrier.name for carrier in self.joined()))
            more = [counted(len(names) - NAMED, "other outlet")] if len(names) > NAMED else []
            of = f" of {listed([*names[:NAMED], *more])}" if names else ""
            yield f"{counted(len(one.reports), 'report')}{of}{'' if one.kind == 'new' else ' joined'}"
        if one.kind == "merged":
            yield f"took in {counted(len(one.was), 'story')}"
        if one.kind == "split":
            yield f"split off from {listed(list(one.was))}"
        if one.kind == "changed" and one.was:
            yield f"was told as {listed(list(one.was))}"
        if one.left:
            yield f"{counted(len(one.left), 'report')} left"
        for standing, count in one.turned:
            yield f"{counted(count, 'point')} now {standing}"
        if one.revisions:
            yield f"{counted(len({revision.report for revision in one.revisions}), 'page')} changed"
        for correction in one.corrections:
            yield {"merge": "merged by a reader", "split": "parted by a reader"}[correction.kind]


def news(developments: Iterable[Development], holdings: Holdings) -> tuple[News, ...]:
    """Developments with the reports that they name; their words stand where these reports have them now."""
    reports = {report.id: report for report in holdings.reports}
    pages = {page.id: page for page in holdings.pages}
    outlets = {outlet.id: outlet for outlet in holdings.outlets}
    found = []
    for one in developments:
        held = [reports[id] for id in named((one,)) if id in reports]
        carriers = tuple(_carrier(report, outlets.get(report.outlet), pages.get(report.page)) for report in held)
        found.append(News(development=placed(one, reports), carriers=carriers))
    return tuple(found)


def named(developments: Iterable[Development]) -> tuple[str, ...]:
    """The ids of the reports that developments name, sorted."""
    found: set[str] = set()
    for one in developments:
        found |= {*one.reports, *one.left}
        found |= {words.report for turn in one.points for words in (turn.summary, *turn.versions)}
        found |= {id for revision in one.revisions for id in (revision.report, revision.earlier, revision.later)}
    return tuple(sorted(found))


def news_json(found: News, reports: Sequence[Report]) -> Json:
    """A development as JSON, its places as the contract has them."""
    one, write = found.development, Writer({report.id: report for report in reports})
    return {
        "mark": one.mark,
        "id": one.id,
        "number": one.number,
        "at": one.at,
        "kind": one.kind,
        "story": one.story,
        "title": one.title,
        "summary": found.summary(),
        "was": list(one.was),
        "reports": list(one.reports),
        "left": list(one.left),
        "points": [
            {
                "point": turn.point,
                "kind": turn.kind,
                "before": turn.before,
                "standing": turn.standing,
                "summary": write.span(turn.summary),
                "versions": write.spans(turn.versions),
            }
            for turn in one.points
        ],
        "turned": msgspec.to_builtins(one.turned),
        "more": one.more,
        "revisions": [write.revision(revision) for revision in one.revisions],
        "corrections": msgspec.to_builtins(one.corrections),
        "carriers": msgspec.to_builtins(found.carriers),
    }


def news_of(document: Json) -> News:
    """What `news_json` wrote. Raises msgspec.ValidationError where it is something else."""
    return News(
        development=msgspec.convert(document, Development),
        carriers=msgspec.convert(document["carriers"], tuple[Carrier, ...]),
    )


def _carrier(report: Report, outlet: Outlet | None, page: Page | None) -> Carrier:
    return Carrier(
        id=report.id,
        outlet=report.outlet,
        name=outlet.name if outlet else report.outlet,
        title=report.title.text if report.title else None,
        published=report.published.date,
        language=report.language,
        address=page.address if page else "",
    )
