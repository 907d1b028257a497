"""The first tables.

The full-text tables keep an index and no text (`content=''`): the words to show are cut from the report,
so that a hit is a place in it.
"""

STATEMENTS = (
    "CREATE TABLE migration (name TEXT NOT NULL, PRIMARY KEY (name))",
    "CREATE TABLE state (name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name))",
    """
    CREATE TABLE outlet (
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        document BLOB NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE page (
        id TEXT NOT NULL,
        address TEXT NOT NULL,
        outlet TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        read_at TEXT NOT NULL,
        document BLOB NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX page_address ON page (address)",
    """
    CREATE TABLE report (
        number INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        page TEXT NOT NULL REFERENCES page (id),
        outlet TEXT NOT NULL,
        language TEXT NOT NULL,
        title TEXT NOT NULL,
        published TEXT,
        document BLOB NOT NULL
    )
    """,
    "CREATE INDEX report_page ON report (page)",
    "CREATE INDEX report_published ON report (published)",
    """
    CREATE TABLE dropped (
        id TEXT NOT NULL,
        page TEXT NOT NULL,
        address TEXT NOT NULL,
        start INTEGER NOT NULL,
        stage TEXT NOT NULL,
        document BLOB NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX dropped_page ON dropped (page)",
    """
    CREATE TABLE actor (
        report TEXT NOT NULL REFERENCES report (id),
        id TEXT NOT NULL,
        names TEXT NOT NULL,
        PRIMARY KEY (report, id)
    )
    """,
    """
    CREATE TABLE mention (
        number INTEGER NOT NULL PRIMARY KEY,
        report TEXT NOT NULL REFERENCES report (id),
        kind TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL
    )
    """,
    "CREATE INDEX mention_report ON mention (report, kind)",
    """
    CREATE TABLE mention_actor (
        mention INTEGER NOT NULL REFERENCES mention (number),
        actor TEXT NOT NULL,
        PRIMARY KEY (mention, actor)
    )
    """,
    """
    CREATE TABLE dossier (
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        mark TEXT NOT NULL,
        document BLOB NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE member (
        dossier TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
        report TEXT NOT NULL REFERENCES report (id),
        PRIMARY KEY (dossier, report)
    )
    """,
    "CREATE INDEX member_report ON member (report)",
    """
    CREATE VIRTUAL TABLE report_words
    USING fts5 (title, text, content='', tokenize='porter unicode61')
    """,
    """
    CREATE VIRTUAL TABLE mention_words
    USING fts5 (words, content='', tokenize='porter unicode61')
    """,
)
