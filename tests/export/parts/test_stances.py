from dataclasses import replace

import pytest

from rashomon.export.cited import Cast, cited
from rashomon.export.dates import since
from rashomon.export.parts.stances import Holder, Stances, Table, stances
from rashomon.export.parts.steps import Cell
from rashomon.export.story import story_view
from rashomon.export.terminal import dossier_text
from rashomon.export.view import Holdings
from rashomon.model import Actor, Position, Proposal, Published, Source, Statement, When
from tests.export.make import story
from tests.make import make_report

PIERS = "the piers plan"


def report(id, text, *found, published="2025-03-04", outlet="gannet.example"):
    """A report in which Ada Lund takes stances on the piers plan: (stance, words, day that the report tells)."""
    made = make_report(text, id=id, outlet=outlet, published=published)
    lund = Actor(id=f"lund-{id}", name="Ada Lund", kind="person", mentions=(made.passage(0, len("Ada Lund")),))
    held = []
    for n, (stance, words, day) in enumerate(found):
        at = text.index(words)
        plan = made.passage(text.index(PIERS), text.index(PIERS) + len(PIERS))
        when = When(start=day, end=day, precision="day", basis="stated") if day else None
        held.append(
            Position(
                id=f"t{id}{n}",
                report=id,
                holder=lund.id,
                proposal=Proposal(id="q1", name=PIERS, words=plan),
                stance=stance,
                conditions=(),
                when=when,
                via=(),
                evidence=(made.passage(at, at + len(words)),),
            )
        )  # fmt: skip
    return replace(made, actors=(lund,), positions=tuple(held))


def table(*reports):
    dossier = story(*reports)
    held = Holdings(reports=tuple(reports))
    return stances(cited(dossier, held), Cast.of(dossier)), dossier, held


SILENT = report("r1", "Ada Lund did not comment on the piers plan.", ("silent", "did not comment", None))
ACCEPTS = report(
    "r2",
    "Ada Lund agreed to the piers plan.",
    ("accepts", "agreed", None),
    published="2025-03-05",
    outlet="quayside.example",
)
IN_PRINCIPLE = report(
    "r3",
    "Ada Lund agreed on Wednesday in principle to the piers plan.",
    ("accepts on conditions", "agreed", "2025-03-05"),
    published="2025-03-06",
    outlet="lanterna.example",
)


def test_a_stance_is_of_the_day_that_the_report_tells_or_of_the_report():
    (holder,) = table(IN_PRINCIPLE, SILENT)[0].holders
    holds = holder.cells[0].holds
    assert [hold.day for hold in holds] == ["2025-03-04", "2025-03-05"]
    assert [since(hold.position.when, hold.day) for hold in holds] == ["as of 4 March 2025", "since 5 March 2025"]


def test_a_time_longer_than_a_day_is_not_called_by_its_first_day():
    week = When(start="2025-03-03", end="2025-03-09", precision="week", basis="resolved")
    assert since(week, "2025-03-06") == "since 3 to 9 March 2025 (to the week)"


def test_a_change_is_a_sequence_of_days():
    (holder,) = table(SILENT, ACCEPTS)[0].holders
    assert holder.cells[0].changes
    assert holder.cells[0].sequence == (("4 March 2025", ("silent",)), ("5 March 2025", ("accepts",)))


def test_the_same_stance_on_two_days_is_no_change():
    later = report(
        "r4", "Ada Lund still says nothing on the piers plan.", ("silent", "says nothing", "2025-03-07")
    )
    (holder,) = table(SILENT, later)[0].holders
    assert not holder.cells[0].changes
    assert [step.day for step in holder.cells[0].steps] == ["2025-03-04"]


def test_consent_that_another_outlet_tells_without_its_conditions_is_no_change():
    plain = report("r5", "Ada Lund agreed to the piers plan.", ("accepts", "agreed", "2025-03-07"))
    (holder,) = table(IN_PRINCIPLE, plain)[0].holders
    assert not holder.cells[0].changes
    (holder,) = table(IN_PRINCIPLE, replace(plain, outlet=IN_PRINCIPLE.outlet))[0].holders
    assert holder.cells[0].changes


def test_a_refusal_that_others_do_not_tell_is_more_than_a_framing_and_comes_first():
    refused = report(
        "r6",
        "Ada Lund turned the piers plan down.",
        ("rejects", "turned", None),
        published="2025-03-05",
        outlet="lanterna.example",
    )
    _, dossier, held = table(ACCEPTS, refused)
    assert "reports differ: accepts / rejects" in dossier_text(dossier, held, width=200, colour=False)


def test_two_framings_of_one_answer_stand_side_by_side():
    (holder,) = table(ACCEPTS, IN_PRINCIPLE)[0].holders
    (step,) = holder.cells[0].steps
    assert step.differs
    assert [framing.stance for framing in step.framings] == ["accepts", "accepts on conditions"]


def test_what_no_report_dates_stands_beside_the_stances_of_the_one_day():
    undated = report("r4", "Ada Lund backed the piers plan.", ("supports", "backed", None), published=None)
    (step,) = table(ACCEPTS, undated)[0].holders[0].cells[0].steps
    assert step.differs
    assert [since(hold.position.when, hold.day) for one in step.framings for hold in one.holds] == [
        "as of 5 March 2025",
        "no day given",
    ]
    steps = table(SILENT, ACCEPTS, undated)[0].holders[0].cells[0].steps
    assert [step.day for step in steps] == ["2025-03-04", "2025-03-05", None]


def test_who_tells_more_does_not_frame_it_otherwise():
    text = "Ada Lund gave no answer. Ada Lund voiced doubts about the piers plan."
    fuller = report(
        "r1",
        text,
        ("silent", "gave no answer", None),
        ("doubts", "voiced doubts", None),
        outlet="quayside.example",
    )
    doubts = report("r2", "Ada Lund questioned the piers plan.", ("doubts", "questioned", None))
    (step,) = table(fuller, doubts)[0].holders[0].cells[0].steps
    assert {framing.stance for framing in step.framings} == {"silent", "doubts"}
    assert not step.differs


def test_an_earlier_stance_comes_first_and_is_called_so():
    text = "Ada Lund once rejected the piers plan. Ada Lund now accepts it."
    made = report("r1", text, ("rejects", "rejected", None), ("accepts", "accepts", None))
    at = text.index("once")
    once = When(
        start=None, end=None, precision="unknown", basis="stated", words=made.passage(at, at + len("once"))
    )
    first, second = made.positions
    told = table(replace(made, positions=(second, replace(first, when=once))))[0].holders[0].cells[0]
    assert [(hold.position.stance, since(hold.position.when, hold.day)) for hold in told.holds] == [
        ("rejects", "earlier (“once”)"),
        ("accepts", "as of 4 March 2025"),
    ]
    assert not told.changes


@pytest.mark.parametrize(
    ("quoted", "own"), [((), "said"), (("she accepts the piers plan",), "quoted")], ids=["told", "quoted"]
)
def test_only_what_is_quoted_stands_in_the_own_words_of_its_holder(quoted, own):
    made = report("r1", "Ada Lund said she accepts the piers plan.", ("accepts", "accepts", None))
    at = made.text.index("she")
    content = made.passage(at, len(made.text) - 1)
    said = Statement(
        id="s1",
        report="r1",
        kind="mixed" if quoted else "indirect",
        sources=(Source(words=made.passage(0, 8), actor=made.actors[0].id),),
        cue=made.passage(9, 13),
        content=(content,),
        quoted=(content,) if quoted else (),
        confidence=1.0,
        by="test",
    )
    (hold,) = table(replace(made, statements=(said,)))[0].holders[0].cells[0].holds
    assert hold.own == own


def test_where_most_cells_are_empty_each_proposal_has_a_table_of_its_own():
    found = table(ACCEPTS)[0]
    (taken,), (plan,), none = found.holders[0].cells, found.proposals, Cell()

    def stances_of(*rows):
        named = [Holder(name=name, acts_for=None, cells=tuple(cells)) for name, *cells in rows]
        return Stances(proposals=(plan,) * (len(rows[0]) - 1), holders=tuple(named))

    dense = stances_of(("Lund", taken, none), ("Krag", taken, taken))
    assert dense.tables == (Table(proposals=(plan, plan), rows=tuple(enumerate(dense.holders, start=1))),)
    sparse = stances_of(("Lund", taken, none, none), ("Krag", none, taken, taken), ("Vik", none, none, none))
    lund, krag = (Holder(name=name, acts_for=None, cells=(taken,)) for name in ("Lund", "Krag"))
    assert [one.rows for one in sparse.tables] == [((1, lund),), ((2, krag),), ((None, krag),)]


def test_the_terminal_says_since_when_and_what_changed():
    _, dossier, held = table(SILENT, ACCEPTS, IN_PRINCIPLE)
    printed = dossier_text(dossier, held, width=200, colour=False)
    assert "4 March 2025: silent; then 5 March 2025: accepts, or accepts on conditions" in printed
    assert "silent (as of 4 March 2025, " in printed
    assert "accepts on conditions (since 5 March 2025, " in printed
    assert "framed differently: accepts / accepts on conditions" in printed


def test_the_first_screen_shows_the_stance_that_most_reports_give_dated_or_not():
    undated = replace(
        report(
            "r9",
            "Ada Lund agreed in principle to the piers plan.",
            ("accepts on conditions", "agreed in principle", None),
        ),
        published=Published(),
        outlet="lanterna.example",
    )
    _, dossier, held = table(ACCEPTS, IN_PRINCIPLE, undated)
    (stands,) = story_view(dossier, held).glance().positions
    assert (stands.hold.position.stance, stands.others) == ("accepts on conditions", ("accepts",))


def test_what_somebody_takes_for_another_holder_stands_in_the_row_of_that_one():
    both = report(
        "r1",
        "Ada Lund doubted the piers plan, which Klow had rejected.",
        ("doubts", "doubted", None),
        ("rejects", "rejected", None),
    )
    (lund,) = both.actors
    klow = Actor(id="klow-r1", name="Klow", kind="state", mentions=(both.passage(40, 44),))
    doubts, rejects = both.positions
    both = replace(
        both,
        actors=(replace(lund, acts_for=klow.id), klow),
        positions=(doubts, replace(rejects, holder=klow.id)),
    )
    (holder,) = table(both)[0].holders
    assert (holder.name, holder.acts_for) == ("Klow", None)
    assert {(hold.position.stance, hold.by) for hold in holder.cells[0].holds} == {
        ("doubts", "Ada Lund"),
        ("rejects", None),
    }
    alone = replace(both, positions=(doubts,))
    (holder,) = table(alone)[0].holders
    assert (holder.name, holder.acts_for) == ("Ada Lund", "Klow")


def test_what_gives_a_stance_is_shown_once():
    made = report("r1", "Ada Lund agreed to the piers plan.", ("accepts", "agreed", None))
    (position,) = made.positions
    twice = replace(position, evidence=(*position.evidence, made.passage(9, 33), *position.evidence))
    (held,) = table(replace(made, positions=(twice,)))[0].holders[0].cells
    (hold,) = held.steps[0].framings[0].holds
    assert [words.text for words in hold.evidence()] == ["agreed to the piers plan"]


def test_a_proposal_is_called_by_the_fullest_of_its_names():
    short = report("r1", "Ada Lund backed the piers plan.", ("supports", "backed", None))
    full = report("r2", "Ada Lund backed the piers plan of the port.", ("supports", "backed", None))
    (held,) = full.positions
    at = full.text.index(PIERS)
    name = full.passage(at, len(full.text) - 1)
    full = replace(full, positions=(replace(held, proposal=replace(held.proposal, words=name)),))
    assert [words.text for words in table(short, full)[0].proposals] == ["the piers plan of the port"]
