"""Quotation marks: which stretches of a text stand between them. Never raises, whatever the marks do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from rashomon.model import Span

Family = Literal["double", "angle", "single"]
Role = Literal["open", "close", "either"]

PARAGRAPH = re.compile(r"[^\n]+")
DOUBLE = '“”„‟"″'
ANGLE = "«»"
SINGLE = "‘’'‚‛"
MARKS = DOUBLE + ANGLE + SINGLE + "`"
_BEFORE_OPENING = frozenset("([{<—–-―/:;,… " + "“„«\"‘'")
_AFTER_CLOSING = frozenset(".,;:!?)]}>—–-―/…" + "”»\"’'")
# Words that begin with an apostrophe.
_ELIDED = re.compile(r"['’‘](?:\d0s|\d\d\b|tis\b|twas\b|em\b|til\b|cause\b|bout\b|round\b|n['’])", re.IGNORECASE)


# "…, Mr Berg said." at the end of a paragraph: its closing mark was lost, it does not go on in the next.
_ENDS_IN_CUE = re.compile(r",\s[^,.]{2,60}\b(?:said|says|added|adds|told|wrote)\b[^,.]{0,40}\.?\s*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quoted stretch. `start` and `end` include the marks, `inner` does not.

    `depth` is 0 for one that stands in no other. Where `continues`, the paragraph ends before the closing
    mark and the next one opens with the mark again: the next quotation is the rest of the same utterance.
    """

    start: int
    end: int
    inner: Span
    family: Family = "double"
    depth: int = 0
    closed: bool = True
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """The quotations of a text in reading order, outer before inner, and the opening marks without a pair."""

    quotations: tuple[Quotation, ...]
    strays: tuple[int, ...]

    @property
    def outer(self) -> tuple[Quotation, ...]:
        """The quotations that stand in no other."""
        return tuple(q for q in self.quotations if q.depth == 0)


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: Family
    role: Role


def quotations(text: str) -> Marked:
    """Find the quotations of a text. Marks pair within their paragraph only.

    An opening mark that meets a second one of its family before it is closed is a stray (the later one is
    nearer to the words that were said); so is one that its paragraph does not close, unless the next
    paragraph repeats it.
    """
    found: list[Quotation] = []
    strays: list[int] = []
    paragraphs = [match.span() for match in PARAGRAPH.finditer(text) if match[0].strip()]
    goes_on = False
    for i, (start, end) in enumerate(paragraphs):
        pairs, left = _pair(text, start, end)
        following = paragraphs[i + 1] if i + 1 < len(paragraphs) else None
        last = _unclosed(left, pairs)
        if last and (_reopens(text, following, last) or (goes_on and _first(text, start) == last.start)):
            inner_end = start + len(text[start:end].rstrip())
            inner = Span(min(last.end, inner_end), inner_end)
            if inner.start < inner.end and not _ENDS_IN_CUE.search(text[inner.start : inner.end]):
                rest = Quotation(start=last.start, end=inner_end, inner=inner, family=last.family, closed=False)
                pairs.append(replace(rest, continues=_reopens(text, following, last)))
                left.remove(last)
        goes_on = any(q.continues for q in pairs)
        found += _with_depth(pairs)
        strays += [mark.start for mark in left]
    return Marked(tuple(found), tuple(sorted(strays)))


def _pair(text: str, start: int, end: int) -> tuple[list[Quotation], list[_Mark]]:
    """The pairs of one paragraph and the opening marks that are left."""
    pairs: list[Quotation] = []
    open_marks: list[_Mark] = []
    left: list[_Mark] = []
    for mark in _marks(text, start, end):
        families = [m.family for m in open_marks]
        if mark.role == "open" or (mark.role == "either" and mark.family not in families):
            if mark.family in families:
                at = families.index(mark.family)
                left += open_marks[at:]
                del open_marks[at:]
            open_marks.append(mark)
        elif mark.family in families:
            at = len(families) - 1 - families[::-1].index(mark.family)
            opening = open_marks[at]
            left += open_marks[at + 1 :]
            del open_marks[at:]
            if text[opening.end : mark.start].strip():
                inner = Span(opening.end, mark.start)
                pairs.append(Quotation(start=opening.start, end=mark.end, inner=inner, family=opening.family))
    return pairs, left + open_marks


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    closers: set[int] = set()  # single marks that a lookahead found to close
    is_open = {"double": False, "angle": False}
    at = start
    while at < end:
        # Of three in a row the first may close a single quotation inside the double one.
        size = 2 if at not in closers and text.startswith(("''", "``"), at) and at + 1 < end else 1
        family = _family(text[at : at + size])
        if family == "single":
            if at in closers:
                yield _Mark(at, at + 1, family, "close")
            elif (closer := _single_closer(text, at, start, end)) is not None:
                closers.add(closer)
                yield _Mark(at, at + 1, family, "open")
        elif family is not None:
            role = _role(text, at, size, is_open[family])
            if role is not None:
                is_open[family] = role == "open" or (role == "either" and not is_open[family])
                yield _Mark(at, at + size, family, role)
        at += size


def _family(mark: str) -> Family | None:
    if mark in ("''", "``") or mark in DOUBLE:
        return "double"
    if mark in ANGLE:
        return "angle"
    return "single" if mark in SINGLE else None


def _role(text: str, at: int, size: int, is_open: bool) -> Role | None:
    """What a double mark does, by its shape and by what stands around it; None for inches."""
    before = text[at - 1 : at] or " "
    after = text[at + size : at + size + 1] or " "
    opening = before.isspace() or before in _BEFORE_OPENING
    closing = after.isspace() or after in _AFTER_CLOSING
    mark = text[at : at + size]
    if mark == "``":
        return "open"
    if mark in "“„«‟":
        # Nothing opens before a blank: "...,“ said Ms Berg".
        return "close" if is_open and (after.isspace() or (closing and not opening)) else "open"
    if mark in "”»":
        return "open" if not is_open and opening and not closing else "close"
    if not is_open and before.isdigit() and not after.isalpha():
        return None
    if opening != closing:
        return "open" if opening else "close"
    return "either"


def _single_closer(text: str, at: int, start: int, end: int) -> int | None:
    """The closing mark of a single quotation that opens at `at`; None where this is an apostrophe."""
    before = text[at - 1 : at] if at > start else " "
    after = text[at + 1 : at + 2]
    if text[at] == "’" or not (before.isspace() or before in _BEFORE_OPENING):
        return None
    if not (after.isalnum() or (after and after in '[…“"')) or _ELIDED.match(text, at):
        return None
    last = None
    for i in range(at + 1, end):
        char = text[i]
        if char in "”»" or (char == '"' and i > at + 1 and last is not None):
            break
        if char in "‘‚" and not text[i - 1].isalnum():
            break
        if char in "’'" and _may_close(text, i, end):
            last = i
            # A plural possessive looks the same ("the leaders' plan"): go on looking for a better one.
            if text[i - 1] != "s" or text[i + 1 : i + 2] in ("", ".", ",", ";", ":", "?", "!", "\n"):
                break
    return last


def _may_close(text: str, at: int, end: int) -> bool:
    after = text[at + 1] if at + 1 < end else " "
    return not text[at - 1].isspace() and not after.isalnum()


def _unclosed(left: list[_Mark], pairs: list[Quotation]) -> _Mark | None:
    """The mark that may open a quotation that its paragraph does not close: the last, with no pair behind it."""
    doubles = [mark for mark in left if mark.family != "single" and mark.role != "close"]
    if not doubles:
        return None
    last = max(doubles, key=lambda mark: mark.start)
    if any(q.start > last.start and q.family == last.family for q in pairs):
        return None
    return last


def _reopens(text: str, paragraph: tuple[int, int] | None, mark: _Mark) -> bool:
    if paragraph is None:
        return False
    first = _first(text, paragraph[0])
    size = mark.end - mark.start
    return _family(text[first : first + size]) == mark.family


def _first(text: str, start: int) -> int:
    """The first character of a paragraph that is no white space."""
    while text[start].isspace():
        start += 1
    return start


def _with_depth(pairs: list[Quotation]) -> list[Quotation]:
    """The quotations in order with the number of others that each stands in; crossing ones are left out."""
    ordered = sorted(pairs, key=lambda q: (q.start, -q.end))
    done: list[Quotation] = []
    around: list[Quotation] = []
    for quotation in ordered:
        while around and around[-1].end <= quotation.start:
            around.pop()
        if around and around[-1].end < quotation.end:
            continue
        done.append(replace(quotation, depth=len(around)))
        around.append(quotation)
    return done
