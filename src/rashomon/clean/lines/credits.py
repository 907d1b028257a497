"""From whom a text is: the agencies that a page credits, and who reported, wrote and edited."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.named import AGENCY, CAP, NAMES, is_agency

TAIL = 160  # characters in which a credit at the end is looked for
WITH = re.compile(
    r"[(\[]?\s*(?:(?:with|based on|compiled from|from)\s+(?:a\s+|additional\s+)?(?:files?|inputs?|"
    r"reporting|reports?|information|material|"
    r"wire reports?)\s+(?:from|by|of)\s+|(?:source|agency|agencies|quelle|fuente)\s*:\s*|"
    r"avec\s+)(?P<names>[^.]{2,80}?)\s*[)\]]?\.?",
    re.IGNORECASE,
)
# "(Harbour Radio with AFP)": a house and the agencies whose copy it used.
HOUSE_WITH = re.compile(
    r"[(\[][^()\[\]]{2,40}?,?\s(?:with|and|&|avec|con|mit|y|et|und)\s(?P<names>[^()\[\]]{2,60})[)\]]\.?",
    re.IGNORECASE,
)
REPORTING = re.compile(
    r"[(\[]\s*(?:(?:written|reported|compiled) by\b.{2,300})|[(\[]?\s*(?:(?:additional |"
    r"further )?(?:reporting|writing|editing|"
    r"edited|translated|produced) by\b|edited and translated by\b).{2,300}|"
    r"[(\[][^()\[\]]{2,40}\s(?:and|with|&)\s(?:news )?agencies[)\]]\.?",
    re.IGNORECASE | re.DOTALL,
)
CONTRIBUTED = re.compile(
    r"[^\"“”]{2,200}\bcontributed (?:reporting|(?:reporting )?to (?:this|the) (?:report|story|"
    r"article|piece|coverage))\b.{0,80}|"
    r"[^\"“”]{2,200}\b(?:writers?|journalists?|reporters?) (?-i:[A-Z])[^\"“”]{2,160}\bcontributed\.|"
    r"[-–—\s]*with (?:reporting|assistance) (?:by|from) .{2,120}|"
    r"(?-i:[A-Z])[^\"“”.:;]{2,80} (?:also )?reported from (?-i:[A-Z])[^\"“”.:;]{2,60}\.",
    re.IGNORECASE,
)
# The initials with which an agency's desks sign a text: "ab-cde/fg".
DESKS = re.compile(r"[a-z]{2,4}(?:[/-][a-z]{2,4}){1,5}")
AGENCY_LIKE = re.compile(
    r"(?:the )?(?:[A-Z][\w.'’-]*\s+){1,3}(?:Press|Agency|Agencies|Wire|Newswire|"
    r"News Service)|[A-Z]{2,8}"
)
# At the end of the last paragraph, or alone in a line: (Reuters), - AFP, © AFP, AFP/APP
_CREDITED = rf"(?:{AGENCY}|{CAP}(?:\s+{CAP}){{0,3}})"
SIGNED = re.compile(
    rf"(?:(?<=[.!?\"”’»)])\s*|"
    rf"^)(?:[(\[]\s*(?P<bracketed>{_CREDITED}(?:\s*[/,&]\s*{_CREDITED})*)\s*[)\]]\.?|"
    rf"[-–—©]+\s*(?P<dashed>{AGENCY}(?:\s*[/,&]\s*{AGENCY})*)\.?|(?P<bare>{AGENCY}(?:/{AGENCY})*)\.?)$"
)
NO_AGENCY = re.compile(
    r"(?i:ends?|more|updated?|file|photo|video|sic|laughs?|applause|see|watch|"
    r"read|edited|advertisement)\b"
)


@dataclass(frozen=True, slots=True)
class Signed:
    """A credit at the end of a text: from where on, and the agencies."""

    start: int
    agencies: tuple[str, ...]


def with_agencies(block: Block) -> tuple[str, ...]:
    """The agencies of a line such as "With inputs from AFP and Reuters"; a colleague is none."""
    match = _with(block.text) if is_with(block) else None
    names = NAMES.split(match["names"]) if match else ()
    return tuple(name.removeprefix("the ") for name in names if is_agency(name) or AGENCY_LIKE.fullmatch(name))


def _with(text: str) -> re.Match[str] | None:
    house = HOUSE_WITH.fullmatch(text)
    return (
        house if house and all(is_agency(name) for name in NAMES.split(house["names"])) else WITH.fullmatch(text)
    )


def is_credited(block: Block) -> bool:
    """Whether a block is all credit: of an agency, of those who reported, of whom the text is from."""
    ending = signed(block.text)
    return (ending is not None and ending.start == 0) or is_with(block) or is_reporting(block)


def is_with(block: Block) -> bool:
    """Whether a line says from whom else the text comes."""
    return block.words <= 20 and _with(block.text) is not None


def is_reporting(block: Block) -> bool:
    """Whether a block says who reported, wrote and edited: "(Reporting by ...; editing by ...)", "ab/cd"."""
    return block.words <= 70 and any(one.fullmatch(block.text) for one in (REPORTING, CONTRIBUTED, DESKS))


def signed(text: str) -> Signed | None:
    """The agency credit with which a paragraph ends, or that it is."""
    offset = max(0, len(text) - TAIL)
    match = SIGNED.search(text[offset:])
    if not match:
        return None
    names = match["bracketed"] or match["dashed"] or match["bare"]
    if NO_AGENCY.match(names) or (
        match["bare"] and match.start() > 0 and "\n" not in text and names.title() == names
    ):
        return None
    found = re.split(r"\s*[/,&]\s*", names)
    known = [bool(re.fullmatch(AGENCY, name)) for name in found]
    # "(Jane Doe/Reuters)" credits a picture. A name that we do not know counts if it is one word, or stands alone.
    if not all(known) and (len(found) > 1 or (match.start() > 0 and " " in found[0])):
        return None
    return Signed(offset + match.start(), tuple(found))
