import pytest

from tests.extract.figures.test_fates import told


@pytest.mark.parametrize(
    "text",
    [
        "Nine sailors died, among them two cooks.",
        "The storm killed nine sailors, among whom were two cooks.",
        "Nine sailors died. Among them were two cooks.",
    ],
)
def test_some_of_those_counted_before_have_their_fate(text: str) -> None:
    assert told(text)[-1] == ("two cooks", "people", "cooks killed")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Nine sailors died and four were hurt, among them two cooks.", ("two cooks", None, "cooks")),
        ("The fire killed nine sailors in six towns, including two ports.", ("two ports", None, "ports")),
        (
            "The raid killed 12 people in clashes with a force of 200 men, including 40 officers.",
            ("40 officers", "people", "officers"),
        ),
    ],
)
def test_where_it_is_not_clear_whose_they_are_nothing_is_said(
    text: str, last: tuple[str, str | None, str]
) -> None:
    assert told(text)[-1] == last
