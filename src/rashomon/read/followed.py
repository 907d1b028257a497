"""The pages that feeds and sitemaps list, to be fetched in place of their entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import chain, zip_longest
from typing import BinaryIO

from rashomon.errors import ReadError
from rashomon.model import Dropped, Page
from rashomon.read import feeds
from rashomon.read.desk import Desk
from rashomon.read.feeds import Entry
from rashomon.read.formats import FORMATS, Format

# Of one feed or sitemap. What a news sitemap lists is of two days; the other kind lists all that a site ever had,
# which nobody wants from one command at a page a second.
MOST = 1_000


@dataclass(slots=True)
class Followed:
    """Notes what feeds and sitemaps list, and hands it out once."""

    lists: list[tuple[Entry, ...]] = field(default_factory=list)

    @property
    def formats(self) -> Sequence[Format]:
        """The formats, feeds among them noted in place of being read."""
        return [replace(one, read=self.note) if one.read is feeds.pages else one for one in FORMATS]

    def note(self, desk: Desk, stream: BinaryIO, where: str) -> Iterator[Page | Dropped]:
        """Note the newest that a feed lists, and say what is left out. Raises ReadError where it breaks."""
        found = sorted(feeds.entries(stream, where), key=_moment, reverse=True)
        if not found:
            raise ReadError("a feed without addresses; expected those of articles. Remove it, or fetch it again")
        self.lists.append(tuple(found[:MOST]))
        if len(found) > MOST:
            reason = (
                f"lists {len(found):,} addresses; expected at most {MOST:,}, of which the newest are fetched. "
                "Give the address of a part, or of a news sitemap"
            )
            yield desk.dropped(where, ReadError(reason))

    def taken(self) -> Iterator[Entry]:
        """What was noted since the last time, from each list in turn, so that many outlets are asked at once."""
        lists, self.lists = self.lists, []
        return (entry for entry in chain.from_iterable(zip_longest(*lists)) if entry is not None)


def _moment(entry: Entry) -> float:
    """When an entry is of, in seconds; of one that does not say so, or in no form that feeds use, long ago."""
    stated = (entry.published or entry.updated or "").strip()
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(stated)
        except (ValueError, TypeError, IndexError):
            continue
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    return float("-inf")
