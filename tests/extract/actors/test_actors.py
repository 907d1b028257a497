import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.extract.actors import actor_at, actors, speaks_for
from rashomon.extract.parse import parses
from rashomon.model import Span, identity
from tests.extract.actors.reading import at, one, read, said
from tests.make import make_report


def test_a_parse_of_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="its text differs"):
        actors(make_report("One thing."), next(parses(["Another thing."])))


def test_a_surname_belongs_to_the_full_name() -> None:
    report = read("Omani Foreign Minister Marit Solheim arrived late.\n\nSolheim said the talks would go on.")
    person = one(report, "Marit Solheim")
    assert said(person) == ["Marit Solheim", "Solheim"]
    assert (person.kind, person.country, person.roles) == ("person", "OM", ("Omani Foreign Minister",))
    assert person.id == identity("a", "person", "marit solheim")


def test_one_id_for_one_full_name_in_two_reports() -> None:
    left = read("Prime Minister Marit Solheim resigned.", id="a")
    right = read("Nobody expected Marit Solheim to say no.", id="b")
    assert one(left, "Marit Solheim").id == one(right, "Marit Solheim").id


def test_particles_and_hyphens_stay_in_the_name() -> None:
    report = read(
        "Dutch envoy Ursula van der Berg met deputy minister Karim Said-Haddad. Van der Berg spoke first."
    )
    assert said(one(report, "Ursula van der Berg"))[:2] == ["Ursula van der Berg", "Van der Berg"]
    assert one(report, "Karim Said-Haddad").kind == "person"
    report = read(
        "Harbour minister Marta d'Avila closed the pier. D'Avila said the boats were late. She left early."
    )
    assert said(one(report, "Marta d'Avila")) == ["Marta d'Avila", "D'Avila", "She"]


def test_namesakes_are_told_apart_by_title_or_not_at_all() -> None:
    report = read(
        "Mrs. Anna Keller and Mr. Otto Keller spoke to reporters. Mrs. Keller said no. Keller left for Bonn."
    )
    assert said(one(report, "Anna Keller")) == ["Anna Keller", "Keller"]
    assert said(one(report, "Otto Keller")) == ["Otto Keller"]


def test_roles_are_kept_as_stated_and_once() -> None:
    report = read(
        "Danish President Ida Holm spoke. President Holm then left. "
        "Her envoy to the region, Paul Lund, said nothing. "
        "Danish President Ida Holm did not wave."
    )
    assert one(report, "Ida Holm").roles == ("Danish President", "President")
    assert one(report, "Paul Lund").roles == ("envoy to the region",)
    assert one(report, "Paul Lund").country is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Oslo accused Madrid of breaking the deal.", ["Oslo", "Madrid"]),
        ("Two people were hurt in Oslo after Madrid rejected the plan.", ["Madrid"]),
        ("The minister arrived in Oslo and flew to Madrid.", []),
        ("The Kremlin denied it had pressured Oslo.", ["Kremlin", "it", "Oslo"]),
        ("Protesters gathered near the Kremlin.", []),
        ("An agreement between Oslo and Madrid was signed in Rome.", ["Oslo", "Madrid"]),
        ("Madrid's reluctance angered the city of Oslo.", ["Madrid"]),
    ],
)
def test_a_capital_is_someone_only_where_it_acts(text: str, words: list[str]) -> None:
    named = [actor for actor in read(text).actors if actor.named]
    found = sorted(mention for actor in named for mention in actor.mentions)
    assert [mention.text for mention in found] == words
    assert all(actor.kind == "state" for actor in named)


def test_a_state_is_one_actor_under_all_its_names() -> None:
    report = read("The United States rejected it. The U.S. will wait, Washington said.")
    state = one(report, "United States")
    assert said(state) == ["United States", "U.S.", "Washington"]
    assert state.id == identity("a", "state", "US")


def test_a_state_in_a_role_is_no_mention_of_the_state() -> None:
    report = read("Norwegian officials met US Secretary of State Dana Whitlock in Norway.")
    assert [(actor.name, actor.kind) for actor in report.actors] == [
        ("Norwegian officials", "group"),
        ("Dana Whitlock", "person"),
    ]


def test_bodies_and_groups_of_a_state() -> None:
    report = read(
        "Norway's foreign ministry spoke. The Norwegian foreign ministry said no.\n\n"
        "Norwegian and Omani officials met the Norwegians."
    )
    ministry = one(report, "Norway's foreign ministry")
    assert (ministry.kind, ministry.country, len(ministry.mentions)) == ("organisation", "NO", 2)
    assert one(report, "Norwegian officials").mentions == one(report, "Omani officials").mentions
    assert one(report, "Norwegians").kind == "group"


def test_an_abbreviation_in_brackets_is_the_same_organisation() -> None:
    report = read("The Northern Grain Authority (NGA) said stocks were low. The NGA will meet again.")
    assert said(one(report, "Northern Grain Authority")) == ["Northern Grain Authority", "NGA", "NGA"]


@pytest.mark.parametrize("mark", ["'", "’"])
def test_an_apostrophe_in_a_name_has_either_shape(mark: str) -> None:
    report = read(f"Dana O{mark}Rourke, a harbour pilot, closed the port.")
    assert said(one(report, f"Dana O{mark}Rourke")) == [f"Dana O{mark}Rourke", "harbour pilot"]


def test_what_a_firm_makes_is_not_its_full_name() -> None:
    text = "Velstra said on Monday that it would drop Velstra Lumora. Velstra Lumora has sold badly, Velstra said."
    report = read(text)
    assert "Velstra" in {actor.name for actor in report.actors if actor.kind == "organisation"}
    report = read("Acme said on Monday that it would cut jobs. Acme Holdings has sold badly, Acme said.")
    assert said(one(report, "Acme Holdings")).count("Acme") == 2


def test_pronouns_go_to_the_subject() -> None:
    report = read(
        "Marit Solheim said she would wait. She also met Otto Keller.\n\n"
        "“The plan is good,” Solheim told reporters.\n\nShe declined to say more about her visit."
    )
    assert said(one(report, "Marit Solheim")) == ["Marit Solheim", "she", "She", "Solheim", "She", "her"]
    assert said(one(report, "Otto Keller")) == ["Otto Keller"]


@pytest.mark.parametrize(
    "text",
    [
        "Otto Keller met Paul Lund. Reporters asked about his plan.",
        "“He is wrong,” Otto Keller said.",
        "Otto Keller considered him weak.",
        "Spokeswoman Ida Holm spoke. He left.",
    ],
)
def test_an_unsure_pronoun_is_no_mention(text: str) -> None:
    mentions = [mention.text.lower() for actor in read(text).actors for mention in actor.mentions]
    assert not {"he", "his", "him"} & set(mentions)


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Otto Keller spoke. ''I mean this,'' he said.", "he"),
        ("Although Otto Keller had agreed, he did not sign.", "he"),
        ("Since his return to office, Otto Keller has been silent.", "his"),
        ("Otto Keller said Paul Lund would wait.\n\n“He has time,” he added.", "he"),
    ],
)
def test_pronouns_that_the_structure_decides(text: str, pronoun: str) -> None:
    assert pronoun in said(one(read(text), "Otto Keller"))


def test_a_pronoun_inside_a_quotation_is_left_open() -> None:
    report = read("Otto Keller said Paul Lund would wait.\n\n“He has time,” he added.")
    assert "He" not in said(one(report, "Otto Keller")) + said(one(report, "Paul Lund"))


def test_some_of_a_group_are_not_the_group() -> None:
    report = read("Omani officials met. Some Norwegian officials left. Republicans voted. Many Democrats did not.")
    assert [actor.name for actor in report.actors if actor.named] == ["Omani officials", "Republicans"]
    assert [a.name for a in report.actors if not a.named] == ["Some Norwegian officials", "Many Democrats"]


def test_a_state_behind_the_name_is_whose_minister_it_is():
    report = read("Foreign Minister Jane Doe of Norway met Prime Minister John Hill of the Netherlands in Chile.")
    assert {a.name: a.country for a in report.actors if a.kind == "person"} == {
        "Jane Doe": "NO",
        "John Hill": "NL",
    }


def test_a_party_in_each_chamber_is_a_group_of_its_own():
    report = read("House Democrats voted against it. Senate Democrats were for it. Some House Republicans left.")
    assert [(a.name, a.kind, a.named) for a in report.actors] == [
        ("House Democrats", "group", True),
        ("Senate Democrats", "group", True),
        ("Some House Republicans", "group", False),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He painted the house. The House voted to close the harbour.", "House"),
        ("The House voted. A bill championed by the White House was rejected.", "House"),
        ("The House of Lords heard him. The House rejected the bill.", "House of Lords"),
        ("The U.S. House heard him. On Friday the House rejected the bill.", "US House of Representatives"),
    ],
)
def test_a_chamber_is_known_by_what_it_does(text: str, name: str):
    assert [a.name for a in read(text).actors if a.kind == "organisation"] == [name]


def test_a_name_that_qualifies_a_noun_speaks_of_nobody() -> None:
    report = read("The United Nations met. Other United Nations aides disagreed.")
    assert at(report, "Other United Nations aides") == ["Other United Nations aides"]
    assert not one(report, "Other United Nations aides").named


def test_definite_nouns_go_to_the_only_bearer_of_the_role() -> None:
    report = read(
        "Norwegian Foreign Minister Marit Solheim met Omani envoy Badr Nasser.\n\n"
        "The minister said little. The envoy smiled. The president was not there."
    )
    assert said(one(report, "Marit Solheim")) == ["Marit Solheim", "minister"]
    assert said(one(report, "Badr Nasser")) == ["Badr Nasser", "envoy"]


def test_a_deputy_is_not_the_office_itself() -> None:
    report = read("Vice President Otto Keller spoke. The president said nothing.")
    assert said(one(report, "Otto Keller")) == ["Otto Keller"]


def test_both_are_the_two_named_together() -> None:
    report = read("Marit Solheim spoke with Badr Nasser on Monday. Both diplomats said the talks went well.")
    assert said(one(report, "Marit Solheim")) == ["Marit Solheim", "Both diplomats"]
    assert one(report, "Badr Nasser").mentions[-1].text == "Both diplomats"


def test_the_actor_of_a_phrase() -> None:
    report = read(
        "Norwegian Foreign Minister Marit Solheim and Otto Keller agreed. A spokesman for Keller said so.\n\n"
        "Solheim's adviser left, she said. Norwegian officials confirmed it."
    )
    assert at(report, "Norwegian Foreign Minister Marit Solheim") == ["Marit Solheim"]
    assert at(report, "Norwegian Foreign Minister Marit Solheim and Otto Keller") == [
        "Marit Solheim",
        "Otto Keller",
    ]
    assert at(report, "A spokesman for Keller") == ["spokesman for Keller"]
    assert at(report, "Solheim's adviser") == ["Solheim's adviser"]
    assert at(report, "officials") == ["Norwegian officials"]
    assert at(report, "agreed") == []
    start = report.text.index("Norwegian Foreign")
    assert (
        actor_at(report, Span(start, start + len("Norwegian Foreign Minister Marit Solheim and Otto Keller")))
        is None
    )


def test_joint_speakers_may_each_be_of_something() -> None:
    report = read("Otto Keller of the Divers' Union and Marit Solheim of Fjord Ferries Ltd agreed.")
    words = "Otto Keller of the Divers' Union and Marit Solheim of Fjord Ferries Ltd"
    assert at(report, words) == ["Otto Keller", "Marit Solheim"]


def test_an_example_of_a_group_is_not_the_group() -> None:
    report = read("Coastal countries including Norway objected. Norway spoke first.")
    assert at(report, "Coastal countries including Norway") == ["Coastal countries"]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("Norway wrote it. The Norwegian plan asks for patience.", "The Norwegian plan", ["Norway"]),
        ("Norway wrote it. The Omani plan asks for patience.", "The Omani plan", []),
        ("Norway's coast guard wrote. The coast guard's count was four.", "The coast guard's count", ["guard"]),
    ],
)
def test_a_text_speaks_for_its_author(text: str, words: str, names: list[str]) -> None:
    report = read(text)
    start = report.text.index(words)
    found = [actor.name for actor in speaks_for(report, Span(start, start + len(words)))]
    assert [name in actor for name, actor in zip(names, found, strict=True)] == [True] * len(names)


PIECES = """
Marit Solheim|Solheim|she|he|said|Oslo|U.S.|officials|the minister|President|von|“|”|.|,|'s|and|both|(UN)|met|
Norwegian|al-|in|the Kremlin|Dr.|""".replace("\n", "").split("|")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, "\n\n"]), max_size=20))
def test_mentions_are_the_words_of_the_text_and_cross_no_paragraph(chosen: list[str]) -> None:
    report = read(" ".join(chosen))
    for actor in report.actors:
        assert actor.mentions == tuple(sorted(set(actor.mentions)))
        for mention in actor.mentions:
            assert mention.text == report.text[mention.start : mention.end]
            assert "\n" not in mention.text
            assert mention.text == mention.text.strip()
    firsts = [actor.mentions[0].start for actor in report.actors]
    assert firsts == sorted(firsts)
    assert len({actor.id for actor in report.actors}) == len(report.actors)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mike O’Hara spoke. O’Hara said it was late. O'Hara left.", "Mike O’Hara"),
        ("Tilda Grey-Long, now 31, was released. Grey-Long said it was late.", "Tilda Grey-Long"),
        ("Gull Bay Mayor Otto Keller spoke. Keller left.", "Otto Keller"),
        ("Marit Solheim answered.\n\nSOLHEIM: It was late.", "Marit Solheim"),
    ],
)
def test_a_name_that_the_recogniser_takes_for_something_else(text: str, name: str) -> None:
    assert len(said(one(read(text), name))) > 1
    assert one(read(text), name).kind == "person"


def test_a_town_with_people_is_nobody() -> None:
    report = read("She told the police in Santa Monica, who blamed her.")
    assert not [actor for actor in report.actors if actor.name == "Santa Monica"]


def test_a_short_given_name_is_no_second_person() -> None:
    report = read("Michael Lund was the ninth to sail. Mike Lund spoke to divers. Lund said he was late.")
    assert said(one(report, "Michael Lund"))[-3:-1] == ["Mike Lund", "Lund"]


def test_whose_body_leads_the_second_of_two_is_meant_by_name() -> None:
    report = read("Harbour Minister Karl Berg and FBI Special Agent Tom Holm said the pier was safe.")
    assert at(report, "Harbour Minister Karl Berg and FBI Special Agent Tom Holm") == ["Karl Berg", "Tom Holm"]


def test_who_is_joined_by_a_hyphen_is_not_meant() -> None:
    report = read("An Oman-affiliated page said so. The Norway-led coalition of fleets left.")
    assert at(report, "An Oman-affiliated page") == []
    assert "Norway" not in at(report, "The Norway-led coalition of fleets")


def test_a_body_called_after_a_building_speaks() -> None:
    report = read(
        "Nine divers were killed in a fire in central Muscat the Omani Observatory for Human Rights said Monday."
    )
    assert at(report, "the Omani Observatory for Human Rights") == ["Omani Observatory for Human Rights"]


def test_state_television_is_a_body_of_its_state() -> None:
    report = read("Omani state television said on Tuesday that five boats had been lost.")
    assert one(report, "Omani state television").country == "OM"


def test_a_name_that_says_what_sort_of_noun_follows_is_not_set_beside() -> None:
    report = read("The judge, a Solheim appointee, said no. Marit Solheim was in Oslo.")
    assert said(one(report, "Marit Solheim")) == ["Solheim", "Marit Solheim"]


def test_people_around_somebody_are_not_that_person() -> None:
    report = read("Marit Solheim fell. Those around Solheim thought she was ill.")
    assert at(report, "Those around Solheim") == []


def test_two_names_with_a_comma_between_are_two() -> None:
    report = read("Ada Berg, who founded Gullwater, Coast News reported on Monday, has left.")
    assert one(report, "Coast News").kind == "organisation"
    assert one(read("The deal was signed by Doe, Hill & Lee."), "Doe, Hill & Lee").kind == "organisation"


def test_who_speaks_behind_a_role_is_a_person_though_a_firm_is_called_so() -> None:
    report = read("It was late, harbour official Mercedes Holm said. “We will not wait,” she said.")
    assert one(report, "Mercedes Holm").kind == "person"


def test_the_state_of_what_somebody_does_is_not_the_persons() -> None:
    report = read("The man accused of planning the Swiss meeting, Jan Holm, agreed to help.")
    assert one(report, "Jan Holm").country is None


def test_a_role_ends_before_what_it_is_there_for() -> None:
    assert one(read("Anna Berg, the second surgeon to arrive, said no."), "Anna Berg").roles == ("second surgeon",)


def test_a_role_at_a_school_holds_its_name() -> None:
    report = read("It is late, said University of Bergen law professor Nils Holm.")
    assert one(report, "Nils Holm").roles == ("University of Bergen law professor",)
    assert at(report, "University of Bergen law professor Nils Holm") == ["Nils Holm"]


def test_a_name_goes_on_behind_a_hyphen_in_small_letters() -> None:
    report = read("President Rhee Han-in has said that he agrees. Rhee Han-in spoke to Otto Berg-backed sailors.")
    assert said(one(report, "Rhee Han-in"))[:2] == ["Rhee Han-in", "he"]
    assert "Otto Berg-backed" not in {actor.name for actor in report.actors}


def test_a_title_of_several_is_no_part_of_a_name() -> None:
    report = read("Associate Justices Samuel Berg, Clara Holm and Otto Lund dissented.")
    assert {actor.name for actor in report.actors} >= {"Samuel Berg", "Clara Holm"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Gull Bay, Kentucky Mayor Otto Berg said so.", "Mayor"),
        ("House of Representatives Speaker Otto Berg said so.", "House of Representatives Speaker"),
        ("University of Oslo President Otto Berg said so.", "University of Oslo President"),
        ("The visit of Norwegian Prime Minister Otto Berg is over.", "Norwegian Prime Minister"),
    ],
)
def test_a_role_does_not_begin_within_a_longer_name(text: str, role: str) -> None:
    assert one(read(text), "Otto Berg").roles == (role,)


def test_a_body_named_in_somebodys_office_is_told_of() -> None:
    report = read("FBI Director Marit Solheim resigned. The FBI gave no reason.")
    assert said(one(report, "Federal Bureau of Investigation")) == ["FBI", "FBI"]
    assert said(one(report, "Marit Solheim")) == ["Marit Solheim"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("After the vote a weary Prime Minister Otto Berg went home.", ("Prime Minister",)),
        ("Rain fell on a cheerful Mr. Otto Berg.", ()),
        ("The court will decide whether to convict Otto Berg.", ()),
        (
            "It was late, said Fish and Harbour Services Secretary Otto Berg.",
            ("Fish and Harbour Services Secretary",),
        ),
        ("Otto Berg, chairman of the Boats & Nets Union, left.", ("chairman of the Boats & Nets Union",)),
    ],
)
def test_a_role_is_an_office_and_no_mood_or_act(text: str, roles: tuple[str, ...]) -> None:
    assert one(read(text), "Otto Berg").roles == roles


def test_a_name_does_not_begin_with_the_word_that_opens_its_sentence() -> None:
    report = read("The harbour is full. But Berg, who once ran as a pilot, also faces rivals. Berg said so.")
    assert "But Berg" not in {actor.name for actor in report.actors}


def test_a_member_of_one_party_is_nobody_of_another() -> None:
    """Nor one of the region whose party no report says, and who was named long ago."""
    text = "GOP Sen. Otto Berg of Utah left. Clara Holm said it was late. Asked again, the Utah Democrat said no."
    assert "Utah Democrat" not in [mention.text for mention in one(read(text), "Otto Berg").mentions]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Otto Berg, a ferry captain and former mayor of Odde,", ["Otto Berg"]),
        ("Otto Berg, his brother and a neighbour", ["Otto Berg", "neighbour"]),
        ("Otto Berg and a neighbour", ["Otto Berg", "neighbour"]),
    ],
)
def test_what_somebody_is_besides_is_nobody_else(words: str, names: list[str]) -> None:
    assert at(read(f"The quay is closed. {words} said so."), words) == names


def test_a_body_in_capitals_is_no_relative_pronoun():
    found = read("Per Holm wrote to the WHO on Monday. People at WHO answered, he said, and WHO say it was late.")
    assert [m.text for a in found.actors if a.kind == "organisation" for m in a.mentions] == ["WHO", "WHO", "WHO"]


def test_what_owns_something_under_its_initials_is_a_body():
    found = read("Singers wrote to VHF on Monday. The VHF's songs were late. A prize of VHF went to Ada Lund.")
    assert [m.text for a in found.actors if a.kind == "organisation" for m in a.mentions] == ["VHF", "VHF", "VHF"]
