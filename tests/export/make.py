"""Two stories of invented outlets as the pipeline would hand them to an exporter."""

from __future__ import annotations

from dataclasses import replace

from rashomon.compare.dossier import dossier
from rashomon.export.view import Holdings
from rashomon.group.copies import copies
from rashomon.model import (
    Dossier,
    Dropped,
    Event,
    Excerpt,
    Membership,
    Outlet,
    Page,
    Piece,
    Place,
    Position,
    Proposal,
    Report,
    Span,
    Story,
    Via,
    When,
    identity,
)
from tests.make import make_report, with_actor, with_figure, with_statement, words_of

BEFORE = "Share this\nMenu\n\n"
OUTLETS = (
    Outlet(id="gannet.example", name="The Gannet", owner="Capstan", known=True),
    Outlet(id="quayside.example", name="Quayside", owner="Capstan", known=True),
    Outlet(id="lanterna.example", name="Lanterna", language="it", known=True),
)
TUESDAY = When(start="2025-03-04", end="2025-03-04", precision="day", basis="resolved")
BERGEN = "geonames:3161732"


def padding(id: str) -> str:
    """Words enough for a report that could have carried anything, and no two reports' alike."""
    return " ".join(f"{id}rope{i}" for i in range(150))


GANNET = """Ada Lund said the crossing would open again on Monday.
“We shall sail on Monday, inspected or not, and nobody will stop us,” Ada Lund told Bo Krag in an interview.
Four sailors were injured on Tuesday as two ferries collided off Bergen.
Denmark accepts the winter pause if the piers are inspected first.
The union denied the sale of the pier."""
QUAYSIDE = """“We will sail on Monday, inspected or not,” Ada Lund told reporters, the Baltic Wire said.
Seven sailors were injured as two ferries collided off Bergen.
Denmark accepts the winter pause."""
LANTERNA = """Nobody in the harbour office would say who owns the pier.
Ada Lund and Bo Krag said in a joint letter that the ferry was sound."""


def page_of(report: Report) -> tuple[Report, Page]:
    """The report moved behind some furniture of a page, and that page."""
    shift = len(BEFORE)
    moved = tuple(Piece(p.start, p.end, Span(p.source.start + shift, p.source.end + shift)) for p in report.pieces)
    page = Page(
        id=report.page,
        address=f"https://{report.outlet}/{report.id}",
        outlet=report.outlet,
        sha256="0" * 64,
        encoding="utf-8",
        read_at="2025-03-08T08:00:00Z",
        text=BEFORE + report.text,
    )
    return replace(report, pieces=moved), page


def story(*reports: Report, outlets: tuple[Outlet, ...] = OUTLETS) -> Dossier:
    """The dossier of reports that belong together."""
    known = {outlet.id: outlet for outlet in outlets}
    made = Story(
        id=identity("t", *(report.id for report in reports)),
        members=tuple(Membership(report=report.id, reason=f"most like {reports[0].id}") for report in reports),
        copies=copies(reports),
    )
    return dossier(made, {report.id: report for report in reports}, known)


def _position(report: Report, words: str, stance: str, *conditions: str) -> Position:
    name = words_of(report, "the winter pause")
    return Position(
        id=identity("o", report.id, words),
        report=report.id,
        holder=next(actor.id for actor in report.actors if actor.name == "Denmark"),
        proposal=Proposal(id="winter-pause", name=name.text, words=name),
        stance=stance,
        conditions=tuple(words_of(report, condition) for condition in conditions),
        when=None,
        via=(),
        evidence=(words_of(report, words),),
        by="test/1",
    )


def _collision(report: Report, words: str) -> Event:
    return Event(
        id=identity("e", report.id, words),
        report=report.id,
        type="ACCIDENT",
        mode=None,
        status="happened",
        actors=(),
        recipients=(),
        place=BERGEN,
        when=replace(TUESDAY, words=words_of(report, "Tuesday") if "Tuesday" in words else None),
        figures=tuple(figure.id for figure in report.figures),
        mentions=(words_of(report, words),),
        by="test/1",
    )


def gannet() -> Report:
    """Has everything: statements with audience and medium, a figure, an event, a position, a key point."""
    text = f"{GANNET}\n\n{padding('r1')}"
    report = make_report(text, id="r1", outlet="gannet.example", published="2025-03-04", agencies=("Baltic Wire",))
    for name, kind, country in (
        ("Ada Lund", "person", None),
        ("Bo Krag", "person", None),
        ("Denmark", "state", "DK"),
        ("The union", "group", None),
    ):
        report = with_actor(report, name, kind=kind, country=country)
    report = with_statement(report, "Ada Lund", "said", "the crossing would open again on Monday")
    quotation = "We shall sail on Monday, inspected or not, and nobody will stop us"
    report = with_statement(report, "Ada Lund", "told", quotation, quoted=quotation)
    denial = with_statement(
        report, "The union", "denied", "the sale of the pier", denies=(report.statements[0].id,)
    )
    told = replace(
        denial.statements[1],
        audience=(report.actors[1].id,),
        medium="interview",
        when=TUESDAY,
        sources=(replace(denial.statements[1].sources[0], words=words_at(report, "Ada Lund", 1)),),
        cue=words_of(report, "told"),
    )
    report = replace(denial, statements=(denial.statements[0], told, denial.statements[2]))
    report = with_figure(report, "Four sailors", 4, "sailors injured")
    collision = "Four sailors were injured on Tuesday as two ferries collided off Bergen."
    condition = "if the piers are inspected first"
    position = _position(
        report, f"Denmark accepts the winter pause {condition}", "accepts on conditions", condition
    )
    bergen = Place(
        id=BERGEN,
        name="Bergen",
        country="NO",
        lat=60.393,
        lon=5.324,
        precision="town",
        mentions=(words_of(report, "Bergen"),),
        by="test/1",
    )
    return replace(
        report,
        places=(bergen,),
        title=Excerpt("Share this", Span(0, 10)),
        key_points=(Excerpt("Menu", Span(11, 15)),),
        events=(_collision(report, collision),),
        positions=(position,),
    )


def words_at(report: Report, text: str, nth: int):
    """The n-th place of some words."""
    start = -1
    for _ in range(nth + 1):
        start = report.text.index(text, start + 1)
    return report.passage(start, start + len(text))


def quayside() -> Report:
    """The same quotation in other words, by way of an agency; a larger figure."""
    report = make_report(
        f"{QUAYSIDE}\n\n{padding('r2')}", id="r2", outlet="quayside.example", published="2025-03-05"
    )
    report = with_actor(with_actor(report, "Ada Lund"), "Denmark", kind="state", country="DK")
    quotation = "We will sail on Monday, inspected or not,"
    report = with_statement(report, "Ada Lund", "told", quotation, quoted=quotation)
    via = Via(words=words_of(report, "the Baltic Wire"), outlet="balticwire.example")
    report = replace(report, statements=(replace(report.statements[0], via=(via,)),))
    report = with_figure(report, "Seven sailors", 7, "sailors injured")
    return replace(
        report,
        events=(_collision(report, "Seven sailors were injured as two ferries collided off Bergen."),),
        positions=(_position(report, "Denmark accepts the winter pause.", "accepts"),),
    )


def lanterna() -> Report:
    """Undated, in another language, a joint statement and a source that is not resolved."""
    report = make_report(f"{LANTERNA}\n\n{padding('r3')}", id="r3", outlet="lanterna.example")
    report = with_actor(with_actor(report, "Ada Lund"), "Bo Krag")
    report = with_statement(report, "Ada Lund", "said", "the ferry was sound")
    joint = report.statements[0]
    both = replace(joint.sources[0], words=words_of(report, "Bo Krag"), actor=report.actors[1].id)
    report = replace(report, statements=(replace(joint, sources=(*joint.sources, both)),), language="it")
    return with_statement(report, "Nobody in the harbour office", "say", "who owns the pier")


def holdings() -> Holdings:
    """A story of three reports, a story of one, a report of no story, a drop with and one without a place."""
    placed = [page_of(report) for report in (gannet(), quayside(), lanterna())]
    alone = make_report("Snow fell on Oslo.", id="r4", outlet="gannet.example", published="2025-03-04")
    loose = make_report("A cat was found.", id="r5", outlet="gannet.example")
    placed += [page_of(alone), page_of(loose)]
    reports = tuple(report for report, _ in placed)
    return Holdings(
        pages=tuple(page for _, page in placed),
        reports=reports,
        dropped=(
            Dropped(page="p-r1", address="a", stage="clean", reason="a menu", span=Span(11, 15), text="Menu"),
            Dropped(page="", address="/no/such/page", stage="read", reason="it is empty"),
        ),
        dossiers=(story(*reports[:3]), story(reports[3])),
        outlets=OUTLETS,
    )
