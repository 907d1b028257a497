"""What readers said of stories."""

STATEMENTS = (
    """
    CREATE TABLE correction (
        id TEXT NOT NULL,
        at TEXT NOT NULL,
        document BLOB NOT NULL,
        PRIMARY KEY (id)
    )
    """,
)
