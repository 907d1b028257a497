"""What stands within an article and is none of it: links, teasers, its own words set apart, the writer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.bylines import introduced, is_person
from rashomon.clean.lines.sorts import Sorted
from rashomon.clean.placed import LINK, PRINTED_AGAIN, Placed
from rashomon.text import fold

LIST_ITEMS = 15
LEAST, AUTHORS = 4, 2  # paragraphs above a line about the writer, and such lines
TEASER_WORDS, QUOTED_WORDS, DOUBLED_WORDS = 30, 5, 70
QUOTES = ('"', "“", "‘", "«", "„")
ABOUT_AUTHOR = re.compile(r"about (?:the |our )?(?:author|writer)s?\W*", re.IGNORECASE)
SKIP = re.compile(r"skip past (?:the )?(.{3,40})", re.IGNORECASE)
NAMES = 2  # lines of names below a teaser: its outlet and its author


def related(items: Sequence[Sorted], taken: dict[int, Placed]) -> None:
    """Mark the lists of other articles: a header and the headlines below it."""
    for at, item in enumerate(items):
        if item.sort != "related list":
            continue
        end = at + 1
        while end < len(items) and end - at <= LIST_ITEMS and _is_link(items, end):
            taken[end] = Placed(items[end].block, "dropped", LINK)
            end += 1


def _is_link(items: Sequence[Sorted], at: int) -> bool:
    """Whether a block is an item of a list of links: no sentence, and no crosshead alone before a paragraph."""
    item = items[at]
    if item.block.bulleted:
        return item.block.words <= LIST_ITEMS * 2
    return item.sort == "line" and not item.block.text.endswith(".")


def promotions(items: Sequence[Sorted], taken: dict[int, Placed]) -> None:
    """Mark what a page lets those skip who hear it read: "skip past newsletter promotion" to "after" it."""
    for at, item in enumerate(items):
        match = SKIP.fullmatch(item.block.text)
        near = range(at + 1, min(len(items), at + 1 + LIST_ITEMS)) if match else ()
        end = next((other for other in near if match and items[other].block.folded == f"after {match[1]}"), at)
        for inner in range(at, end + 1 if end > at else at):
            taken[inner] = Placed(items[inner].block, "dropped", "what a page lets its reader skip")


def without_author(found: Sequence[Placed]) -> list[Placed]:
    """The same, with the line that introduces the writer below the body dropped; the body does not tell of him."""
    made = list(found)
    bodies = [at for at, part in enumerate(made) if part.role == "body"]
    authors = " ".join(fold(part.block.text) for part in found if part.role == "byline")
    for at in bodies[LEAST:]:
        name = introduced(made[at].block)
        if (name and fold(name) in authors) or ABOUT_AUTHOR.fullmatch(made[at - 1].block.text):
            made[at] = Placed(made[at].block, "dropped", "line about the writer")
    bodies = [at for at in bodies if made[at].role == "body"]
    for at in bodies[: LEAST - 1 : -1][:AUTHORS]:
        name = introduced(made[at].block)
        if name is None or any(name in made[other].block.text for other in bodies if other != at):
            break
        made[at] = Placed(made[at].block, "dropped", "line about the writer")
    return made


def without_insets(found: Sequence[Placed]) -> tuple[Placed, ...]:
    """The same without the article's own words set apart between its paragraphs, and without teasers of others."""
    bodies = [at for at, part in enumerate(found) if part.role == "body"]
    apart = {at for at in bodies[1:] if _is_set_apart(found[at].block, [found[other].block for other in bodies])}
    doubled = {at for at in bodies if _is_doubled(found, at)}
    last = max((at for at in bodies if found[at].block.words >= QUOTED_WORDS), default=-1)
    teasers = {at for at in bodies[1:] if at < last and _is_teaser(found, at)}
    return tuple(
        Placed(part.block, "dropped", "words of the article set apart")
        if at in apart
        else Placed(part.block, "dropped", "teaser of another article")
        if at in teasers
        else Placed(part.block, "caption", "caption, printed again")
        if at in doubled
        else part
        for at, part in enumerate(found)
    )


def _is_set_apart(block: Block, bodies: Sequence[Block]) -> bool:
    """Whether a block is a quotation, all of which stands in a longer paragraph too."""
    if block.words < QUOTED_WORDS or not block.text.startswith(QUOTES):
        return False
    words = block.folded.strip("\"'., ")
    return any(len(other.folded) > len(block.folded) and words in other.folded for other in bodies)


def _is_doubled(found: Sequence[Placed], at: int) -> bool:
    """Whether a block is printed again right beside it, or with a credit behind it: as captions are."""
    words = found[at].block.folded
    if not QUOTED_WORDS <= found[at].block.words <= DOUBLED_WORDS:
        return False
    beside = [found[other] for other in (at - 1, at + 1) if 0 <= other < len(found)]
    return any(
        (part.role == "body" or part.reason == PRINTED_AGAIN)
        and (part.block.folded.startswith(words) or words.startswith(part.block.folded))
        and part.block.words >= QUOTED_WORDS
        for part in beside
    )


def _is_teaser(found: Sequence[Placed], at: int) -> bool:
    """Whether a short paragraph stands below a headline and above the names of another outlet and author."""
    below = found[at + 1 : at + 1 + NAMES]
    return (
        found[at].block.words <= TEASER_WORDS
        and found[at - 1].role == "dropped"
        and not found[at - 1].block.ends_sentence
        and len(below) == NAMES
        and all(part.role == "dropped" and is_person(part.block) for part in below)
    )
