"""What every page of one reading shares, and how a page is made: its id, its address, whose it is."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path, PurePath
from urllib.parse import urljoin

from rashomon.errors import ReadError
from rashomon.model import Dropped, Field, Page, PageFormat, identity
from rashomon.outlets import UNNAMED, Outlets, domain, looks_like_domain
from rashomon.read.records import GUESSED, checked
from rashomon.read.sources import STDIN
from rashomon.text import plain

KNOWN = (
    ".txt .text .md .html .htm .xhtml .jsonl .ndjson .csv .tsv .parquet .rss .atom .eml .mbox .warc .wacz .gz"
).split()


@dataclass(frozen=True, slots=True)
class Desk:
    """When this reading is, the outlets that are known, and the outlet of all its pages if one was given."""

    read_at: str
    outlets: Outlets
    outlet: str | None
    # Our names of fields and the columns that hold them in tables and records, where they were stated.
    mapping: Mapping[str, str] = field(default_factory=lambda: GUESSED)

    def __post_init__(self) -> None:
        for name in self.mapping:
            checked(name)

    def at(self, moment: str) -> Desk:
        """The desk at the moment when a page was got, in ISO 8601; itself where that is none, or later than it."""
        try:
            got, now = (datetime.fromisoformat(stated) for stated in (moment, self.read_at))
            return replace(self, read_at=moment) if got <= now else self
        except (ValueError, TypeError):  # among them: one has a time zone and the other none
            return self

    def page(
        self,
        raw: bytes,
        text: str,
        encoding: str,
        *,
        where: str,
        address: str = "",
        outlet: str | None = None,
        format: PageFormat = "text",
        fields: tuple[Field, ...] = (),
    ) -> Page:
        """A page of the bytes `raw`, whose characters are `text`.

        `where` is the file it stands in, `address` its own, if it has one; `outlet` is the name that the page
        gives to its outlet. An outlet that was given for the whole reading goes before that.
        """
        digest = hashlib.sha256(raw).hexdigest()
        address = address or where or f"stdin:{digest[:12]}"  # two texts piped in are not two versions of one page
        named = self.outlets.find(outlet).id if outlet and not self.outlet else self._outlet(address, where)
        return Page(
            # Not by its address: one file is one page, however the path to it is written, and on any machine.
            id=identity("p", named, digest),
            address=address,
            outlet=named,
            sha256=digest,
            encoding=encoding,
            read_at=self.read_at,
            text=text,
            format=format,
            fields=fields,
        )

    def record(
        self,
        text: str,
        fields: tuple[Field, ...],
        *,
        where: str,
        raw: bytes | None = None,
        encoding: str = "utf-8",
        base: str = "",
        outlet: str | None = None,
        format: PageFormat = "record",
    ) -> Page:
        """A page of a record with fields, of which some say its address and its outlet.

        `base` is where a relative address starts from, `outlet` whose page it is where neither says so.
        """
        values = {field.name: plain(field.text) for field in fields if field.name in ("url", "outlet")}
        address = joined(base, values.get("url", ""))
        return self.page(
            text.encode(encoding) if raw is None else raw,
            text,
            encoding,
            where=where,
            address=address,
            outlet=values.get("outlet") or (None if "://" in address else outlet),
            format=format,
            fields=fields,
        )

    def dropped(self, where: str, error: ReadError) -> Dropped:
        """What could not be read, and why."""
        return Dropped(page="", address=where or STDIN, stage="read", reason=str(error))

    def _outlet(self, address: str, path: str) -> str:
        if self.outlet:
            return self.outlets.find(self.outlet).id
        host = domain(address) if "://" in address else None
        name = host or named(path)
        # Pages of which nobody says who published them must not pass for one outlet, nor for several voices
        # of it: each has its own.
        return self.outlets.find(name).id if name else f"{UNNAMED}{_stem(path) or address}"


def joined(base: str, url: str) -> str:
    """The address that `url` is on a page at `base`."""
    try:
        return urljoin(base, url) if base and url else url
    except ValueError:  # a broken bracketed address
        return url


def named(path: str) -> str | None:
    """The domain that a file or one of its folders is named after, nearest first."""
    file = PurePath(path.partition("#")[0])
    # The suffix of "notes.md" is no country; that of a file called "harbour.example" is part of its name.
    name = PurePath(file.name)
    while name.suffix.lower() in KNOWN:
        name = name.with_suffix("")
    names = (name.name, *(folder.name for folder in file.parents))
    return next((name for name in names if looks_like_domain(name)), None)


def _stem(path: str) -> str:
    """The name of a file without suffix, with its folder's: two files called "1.txt" are not one outlet."""
    name, mark, line = path.partition("#")
    if not name:
        return ""
    # The folder by its own name, which "." and ".." do not tell.
    file = Path(os.path.abspath(name))  # noqa: PTH100 - a link is where it stands
    return f"{file.parent.name}/{file.stem}{mark}{line}".lstrip("/")
