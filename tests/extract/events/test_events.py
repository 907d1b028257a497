from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.extract.dates import times
from rashomon.extract.events import events
from rashomon.extract.events.given import given as given_events
from rashomon.extract.events.lexicon import BY_VERB, FRAMES
from rashomon.model import Actor, Span
from tests.extract.events.cast import cast

PLOVER = set(
    """AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION
    MOBILIZE COERCE ASSAULT OTHER""".split()
)


def read(text):
    report, parse = cast(text)
    return events(report, parse).events


def told(text):
    """Type, actors and recipients of each event."""
    return [(event.type, event.actors, event.recipients) for event in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mira Vosk met Anton Pleks in Bergen.", ("CONSULT", ("vosk",), ("plekszy",))),
        ("Vosk and Pleks spoke by phone on Monday.", ("CONSULT", ("vosk", "plekszy"), ())),
        (
            'Mira Vosk and Anton Pleks, in a call on Monday, "discussed next steps", the spokesman said.',
            ("CONSULT", ("vosk", "plekszy"), ()),
        ),
        ("Borduria held talks with Syldavia.", ("CONSULT", ("BOR",), ("SYL",))),
        ("Borduria accused Syldavia of spying.", ("ACCUSE", ("BOR",), ("SYL",))),
        ("Syldavia was accused by Borduria of spying.", ("ACCUSE", ("BOR",), ("SYL",))),
        ("Borduria has rejected the offer.", ("REJECT", ("BOR",), ())),
        ("Borduria imposed sanctions on Syldavia.", ("SANCTION", ("BOR",), ("SYL",))),
        ("Borduria lifted sanctions against Syldavia.", ("CONCEDE", ("BOR",), ("SYL",))),
        ("Borduria released 12 prisoners.", ("RETREAT", ("BOR",), ())),
        ("Borduria sent aid to Syldavia.", ("AID", ("BOR",), ("SYL",))),
        ("Borduria warned Syldavia of war.", ("THREATEN", ("BOR",), ("SYL",))),
        ("Bordurian troops attacked a depot.", ("ASSAULT", ("BOR",), ())),
        ("Vosk appointed Pleks as her envoy.", ("OTHER", ("vosk",), ("plekszy",))),
        ("Vosk narrowed the role of her envoy, Anton Pleks.", ("OTHER", ("vosk",), ("plekszy",))),
        ("Vosk was excluded from the talks.", ("OTHER", (), ("vosk",))),
        ("The talks will be mediated by San Theodoros.", ("CONSULT", ("SAN",), ())),
    ],
)
def test_actor_act_and_recipient_come_from_one_clause(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Borduria's neighbours attacked the depot.",  # not Borduria
        "A storm struck Syldavia.",  # no actor, no weapon
        "Three miners were killed in an accident.",
        "Vosk attacked Pleks over the budget.",  # with words
        "Teachers in Borduria began a general strike.",
        "Vosk hopes Borduria rejected the offer.",
        "Did Borduria attack Syldavia?",
        "Vosk spoke to reporters.",
        "Vosk met the deadline.",
        "There was no sign that Borduria had agreed to the plan.",
        "Vosk held a press conference.",
        "Vosk declined to comment.",
        "Vosk came under fire over the budget.",
        "Vosk praised herself.",
        "The government struck a balance.",
        "Borduria agreed.",
    ],
)
def test_what_is_not_sure_makes_no_event(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Borduria imposed sanctions on Syldavia.", "happened"),
        ("Borduria is withdrawing troops from Klow.", "ongoing"),
        ("Borduria will impose sanctions on Syldavia.", "planned"),
        ("Vosk said Borduria would impose sanctions on Syldavia.", "planned"),
        ("Borduria plans to impose sanctions on Syldavia.", "planned"),
        ("Borduria should impose sanctions on Syldavia.", "proposed"),
        ("Borduria could impose sanctions on Syldavia.", "conditional"),
        ("Borduria will impose sanctions on Syldavia if the talks fail.", "conditional"),
        ("Borduria did not impose sanctions on Syldavia.", "negated"),
        ("Borduria imposed no sanctions on Syldavia.", "negated"),
        ("Pleks denied that Borduria imposed sanctions on Syldavia.", "denied"),
        ("Pleks denied a report that Borduria had imposed sanctions on Syldavia.", "denied"),
    ],
)
def test_status(text, status):
    assert [event.status for event in read(text) if event.type == "SANCTION"] == [status] or [
        event.status for event in read(text) if event.type == "RETREAT"
    ] == [status]


def test_an_attack_without_a_named_attacker_is_an_event_all_the_same():
    (event,) = read("A drone strike killed four people near the bridge.")
    assert (event.type, event.mode, event.actors) == ("ASSAULT", "drone", ())


def test_a_meeting_of_officials_whom_nobody_names_is_an_event_if_it_has_a_day():
    text = "Naval chiefs of nine states met in Bergen on March 4 and will meet again Thursday."
    report, parse = cast(text, published="2025-03-10")
    past, coming = events(times(report, parse), parse).events
    assert (past.type, past.mode, past.status, past.actors) == ("CONSULT", "meet", "happened", ())
    assert (coming.type, coming.mode, coming.status, coming.actors) == ("CONSULT", "meet", "planned", ())
    assert (past.when.start, coming.when.start) == ("2025-03-04", "2025-03-13")
    assert read("Naval chiefs often met in Bergen.") == ()


def test_the_attacker_is_read_from_the_attack_itself():
    (event,) = read("A Bordurian missile strike wounded two people.")
    assert (event.actors, event.mode) == (("BOR",), "heavy-weapons")


def test_a_toll_and_its_attack_are_one_event():
    (event,) = read("Two farmers were wounded on Monday when Bordurian drones struck near the village.")
    assert event.actors == ("BOR",)
    assert [trigger.text for trigger in event.triggers] == ["wounded"]
    assert event.mentions[0].text.startswith("Two farmers were wounded")
    assert event.mentions[0].text.endswith("near the village")


def test_an_attack_and_the_toll_told_behind_it_are_one_event():
    (event,) = read("Two Bordurian rockets hit a depot, killing two guards.")
    assert event.mentions[0].text == "Two Bordurian rockets hit a depot, killing two guards"


def test_a_negation_reaches_the_verb_that_is_joined_by_or():
    assert [event.status for event in read("Borduria has not killed or wounded any guards.")] == ["negated"]


def test_whoever_comes_under_attack_is_the_recipient():
    (event,) = read("Syldavia came under attack on Monday.")
    assert (event.type, event.actors, event.recipients) == ("ASSAULT", (), ("SYL",))


def test_a_missile_fired_into_the_sea_is_a_show_of_force_and_one_fired_at_a_town_is_an_assault():
    assert told("Borduria fired a missile into the sea.") == [("MOBILIZE", ("BOR",), ())]
    assert told("Borduria fired a missile at the harbour.") == [("ASSAULT", ("BOR",), ())]


def test_a_demand_is_told_with_what_is_demanded():
    (event,) = read("Vosk demanded that Pleks resign.")[:1]
    assert event.mentions[0].text == "Vosk demanded that Pleks resign"


def test_what_a_noun_is_for_or_does_belongs_to_the_words_of_an_event():
    for words in (
        "Borduria rejected efforts to end the strike",
        "Syldavia rejected the idea of ships leaving port",
    ):
        (event,) = read(f"{words}, which had drawn crowds.")
        assert event.mentions[0].text == words


def test_the_name_of_whoever_a_noun_means_belongs_to_the_words_of_an_event():
    (event,) = read("Vosk narrowed the duties of the harbour master, Captain Anton Pleks.")[:1]
    assert event.mentions[0].text == "Vosk narrowed the duties of the harbour master, Captain Anton Pleks"
    (event,) = read("Vosk met Anton Pleks, the harbour master of Klow.")[:1]
    assert event.mentions[0].text == "Vosk met Anton Pleks"


def test_a_mention_of_two_makes_both_act():
    text = "Vosk and Pleks waited. The two envoys met in Bergen."
    report, parse = cast(text)
    both = report.passage(text.index("The two"), text.index(" met"))
    actors = tuple(replace(actor, mentions=(*actor.mentions, both)) for actor in report.actors)
    (event,) = events(replace(report, actors=actors), parse).events
    assert event.actors == ("vosk", "plekszy")


def test_the_adjective_of_a_state_says_whose_the_drones_are_if_the_report_names_the_state():
    text = "Norway kept silent. Norwegian drones struck the harbour."
    report, parse = cast(text)
    state = Actor(id="NO", name="Norway", kind="state", country="NO", mentions=(report.passage(0, 6),))
    assert [event.actors for event in events(replace(report, actors=(state,)), parse).events] == [("NO",)]
    assert [event.actors for event in events(replace(report, actors=()), parse).events] == [()]


def test_a_coalition_led_by_a_state_is_not_that_state():
    (event,) = read("A Bordurian-led coalition strike killed nine people.")
    assert event.actors == ()


def test_since_january_is_not_when_it_happened():
    for text, expected in (
        ("Since January, Vosk has met Pleks.", None),
        ("Vosk met Pleks in January.", "2025-01-01"),
    ):
        report, parse = cast(text, published="2025-03-03")
        (event,) = events(times(report, parse), parse).events
        assert (event.when.start if event.when else None) == expected


def test_the_present_tense_with_a_date_to_come_is_a_plan():
    report, parse = cast("Vosk meets Pleks on 9 March 2025.", published="2025-03-03")
    report = events(times(report, parse), parse)
    assert [event.status for event in report.events] == ["planned"]


def test_the_passage_ends_before_the_clauses_that_follow():
    (event,) = read("Vosk met Pleks in Bergen, where ships from many countries lay, because time was short.")
    assert event.mentions[0].text == "Vosk met Pleks in Bergen"
    (event,) = read("Vosk met Pleks in Bergen on Monday, a step that nobody had expected.")
    assert event.mentions[0].text == "Vosk met Pleks in Bergen on Monday"


def test_each_event_has_the_date_of_its_own_clause():
    text = "Vosk accused Pleks on Sunday of delay. Vosk met Pleks on Friday."
    report, parse = cast(text, published="2025-03-03")
    report = events(times(report, parse), parse)
    assert [event.when.start for event in report.events if event.when] == ["2025-03-02", "2025-02-28"]


def test_every_type_is_one_of_plovers_or_other():
    assert {frame.type for frame in FRAMES} <= PLOVER
    assert all(frame in BY_VERB[verb] for frame in FRAMES for verb in frame.verbs.split())


PARTS = """
    Vosk | met | Pleks | and | Borduria | attacked | Syldavia | which |
    was | killed | by | a drone | strike | to | hold talks | if |
    , | . |\n\n| will | “not | that” | agreed
"""


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([part.strip(" ") for part in PARTS.split("|")]), max_size=30))
def test_passages_reproduce_their_words_and_ids_are_unique(chosen):
    text = " ".join(chosen)
    report, parse = cast(text)
    report = events(report, parse)
    for event in report.events:
        for passage in event.mentions:
            assert text[passage.start : passage.end] == passage.text
            assert passage.text == passage.text.strip()
    ids = [event.id for event in report.events]
    assert len(ids) == len(set(ids))
    assert events(report, parse) == report


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The first visit of Pleks to Syldavia was on 4 March 2025.", "2025-03-04"),
        ("The visit of Pleks to Syldavia began on 4 March 2025.", "2025-03-04"),
        ("The visit of Pleks to Syldavia took place on 4 March 2025.", "2025-03-04"),
        ("The visit of Pleks to Syldavia was the talk of Klow on 4 March 2025.", None),
        ("The visit of Pleks to Syldavia angered Borduria on 4 March 2025.", None),
    ],
)
def test_an_act_that_is_a_subject_has_the_day_of_a_verb_that_only_says_when_it_was(text, day):
    report, parse = cast(text)
    report = times(report, parse)
    (event,) = given_events(report, parse, [Span(text.index("visit"), text.index("visit") + len("visit"))])
    assert (event.when.start if event.when else None) == day
