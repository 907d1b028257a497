from hypothesis import given
from hypothesis import strategies as st

from rashomon.group.copies import copies
from tests.make import make_report

WIRE = (
    "The two ferries had been running without insurance since the spring, and the harbour office was warned "
    "twice before the operator agreed to suspend the night crossing."
)


def copied(left: str, right: str):
    return copies([make_report(left, id="r1"), make_report(right, id="r2")])


def test_edited_agency_copy_is_found_with_exact_spans():
    edited = WIRE.replace("had been running", "were running").replace("was warned", "had been warned")
    (found,) = copied(f"A lead of our own opens the page.\n\n{WIRE}", f"{edited}\n\nThen comes more.")
    assert found.kind == "agency"
    assert found.left.text.endswith("suspend the night crossing")
    assert found.right.text.endswith("suspend the night crossing")


def test_one_passage_in_two_long_reports_is_no_agency_copy_and_two_are():
    def own(start):
        return " ".join(f"word{start + i}" for i in range(150))

    more = "Nobody in the village remembered when a pilot had last been paid for the work that he did there."
    (alone,) = copied(f"{own(0)}\n\n{WIRE}", f"{WIRE}\n\n{own(1000)}")
    assert (alone.kind, "all that the two share" in alone.reason) == ("chance", True)
    two = copied(f"{own(0)}\n\n{WIRE}\n\n{own(500)}\n\n{more}", f"{WIRE}\n\n{own(1000)}\n\n{more}")
    assert [copy.kind for copy in two] == ["agency", "agency"]


def test_words_inside_quotation_marks_are_a_quotation():
    said = "We will not sail until every boat has been inspected by an engineer"
    (found,) = copied(f"“{said},” Lund said in Bergen.", f"“{said},” Lund said at noon.")
    assert found.kind == "quotation"
    assert found.left.text == found.right.text == said


def test_a_row_of_names_and_titles_is_nothing_and_a_set_phrase_is_chance():
    who = "Harbour Minister Ada Lund and Transport Secretary Per Holm of the Northern Ports Authority"
    assert copied(f"{who} met in Bergen.", f"A call between {who} ended early.") == ()
    phrase = "for the first time since the port was opened to them"
    (found,) = copied(f"They met {phrase}.", f"Boats sailed {phrase}, he said.")
    assert found.kind == "chance"


def test_reports_of_one_page_share_nothing():
    left, right = (make_report(WIRE, id=id, page="p1") for id in ("r1", "r2"))
    assert copies([left, right]) == ()


@given(st.lists(st.sampled_from([*WIRE.split(), "“so", "it", "is,”", "\n\n"]), max_size=60), st.randoms())
def test_every_copy_reproduces_its_words_whatever_the_order(chosen, random):
    text = " ".join(chosen)
    reports = [make_report(WIRE, id="r1"), make_report(text, id="r2"), make_report(f"{text} {WIRE}", id="r3")]
    found = copies(reports)
    by_id = {report.id: report for report in reports}
    for copy in found:
        for side in (copy.left, copy.right):
            assert by_id[side.report].text[side.start : side.end] == side.text
    random.shuffle(reports)
    assert copies(reports) == found
