"""What a chain of equal words is made of: whose words they are, and how many carry content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.group.copies.runs import Chain, Run
from rashomon.group.copies.words import DESK, QUOTED, Words


@dataclass(frozen=True, slots=True)
class Count:
    """How many words, how many of them in a row, how many carry content and how many tell what has been."""

    words: int
    run: int
    content: int
    told: int


@dataclass(frozen=True, slots=True)
class Equal:
    """The equal words of a chain of two reports.

    A word that the two take for different persons' is that of the later voice: quoted where either has it in
    quotation marks, for what one prints as somebody's words, and the other without marks, is not the desk's.
    """

    left: Words
    right: Words
    chain: Chain

    def count(self, voice: int = QUOTED) -> Count:
        """The words of this voice and of those before it."""
        # A byte a word, of value 0 or 1, and one between two runs: numbers of any length are combined at once.
        later = self._flags(self.left.later[voice], self.right.later[voice], between=b"\1")
        length = sum(run.length for run in self.chain) + len(self.chain) - 1
        chosen = int.from_bytes(b"\1" * length, "big") & ~(later[0] | later[1])
        content = self._flags(self.left.content, self.right.content, between=b"\0")
        told = self._flags(self.left.told, self.right.told, between=b"\0")
        return Count(
            words=chosen.bit_count(),
            run=max(map(len, chosen.to_bytes(length, "big").split(b"\0"))),
            content=(chosen & content[0] & content[1]).bit_count(),
            told=(chosen & told[0] & told[1]).bit_count(),
        )

    def _flags(self, left: bytes, right: bytes, *, between: bytes) -> tuple[int, int]:
        return (
            int.from_bytes(between.join(left[run.left : run.left + run.length] for run in self.chain), "big"),
            int.from_bytes(between.join(right[run.right : run.right + run.length] for run in self.chain), "big"),
        )

    @property
    def share(self) -> float:
        """How much of the shorter of the two passages is equal."""
        first, last = self.chain[0], self.chain[-1]
        shorter = min(last.left + last.length - first.left, last.right + last.length - first.right)
        return sum(run.length for run in self.chain) / shorter

    @property
    def voice(self) -> int:
        """Whose words the first one is."""
        return max(self.left.voice[self.chain[0].left], self.right.voice[self.chain[0].right])

    @property
    def quotations(self) -> tuple[int, int]:
        """The number of the quotation that the first word stands in, in either report; -1 for none."""
        return self.left.quoted[self.chain[0].left], self.right.quoted[self.chain[0].right]

    def parts(self) -> Iterator[Equal]:
        """The chain cut where the words become somebody else's in either report.

        A quotation is one part, however it was edited. Of other words each stretch is one: the desk's words on
        both sides of a quotation are none together.
        """
        quoted: dict[tuple[int, int], list[Run]] = {}
        for run in self.chain:
            for piece in self._pieces(run):
                if piece.voice == QUOTED:
                    quoted.setdefault(piece.quotations, []).extend(piece.chain)
                else:
                    yield piece
        for runs in quoted.values():
            yield Equal(self.left, self.right, tuple(runs))

    def _pieces(self, run: Run) -> Iterator[Equal]:
        whole = Equal(self.left, self.right, (run,))
        if whole.count(DESK).words == run.length:
            yield whole
            return
        start = 0
        whose = self._whose(run, 0)
        for k in range(1, run.length + 1):
            other = self._whose(run, k) if k < run.length else None
            if other != whose:
                yield Equal(self.left, self.right, (Run(run.left + start, run.right + start, k - start),))
                start, whose = k, other

    def _whose(self, run: Run, k: int) -> tuple[int, int, int] | None:
        i, j = run.left + k, run.right + k
        return max(self.left.voice[i], self.right.voice[j]), self.left.quoted[i], self.right.quoted[j]
