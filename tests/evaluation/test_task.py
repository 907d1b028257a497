from __future__ import annotations

from rashomon.evaluation.task import AROUND, marked


def test_words_are_marked_on_one_line_among_those_around_them() -> None:
    text = "x" * AROUND + "Lorvik\n\nsaid the pier\nheld. " + "y" * (2 * AROUND)
    start = text.index("the pier")
    before, after = "x" * (AROUND - 13) + "Lorvik said", "held. " + "y" * (AROUND - 7)
    assert marked(text, start, start + 8) == f"{before} [the pier] {after}"
    assert marked("Pier", 0, 4) == "[Pier]"
