"""Which words are an act, and of what type: light verbs, intent, dispositions, obligations."""

import pytest

from rashomon.extract.events import events
from tests.extract.events.cast import cast
from tests.extract.events.test_events import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Borduria ordered the arrest of Pleks.", ("COERCE", ("BOR",), ("plekszy",))),
        ("Borduria announced the release of Pleks.", ("CONCEDE", ("BOR",), ("plekszy",))),
        ("Borduria announced a suspension of aid to Syldavia.", ("SANCTION", ("BOR",), ("SYL",))),
        ("Borduria suspended part of an aid programme for Syldavia.", ("SANCTION", ("BOR",), ("SYL",))),
        ("Borduria launched a mediation effort.", ("CONSULT", ("BOR",), ())),
        ("Borduria drew condemnation from Syldavia.", ("ACCUSE", ("SYL",), ("BOR",))),
        ("Borduria received aid from Syldavia.", ("AID", ("SYL",), ("BOR",))),
        ("Borduria is willing to withdraw its troops.", ("AGREE", ("BOR",), ())),
        ("Borduria is unwilling to lift the ban.", ("REJECT", ("BOR",), ())),
        ("Vosk was critical of Pleks.", ("ACCUSE", ("vosk",), ("plekszy",))),
        ("Vosk vowed to help the farmers.", ("AGREE", ("vosk",), ())),
        ("Vosk vowed to arrest the smugglers.", ("THREATEN", ("vosk",), ())),
        ("Vosk vowed to crack down on smuggling.", ("THREATEN", ("vosk",), ())),
        ("Vosk said Syldavia must open the harbour.", ("REQUEST", ("vosk",), ("SYL",))),
        (
            "The court found Pleks guilty of theft. Vosk called Pleks on Monday.",
            ("CONSULT", ("vosk",), ("plekszy",)),
        ),
        ("Vosk stood on high ground with Pleks. Vosk met Borduria.", ("CONSULT", ("vosk",), ("BOR",))),
        ("The witness called by Pleks was Vosk. Vosk met Borduria.", ("CONSULT", ("vosk",), ("BOR",))),
        ("Vosk called Pleks on Monday to apologise to Borduria.", ("CONCEDE", ("vosk",), ("BOR",))),
        ("A third round of talks between Borduria and Syldavia began on Monday.", ("CONSULT", ("BOR", "SYL"), ())),
        ("The ceasefire between Borduria and Syldavia took effect.", ("RETREAT", ("BOR", "SYL"), ())),
        ("Borduria proposed a truce to Syldavia.", ("AGREE", ("BOR",), ("SYL",))),
        ("Borduria and Syldavia agreed a truce.", ("AGREE", ("BOR", "SYL"), ())),
        ("Vosk has named Pleks special envoy to Borduria.", ("OTHER", ("vosk",), ("plekszy",))),
        ("Borduria set Pleks free.", ("RETREAT", ("BOR",), ("plekszy",))),
        ("Borduria announced a cease-fire with Syldavia.", ("CONCEDE", ("BOR",), ("SYL",))),
        ("Borduria withdrew its observers from Syldavia.", ("SANCTION", ("BOR",), ("SYL",))),
        ("Vosk began a hunger strike.", ("PROTEST", ("vosk",), ())),
        ("Borduria launched a cyber attack on Syldavia.", ("COERCE", ("BOR",), ("SYL",))),
        ("Borduria pushed Syldavian troops out of the valley.", ("ASSAULT", ("BOR",), ("SYL",))),
        ("Forty rockets were launched at five Syldavian towns.", ("ASSAULT", (), ("SYL",))),
        ("Bordurian jets bombed Syldavian villages.", ("ASSAULT", ("BOR",), ("SYL",))),
    ],
)
def test_the_act_may_be_a_noun_an_infinitive_or_an_adjective(text, expected):
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vosk agreed to disagree.",
        "Vosk declined to run.",
        "Vosk said we must be patient.",
        "Vosk called Pleks a liar.",
        "Borduria called Pleks, the head of the Harbour League, “Satan” and claimed that he lied.",
        "Vosk tells Pleks Make It Now.",
        "Vosk raised the most money.",
        "Vosk has contributed to the confusion.",
        "Vosk thanked the families of shooting victims.",
        "Vosk launched a book.",
        "Vosk received a prize.",
        "Borduria is ready.",
        "The truce between Borduria and Syldavia is fragile.",
        "Vosk made Pleks a cake.",
        "Vosk suggested a walk.",
        "Borduria closed dozens of schools.",
    ],
)
def test_what_only_looks_like_an_act_is_none(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Vosk urged Syldavia to lift sanctions.",
        "Borduria agreed to lift sanctions.",
        "Borduria refused to lift sanctions.",
        "Borduria threatened to impose sanctions.",
    ],
)
def test_what_is_asked_for_agreed_to_refused_or_threatened_is_no_event_of_its_own(text):
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Vosk urged Syldavia to lift sanctions.", "yield"),
        ("Vosk asked Syldavia to send aid to Borduria.", "assist"),
        ("Vosk called for talks.", "meet"),
        ("Borduria demanded the release of Pleks.", "yield"),
        ("Vosk urged Syldavia to paint the harbour.", None),
        ("Borduria refused to meet Pleks.", "meet"),
        ("Borduria denied the request.", None),
        ("Borduria threatened to expel Pleks.", "expel"),
        ("Borduria threatened to bomb Syldavia.", "violence"),
        ("Borduria threatened to impose sanctions on Syldavia.", "restrict"),
        ("Vosk warned Pleks.", None),
    ],
)
def test_the_mode_of_a_request_a_refusal_or_a_threat_is_what_it_is_about(text, mode):
    report, parse = cast(text)
    assert [event.mode for event in events(report, parse).events] == [mode]


def test_what_has_no_type_of_plovers_stays_although_it_was_only_asked_for():
    assert ("OTHER", ("vosk",), ("plekszy",)) in told("Borduria asked Vosk to dismiss Pleks.")
