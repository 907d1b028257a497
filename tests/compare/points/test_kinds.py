from dataclasses import replace

from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.origins import NONE, Origin
from rashomon.compare.points.kinds import is_only_said, kind_of, tells
from tests.make import make_report, with_actor, with_event

SAID = Origin(sources=("lund",))


def claim(id, text, *, origin=NONE, status=None, **more):
    """What a report tells; with a status an act of Lund's."""
    report = make_report(text, id=id)
    if status:
        report = with_event(with_actor(report, "she"), text, "SUPPORT", None, "she", "she")
        more |= {"found": replace(report.events[0], status=status), "actors": ("lund",)}
    words = report.passage(0, len(text))
    return Claim(id=id, report=id, kind="event", words=words, about=frozenset(), origin=origin, **more)


def test_what_one_tells_and_others_have_as_words_is_an_event():
    own, clause = claim("r1", "the ferry sank"), claim("r2", "the ferry had sunk", origin=SAID, part=True)
    assert (kind_of([own, clause]), kind_of([clause, clause])) == ("event", "statement")
    assert tells([own, clause])
    assert not tells([clause, clause])


def test_an_act_is_only_said_where_it_is_quoted_or_the_speaker_has_not_done_it():
    done = claim("r1", "she rammed the quay", origin=SAID, status="happened")
    assert not is_only_said(done)
    assert is_only_said(replace(done, hearsay=True))
    for status in ("planned", "negated", "conditional"):
        meant = claim("r1", "she would back the bridge", origin=SAID, status=status)
        assert is_only_said(meant)
        assert not is_only_said(replace(meant, actors=("krag",)))
        assert not is_only_said(replace(meant, origin=NONE))
