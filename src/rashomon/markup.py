"""The text that a reader sees in HTML, and the way back from it to the characters of the source."""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rashomon.model import Piece, Span
from rashomon.text import Traced, join, replace

# A comment, an element whose content nobody sees, a tag, or a "<" that begins none and is shown as it is; each
# with the text behind it, so that a page takes half as many matches.
# Of a tag, to its end; what is quoted may hold ">". A mark that does not open a value is a character like another,
# as it is for browsers. No "<" outside quotation marks, and nothing given back: else a page of tags that nobody
# closes takes the square of its length.
INSIDE = r"""[^'"<>=]*+(?:(?:=\s*+(?:"[^"]*+"|'[^']*+')?+|["'])[^'"<>=]*+)*+"""
TOKEN = re.compile(
    r"(?:<!--.*?(?:-->|\Z)"
    rf"|<(script|style|template|noscript|svg|iframe|textarea|select|object|head)\b{INSIDE}>"
    r"[^<]*(?:<(?!/\1\b)[^<]*)*(?:</\1\s*>|\Z)"
    rf"|</?(?P<tag>[a-zA-Z][\w:-]*){INSIDE}>|<[!?]{INSIDE}>|(?P<sign><)|\A)(?P<text>[^<]*)",
    re.DOTALL | re.IGNORECASE,
)
REFERENCE = re.compile(r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|\w{2,32});?")
ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table "
    "tbody td tfoot th thead title tr ul".split()
)
# White space, and characters that nobody sees, which libraries drop: a soft hyphen, a joiner, a direction mark.
UNSEEN = "\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
WORD = re.compile(f"[^{UNSEEN}]+")
# Of a block that a page has in parts: how short one may be, how many, and how far one is from the next.
SHORTEST_PART, MOST_PARTS, FURTHER = 20, 12, 400


def visible(source: str, start: int = 0) -> Traced:
    """The visible text of HTML that stands in its page from `start` on.

    Elements of a block are parted by a blank line, `<br>` is a line break; these, and blanks that stand alone
    between two tags, come from nowhere. A character reference is one piece that leads to all of it.
    """
    parts: list[str] = []
    pieces: list[Piece] = []
    length = 0

    def show(text: str, origin: int, width: int) -> None:
        nonlocal length
        parts.append(text)
        if text and not text.isspace():
            pieces.append(Piece(length, length + len(text), Span(origin, origin + width)))
        length += len(text)

    for match in TOKEN.finditer(source):
        tag, sign, text = match.group("tag", "sign", "text")
        if tag:
            parting = "\n\n" if tag.lower() in BLOCKS else "\n" if tag in ("br", "BR") else ""
            parts.append(parting)
            length += len(parting)
        elif sign:
            show(sign, match.start("sign") + start, 1)
        if text:
            origin = match.start("text") + start
            for shown, at, width in _unescaped(text) if "&" in text else ((text, 0, len(text)),):
                show(shown, origin + at, width)
    return Traced("".join(parts), tuple(pieces))


def tags(
    source: str, name: str, holding: re.Pattern[str], attributes: Container[str]
) -> Iterator[dict[str, Traced]]:
    """These attributes of the elements called `name` whose tags hold what is looked for, each value traced."""
    for tag in re.finditer(rf"<{name}\b{INSIDE}>", source, re.IGNORECASE):
        if not holding.search(tag[0]):
            continue
        found: dict[str, Traced] = {}
        for match in ATTRIBUTE.finditer(source, tag.start(), tag.end()):
            group = match.lastindex or 2
            if (key := match[1].lower()) in attributes and key not in found:
                found[key] = unescaped(Traced.of(match[group], match.start(group)))
        yield found


def contents(source: str, opening: re.Pattern[str], name: str) -> Iterator[Span]:
    """What stands inside the elements called `name` that open so, to the next closing tag of that name."""
    closing = re.compile(rf"</{name}\s*>", re.IGNORECASE)
    at = 0
    while (tag := opening.search(source, at)) and (end := closing.search(source, tag.end())):
        yield Span(tag.end(), end.start())
        at = end.end()


def unescaped(value: Traced) -> Traced:
    """A value with its character references as the characters they stand for."""
    for reference in dict.fromkeys(REFERENCE.findall(value.text) if "&" in value.text else ()):
        value = replace(value, re.compile(re.escape(reference)), html.unescape(reference))
    return value


def _unescaped(text: str) -> Iterator[tuple[str, int, int]]:
    """The runs of a text and the characters that its references stand for, each with its place and width."""
    at = 0
    for match in REFERENCE.finditer(text):
        if at < match.start():
            yield text[at : match.start()], at, match.start() - at
        yield html.unescape(match[0]), match.start(), match.end() - match.start()
        at = match.end()
    if at < len(text):
        yield text[at:], at, len(text) - at


@dataclass(frozen=True, slots=True)
class Bare:
    """A text without its white space, for finding in it what somebody else has laid out anew."""

    of: Traced
    text: str
    starts: tuple[int, ...]  # of each word in `text`
    words: tuple[tuple[int, int], ...]  # where each stands in `of.text`

    @classmethod
    def made(cls, traced: Traced) -> Bare:
        """The bare text of a text."""
        words = tuple([match.span() for match in WORD.finditer(traced.text)])
        starts = tuple(accumulate([end - start for start, end in words], initial=0))[:-1]
        return cls(traced, bare(traced.text), starts, words)

    def place(self, at: int) -> int:
        """Where in `of.text` the character stands that is `at` in the bare text."""
        number = bisect_right(self.starts, at) - 1
        return self.words[number][0] + at - self.starts[number]

    def cut(self, start: int, end: int) -> Iterator[Span]:
        """The stretches of `of.text` that make `[start, end)` of the bare text."""
        for number in range(bisect_right(self.starts, start) - 1, len(self.starts)):
            first = self.starts[number]
            if first >= end:
                return
            low, high = self.words[number]
            yield Span(low + max(0, start - first), min(high, low + end - first))


def bare(text: str) -> str:
    """A text without white space and characters that nobody sees."""
    return "".join(WORD.findall(text))


def led_back(blocks: Iterable[str], held: Bare) -> list[Traced | None]:
    """Each of the blocks, which a library has taken from a page, as the characters of that page; None: not found.

    The words are the page's own; runs of white space are single blanks, as browsers show them. Of several places
    that have the same words the one that keeps the order of the blocks is taken: a page repeats its paragraphs in
    teasers, above its article as below it.
    """
    wanted = [(block, bare(block)) for block in blocks]
    # What stands in one place alone shows where the others must be.
    anchors = _rising(
        [(i, at) for i, (_, text) in enumerate(wanted) if (at := _only(text, held.text)) is not None]
    )
    alone = dict(anchors)
    found: list[Traced | None] = []
    after = 0
    for i, (block, text) in enumerate(wanted):
        place = alone.get(i, -1)
        if text and place < 0:
            before = next((at for number, at in anchors if number > i), None)
            place = _between(text, held.text, after, before)
        parts = [Span(place, place + len(text))] if place >= 0 else _parts(text, held.text, after)
        if place >= 0 or parts:
            after = parts[-1].end
        elif text and (place := held.text.find(text)) >= 0:
            parts = [Span(place, place + len(text))]
        found.append(_laid_out(block, parts, held) if parts else None)
    return found


def _parts(text: str, held: str, after: int) -> list[Span]:
    """The places of a text in between of which the page shows more, a formula or a note; [] where it is not found.

    Each part is as long as it can be, and none but the last is short: words here and there prove nothing.
    """
    found: list[Span] = []
    done = 0
    reach = len(text) + FURTHER
    while done < len(text):
        if len(found) == MOST_PARTS:
            return []
        low, high = 0, len(text) - done
        place = -1
        while low < high:  # the longest beginning of the rest that stands within reach
            length = (low + high + 1) // 2
            at = held.find(text[done : done + length], after, after + reach)
            low, high, place = (length, high, at) if at >= 0 else (low, length - 1, place)
        if low < min(SHORTEST_PART, len(text) - done):
            return []
        found.append(Span(place, place + low))
        done, after, reach = done + low, place + low, low + FURTHER
    return found


def _only(text: str, held: str) -> int | None:
    """Where a text stands, if it stands in one place alone."""
    at = held.find(text) if text else -1
    return at if at >= 0 and held.find(text, at + 1) < 0 else None


def _between(text: str, held: str, after: int, before: int | None) -> int:
    """Where a text stands between two places: right after the first, or else next to the second; -1: nowhere."""
    if before is None or (after and held.startswith(text, after)):
        return held.find(text, after)
    return held.rfind(text, after, before)


def _rising(anchors: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most of the anchors that stand in the order of their numbers (longest increasing subsequence)."""
    ends: list[int] = []
    chain: list[tuple[int, int, int]] = []  # number, place, index of the one before it
    tops: list[int] = []
    for number, place in anchors:
        length = bisect_left(ends, place)
        chain.append((number, place, tops[length - 1] if length else -1))
        if length == len(ends):
            ends.append(place)
            tops.append(len(chain) - 1)
        else:
            ends[length], tops[length] = place, len(chain) - 1
    kept = []
    at = tops[-1] if tops else -1
    while at >= 0:
        number, place, at = chain[at]
        kept.append((number, place))
    return kept[::-1]


def _laid_out(block: str, parts: Sequence[Span], held: Bare) -> Traced:
    """The words of a block, whose characters are these parts of the bare text, with blanks where it has them."""
    first, last = held.place(parts[0].start), held.place(parts[-1].end - 1) + 1
    if held.of.text[first:last] == block.strip():
        return held.of.cut(first, last)
    spans = [span for part in parts for span in held.cut(part.start, part.end)]
    words = []
    for word in block.split():
        wanted, cut = len(bare(word)), []
        while wanted:
            span = spans[0]
            end = min(span.end, span.start + wanted)
            wanted -= end - span.start
            cut.append(held.of.cut(span.start, end))
            spans[:1] = [Span(end, span.end)] if end < span.end else []
        if cut:
            words.append(join(cut, ""))
    return join(words, " ")
