"""What grouping knows of reports, so that those to come are grouped without those held being read again.

`unsigned` are the reports that grouping has not looked at yet: all of them in an older store. A `signature` is a
report as grouping knows it, found by its keys, a `posting` each; a `link` stands once for each of its ends, and
neither has references, since to keep those the tables would have to be searched by number. A `story` is a group of
reports with its dossier, NULL until it is compared.
"""

STATEMENTS = (
    "CREATE TABLE unsigned (report TEXT NOT NULL REFERENCES report (id), PRIMARY KEY (report))",
    "INSERT INTO unsigned SELECT id FROM report",
    """
    CREATE TABLE story (
        number INTEGER NOT NULL PRIMARY KEY,
        dossier TEXT REFERENCES dossier (id) ON DELETE SET NULL
    )
    """,
    "CREATE INDEX story_dossier ON story (dossier)",
    """
    CREATE TABLE signature (
        number INTEGER NOT NULL PRIMARY KEY,
        report TEXT NOT NULL UNIQUE REFERENCES report (id),
        story INTEGER REFERENCES story (number),
        document BLOB NOT NULL
    )
    """,
    "CREATE INDEX signature_story ON signature (story)",
    """
    CREATE TABLE posting (
        "key" TEXT NOT NULL,
        day INTEGER NOT NULL,
        signature INTEGER NOT NULL,
        weight INTEGER NOT NULL,
        PRIMARY KEY ("key", day, signature)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE link (
        "left" INTEGER NOT NULL,
        "right" INTEGER NOT NULL,
        score REAL NOT NULL,
        PRIMARY KEY ("left", "right")
    ) WITHOUT ROWID
    """,
    "ALTER TABLE dossier DROP COLUMN mark",
)
