"""Looking up stories page by page; how filters work is asserted in tests/web, through the address."""

from dataclasses import replace

from rashomon.store import open_store
from rashomon.store.catalogue import Catalogue, Wanted
from rashomon.store.connection import connect
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
        found = catalogue.facets(wanted, outlets=10)
        counted = [
            *((replace(wanted, standing=name), count) for name, count in found.standings),
            *((replace(wanted, kind=name), count) for name, count in found.kinds),
            *((replace(wanted, outlet=name), count) for name, count in found.outlets),
        ]
        assert sum(count for _, count in counted)
        assert [count for _, count in counted] == [catalogue.stories(one).total for one, _ in counted]
    assert len(catalogue.facets(Wanted(), outlets=2).outlets) == 2
    assert not catalogue.facets(Wanted(words="?!"), outlets=2).outlets
    catalogue.close()


def test_an_older_store_is_listed_alike(tmp_path):
    held = holdings()

    def entries(path, *, to):
        engine = connect(path, wait=1)
        with engine.begin() as connection:
            migrate(connection, to=to)
            for outlet in held.outlets:
                add_outlet(connection, outlet)
            for page in held.pages:
                add_page(connection, page)
            for report in held.reports:
                add_report(connection, report)
            if to is None:
                for dossier in held.dossiers:
                    add_dossier(connection, dossier)
            else:
                from rashomon.store import schema
                from rashomon.store.documents import encode

                for dossier in held.dossiers:
                    values = {"id": dossier.id, "title": dossier.title, "document": encode(dossier)}
                    connection.execute(schema.dossiers.insert().values(values))
                    for member in dossier.members:
                        row = {"dossier": dossier.id, "report": member.report}
                        connection.execute(schema.members.insert().values(row))
                migrate(connection)
            rows = connection.exec_driver_sql("SELECT * FROM listing ORDER BY dossier").all()
        engine.dispose()
        return rows

    new, old = entries(tmp_path / "new.db", to=None), entries(tmp_path / "old.db", to="m005_grouping")
    assert len(new) == len(held.dossiers)
    assert new == old


def test_the_version_changes_when_anybody_writes(tmp_path):
    place = filled(tmp_path / "x.db")
    catalogue = Catalogue(tmp_path / "x.db")
    before = catalogue.version()
    assert catalogue.version() == before
    with open_store(place) as store:
        store.withdraw(store.corrections()[0].id)
    assert catalogue.version() != before
    catalogue.close()
