"""The words of a report as copies are found by them: folded, where they stand, and whose words they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.group.copies import lexicon
from rashomon.group.copies.quoted import PARAGRAPH, quotations
from rashomon.model import Passage, Report, Span
from rashomon.text import STOP_WORDS, WORD, fold

# Of the words outside quotation marks: from there on "I" and "we" are the author's. Measured on 1,054 articles:
# news that prints a post or two in full has up to .50 in its paragraphs, comments have .56 to 1.
COMMENT = 0.55

# Whose words they are. Of a word that two reports take for different ones, the later of these holds.
DESK, SPOKEN, POSTED, STOCK, QUOTED = VOICES = range(5)
LATER = [bytes(voice > last for voice in range(256)) for last in VOICES]  # of each voice, whether it comes after


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of a report: folded, where they stand, and what is known of each.

    `voice` is whose words they are: in quotation marks (`quoted` has the number of the quotation, -1 for none), of
    the site or an agency about itself, of a signed post, of a paragraph in which somebody says "I", "we" or "you",
    or the desk's; `later[v]` says of each whether its voice comes after v. `content` carry content and are no
    names, `told` tell what has been: a byte a word, 0 or 1.
    """

    report: Report
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    is_name: tuple[bool, ...]
    quoted: tuple[int, ...]
    voice: bytes
    later: tuple[bytes, ...]
    content: bytes
    told: bytes

    def passage(self, first: int, end: int) -> Passage:
        """The words from `first` up to `end`, as they are written."""
        return self.report.passage(self.starts[first], self.ends[end - 1])


def words(report: Report) -> Words:
    """The words of a report."""
    found = list(WORD.finditer(report.text))
    starts, ends = tuple(word.start() for word in found), tuple(word.end() for word in found)
    written = [word[0] for word in found]
    once = {word: fold(word) for word in dict.fromkeys(written)}
    folded = tuple(once[word] for word in written)
    content = {word for word in once if word[0].islower() and once[word] not in STOP_WORDS}
    told = {word for word in once if word[0].islower() and _tells(once[word])}
    quoted = _numbered(starts, ends, quotations(report))
    voice = _voices(report.text, starts, written, folded, quoted)
    return Words(
        report=report,
        folded=folded,
        starts=starts,
        ends=ends,
        is_name=tuple(word[0].isupper() for word in written),
        quoted=quoted,
        voice=voice,
        later=tuple(map(voice.translate, LATER)),
        content=bytes(word in content for word in written),
        told=bytes(word in told for word in written),
    )


def _numbered(starts: Sequence[int], ends: Sequence[int], found: Sequence[Span]) -> tuple[int, ...]:
    numbers = [-1] * len(starts)
    for number, span in enumerate(found):
        first, after = bisect_left(starts, span.start), bisect_right(ends, span.end)
        numbers[first:after] = [number] * (after - first)
    return tuple(numbers)


def _tells(word: str) -> bool:
    return word in lexicon.TOLD or (word not in lexicon.NO_PAST and lexicon.PAST.fullmatch(word) is not None)


def _voices(
    text: str, starts: Sequence[int], written: Sequence[str], folded: Sequence[str], quoted: Sequence[int]
) -> bytes:
    voice = bytearray(QUOTED if number >= 0 else DESK for number in quoted)
    speaks = [
        starts[k]
        for k, word in enumerate(folded)
        if word in lexicon.SPEAKERS and written[k] not in lexicon.STATES and quoted[k] < 0
    ]
    for place, by in _others(text, speaks):
        for k in range(bisect_left(starts, place.start), bisect_left(starts, place.end)):
            voice[k] = max(voice[k], by)
    if voice.count(SPOKEN) > COMMENT * (len(voice) - voice.count(QUOTED)):
        return bytes(voice.replace(bytes([SPOKEN]), bytes([DESK])))
    return bytes(voice)


def _others(text: str, speaks: Sequence[int]) -> Iterator[tuple[Span, int]]:
    """The stretches in another voice than the desk's; `speaks` are the places of "I", "we" and "you"."""
    before: Span | None = None
    for match in PARAGRAPH.finditer(text):
        paragraph = Span(*match.span())
        if bisect_left(speaks, paragraph.start) < bisect_left(speaks, paragraph.end):
            yield paragraph, SPOKEN
        if lexicon.POSTED.search(match[0]):
            yield paragraph, POSTED
        if before and lexicon.SIGNED.match(match[0]):
            yield before, POSTED
        before = paragraph
        if lexicon.is_stock(match[0]):
            for sentence in lexicon.SENTENCE.finditer(text, *match.span()):
                if lexicon.is_stock(sentence[0]):
                    yield Span(*sentence.span()), STOCK
