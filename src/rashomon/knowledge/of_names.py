"""What given names say of whoever bears them."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Literal, get_args

from rashomon.knowledge.files import listed, loaded

Gender = Literal["m", "f"]
GENDERS: tuple[Gender, ...] = get_args(Gender)


@cache
def given_names() -> dict[str, Gender]:
    """What a given name says of its bearer, for names that say it everywhere."""
    data = loaded("names.toml")
    return {name: gender for gender in GENDERS for name in listed(data[gender])}


@cache
def full_names() -> dict[str, frozenset[str]]:
    """The given names that a short one stands for, in lower case: "chris" may be Christopher or Christine."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in loaded("names.toml")["short"].casefold().split("\n"):
        for short in line.split()[1:]:
            found[short].add(line.split()[0])
    return {short: frozenset(names) for short, names in found.items()}
