"""A page as it is sent."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendered:
    """A body and the mark by which a browser knows that it has it already."""

    body: bytes
    etag: str

    @classmethod
    def of(cls, text: str) -> Rendered:
        """The body of a text; a character that UTF-8 has not shows as a question mark."""
        return cls.of_bytes(text.encode("utf-8", "replace"))

    @classmethod
    def of_bytes(cls, body: bytes) -> Rendered:
        """A body with its mark."""
        return cls(body, '"' + hashlib.sha256(body).hexdigest()[:24] + '"')
