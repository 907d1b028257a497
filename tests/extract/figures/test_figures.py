from dataclasses import replace

import pytest

from rashomon.extract.dates import times
from rashomon.extract.figures import figures
from rashomon.extract.parse import parses
from rashomon.extract.sentences import sentences
from rashomon.model import Actor, Figure, Passage, Published, Report, Source, Statement

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
        ("Dozens of sailors were nursing injuries.", [("Dozens of sailors", None, "people", "sailors wounded")]),
        ("The queue of trucks shrank to 12.", [("12", 12, None, "trucks")]),
        ("Six miners lost their lives.", [("Six miners", 6, "people", "miners killed")]),
        ("The 12 guards killed the driver.", [("12 guards", 12, "people", "guards")]),
        ("No truce came, and 12 people were not killed.", [("12 people", 12, "people", "people")]),
        ("Eleven sailors are known to have been injured.", [("Eleven sailors", 11, "people", "sailors wounded")]),
        ("Six miners are feared dead.", [("Six miners", 6, "people", "miners killed")]),
        (
            "The ministry said 14 guards were killed. The rebels put the number at 31.",
            [("14 guards", 14, "people", "guards killed"), ("31", 31, "people", "guards killed")],
        ),
        (
            "Police counted 400 marchers, while the union put the figure at more than 3,000.",
            [("400 marchers", 400, None, "marchers"), ("more than 3,000", 3000, None, "marchers")],
        ),
        (
            "About 60 percent of ferries were cancelled. The union put the figure at 85 percent.",
            [("About 60 percent", 60, "percent", "ferries"), ("85 percent", 85, "percent", "ferries")],
        ),
        (
            "The fire killed 14 guards and burnt nine barns. The rebels put the number at 31.",
            [("14 guards", 14, "people", "guards killed"), ("nine barns", 9, None, "barns")],
        ),
        ("Four of the crew were injured.", [("Four of the crew", 4, "people", "crew wounded")]),
        ("The blast claimed 14 lives.", [("14 lives", 14, "people", "killed")]),
        ("Vosk fatally shot 58 people.", [("58 people", 58, "people", "killed")]),
        ("Vosk shot dead 12 people.", [("12 people", 12, "people", "killed")]),
        ("Twelve people were fatally stabbed.", [("Twelve people", 12, "people", "killed")]),
        ("Police shot 12 people, one of them fatally.", [("12 people", 12, "people", "shot")]),
        ("They counted 31 deaths.", [("31 deaths", 31, "people", "killed")]),
        ("The death toll rose to 45.", [("45", 45, "people", "killed")]),
        ("12 dead, 30 hurt in blast", [("12 dead", 12, "people", "killed"), ("30", 30, "people", "wounded")]),
        ("The strike left at least 15 people dead.", [("at least 15 people", 15, "people", "killed")]),
        ("The shelling killed or wounded 12 guards.", [("12 guards", 12, "people", "guards killed or wounded")]),
        (
            "The raid killed at least 18 sailors, mostly cooks, and wounded 40 others.",
            [("at least 18 sailors", 18, "people", "sailors killed"), ("40 others", 40, "people", "wounded")],
        ),
        ("Nine sailors suffered injuries.", [("Nine sailors", 9, "people", "sailors wounded")]),
        (
            "The harbour office raised to 12 the number of people injured in the fire.",
            [("12", 12, "people", "wounded")],
        ),
        (
            "The number of dead rose from 30 to 34.",
            [("30", 30, "people", "killed"), ("34", 34, "people", "killed")],
        ),
        (
            "At least 70 government and rebel fighters were killed.",
            [("At least 70 government and rebel fighters", 70, "people", "government and rebel fighters killed")],
        ),
        ("The office reported four hurt on the ferry.", [("four hurt", 4, "people", "wounded")]),
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
        ("They built dozens of miles of wall.", "dozens of miles", None, "miles", "wall"),
        ("They sent millions of dollars to the port.", "millions of dollars", None, "USD", None),
        ("The loss was put at 3 billion Norwegian kroner.", "3 billion Norwegian kroner", 3e9, "NOK", "loss"),
        ("The council set the tariff at 5.10 dollars.", "5.10 dollars", 5.1, "USD", "tariff"),
        ("Unemployment reached 12 percent.", "12 percent", 12, "percent", "Unemployment"),
        ("The ferry had a crew of 23.", "23", 23, "people", "crew"),
        ("A count put the number of books at 61,000.", "61,000", 61_000, None, "books"),
        ("They would claw back the $2 billion Iceland agreed to this year.", "$2 billion", 2e9, "USD", None),
        ("The front is within 300 metres of Vest.", "300 metres", 300, "m", None),
        ("They opened a 50-megawatt Vest solar farm.", "50-megawatt", 50, "MW", "Vest solar farm"),
        ("Her two daughters sail.", "two daughters", 2, "people", "daughters"),
        ("The village lies 12 km from the border.", "12 km", 12, "km", None),
    ],
)
def test_units_and_what_is_counted(
    text: str, words: str, value: float | None, unit: str | None, counts: str | None
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
        ("From 20 to 30 houses burned.", None, 20, 30, None),
        ("The fund lost between $1 billion and $2 billion.", None, 1e9, 2e9, None),
        ("A couple of hundred houses burned.", None, 200, None, None),
        ("The cost is estimated at $640,000.", 640_000, None, None, "estimated"),
        ("The talks revolved around two houses.", 2, None, None, None),
        ("The bank took over two firms.", 2, None, None, None),
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
        "One in three households lost power.",
        "They showed zero patience.",
        "A magnitude 6.4 quake struck.",
        "Ten times more houses burned.",
        "The police killed roughly three a day.",
        "The bottom two layers are wet.",
        "Call +47 22 33 44 55.",
        "1. The fence\n\n2. The gate",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert told(text) == []


def test_the_size_of_a_group_is_no_toll() -> None:
    assert ("23", 23, "people", "wounded") not in told("Four of the crew of 23 were injured.")
    assert told("Nine of the 23 were hurt, the harbour office said.") == [("Nine", 9, "people", "wounded")]


def test_each_number_of_a_change_is_one_of_its_unit() -> None:
    told = [(f.value, f.unit) for f in found("They raised the fee from 4.20 to 6.80 euros.")]
    assert told == [(4.2, "EUR"), (6.8, "EUR")]
    told = [(f.value, f.unit) for f in found("Turnout fell by two percentage points to 61 percent.")]
    assert told == [(2, "percentage points"), (61, "percent")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As of Friday, 12 sailors were missing.", [(12, "2025-03-14")]),
        ("Twelve sailors were missing as of Friday.", [(12, "2025-03-14")]),
        ("Nine sailors were hurt. The office gave the figure as of Friday.", [(9, "2025-03-14")]),
        ("They had 50 boats, and as of Friday still had 22 boats.", [(50, None), (22, "2025-03-14")]),
        ("Eleven were hurt: nine aboard, as of Friday, and two ashore.", [(11, None)]),
    ],
)
def test_as_of_when_a_count_holds(text: str, expected: list[tuple[float, str | None]]) -> None:
    report = Report(id="r1", page="p1", outlet="o", text=text, pieces=(), published=DAY)
    parse = next(parses([text]))
    held = figures(times(sentences(report, parse), parse), parse).figures
    assert [(f.value, f.as_of.start if f.as_of else None) for f in held] == expected


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


def _stated(report: Report, cue: str, content: str, actor: str, **more: tuple[Passage, ...]) -> Statement:
    at, said = report.text.index(cue), report.text.index(content)
    return Statement(
        id=f"s{at}",
        report="r1",
        kind="indirect",
        sources=(Source(words=report.passage(0, 4), actor=actor),),
        cue=report.passage(at, at + len(cue)),
        content=(report.passage(said, said + len(content)),),
        **more,
    )


def test_who_tells_of_an_offer_gives_its_amount() -> None:
    text = "Radio Vest reported that Nord had offered 800 tonnes of prawns."
    report = Report(id="r1", page="p1", outlet="o", text=text, pieces=())
    told = _stated(report, "reported", "that Nord had offered 800 tonnes of prawns", "radio")
    offer = _stated(report, "had offered", "800 tonnes of prawns", "nord")
    (figure,) = figures(replace(report, statements=(told, offer)), next(parses([text]))).figures
    assert figure.issuer == "radio"
    (alone,) = figures(replace(report, statements=(offer,)), next(parses([text]))).figures
    assert alone.issuer == "nord"


def test_who_denies_gives_no_figure() -> None:
    text = "Nord denied that 12 boats sank."
    report = Report(id="r1", page="p1", outlet="o", text=text, pieces=())
    content = "that 12 boats sank"
    denial = _stated(report, "denied", content, "nord", denied=(report.passage(12, 12 + len(content)),))
    (figure,) = figures(replace(report, statements=(denial,)), next(parses([text]))).figures
    assert figure.issuer is None


def test_who_raises_a_count_gives_it() -> None:
    text = "The harbour office raised to 12 the number of people injured."
    report = Report(id="r1", page="p1", outlet="o", text=text, pieces=())
    office = Actor(id="a1", name="harbour office", kind="org", mentions=(report.passage(4, 18),))
    (figure,) = figures(replace(report, actors=(office,)), next(parses([text]))).figures
    assert figure.issuer == "a1"


def test_who_counts_gives_the_count() -> None:
    for text in ("The harbour office recorded at least 24 deaths.", "The harbour office counted 24 dead."):
        report = Report(id="r1", page="p1", outlet="o", text=text, pieces=())
        office = Actor(id="a1", name="harbour office", kind="org", mentions=(report.passage(4, 18),))
        (figure,) = figures(replace(report, actors=(office,)), next(parses([text]))).figures
        assert figure.issuer == "a1"


def test_figures_are_the_same_on_every_run() -> None:
    text = "At least 12 people were killed and 30 wounded."
    assert found(text) == found(text)
    assert len({figure.id for figure in found(text)}) == 2
