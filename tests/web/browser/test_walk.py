"""What a reader does: from the list to a story, through its seven questions, to a sentence and back."""

import shutil

from rashomon.store import open_store
from tests.web.browser.conftest import serving

QUESTIONS = ("agreed", "said", "differ", "positions", "coverage", "timeline", "revised")
BIGGEST = "/stories?sort=voices"


def open_story(page):
    page.goto(BIGGEST)
    with page.expect_navigation():
        page.get_by_role("link", name="Portugal offers Iceland and Norway").first.click()


def test_the_first_screen_answers_the_seven_questions_and_leads_on(page):
    open_story(page)
    headings = page.locator(".glance h3 a")
    assert [link.get_attribute("href") for link in headings.all()] == [f"#{name}" for name in QUESTIONS]
    for at, name in enumerate(QUESTIONS):
        assert page.locator(".glance .answer").nth(at).locator("li").count()
        headings.nth(at).click()
        assert page.url.endswith(f"#{name}")
        assert page.locator(f"#{name} h2").is_visible()
        page.go_back()


def test_from_a_point_to_its_sentence_and_back(page):
    open_story(page)
    words = page.locator("#p5 a.words").first
    text = words.inner_text()
    words.click()
    anchor = page.url.partition("#")[2]
    sentence = page.locator(f"#{anchor}")
    assert page.evaluate("id => document.getElementById(id).matches(':target')", anchor)
    assert text.split("…")[0][:30] in sentence.inner_text()
    sentence.locator("a.back[href$='#p5']").press("Enter")
    assert page.url.endswith("#p5")
    assert page.locator("#p5").is_visible()


def test_a_mention_explains_itself_to_the_keyboard(page):
    open_story(page)
    found = page.locator("#reports .found").first
    told = found.locator(".told")
    assert not told.is_visible()
    found.focus()
    assert told.is_visible()


def test_the_matrix_is_sorted(page):
    open_story(page)
    with page.expect_navigation():
        page.locator(".sorts").get_by_text("most carried").click()
    rows = page.locator(".matrix tbody tr")
    carried = [rows.nth(n).locator("a.carries").count() for n in range(rows.count())]
    assert carried == sorted(carried, reverse=True)
    assert len(set(carried)) > 1


def test_search_leads_to_the_sentence_in_its_report(page):
    page.goto("/stories")
    page.get_by_placeholder("Search reports").fill("logbook bargaining tool")
    with page.expect_navigation():
        page.get_by_role("search").get_by_role("button").click()
    with page.expect_navigation():
        page.locator(".hits a.words").first.click()
    anchor = page.url.partition("#")[2]
    assert "logbook" in page.locator(f"#{anchor}").inner_text()
    page.mouse.move(0, 0)
    page.locator("a.back:visible").first.press("Enter")
    page.wait_for_url("**/stories/t*")


def test_a_hit_in_an_earlier_version_leads_to_the_last(page):
    page.goto("/search?q=logbook&kind=statement")
    earlier = page.locator(".hits li").filter(has_text="an earlier version")
    headline = earlier.locator(".headline").first.get_attribute("href")
    earlier.get_by_role("link", name="earlier version").first.click()
    page.wait_for_url("**/reports/*")
    assert not page.url.endswith(headline)
    assert page.get_by_text("This is an earlier version").count() == 0


def test_a_story_is_split_and_the_split_taken_back(browser, corpus, tmp_path):
    place = tmp_path / "rashomon.db"
    shutil.copy(corpus, place)
    with serving(place) as address:
        page = browser.new_page(base_url=address)
        page.set_default_timeout(120_000)  # two stories are compared again
        open_story(page)
        story = page.url.rpartition("/")[2]
        boxes = page.locator("#correct input[type=checkbox]")
        reports = boxes.count()
        boxes.nth(1).check()
        with page.expect_navigation():
            page.get_by_role("button", name="Split").click()
        assert page.locator("#correct input[type=checkbox]").count() == 0
        with page.expect_navigation():
            page.get_by_role("button", name="Take back").click()
        page.goto(f"/stories/{story}")
        assert page.locator("#correct input[type=checkbox]").count() == reports
        page.close()
    with open_store(str(place)) as store:
        assert store.corrections() == ()


def test_two_stories_are_merged_by_choice_and_taken_back_from_the_list(browser, corpus, tmp_path):
    place = tmp_path / "rashomon.db"
    shutil.copy(corpus, place)
    with serving(place) as address:
        page = browser.new_page(base_url=address)
        page.set_default_timeout(120_000)
        page.goto("/stories")
        with page.expect_navigation():
            page.get_by_role("link", name="61,000 library books").click()
        other = page.locator("#correct select option", has_text="River talks")
        page.locator("#correct select").select_option(other.get_attribute("value"))
        with page.expect_navigation():
            page.get_by_role("button", name="Merge").click()
        assert page.locator("#correct input[type=checkbox]").count() == 9
        page.goto("/corrections")
        with page.expect_navigation():
            page.get_by_role("button", name="Take back").click()
        page.goto("/stories")
        assert page.locator(".stories > li").count() == 3
        page.close()


def test_from_what_is_new_into_the_story(page):
    open_story(page)
    with page.expect_navigation():
        page.get_by_role("link", name="What is new since a day").click()
    assert page.locator("#new-reports").is_visible()
    with page.expect_navigation():
        page.locator("a.words").first.click()
    assert page.evaluate("document.querySelector('.unit:target') !== null")


def test_facets_narrow_the_list(page):
    page.goto("/stories")
    link = page.locator(".facets").get_by_role("link", name="corroborated")
    counted = int(link.locator("..").locator(".size").inner_text())
    with page.expect_navigation():
        link.click()
    assert page.locator(".stories > li").count() == counted < 3
    with page.expect_navigation():
        page.locator(".facets").get_by_role("link", name="any").first.click()
    assert page.locator(".stories > li").count() == 3


def test_whose_positions_these_are_stays_in_view(page):
    open_story(page)
    actor = page.locator(".stances tbody th").first
    at = actor.bounding_box()["x"]
    page.locator("#positions .scroll").evaluate("each => each.scrollLeft = 150")
    assert actor.bounding_box()["x"] == at


def test_what_was_left_aside_is_shown_on_request_in_its_place(page):
    open_story(page)
    report = page.locator(".report").filter(has=page.locator(".asides")).first
    assert not report.locator(".left-aside").first.is_visible()
    report.locator(".asides").check()
    assert report.locator(".left-aside").first.is_visible()
    page.locator("#plain-text").check()
    assert report.locator(".left-aside").first.is_visible()


def test_who_carries_a_point_is_named_where_there_is_no_room_for_columns(page):
    open_story(page)
    heads = page.locator(".matrix thead th")
    row = page.locator(".matrix tbody tr").first
    carrier = row.locator("a.carries").first
    named = carrier.evaluate("each => getComputedStyle(each, '::after').content")
    if page.viewport_size["width"] > 640:
        assert named == "none"
        page.locator("#coverage .scroll").evaluate("each => each.scrollTop = 300")
        assert heads.first.bounding_box()["y"] == page.locator("#coverage .scroll").bounding_box()["y"]
        return
    assert not heads.first.is_visible()
    assert carrier.get_attribute("data-of") in named
    assert row.bounding_box()["width"] <= page.viewport_size["width"]
