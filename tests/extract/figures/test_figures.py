from dataclasses import replace

import pytest

from rashomon.extract.dates import times
from rashomon.extract.figures import figures
from rashomon.extract.parse import parses
from rashomon.model import Figure, Passage, Published, Report, Source, Statement

DAY = Published(date="2025-03-16", precision="day", basis="stated", why="")


def found(text: str) -> tuple[Figure, ...]:
    report = Report(id="r1", page="p1", outlet="o", text=text, pieces=(), published=DAY)
    parse = next(parses([text]))
    return figures(times(report, parse), parse).figures


def told(text: str) -> list[tuple[str, float | None, str | None, str | None]]:
    return [(f.words.text, f.value, f.unit, f.counts) for f in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 12 people were killed and 30 wounded in the port.",
            [("At least 12 people", 12, "people", "killed"), ("30", 30, "people", "wounded")],
        ),
        ("The raid killed two dozen soldiers.", [("two dozen soldiers", 24, "people", "soldiers killed")]),
        ("Five sailors are missing.", [("Five sailors", 5, "people", "sailors missing")]),
        ("The flood displaced 5,000 people.", [("5,000 people", 5000, "people", "displaced")]),
        ("The police arrested 14 students.", [("14 students", 14, "people", "students arrested")]),
        (
            "The raid wounded 40, killing at least 12 sailors, the army said.",
            [("40", 40, "people", "wounded"), ("at least 12 sailors", 12, "people", "sailors killed")],
        ),
        ("Among the dead were four nurses.", [("four nurses", 4, "people", "nurses killed")]),
        ("One sailor was among those killed.", [("One sailor", 1, "people", "sailor killed")]),
        ("The death toll was at least 24.", [("at least 24", 24, "people", "killed")]),
        ("The death toll rose from 40 to 45.", [("45", 45, "people", "killed")]),
        ("The flood claimed hundreds of lives.", [("hundreds of lives", None, "people", "killed")]),
        ("Six miners lost their lives.", [("Six miners", 6, "people", "miners killed")]),
        ("The 12 guards killed the driver.", [("12 guards", 12, "people", "guards")]),
        ("No truce came, and 12 people were not killed.", [("12 people", 12, "people", "people")]),
        ("Eleven sailors are known to have been injured.", [("Eleven sailors", 11, "people", "sailors wounded")]),
        ("Six miners are feared dead.", [("Six miners", 6, "people", "miners killed")]),
        ("Four of the crew were injured.", [("Four of the crew", 4, "people", "crew wounded")]),
        ("The blast claimed 14 lives.", [("14 lives", 14, "people", "killed")]),
        ("They counted 31 deaths.", [("31 deaths", 31, "people", "killed")]),
        ("The death toll rose to 45.", [("45", 45, "people", "killed")]),
        ("12 dead, 30 hurt in blast", [("12 dead", 12, "people", "killed"), ("30", 30, "people", "wounded")]),
        ("The strike left at least 15 people dead.", [("at least 15 people", 15, "people", "killed")]),
        ("The shelling killed or wounded 12 guards.", [("12 guards", 12, "people", "guards killed or wounded")]),
        (
            "Twelve people, including three children, died.",
            [("Twelve people", 12, "people", "killed"), ("three children", 3, "people", "children killed")],
        ),
    ],
)
def test_what_became_of_people_is_kept_apart(
    text: str, expected: list[tuple[str, float | None, str | None, str | None]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "counts"),
    [
        ("Ninety drones crossed the strait.", "Ninety drones", 90, None, "drones"),
        ("She met some 14 fellow judges.", "some 14 fellow judges", 14, "people", "fellow judges"),
        ("They sent $1.2 billion in aid.", "$1.2 billion", 1.2e9, "USD", "aid"),
        ("It cost 40 million euros.", "40 million euros", 4e7, "EUR", None),
        ("About 60 percent of voters stayed away.", "About 60 percent", 60, "percent", "voters"),
        ("They put a 25% tariff on prawns.", "25%", 25, "percent", "tariff"),
        ("The ship carried 3,000 tonnes of steel.", "3,000 tonnes", 3000, "tonnes", "steel"),
        ("The village lies 12 km from the border.", "12 km", 12, "km", None),
    ],
)
def test_units_and_what_is_counted(
    text: str, words: str, value: float, unit: str | None, counts: str | None
) -> None:
    assert told(text) == [(words, value, unit, counts)]


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "qualifier"),
    [
        ("More than 30 countries signed.", 30, None, None, "more than"),
        ("Up to 200 houses burned.", 200, None, None, "up to"),
        ("Between 20 and 30 houses burned.", None, 20, 30, None),
        ("They released 20-30 hostages.", None, 20, 30, None),
        ("The fund holds 2 to 3 million euros.", None, 2e6, 3e6, None),
        ("Dozens of houses burned.", None, 24, None, None),
        ("Hundreds of houses burned.", None, 200, None, None),
        ("Tens of thousands of people fled.", None, 20_000, None, None),
        ("Several hundred houses burned.", None, 200, None, None),
        ("Ten or more houses burned.", 10, None, None, "at least"),
        ("An estimated 400 houses burned.", 400, None, None, "estimated"),
    ],
)
def test_hedges_and_ranges(
    text: str, value: float | None, low: float | None, high: float | None, qualifier: str | None
) -> None:
    assert [(f.value, f.low, f.high, f.qualifier) for f in found(text)] == [(value, low, high, qualifier)]


@pytest.mark.parametrize(
    "text",
    [
        "They met on 11 March 2025 at 9:30.",
        "Both sides accepted a 30-day pause.",
        "The third round began.",
        "Resolution 2254 remains in force.",
        "The G7 and the Group of 20 will meet.",
        "A Boeing 737 landed.",
        "One of them left.",
        "The two sides met again.",
        "Ms Orvik, 42, said nothing.",
        "The 35-year-old driver spoke.",
        "They won 3-1.",
        "The 12-member council met.",
        "They asked three times.",
        "One ship per 1,000 inhabitants is enough.",
        "Two-thirds of the hall was empty.",
        "Call +47 22 33 44 55.",
        "1. The fence\n\n2. The gate",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert told(text) == []


def test_the_size_of_a_group_is_no_toll() -> None:
    assert ("23", 23, "people", "wounded") not in told("Four of the crew of 23 were injured.")
    assert told("Nine of the 23 were hurt, the harbour office said.") == [("Nine", 9, "people", "wounded")]


def test_as_of_is_the_time_of_its_clause() -> None:
    (figure,) = found("Three sailors were hurt late on Saturday.")
    assert figure.as_of is not None
    assert (figure.as_of.start, figure.as_of.precision) == ("2025-03-15", "part-of-day")


def test_the_issuer_is_the_source_of_the_statement_that_holds_it() -> None:
    text = "Ana Orvik said 12 houses burned. Later 40 boats sank."
    report = Report(id="r1", page="p1", outlet="o", text=text, pieces=())
    statement = Statement(
        id="s1",
        report="r1",
        kind="indirect",
        sources=(Source(words=report.passage(0, 9), actor="p1"),),
        cue=report.passage(10, 14),
        content=(report.passage(15, 31),),
    )
    first, second = figures(replace(report, statements=(statement,)), next(parses([text]))).figures
    assert (first.words, first.issuer) == (Passage("r1", 15, 24, "12 houses"), "p1")
    assert second.issuer is None


def test_figures_are_the_same_on_every_run() -> None:
    text = "At least 12 people were killed and 30 wounded."
    assert found(text) == found(text)
    assert len({figure.id for figure in found(text)}) == 2
