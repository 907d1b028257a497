import pytest

from rashomon.extract.dates import times
from rashomon.extract.figures import figures
from rashomon.extract.parse import parses
from rashomon.model import Figure, Published, Report

DAY = Published(date="2025-03-16", precision="day", basis="stated", why="")


def found(text: str) -> tuple[Figure, ...]:
    report = Report(id="r1", page="p1", outlet="o", text=text, pieces=(), published=DAY)
    parse = next(parses([text]))
    return figures(times(report, parse), parse).figures


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(figure.words.text, figure.unit, figure.counts) for figure in found(text)]


def people(*counted: tuple[str, str]) -> list[tuple[str, str, str]]:
    return [(words, "people", counts) for words, counts in counted]


@pytest.mark.parametrize(
    "text",
    [
        "The death toll in Vest reached 310.",
        "The death toll has topped 310.",
        "The death toll passed 310.",
        "Deaths exceeded 310.",
        "The death toll climbed past 310.",
        "The death toll rose beyond 310.",
        "The toll rose to 310 Friday.",
        "Two boats sank, bringing the toll to 310.",
    ],
)
def test_a_toll_reaches_its_number(text: str) -> None:
    assert told(text)[-1] == ("310", "people", "killed")


def test_a_toll_lies_between_two_numbers() -> None:
    (figure,) = found("The toll lay between 40 and 60.")
    assert (figure.low, figure.high, figure.counts) == (40, 60, "killed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The fire killed three people and 62 people were taken to hospital.",
            people(("three people", "killed"), ("62 people", "hospitalised")),
        ),
        (
            "Nine people drowned and some 40 were rushed to hospitals.",
            people(("Nine people", "killed"), ("some 40", "hospitalised")),
        ),
        (
            "Twelve sailors were killed and more than 30 taken to hospital.",
            people(("Twelve sailors", "sailors killed"), ("more than 30", "hospitalised")),
        ),
        ("Nine dockers were treated for burns.", people(("Nine dockers", "dockers wounded"))),
        ("Nine dockers were treated in hospital.", people(("Nine dockers", "dockers hospitalised"))),
        ("Four people with burns were released from hospital.", people(("Four people", "people"))),
        ("The guard took 40 marchers into custody.", people(("40 marchers", "marchers arrested"))),
        ("Nine doctors were taken to a hospital in Vest.", people(("Nine doctors", "doctors"))),
        ("Four sailors tested positive for a banned drug.", people(("Four sailors", "sailors"))),
        ("The guard took 40 children to school.", people(("40 children", "children"))),
        ("The gunman mowed down nine people.", people(("nine people", "killed"))),
        (
            "Four sailors lie ill and 120 have tested positive.",
            people(("Four sailors", "sailors"), ("120", "infected")),
        ),
        ("The oysters sickened some 300 people.", people(("some 300 people", "sickened"))),
        ("Five people had bad injuries.", people(("Five people", "wounded"))),
        ("Fourteen people remain unaccounted for.", people(("Fourteen people", "missing"))),
        ("Eleven miners are still missing.", people(("Eleven miners", "miners missing"))),
        (
            "There were two deaths, and 30 sailors have been taken to hospital.",
            people(("two deaths", "killed"), ("30 sailors", "sailors hospitalised")),
        ),
        (
            "There have been at least two deaths and 30 sailors have been taken to hospital.",
            people(("at least two deaths", "killed"), ("30 sailors", "sailors hospitalised")),
        ),
        ("The blast left 50 martyrs.", people(("50 martyrs", "killed"))),
    ],
)
def test_what_was_done_with_people(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A total of 21 people were arrested.", people(("21 people", "arrested"))),
        ("The killing of some 70 people is not forgotten.", people(("some 70 people", "killed"))),
        (
            "Nine of the sailors abducted in May were released.",
            people(("Nine of the sailors", "sailors released")),
        ),
        (
            "Six jailed Harbour Guild members were released.",
            people(("Six jailed Harbour Guild members", "jailed Harbour Guild members released")),
        ),
        (
            "Nine of the 40 deaths were of sailors.",
            people(("Nine of the 40 deaths", "killed"), ("40 deaths", "killed")),
        ),
        ("Two women sailors died.", people(("Two women sailors", "women sailors killed"))),
        ("The storm killed 20 tigers.", [("20 tigers", None, "tigers")]),
    ],
)
def test_who_is_counted(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The storm killed 18 sailors in the harbour and wounded scores more.",
            people(("18 sailors", "sailors killed"), ("scores", "wounded")),
        ),
        ("Two dozen dead and wounded lay on the pier.", people(("Two dozen dead", "killed or wounded"))),
        (
            "The fire left 12 dead and injured some 90.",
            people(("12", "killed"), ("some 90", "wounded")),
        ),
        ("12 killed and wounded 30 others", people(("12", "killed"), ("30 others", "wounded"))),
    ],
)
def test_two_fates_of_one_number_and_of_two(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They counted 14 deaths per million people.",
        "The fever kills 40 people a year.",
        "The guild foresees 500 fewer deaths.",
    ],
)
def test_rates_and_differences_are_no_tolls(text: str) -> None:
    assert told(text) == []


def test_since_when_a_count_runs_is_not_its_day() -> None:
    (figure,) = found("Forty guards have been hurt since Friday.")
    assert figure.as_of is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The collision cost 40 people their lives.", "40 people"),
        ("The collision cost the lives of over 40 people.", "over 40 people"),
        ("The collision took the life of one sailor.", "one sailor"),
        ("The loss of 40 lives shocked the town.", "40 lives"),
    ],
)
def test_lives_that_were_lost_are_of_people_killed(text: str, words: str) -> None:
    ((told, unit, counts),) = [(f.words.text, f.unit, f.counts) for f in found(text)]
    assert (told, unit, (counts or "").split()[-1]) == (words, "people", "killed")


def test_dozens_of_people_are_what_became_of_the_dozens() -> None:
    text = "A storm hit the convoy, killing and wounding dozens of people evacuated from the quay."
    assert told(text) == people(("dozens of people", "killed or wounded"))
