"""The tables as they are after the last migration: what is searched in columns, the rest in `document`.

A test holds this file and the migrations together.
"""

from __future__ import annotations

from sqlalchemy import REAL, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()

migrations = Table("migration", metadata, Column("name", Text, primary_key=True))

state = Table(
    "state",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

outlets = Table(
    "outlet",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("document", LargeBinary, nullable=False),
)

pages = Table(
    "page",
    metadata,
    Column("id", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("read_at", Text, nullable=False),
    Column("document", LargeBinary, nullable=False),
    Index("page_address", "address"),
    Index("page_outlet", "outlet"),
)

reports = Table(
    "report",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("page", Text, ForeignKey("page.id"), nullable=False),
    Column("outlet", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("published", Text),
    Column("document", LargeBinary, nullable=False),
    Column("url", Text),
    Index("report_page", "page"),
    Index("report_published", "published"),
)

# `page` is no foreign key: an input that could not be read has no page.
dropped = Table(
    "dropped",
    metadata,
    Column("id", Text, primary_key=True),
    Column("page", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("stage", Text, nullable=False),
    Column("document", LargeBinary, nullable=False),
    Index("dropped_page", "page"),
)

seen = Table(
    "seen",
    metadata,
    Column("page", Text, ForeignKey("page.id"), primary_key=True),
    Column("prose", LargeBinary, nullable=False),
)

sightings = Table(
    "sighting",
    metadata,
    Column("outlet", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("page", Text, ForeignKey("page.id"), primary_key=True),
    Column("applied", Integer, nullable=False),
    Index("sighting_page", "page"),
)

settled = Table(
    "settled",
    metadata,
    Column("outlet", Text, primary_key=True),
    Column("pages", Integer, nullable=False),
)

# The reports as they are searched; how they are numbered, and mentions with them, says `indexing`.
sought = Table(
    "sought",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("report", Text, ForeignKey("report.id"), nullable=False, unique=True),
    Column("outlet", Text, nullable=False),
    Column("published", Text),
)

mentions = Table(
    "mention",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)

mention_actors = Table(
    "mention_actor",
    metadata,
    Column("mention", Integer, ForeignKey("mention.number"), primary_key=True),
    Column("actor", Text, primary_key=True),
    Index("mention_actor_actor", "actor", "mention"),
)

dossiers = Table(
    "dossier",
    metadata,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("document", LargeBinary, nullable=False),
)

members = Table(
    "member",
    metadata,
    Column("dossier", Text, ForeignKey("dossier.id", ondelete="CASCADE"), primary_key=True),
    Column("report", Text, ForeignKey("report.id"), primary_key=True),
    Index("member_report", "report"),
)

# What a list of stories shows of each: `first` and `last` are dates of its reports, then come counts, those of its
# points by standing and by kind.
listings = Table(
    "listing",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("dossier", Text, ForeignKey("dossier.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("first", Text),
    Column("last", Text),
    *(
        Column(name, Integer, nullable=False)
        for name in (
            *("reports", "outlets", "voices"),
            *("corroborated", "repeated", "disputed", "single", "unmeasured"),
            *("statements", "events", "figures", "positions"),
        )
    ),
    Index("listing_last", "last"),
    Index("listing_disputed", "disputed", "last"),
    Index("listing_voices", "voices", "last"),
)

# In which listed story a sought report is, and which outlets have a report in one.
placed = Table(
    "placed",
    metadata,
    Column("report", Integer, ForeignKey("sought.number"), primary_key=True),
    Column("listing", Integer, ForeignKey("listing.number", ondelete="CASCADE"), nullable=False),
    Index("placed_listing", "listing"),
)

carried = Table(
    "carried",
    metadata,
    Column("outlet", Text, primary_key=True),
    Column("listing", Integer, ForeignKey("listing.number", ondelete="CASCADE"), primary_key=True),
    Index("carried_listing", "listing"),
)

corrections = Table(
    "correction",
    metadata,
    Column("id", Text, primary_key=True),
    Column("at", Text, nullable=False),
    Column("document", LargeBinary, nullable=False),
)

# The earlier versions of reports of which a dossier tells what changed in them.
revised = Table(
    "revised",
    metadata,
    Column("dossier", Text, ForeignKey("dossier.id", ondelete="CASCADE"), primary_key=True),
    Column("report", Text, ForeignKey("report.id"), primary_key=True),
    Index("revised_report", "report"),
)

unsigned = Table("unsigned", metadata, Column("report", Text, ForeignKey("report.id"), primary_key=True))

stories = Table(
    "story",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("dossier", Text, ForeignKey("dossier.id", ondelete="SET NULL")),
    Index("story_dossier", "dossier"),
)

signatures = Table(
    "signature",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("report", Text, ForeignKey("report.id"), nullable=False, unique=True),
    Column("story", Integer, ForeignKey("story.number")),
    Column("document", LargeBinary, nullable=False),
    Index("signature_story", "story"),
)

postings = Table(
    "posting",
    metadata,
    Column("key", Text, primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("signature", Integer, primary_key=True),
    Column("weight", Integer, nullable=False),
)

links = Table(
    "link",
    metadata,
    Column("left", Integer, primary_key=True),
    Column("right", Integer, primary_key=True),
    Column("score", REAL, nullable=False),
    Column("days", Integer),
)

# The addresses of pages, as far as grouping has looked at them.
places = Table(
    "place",
    metadata,
    Column("outlet", Text, primary_key=True),
    Column("address", Text, primary_key=True),
    Column("page", Text, ForeignKey("page.id"), primary_key=True),
    Index("place_page", "page"),
)

editions = Table(
    "edition",
    metadata,
    Column("report", Text, ForeignKey("report.id"), primary_key=True),
    Column("last", Text, ForeignKey("report.id"), nullable=False),
    Column("at", Integer, nullable=False),
    Column("got", Text, nullable=False),
    Column("stated", Text),
    Index("edition_last", "last"),
)

developments = Table(
    "development",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("document", LargeBinary, nullable=False),
)

# The stories that a development is of, those that they were told as before among them.
development_stories = Table(
    "development_story",
    metadata,
    Column("story", Text, primary_key=True),
    Column("number", Integer, ForeignKey("development.number"), primary_key=True),
)

# What was last told of each report, and the stories of which a dossier came or went since (triggers note that).
told = Table(
    "told",
    metadata,
    Column("report", Text, primary_key=True),
    Column("story", Text, nullable=False),
    Column("document", LargeBinary, nullable=False),
    Index("told_story", "story"),
)
untold = Table("untold", metadata, Column("story", Text, primary_key=True))
