import pytest

from tests.extract.actors.reading import at, one, read, rules, said


def test_whom_a_report_only_describes_is_an_actor_of_that_report() -> None:
    text = "A spokesman for the harbour board said the pier was closed. He gave no reason."
    left, right = read(text, id="a"), read(text, id="b")
    man = one(left, "spokesman for the harbour board")
    assert (man.kind, man.named, said(man)) == ("person", False, ["spokesman", "He"])
    assert man.id != one(right, "spokesman for the harbour board").id


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Two Omani divers were rescued.", "Two Omani divers", "group"),
        ("Police closed the road.", "Police", "group"),
        ("Thousands of swimmers waited.", "Thousands of swimmers", "group"),
        ("The family thanked the crew.", "family", "group"),
        ("A ferry company cancelled the trip.", "ferry company", "organisation"),
        ("The school refused to answer.", "school", "organisation"),
        ("A harbour source said it was over.", "harbour source", "person"),
    ],
)
def test_described_people_and_bodies(text: str, name: str, kind: str) -> None:
    actor = one(read(text), name)
    assert (actor.kind, actor.named) == (kind, False)


@pytest.mark.parametrize(
    "text",
    [
        "They met at the school.",
        "No resident was hurt.",
        "The police response was slow.",
        "Everybody on board slept.",
        "They shook their heads.",
    ],
)
def test_what_describes_nobody(text: str) -> None:
    assert [actor.name for actor in read(text).actors if not actor.named] == []


@pytest.mark.parametrize(
    "text",
    [
        "Marit Solheim, a diver from Bergen, left early. The diver waved.",
        "The diver, Marit Solheim, left early.",
        "Marit Solheim is a diver. The diver left early.",
        "The harbour board and its diver, Marit Solheim, left early.",
        "His diver Marit Solheim left early.",
        "A diver from Bergen, Marit Solheim had left early.",
        "They appointed Marit Solheim as diver.",
        "Marit Solheim serves as a diver.",
    ],
)
def test_who_is_set_beside_a_name_or_said_to_be_it(text: str) -> None:
    assert "diver" in said(one(read(text), "Marit Solheim"))


def test_joined_appositions_are_one_person() -> None:
    report = read("Marit Solheim, founder and director of Fjord Ferries, said no.")
    assert at(report, "Marit Solheim, founder and director of Fjord Ferries") == ["Marit Solheim"]


def test_what_somebody_is_not_is_not_that_person() -> None:
    report = read("Marit Solheim is not a diver. Marit Solheim may become a pilot.")
    assert said(one(report, "Marit Solheim")) == ["Marit Solheim", "Marit Solheim"]


def test_a_body_beside_its_noun_is_no_person() -> None:
    report = read(
        "A local newspaper, the Daily Gull, reported the loss. The owner, Westfell Fishing, said nothing."
    )
    assert one(report, "Daily Gull").kind == "organisation"
    assert said(one(report, "Westfell Fishing")) == ["owner", "Westfell Fishing"]


def test_the_same_noun_without_a_new_description_is_the_same_one() -> None:
    report = read(
        "A Danish diver found the wreck. The diver called the police. Another diver came. Police sealed it off."
    )
    assert said(one(report, "Danish diver")) == ["Danish diver", "diver"]
    assert said(one(report, "police")) == ["police", "Police"]


def test_of_two_with_one_noun_neither_is_taken_unless_it_stands_out() -> None:
    report = read("A diver from Oslo and a diver from Bergen swam. The diver smiled.")
    assert all(len(actor.mentions) == 1 for actor in report.actors if actor.kind == "person")


def test_what_belongs_to_the_same_one_is_the_same() -> None:
    report = read("Otto Keller called his brother. Keller said his brother was ill.")
    assert said(one(report, "his brother")) == ["brother", "brother"]


def test_a_state_named_right_behind_ally_is_the_ally() -> None:
    report = read("Norway and its ally Denmark deny the report. Iceland and its ally left.")
    assert said(one(report, "Denmark")) == ["ally", "Denmark"]


def test_the_company_is_the_only_one_of_late() -> None:
    report = read("Fjord Ferries Ltd cut its staff. The company gave no reason.")
    assert said(one(report, "Fjord Ferries Ltd")) == ["Fjord Ferries Ltd", "its", "company"]
    assert rules(one(report, "Fjord Ferries Ltd")) == ["name", "subject", "kind"]


def test_a_role_belongs_to_its_only_bearer_wherever_he_is_named() -> None:
    report = read(
        "The skipper of the Alma denied it. Norway said its foreign minister would wait.\n\n"
        "Otto Keller, skipper of the Alma, left. Norwegian Foreign Minister Marit Solheim stayed."
    )
    assert said(one(report, "Otto Keller"))[0] == "skipper"
    assert said(one(report, "Marit Solheim"))[0] == "foreign minister"


def test_a_president_named_long_before_is_not_the_president() -> None:
    filler = (
        "Nobody knew why. It rained. The road was wet. It was late. Nothing moved. The wind fell. It was cold. "
    )
    report = read(f"Omani President Badr Nasser wrote. {filler}It was cold. The president slept.")
    assert said(one(report, "Badr Nasser")) == ["Badr Nasser"]


def test_the_body_of_a_state_that_was_named() -> None:
    report = read(
        "Norway rejected the plan. Its foreign ministry said so. The Norwegian foreign ministry gave no reason."
    )
    assert at(report, "Its foreign ministry") == at(report, "The Norwegian foreign ministry")
    assert len(at(report, "Its foreign ministry")) == 1


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        (
            "Marit Solheim left. Solheim's office replied. Her office was short.",
            "Solheim's office",
            "Solheim's office",
        ),
        ("Marit Solheim left. Solheim's office replied. Her office said so.", "Solheim's office", "office"),
        (
            "Otto Keller's flood task force met.",
            "Otto Keller's flood task force",
            "Otto Keller's flood task force",
        ),
    ],
)
def test_the_office_of_a_person(text: str, name: str, words: str) -> None:
    assert words in said(one(read(text), name))


def test_a_ministry_is_no_company_and_an_outlet_may_have_any_name() -> None:
    ministry = "Norway's foreign ministry spoke. Lund Marine's founder said the company would stay."
    assert "company" not in said(one(read(ministry), "Norway's foreign ministry"))
    outlet = "CNN reported on Monday that it was late. It was cold, the outlet said."
    assert "outlet" in said(one(read(outlet), "CNN"))


def test_the_company_is_not_one_of_long_before() -> None:
    idle = " ".join(f"Snow fell for {i} days." for i in range(2, 16))
    near, far = (f"A ferry company closed the pier. {between} The company said no." for between in ("", idle))
    assert said(one(read(near), "ferry company")) == ["ferry company", "company"]
    assert said(one(read(far), "ferry company")) == ["ferry company"]


GOVERNORS = (
    "Oregon governor Karl Lund signed the order. The Republican governor has urged people to stay home. Masks "
    "help, said Ada Moe, a spokeswoman for the governor. Idaho, where {} governor Kari Nes signed one, has more."
)


def test_the_party_of_a_governor_is_no_part_of_the_office():
    report = read(GOVERNORS.format("Republican"))
    assert at(report, "Republican governor") == ["Karl Lund"]
    assert said(one(report, "Kari Nes")) == ["Kari Nes"]


def test_a_governor_who_is_of_another_party_is_not_meant():
    text = "Democratic governor Karl Lund signed the order. The Republican governor has urged people to stay home."
    assert "Republican governor" not in said(one(read(text), "Karl Lund"))


def test_a_governor_of_georgia_is_of_no_state():
    assert one(read("Georgia governor Karl Lund signed the order."), "Karl Lund").country is None
    assert one(read("Georgian president Karl Lund signed the order."), "Karl Lund").country == "GE"


def test_no_verb_stands_in_what_describes_somebody():
    report = read("The Republican governor has “strongly encouraged” residents and visitors to stay home.")
    assert [actor.name for actor in report.actors] == ["Republican governor", "residents", "visitors"]


def test_two_roles_before_a_name_are_one_person_s():
    report = read("The rapper and actor Jens Moe shared a picture. Moe was criticised.")
    assert [actor.name for actor in report.actors] == ["Jens Moe"]
    assert "rapper" in said(one(report, "Jens Moe"))


def test_what_stands_behind_the_noun_of_a_firm_is_one():
    report = read(
        "A test of technology maker Tanner looks fast. In total, Tanner says that it will make 5 million."
    )
    assert one(report, "Tanner").kind == "organisation"
    assert "it" in said(one(report, "Tanner"))
    assert one(read("The carmaker Tanner founded is old, Karl Tanner said."), "Karl Tanner").kind == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vellano said that ships were late. Vellano chief executive Karl Moe apologised.", "Vellano"),
        ("A Vellano spokeswoman, Ida Moe, said that the company would pay.", "Vellano"),
        ("Divers rejected an offer from state operator Vellano. Vellano said that it was fair.", "Vellano"),
    ],
)
def test_what_has_officers_or_stands_behind_an_operator_is_a_body(text: str, name: str) -> None:
    assert one(read(text), name).kind == "organisation"


def test_a_town_has_no_officers_and_a_person_is_no_body() -> None:
    assert all(
        actor.name != "Bergen" or actor.kind != "organisation"
        for actor in read("A Bergen spokesman said so.").actors
    )
    report = read("Marit Solheim left. A Solheim spokesman said she was ill.")
    assert one(report, "Marit Solheim").kind == "person"
    assert "Solheim" not in {actor.name for actor in report.actors}


def test_people_are_not_those_who_were_spoken_of() -> None:
    report = read("The virus has infected more than 551,000 people in Bergen. There, people may get more money.")
    assert [said(actor) for actor in report.actors] == [["more than 551,000 people"], ["people"]]
    police = read("Police closed the road. There, police said it was wet.")
    assert [said(actor) for actor in police.actors] == [["Police", "police"]]


def test_the_government_is_not_a_foreign_one_that_was_only_named_in_passing() -> None:
    passing = (
        "It was brokered by the Swiss government, a spokesman said. The girls are free, the government said. "
    )
    report = read(passing + "Relatives in Nigeria rejoiced. The Nigerian army was near.")
    assert said(one(report, "Swiss government")) == ["Swiss government"]
    acting = (
        "The Swiss government met on Monday. The girls are free, the government said. Nigeria and Nigerians knew."
    )
    assert said(one(read(acting), "Swiss government")) == ["Swiss government", "government"]


def test_the_company_is_not_one_after_which_another_was_named() -> None:
    text = "Gullwater Inc closed the app. The company gave no reason. {}On its website, the company said it moves."
    assert len(said(one(read(text.format("")), "Gullwater Inc"))) > 2
    report = read(text.format("Holm has run Fishwire Inc from Oslo since 2014. "))
    assert said(one(report, "Gullwater Inc")) == ["Gullwater Inc", "company"]


def test_a_body_owns_nothing_that_stands_before_and() -> None:
    report = read(
        "The Northern Anglers’ League and Norway’s divers’ union have jointly asked both governments to pay."
    )
    assert [actor.name for actor in report.actors if "union" in actor.name] == ["Norway’s divers’ union"]


def test_a_name_may_begin_as_a_preposition_does() -> None:
    report = read("It needs the votes of the Coastal Alliance party, whose leader Per Hauge will not hear of it.")
    assert one(report, "Per Hauge").roles == ("leader",)


def test_a_college_is_no_company() -> None:
    report = read("Bergen College opened a dock. The firm said it was ready.")
    assert said(one(report, "Bergen College")) == ["Bergen College"]


def test_whoever_tells_the_newspaper_does_not_tell_a_body_that_prints_nothing() -> None:
    told = "Marit Solheim told the newspaper that the boats were late."
    assert said(one(read(f"The Tirn Fire Brigade closed the pier. {told}"), "Tirn Fire Brigade")) == [
        "Tirn Fire Brigade"
    ]
    assert "newspaper" in said(one(read(f"The Tirn Gazette asked her on Monday. {told}"), "Tirn Gazette"))
