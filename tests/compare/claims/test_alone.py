"""When the numbers of a report are of one thing."""

from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.made import claims
from rashomon.model import Place
from tests.make import make_report, with_actor, with_figure, with_statement, words_of


def test_tolls_of_one_event_by_several_sources_are_alone_and_those_of_two_towns_are_not():
    def alone(text):
        report = make_report(text, published="2025-03-05")
        for word, value in (("22", 22), ("24", 24)):
            report = with_figure(report, word, value, "killed", issuer=f"a{word}")
        for name, actor in (("The guard", "a22"), ("The clinic", "a24")):
            report = with_actor(report, name, kind="organisation")
            report = replace(report, actors=(*report.actors[:-1], replace(report.actors[-1], id=actor)))
        for town in ("Vik", "Moss"):
            if town in text:
                place = Place(id=town, name=town, mentions=(words_of(report, town),))
                report = replace(report, places=(*report.places, place))
        return {claim.figures[0].value for claim in claims(report, cast((report,))) if claim.alone}

    assert alone("The guard counted 22 dead on the quay.\nThe clinic counted 24 dead.") == {22, 24}
    assert alone("The guard counted 22 dead at Vik.\nThe clinic counted 24 dead at Moss.") == set()


def test_the_toll_of_the_news_is_alone_beside_that_of_the_war_and_that_of_the_children():
    war = "Since the war began it has killed 300 people."
    text = f"The raid killed 61 people.\nFive children were among them.\n{war}\nThe toll stood at 61 people."
    report = make_report(text, published="2025-03-05")
    for words, value in (("61 people", 61), ("Five children", 5), ("300 people", 300)):
        report = with_figure(report, words, value, "killed")
    alone = {claim.figures[0].value for claim in claims(report, cast((report,))) if claim.alone}
    assert alone == {61}


def test_the_toll_of_the_news_is_first_beside_so_many_of_the_victims_and_in_words_for_who_speaks():
    def first(text, *numbers):
        report = make_report(text, published="2025-03-05")
        for words, value in numbers:
            report = with_figure(report, words, value, "killed", unit="people")
        said = text.partition(" blamed")[0]
        report = with_statement(report, said, "blamed", "the wind") if " blamed" in text else report
        return {claim.figures[0].value for claim in claims(report, cast((report,))) if claim.first}

    part = "The slide killed 55 people, and a mill fell in which 19 of the victims died."
    assert first(part, ("55 people", 55), ("19 of the victims", 19)) == {55}
    assert first("The firm whose boat sank, killing 21 people, blamed the wind.", ("21 people", 21)) == {21}
    assert first("The 21 wounded blamed the wind.", ("21 wounded", 21)) == set()
