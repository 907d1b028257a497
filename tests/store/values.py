"""Pages, reports and dossiers for the tests of stores."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from rashomon.group.signatures import IN_LEAD, NAME, TITLE, Signature
from rashomon.model import (
    Actor,
    Change,
    Dossier,
    Dropped,
    Event,
    Excerpt,
    Figure,
    Membership,
    Outlet,
    Page,
    Passage,
    Place,
    Point,
    Position,
    Proposal,
    Published,
    Report,
    Revision,
    Source,
    Span,
    Statement,
    Voice,
    When,
)
from rashomon.store import Intake, Store
from rashomon.text import Traced

TEXT = (
    "Mara Quill said the ferries would stop at noon. Harbour workers rejected the timetable. "
    "The company counted 40 late crossings."
)


def intake(number: int, *, text: str = TEXT, outlet: str = "one.example", published: str | None = None) -> Intake:
    """A page with one report that has a mention of each kind, and one dropped block."""
    page = Page(
        id=f"p{number}",
        address=f"pages/{number}.txt",
        outlet=outlet,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        encoding="utf-8",
        read_at="2025-03-04T10:00:00+00:00",
        text=text,
    )
    report = Report(
        id=f"r{number}",
        page=page.id,
        outlet=outlet,
        text=text,
        pieces=Traced.of(text).pieces,
        language="en",
        title=Excerpt(text[:10], Span(0, 10)),
        published=Published(date=published, precision="day", basis="stated", why="stated")
        if published
        else Published(),
    )
    if text == TEXT:
        report = _mentioning(report)
    dropped = Dropped(
        page=page.id, address=page.address, stage="clean", reason="share buttons", span=Span(0, 4), text=text[:4]
    )
    return Intake(page=page, reports=(report,), dropped=(dropped,))


def outlet(id: str = "one.example", name: str = "The One") -> Outlet:
    return Outlet(id=id, name=name, country="GB", known=True)


def dossier(id: str, *reports: str, earlier: str = "") -> Dossier:
    """A dossier with one point, and a revision where the first report has an `earlier` version."""
    words = Passage(reports[0], 0, 10, TEXT[:10])
    return Dossier(
        id=id,
        title=f"Ferries of {id}",
        members=tuple(Membership(report=report, reason="shares 4 words") for report in reports),
        copies=(),
        voices=(Voice(reports=reports, why="one owner"),),
        actors=(),
        points=(
            Point(
                id="n1",
                kind="statement",
                summary=words,
                standing="single",
                why="only one",
                versions=(),
                differences=(),
                silent=(),
                voices=(),
            ),
        ),
        timeline=(),
        synopsis=(),
        revisions=(_revision(reports[0], earlier),) if earlier else (),
    )


def _revision(report: str, earlier: str) -> Revision:
    before, after = Passage(earlier, 0, 10, TEXT[:10]), Passage(report, 0, 10, TEXT[:10])
    change = Change(what="number", kind="changed", label="boats: 3, later 5", before=before, after=after)
    note = Change(what="note", kind="added", label="correction added", stands=Excerpt(TEXT[:10], Span(0, 10)))
    return Revision(
        report=report,
        earlier=earlier,
        later=report,
        got="2025-03-04",
        stated=None,
        changes=(change, note),
        slight=2,
    )


def weighed(id: str, *words: str, day: date | None = None) -> Signature:
    """A signature of these words."""
    return Signature(
        report=id,
        weights={word: len(words) ** -0.5 for word in words},
        written={},
        day=day,
        marks=dict.fromkeys(words, TITLE | IN_LEAD | NAME),
        lengths=(1.0, 1.0, 1.0),
        size=1000,
        known=True,
    )


def tell(store: Store, *dossiers: Dossier) -> None:
    """Group the reports of each dossier by a word of their own, and keep it."""
    store.sign([weighed(member.report, dossier.id) for dossier in dossiers for member in dossier.members])
    while store.grow(10):
        pass
    of = {members: number for number, members in store.uncompared(1_000).items()}
    store.compared({of[tuple(sorted(one.report for one in told.members))]: told for told in dossiers})


def _mentioning(report: Report) -> Report:
    def words(text: str) -> Passage:
        start = report.text.index(text)
        return report.passage(start, start + len(text))

    speaker = Actor(id="a-quill", name="Mara Quill", kind="person", mentions=(words("Mara Quill"),))
    workers = Actor(id="a-workers", name="Harbour workers", kind="group", mentions=(words("Harbour workers"),))
    noon = When(start="2025-03-04", end="2025-03-04", precision="time", basis="resolved", words=words("noon"))
    ends = [i + 1 for i, c in enumerate(report.text) if c == "."]
    starts = [0, *(end + 1 for end in ends[:-1])]
    return replace(
        report,
        sentences=tuple(Span(start, end) for start, end in zip(starts, ends, strict=True)),
        actors=(speaker, workers),
        places=(
            Place(
                id="geonames:1", name="Harbour", country="NO", lat=60.4, lon=-5.3, precision="town", by="test/1"
            ),
            Place(id="p-harbour", name="Harbour", mentions=(words("Harbour"),)),
        ),
        statements=(
            Statement(
                id="s1",
                report=report.id,
                kind="indirect",
                sources=(Source(words=words("Mara Quill"), actor=speaker.id),),
                cue=words("said"),
                content=(words("the ferries would stop at noon"),),
                when=noon,
                confidence=0.9,
            ),
        ),
        events=(
            Event(
                id="e1",
                report=report.id,
                type="REJECT",
                mode=None,
                status="happened",
                actors=(workers.id,),
                recipients=(),
                place=None,
                when=None,
                figures=(),
                mentions=(words("rejected the timetable"),),
            ),
        ),
        figures=(
            Figure(
                id="f1",
                report=report.id,
                value=40.0,
                low=40.0,
                high=40.0,
                unit=None,
                counts="late crossings",
                qualifier=None,
                as_of=None,
                issuer=None,
                words=words("40"),
            ),
        ),
        positions=(
            Position(
                id="o1",
                report=report.id,
                holder=workers.id,
                proposal=Proposal(id="q1", name="the timetable", words=words("the timetable")),
                stance="rejects",
                conditions=(),
                when=None,
                via=(),
                evidence=(words("Harbour workers rejected the timetable"),),
            ),
        ),
    )
