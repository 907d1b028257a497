"""The article extraction benchmark (Zyte 2020): news pages as HTML with their true body."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from rashomon.evaluation.data import Data, half
from rashomon.evaluation.task import Part

SET = "pages/article_extraction_benchmark.tar.gz"


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """A page as it came from its server, its address, and the body that a reader sees in it."""

    id: str
    address: str
    html: bytes
    body: str

    def decoded(self) -> str:
        """The characters of the page, by what it says of its encoding, or else by what they look like."""
        from resiliparse.parse.encoding import bytes_to_str, detect_encoding

        return str(bytes_to_str(self.html, detect_encoding(self.html) or "utf-8"))


def pages(data: Data, part: Part) -> Sequence[WebPage]:
    """The pages of a part, by id."""
    truth = json.loads(next(raw for _, raw in data.members(SET, "ground-truth.json")))
    return [
        WebPage(id=id, address=truth[id]["url"], html=gzip.decompress(raw), body=truth[id]["articleBody"])
        for name, raw in data.members(SET, ".html.gz")
        if half(id := PurePosixPath(name).name.removesuffix(".html.gz")) == part
    ]
