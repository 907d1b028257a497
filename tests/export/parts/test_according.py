from dataclasses import replace

from rashomon.export.cited import Cast
from rashomon.export.parts.according import according, called
from rashomon.model import Source
from tests.make import make_report, with_actor, with_statement, words_of

CAST = Cast({}, {})
TEXT = "The ferry sank at noon, Oslo said, as divers waited. “Nobody was aboard,” he said. “We will raise her.”"


def told(words, *, source="Oslo", content="The ferry sank at noon", rule="clause", kind="state"):
    """Whose word some words of the report are, where one statement was found in it."""
    report = replace(with_actor(make_report(TEXT), "Oslo", kind=kind), actors=())
    report = with_actor(report, "Oslo", kind=kind)
    report = with_statement(report, source, "said", content)
    (said,) = report.statements
    (actor,) = report.actors
    sources = (replace(said.sources[0], actor=actor.id),)
    said = replace(said, sources=sources, by=f"statements/2 {rule}")
    report = replace(report, statements=(said,), actors=(replace(actor, name="Norway"),))
    return according(words_of(report, words), report, CAST)


def test_a_part_of_what_somebody_says_is_shown_with_who_says_it():
    assert told("The ferry sank") == ("as said by Oslo",)
    assert told("“We will raise her.”", source="he", content="“We will raise her.”") == ("as said by Norway",)
    assert told("The ferry sank", kind="organisation") == ("as said by Norway",)


def test_words_that_name_the_speaker_or_have_the_verb_need_none():
    assert told("The ferry sank at noon, Oslo said") == ()
    assert told("The ferry sank at noon", content="The ferry sank at noon, Oslo said, as divers waited") != ()
    assert told("Oslo said, as divers", content="The ferry sank at noon, Oslo said, as divers waited") == ()


def test_what_is_urged_or_told_by_the_outlet_is_nobodys():
    assert told("The ferry sank", rule="infinitive") == ()
    assert told("divers waited") == ()


def test_who_is_only_described_is_called_by_the_words_that_say_most():
    report = make_report("An old harbour pilot waved. He left, the pilot said, as he does.")
    report = with_actor(report, "old harbour pilot")
    pilot = replace(report.actors[0], named=False)
    report = replace(report, actors=(pilot,))

    def name(words, actor=pilot.id):
        return called(report, Source(words=words_of(report, words), actor=actor), CAST)

    assert name("An old harbour pilot") == "an old harbour pilot"
    assert name("the pilot") == name("He") == "old harbour pilot"
    assert name("He", None) == ""
