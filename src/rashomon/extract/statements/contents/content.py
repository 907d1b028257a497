"""From complements to contents: whole quotations, the ones beside the cue and the ones that follow it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.complements.clauses import denied_after
from rashomon.extract.statements.complements.moved import RELATIVE_WORDS
from rashomon.extract.statements.contents.cuts import (
    clear_of_circumstance,
    clear_of_others,
    clear_of_participle,
    clear_of_strays,
)
from rashomon.extract.statements.contents.extents import announced, fitted
from rashomon.extract.statements.contents.floating import stands_alone, with_floating
from rashomon.extract.statements.lexicon import FRAMES, Frame
from rashomon.extract.statements.syntax.marks import Quotation
from rashomon.extract.statements.syntax.phrases import RELATIVE
from rashomon.extract.statements.syntax.reading import ENDS_SENTENCE, Reading, joined, lemma_of
from rashomon.model import Span

_ONLY_MARKS = re.compile(r"[\s,:;.…–—―-]*(?:that\s+)?\Z")
_JOINT = re.compile(r",? (?:and|but|or|as well as) (?:that )?")
_JOINT_LAST = re.compile(r"[\s,]+(?:and|but|or)[\s,]*\Z")
_CLOSING = " '’”\""  # of a quotation inside the quotation: "He said ‘go,’ ” she told them
_ONLY_SAYING = frozenset({"say", "write"})
_SPOKEN = re.compile(r"[,.!?…—–-]\s*\Z")


def contents(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """The attributions with their whole contents; one that has none is left out.

    A quotation goes to the cue whose complement it belongs to, else to the cue right beside it, else to the
    speaker of the sentence before it in its paragraph.
    """
    governed = [_governed(reading, item) for item in clear_of_others(reading, found)]
    told = [clear_of_circumstance(reading, fitted(reading, item, governed)) for item in governed]
    whole = _introduced(reading, told)
    taken = {q.start for item in whole for span in item.content for q in reading.within(span)}
    beside = [_announcing(reading, _beside(reading, item, taken), taken, whole) for item in whole]
    beside = [_going_on(reading, item, taken) for item in beside]
    stopped = [item if item.content else _behind_stop(reading, item, taken, whole) for item in beside]
    kept = [item for item in stopped if item.content and not _is_garbled(reading, item)]
    return with_floating(reading, kept)


def _introduced(reading: Reading, items: list[Found]) -> list[Found]:
    """Take a quotation from the cue behind it where another cue, that has nothing else, introduces it.

    As in "when somebody shouted, “Go,” he laughed": the parse gives all to the main verb.
    """
    owners = {}
    for item in items:
        after = reading.first_after(item.phrase.end) if item.opens_quotation and not item.content else None
        between = reading.text[item.phrase.end : after.start].strip() if after else ""
        if after and (between == ":" or (between == "," and not reading.is_title(after))):
            owners[after.start] = (item, Span(after.start, after.end))
    done = []
    for item in items:
        lost = {span for owner, span in owners.values() if owner is not item}
        kept = tuple(span for span in item.content if span not in lost)
        mine = tuple(span for owner, span in owners.values() if owner is item)
        done.append(replace(item, content=tuple(sorted((*kept, *mine)))))
    return done


def _governed(reading: Reading, item: Found) -> Found:
    """The content with every quotation that it touches taken in whole."""
    if not item.content and (block := _block(reading, item)) is not None:
        return replace(item, content=(block,))
    spans = [span for span in item.content if not _reaches(span, item)]
    spans = [part for span in spans for part in clear_of_participle(reading, item, span)]
    spans = _from_sentence_start(reading, item, spans)
    spans = [part for span in spans for part in clear_of_strays(reading, span)]
    spans = [_widened(reading, item, span) for span in spans]
    trimmed = [span for span in map(reading.trim, (_without_joint(reading, span) for span in spans)) if span]
    return replace(item, content=joined(reading, trimmed))


def _block(reading: Reading, item: Found) -> Span | None:
    """The next paragraph, where the cue's own ends in its colon: words set apart need no marks."""
    own = reading.paragraph(item.phrase.start)
    if not item.opens_quotation or reading.text[item.phrase.end : own.end].strip() != ":":
        return None
    block = reading.paragraph_after(own)
    return reading.trim(block) if block is not None and not any(reading.within(block)) else None


def _reaches(span: Span, item: Found) -> bool:
    return item.cue is not None and span.overlaps(item.cue)


def _from_sentence_start(reading: Reading, item: Found, spans: list[Span]) -> list[Span]:
    """Before "..., he said" all of the sentence is said, not only what the parse hangs on the verb."""
    if not spans or item.cue is None or spans[0].end > item.phrase.start or item.rule not in ("clause", "quote"):
        return spans
    if denied_after(item.verb) is not None:
        return spans  # the radio had not reported that she denied it
    if item.verb.dep_ in ("relcl", "acl") or reading.text[spans[0].start : spans[0].end].lower() in RELATIVE_WORDS:
        return spans
    sentence = item.verb.sent
    first = sentence[0]
    while first.i < item.verb.i and (first.is_space or first.is_punct or _leads(first, item)):
        first = first.nbor(1)
    if first.idx >= spans[0].start or reading.quotation_at(first.idx) is not None:
        return spans
    return [Span(first.idx, spans[0].end), *spans[1:]]


def _leads(token: object, item: Found) -> bool:
    """As in "But", "However," before the content: of the sentence, not of what was said."""
    return getattr(token, "head", None) == item.verb and getattr(token, "dep_", "") in ("cc", "advmod")


def _without_joint(reading: Reading, span: Span) -> Span:
    """Without the "and" that joins what the parse gives to another."""
    joint = _JOINT_LAST.search(reading.text, span.start, span.end)
    return Span(span.start, joint.start()) if joint and reading.quotation_at(span.end - 1) is None else span


def _widened(reading: Reading, item: Found, span: Span) -> Span:
    for quotation in reading.within(span):
        if not quotation_holds_phrase(quotation, item):
            span = Span(min(span.start, quotation.start), max(span.end, quotation.end))
    return span


def quotation_holds_phrase(quotation: Quotation, item: Found) -> bool:
    """Whether the cue itself stands inside the quotation."""
    return item.cue is not None and quotation.start < item.cue.end and item.cue.start < quotation.end


def _beside(reading: Reading, item: Found, taken: set[int]) -> Found:
    """Add the quotations right before and right after the cue's clause that no complement has claimed."""
    if not item.opens_quotation or item.cue is None:
        return item
    spans = list(item.content)
    before = reading.last_before(item.phrase.start)
    if before and before.start not in taken and _may_end(reading, before, item):
        taken.add(before.start)
        spans = [*_extended_back(reading, before), *spans]
    after = reading.first_after(max([item.phrase.end, *(span.end for span in item.content)]))
    if after and after.start not in taken and _may_begin(reading, after, item):
        taken.add(after.start)
        spans.append(Span(after.start, after.end))
    return replace(item, content=joined(reading, sorted(spans)))


def _behind_stop(reading: Reading, item: Found, taken: set[int], items: Sequence[Found]) -> Found:
    """Take the quotation that is the sentence behind a cue that has nothing else: "Berg disagreed. “It held.”"."""
    quotation = reading.first_after(item.phrase.end) if item.opens_quotation and item.cue is not None else None
    if quotation is None or quotation.start in taken or not stands_alone(reading, quotation):
        return item
    told = item.verb.dep_ == "ROOT" and item.verb.tag_ in ("VBD", "VBZ")
    if not told or reading.text[item.phrase.end : quotation.start].rstrip(" ") != ".":
        return item
    behind = (other.phrase.start for other in items if other.phrase.start >= quotation.end)
    start = min(behind, default=len(reading.text))
    if not ENDS_SENTENCE.search(reading.text[quotation.end : start].rstrip()) and start < len(reading.text):
        return item  # "“It held!” Holm said"
    taken.add(quotation.start)
    return replace(item, content=(Span(quotation.start, quotation.end),))


def _announcing(reading: Reading, item: Found, taken: set[int], items: Sequence[Found]) -> Found:
    """Add what a colon behind the content announces."""
    if item.silence or not item.content or item.cue is None or item.content[-1].start < item.cue.end:
        return item
    last = announced(reading, item.content[-1], taken, items)
    taken.update(quotation.start for quotation in reading.within(last))
    return replace(item, content=(*item.content[:-1], last))


def _going_on(reading: Reading, item: Found, taken: set[int]) -> Found:
    """Add the quotation that "and" or "but" joins to the end of the content: "chanted “Stay” and “No more.”"."""
    if item.silence or not item.content or item.cue is None or item.content[-1].start < item.cue.end:
        return item
    last = item.content[-1]
    after = reading.first_after(last.end)
    if after is None or after.start in taken or not _JOINT.fullmatch(reading.text, last.end, after.start):
        return item
    taken.add(after.start)
    return replace(item, content=(*item.content[:-1], Span(last.start, after.end)))


def _may_end(reading: Reading, quotation: Quotation, item: Found) -> bool:
    """Whether "..." stands right before the phrase and ends as words that are introduced afterwards do."""
    between = reading.text[quotation.end : item.phrase.start]
    if "\n" in between or not _ONLY_MARKS.match(between) or not quotation.closed:
        return False
    # "The “offensive,” which went on", "called “Brokers,” written by": said of what is quoted.
    if item.speaker is not None and item.speaker.head.lower_ in RELATIVE:
        return False
    has_aux = any(child.dep_ == "aux" for child in item.verb.children)  # "the diver Jan Berg has asked"
    if item.verb.tag_ == "VBN" and item.verb.dep_ in ("acl", "relcl") and not has_aux:
        return False
    inner = reading.text[quotation.inner.start : quotation.inner.end].rstrip(_CLOSING)
    if "," in between or not _SPOKEN.search(inner):
        return "," in between
    return not inner.endswith(".") or _says_no_more(reading, item)


def _says_no_more(reading: Reading, item: Found) -> bool:
    """As in "“It is late.” Berg said.", with a stop where a comma belongs: without it she says nothing."""
    if item.cue is None or item.speaker is None or item.content or lemma_of(item.verb) not in _ONLY_SAYING:
        return False
    last = max(item.cue.end, item.speaker.words.end)
    return reading.text[last : item.verb.sent.end_char].strip() in (".", "")


def _may_begin(reading: Reading, quotation: Quotation, item: Found) -> bool:
    """Whether the quotation is introduced by the cue: "he said on Monday: “...”"."""
    between = reading.text[item.phrase.end : quotation.start]
    if "\n" in between.strip(" ") and not between.rstrip().endswith(":"):
        return False
    if not _ONLY_MARKS.match(between) or ENDS_SENTENCE.search(between):
        return False
    if item.content and item.content[-1].end <= item.phrase.start:
        return between.strip() in (",", ":", "—", "–", "--", "")
    if between.strip():
        return ":" in between or not reading.is_title(quotation)
    # With no mark between, "read “The Long Way”" and "wrote “Home”" name a title.
    words = reading.text[quotation.inner.start : quotation.inner.end].split()
    speaks = Frame.CLAUSE in FRAMES.get(lemma_of(item.verb), ())
    return speaks and len(words) > 1 and any(word[0].islower() and len(word) > 3 for word in words[1:])


def _extended_back(reading: Reading, quotation: Quotation) -> list[Span]:
    return [Span(q.start, q.end) for q in reading.utterance(quotation) if q.start <= quotation.start]


def _is_garbled(reading: Reading, item: Found) -> bool:
    """A cue behind an opening mark that is never closed may be anybody's words."""
    if item.cue is None:
        return False
    paragraph = reading.paragraph(item.cue.start)
    for stray in reading.marked.strays:
        if paragraph.start <= stray < item.cue.start and not any(
            stray < q.start and q.end <= item.cue.start for q in reading.quotations
        ):
            return True
    return False
