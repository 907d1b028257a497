from dataclasses import replace

from rashomon.compare.claims.claim import Claim
from rashomon.compare.timeline.undated import with_undated
from rashomon.extract.dates import resolve
from rashomon.model import Point, Time, TimelineEntry, Version
from tests.make import make_report, with_actor, with_event, words_of

FREED = "Borduria, which has few ships, has freed the prisoners of Klow"
PLAIN = "Borduria freed the prisoners of Klow"


def reported(id, told, rest, time, value):
    made = make_report(told + rest, id=id, published="2025-03-05")
    made = replace(made, times=(Time(words=words_of(made, time), kind="date", value=value, tense="future"),))
    for name in ("Borduria", "Klow"):
        made = with_actor(made, name, kind="state", country=name[:2].upper())
    made = with_event(made, told, "RETREAT", "release", "Borduria", "Klow")
    claim = Claim(id=f"c{id}", report=id, kind="event", words=words_of(made, told), about=frozenset({"free"}))
    return made, replace(claim, found=made.events[0])


def timeline(*held, entry):
    """How many reports tell what has a date, and the days and words of what else stands in the timeline."""
    claims = [claim for _, claim in held]
    point = Point(
        id="p1",
        kind="event",
        standing="corroborated",
        why="",
        summary=claims[0].words,
        versions=tuple(Version(report=claim.report, words=claim.words) for claim in claims),
        voices=(),
        silent=(),
        differences=(),
    )
    reports = {made.id: made for made, _ in held}
    first, *others = with_undated([entry], [1], {}, [point], {"p1": claims}, reports)
    return len(first.evidence), [(one.when.start, one.evidence[0].text) for one in others]


def dated(made, words):
    when = resolve(made.times[0], made.published)
    return TimelineEntry(when=when, event="p9", evidence=(words_of(made, words),))


def test_what_is_joined_to_an_undated_act_has_a_day_of_its_own():
    rest = ", and is to open the bridge on Friday."
    one, other = (reported("r1", FREED, rest, "Friday", "2025-03-07"), reported("r2", PLAIN, ".", "prisoners", ""))
    entry = dated(one[0], FREED + rest[:-1])
    assert timeline(one, other, entry=entry) == (1, [(None, FREED)])
    # A date with no other act before it is of what is told.
    rest = " for the feast on Friday."
    one = reported("r1", FREED, rest, "Friday", "2025-03-07")
    assert timeline(one, other, entry=dated(one[0], FREED + rest[:-1])) == (2, [])


def test_a_date_that_dates_another_thing_is_taken():
    told = "Borduria, told to by Lund, has freed the prisoners and is to sail to Klow on Friday"
    one, other = reported("r1", told, ".", "Friday", "2025-03-07"), reported("r2", PLAIN, ".", "prisoners", "")
    entry = dated(one[0], "is to sail to Klow on Friday")
    assert [day for day, _ in timeline(other, one, entry=entry)[1]] == [None]
