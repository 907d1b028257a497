import pytest

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.deeds.doers import Doers, doers
from tests.make import make_report, with_actor


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("Ada Berg resigned.", "resigned", "Ada Berg"),
        ("The former mayor Ada Berg on Monday resigned.", "resigned", "Ada Berg"),
        ("Ada Berg, who has met the crew, resigned.", "resigned", "Ada Berg"),
        ("Ada Berg, head of a yard of 1,200 boats, has resigned.", "resigned", "Ada Berg"),
        ("The brother of Ada Berg resigned.", "resigned", "the brother"),
        ("Ada Berg signed the pact and resigned.", "resigned", "Ada Berg"),
        ("Divers who worked on the Ada Berg case resigned.", "resigned", None),
        ("Ada Berg and Bo Krag resigned.", "resigned", None),
        ("The Tern, a small ferry, sank.", "sank", "name tern"),
        ("The old ferry sank.", "sank", "the ferri"),
        ("It was night when the ferry sank.", "sank", "the ferri"),
        ("The pier where the ferry sank is new.", "sank", "the ferri"),
        ("Nobody saw who sank it.", "sank", None),
    ],
)
def test_of_whom_a_verb_is_told(text, verb, who):
    report = make_report(text)
    for name in ("Ada Berg", "Bo Krag"):
        report = with_actor(report, name) if name in text else report
    joined = cast([report])
    found = doers(report, text.index(verb), joined).who
    assert {actor.name if (actor := joined.actor(id)) else id for id in found} == ({who} if who else set())


@pytest.mark.parametrize(
    ("text", "who", "beside", "of"),
    [
        ("The brother of Ada Berg sank it.", "the brother", {"ada", "berg"}, True),
        ("The old Varn ferry at Odde has sunk.", "the ferri", {"old", "varn", "odd"}, True),
        ("The old Varn ferry has sunk.", "the ferri", {"old", "varn"}, False),
        ("The ferry never sank.", "the ferri", set(), False),
    ],
)
def test_a_noun_comes_with_what_is_said_beside_it(text, who, beside, of):
    report = make_report(text)
    report = with_actor(report, "Ada Berg") if "Ada" in text else report
    verb = next(at for word in ("sank", "sunk") if (at := text.find(word)) >= 0)
    assert doers(report, verb, cast([report])) == Doers(frozenset({who}), frozenset(beside), of)


def test_a_second_verb_has_the_subject_of_the_first():
    report = make_report(
        "The crates of Odde are wet.\nThe crates come from Odde and were dried.\nThey sank and were dried."
    )
    joined = cast([report])
    for place in (1, 2):
        verb = report.text.index("were dried", report.sentences[place].start)
        assert "the crate" in doers(report, verb, joined).who
