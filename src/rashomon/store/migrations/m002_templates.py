"""What pages give to the templates of their outlets.

`seen` has a row for each page that has been looked at for that: those of an older store have none yet. `settled`
says with how many pages an outlet's template was last applied to all of them.
"""

STATEMENTS = (
    """
    CREATE TABLE seen (
        page TEXT NOT NULL REFERENCES page (id),
        prose BLOB NOT NULL,
        PRIMARY KEY (page)
    )
    """,
    """
    CREATE TABLE sighting (
        outlet TEXT NOT NULL,
        "key" TEXT NOT NULL,
        page TEXT NOT NULL REFERENCES page (id),
        applied INTEGER NOT NULL,
        PRIMARY KEY (outlet, "key", page)
    )
    """,
    "CREATE INDEX sighting_page ON sighting (page)",
    "CREATE INDEX page_outlet ON page (outlet)",
    "CREATE TABLE settled (outlet TEXT NOT NULL, pages INTEGER NOT NULL, PRIMARY KEY (outlet))",
)
