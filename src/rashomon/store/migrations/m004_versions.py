"""Versions of a report: the address that it says is its own, the addresses that pages share, which version is the
last, and the dossiers that tell what changed in it. `place` and `edition` are filled as reports are grouped.

Every story is grouped again, since earlier versions belong to none.
"""

STATEMENTS = (
    "ALTER TABLE report ADD COLUMN url TEXT",
    """
    UPDATE report SET url = json_extract(CAST(document AS TEXT), '$.about.url.text')
    WHERE json_valid(CAST(document AS TEXT))
    """,
    """
    CREATE TABLE revised (
        dossier TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
        report TEXT NOT NULL REFERENCES report (id),
        PRIMARY KEY (dossier, report)
    )
    """,
    "CREATE INDEX revised_report ON revised (report)",
    """
    CREATE TABLE place (
        outlet TEXT NOT NULL,
        address TEXT NOT NULL,
        page TEXT NOT NULL REFERENCES page (id),
        PRIMARY KEY (outlet, address, page)
    )
    """,
    "CREATE INDEX place_page ON place (page)",
    """
    CREATE TABLE edition (
        report TEXT NOT NULL REFERENCES report (id),
        last TEXT NOT NULL REFERENCES report (id),
        at INTEGER NOT NULL,
        got TEXT NOT NULL,
        stated TEXT,
        PRIMARY KEY (report)
    )
    """,
    "CREATE INDEX edition_last ON edition (last)",
    "DELETE FROM state WHERE name = 'grouped'",
)
