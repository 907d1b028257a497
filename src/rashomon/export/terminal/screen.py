"""The terminal: its width, its styles, and lines that fit. Whatever a page put into its text, a line is a line."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.text import plain

WIDEST = 100  # columns; longer lines are hard to read
BOLD, FAINT, RED, GREEN, YELLOW = "1", "2", "31", "32", "33"
NARROWEST = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """How wide it is, and whether it shows colour. Colour never says what words do not."""

    width: int
    colour: bool

    def style(self, text: str, *codes: str) -> str:
        """The text in a style of ours."""
        return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if self.colour and codes else text

    def head(self, text: str) -> Iterator[str]:
        """The title of a section."""
        yield ""
        yield from self.lines(text, codes=(BOLD,))

    def lines(
        self, text: str, *, first: str = "", indent: int = 0, hang: int | None = None, codes: tuple[str, ...] = ()
    ) -> Iterator[str]:
        """A text as lines that fit, `first` before the first of them; the others `hang` as far in."""
        hang = len(first) if hang is None else hang
        room = max(self.width - indent, NARROWEST)
        if len(first) > room // 2:  # a label of many outlets is broken into lines as the words are
            text, first, hang = first + text, "", min(hang, room // 2)
        wrapped = textwrap.wrap(
            "x" * len(first) + plain(text), room, subsequent_indent=" " * hang, break_on_hyphens=False
        )
        for i, line in enumerate(wrapped):
            start = self.style(first, FAINT) if i == 0 else ""
            body = line[len(first) :] if i == 0 else line
            yield f"{' ' * indent}{start}{self.style(body, *codes)}".rstrip()

    def said(self, label: str, text: str, *, indent: int = 0) -> Iterator[str]:
        """The words of a report after its label."""
        return self.lines(text, first=f"{plain(label)}: ", indent=indent, hang=2)

    def rest(self, left: int, *, indent: int = 0) -> Iterator[str]:
        """How much is not shown here, and where it is."""
        if left > 0:
            yield from self.lines(
                f"and {left} more: --markdown and --html show all", indent=indent, codes=(FAINT,)
            )
