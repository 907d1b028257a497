"""An outlet's template: what recurs on its pages, learned from the set of pages held and from nothing else.

A page gives *keys*: one for each line of its bodies that may be furniture by its form (`forms`, `insets`), and
for how such a line begins, ends or is built. A key belongs to the template when it stands on enough pages that
tell different texts: a page fetched again, a new version, a reprint and reports that share paragraphs count once.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from rashomon.clean.lines.blocks import Block
from rashomon.clean.template.forms import built, glued_label, is_loose, is_strong
from rashomon.clean.template.insets import Inset, insets
from rashomon.model import identity

TEXTS = 3  # different texts on which a key must stand
SHARE = 200  # and on one page in so many: what is chance among ten pages is not among ten thousand
LOOKED_AT = 50  # pages of a key that are compared, the first by their ids
SAME = 0.2  # of the paragraphs of the shorter page: two pages that share so many tell one text
PROSE_WORDS = 12  # of a paragraph that tells one text from another
EDGE_WORDS = 6  # by which lines are known that begin or end alike
# Words of such a line: a shorter one is known whole or not at all, a longer one may be a paragraph with a line at
# its end.
PARTLY = range(8, 71)
MOST = 500  # keys of a page; one with more gives none, since it is no article and would fill the store
PROFILES = 2  # with one label on one page, that are told by their form alone; one may be a slip
MORE = "MORE"  # what any site may call a link to another article
LOUD = 4  # a body of which more than one line in so many is in capitals is written in them
# What a key knows a line by, its letter, and what is said of a line that left by it.
KINDS = {
    "line": ("l", "line of the outlet's template"),
    "beginning": ("b", "line of the outlet's template by its beginning"),
    "end": ("e", "line of the outlet's template by its end"),
    "label": ("h", "link to another article, by its label"),
    "glued": ("g", "link to another article, its label set without a blank behind it"),
    "capitals": ("u", "headline of another article, in capitals between paragraphs"),
    "bracket": ("k", "link to another article, in brackets"),
    "profile": ("p", "profile put in behind a name"),
}
REASONS = dict(KINDS.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a page gives to its outlet's template.

    `keys` are those that stand on it, `applied` those of them by which it was cleaned, both sorted; `prose` are
    digests of its other paragraphs, which tell its text from those of other pages.
    """

    keys: tuple[str, ...] = ()
    applied: tuple[str, ...] = ()
    prose: tuple[int, ...] = ()


NOTHING = Seen()


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What tells the text of a page from others: where it was found, and the digests of its paragraphs."""

    address: str
    prose: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sightings:
    """How many `pages` of an outlet are held, on how many each key stands, and the first of those by their ids."""

    pages: int
    counts: Mapping[str, int]
    texts: Mapping[str, Sequence[Text]]


@dataclass(frozen=True, slots=True)
class Found:
    """The keys of one block as a whole, and the insets in it with theirs."""

    keys: tuple[str, ...] = ()
    insets: tuple[tuple[Inset, str], ...] = ()

    def all(self) -> Iterator[str]:
        """Every key of the block."""
        yield from self.keys
        yield from (key for _, key in self.insets)

    def whole(self, template: Container[str]) -> str | None:
        """The key by which all of the block is part of a template."""
        return next((key for key in self.keys if key in template), None)

    def parts(self, template: Container[str]) -> list[tuple[Inset, str]]:
        """The insets that are part of a template, in order; of two that overlap the first."""
        kept: list[tuple[Inset, str]] = []
        for inset, key in sorted(self.insets, key=lambda found: (found[0].start, found[0].end)):
            if key in template and (not kept or kept[-1][0].end <= inset.start):
                kept.append((inset, key))
        return kept


def keys(body: Sequence[Block], outlet: str) -> list[Found]:
    """What of each paragraph of a body may be template; nothing of ordinary prose."""
    links = [tuple(built(block.text)) for block in body]
    labels = Counter(
        label
        for block, link in zip(body, links, strict=True)
        if (label := glued_label(block.text)) and not any(kind == "label" for kind, _ in link)
    )
    # Where a label comes again, people speak; where most is in capitals, that is how the text is set.
    spoken = any(count > 1 for count in labels.values())
    loud = sum(block.text.isupper() for block in body) * LOUD > len(body)
    found = []
    for at, (block, link) in enumerate(zip(body, links, strict=True)):
        here = list(_keys(block, outlet, first=at, last=len(body) - 1 - at))
        here += [
            key(kind, words)
            for kind, words in link
            if not (kind == "capitals" and loud) and not (kind == "glued" and spoken)
        ]
        inside = tuple((inset, key(inset.kind, inset.word)) for inset in insets(block.text))
        found.append(Found(tuple(here), inside))
    return found


def _keys(block: Block, outlet: str, *, first: int, last: int) -> Iterator[str]:
    text = block.text
    strong = is_strong(text, outlet)
    if strong or is_loose(text, first=first, last=last, ends=block.ends_sentence):
        yield key("line", block.folded)
    if strong and block.words in PARTLY:
        words = block.folded.split()
        yield key("beginning", " ".join(words[:EDGE_WORDS]))
        yield key("end", " ".join(words[-EDGE_WORDS:]))


def key(kind: str, words: str) -> str:
    """The key of a kind for these words."""
    return identity(KINDS[kind][0], words)


def profiles(found: Iterable[Found]) -> frozenset[str]:
    """The key of the label behind which profiles end on one page: that of most of them.

    One alone must end in what any site calls such a link.
    """
    starts: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for at, one in enumerate(found):
        for inset, key_ in one.insets:
            if inset.kind == "profile":
                starts[key_].add((at, inset.start))
    most = max(map(len, starts.values()), default=0)
    held = [key_ for key_, places in starts.items() if len(places) == most]
    if most < PROFILES:
        held = [key_ for key_ in held if key_ == key("profile", MORE)]
    return frozenset(held if len(held) == 1 else ())


def reason(key: str) -> str:
    """What is said of a line that left by this key."""
    return REASONS[key[0]]


def counted(said: str, *, stands_on: int, pages: int) -> str:
    """The reason with how often that was seen, which grows as pages come."""
    return f"{said}: found on {stands_on} of {pages} pages of this outlet"


def digest(block: Block) -> int:
    """A number of 64 bits that stands for a paragraph."""
    return int.from_bytes(hashlib.sha256(block.folded.encode("utf-8", "surrogatepass")).digest()[:8], "big")


def needed(pages: int) -> int:
    """On how many pages of an outlet with so many a key must stand."""
    return max(TEXTS, ceil(pages / SHARE))


def template(sightings: Sightings) -> frozenset[str]:
    """The keys that belong to the template of an outlet.

    Of words that may end a profile only the most frequent is its label; others stand in the headlines before it.
    """
    enough = {
        key: count
        for key, count in sightings.counts.items()
        if count >= needed(sightings.pages) and _different(sightings.texts[key]) >= TEXTS
    }
    profile = KINDS["profile"][0]
    most = max((count for key, count in enough.items() if key[0] == profile), default=0)
    return frozenset(key for key, count in enough.items() if key[0] != profile or count == most)


def _different(texts: Sequence[Text]) -> int:
    """How many different texts there are: those that have too much in common are joined, one with another."""
    group = list(range(len(texts)))

    def root(at: int) -> int:
        while group[at] != at:
            group[at] = group[group[at]]
            at = group[at]
        return at

    for left, right in _near(texts):
        group[root(left)] = root(right)
    return len({root(at) for at in group})


def _near(texts: Sequence[Text]) -> Iterator[tuple[int, int]]:
    """The pairs of texts that tell the same: of one address, or with paragraphs in common."""
    shared: dict[tuple[int, int], int] = defaultdict(int)
    holders: dict[int, list[int]] = defaultdict(list)
    addresses: dict[str, int] = {}
    for at, text in enumerate(texts):
        first = addresses.setdefault(text.address, at)
        if first != at:
            yield first, at
        for paragraph in text.prose:
            for other in holders[paragraph]:
                shared[other, at] += 1
            holders[paragraph].append(at)
    for (left, right), count in shared.items():
        if count >= SAME * min(len(texts[left].prose), len(texts[right].prose)):
            yield left, right
