"""When two spellings are one name: what is left of a name once the ways to romanise it are levelled.

Outlets write one Arabic, Persian, Russian or Ukrainian name in several ways (kh and h, q and k, ou and u, -sky
and -skyy, an al- more or less), and drop the marks of Nordic, Slavic and Turkish ones.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from rashomon.text import fold

# In this order; letters of one row sound alike in some romanisation.
LEVELLED = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        (r"^(?:al|el|ul|ad|an|ar|as|ash|at|az)[-\s]", ""),
        (r"['’`ʿʾ.-]", ""),
        (r"þ|th", "t"),
        (r"ð|dh", "d"),
        (r"æ|ae|ä", "e"),
        (r"ø|oe|ö", "u"),
        (r"å|aa", "a"),
        (r"shch|schtsch|tsch|tch|cz|(?<!s)ch|č|ç", "ĉ"),
        (r"ß|sch|shch|sz|sh|š", "s"),
        (r"c(?=[eiy])", "s"),
        (r"zh|ž|dzh|dj|dž", "j"),
        (r"kh|x(?=[aeiou])", "h"),
        (r"ph", "f"),
        (r"gh|ğ", "g"),
        (r"ck|c(?=[aouklrtmn]|$)", "k"),
        (r"ts|tz", "z"),
        (r"w|ff$|f$", "v"),
        (r"ł", "l"),
        (r"ou|oo|o", "u"),
        (r"[yj](?=[^aeiou]|$)|ee|ie|ei|ey|iy|yi|ij|e|ı|y", "i"),
        (r"(.)\1+", r"\1"),
    )
)
# What names of bodies are spelled with on either side of the Atlantic.
AMERICAN = {
    "centre": "center", "centres": "centers", "defence": "defense", "harbour": "harbor", "labour": "labor",
    "organisation": "organization", "programme": "program", "theatre": "theater",
}  # fmt: skip
HARD = re.compile(r"[gkq]")  # q is k in one romanisation and gh in another
VOWELS = re.compile(r"[aiu]")
SHORT, LONG = 6, 8  # letters: below, one vowel makes another name; from there on, two may be a romanisation's


def bare_name(name: str) -> str:
    """A name in one case, without an article."""
    return fold(name).removeprefix("the ")


@lru_cache(maxsize=10_000)
def levelled(name: str) -> str:
    """A name without what differs between romanisations: "Khaled" and "Halid" are both "halid"."""
    found = fold(name)
    for pattern, letter in LEVELLED:
        found = pattern.sub(letter, found)
    return found


def american(name: str) -> str:
    """A name, in lower case, as American outlets spell it."""
    return " ".join(AMERICAN.get(word, word) for word in name.split())


def consonants(name: str) -> str:
    """What two spellings of one name always share."""
    return HARD.sub("g", VOWELS.sub("", levelled(name)))


def one_name(left: str, right: str) -> bool:
    """Whether two words can be spellings of one name: alike but for a vowel or two inside it.

    A vowel more at the end is another name: of a woman ("Daniela", "Ivanova"), or of somebody else.
    """
    first, second = levelled(left), levelled(right)
    if "q" in first + second:
        first, second = HARD.sub("g", first), HARD.sub("g", second)
    if first == second:
        return True
    if VOWELS.sub("", first) != VOWELS.sub("", second) or first[:1] != second[:1] or first[-1:] != second[-1:]:
        return False
    longer, shorter = max(len(first), len(second)), min(len(first), len(second))
    return longer >= SHORT and _apart(first, second) <= (2 if shorter >= LONG else 1)


def _apart(left: str, right: str) -> int:
    """The edit distance of two short words (Levenshtein 1966). U for i counts twice: no romanisation does that."""
    row = list(range(len(right) + 1))
    for i, letter in enumerate(left, 1):
        last, row[0] = row[0], i
        for j, (corner, above) in enumerate(pairwise([last, *row[1:]]), 1):
            other = right[j - 1]
            row[j] = min(above + 1, row[j - 1] + 1, corner + (letter != other) + ({letter, other} == {"u", "i"}))
    return row[-1]
