"""Organisations, movements, companies, bodies of states and news agencies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from rashomon.knowledge.files import listed, loaded


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A body that news names without explaining it. `country` is set for the bodies of one state."""

    name: str
    names: tuple[str, ...]
    country: str | None = None
    agency: bool = False
    international: bool = False


@cache
def organisations() -> dict[str, Organisation]:
    """Organisations, movements, bodies of states and news agencies, by each of their names."""
    data = loaded("organisations.toml")
    found: dict[str, Organisation] = {}

    def keep(entries: dict[str, str], **told: Any) -> None:
        for name, other in entries.items():
            body = Organisation(name=name, names=(name, *listed(other)), **told)
            found.update(dict.fromkeys(body.names, body))

    keep(data["international"], international=True)
    for kind in ("movements", "companies", "common"):
        keep(data[kind])
    keep(data["agencies"], agency=True)
    for code, bodies in data["states"].items():
        keep(bodies, country=code)
    return found
