import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.spelling import bare_name, consonants, levelled, one_name


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Marzuqi", "Marzouki"),
        ("Baghrani", "Baqrani"),
        ("Horbatsky", "Horbatskyi"),
        ("Khalil", "Halil"),
        ("Wolkow", "Volkov"),
        ("Ásmundsdóttir", "Asmundsdottir"),
        ("Hussein", "Hossain"),
        ("Tscherkassow", "Cherkassov"),
    ],
)
def test_one_name(left: str, right: str) -> None:
    assert one_name(left, right)
    assert one_name(right, left)
    assert consonants(left) == consonants(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("Daniel", "Daniela"), ("Lund", "Land"), ("Kravchuk", "Kravchik"), ("Moore", "Muir"), ("Holm", "Holt")],
)
def test_two_names(left: str, right: str) -> None:
    assert not one_name(left, right)


@given(st.text(alphabet="abcdeghijkloqstuvwyzáøß'-", min_size=1, max_size=12))
def test_a_name_is_itself_and_levelling_is_done_once(name: str) -> None:
    assert one_name(name, name)
    assert levelled(name) == levelled(name.upper()) or "ß" in name


def test_a_bare_name_has_no_article() -> None:
    assert bare_name("The Fjord Ledger") == bare_name("FJORD LEDGER") == "fjord ledger"
    assert bare_name("Theodora") == "theodora"
