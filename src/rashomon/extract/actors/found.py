"""The working values: somebody, and a place in the text that speaks of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from rashomon.knowledge import Gender
from rashomon.model import ActorKind

How = Literal["name", "title", "metonym", "body", "pronoun", "nominal", "joint"]


@dataclass(slots=True)
class Somebody:
    """An actor in the making. `key` is the identity within its kind; `mark` is the noun it is called by."""

    kind: ActorKind
    key: str
    name: str
    country: str | None = None
    gender: Gender | None = None
    roles: list[str] = field(default_factory=list)
    mark: str = ""

    def add_role(self, role: str) -> None:
        """Keep a role as stated, once."""
        if role and role.casefold() not in {known.casefold() for known in self.roles}:
            self.roles.append(role)


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens `[start, end)` speak of `who`. `wide` is where the role before a name starts."""

    start: int
    end: int
    who: tuple[Somebody, ...]
    how: How
    wide: int

    @property
    def one(self) -> Somebody | None:
        """The only one spoken of, None for a joint mention."""
        return self.who[0] if len(self.who) == 1 else None
