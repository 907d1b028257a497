from __future__ import annotations

from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.made import claims
from rashomon.compare.differences.pairs import Pair
from rashomon.compare.differences.stances import stances
from rashomon.compare.differences.wording import wording
from rashomon.model import Position, Proposal, Report, Stance
from tests.make import make_report, with_actor, with_event, with_statement, words_of


def holds(id: str, text: str, stance: Stance, *conditions: str, day: str = "2025-03-05") -> Report:
    report = with_actor(make_report(text, id=id, outlet=f"{id}.example", published=day), "Klow", kind="state")
    position = Position(
        id=f"p-{id}",
        report=id,
        holder=report.actors[0].id,
        proposal=Proposal(id="truce", name="truce", words=words_of(report, "truce")),
        stance=stance,
        conditions=tuple(words_of(report, words) for words in conditions),
        when=None,
        via=(),
        evidence=(words_of(report, text.partition("\n")[0]),),
        by="positions/2 stance",
    )
    return replace(report, positions=(position,))


def kinds(left: Report, right: Report) -> list[str]:
    joined = cast((left, right))
    one, other = (
        next(claim for claim in claims(report, joined) if isinstance(claim.found, Position))
        for report in (left, right)
    )
    return [d.kind for d in stances(Pair(one, other, {left.id: left, right.id: right}, joined))]


SILENT = holds("r1", "Klow gave no answer to the truce.", "silent")


def test_an_answer_on_a_later_day_is_an_update() -> None:
    yes = "Klow accepts the truce."
    assert kinds(SILENT, holds("r2", yes, "accepts", day="2025-03-06")) == ["update"]
    assert kinds(holds("r2", yes, "accepts", day="2025-03-06"), SILENT) == ["update"]
    assert kinds(SILENT, holds("r2", yes, "accepts")) == ["framing"]
    # Who had said yes before and says nothing now has not answered since.
    assert kinds(SILENT, holds("r2", yes, "accepts", day="2025-03-04")) == ["framing"]


def test_nobody_accepts_and_rejects() -> None:
    yes, no = holds("r1", "Klow accepts the truce.", "accepts"), holds("r2", "Klow rejects the truce.", "rejects")
    assert kinds(yes, no) == ["contradiction"]


def test_who_takes_no_side_has_not_refused_that_day_and_may_have_gone_back_on_it() -> None:
    no = holds("r1", "Klow rejects the truce.", "rejects")
    open_on = "Klow took no position on the truce."
    assert kinds(no, holds("r2", open_on, "non-committal")) == ["contradiction"]
    assert kinds(holds("r2", open_on, "non-committal", day="2025-03-06"), no) == ["update"]
    assert kinds(no, holds("r2", "Klow has not agreed to the truce.", "non-committal")) == ["framing"]


WHOLE = "Klow accepts the truce if the ships leave and provided that the logbooks stay in Klow."
BOTH = ("if the ships leave", "provided that the logbooks stay in Klow")


def test_who_tells_that_a_stance_was_not_taken_contradicts_who_tells_it() -> None:
    no = holds("r1", "Klow has rejected the truce.", "rejects")
    text = "Klow denied that it had rejected the truce."
    denied = with_event(holds("r2", text, "non-committal"), text[:-1], "REJECT", None, "Klow", "Klow")
    (event,) = denied.events
    assert kinds(no, replace(denied, events=(replace(event, status="denied", recipients=()),))) == [
        "contradiction"
    ]
    # What is said not to have been rejected, others have told of as rejected.
    neither = "Klow has neither accepted nor rejected the truce."
    assert kinds(no, holds("r2", neither, "non-committal")) == ["contradiction"]
    assert kinds(no, holds("r2", neither, "non-committal", day="2025-03-04")) == ["update"]
    assert kinds(no, holds("r2", "Klow did not say whether it would take the truce.", "non-committal")) == [
        "framing"
    ]


def test_a_condition_that_one_leaves_out_is_a_difference_of_precision() -> None:
    whole = holds("r1", WHOLE, "accepts on conditions", *BOTH)
    part = "Klow accepts the truce if the ships leave."
    assert kinds(whole, holds("r2", part, "accepts on conditions", BOTH[0])) == ["precision"]
    # Told in another sentence, it is not left out.
    more = f"{part}\nThe logbooks must stay, it said."
    assert kinds(whole, holds("r2", more, "accepts on conditions", BOTH[0])) == []
    assert kinds(whole, holds("r2", WHOLE, "accepts on conditions", *BOTH)) == []


def test_the_words_of_a_stance_that_is_quoted_are_held_against_each_other() -> None:
    def quoting(id: str, said: str, words: str) -> Report:
        report = holds(id, f"{said}, Ada Berg said of the truce.", "accepts", day="2025-03-05")
        return with_statement(with_actor(report, "Ada Berg"), "Ada Berg", "said", words, quoted=words)

    left = quoting(
        "r1", "Klow “accepts it because the ships are leaving”", "accepts it because the ships are leaving"
    )
    right = quoting(
        "r2", "Klow “accepts it because the ships are going”", "accepts it because the ships are going"
    )
    joined = cast((left, right))
    one, other = (
        next(claim for claim in claims(report, joined) if isinstance(claim.found, Position))
        for report in (left, right)
    )
    found = list(wording(Pair(one, other, {"r1": left, "r2": right}, joined)))
    assert [(one.attribute, one.kind) for one in found] == [("wording", "framing")]


def test_a_condition_that_is_let_go_is_an_update():
    bound = holds("r1", "Klow would join the truce if the nets were back.", "accepts on conditions", "if the nets")
    free = holds("r2", "Klow accepted the truce.", "accepts", day="2025-03-07")
    early = holds("r2", "Klow accepted the truce.", "accepts", day="2025-03-04")
    assert kinds(bound, free) == ["update"]
    assert kinds(bound, early) == ["framing"]
