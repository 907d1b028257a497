"""The ways in which news says who stands where, told of invented people: a measure of the whole, kind by kind."""

import pytest

from rashomon.extract.positions import positions
from tests.extract.events.cast import cast


def read(text, **fields):
    report, parse = cast(text, **fields)
    return [(p.holder, p.stance) for p in positions(report, parse).positions]


@pytest.mark.parametrize(
    ("text", "holder", "stance"),
    [
        ("Pleks threw his weight behind the peace plan.", "plekszy", "supports"),
        ('For his part, Pleks called the peace plan "one-sided and unworkable."', "plekszy", "doubts"),
        ('Pleks called the peace plan "a fair offer made late."', "plekszy", "supports"),
        ("With Syldavia rejecting the peace plan, nobody knows what comes next.", "SYL", "rejects"),
        ("Syldavia will not agree to the demand to give up the port.", "SYL", "rejects"),
        ("Syldavia brushed aside the ceasefire proposal.", "SYL", "rejects"),
        ("Syldavia poured cold water on the ceasefire proposal.", "SYL", "doubts"),
        ("Vosk gave the green light to the trade deal.", "vosk", "accepts"),
        ("Syldavia shot down the peace plan.", "SYL", "rejects"),
        ("Borduria will not hear of a truce.", "BOR", "rejects"),
        ("Borduria tore up the fisheries accord on Friday.", "BOR", "rejects"),
        ("Vosk said Borduria could live with the trade deal.", "BOR", "accepts"),
        ("Syldavia is open to the ceasefire proposal.", "SYL", "non-committal"),
        ("Syldavia took note of the peace plan.", "SYL", "non-committal"),
        ("Vosk thanked the League for the ceasefire proposal.", "vosk", "non-committal"),
        ("Pleks stopped short of endorsing the peace plan.", "plekszy", "non-committal"),
        ("Pleks has not decided whether to back the pension bill.", "plekszy", "non-committal"),
        ("Syldavia is still weighing whether to accept the ceasefire.", "SYL", "non-committal"),
        ("Vosk said Pleks would discuss the ceasefire proposal on Monday.", "plekszy", "non-committal"),
        ("Pleks withheld his support for the pension bill.", "plekszy", "non-committal"),
        ("Pleks vetoed the pipeline project.", "plekszy", "rejects"),
        ("Pleks opposes the proposed merger.", "plekszy", "rejects"),
        ("Vosk blocked the takeover bid.", "vosk", "rejects"),
        ("Borduria pushed through the pension reform.", "BOR", "supports"),
        ("Pleks defended the harbour tax.", "plekszy", "supports"),
        ("Pleks bemoaned the trade deal.", "plekszy", "doubts"),
        ("Vosk called the peace plan a non-starter.", "vosk", "rejects"),
        ("Vosk called the trade deal fair.", "vosk", "supports"),
        ("Pleks described the pension bill as reckless.", "plekszy", "doubts"),
        ("Pleks said the ceasefire proposal was unacceptable.", "plekszy", "rejects"),
        ("The ceasefire proposal was unacceptable to Syldavia.", "SYL", "rejects"),
        ("Vosk sees the peace plan as a serious basis for talks.", "vosk", "non-committal"),
    ],
)
def test_the_words_of_a_stance(text, holder, stance):
    assert read(text) == [(holder, stance)]


@pytest.mark.parametrize(
    "text",
    [
        "Syldavia has not commented on the ceasefire proposal.",
        "Syldavia did not respond to the peace plan.",
        "There was no word from Syldavia on the truce.",
        "There was no immediate reaction from Syldavia to the ceasefire proposal.",
        "Syldavia remained silent on the peace plan.",
        "Syldavia would not be drawn on the ceasefire.",
        "Syldavia declined to say whether it would accept the truce.",
        "Syldavia would not say whether it would back the trade deal.",
        "Syldavia made no mention of the ceasefire proposal.",
        "Syldavia refused to comment on the trade deal.",
    ],
)
def test_who_is_said_not_to_have_answered_is_silent(text):
    assert read(text) == [("SYL", "silent")]


@pytest.mark.parametrize(
    ("text", "holder", "stance", "name"),
    [
        ("Borduria offered to lower the bridge toll.", "BOR", "proposes", "lower the bridge toll"),
        ("Vosk proposed cutting the harbour tax.", "vosk", "proposes", "cutting the harbour tax"),
        (
            "Vosk proposed that the League inspect the wells.",
            "vosk",
            "proposes",
            "the League inspect the wells",
        ),
        ("Syldavia agreed to reopen the northern bridge.", "SYL", "accepts", "reopen the northern bridge"),
        ("Vosk proposed 40 crowns for the harbour.", "vosk", "proposes", "40 crowns for the harbour"),
        ("Syldavia rejected the Bordurian proposal.", "SYL", "rejects", "the Bordurian proposal"),
        ("Vosk unveiled sweeping legislation on Monday.", "vosk", "proposes", "sweeping legislation"),
    ],
)  # fmt: skip
def test_what_is_proposed_need_not_be_called_a_plan(text, holder, stance, name):
    report, parse = cast(text)
    found = [(p.holder, p.stance, p.proposal.name) for p in positions(report, parse).positions]
    assert (holder, stance, name) in found


@pytest.mark.parametrize(
    "answer",
    [
        "Syldavia rejected the idea.",
        "Syldavia rejected the offer.",
        "Syldavia rejected the text.",
        "Syldavia rejected that.",
        "Syldavia turned it down.",
        "The idea was rejected by Syldavia.",
    ],
)
def test_words_that_stand_for_what_was_offered(answer):
    text = f"Borduria offered to lower the bridge toll. {answer}"
    report, parse = cast(text)
    found = positions(report, parse).positions
    assert [(p.holder, p.stance) for p in found] == [("BOR", "proposes"), ("SYL", "rejects")]
    assert len({p.proposal.id for p in found}) == 1


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Syldavia accepted the truce in return for a seat at the table.", "in return for a seat at the table"),
        ("Syldavia accepted the truce in exchange for open ports.", "in exchange for open ports"),
        ("Syldavia agreed to the truce subject to approval by its council.", "subject to approval by its council"),
        ("Syldavia will not accept the truce unless Borduria leaves.", "unless Borduria leaves"),
        ("Syldavia will not accept the truce until Borduria leaves.", "until Borduria leaves"),
        ("Syldavia would accept the truce once Borduria leaves.", "once Borduria leaves"),
        ("If Borduria leaves, Syldavia will accept the truce.", "If Borduria leaves"),
        ("Vosk said that, if Borduria leaves, Syldavia would accept the truce.", "if Borduria leaves"),
        ("Syldavia accepted the truce so long as Borduria leaves, Vosk said.", "so long as Borduria leaves"),
        ("Syldavia accepted the truce if Borduria leaves, while Vosk left for home.", "if Borduria leaves"),
        ("Syldavia made the truce conditional on an open port.", "conditional on an open port"),
        ("Syldavia is ready to accept the truce if Borduria leaves.", "if Borduria leaves"),
        ("Syldavia could live with the truce if Borduria leaves.", "if Borduria leaves"),
        ("Syldavia will accept the truce only when Borduria leaves.", "only when Borduria leaves"),
    ],
)
def test_a_condition_ends_where_its_clause_does(text, condition):
    report, parse = cast(text)
    found = [p for p in positions(report, parse).positions if p.holder == "SYL"]
    assert [(p.stance, [c.text for c in p.conditions]) for p in found] == [("accepts on conditions", [condition])]


@pytest.mark.parametrize(
    "text",
    [
        "Syldavia did not respond to a request for comment.",
        "Vosk called the plan of her day a non-starter.",
        'Pleks called the peace plan "not a good one."',
        "Pleks is wary of the economic toll of the war.",
        "Pleks read of the peace plan and the idea of a parade. Syldavia supports it.",
        "Vosk offered to help.",
        "Pleks named new roads as the price of her support. Vosk accepted.",
        "Pleks said the winter was unacceptable.",
        "Vosk proposed to Pleks in May.",
        "Borduria accepted its fate.",
        "Pleks called for calm.",
        "Vosk defended her doctoral thesis.",
        "The League approved of the weather.",
        "Syldavia agreed to disagree.",
        "Vosk agreed to speak to reporters.",
        "Borduria dropped its opposition to the pipeline project.",
        "It was not clear whether Syldavia would accept the truce.",
        "Pleks blocked the road to the harbour.",
        "Vosk would have accepted the truce if Borduria had left.",
    ],
)
def test_what_is_no_stance_on_a_proposal(text):
    assert read(text) == []
