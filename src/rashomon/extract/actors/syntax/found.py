"""The working values: somebody, and a place in the text that speaks of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from rashomon.knowledge import Gender
from rashomon.model import ActorKind

# Which rule found a mention: the sieve of Raghunathan et al. 2010 that it passed, in our terms.
How = Literal[
    "name",  # as the recogniser labelled it, or as the knowledge base spells it
    "vote",  # a name whose other mentions say what it is, against the label that it bears here
    "title",  # a name behind a title or a role
    "metonym",  # a capital, palace or street that acts for its state
    "body",  # a body or group of a state, an organisation or a person
    "described",  # people or a body whom the report only describes
    "equated",  # set beside a name, or said to be somebody
    "role",  # the only one who bears the role
    "same noun",  # the one described by this noun before
    "kind",  # the only one of late who is of this kind
    "owned",  # what belongs to the same one as before
    "subject",  # a pronoun whose clause, or the one before, has this subject
    "turn",  # a pronoun that speaks, as whoever spoke last
    "salience",  # a pronoun, and nobody else comes near
    "speaker",  # "I" between quotation marks
    "joint",  # several who are named together
]


@dataclass(slots=True)
class Somebody:
    """An actor in the making. `key` is the identity within its kind.

    `roles` are as the report states them, `offices` those of a leader that it need not
    state, `once` those of a leader on another day.
    `named`: the report names it, and does not only describe it. `nouns` are those it is called by, in the singular
    ("minister", "boy", "company"), `words` all that describe it; both in lower case.
    """

    kind: ActorKind
    key: str
    name: str
    country: str | None = None
    gender: Gender | None = None
    roles: list[str] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)
    once: list[str] = field(default_factory=list)
    named: bool = True
    nouns: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)

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
