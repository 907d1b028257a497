"""The words of a report that are printed for a claim: as little as a reader can place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from operator import attrgetter

from rashomon.compare.claims.about import about, sentence
from rashomon.compare.claims.addressed import with_addressee
from rashomon.model import Passage, Report, Span, Statement
from rashomon.text import stems, word_spans

RELATIVE = frozenset({"who", "whom", "whose", "which", "what"})  # a clause that begins so is told by its sentence
NEARLY_ALL = 0.6  # of a sentence: what is left is its "in an interview on Friday"
TELLING = 3  # stems besides those of names; fewer do not say enough of an event to find it elsewhere
STOP = re.compile(r"[,;:.](?=\s|$)|\s[–—-]+\s")
CLOSES = re.compile(r"[.,!?…]?[”\"]")
OPENS = re.compile(r"“|(?<!\S)\"(?=\w)")
ENDS = re.compile(r"[.,!?…][”\"]$")
BESIDE = re.compile(r",?\s+(?:and|but)\s")
AND_THAT = re.compile(r",?\s+(?:and|but)\s+(?=that\s(?!is\b|was\b|of\b))")
LONGEST = 600  # characters of a claim's words; a statement that runs on is printed up to its first content


def legible(report: Report, words: Passage, *, doubtful: bool = False) -> Passage:
    """The words to print; of a relative clause all of its sentence, as nobody knows who "who" is.

    What is denied or a rumour is `doubtful`: printed from where its sentence begins, or it would read as told.
    """
    if doubtful:
        return report.passage(sentence(report, words).start, words.end)
    first = next(iter(word_spans(words.text)), None)
    if first is None or words.text[first.start : first.end].lower() not in RELATIVE:
        return words
    around = sentence(report, words)
    return report.passage(around.start, around.end)


def rumours(report: Report) -> Iterator[Span]:
    """What is told behind words for a rumour: "amid reports that the pier was sold"."""
    for said in report.statements:
        is_heard = said.cue and not said.sources and said.by.endswith(" hearsay")
        if is_heard and all(part.start > said.cue.start for part in said.content if said.cue):
            yield from (part.span for part in said.content)


def closed(report: Report, words: Passage) -> Passage:
    """The words with all of a quotation: up to the mark that ends it, or from the one that opens it."""
    if ENDS.search(words.text) and not OPENS.search(words.text):
        held = sentence(report, words)
        opened = [at.start() for at in OPENS.finditer(report.text, held.start, words.start)]
        between = report.text[opened[-1] + 1 : words.start] if opened else '"'
        return words if re.search(r"[”\"]", between) else report.passage(opened[-1], words.end)
    is_open = words.text.count('"') % 2 or words.text.count("“") > words.text.count("”")
    end = CLOSES.match(report.text, words.end) if is_open else None
    return report.passage(words.start, end.end()) if end else words


def utterances(report: Report, statement: Statement) -> list[list[Passage]]:
    """The content sentence by sentence: what a speaker goes on to say may be all that another outlet carries.

    Parts of one sentence, with the cue in their midst, stay together.
    """
    found: list[list[Passage]] = []
    last = None
    for part in statement.content:
        own = sentence(report, part)
        first, *more = (one for said in _by_quotation(report, statement, part) for one in _by_that(report, said))
        if last and last.overlaps(own):
            found[-1].append(first)
        else:
            found.append([first])
        found += [[one] for one in more]
        last = own
    return found


def _by_quotation(report: Report, statement: Statement, part: Passage) -> Iterator[Passage]:
    """A part of what is said, divided where one quotation is joined to the next: outlets may carry one of them."""
    quoted = sorted(one.span for one in statement.quoted if part.covers(one))
    start = part.start
    for one, other in pairwise(quoted):
        joint = next(BESIDE.finditer(report.text, one.end, other.start), None)
        if joint:
            yield report.passage(start, joint.start())
            start = joint.end()
    yield report.passage(start, part.end)


def in_sentences(report: Report, part: Passage) -> Iterator[Passage]:
    """A part of what is said, sentence by sentence, where it has several."""
    first = bisect_right(report.sentences, part.start, key=attrgetter("end"))
    after = bisect_left(report.sentences, part.end, key=attrgetter("start"))
    for held in report.sentences[first:after] if after - first > 1 else ():
        yield report.passage(max(part.start, held.start), min(part.end, held.end))


def _by_that(report: Report, part: Passage) -> Iterator[Passage]:
    """A part of what is said, divided where a second "that" begins: outlets may carry one of two things said."""
    start = part.start
    for joint in AND_THAT.finditer(report.text, part.start, part.end):
        yield report.passage(start, joint.start())
        start = joint.end()
    yield report.passage(start, part.end)


def said_words(report: Report, statement: Statement, parts: Sequence[Passage], *, whole: bool) -> Passage:
    """What is printed: content, cue and source, and the rest of the sentence where that is little."""
    shown = list(parts)
    if whole:
        shown += [source.words for source in statement.sources] + ([statement.cue] if statement.cue else [])
    start, end = min(part.start for part in shown), max(part.end for part in shown)
    if end - start > LONGEST:
        start, end = parts[0].start, min(parts[0].end, parts[0].start + LONGEST)
    end = with_addressee(report, Span(start, end), statement.cue).end
    around = sentence(report, Span(start, end))
    if end - start >= NEARLY_ALL * (around.end - around.start) and not _is_said_beside(
        report, statement, end, around
    ):
        start, end = around.start, around.end
    return report.passage(start, end)


def _is_said_beside(report: Report, statement: Statement, end: int, around: Span) -> bool:
    """Whether the rest of a sentence tells what its speaker says besides, or not: "but made no mention of it"."""
    mine = {source.words.span for source in statement.sources}
    return any(
        other.kind == "silence" and other.cue and end <= other.cue.start < around.end
        for other in report.statements
        if mine & {source.words.span for source in other.sources}
    )


def told_words(report: Report, mention: Passage, names: Set[str]) -> Passage:
    """The words of an event; where they say little besides names ("she met them"), as far as the next stop."""
    told = about(report, (mention,))
    if len(told) >= TELLING and len(told - names) >= TELLING:
        return mention
    end = sentence(report, mention).end
    stop = STOP.search(report.text, mention.end, end)
    return report.passage(mention.start, max(mention.end, stop.start() if stop else end))


def stems_of_names(report: Report) -> set[str]:
    """The stems of the names and roles of those who are named."""
    texts = (text for actor in report.actors if actor.named for text in (actor.name, *actor.roles))
    return {stem for text in texts for stem in stems(text)}
