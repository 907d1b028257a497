"""Mentions of one event in one report."""

from rashomon.extract.dates import times
from rashomon.extract.events import events
from rashomon.extract.events.given import given
from rashomon.model import Span
from tests.extract.events.cast import cast


def found(text):
    """For each event, the words for the act in its mentions."""
    report, parse = cast(text, published="2031-03-07")
    return [[word.text for word in event.triggers] for event in events(times(report, parse), parse).events]


ATTACK = "Borduria attacked Syldavia before dawn."


def test_an_attack_told_again_is_one_event_with_both_mentions():
    assert found(f"{ATTACK}\nBorduria attacked Syldavia with drones and rockets.") == [["attacked", "attacked"]]


def test_two_days_are_two_events():
    text = "Borduria attacked Syldavia on Monday.\nBorduria attacked Syldavia on Wednesday."
    assert found(text) == [["attacked"], ["attacked"]]


def test_two_doers_are_two_events():
    assert found(f"{ATTACK}\nSyldavia attacked Borduria before dawn.") == [["attacked"], ["attacked"]]


def test_an_act_of_some_year_is_not_that_of_now_told_long_before():
    far = f"{ATTACK}\n{'The harbour was quiet for the rest of that morning. ' * 9}\n"
    assert found(f"{far}Borduria attacked Syldavia in 1988.") == [["attacked"], ["attacked"]]
    assert found(f"{far}Borduria attacked Syldavia.") == [["attacked", "attacked"]]


def test_agreements_with_others_are_two():
    text = "Borduria and Syldavia agreed on the mail.\nBorduria and {} agreed on the mail."
    assert found(text.format("San Theodoros")) == [["agreed"], ["agreed"]]
    assert found(text.format("Syldavia")) == [["agreed", "agreed"]]


def test_what_did_not_happen_is_not_what_did():
    assert found(f"{ATTACK}\nBorduria did not attack Syldavia before dawn.") == [["attacked"], ["attack"]]


def test_an_event_has_what_any_mention_says():
    report, parse = cast(f"{ATTACK}\nBorduria attacked Syldavia with drones and rockets.")
    (event,) = events(report, parse).events
    assert event.lemmas == ("attack", "attack")
    assert [report.text[one.start : one.end] for one in event.mentions] == [one.text for one in event.mentions]
    assert all(one.span.covers(word.span) for one, word in zip(event.mentions, event.triggers, strict=True))


def test_given_words_are_events_of_no_type():
    text = "The shipwreck off Klow shocked Borduria."
    report, parse = cast(text)
    wreck, shock = given(report, parse, [Span(4, 13), Span(text.index("shocked"), text.index("shocked") + 7)])
    assert (wreck.type, wreck.lemmas, wreck.actors) == ("OTHER", ("shipwreck",), ())
    assert shock.recipients == ("BOR",)
