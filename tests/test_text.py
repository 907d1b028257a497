import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Piece, Span
from rashomon.text import LETTERS, QUOTE_MARKS, Traced, fold, join, plain, small, words


def traced_pieces(text: Traced, page: str) -> None:
    """Every piece as long as its source repeats it, and the pieces are in order."""
    last = 0
    for piece in text.pieces:
        assert piece.start >= last
        last = piece.end
        if piece.end - piece.start == piece.source.end - piece.source.start:
            assert text.text[piece.start : piece.end] == page[piece.source.start : piece.source.end]


@given(st.text(), st.data())
def test_a_cut_leads_back_to_the_same_words(page: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(page)))
    end = data.draw(st.integers(start, len(page)))
    cut = Traced.of(page).cut(start, end)
    assert cut.text == page[start:end]
    traced_pieces(cut, page)
    if cut.text:
        assert cut.source(0, len(cut.text)) == Span(start, end)


@given(st.lists(st.text(min_size=1), max_size=5), st.sampled_from(["", " ", "\n\n"]))
def test_joined_parts_keep_their_sources(parts: list[str], between: str) -> None:
    page = "".join(parts)
    at, traced = 0, []
    for part in parts:
        traced.append(Traced.of(page).cut(at, at + len(part)))
        at += len(part)
    joined = join(traced, between)
    assert joined.text == between.join(parts)
    traced_pieces(joined, page)


def test_a_part_of_an_escape_leads_to_all_of_it() -> None:
    text = Traced("aé", (Piece(0, 1, Span(0, 1)), Piece(1, 2, Span(1, 7))))
    assert text.source(1, 2) == Span(1, 7)
    assert text.cut(1, 2).pieces == (Piece(0, 1, Span(1, 7)),)


def test_fold_forgets_case_accents_marks_and_blanks() -> None:
    assert fold("“It’s  ÉTÉ”") == '"it\'s ete"'
    assert fold("Þórður Østby") == "thordur ostby"
    assert words("The harbour’s  QUAY") == ["the", "harbour's", "quay"]


@given(st.text())
def test_small_letters_stand_where_the_others_stood(text: str) -> None:
    assert len(small(text)) == len(text)


def test_small_letters_are_those_of_any_case() -> None:
    assert small("Did NOT sail from İzmir") == "did not sail from izmir"


@given(st.text())
def test_words_beyond_english_letters_fold_as_the_text_does_that_they_stand_in(text: str) -> None:
    pieces = [fold(piece) for piece in text.split()]
    assert fold(text) == " ".join(" ".join(pieces).split())


def test_plain_is_one_line_without_control_characters() -> None:
    assert plain("a\x1b[31m\nb\u202ec") == "a [31m b c"


@given(st.text())
def test_folding_character_by_character_gives_what_folding_the_whole_gives(text: str) -> None:
    straight = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    bare = "".join(c for c in unicodedata.normalize("NFKD", straight) if not unicodedata.combining(c))
    assert fold(text) == " ".join(bare.translate(QUOTE_MARKS).casefold().translate(LETTERS).split())
