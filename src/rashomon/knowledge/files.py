"""How the package's own files of facts and words are written."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any


def loaded(name: str) -> dict[str, Any]:
    """A data file of the package."""
    return tomllib.loads((files("rashomon") / "data" / name).read_text(encoding="utf-8"))


def listed(text: str) -> tuple[str, ...]:
    """The parts of a list, each once; they are parted by commas."""
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


def paired(text: str) -> dict[str, str]:
    """A list of pairs, each with a slash between its two."""
    return dict(pair.split("/") for pair in listed(text))
