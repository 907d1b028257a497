import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from rashomon.export.markdown import escaped, markdown
from rashomon.export.view import Holdings
from rashomon.text import plain
from tests.export.make import holdings, story
from tests.export.page import parsed
from tests.export.test_html import HOSTILE, hostile
from tests.make import make_report

HELD = holdings()
NOTE = markdown(HELD.dossiers[0], HELD)
RENDER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def test_a_note_answers_the_questions_in_order():
    titles = re.findall(r"^## (.*)$", NOTE, re.MULTILINE)
    assert titles == [
        "In their words",
        "What is agreed",
        "Who said what",
        "Where they differ",
        "Positions",
        "What each leaves out",
        "Timeline",
        "Who is who",
        "Sources",
    ]


def test_a_note_names_outlets_with_their_words():
    assert "# Share this\n\n4 to 5 March 2025 · 3 outlets · 2 voices · 3 reports\n" in NOTE
    said = "“We shall sail on Monday, inspected or not, and nobody will stop us,” Ada Lund told"
    assert f"- The Gannet: {said}" in NOTE
    assert "to Bo Krag; 4 March 2025; interview" in NOTE
    assert "by way of the Baltic Wire" in NOTE
    assert "*accepts on conditions*" in NOTE
    assert "on condition: “if the piers are inspected first”" in NOTE
    assert "<https://gannet.example/r1>" in NOTE


def test_a_report_in_another_language_is_marked():
    read = make_report("Ship 1 sailed to port 1.", id="r1", outlet="gannet.example")
    other = make_report("Il traghetto parte.", id="r2", outlet="lanterna.example")
    unread = replace(other, sentences=(), language="it")
    note = markdown(story(read, unread), Holdings(reports=(read, unread)))
    assert "2 reports · 1 not analysed" in note
    assert note.count("not analysed: not in English") == 1


def test_an_empty_section_says_so():
    alone = markdown(HELD.dossiers[1], HELD)
    assert "No statement was found" in alone
    assert "No event with a date was found." in alone


@given(st.text(max_size=60) | st.text(alphabet="#*_`<>[]()!|\\-+=1.) \n&amp;~:/wh", max_size=40))
def test_any_words_show_as_they_are(text):
    tokens = RENDER.parse(f"- x {escaped(text)}")
    inline = [token for token in tokens if token.type == "inline"]
    assert [child.type for token in inline for child in token.children if child.type != "text_special"] == ["text"]
    assert "".join(child.content for child in inline[0].children) == f"x {plain(text)}".strip()


@pytest.mark.parametrize("start", ["1. one", "- one", "+ one", "# one", "> one", "```", "===", "2) two", "* * *"])
def test_words_at_the_start_of_a_line_stay_words(start):
    (paragraph,) = parsed(RENDER.render(escaped(start))).all("p")
    assert paragraph.text == start


@pytest.mark.parametrize("text", ["see https://one.example/a now", "see www.one.example", "FTP://ONE.EXAMPLE"])
def test_an_address_in_words_is_not_linked(text):
    # What renderers link by themselves begins so; written with a character reference, it only looks so.
    assert not re.search(r"(?i)(?:https?|ftp):|www\.", escaped(text))
    (paragraph,) = parsed(RENDER.render(escaped(text))).all("p")
    assert paragraph.text == text


@pytest.mark.parametrize("address", ["javascript:alert(1)", HOSTILE])
def test_a_hostile_page_shows_as_text(address):
    tree = parsed(RENDER.render(markdown(*hostile(address))))
    assert {element.name for element in tree.all()} <= {"h1", "h2", "h3", "p", "ul", "ol", "li", "strong", "em"}
    assert plain(HOSTILE) in tree.text


def test_a_story_whose_report_is_not_held_is_refused():
    with pytest.raises(ValueError, match="r1"):
        markdown(HELD.dossiers[0], replace(HELD, reports=()))
