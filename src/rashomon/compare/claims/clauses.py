"""The clauses of a report's longer sentences, by the words and marks that part them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.placed import marked
from rashomon.compare.lexicon import EXTREMES
from rashomon.model import Passage, Position, Report, Span, Statement

RELATIVE = "which|who|whose|where"
AS = r"(?<!well\s)(?<!many\s)(?<!much\s)(?<!few\s)as(?!\san?\s)"  # not "as well as", "as a gesture"
CONJUNCTIONS = "when|while|after|before|because|although|though|since|until"
SUBORDINATE = rf"{CONJUNCTIONS}|{AS}"
BEGINS = re.compile(
    rf"""[;:]\s+ | \s[–—-]+\s | \s*[()]\s* |          # marks
         (?:,\s+|\s)(?=(?:{RELATIVE}|{SUBORDINATE})\s) |  # a clause under another
         ,\s+(?=(?:and|but|or)\s) | ,\s+(?=(?:instead\s|thus\s|thereby\s)?\w+ing\s)  # beside another, a participle
    """,
    re.VERBOSE,
)
SINCE = re.compile(rf"\b(?:{'|'.join(EXTREMES)})\s[^,;:.]*$", re.I)  # "the first time since the war began"
CONJUNCTION = re.compile(r"(?:after|before|since|until|as\sof)\s")
HOUR = re.compile(r"(?:after|before|since|until)\s(?:midnight|noon|midday|dawn|dusk|sunrise|sunset|dark)\b")
INSERTED = re.compile(rf"(?:{RELATIVE}|\w+ing)\s")  # such a clause ends at the next comma
JOINED = re.compile(rf"(?:and|but|or|{RELATIVE}|{SUBORDINATE}|\w+ing)\s")  # and not "..., which sank, lay there"
COMMA = re.compile(r",(?!\d)")  # none inside a number
# Names of what was said before, or of who says it.
LISTED = re.compile(
    r"(?:including|such as|as well as|citing|quoting|(?:who|which)\s(?:had\s)?(?:cited|quoted)|according to|"
    r"on the (?:authority|word) of)\s"
)
GROUNDS = re.compile(r"(?:citing|blaming|invoking)")
# "Earlier on Monday at the pier, where ...": a time and a place, of which the rest of the sentence tells.
WHEN_OR_WHERE = re.compile(r"(?:Earlier|Later|Early|Late|On|In|At|By|Near|Outside|Inside|During)\s")
UNDER_IT = re.compile(rf",?\s(?:{RELATIVE}|when)\s")
# "Reports on the use of nets in (the waters of) Odde are false": what stands before is no clause.
BROKEN_OFF = re.compile(
    r"\b(?:a|an|the|of|in|on|at|to|by|for|from|with|and|or|as|that|has|have|had|is|are|was|were)$", re.I
)
LONGEST = len("from")  # of such words
NEARLY_ALL = 0.8  # of the words of a condition, for a statement to say just that
QUOTE = re.compile(r"[“”\"«»‘]|(?<!\w)'|'(?!\w)")


def clauses(report: Report) -> Iterator[Passage]:
    """Those of sentences that have several, less those with a quotation, a source or a cue in them.

    There is no parse here: words that part clauses are looked for, and a stretch without a verb may be among
    them. Nothing is made of one unless another report tells nearly the same.
    """
    said = [one for one in report.statements if one.type == "assertion"]  # what one wants, the outlet tells
    frames = [source.words for one in said if not _trails(one, report) for source in one.sources]
    frames += [one.cue for one in said if one.cue]
    frames += [words for one in report.statements for words in one.quoted]
    framed = marked(len(report.text), frames)
    moments = frozenset(time.words.start for time in report.times)
    for held in report.sentences:
        spans = _split(report.text, held, moments)
        if len(spans) < 2 or report.text[held.start : held.end].endswith("?"):
            continue
        for span in spans:
            if WHEN_OR_WHERE.match(report.text, span.start, span.end) and UNDER_IT.match(report.text, span.end):
                continue
            if 1 not in framed[span.start : span.end] and not QUOTE.search(report.text, span.start, span.end):
                yield report.passage(span.start, span.end)


def _trails(statement: Statement, report: Report) -> bool:
    """Whether what is said only gives the grounds of what the speaker does: "closed the quay, citing the ice"."""
    cue = statement.cue
    return cue is not None and GROUNDS.fullmatch(cue.text) is not None and report.text[: cue.start].endswith(", ")


def clause_of(report: Report, span: Span) -> Passage:
    """The clause that a stretch stands in; its sentence where that breaks off a quotation, a name, a subject."""
    held = sentence(report, span)
    moments = frozenset(time.words.start for time in report.times if held.covers(time.words))
    found = next((one for one in _split(report.text, held, moments) if one.covers(span)), held)
    words = report.passage(found.start, found.end)
    bare = report.text[held.start : found.start].rstrip().endswith(",") and not JOINED.match(words.text)
    if bare or QUOTE.search(words.text) or report.text.startswith((" as ", ", as "), words.end):
        return report.passage(held.start, held.end)
    return words


def conditions(report: Report, position: Position) -> Iterator[Passage]:
    """What an actor's consent depends on, one by one, but where a statement says just that."""
    said = [content.span for statement in report.statements for content in statement.content]
    for condition in position.conditions:
        least = NEARLY_ALL * (condition.end - condition.start)
        if not any(condition.covers(span) and span.end - span.start >= least for span in said):
            yield condition


def _split(text: str, held: Span, moments: Collection[int]) -> list[Span]:
    """The clauses of a sentence; no conjunction stands before a time: "before midnight", "until 30 June"."""
    found: list[Span] = []
    start = held.start
    begins = [
        match
        for match in BEGINS.finditer(text, held.start, held.end)
        if not _dates(text, match, moments) and not _bounds(text, held.start, match)
    ]
    for match in (*begins, None):
        end = match.start() if match else held.end
        if INSERTED.match(text, start) and (comma := COMMA.search(text, start, end)):
            found = found[:-1]  # "The ferry, which had left Oslo at dawn, sank": what stands before is no clause
            found += _kept(text, start, comma.start())
            start = comma.end()
        found += _kept(text, start, end)
        start = match.end() if match else end
    return found


def _dates(text: str, match: re.Match[str], moments: Collection[int]) -> bool:
    word = CONJUNCTION.match(text, match.end())
    return word is not None and (word.end() in moments or HOUR.match(text, match.end()) is not None)


def _bounds(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether "since" says since when something is the first or the worst: without that nobody knows which."""
    return text.startswith("since ", match.end()) and SINCE.search(text, start, match.start()) is not None


def _kept(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and not text[start].isalnum():
        start += 1
    if LISTED.match(text, start):
        return
    while end > start and not text[end - 1].isalnum():
        end -= 1
    if start < end and not BROKEN_OFF.search(text, max(start, end - LONGEST), end):
        yield Span(start, end)
