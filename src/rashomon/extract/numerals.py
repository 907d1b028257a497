"""Numbers in digits and in words, as news writes them: "1.2 million", "twenty-four", "two dozen"."""

from __future__ import annotations

import re

ONES = dict(zip("zero one two three four five six seven eight nine".split(), range(10), strict=True))
TEENS = dict(
    zip(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        range(10, 20),
        strict=True,
    )
)
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
SMALL = ONES | TEENS | TENS
LARGE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SHORT = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12}
MULTIPLES = {"dozen": 12.0, "score": 20.0, "hundred": 100.0} | LARGE
# What a plural alone says: "dozens" is two dozen or more.
PLURALS = {f"{name}s": 2 * size for name, size in MULTIPLES.items()}

DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_SPELLED = rf"(?:(?:{'|'.join(TENS)})[-‐–\s]+(?:{'|'.join(list(ONES)[1:])})|{'|'.join(SMALL)})"
_LARGE = "|".join(LARGE)
_SIZE = rf"(?:dozen|hundred|{_LARGE})"
_SIZES = rf"(?:[-\s]+{_SIZE}\b(?:\s+(?:and\s+)?{_SPELLED}\b)?)"
# A number in digits or words. "A" and "half a" count only before a size: "a dozen", "half a million".
NUMBER = (
    rf"(?:{DIGITS}(?:[-\s]*(?:{_LARGE})\b|\s?(?:mln|mn|bn|bln|tn|m|k)\b|\s+(?:dozen|hundred)\b)?"
    rf"|\b{_SPELLED}\b{_SIZES}*"
    rf"|\b(?:half\s+)?an?{_SIZES}+"
    rf"|\b(?:hundred|dozen){_SIZES}*)"
)
_TOKEN = re.compile(rf"{DIGITS}|[a-z]+")


def number(words: str) -> float | None:
    """The value of words that match NUMBER ("1.2 million", "a hundred and five"); None for any others."""
    total, current, halved, seen = 0.0, 0.0, False, False
    for word in _TOKEN.findall(words.casefold()):
        if word[0].isdigit():
            current, seen = current + float(word.replace(",", "")), True
        elif word in SMALL:
            current, seen = current + SMALL[word], True
        elif word in LARGE or (word in SHORT and seen):
            total += (current or 1.0) * (LARGE.get(word) or SHORT[word])
            current, seen = 0.0, True
        elif word in ("hundred", "dozen", "score"):
            current, seen = (current or 1.0) * MULTIPLES[word], True
        elif word == "half":
            halved = True
        elif word not in ("a", "an", "and"):
            return None
    if not seen:
        return None
    return (total + current) / (2 if halved else 1)
