"""Versions of a report: the address that it says is its own, and the dossiers that tell what changed in it.

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
    "DELETE FROM state WHERE name = 'grouped'",
)
