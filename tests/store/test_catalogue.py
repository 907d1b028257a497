"""Looking up stories page by page; how filters work is asserted in tests/web, through the address."""

from dataclasses import replace

from rashomon.store import Query, open_store, schema
from rashomon.store.catalogue import Catalogue
from rashomon.store.connection import APPLICATION, connect
from rashomon.store.documents import encode
from rashomon.store.listing import Wanted
from rashomon.store.migrations import migrate
from rashomon.store.writing import add_dossier, add_outlet, add_page, add_report
from tests.export.make import holdings
from tests.web.make import filled


def test_what_is_listed_is_what_the_dossier_has(tmp_path):
    place = filled(tmp_path / "x.db")
    catalogue = Catalogue(tmp_path / "x.db")
    found = catalogue.stories(Wanted())
    with open_store(place) as store:
        listed = store.stories()
        dossiers = {entry.id: store.dossier(entry.id) for entry in found.entries}
    assert [(e.id, e.title, e.first, e.last, e.reports, e.outlets) for e in found.entries] == [
        (one.id, one.title, one.first, one.last, one.reports, one.outlets) for one in listed
    ]
    for entry in found.entries:
        dossier = dossiers[entry.id]
        assert entry.voices == len(dossier.voices)
        assert sum(count for _, count in entry.points) == len(dossier.points)
        assert dict(entry.points)["single"] == sum(point.standing == "single" for point in dossier.points)
    catalogue.close()


def test_facets_count_what_choosing_them_would_show(tmp_path):
    filled(tmp_path / "x.db")
    catalogue = Catalogue(tmp_path / "x.db")
    for wanted in (Wanted(), Wanted(standing="single"), Wanted(words="Bergen", kind="position")):
        _, found = catalogue.faceted(wanted, outlets=10)
        counted = [
            *((replace(wanted, standing=name), count) for name, count in found.standings),
            *((replace(wanted, kind=name), count) for name, count in found.kinds),
            *((replace(wanted, outlet=name), count) for name, count in found.outlets),
        ]
        assert sum(count for _, count in counted)
        assert [count for _, count in counted] == [catalogue.stories(one).total for one, _ in counted]
    assert len(catalogue.faceted(Wanted(), outlets=2)[1].outlets) == 2
    assert not catalogue.faceted(Wanted(words="?!"), outlets=2)[1].outlets
    catalogue.close()


ASKED = (
    Query(words="the"),
    Query(words="ferries"),
    Query(actor="harbour"),
    *(Query(kind=kind) for kind in ("statement", "event", "figure", "position")),
    Query(since="2000-01-01"),
)


def test_an_older_store_is_listed_and_searched_alike(tmp_path):
    held = holdings()
    new, old = tmp_path / "new.db", tmp_path / "old.db"
    _written(new, held, to=None)
    _written(old, held, to="m005_grouping")
    assert _told(old) == _told(new)
    listed, found = _told(old)
    assert len(listed) == len(held.dossiers)
    assert all(found[:1])


def _written(path, held, *, to):
    """A store as the program wrote it that knew the migrations up to `to`."""
    engine = connect(path, wait=1)
    with engine.begin() as connection:
        migrate(connection, to=to)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
        for outlet in held.outlets:
            add_outlet(connection, outlet)
        for page in held.pages:
            add_page(connection, page)
        for report in held.reports:
            if to is None:
                add_report(connection, report)
                continue
            title = report.title.text if report.title else ""
            values = {"id": report.id, "page": report.page, "outlet": report.outlet, "language": report.language}
            values |= {"title": title, "published": report.published.date, "document": encode(report)}
            connection.execute(schema.reports.insert().values(values))
            connection.execute(schema.unsigned.insert().values(report=report.id))
        for dossier in held.dossiers:
            if to is None:
                add_dossier(connection, dossier)
                continue
            values = {"id": dossier.id, "title": dossier.title, "document": encode(dossier)}
            connection.execute(schema.dossiers.insert().values(values))
            for member in dossier.members:
                row = {"dossier": dossier.id, "report": member.report}
                connection.execute(schema.members.insert().values(row))
    engine.dispose()


def _told(path):
    """What is listed, and what is found."""
    with open_store(str(path)) as store:
        found = [store.search(query) for query in ASKED]
        assert store.problems() == ()
    catalogue = Catalogue(path)
    outlets = sorted({hit.outlet for hits in found for hit in hits})
    wanted = (Wanted(), Wanted(words="the"), *(Wanted(outlet=one) for one in outlets))
    listed = [catalogue.stories(one) for one in wanted]
    catalogue.close()
    return listed[0].entries, [*found, *listed]


def test_the_version_changes_when_anybody_writes(tmp_path):
    place = filled(tmp_path / "x.db")
    catalogue = Catalogue(tmp_path / "x.db")
    before = catalogue.version()
    assert catalogue.version() == before
    with open_store(place) as store:
        store.undo(store.corrections()[0].id)
    assert catalogue.version() != before
    catalogue.close()
