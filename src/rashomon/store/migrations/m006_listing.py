"""What a list of stories shows and is sorted by, so that no dossier has to be read for it.

The last columns count points by their standing and by their kind. An index of mentions by actor comes with it, for
what one actor says and does across stories.
"""

STANDINGS = ("corroborated", "repeated", "disputed", "single", "unmeasured")
KINDS = ("statement", "event", "figure", "position")


def _counted(path: str, value: str) -> str:
    points = "json_each(CAST(dossier.document AS TEXT), '$.points')"
    return f"(SELECT count(*) FROM {points} WHERE json_extract(value, '{path}') = '{value}')"  # noqa: S608 - ours


_COLUMNS = (*STANDINGS, *(f"{kind}s" for kind in KINDS))
_COUNTS = (*(_counted("$.standing", name) for name in STANDINGS), *(_counted("$.kind", name) for name in KINDS))

STATEMENTS = (
    f"""
    CREATE TABLE listing (
        dossier TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
        first TEXT,
        last TEXT,
        reports INTEGER NOT NULL,
        outlets INTEGER NOT NULL,
        voices INTEGER NOT NULL,
        {", ".join(f"{name} INTEGER NOT NULL" for name in _COLUMNS)},
        PRIMARY KEY (dossier)
    )
    """,
    f"""
    INSERT INTO listing
    SELECT dossier.id, min(report.published), max(report.published), count(*), count(DISTINCT report.outlet),
        json_array_length(CAST(dossier.document AS TEXT), '$.voices'), {", ".join(_COUNTS)}
    FROM dossier JOIN member ON member.dossier = dossier.id JOIN report ON report.id = member.report
    GROUP BY dossier.id
    """,  # noqa: S608 - ours
    "CREATE INDEX listing_last ON listing (last)",
    "CREATE INDEX listing_disputed ON listing (disputed, last)",
    "CREATE INDEX listing_voices ON listing (voices, last)",
    "CREATE INDEX mention_actor_actor ON mention_actor (actor)",
)
