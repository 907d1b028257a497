"""The edits that a desk makes to an article, as functions of its paragraphs.

An edit is slight (what a desk does to the look of a text) or tells something else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from rashomon.evaluation.sets import days
from rashomon.evaluation.sets.reprints import REWORDED, SWAP
from rashomon.model import Attribute, ChangeKind, Told

SENTENCE = re.compile(r"(?<=[.!?][”\"])\s+(?=[A-Z“\"])|(?<=[.!?])\s+(?=[A-Z“\"])")
QUOTATION = re.compile(r"“[^”“]{40,}[.,]”|(?<!\S)\"(?=\w)[^\"]{40,}[.,]\"(?!\w)")
QUOTED = re.compile(r"“[^”“]*”|\"[^\"]*\"")
NAME = r"(?!The )(?:[A-Z][a-z]+ ){1,2}[A-Z][a-z]+"
SPEAKER = re.compile(rf"(?<=[”\"] said ){NAME}(?=[.,])|(?<=[.!?,] ){NAME}(?= said\b)")
COUNT = re.compile(
    r"\b(?:(?<![$£€.,-])\d{2,3}(?:,\d{3})?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?= (?:people|men|women|children|soldiers|officers|students|workers|protesters|states|countries|votes|cases|"
    r"members|deaths|patients|migrants|voters|lawmakers|senators|companies|schools|homes|seats|troops)\b)"
)
NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
WEEKDAY = re.compile(r"(?<=on )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
VERB = re.compile(r"\b(?:will|would|has|have|is|are|was|were)(?= (?:[a-z]+ed|[a-z]+ing|be|been|have)\b)")
EXTRA = re.compile(r" (?:also|already|largely|recently|very|quickly|major|new|strong|key)(?= [a-z])")
WORD = re.compile(r"(?<=[ (])[a-z]{7,}(?=[ ,.])")
OTHER_SPEAKERS = ("Maren Oldcastle", "Tobias Renning", "Ilse Vandermoor", "Ruben Astley")
BYLINES = ("By Maren Oldcastle", "By Tobias Renning and Ilse Vandermoor")

Kind = tuple[Attribute | Told, ChangeKind]
# What an edit did to the paragraphs of an article; None where the article has nothing that it could be done to.
Edited = list[str] | None
# Where a sentence stands: the place of its paragraph, its own in it, and all sentences of the paragraph.
Place = tuple[int, int, list[str]]
Edit = Callable[[Sequence[str], "Setting"], Edited]


@dataclass(frozen=True, slots=True)
class Setting:
    """What an edit draws on: chance, and the other articles."""

    random: Random
    others: Sequence[days.Article]


def _swapped(
    paragraphs: Sequence[str], pattern: re.Pattern[str], by: Callable[[str], str], setting: Setting
) -> Edited:
    """The paragraphs with one match outside quotation marks put in another way."""
    places = [
        (at, match)
        for at, paragraph in enumerate(paragraphs)
        for match in pattern.finditer(paragraph)
        if not any(quoted.start() < match.start() < quoted.end() for quoted in QUOTED.finditer(paragraph))
    ]
    if not places:
        return None
    at, match = setting.random.choice(places)
    changed = paragraphs[at][: match.start()] + by(match[0]) + paragraphs[at][match.end() :]
    return [*paragraphs[:at], changed, *paragraphs[at + 1 :]]


# Slight edits


def _slip(paragraphs: Sequence[str], setting: Setting) -> Edited:
    def misspelt(word: str) -> str:
        at = setting.random.randrange(2, len(word) - 2)
        return (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            if word[at] != word[at + 1]
            else word[:at] + word[at + 1 :]
        )

    return _swapped(paragraphs, WORD, misspelt, setting)


def _marks(paragraphs: Sequence[str], _: Setting) -> Edited:
    straight = str.maketrans("“”‘’", "\"\"''")
    made = [one.translate(straight) for one in paragraphs]
    if made == list(paragraphs):
        made = [re.sub(r'"([^"]*)"', r"“\1”", one).replace("'", "’") for one in paragraphs]
    return made if made != list(paragraphs) else None


def _blanks(paragraphs: Sequence[str], _: Setting) -> Edited:
    return [one.replace(". ", ".  ") for one in paragraphs]


def _moved(paragraphs: Sequence[str], setting: Setting) -> Edited:
    at = setting.random.randrange(2, len(paragraphs) - 1)
    return [*paragraphs[: at - 1], paragraphs[at], paragraphs[at - 1], *paragraphs[at + 1 :]]


def _adjective(paragraphs: Sequence[str], setting: Setting) -> Edited:
    return _swapped(paragraphs, EXTRA, lambda _: "", setting)


def _byline(paragraphs: Sequence[str], setting: Setting) -> Edited:
    return [setting.random.choice(BYLINES), *paragraphs]


def _stamp(paragraphs: Sequence[str], setting: Setting) -> Edited:
    return [f"Updated {setting.random.randrange(10, 23)}:{setting.random.randrange(10, 59)} GMT", *paragraphs]


def _reworded(paragraphs: Sequence[str], setting: Setting) -> Edited:
    """Words in one paragraph that sub-editors change without changing what is said."""
    places = [at for at, one in enumerate(paragraphs) if SWAP.search(one) and not QUOTED.search(one)]
    if not places:
        return None
    at = setting.random.choice(places)
    return [*paragraphs[:at], SWAP.sub(lambda m: REWORDED[m[0]], paragraphs[at]), *paragraphs[at + 1 :]]


def _joined(paragraphs: Sequence[str], setting: Setting) -> Edited:
    at = setting.random.randrange(1, len(paragraphs) - 1)
    return [*paragraphs[:at], f"{paragraphs[at]} {paragraphs[at + 1]}", *paragraphs[at + 2 :]]


# Edits that tell something else


def _number(paragraphs: Sequence[str], setting: Setting) -> Edited:
    def another(number: str) -> str:
        if number in NUMBERS:
            return setting.random.choice([one for one in NUMBERS if one != number])
        return f"{int(number.replace(',', '')) + setting.random.randrange(2, 40):,}"

    return _swapped(paragraphs, COUNT, another, setting)


def _sentences(paragraphs: Sequence[str]) -> Iterator[Place]:
    """Each sentence but the first of all."""
    for at, paragraph in enumerate(paragraphs):
        held = SENTENCE.split(paragraph)
        for number in range(len(held)):
            if at + number:
                yield at, number, held


def _taken_out(paragraphs: Sequence[str], places: Sequence[Place], setting: Setting) -> Edited:
    """The paragraphs without the sentence at one of these places."""
    if not places:
        return None
    at, number, held = setting.random.choice(places)
    rest = " ".join(held[:number] + held[number + 1 :])
    return [*paragraphs[:at], *([rest] if rest else []), *paragraphs[at + 1 :]]


def _quotation(paragraphs: Sequence[str], setting: Setting) -> Edited:
    """A whole sentence with a quotation is taken out."""
    places = [
        (at, number, held)
        for at, number, held in _sentences(paragraphs)
        if QUOTATION.search(held[number]) and "said" in held[number] and _closed(held[number])
    ]
    return _taken_out(paragraphs, places, setting)


def _closed(sentence: str) -> bool:
    return sentence.count("“") == sentence.count("”") and sentence.count('"') % 2 == 0


def _cut(paragraphs: Sequence[str], setting: Setting) -> Edited:
    """The last four words inside quotation marks are taken out."""

    def cut(quoted: str) -> str:
        held = quoted[1:-1].rstrip(".,").split()
        end = "," if quoted[-2] == "," else "." if quoted[-2] == "." else ""
        return f"{quoted[0]}{' '.join(held[:-4])}{end}{quoted[-1]}"

    return _swapped(paragraphs, QUOTATION, cut, setting)


def _event(paragraphs: Sequence[str], setting: Setting) -> Edited:
    """A sentence that tells an act is taken out: it has no number, no quotation and no source."""
    places = [
        (at, number, held)
        for at, number, held in _sentences(paragraphs)
        if re.search(r"\b[a-z]{3,}ed\b", held[number])
        and 8 <= len(held[number].split()) <= 30
        and not re.search(r"[“”\"\d]|\b(?:said|says|told|according|added|wrote|asked)\b", held[number])
        and held[number].endswith(".")
    ]
    return _taken_out(paragraphs, places, setting)


def _denied(paragraphs: Sequence[str], setting: Setting) -> Edited:
    return _swapped(paragraphs, VERB, lambda verb: f"{verb} not", setting)


def _speaker(paragraphs: Sequence[str], setting: Setting) -> Edited:
    return _swapped(paragraphs, SPEAKER, lambda _: setting.random.choice(OTHER_SPEAKERS), setting)


def _day(paragraphs: Sequence[str], setting: Setting) -> Edited:
    def another(day: str) -> str:
        return setting.random.choice([one for one in WEEKDAYS if one != day])

    return _swapped(paragraphs, WEEKDAY, another, setting)


SLIGHT: dict[str, Edit] = {
    "slip": _slip,
    "marks": _marks,
    "blanks": _blanks,
    "moved": _moved,
    "adjective": _adjective,
    "reworded": _reworded,
    "joined": _joined,
    "byline": _byline,
    "stamp": _stamp,
}
TELLING: dict[str, Edit] = {
    "number": _number,
    "quotation": _quotation,
    "cut": _cut,
    "event": _event,
    "denied": _denied,
    "speaker": _speaker,
    "day": _day,
}
KINDS: dict[str, tuple[Kind, ...]] = {
    "number": (("number", "changed"),),
    "quotation": (("quotation", "removed"),),
    "cut": (("wording", "changed"),),
    "event": (("event", "removed"), ("statement", "removed"), ("position", "removed")),
    "denied": (("status", "changed"),),
    "speaker": (("attribution", "changed"),),
    "day": (("date", "changed"),),
}
