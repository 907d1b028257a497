"""Search that walks newest first, and lists of stories by outlet and by words without a look at each report.

What can be searched is made anew from the reports held, by today's code (`store/indexing.py`), which takes some
four milliseconds a report. Reports and mentions are numbered by their day, a mention's report follows from its
number, and the names of actors are terms of the full-text tables: the table of them goes.
"""

STANDINGS = ("corroborated", "repeated", "disputed", "single", "unmeasured")
LISTED = (*STANDINGS, "statements", "events", "figures", "positions")
COUNTED = ("first", "last", "reports", "outlets", "voices", *LISTED)

STATEMENTS = (
    "DROP TABLE report_words",
    "DROP TABLE mention_words",
    "DROP TABLE mention_actor",
    "DROP TABLE mention",
    "DROP TABLE actor",
    """
    CREATE TABLE sought (
        number INTEGER NOT NULL PRIMARY KEY,
        report TEXT NOT NULL UNIQUE REFERENCES report (id),
        outlet TEXT NOT NULL,
        published TEXT
    )
    """,
    """
    CREATE TABLE mention (
        number INTEGER NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE mention_actor (
        mention INTEGER NOT NULL REFERENCES mention (number),
        actor TEXT NOT NULL,
        PRIMARY KEY (mention, actor)
    )
    """,
    "CREATE INDEX mention_actor_actor ON mention_actor (actor, mention)",
    """
    CREATE VIRTUAL TABLE report_words
    USING fts5 (title, text, names, marks, content='', tokenize='porter unicode61')
    """,
    """
    CREATE VIRTUAL TABLE mention_words
    USING fts5 (words, names, marks, content='', tokenize='porter unicode61')
    """,
    "ALTER TABLE listing RENAME TO listing_before",
    f"""
    CREATE TABLE listing (
        number INTEGER NOT NULL PRIMARY KEY,
        dossier TEXT NOT NULL UNIQUE REFERENCES dossier (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        first TEXT,
        last TEXT,
        reports INTEGER NOT NULL,
        outlets INTEGER NOT NULL,
        voices INTEGER NOT NULL,
        {", ".join(f"{name} INTEGER NOT NULL" for name in LISTED)}
    )
    """,
    f"""
    INSERT INTO listing (dossier, title, {", ".join(COUNTED)})
    SELECT dossier, title, {", ".join(COUNTED)}
    FROM listing_before JOIN dossier ON dossier.id = listing_before.dossier ORDER BY dossier
    """,  # noqa: S608 - ours
    "DROP TABLE listing_before",
    "CREATE INDEX listing_last ON listing (last)",
    "CREATE INDEX listing_disputed ON listing (disputed, last)",
    "CREATE INDEX listing_voices ON listing (voices, last)",
    """
    CREATE TABLE placed (
        report INTEGER NOT NULL PRIMARY KEY REFERENCES sought (number),
        listing INTEGER NOT NULL REFERENCES listing (number) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX placed_listing ON placed (listing)",
    """
    CREATE TABLE carried (
        outlet TEXT NOT NULL,
        listing INTEGER NOT NULL REFERENCES listing (number) ON DELETE CASCADE,
        PRIMARY KEY (outlet, listing)
    )
    """,
    "CREATE INDEX carried_listing ON carried (listing)",
)
