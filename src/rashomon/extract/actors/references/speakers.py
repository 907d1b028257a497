"""Who says "I" between quotation marks."""

from __future__ import annotations

from rashomon.extract.actors.syntax.clauses import SUBJECTS, Clauses
from rashomon.extract.actors.syntax.found import Somebody
from rashomon.extract.actors.syntax.words import CLOSING, OPENING
from rashomon.knowledge import lexicon


def speakers(clauses: Clauses) -> dict[int, Somebody]:
    """Whose words each sentence quotes, by its number: whom it lets speak, or else its paragraph.

    A paragraph that lets nobody speak is quoted from whom the one before it announces with a colon, or leaves in
    the middle of a quotation, as newspapers print one that goes on.
    """
    words = clauses.words
    by_sentence: dict[int, dict[int, Somebody | None]] = {}
    by_paragraph: dict[int, dict[int, Somebody | None]] = {}
    for i in range(len(words)):
        if words.quoted[i] or words.dep[i] not in SUBJECTS or words.lemma[words.head[i]] not in lexicon().speech:
            continue
        mention = clauses.at(i)
        who = mention.one if mention is not None and mention.one and mention.one.kind == "person" else None
        for held in (
            by_sentence.setdefault(words.sentence[i], {}),
            by_paragraph.setdefault(words.paragraph[i], {}),
        ):
            held[id(who)] = who
    spans = _paragraphs(clauses)
    found: dict[int, Somebody] = {}
    goes_on: Somebody | None = None
    for paragraph, (start, end) in spans.items():
        told = by_paragraph.get(paragraph, {})
        alone = _only(told) if told else goes_on
        for number in range(words.sentence[start], words.sentence[end - 1] + 1):
            own = by_sentence.get(number)
            who = _only(own) if own else alone
            if who is not None:
                found[number] = who
        goes_on = _announced(clauses, start, end, by_sentence, alone)
    return found


def _only(held: dict[int, Somebody | None]) -> Somebody | None:
    return next(iter(held.values())) if len(held) == 1 else None


def _announced(
    clauses: Clauses,
    start: int,
    end: int,
    by_sentence: dict[int, dict[int, Somebody | None]],
    alone: Somebody | None,
) -> Somebody | None:
    """Who is quoted in the paragraph behind this one: whom its colon announces, or whose words no mark closes."""
    words = clauses.words
    said = [i for i in range(start, end) if not words.words[i].isspace()]
    if not said:
        return None
    if words.words[said[-1]] == ":":
        return _only(by_sentence.get(words.sentence[said[-1]], {}))
    marks = [character for i in said for character in words.words[i] if character in OPENING + CLOSING + '"']
    open_ = bool(marks) and (marks[-1] in OPENING or (marks[-1] == '"' and marks.count('"') % 2 == 1))
    return alone if open_ else None


def _paragraphs(clauses: Clauses) -> dict[int, tuple[int, int]]:
    """First token and end of each paragraph, in reading order."""
    found: dict[int, tuple[int, int]] = {}
    for i, number in enumerate(clauses.words.paragraph):
        found[number] = (found[number][0] if number in found else i, i + 1)
    return found
