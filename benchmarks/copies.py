"""Search for copies among reports, against MinHash with locality-sensitive hashing (datasketch) on the same texts.

    python benchmarks/copies.py [REPORTS]

The reports (400 by default, of 400 words) are made from a seed: words drawn as often as words of a language are,
paragraphs of one to three sentences. Three in twenty are made of another one: in full, edited (every tenth word
changed), or cut to a quarter and set between as many paragraphs of its own. Printed are seconds of CPU, the share
of each sort that is found, and the precision. The library gives pairs of reports; ours give the passages as well.
Needs datasketch (the extra `evaluation`).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from random import Random

from rashomon.group.copies import copies
from rashomon.model import Report
from rashomon.text import words

SEED = 20310306
WORDS = 400
SORTS = ("full", "edited", "cut")
SHINGLE = 5  # words
PERMUTATIONS = 128
THRESHOLDS = (0.5, 0.2)  # the usual one for near duplicates, and one that favours recall
SYLLABLES = (
    "ba be bo da de do fa fi ga go ha ka ke ko la le li lo ma mi mo na ne no pa po ra ri ro sa se so ta to".split()
)
SMALL = "the of to in and a that for on with as at by from it was is are be he had has were will not but".split()

Pairs = set[tuple[str, str]]


def reports(count: int) -> tuple[list[Report], dict[tuple[str, str], str]]:
    """The reports, and the pairs of them of which one was made from the other, with their sort."""
    random = Random(SEED)  # noqa: S311 - a benchmark's texts, not secrets
    vocabulary = ["".join(random.choices(SYLLABLES, k=random.randint(2, 4))) for _ in range(8000)]
    weights = [1 / place for place in range(1, len(vocabulary) + 1)]

    def sentence() -> str:
        drawn = random.choices(vocabulary, weights, k=random.randint(10, 26))
        return " ".join(word if random.random() > 0.45 else random.choice(SMALL) for word in drawn) + " ended."

    def paragraphs(many: int) -> list[str]:
        found: list[str] = []
        while sum(len(one.split()) for one in found) < many:
            found.append(" ".join(sentence() for _ in range(random.randint(1, 3))))
        return found

    texts, made = [paragraphs(WORDS) for _ in range(count)], {}
    names = [f"r{number:05}" for number in range(count)]
    chosen = random.sample(range(count // 2), count * 3 // 20)
    for at, original in enumerate(chosen):
        sort, copy = SORTS[at % len(SORTS)], count // 2 + at
        made[names[original], names[copy]] = sort
        if sort == "full":
            texts[copy] = texts[original]
        elif sort == "edited":
            texts[copy] = [
                " ".join(random.choice(vocabulary) if random.random() < 0.1 else word for word in one.split())
                for one in texts[original]
            ]
        else:
            taken = texts[original][: max(2, len(texts[original]) // 4)]
            texts[copy] = [part for pair in zip(taken, paragraphs(WORDS), strict=False) for part in pair]
    return [_report(name, "\n\n".join(text)) for name, text in zip(names, texts, strict=True)], made


def _report(name: str, text: str) -> Report:
    return Report(id=name, page=f"p-{name}", outlet=f"{name}.example", text=text, pieces=(), language="en")


def ours(held: Sequence[Report]) -> Pairs:
    """The pairs that share agency copy."""
    return {(one.left.report, one.right.report) for one in copies(held) if one.kind == "agency"}


def minhash(threshold: float) -> Callable[[Sequence[Report]], Pairs]:
    """The pairs that share so many of their five-word runs, by MinHash and locality-sensitive hashing."""

    def found(held: Sequence[Report]) -> Pairs:
        from datasketch import MinHash, MinHashLSH

        index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
        hashes = {}
        for report in held:
            hashes[report.id] = MinHash(num_perm=PERMUTATIONS)
            hashes[report.id].update_batch(list(_shingles(report.text)))
            index.insert(report.id, hashes[report.id])
        pairs = {
            tuple(sorted((id, other))) for id, one in hashes.items() for other in index.query(one) if other != id
        }
        return {(one, other) for one, other in pairs if hashes[one].jaccard(hashes[other]) >= threshold}

    return found


def _shingles(text: str) -> Iterator[bytes]:
    held = words(text)
    return (" ".join(held[at : at + SHINGLE]).encode() for at in range(max(1, len(held) - SHINGLE + 1)))


def main() -> None:
    """Print the table."""
    held, made = reports(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
    systems = {"Rashomon": ours} | {f"datasketch, {limit}": minhash(limit) for limit in THRESHOLDS}
    for system in systems.values():
        system(held[:20])  # imports and caches
    print(
        f"{len(held)} reports, {sum(len(one.text.split()) for one in held):,} words, {len(made)} pairs with a copy"
    )
    print(f"{'':<18}{'seconds':>9}{'ratio':>7}" + "".join(f"{sort:>9}" for sort in SORTS) + f"{'precision':>11}")
    first = 0.0
    for name, system in systems.items():
        start = time.process_time()
        found = system(held)
        seconds = time.process_time() - start
        first = first or seconds
        shares = [_share(found, [pair for pair, sort in made.items() if sort == wanted]) for wanted in SORTS]
        right = len(found & made.keys()) / len(found) if found else 0.0
        row = "".join(f"{share:9.2f}" for share in shares)
        print(f"{name:<18}{seconds:9.2f}{seconds / first:7.2f}{row}{right:11.2f}")


def _share(found: Pairs, wanted: Sequence[tuple[str, str]]) -> float:
    return sum(pair in found for pair in wanted) / len(wanted)


if __name__ == "__main__":
    main()
