from dataclasses import replace

from rashomon.export.parts.meant import meant, pronouns
from tests.make import make_report, with_actor, with_statement, words_of

TEXT = "Ada Lund left. She told the board of “his plan”. Krag said he and she were out."


def test_a_pronoun_is_told_with_its_name_where_the_words_do_not_have_it():
    report = make_report(TEXT)
    for name, places in (("Ada Lund", ("She", "she were")), ("Bo Krag", ("his", "he and"))):
        report = with_actor(report, name) if name in TEXT else with_actor(report, "Krag")
        (*others, actor) = report.actors
        at = [
            report.passage(start, start + len(place.split()[0]))
            for place in places
            for start in [TEXT.index(place)]
        ]
        report = replace(report, actors=(*others, replace(actor, name=name, mentions=(*actor.mentions, *at))))
    report = with_statement(report, "She", "told", "his plan", quoted="his plan")
    known = pronouns(report.actors, [report])
    assert meant(words_of(report, "Ada Lund left."), known) == ()
    assert meant(words_of(report, "She told the board of “his plan”."), known) == ("she: Ada Lund",)
    assert meant(words_of(report, "Krag said he and she were out."), known) == ("she: Ada Lund",)
    assert meant(words_of(report, "he and she were out"), known) == ("he: Bo Krag", "she: Ada Lund")
