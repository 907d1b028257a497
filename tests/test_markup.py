"""What a reader sees in HTML, and the way back to its source."""

from __future__ import annotations

import re
import time

from hypothesis import given
from hypothesis import strategies as st

from rashomon.markup import Bare, bare, contents, led_back, tags, visible
from rashomon.text import Traced

PAGE = (
    "<html><head><title>Harbour</title><script>var a = '<p>no</p>';</script></head><body><!-- <p>no</p> -->"
    "<ul><li>Lorvik closes its harbour</li></ul>"
    '<h1 title="a > b">Lorvik closes its harbour</h1><p>The caf&eacute; &amp; the <b>har</b>bour\n  are closed,'
    "<br>Pell said.&nbsp;</p><p>a < b</p><style>p { color: red }</style></body></html>"
)


def holds(traced: Traced, source: str) -> bool:
    """Whether every piece that is as long as its source has the same characters."""
    return all(
        traced.text[piece.start : piece.end] == source[piece.source.start : piece.source.end]
        for piece in traced.pieces
        if piece.end - piece.start == piece.source.end - piece.source.start
    )


def test_what_is_seen_and_what_is_not() -> None:
    seen = visible(PAGE)
    assert bare(seen.text) == bare(
        "Lorvik closes its harbour Lorvik closes its harbour The café & the harbour are closed, Pell said. a < b"
    )
    assert [line for line in seen.text.split("\n\n") if line.strip()][:2] == ["Lorvik closes its harbour"] * 2
    assert "closed,\nPell" in seen.text
    assert holds(seen, PAGE)


def test_a_reference_leads_to_all_of_it() -> None:
    seen = visible(PAGE)
    at = seen.text.index("é")
    source = seen.source(at, at + 1)
    assert PAGE[source.start : source.end] == "&eacute;"


def test_blocks_of_a_library_are_led_back_to_the_page() -> None:
    held = Bare.made(visible(PAGE))
    title, lead, gone = led_back(
        ["Lorvik closes its harbour", "The café & the harbour are closed, Pell said.", "x y"], held
    )
    assert gone is None
    assert lead is not None
    assert lead.text == "The café & the harbour are closed, Pell said."
    assert holds(lead, PAGE)
    source = lead.source(0, len(lead.text))
    assert PAGE[source.start : source.end].startswith("The caf&eacute;")
    # The headline above its paragraph, not the link to it in the menu.
    assert title is not None
    assert title.pieces[0].source.start > PAGE.index("<h1")


def test_a_block_that_stands_out_of_order_is_found_all_the_same() -> None:
    held = Bare.made(visible("<p>one two</p><p>three four</p><p>five six</p>"))
    found = led_back(["five six", "one two", "three four"], held)
    assert [block.text if block else None for block in found] == ["five six", "one two", "three four"]


def test_a_block_of_which_the_page_shows_more_in_between_is_found_in_parts() -> None:
    source = "<p>The nets of the trawlers <sup>[note 1]</sup>were torn by the ice of the harbour.</p><p>x y z</p>"
    parts, scattered = led_back(
        ["The nets of the trawlers were torn by the ice of the harbour.", "The nets x torn y ice z"],
        Bare.made(visible(source)),
    )
    assert parts is not None
    assert parts.text == "The nets of the trawlers were torn by the ice of the harbour."
    assert holds(parts, source)
    assert scattered is None


def test_a_mark_that_opens_no_value_does_not_swallow_the_page() -> None:
    seen = visible('<p>Nets <a\nhref="/1" target=_blank">of Lorvik</a> and <b title="a > b">Estmark</b></p>')
    assert seen.text.split() == "Nets of Lorvik and Estmark".split()


def test_characters_that_nobody_sees_may_be_missing_from_a_block() -> None:
    source = "<p>The har&shy;bour of Lor\u200bvik is closed.</p>"
    (found,) = led_back(["The harbour of Lorvik is closed."], Bare.made(visible(source)))
    assert found is not None
    assert found.text == "The harbour of Lorvik is closed."
    assert holds(found, source)


@given(st.lists(st.text(alphabet="ab <>&;/p\n", max_size=12), max_size=6))
def test_every_visible_character_comes_from_the_source(parts: list[str]) -> None:
    source = "<p>".join(parts)
    seen = visible(source)
    assert holds(seen, source)
    covered = {at for piece in seen.pieces for at in range(piece.start, piece.end)}
    assert all(character.isspace() or at in covered for at, character in enumerate(seen.text))
    words = seen.text.split()
    assert all(block is not None for block in led_back(words, Bare.made(seen)) if words)


def test_a_page_of_tags_that_nobody_closes_takes_no_longer_than_another() -> None:
    began = time.process_time()
    for hostile in (
        "<a ",
        '<a "',
        "<a b='",
        "<script>",
        "<h1>",
        "<!--",
        "&#1;",
        "<script type=application/ld+json>",
    ):
        seen = visible(hostile * 20_000)
        assert all(piece.start < piece.end for piece in seen.pieces)
        list(tags(hostile * 20_000, "a", re.compile("b"), ("b",)))
        list(contents(hostile * 20_000, re.compile("<h1>"), "h1"))
    assert time.process_time() - began < 5
