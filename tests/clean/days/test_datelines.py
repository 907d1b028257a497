import pytest

from rashomon.clean.days.datelines import dateline, is_dateline

REST = "The council met for a second day and said that it would go on until the end of the week."


@pytest.mark.parametrize(
    ("start", "words", "agency"),
    [
        ("MARLOW: ", "MARLOW", None),
        ("MARLOW/VESSANY: ", "MARLOW/VESSANY", None),
        ("MARLOW, March 4 (Skerry) - ", "MARLOW, March 4 (Skerry)", "Skerry"),
        ("MARLOW, Ruritania, March 4 (Skerry) – ", "MARLOW, Ruritania, March 4 (Skerry)", "Skerry"),
        ("MARLOW (AP) — ", "MARLOW (AP)", "AP"),
        ("Marlow (AFP) - ", "Marlow (AFP)", "AFP"),
        ("(Reuters) - ", "(Reuters)", "Reuters"),
        ("NEW MARLOW — ", "NEW MARLOW", None),
        ("MARLOW, Ruritania — ", "MARLOW, Ruritania", None),
        ("Marlow, Mar 4: ", "Marlow, Mar 4", None),
        ("MARLOW, PTI: ", "MARLOW, PTI", "PTI"),
        ("MARLOW, 5 April 2025 (Xinhua) -- ", "MARLOW, 5 April 2025 (Xinhua)", "Xinhua"),
        ("MARLOW. March 4. /SKERRY/. ", "MARLOW. March 4. /SKERRY/.", "SKERRY"),
        ("MARLOW, March 4 (Skerry) ", "MARLOW, March 4 (Skerry)", "Skerry"),
        ("MARLOW, Ruritania/VESSANY (AFP) - ", "MARLOW, Ruritania/VESSANY (AFP)", "AFP"),
        ("The TIRN PASS, near Marlow (AP) - ", "The TIRN PASS, near Marlow (AP)", "AP"),
    ],
)
def test_datelines(start: str, words: str, agency: str | None) -> None:
    found = dateline(start + REST)
    assert found is not None
    assert (start + REST)[: found.words] == words
    assert found.end == len(start)
    assert found.agency == agency


@pytest.mark.parametrize("prefix", ["SKERRY - ", "UPDATE 2-", "EXCLUSIVE — "])
def test_a_prefix_is_no_part_of_it(prefix: str) -> None:
    found = dateline(f"{prefix}MARLOW, March 4 (Skerry) - {REST}")
    assert found is not None
    assert (found.start, found.words, found.end) == tuple(len(prefix) + n for n in (0, 24, 27))
    assert found.has_day
    assert dateline(f"EXCLUSIVE - MARLOW - {REST}") is None


@pytest.mark.parametrize(
    "start",
    [
        "",
        "The Tirn Valley Railway (AP) ",
        "Q: ",
        "WATCH: ",
        "NATO (AP) said. ",
        "The World Bank (WB) ",
        "Ada Stenn — ",
        "U.S. ",
        "US: ",
        "Holm: ",
        "Tuesday, March 4: ",
    ],
)
def test_other_starts_are_none(start: str) -> None:
    assert dateline(start + REST) is None


def test_a_dateline_alone_is_none() -> None:
    assert dateline("MARLOW: Wet.") is None


def test_a_line_may_be_all_dateline() -> None:
    assert is_dateline("MARLOW, March 4 (Skerry)")
    assert not is_dateline("MARLOW, March 4")
    assert not is_dateline("MARLOW (Skerry)")
    assert not is_dateline(f"MARLOW, March 4 (Skerry) - {REST}")
