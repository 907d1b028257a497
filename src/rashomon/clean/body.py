"""The body of an article: its paragraphs without the dateline above and the agency credit below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.clean.days.datelines import Dateline, dateline, is_speaker
from rashomon.clean.days.dates import dates
from rashomon.clean.days.printed import date_line
from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.credits import signed
from rashomon.text import WORD, Traced, fold, join

SENTENCE = re.compile(r"\s+[A-Z“\"‘][\w-]*\s+[^.!?]{30}")
BETWEEN = "\n\n"
SHORTEST = 12  # characters of a first paragraph after its dateline
# A date that some pages print in front of the first words: "Published 4 March 2025 The council ..."
IN_FRONT = re.compile(
    r"(?:(?:date of publication|(?:first )?published|posted|(?:last )?updated)(?: at| on)?:?\s+|"
    r"(?-i:[A-Z]{2,8})\s+(?=\S+\s))?",
    re.IGNORECASE,
)
# With which agencies and press offices close a text.
ENDED = re.compile(r"(?<=[.!?\"”’])\s+(?:Enditem|(?i:item) ends|[-–—(\[/]*ENDS?[-–—)\]/]*|#{2,3}|-30-|///)$")
STAMP = 60  # characters before a headline inside the first paragraph, enough for a date and a time


@dataclass(frozen=True, slots=True)
class Body:
    """The text of the article, what was read from its first and last lines, and what was cut from them and why."""

    traced: Traced
    dateline: Traced | None
    stamp: Traced | None
    agencies: tuple[str, ...]
    cuts: tuple[tuple[Traced, str], ...]


def find_body(found: Sequence[Block], *, title: str | None) -> Body:
    """The body made of these paragraphs."""
    parts = [block.whole for block in found]
    if not parts:
        return Body(Traced("", ()), None, None, (), ())
    cuts: list[tuple[Traced, str]] = []
    agencies: list[str] = []
    parts[0], stamp = _without_title(parts[0], title, cuts)
    place = _dateline(parts)
    line = None
    if place:
        line = parts[0].cut(place.start, place.words)
        prefix = parts[0].cut(0, place.start).strip()
        if prefix.text:
            cuts.append((prefix, "agency or label before the dateline"))
        mark = parts[0].cut(place.words, place.end).strip()
        if mark.text:
            cuts.append((mark, "mark after the dateline"))
        parts[0] = parts[0].cut(place.end, len(parts[0].text))
        agencies += [place.agency] if place.agency else []
    ended = ENDED.search(parts[-1].text)
    if ended and ended.start():
        cuts.append((parts[-1].cut(ended.start(), ended.end()).strip(), "mark of the end"))
        parts[-1] = parts[-1].cut(0, ended.start()).strip()
    ending = signed(parts[-1].text)
    if ending and (ending.start > 0 or len(parts) > 1):
        credit = parts[-1].cut(ending.start, len(parts[-1].text)).strip()
        cuts.append((credit, f"agency credit: {', '.join(ending.agencies)}"))
        parts[-1] = parts[-1].cut(0, ending.start).strip()
        agencies += ending.agencies
    return Body(join((part for part in parts if part.text), BETWEEN), line, stamp, tuple(agencies), tuple(cuts))


def _dateline(parts: Sequence[Traced]) -> Dateline | None:
    place = dateline(parts[0].text, rest=SHORTEST)
    if place is None:
        return None
    # In a transcript more than one paragraph begins with a name in capitals and a colon.
    if is_speaker(parts[0].text) and any(is_speaker(part.text) for part in parts[1:]):
        return None
    return place


def _without_title(
    first: Traced, title: str | None, cuts: list[tuple[Traced, str]]
) -> tuple[Traced, Traced | None]:
    """The first paragraph without the headline that some records print at its start, and a date before that."""
    words = WORD.findall(title or "")
    if len(words) < 3:
        return _without_date(first, cuts)
    pattern = re.compile(r"\W+".join(re.escape(word) for word in words) + r"[.:!?]?(?=\s)", re.IGNORECASE)
    match = pattern.search(first.text, 0, STAMP + 2 * len(title or ""))
    if not match or match.start() > STAMP or fold(first.text) == fold(match[0]):
        return _without_date(first, cuts)
    before = first.cut(0, match.start()).strip()
    if before.text and date_line(before.text) is None:
        return first, None
    headline = first.cut(match.start(), match.end()).strip()
    cuts.append((headline, "headline printed again inside the first paragraph"))
    if before.text:
        cuts.append((before, "date before the first paragraph"))
    return first.cut(match.end(), len(first.text)).strip(), before if before.text else None


def _without_date(first: Traced, cuts: list[tuple[Traced, str]]) -> tuple[Traced, Traced | None]:
    """The first paragraph without a whole date before its first sentence."""
    front = IN_FRONT.match(first.text[:STAMP])
    start = front.end() if front else 0
    stated = next((found for found in dates(first.text[: 2 * STAMP]) if found.start == start), None)
    # "4 March 2025 was a Tuesday" and "On 4 March 2025, the council": no date in front.
    if stated is None or stated.precision != "day" or not SENTENCE.match(first.text, stated.end):
        return first, None
    stamp = first.cut(start, stated.end)
    cuts.append((first.cut(0, stated.end), "date before the first paragraph"))
    return first.cut(stated.end, len(first.text)).strip(), stamp
