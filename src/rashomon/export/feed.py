"""What is new in stories as an Atom feed (RFC 4287)."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime

from rashomon.export.html import environment
from rashomon.export.news import News

# The name of this project among the names of UUIDs of version 5, so that an id is the same wherever it is written.
OURS = uuid.uuid5(uuid.NAMESPACE_URL, "https://github.com/rashomon/feed")
BEFORE_ALL = "1970-01-01T00:00:00Z"  # a feed must say when it changed, also one without an entry
# What XML 1.0 has no way to write, not even as a reference.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feed(found: Sequence[News], *, site: str = "", here: str = "", title: str = "", story: str = "") -> str:
    """The feed of what was found, newest first.

    `site` is the address of a server to which entries lead, `here` where on it the feed itself is; `title` and
    `story` are given where it is that of one story.
    """
    template = environment().get_template("feed.xml")
    made = template.render(
        news=found,
        site=site.rstrip("/"),
        here=here,
        title=title,
        story=story,
        id=urn(f"feed {site} {story}"),
        updated=max((moment(one.development.at) for one in found), default=BEFORE_ALL),
        urn=urn,
        moment=moment,
    )
    return FORBIDDEN.sub("\ufffd", made)


def urn(name: str) -> str:
    """An id for ever: it depends on the name alone."""
    return uuid.uuid5(OURS, name).urn


def moment(at: str) -> str:
    """A moment as RFC 3339 has it; one that cannot be read is before all others."""
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        return BEFORE_ALL
    found = found if found.tzinfo else found.replace(tzinfo=UTC)
    return found.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
