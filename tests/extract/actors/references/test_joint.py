import pytest

from tests.extract.actors.reading import at, one, read, said


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Omani and Danish officials", ["Omani officials", "Danish officials"]),
        ("Norwegian, Danish and Omani diplomats", ["Norwegian diplomats", "Danish diplomats", "Omani diplomats"]),
        ("Norway's and Denmark's troops", ["Norway's troops", "Denmark's troops"]),
        ("Officials from Oman and Denmark", ["Officials from Oman", "Officials from Denmark"]),
        ("Envoys of Oman, Denmark and Norway", ["Envoys of Oman", "Envoys of Denmark", "Envoys of Norway"]),
        ("The Danish and Omani governments", ["Danish government", "Omani government"]),
        ("Norwegian and Danish harbour officials", ["Norwegian harbour officials", "Danish harbour officials"]),
        ("Pentagon and State Department officials", ["Pentagon officials", "State Department officials"]),
    ],
)
def test_each_of_those_who_act_together_is_an_actor(words: str, names: list[str]) -> None:
    assert at(read(f"{words} said the pier was closed."), words) == names


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("She visited Norway and Danish officials said no.", "Danish officials", "Danish officials"),
        ("Norway and Denmark's troops stayed at home.", "Denmark's troops", "Denmark's troops"),
        ("Three Danish and Omani officials said no.", "Three Danish and Omani officials", None),
    ],
)
def test_who_is_joined_to_nobody(text: str, words: str, name: str | None) -> None:
    assert at(read(text), words) == [name or words]


def test_officials_of_two_states_are_of_neither() -> None:
    assert (
        one(read("Three Danish and Omani officials said no."), "Three Danish and Omani officials").country is None
    )


MINISTERS = "Danish Foreign Minister Marit Solheim met Omani Foreign Minister Ali Saleh. "


@pytest.mark.parametrize(
    "words",
    [
        "The Danish and Omani foreign ministers",
        "The foreign ministers of Denmark and Oman",
        "The top Danish and Omani diplomats",
        "The two foreign ministers",
        "Both diplomats",
        "The two officials",
        "The two",
        "The pair",
    ],
)
def test_bearers_who_were_named_are_meant_together(words: str) -> None:
    assert at(read(f"{MINISTERS}{words} said the pier was closed."), words) == ["Marit Solheim", "Ali Saleh"]


def test_before_they_are_named_their_states_are_meant() -> None:
    text = f"The Danish and Omani foreign ministers said no. {MINISTERS}"
    assert at(read(text), "The Danish and Omani foreign ministers") == [
        "Danish foreign ministers",
        "Omani foreign ministers",
    ]


def test_names_behind_their_offices_are_who_bears_them() -> None:
    words = "The Danish and Omani envoys, Marit Solheim and Ali Saleh,"
    assert at(read(f"{words} said the pier was closed."), words) == ["Marit Solheim", "Ali Saleh"]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (
            "Senators Marit Solheim, Jonas Holm and Ali Saleh came. The three senators said no.",
            "The three senators",
            ["Marit Solheim", "Jonas Holm", "Ali Saleh"],
        ),
        ("Norway met Denmark. Both sides said no.", "Both sides", ["Norway", "Denmark"]),
        # A minister is named for the state that the role is of.
        (
            "Norway waited. Norwegian Mayor Eva Lund met Oman. Both sides said no.",
            "Both sides",
            ["Norway", "Oman"],
        ),
        (f"{MINISTERS}The three ministers said no.", "The three ministers", []),
        (f"{MINISTERS}Marit Solheim met Jonas Holm and Eva Lund as well. Both men said no.", "Both men", []),
        ("The pier was closed. Both companies said no.", "Both companies", []),
        (
            "Danish Mayor Marit Solheim met Omani singer Ali Saleh. The two diplomats said no.",
            "The two diplomats",
            [],
        ),
    ],
)
def test_so_many_as_the_words_say_or_nobody(text: str, words: str, names: list[str]) -> None:
    assert at(read(text), words) == names


@pytest.mark.parametrize(
    ("before", "names"),
    [
        ("Norway's allies met. The allies", ["Norway's allies"]),
        ("Danish officials met. The officials", ["Danish officials"]),
        ("Danish and Omani officials met. The officials", ["Danish officials", "Omani officials"]),
        ("Danish officials came. Omani officials left. The officials", ["officials"]),
    ],
)
def test_a_group_is_the_one_of_its_noun(before: str, names: list[str]) -> None:
    noun = before.rpartition(". ")[2]
    assert at(read(f"{before} said no."), noun) == names


def test_allies_of_a_state_are_not_its_own() -> None:
    assert one(read("Norway's allies said no."), "Norway's allies").country is None


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("A spokesman for Marit Solheim and Jonas Holm", ["spokesman for Marit Solheim"]),
        ("Aides to Marit Solheim and Jonas Holm", ["Aides"]),
        ("Marit Solheim of the Divers Union and Jonas Holm", ["Marit Solheim", "Jonas Holm"]),
    ],
)
def test_whose_people_speak_is_no_second_speaker(words: str, names: list[str]) -> None:
    report = read(f"{words} said no.")
    assert [name.partition(" for ")[0] for name in at(report, words)] == [n.partition(" for ")[0] for n in names]


def test_states_joined_by_and_are_both_named() -> None:
    assert said(one(read("The U.S. and South Korea said no."), "United States")) == ["U.S."]


def test_who_is_joined_is_not_whose_she_is() -> None:
    report = read("A captain was hurt, according to officials and the victim's wife.")
    assert at(report, "officials and the victim's wife") == ["officials", "victim's wife"]


def test_they_inside_a_quotation_are_its_own_subject():
    report = read("“If divers go on losing what they have, the town will empty,” Ada Lund said.")
    assert [m.text for a in report.actors if a.kind == "group" for m in a.mentions] == ["divers", "they"]


def test_whom_a_group_holds_to_account_is_not_the_group():
    report = read("“Divers will hold them accountable in Bergen next week,” Ada Lund said.")
    assert [m.text for a in report.actors if a.kind == "group" for m in a.mentions] == ["Divers"]
