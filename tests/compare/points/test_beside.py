from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.made import claims
from rashomon.compare.points.beside import told_beside
from tests.make import make_report, with_actor, with_event


def test_who_tells_it_in_the_words_of_another_point_or_as_an_act_of_the_same_two_does_not_leave_it_out():
    def met(id, outlet, text, verb):
        told = with_actor(with_actor(make_report(text, id=id, outlet=f"{outlet}.example"), "Vosk"), "Pleks")
        return with_event(told, verb, "CONSULT", None, "Vosk", "Pleks")

    call = met("r1", "one", "Vosk and Pleks spoke on Monday.", "spoke")
    other = met("r2", "two", "On the telephone Vosk and Pleks went through the list.", "went through")
    joined = cast((call, other))
    one, two = ([c for c in claims(held, joined) if c.found] for held in (call, other))
    assert told_beside([one], [one, two]) == [{"r1", "r2"}]
    assert told_beside([one, [one[0], two[0]]], ()) == [{"r1", "r2"}, {"r1"}]
