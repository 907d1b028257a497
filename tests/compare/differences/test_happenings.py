from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.made import claims
from rashomon.compare.differences.happenings import retellings, status
from rashomon.compare.differences.pairs import Pair
from tests.make import make_report, with_actor, with_event, words_of


def told(id, text, trigger, status):
    report = make_report(text, id=id, outlet=f"{id}.example", published="2025-03-05")
    for name in ("Berg", "pier"):
        report = with_actor(report, name)
    report = with_event(report, text[:-1], "SUPPORT", None, "Berg", "pier")
    (event,) = report.events
    return replace(report, events=(replace(event, status=status, triggers=(words_of(report, trigger),)),))


def compared(compare, *reports):
    joined = cast(reports)
    left, right = (next(c for c in claims(report, joined) if c.kind != "statement") for report in reports)
    return [(one.attribute, one.kind) for one in compare(Pair(left, right, {r.id: r for r in reports}, joined))]


def test_what_did_not_happen_contradicts_what_did():
    done = told("r1", "Berg backed the pier.", "backed", "happened")
    assert compared(status, done, told("r2", "Berg has not backed the pier.", "backed", "negated")) == [
        ("status", "contradiction")
    ]
    # What is denied is the bridge.
    both = told("r2", "Berg backed the pier but not the bridge.", "backed", "negated")
    assert compared(status, done, both) == []


def test_what_was_said_not_to_be_done_and_was_is_told_otherwise_and_no_contradiction():
    done = told("r1", "Berg backed the pier.", "backed", "happened")
    ahead = told("r2", "Berg said she would not back the pier.", "back", "negated")
    assert compared(status, done, ahead) == [("status", "framing")]


def retold(left, right, day="2025-03-05", other="2025-03-05"):
    reports = []
    for id, text, published in (("r1", left, day), ("r2", right, other)):
        report = make_report(text, id=id, outlet=f"{id}.example", published=published)
        reports.append(with_actor(report, "Berg") if "Berg" in text else report)
    return compared(retellings, *reports)


def test_what_is_foretold_in_other_words_is_told_as_done_later():
    ahead, done = "Berg will step down.", "Berg resigned."
    assert retold(ahead, done) == [("status", "framing")]
    assert retold(ahead, done, other="2025-03-06") == [("status", "update")]
    assert retold(done, ahead, other="2025-03-06") == []
    assert retold(ahead, "Berg quits.") == []
    assert retold(done, "Berg stepped down.", other="2025-03-06") == []


def test_a_thing_is_opened_after_it_was_closed():
    assert retold("Tern Bridge is closed.", "Tern Bridge reopened.", other="2025-03-06") == [("status", "update")]
    assert retold("Tern Bridge is closed.", "Gull Bridge reopened.", other="2025-03-06") == []
