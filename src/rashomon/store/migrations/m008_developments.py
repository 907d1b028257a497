"""What was new in stories, reading by reading, and what was last told of each report.

`untold` has the stories of which a dossier came or went since; those of an older store are told when it is next
read into.
"""

STATEMENTS = (
    """
    CREATE TABLE development (
        number INTEGER NOT NULL,
        at TEXT NOT NULL,
        document BLOB NOT NULL,
        PRIMARY KEY (number)
    )
    """,
    """
    CREATE TABLE development_story (
        story TEXT NOT NULL,
        number INTEGER NOT NULL REFERENCES development (number),
        PRIMARY KEY (story, number)
    )
    """,
    """
    CREATE TABLE told (
        report TEXT NOT NULL,
        story TEXT NOT NULL,
        document BLOB NOT NULL,
        PRIMARY KEY (report)
    )
    """,
    "CREATE INDEX told_story ON told (story)",
    "CREATE TABLE untold (story TEXT NOT NULL, PRIMARY KEY (story))",
    """
    CREATE TRIGGER dossier_came AFTER INSERT ON dossier
    BEGIN INSERT OR IGNORE INTO untold VALUES (NEW.id); END
    """,
    """
    CREATE TRIGGER dossier_went AFTER DELETE ON dossier
    BEGIN INSERT OR IGNORE INTO untold VALUES (OLD.id); END
    """,
    "INSERT INTO untold SELECT id FROM dossier",
)
