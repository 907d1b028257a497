import pytest

from rashomon.extract.numerals import number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12", 12),
        ("1,200", 1200),
        ("1.2 million", 1.2e6),
        ("twenty-four", 24),
        ("two dozen", 24),
        ("a hundred and five", 105),
        ("three hundred thousand", 300_000),
        ("two million five hundred thousand", 2.5e6),
        ("half a million", 500_000),
        ("40bn", 4e10),
        ("several", None),
    ],
)
def test_the_value_of_a_number(words: str, value: float | None) -> None:
    assert number(words) == value
