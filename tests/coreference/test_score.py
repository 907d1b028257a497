import random

import pytest

from rashomon.coreference import links, mention
from rashomon.model import Event
from tests.make import make_report, words_of


def told(report, words, trigger, lemma, actors=()):
    """The mention of an act in a report."""
    place = words_of(report, trigger)
    event = Event(
        id=f"{report.id} {trigger}",
        report=report.id,
        type="OTHER",
        mode=None,
        status="happened",
        actors=actors,
        recipients=(),
        place=None,
        when=None,
        figures=(),
        mentions=(words_of(report, words),),
        triggers=(place,),
        lemmas=(lemma,),
    )
    return mention(report, event, 0)


ONE = make_report(
    "A ferry exploded in Klow harbour on Monday.\nHundreds watched the explosion of the ferry.", id="r1"
)
TWO = make_report("Divers searched Klow harbour after a ferry exploded there.", id="r2")
THREE = make_report("In Szohod a boiler exploded in the opera house, far from any water.", id="r3")
MENTIONS = (
    told(ONE, "A ferry exploded in Klow harbour", "exploded", "explode"),
    told(ONE, "the explosion of the ferry", "explosion", "explosion"),
    told(TWO, "a ferry exploded there", "exploded", "explode"),
    told(TWO, "Divers searched Klow harbour", "searched", "search"),
    told(THREE, "a boiler exploded in the opera house", "exploded", "explode"),
)
TEXTS = {report.id: report.text for report in (ONE, TWO, THREE)}


def chances(mentions=MENTIONS):
    return {(link.left, link.right): link.score for link in links({one.event: one for one in mentions}, TEXTS)}


def test_one_explosion_is_likelier_than_two():
    found = chances()
    across = found["r1 exploded", "r2 exploded"]
    assert across > found.get(("r1 exploded", "r3 exploded"), 0.0)
    assert across > found.get(("r2 exploded", "r3 exploded"), 0.0)
    assert found["r1 exploded", "r1 explosion"] > 0.3


def test_words_that_cannot_name_one_act_are_never_linked():
    assert not any("searched" in left + right for left, right in chances())


def test_the_order_of_mentions_changes_nothing():
    shuffled = list(MENTIONS)
    random.Random(3).shuffle(shuffled)
    assert chances(shuffled) == chances()


def test_other_doers_speak_against_one_event():
    same = [told(one, "exploded", "exploded", "explode", ("BOR",)) for one in (ONE, TWO)]
    other = [same[0], told(TWO, "exploded", "exploded", "explode", ("SYL",))]
    assert chances(other)["r1 exploded", "r2 exploded"] < chances(same)["r1 exploded", "r2 exploded"]


def test_a_mention_is_read_from_its_own_sentence():
    one = told(ONE, "the explosion of the ferry", "explosion", "explosion")
    assert (one.sentence, one.after) == (1, {"ferri"})
    assert one.around == {"hundr", "watch", "ferri"}
    assert one.names == frozenset()
    assert MENTIONS[0].names == {"klow", "monday"}


@pytest.mark.parametrize("mentions", [(), MENTIONS[:1]])
def test_nothing_to_compare_is_no_link(mentions):
    assert chances(mentions) == {}


def test_of_what_is_said_that_is_likelier_one_event_which_the_same_people_say_of_the_same():
    said = (
        ("r4", "The mayor Ada Lund said", "The mayor Ada Lund said that divers had found the ferry."),
        ("r5", "The mayor, Ada Lund, said", "The mayor, Ada Lund, said that the ferry was found by divers."),
        ("r6", "Captain Bo Krag said", "Captain Bo Krag said nobody waits for tugs in a storm."),
    )
    reports = {id: make_report(f"A ferry sank off Klow.\n{text}", id=id) for id, _, text in said}
    mentions = [told(reports[id], words, "said", "say") for id, words, _ in said]
    texts = {id: report.text for id, report in reports.items()}
    found = {(one.left, one.right): one.score for one in links({one.event: one for one in mentions}, texts)}
    assert found["r4 said", "r5 said"] > 0.8
    assert found.get(("r4 said", "r6 said"), 0.0) < 0.3
