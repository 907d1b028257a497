"""What two forms of a person's name have in common: surnames, middle names, particles, suffixes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.knowledge import full_names
from rashomon.spelling import levelled
from rashomon.text import fold

PARTICLES = frozenset(
    "von van der den de del della di da dos du la le bin ibn bint al el ter zu af av ben".split()
)
# A particle that has lost its vowel stands in one word with the name: "d'Orsay", "dell'Acqua".
ELIDED = re.compile(r"(?:d|l|de|dal|dall|del|dell|all|degl)['’](?=[^\W\d_])", re.I)
# Of these, those without which the rest is another name: "bin Salman" is not Salman.
BINDING = frozenset({"bin", "ibn", "bint", "ben"})
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def surnames(form: str) -> tuple[str, ...]:
    """The bare forms that stand for a full name: "van Dorp" of "Jan van Dorp", never "Salman" of a bin Salman."""
    parts = [part for part in form.split() if part.lower() not in SUFFIXES]
    if len(parts) < 2:
        return ()
    at = len(parts) - 1
    while at > 1 and parts[at - 1].lower() in PARTICLES:
        at -= 1
    tail = " ".join(parts[at:])
    found = [tail]
    if at < len(parts) - 1 or ELIDED.match(tail):
        found.append(tail[0].upper() + tail[1:])
    if at < len(parts) - 1:
        if not BINDING & {part.lower() for part in parts[at:-1]}:
            found.append(parts[-1])
    elif len(parts) > 3:
        found.append(" ".join(parts[-2:]))
    return tuple(found)


def begins_name(form: str) -> bool:
    """Whether a word is written as a part of a name is: with a capital letter, also behind a particle."""
    particle = ELIDED.match(form)
    return form[particle.end() if particle else 0].isupper()


def identity_key(form: str) -> str:
    """What a full name is known by in every report: "Kim Jong-un" and "Kim Jong Un" are one."""
    return fold(form.replace("-", " "))


def same_person(left: str, right: str) -> bool:
    """Whether two full names differ only in middle names, initials, hyphens, a suffix or a word before or behind.

    So do a given name and its short form: nobody calls two people Michael Doe and Mike Doe in one text.
    """
    if _middles_differ(left, right):
        return False
    first, second = core(left), core(right)
    if [levelled(part) for part in first] == [levelled(part) for part in second]:
        return True
    short, long = sorted((f" {fold(left)} ", f" {fold(right)} "), key=len)
    if long.endswith(short) or long.startswith(short):
        return True
    return len(first) > 1 and len(second) > 1 and first[-1] == second[-1] and _one_given_name(first[0], second[0])


def _middles_differ(left: str, right: str) -> bool:
    """Whether both have middle names, and they begin otherwise: "Joe H. Doe" is not "Joe W. Doe"."""
    first, second = ([p for p in identity_key(form).split() if p not in SUFFIXES][1:-1] for form in (left, right))
    middles = [[part[0] for part in parts if part not in PARTICLES] for parts in (first, second)]
    return all(middles) and middles[0][0] != middles[1][0]


def _one_given_name(left: str, right: str) -> bool:
    short = full_names()
    return left == right or left in short.get(right, ()) or right in short.get(left, ())


def core(form: str) -> list[str]:
    """The words of a full name without initials and suffix, folded."""
    return [
        part
        for part in identity_key(form).split()
        if part not in SUFFIXES and not (len(part) == 2 and part[1] == ".")
    ]


def given_first(forms: Iterable[str]) -> dict[str, list[str]]:
    """Full names by their first word, for those called by it ("Kim", or a child by the given name)."""
    found: dict[str, list[str]] = {}
    for form in forms:
        found.setdefault(form.split()[0], []).append(form)
    return found
