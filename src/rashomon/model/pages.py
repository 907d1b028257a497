"""What was got, and who publishes it."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.kinds import PageFormat
from rashomon.model.spans import Piece, Span, shown

# How the encoding of a page ends that has bytes which are no characters in it: nothing gives those back.
REPLACED = "+replaced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Who publishes. `id` is its domain, or the name it was given; `owner` is its family."""

    id: str
    name: str
    country: str | None = None
    language: str | None = None
    owner: str | None = None
    agency: bool = False
    known: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A named value that came with a page (title, published, byline, url) and where it stands in it."""

    name: str
    text: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What we got, as we got it: never changed, addressed by its content.

    `text` holds the characters of the bytes in `encoding` (U+FFFD for bytes that are none, see REPLACED), `format`
    says what they are written in. Where the page is a record with fields (a line of JSON), `fields` has those that
    matter, its body among them under the name "text"; a page of another format has none. `read_at` is when it was
    got (for one in a web archive: by its crawler), `modified` what its server said then of its last change, `etag`
    its mark for that content, `listed` the day of publication that the feed gives by which it was found.
    """

    id: str
    address: str
    outlet: str
    sha256: str
    encoding: str
    read_at: str
    text: str
    format: PageFormat = "text"
    fields: tuple[Field, ...] = ()
    modified: str | None = None
    etag: str | None = None
    listed: str | None = None

    def field(self, name: str) -> Field | None:
        """The field called `name`, if the page has one."""
        return next((field for field in self.fields if field.name == name), None)

    def __repr__(self) -> str:
        return shown("Page", f"{self.id} of {self.outlet}, {len(self.text)} characters", self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """What left the pipeline: where, at which stage, why. `span` is in page characters, None for all of it.

    `template` is the key by which it belongs to the template of its outlet, if it left for that.
    """

    page: str
    address: str
    stage: str
    reason: str
    span: Span | None = None
    text: str = ""
    template: str | None = None
