"""Where the comments of readers stand on a pasted page: below a line that counts them, names with times."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.clean.days.stamps import stamp
from rashomon.clean.lines.sorts import Sorted

REASON = "comment of a reader"
HEADS = 2  # names with times; below a line that announces comments no article has as many
READ = 60  # words of an article above its comments
NAME_WORDS, HEAD_WORDS = 5, 14  # of a name alone, of a name with its time
REST_WORDS = 5  # behind a time: what a reader can do; the headline of a video stands behind its length
LABEL_WORDS = 16
ENDS = frozenset({"foot", "related list", "menu"})
LABEL = re.compile(
    r"\b(?:comments?|thoughts? on|responses? to|repl(?:y|ies)|commentaires?|kommentare?|comentarios?|"
    r"comentários?|commenti|reacties|комментари\w+)\b",
    re.IGNORECASE,
)
TIME = re.compile(
    r"\b\d{1,2}[:.h]\d{2}\b|\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b", re.IGNORECASE
)
SAID = re.compile(r"\b(?:said|says|wrote|writes|commented|replied|dit|dice|dijo|disse|sagt|schrieb)\s*:?$")


def without_comments(found: Sequence[Sorted]) -> tuple[Sorted, ...]:
    """The same, with the lines and paragraphs of readers' comments sorted as what they are."""
    start, end = _comments(found)
    return tuple(
        Sorted(item.block, "related", REASON) if start <= at < end else item for at, item in enumerate(found)
    )


def _comments(found: Sequence[Sorted]) -> tuple[int, int]:
    """Where comments begin and end; both at the end of the page where there are none."""
    heads: list[int] = []
    read, announced = 0, False
    for at, item in enumerate(found):
        announced = announced or (read >= READ and _announces(item))
        if announced and _is_head(found, at):
            heads.append(at)
        read += item.block.words if item.sort == "prose" else 0
    if len(heads) < HEADS:
        return len(found), len(found)
    ends = (at for at in range(heads[-1], len(found)) if found[at].sort in ENDS)
    return heads[0], next(ends, len(found))


def _announces(item: Sorted) -> bool:
    block = item.block
    return block.words <= LABEL_WORDS and not block.ends_sentence and bool(LABEL.search(block.text))


def _is_head(found: Sequence[Sorted], at: int) -> bool:
    """Whether a comment begins here: a name and a time below it, or both in one line that says who wrote."""
    block = found[at].block
    if block.words <= HEAD_WORDS and SAID.search(block.text) and TIME.search(block.text):
        return True
    below = found[at + 1].block if at + 1 < len(found) else None
    if below is None or block.words > NAME_WORDS or not block.text[0].isalnum():
        return False
    posted, time = stamp(below.text), TIME.match(below.text)
    return (posted is not None and not posted.is_day) or (
        time is not None and not below.ends_sentence and len(below.text[time.end() :].split()) <= REST_WORDS
    )
