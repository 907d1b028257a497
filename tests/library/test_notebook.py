"""What a notebook shows: by its own formatter, and in a browser, with reports that want out of the frame."""

import html
import re
from dataclasses import replace

from IPython.core.formatters import DisplayFormatter

import rashomon
from rashomon.library.story import Story
from rashomon.model import Excerpt, Span
from tests.export.make import holdings, page_of
from tests.export.make import story as made_story
from tests.make import make_report
from tests.web.make import filled

HOSTILE = (
    '</iframe><script>top.document.title = "out"</script>"></iframe><img src=x onerror="top.x=1">\n'
    "' srcdoc='<script>parent.x=1</script>' <a href=\"http://evil.example/\">A boat</a> was found in Bergen."
)


def hostile():
    """A story of one report whose words and title are markup."""
    report, page = page_of(make_report(HOSTILE, id='r"><script>', outlet="gannet.example", published="2025-03-04"))
    report = replace(report, title=Excerpt(HOSTILE, Span(0, 5)))
    held = replace(holdings(), reports=(report,), pages=(page,), dropped=(), dossiers=(made_story(report),))
    held = replace(held, dossiers=(replace(held.dossiers[0], title=HOSTILE),))
    return Story.of(held)


def shown(value):
    data, _ = DisplayFormatter().format(value)
    return data["text/html"], data["text/plain"]


def test_a_story_is_shown_as_its_dossier():
    story = Story.of(replace(holdings(), dossiers=holdings().dossiers[:1]))
    told, plain = shown(story)
    assert plain == repr(story)
    frame = re.fullmatch(r'<iframe title="A dossier" srcdoc="([^"]*)" sandbox="([^"]*)" [^<>]*></iframe>', told)
    assert "allow-scripts" not in frame[2]
    assert "allow-same-origin" not in frame[2]
    page = html.unescape(frame[1])
    assert page.replace('<base href="about:srcdoc">', "").replace('target="_blank" ', "") == story.html()


def test_nothing_of_a_report_ends_the_frame():
    told, plain = shown(hostile())
    assert re.fullmatch(r"<iframe [^<>]*></iframe>", told)
    assert "\n" not in plain
    page = html.unescape(told)
    assert "<script" not in page
    assert '<a target="_blank" href="http://evil' not in page


def test_stories_are_shown_as_a_table(tmp_path):
    with rashomon.open(filled(tmp_path / "x.db")) as corpus:
        told, plain = shown(corpus)
        assert plain == repr(corpus)
        assert told.count("<tr>") == 1 + len(corpus.stories)
        assert all(one.id in told for one in corpus.stories)
        found, _ = shown(corpus.stories.where(words="Bergen"))
        assert found.count("<tr>") == 2
        heads = re.findall("<th>(.*?)</th>", told)
        cells = re.findall("<td>(.*?)</td>", found)
        assert dict(zip(heads[5:-1], cells[4:-1], strict=True)) == {
            name: str(count) for name, count in corpus.stories.where(words="Bergen")[0].standings.items()
        }


def test_in_a_browser_the_frame_keeps_to_itself(tmp_path, browser):
    place = tmp_path / "notebook.html"
    story = Story.of(replace(holdings(), dossiers=holdings().dossiers[:1]))
    style = "<style>* { color: rgb(255, 0, 0) !important }</style>"
    frames = f"{shown(story)[0]}{shown(hostile())[0]}"
    place.write_text(f"<!doctype html><title>notebook</title>{style}<p id=ours>Ours</p>{frames}", "utf-8")
    page = browser.new_page()
    said = []
    page.on("console", lambda line: said.append(line.text))
    page.goto(place.as_uri())
    ours, dossier, other = page.frames
    assert page.title() == "notebook"
    assert ours.evaluate("[window.x, document.querySelectorAll('iframe').length]") == [None, 2]
    assert "<script>" in other.locator("h1").inner_text()
    dossier.locator("main a[href^='#']").first.click()
    assert dossier.url.startswith("about:srcdoc#")
    assert page.url == place.as_uri()
    assert said == []
    # Only now: to ask for a style, the browser's driver runs a script, of which the frame complains.
    colour = "one => getComputedStyle(one).color"
    assert page.locator("#ours").evaluate(colour) == "rgb(255, 0, 0)" != dossier.locator("h1").evaluate(colour)
    page.close()
