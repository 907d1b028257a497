from hypothesis import given
from hypothesis import strategies as st

from rashomon.group.copies import copies
from rashomon.outlets import Outlets
from tests.make import make_outlet, make_report

WIRE = (
    "The two ferries had been running without insurance since the spring, and the harbour office was warned "
    "twice before the operator agreed to suspend the night crossing."
)


def copied(left: str, right: str):
    return copies([make_report(left, id="r1"), make_report(right, id="r2", outlet="two.example")])


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


OWN = [" ".join(f"{letter}{i}" for i in range(150)) for letter in "abcdefgh"]
FIRST = "The pilot boats stayed in harbour for a third week after the owners refused to pay for their repair."
SECOND = "Fishermen had watched the ice come down the fjord since early morning and moved their nets to the east."


def test_two_passages_in_the_voice_of_a_desk_are_copy_and_the_same_in_the_first_person_are_not():
    found = copied(f"{OWN[0]}\n\n{FIRST}\n\n{SECOND}", f"{SECOND}\n\n{OWN[1]}\n\n{FIRST}")
    assert [copy.kind for copy in found] == ["agency", "agency"]
    spoken = [
        text.replace("The pilot", "Our pilot").replace("Fishermen had", "We had") for text in (FIRST, SECOND)
    ]
    found = copied(f"{OWN[0]}\n\n{spoken[0]}\n\n{spoken[1]}", f"{spoken[1]}\n\n{OWN[1]}\n\n{spoken[0]}")
    assert [copy.kind for copy in found] == ["quotation", "quotation"]
    assert "first or second person" in found[0].reason


def test_signed_posts_are_quotations_however_many():
    posts = [f"{text}\n\n— Jorun Pell (@jpell) March 3, 2031" for text in (FIRST, SECOND)]
    found = copied(f"{OWN[0]}\n\n{posts[0]}\n\n{posts[1]}", f"{posts[1]}\n\n{OWN[1]}\n\n{posts[0]}")
    assert {copy.kind for copy in found} == {"quotation"}
    assert all("signed post" in copy.reason for copy in found)


def test_a_comment_taken_over_in_three_places_is_copy():
    said = [
        f"I have sailed these {word} waters for half my life and our harbour never looked as tired as this {word}."
        for word in ("northern", "shallow", "quiet")
    ]
    left = f"{OWN[0]}\n\n{said[0]}\n\n{OWN[1]}\n\n{said[1]}\n\n{OWN[2]}\n\n{said[2]}"
    right = f"{said[2]}\n\n{OWN[3]}\n\n{said[0]}\n\n{OWN[4]}\n\n{said[1]}"
    assert {copy.kind for copy in copied(left, right)} == {"agency"}


def test_what_one_report_quotes_and_the_other_prints_without_marks_is_a_quotation():
    said = "every boat in the northern fleet must be inspected by an engineer before Easter"
    for quoted in (f"“{said},” Lund said.", f'Nobody sails. "{said}," Lund said.', f"{said},” Lund said."):
        (found,) = copied(f"Lund wants that {said}, a letter shows.", quoted)
        assert (found.kind, "one of the two" in found.reason) == ("quotation", True)


def test_names_spelled_in_two_ways_do_not_break_a_passage():
    text = "Halid Muhammed of the Kyiv port was told by Yurii that tugs were sold and crews were sent home"
    other = text.replace("Muhammed", "Mohammed").replace("Kyiv", "Kiev").replace("Yurii", "Yuriy")
    (found,) = copied(f"{text}.", f"{other}.")
    assert (found.left.text, found.right.text, found.score) == (text, other, 1.0)


def test_lines_of_a_site_about_itself_are_boilerplate_and_speak_for_nothing():
    line = "Northline is a news agency that has covered the coast and its harbours for ninety years."
    more = "Ada Lund and Per Holm in Bergen contributed to this report from the northern harbours of the coast."
    found = copied(f"{OWN[0]}\n\n{line}\n\n{more}", f"{line}\n\n{OWN[1]}\n\n{more}")
    assert {copy.kind for copy in found} == {"boilerplate"}


def test_a_paragraph_that_recurs_in_three_reports_that_share_nothing_else_is_boilerplate():
    reports = [make_report(f"{OWN[i]}\n\n{FIRST}", id=f"r{i}", outlet=f"o{i}.example") for i in range(3)]
    found = copies(reports)
    assert [copy.kind for copy in found] == ["boilerplate"] * 3
    assert "in 3 reports that share nothing else" in found[0].reason
    assert [copy.kind for copy in copies(reports[:2])] == ["chance"]
    # Where two of them share copy, the third has it from there or from where they have it: no stock.
    two = [make_report(f"{r.text}\n\n{SECOND}", id=r.id, outlet=r.outlet) for r in reports[:2]]
    assert [copy.kind for copy in copies([*two, reports[2]])] == ["agency", "chance", "chance"]


def test_a_paragraph_of_one_house_is_its_boilerplate():
    left, right = (make_report(f"{OWN[i]}\n\n{FIRST}", id=f"r{i}", outlet=f"o{i}.example") for i in range(2))
    house = Outlets(tuple(make_outlet(f"o{i}.example", owner="Harbour Group") for i in range(2)))
    assert [copy.kind for copy in copies([left, right])] == ["chance"]
    assert [copy.kind for copy in copies([left, right], house)] == ["boilerplate"]


def test_who_took_copy_from_whom():
    outlets = Outlets((make_outlet("wire.example", agency=True),))
    day, next_day = "2031-03-05", "2031-03-06"

    def told(left, right):
        reports = [make_report(WIRE, id=f"r{number}", **one) for number, one in enumerate((left, right), 1)]
        (found,) = copies(reports, outlets)
        return found.taken_from, found.agency, found.direction

    wire, credits = {"outlet": "wire.example"}, {"outlet": "a.example", "agencies": ("wire.example",)}
    plain = {"outlet": "b.example"}
    assert told(credits, wire) == ("r2", "wire.example", "r1 credits wire.example, and r2 is its own page")
    assert told(credits, {**credits, "outlet": "c.example"})[:2] == (None, "wire.example")
    assert told(plain, wire) == ("r2", "wire.example", "r2 is a page of wire.example, an agency")
    assert told(credits, plain) == (None, "wire.example", "r1 credits wire.example, r2 nobody")
    later, earlier = {**plain, "published": next_day}, {"outlet": "d.example", "published": day}
    assert told(later, earlier)[:2] == ("r2", None)
    assert told(plain, earlier) == (None, None, "")


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
