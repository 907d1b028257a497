"""SemEval-2015 task 4 (Minard and others 2015): what entities did in Wikinews, in order. Parts by document.

Of the first corpus, with the events labelled in its texts (track B). A timeline is that of the mentions in the
documents of a part: places of its order that have none there are left out. Mentions at the place 0 have no date
and no place in the order; like the task's own scorer we leave them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from xml.etree import ElementTree

from rashomon.errors import EvaluationError
from rashomon.evaluation.data import Data, half
from rashomon.evaluation.task import Part
from rashomon.model import When

SET = "timelines/semeval2015_corpus_1.tar.gz"
TEXTS = "corpus_trackB_TimeML"
LABELS = "TimeLines_Gold_Standard"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that are labelled as an event: their place in the text, and the number of their sentence."""

    start: int
    end: int
    sentence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text, its title the first paragraph, without its date line; its day in ISO 8601, its labelled mentions.

    `sentences` are numbered as the set numbers them.
    """

    id: str
    text: str
    written: str
    sentences: tuple[tuple[int, str], ...]
    mentions: tuple[Mention, ...]


# A document's id and the index of one of its mentions; of one that is not labelled, its place.
Key = tuple[str, int]
Node = Key | tuple[str, tuple[int, int]]
# An order that a system gives: dates as the set writes them, with what stands there.
Found = tuple[tuple[str, tuple[Node, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Mentions that stand at one place of a timeline, with their date as labelled ("2007-10-XX")."""

    date: str
    mentions: tuple[Key, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What an entity did, in order, and the documents of the part."""

    entity: str
    steps: tuple[Step, ...]
    documents: tuple[Document, ...]


def timelines(data: Data, part: Part) -> Sequence[Timeline]:
    """The timelines of the documents of a part, by entity; those of which it has no mention are left out."""
    held = [
        document
        for name, raw in data.members(SET, ".tml")
        if PurePosixPath(name).parent.name == TEXTS
        and not PurePosixPath(name).name.startswith(".")
        and half((document := _document(name, raw)).id) == part
    ]
    labelled = _Labelled.of(held)
    found = []
    for name, raw in data.members(SET, ".txt"):
        if PurePosixPath(name).parent.name == LABELS:
            entity, *lines = raw.decode("utf-8").splitlines()
            if steps := tuple(_steps(lines, labelled)):
                found.append(Timeline(entity=entity.strip(), steps=steps, documents=tuple(held)))
    return found


def value(when: When) -> str:
    """A date as the set writes it: "2007-10-04", "2007-10-XX", "2007-XX-XX"."""
    start, end = (when.start or "")[:10], (when.end or when.start or "")[:10]
    if start == end:
        return start
    return f"{start[:7]}-XX" if start[:7] == end[:7] else f"{start[:4]}-XX-XX"


# Where no blank stands before or behind a token: the set has its texts as tokens parted by blanks.
_CLOSING = re.compile(r"(?:[,.;:!?)\]%]+|'s|'|n't|'(?:re|ve|ll|d|m)|'')$")
_OPENING = frozenset("( [ $ € £ `` #".split())
_DATE_LINE = 1  # the sentence between title and body


def _document(name: str, raw: bytes) -> Document:
    root = ElementTree.fromstring(raw)  # noqa: S314 - a labelled set that somebody put there
    id, written = root.findtext("DOCID"), root.findtext("DCT/TIMEX3")
    text = root.find("TEXT")
    if id is None or written is None or text is None:
        raise EvaluationError(f"{name} in {SET} has no DOCID, DCT or TEXT. Get it again.")
    found, mentions, sentences = "", list[Mention](), list[tuple[int, str]]()
    for number, sentence in enumerate(text.iter("s")):
        if number == _DATE_LINE:
            found += "\n\n"
            continue
        joined, places = _joined(sentence)
        found += " " if found and not found.endswith("\n") else ""
        mentions += (
            Mention(start=len(found) + start, end=len(found) + end, sentence=number) for start, end in places
        )
        found += joined
        sentences.append((number, joined))
    return Document(id=id, text=found, written=written[:10], sentences=tuple(sentences), mentions=tuple(mentions))


def _joined(sentence: ElementTree.Element) -> tuple[str, list[tuple[int, int]]]:
    """The tokens of a sentence as one writes them, and the places of its labelled mentions."""
    text, places, opened = "", list[tuple[int, int]](), True
    runs = [(sentence.text or "", False)]
    for child in sentence:
        runs += [("".join(child.itertext()), True), (child.tail or "", False)]
    for run, is_event in runs:
        start = None
        for token in run.split():
            if text and not opened and not _CLOSING.match(token):
                text += " "
            start = len(text) if start is None else start
            text += {"``": '"', "''": '"'}.get(token, token)
            opened = token in _OPENING
        if is_event and start is not None:
            places.append((start, len(text)))
    return text, places


@dataclass(frozen=True, slots=True)
class _Labelled:
    """The mentions of the documents by how a timeline names them: document, sentence, words."""

    named: Mapping[tuple[str, int, str], tuple[Key, ...]]

    @classmethod
    def of(cls, documents: Sequence[Document]) -> _Labelled:
        named: dict[tuple[str, int, str], tuple[Key, ...]] = {}
        for document in documents:
            for index, one in enumerate(document.mentions):
                name = (document.id, one.sentence, document.text[one.start : one.end].replace(" ", "_"))
                named[name] = (*named.get(name, ()), (document.id, index))
        return cls(named)

    def keys(self, written: Sequence[str]) -> Iterator[Key]:
        """The mentions that a line names. One that it names twice stands twice in its sentence."""
        for name in dict.fromkeys(written):
            document, _, rest = name.partition("-")
            sentence, _, words = rest.partition("-")
            places = self.named.get((document, int(sentence), words), ()) if sentence.isdigit() else ()
            yield from places[: max(1, list(written).count(name))]


def _steps(lines: Sequence[str], labelled: _Labelled) -> Iterator[Step]:
    """The places of a timeline in order; what is named wrongly, or stands in no document of ours, is left out."""
    by_place: dict[int, tuple[str, dict[Key, None]]] = {}
    for line in lines:
        place, date, *names = line.split("\t")
        if int(place):
            by_place.setdefault(int(place), (date, {}))[1].update(dict.fromkeys(labelled.keys(names)))
    for _, (date, keys) in sorted(by_place.items()):
        if keys:
            yield Step(date=date, mentions=tuple(keys))
