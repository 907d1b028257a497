"""Who wrote a text: bylines, lines of names, and what introduces a writer below it."""

from __future__ import annotations

import re

from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.named import AGENCY, CAP, NAMES, SMALL, is_agency
from rashomon.clean.lines.words import MONTHS, WEEKDAYS

BYLINE = re.compile(
    r"(?:(?i:by|par|por|von|di|da|(?:written|reported|story|text|words|reporting|analysis|opinion|commentary) by|"
    r"texte)\s*:?\s+)"
    r"(?=\S*[A-ZÀ-Þ])(?:[^.!?;:]|(?<=\b[A-Z])\.){2,120}\.?|(?:Staff (?:Reporter|Writer|Correspondent)|"
    r"Our (?:Correspondent|Reporter|Staff Reporter)|Web Desk|"
    r"News Desk|Agencies|Correspondent)(?:,\s+[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)?|"
    rf"From\s{CAP}(?<=['’]s)(?:\s{CAP}){{2,3}}(?:\s(?:in|at)(?:\s{CAP}){{1,3}})?"
)
# "by Jane Doe", "By JANE DOE and Jan Berg" within a line.
_WHO = rf"{CAP}(?:\s+(?:{CAP}|(?:de|da|van|von|bin|al|el)\b)){{1,3}}"
BY_NAME = re.compile(rf"(?:^|(?<=[\s|·•–—-]))[Bb]y:?\s+{_WHO}(?:\s*(?:,|and|&)\s+{_WHO})*(?=\s|$|[,|@])")
ROLE = (
    r"(?i:reporter|correspondent|editor|writer|staff|desk|columnist|chief|producer|journalist|"
    r"contributor|bureau|team|analyst|"
    r"press|agency|news)"
)
NO_VERB = re.compile(rf"{SMALL}|{ROLE}s?|at|on|for|special|our|to|our|own|&")
# Of days only the full names: Jan, April and August are people too.
NO_NAME = re.compile(
    "|".join([*(day for day in WEEKDAYS if len(day) > 5), "the", "this", "that", "then", "now"]), re.IGNORECASE
)
PERSON = re.compile(
    rf"{CAP}(?:\s+(?:{CAP}|{SMALL})){{1,4}}(?:\s*(?:,|and|&|\|)\s*{CAP}(?:\s+(?:{CAP}|{SMALL}|"
    rf"{ROLE})){{0,4}}){{0,4}}"
)
PERSON_WITH = re.compile(rf"{PERSON.pattern}\s+(?:with|avec|mit|con)\s+{AGENCY}(?:(?:,|\s+and|\s+&)\s+{AGENCY})*")
BESIDE_NAME = re.compile(r"\s(?:with|avec|mit|con)\s")
NAME_MARKS = re.compile(r"\s+[-–—|/]\s+|\s+with\s+")
ONE_NAME = re.compile(rf"{CAP}|{AGENCY}(?:(?:,|\s+and)\s+{AGENCY})*")
AGENCY_BYLINE = re.compile(
    rf"(?P<name>{AGENCY}|{CAP}(?:\s+{CAP}){{0,2}}\s+(?:Press|News Agency|Newswire|Wire|"
    rf"News Service|Agency))"
    rf"(?:\s+(?i:staff|staff reporters?|reporter))?(?:\s*,?\s+(?i:with (?:a file|files|inputs?|"
    rf"reporting|additional reporting) from|and)\s+.{{2,60}})?"
)
INTRODUCTION_WORDS = 80
INTRODUCTION = re.compile(
    rf"(?P<name>{CAP}(?:\s+{CAP}){{1,3}}|{CAP}(?=\s+covers\s))(?:\s*\([^()]{{2,60}}\))?,?\s+"
    r"(?:(?:is|was|has been)\s+(?:an?|the)\s+(?:[\w'’&.-]+,?\s+){0,6}?"
    r"(?:writer|reporter|editor|journalist|columnist|correspondent|contributor|author|blogger|curator|producer|"
    r"podcaster|essayist|critic)\b|(?:writes|reports|blogs)\s+(?:about|on|for)\b|covers\s+.{3,80}\sfor\b)"
)


def is_byline(block: Block) -> bool:
    """Whether a block names its author with a word for it ("By"), or with the agencies whose copy he used."""
    if block.words <= 14 and PERSON_WITH.fullmatch(block.text):
        return True
    if block.words > 25 or not BYLINE.fullmatch(block.text):
        return False
    # "By Wednesday the water had reached the school": names and offices only, and no day.
    rest = block.text.split()[1:]
    plain = [word for word in rest if word.islower() and not NO_VERB.fullmatch(word.strip(",.;|"))]
    return len(plain) <= 1 and not (rest and NO_NAME.fullmatch(rest[0].strip(",")))


def written_by(text: str) -> tuple[int, int] | None:
    """Where in a line the author is named with a word for it; not where a day is ("by Monday Morning")."""
    match = BY_NAME.search(text)
    if not match:
        return None
    words = [word.strip(",.").casefold() for word in match[0].split()[1:]]
    at = next(
        (i for i, word in enumerate(words) if word in MONTHS or NO_NAME.fullmatch(word) or word == "on"), None
    )
    if at is None:
        return match.span()
    if at < 2:
        return None
    ends = [word.end() for word in re.finditer(r"\S+", match[0])]
    return match.start(), match.start() + ends[at]


def is_person(block: Block) -> bool:
    """Whether a block is made of names alone; whether they are the author's depends on where it stands."""
    return block.words <= 14 and not block.ends_sentence and are_names(block.text)


def are_names(text: str) -> bool:
    """Whether a text is names and offices alone: "Jane Doe", "Jane Doe - Marlow Times", "Jane Doe with AFP"."""
    first, *others = NAME_MARKS.split(text)
    return bool(PERSON.fullmatch(first)) and all(
        PERSON.fullmatch(one) or ONE_NAME.fullmatch(one) for one in others
    )


def introduced(block: Block) -> str | None:
    """The name of the writer whom a line below an article introduces: "Jane Doe is a writer in Marlow"."""
    match = INTRODUCTION.match(block.text) if block.words <= INTRODUCTION_WORDS else None
    return match["name"] if match else None


def agency_of_byline(text: str) -> str | None:
    """The agency that a byline names in place of a person."""
    words = re.sub(r"^(?i:by|par|por|von|source|agency)\s*:?\s+", "", text).strip()
    match = AGENCY_BYLINE.fullmatch(words)
    if match:
        return match["name"]
    last = re.split(r", | and | with | & ", words)[-1]
    return last if is_agency(last) else None


def agencies_of_byline(text: str) -> tuple[str, ...]:
    """The agencies that a byline names in place of a person, or beside one."""
    if PERSON_WITH.fullmatch(text):
        return tuple(name for name in NAMES.split(BESIDE_NAME.split(text)[-1]) if is_agency(name))
    agency = agency_of_byline(text)
    return (agency,) if agency else ()
