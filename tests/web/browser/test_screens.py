"""Every screen in a real browser: read by a machine, enlarged, printed; and what a hostile report does there."""

import json

import pytest

from rashomon.export.html import html
from tests.export.make import story
from tests.web.browser.conftest import serving
from tests.web.make import filled, hostile

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Of what is there many times the first few are checked: all that a story of sixteen reports has takes minutes.
REPEATED = ".point:nth-child(n+5), .speaker:nth-of-type(n+4), .report:nth-of-type(n+3), .matrix tr:nth-child(n+5)"
BIG = "Portugal offers Iceland and Norway"


def screens(page):
    """The addresses of all screens, of a story with sixteen reports where there is a choice."""

    def get(address):
        return json.loads(page.request.get(f"/api/v1{address}").text())

    story = next(one for one in get("/stories?sort=voices")["stories"] if one["title"].startswith(BIG))["id"]
    document = get(f"/stories/{story}")
    reports = [report["id"] for report in document["reports"]]
    disputed = [version["report"] for version in document["stories"][0]["points"][0]["versions"]]
    holder = document["positions"][0]["holder"]
    return {
        "story": f"/stories/{story}",
        "changes": f"/stories/{story}/changes",
        "report": f"/reports/{reports[0]}",
        "pair": f"/compare?left={disputed[0]}&right={disputed[-1]}",
        "choice": f"/compare?story={story}",
        "compare": "/compare",
        "actor": f"/actors/{holder}",
        "stories": "/stories?sort=voices",
        "search": "/search?q=trawler",
        "corrections": "/corrections",
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_checker_finds_nothing_that_keeps_anybody_out(page, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.emulate_media(color_scheme=scheme)
    page.set_default_timeout(240_000)
    options = (
        {"runOnly": RULES} if scheme == "light" else {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
    )
    for address in screens(page).values():
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        page.evaluate("all => document.querySelectorAll(all).forEach(each => each.remove())", REPEATED)
        found = axe.run(page, options=options)
        assert not found.response["violations"], (address, found.generate_report())


def test_no_screen_is_wider_than_the_window_also_at_twice_the_size(page):
    for width in (page.viewport_size["width"], 640, 320):  # 640: 1280 at 200 %; 320: the narrowest of WCAG 1.4.10
        page.set_viewport_size({"width": width, "height": 900})
        for address in screens(page).values():
            page.goto(address)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (address, width)


def test_the_first_key_leads_past_the_bar_and_focus_is_seen(page):
    page.goto(screens(page)["story"])
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text().startswith("Skip to")
    assert skip.bounding_box()["x"] >= 0
    skip.press("Enter")
    assert page.url.endswith("#main")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_two_reports_stand_beside_each_other_or_on_a_phone_one_under_the_other(page):
    page.goto(screens(page)["pair"])
    narrow = page.viewport_size["width"] < 600
    for left, right in zip(*(page.locator(f".both > .half:nth-child({n})").all() for n in (1, 2)), strict=True):
        a, b = left.bounding_box(), right.bounding_box()
        if narrow:
            assert a["y"] + a["height"] <= b["y"]
            assert abs(a["x"] - b["x"]) < 1
        else:
            assert a["x"] + a["width"] <= b["x"]
            assert abs(a["y"] - b["y"]) < 1
    assert page.locator(".both mark.differs").count() >= 2
    words = page.locator(".both a.words").first
    words.click()
    assert page.evaluate("document.querySelector(':target') !== null")
    page.locator(":target a.back").first.press("Enter")
    assert page.locator(".both:target, .alone-points li:target").count() == 1


def test_on_paper_there_is_nothing_to_click_and_tables_fit(page):
    page.goto(screens(page)["story"])
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 960})  # A4 between margins of 15 mm
    assert not page.locator(".top, .contents, #correct").first.is_visible()
    assert page.locator(".matrix").bounding_box()["width"] <= 680
    assert not page.locator(
        ".point > .more > summary, .framing > .more > summary, .inline > summary"
    ).first.is_visible()
    for unfolded in (".point > .more .versions", ".framing > .more .hold", "details.inline .outlet"):
        assert page.locator(unfolded).first.bounding_box()["height"] > 0, unfolded
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_is_new_names_the_report_of_all_words(page):
    page.goto(screens(page)["changes"])
    said = page.locator(".versions dt").all_inner_texts()
    assert said
    assert all(said)


def test_a_hostile_report_shows_as_text_and_runs_nothing(browser, tmp_path):
    wrong = []
    with serving(filled(tmp_path / "x.db", hostile())) as address:
        page = browser.new_page(base_url=address)
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda asked: asked.url.startswith(address) or wrong.append(asked.url))
        story = json.loads(page.request.get("/api/v1/stories").text())["stories"][0]["id"]
        for at in ("/stories", f"/stories/{story}", "/reports/r1", "/compare?left=r1&right=r2", "/search?q=sold"):
            page.goto(at)
            assert "<script>alert(1)</script>" in page.locator("body").inner_text(), at
            assert not page.locator("script, img, [onclick]").count()
        page.close()
    assert not wrong


def test_the_file_opens_by_itself(browser, tmp_path):
    held = hostile()
    file = tmp_path / "story.html"
    file.write_text(html(story(*held.reports, outlets=held.outlets), held), "utf-8")
    wrong = []
    page = browser.new_page()
    page.on("console", lambda message: wrong.append(message.text))
    page.on("request", lambda asked: asked.url == file.as_uri() or wrong.append(asked.url))
    page.goto(file.as_uri())
    link = page.locator("a.words").first
    link.click()
    assert page.evaluate("document.querySelector('.unit:target') !== null")
    page.close()
    assert not wrong
