from dataclasses import replace

from rashomon.compare.actors import cast
from rashomon.compare.claims import claims
from rashomon.compare.happened import goes_back, happened_on
from rashomon.model import Place, Span, Time
from tests.make import make_report, with_actor, with_figure, with_statement, words_of


def timed(report, words, value):
    time = Time(words=words_of(report, words), kind="DATE", value=value, tense="past")
    return replace(report, times=(*report.times, time))


WAR = timed(make_report("Since 2011 the war has killed 300 people.", published="2025-03-05"), "2011", "2011")


def test_a_number_since_an_earlier_year_goes_back():
    assert goes_back(WAR, words_of(WAR, "300 people").span)
    news = timed(
        make_report("On 3 March a raid killed 30 people.", published="2025-03-05"), "3 March", "XXXX-03-03"
    )
    assert not goes_back(news, words_of(news, "30 people").span)


def test_a_number_of_all_of_a_war_goes_back():
    for text in (
        "Some 300 people have been killed in the conflict so far.",
        "It has killed 300 people since the fighting began.",
        "The six-year civil war has killed 300 people.",
    ):
        report = make_report(text)
        assert goes_back(report, words_of(report, "300 people").span)
    news = make_report("The six-year contract cost 300 people in the harbour their jobs.")
    assert not goes_back(news, words_of(news, "300 people").span)


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
    text = f"The raid killed 61 people.\nFive children were among them.\n{WAR.text}\nThe toll stood at 61 people."
    report = timed(make_report(text, published="2025-03-05"), "2011", "2011")
    for words, value in (("61 people", 61), ("Five children", 5), ("300 people", 300)):
        report = with_figure(report, words, value, "killed")
    alone = {claim.figures[0].value for claim in claims(report, cast((report,))) if claim.alone}
    assert alone == {61}


def test_a_day_behind_said_is_that_of_saying():
    report = make_report("Seven were hurt, Ada Berg, the mayor, said on Monday.", published="2025-03-03")
    report = timed(report, "Monday", "2025-03-03")
    told, all_of_it = Span(0, 15), Span(0, len(report.text))
    assert happened_on(report, told, all_of_it, None) is None
    told_on = timed(make_report("Seven were hurt on Monday.", published="2025-03-03"), "Monday", "2025-03-03")
    assert happened_on(told_on, told, Span(0, len(told_on.text)), None) == "2025-03-03"
    said = with_statement(report, "Ada Berg", "said", "Seven were hurt")
    assert happened_on(said, told, all_of_it, None) is None
