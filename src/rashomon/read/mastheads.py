"""The name of an outlet above an article, where the text speaks of itself by the same name: "told The Courier".

A line above a headline may also name a section, a company or the author, and a text names many outlets: neither
alone says whose a page is, but for the name of an outlet that we know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.outlets import Outlets, domain

TOP = 8  # lines in which the name of the outlet stands, above the first that is a headline or a paragraph
HEADLINE_WORDS = 5
# Lines; of 86 pages with the name of a known outlet there 85 are its own, one of a paper of the same house.
FIRST = 2
NAME_WORDS = 5
OPENING = 4  # lines: a headline, a date, an author, a paragraph with its dateline
_CAP = r"[A-ZÀ-ÖØ-ÞŁŚŽČĆŠĐİ0-9][\w.’'&-]*"
NAME = re.compile(rf"(?:[Tt]he\s+)?{_CAP}(?:\s+(?:{_CAP}|of|and|the|for|de|la|&))*")
TRADE = re.compile(
    r"\b(?:News|Times|Post|Herald|Tribune|Courier|Gazette|Journal|Chronicle|Observer|Mail|Standard|Telegraph|Mirror|"
    r"Express|Press|Daily|Weekly|Bugle|Record|Register|Review|Reporter|Examiner|Inquirer|Dispatch|Bulletin|Echo|Argus|"
    r"Independent|Globe|Ledger|Monitor|Advertiser|Mercury|Sentinel|Broadcasting|Radio|\w{0,4}TV|Television|Today|Magazine|"
    r"\w*Kurier|\w*Zeitung|Kanal|Canal|Channel)\b",
    re.IGNORECASE,
)
# Words that hardly anything but a paper is called by, some of them behind the time of day at which it comes out.
PAPER = re.compile(
    r"\b(?:Times|Post|Herald|Tribune|Courier|Gazette|Chronicle|Observer|Telegraph|Examiner|Inquirer|Argus"
    r"|(?:Daily|Evening|Morning|Sunday|Weekly) (?:Bulletin|Dispatch|Echo|Express|Journal|Mail|Mirror|News|Press"
    r"|Record|Star|Standard|Sun|World))$",
    re.IGNORECASE,
)
# Words that menus have, and no paper for its name.
SECTION = re.compile(
    r"(?:(?:the )?(?:home|news|latest|live|breaking|world|local|national|politics|business|economy|opinion|"
    r"sports?|culture|video|menu|search|sections?|share|advertisement|europe|asia|africa|americas|top stories|"
    r"daily|exclusive|analysis|by|today|skip to .*)\s*)+(?:news)?",
    re.IGNORECASE,
)
# "NORTHLINE - MARLOW, March 4 (Northline) - ". Without the name in front it may be a paper that runs the copy: of
# 20 texts in which somebody "told" the agency of their dateline 4 are of others.
DATELINE = re.compile(
    r"(?P<front>[A-Z][\w.&’' -]{2,24}?)\s+[-–—]\s+"
    r"[A-Z][\w.,/’' -]{2,50}?\s*\((?P<name>[A-Z][\w.&’' -]{1,30})\)\s*[-–—]"
)
ADDRESS = re.compile(r"[\w.+-]+@(?P<host>[\w-]+(?:\.[\w-]+)+)")
_OPENER = r"(?:tells?|told|telling|sp(?:eaks?|oke|eaking) (?:to|with)|(?:an )?interview (?:with|to|by))"
_SOURCE = r"(?:seen|obtained|reviewed|viewed|read|commissioned) by"
_OWN = r"(?:ha(?:s|ve) (?:learn(?:ed|t)|seen|obtained|reviewed|contacted|asked|approached)|understands|can reveal)"
_END = r"\s*[.,;:!?\"”’)]|\s+(?:in|on|by|from|at|during)\b"
_STAFF = r"(?:staff|correspondent|reporter|newsroom|newsletters?)"


def masthead(text: str, outlets: Outlets) -> str | None:
    """The name or the domain above an article by which its text speaks of itself; None where several do, or none.

    So with an outlet that is known in the first lines, a paper by its name in the very first or beside the author,
    and a name in front of a dateline that has it again.
    """
    lines = [line for line in (" ".join(line.split()) for line in text.splitlines()) if line]
    found = {letters(name): name for name in _above(lines) if _speaks(name, lines)}
    found |= {letters(name): name for name in _above(lines[:FIRST]) if _is_paper(name, outlets)}
    papers = {letters(name): name for name in (*lines[:1], *_beside_authors(lines)) if _is_called_paper(name)}
    told = {letters(name) for line in lines for name in _audiences(line) if PAPER.search(name)}
    found |= papers if told <= papers.keys() else {}
    fronts = (match for match in map(DATELINE.match, lines[:OPENING]) if match)
    found |= {letters(one["name"]): one["name"] for one in fronts if letters(one["front"]) == letters(one["name"])}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_paper(name: str, outlets: Outlets) -> bool:
    outlet = outlets.find(name)
    return outlet.known and not outlet.agency


def _is_called_paper(name: str) -> bool:
    return _is_name(name) and " " in name and PAPER.search(name) is not None


def _beside_authors(lines: Sequence[str]) -> Iterator[str]:
    """The parts of a line that names an author first: "By Jane Doe | Gull Bay Herald | 4 March"."""
    for line in lines[:OPENING]:
        first, *parts = line.split(" | ")
        if first.startswith("By "):
            yield from parts


def letters(name: str) -> str:
    """The letters and digits of a name without its article, or those of a domain without its ending."""
    host = domain(name)
    bare = host.partition(".")[0] if host else re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)
    return "".join(c for c in bare.casefold() if c.isalnum())


def _above(lines: Sequence[str]) -> Iterator[str]:
    """The lines above the headline that may be a name."""
    for line in lines[:TOP]:
        parts = line.split(" | ")
        if len(parts) == 1 and len(line.split()) >= HEADLINE_WORDS and not _is_name(line):
            return
        yield from filter(_is_name, parts)


def _is_name(words: str) -> bool:
    if domain(words):
        return True
    return len(words.split()) <= NAME_WORDS and bool(NAME.fullmatch(words)) and not SECTION.fullmatch(words)


def _speaks(name: str, lines: Sequence[str]) -> bool:
    """Whether a text speaks of itself by this name."""
    if domain(name):
        return any(letters(said) == letters(name) for line in lines for said in _audiences(line))
    bare = re.sub(r"^the\s+", "", name, flags=re.IGNORECASE).split()
    # "The Courier" and "the Evening Courier" are short for the Halden Evening Courier.
    count = len(bare) if TRADE.fullmatch(bare[-1]) else 1
    words = rf"(?:[Tt]he\s+)?(?:{'|'.join(re.escape(' '.join(bare[at:])) for at in range(count))})"
    is_paper = bool(TRADE.search(name))
    # Of a company above a headline others have "told Northline that it must pay".
    told = rf"\b{_OPENER}\s+{words}" + (r"\b" if is_paper else rf"(?={_END}|$)")
    forms = [told, *((rf"\b{_SOURCE}\s+{words}\b", rf"\b{words}\s+(?:{_OWN}|{_STAFF})\b") if is_paper else ())]
    return any(re.search(form, line) for line in lines for form in forms) or any(
        letters(match["host"]) == letters(name) for line in lines for match in ADDRESS.finditer(line)
    )


def _audiences(line: str) -> Iterator[str]:
    """The names to which a line says that somebody spoke."""
    for match in re.finditer(rf"\b{_OPENER}\s+(?P<name>{NAME.pattern})", line):
        yield match["name"].rstrip(".’'")
