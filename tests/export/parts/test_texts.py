from hypothesis import given
from hypothesis import strategies as st

from rashomon.export.cited import Cited
from rashomon.export.parts.mentioned import Mention
from rashomon.export.parts.texts import Anchors, Back, texts
from rashomon.model import Dropped, Outlet, Report, Span
from rashomon.text import source_of
from tests.make import make_report, words_of


def cited(report, *dropped):
    outlet = Outlet(id="o", name="O")
    return Cited(number=1, label="O", report=report, outlet=outlet, page=None, reason="", dropped=dropped)


def made(report, *evidence, mentioned=()):
    one = cited(report)
    anchors = Anchors.of((one,))
    (text,) = texts((one,), anchors, evidence, {report.id: mentioned})
    return anchors, text


def test_words_lead_to_the_sentence_in_which_they_begin():
    report = make_report("Snow fell.\nA boat sank.\n\nNobody saw it.")
    words = words_of(report, "boat")
    anchors, text = made(report, (words, Back("p", 3)), (words, Back("u", 1)), (words, Back("p", 3)))
    assert anchors.of_words(words) == "r1s2"
    units = [unit for paragraph in text.paragraphs for unit in paragraph]
    assert [(unit.anchor, [back.anchor for back in unit.back]) for unit in units] == [
        ("r1s1", []),
        ("r1s2", ["p3", "u1"]),
        ("r1s3", []),
    ]
    assert [[unit.anchor for unit in paragraph] for paragraph in text.paragraphs] == [["r1s1", "r1s2"], ["r1s3"]]


def test_what_was_left_aside_stands_before_the_paragraph_that_it_stood_before_on_its_page():
    report = make_report("Snow fell.\n\nA boat sank.\n\nNobody saw it.")
    starts = [source_of(report.pieces, at, at + 1).start for at in (0, 12, 26)]

    def block(text, at):
        span = None if at is None else Span(at, at + 1)
        return Dropped(page="p", address="a", stage="clean", reason="a menu", span=span, text=text)

    places = {"in": starts[1] + 3, "last": starts[2] + 40, "nowhere": None, "between": starts[1] - 1}
    one = cited(report, *(block(text, at) for text, at in places.items()))
    (text,) = texts((one,), Anchors.of((one,)), (), {})
    assert [[block.text for block in blocks] for blocks in text.aside] == [
        [],
        ["between"],
        ["in"],
        ["last", "nowhere"],
    ]


def test_a_mention_is_marked_and_explained_where_it_begins():
    report = make_report("Ada Lund sank.\nNobody saw it.")
    found = (
        Mention(Span(0, 8), "actor", "person: Ada Lund"),
        Mention(Span(4, 20), "event", "event: ACCIDENT"),
        Mention(Span(4, 8), "time", "time"),
    )
    _, text = made(report, mentioned=found)
    first, second = (unit for paragraph in text.paragraphs for unit in paragraph)
    assert [(run.text, run.marks, told) for run, told in first.runs] == [
        ("Ada ", ("actor",), ("person: Ada Lund",)),
        ("Lund", ("actor", "event", "time"), ("event: ACCIDENT", "time")),
        (" sank.", ("event",), ()),
    ]
    assert [(run.text, run.marks, told) for run, told in second.runs] == [
        ("Nobod", ("event",), ("event: ACCIDENT",)),
        ("y saw it.", (), ()),
    ]


def test_a_text_without_sentences_is_cut_into_paragraphs():
    report = Report(id="r", page="p", outlet="o", text="one two\n\nthree", pieces=())
    anchors, text = made(report)
    assert [[unit.runs[0][0].text for unit in paragraph] for paragraph in text.paragraphs] == [
        ["one two"],
        ["three"],
    ]
    assert anchors.of_words(report.passage(9, 14)) == "r1s2"


@given(st.text(alphabet="ab. \n", min_size=1, max_size=60), st.data())
def test_nothing_of_a_text_is_lost_and_every_place_has_an_anchor(text, data):
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    sentences = tuple(Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False))
    report = Report(id="r", page="p", outlet="o", text=text, pieces=(), sentences=sentences)
    places = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=5))
    passages = [report.passage(min(p), max(p)) for p in places if p[0] != p[1]]
    words = [passage for passage in passages if passage.text.strip()]
    anchors, marked = made(report, *((passage, Back("p", 1)) for passage in words))
    units = [unit for paragraph in marked.paragraphs for unit in paragraph]
    joined = "".join(run.text for unit in units for run, _ in unit.runs)
    assert "".join(joined.split()) == "".join(text.split())
    assert len({unit.anchor for unit in units}) == len(units)
    assert {anchors.of_words(passage) for passage in words} <= {unit.anchor for unit in units}
