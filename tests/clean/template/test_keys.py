"""When what recurs is a template, and what of a page leaves by it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.clean import clean
from rashomon.clean.template.keys import Sightings, Text, key, needed, template
from tests.clean.pages import BRIDGE, LEMONS, lines, make_page

LINE = "Visit the Marlow Times homepage for more."
KEY = key("line", LINE.casefold().strip("."))


def sightings(texts: Sequence[Text], *, pages: int | None = None, known: str = KEY) -> Sightings:
    held = len(texts) if pages is None else pages
    return Sightings(pages=held, counts={known: len(texts)}, texts={known: texts})


def text(number: int, *paragraphs: int, address: str | None = None) -> Text:
    return Text(address=address or f"{number}.txt", prose=frozenset(paragraphs))


def test_three_pages_of_different_texts_tell() -> None:
    texts = [text(at, 10 * at, 10 * at + 1) for at in range(3)]
    assert template(sightings(texts)) == {KEY}
    assert template(sightings(texts[:2])) == frozenset()


@pytest.mark.parametrize(
    "texts",
    [
        [text(at, 10 * at, address="one.txt") for at in range(4)],  # fetched again and again
        [text(at, 1, 2, 3, 4, 50 + at) for at in range(4)],  # versions, or reprints
        [text(0, 1, 2), text(1, 2, 3), text(2, 3, 4), text(3, 4, 5)],  # an unfolding story, one page like the next
        [text(0, 1), text(1, 2), text(2, 2)],
    ],
)
def test_pages_that_tell_one_text_count_once(texts: list[Text]) -> None:
    assert template(sightings(texts)) == frozenset()


def test_a_standing_paragraph_in_long_articles_joins_nothing() -> None:
    texts = [text(at, 1, *range(100 * at + 10, 100 * at + 20)) for at in range(1, 4)]
    assert template(sightings(texts)) == {KEY}


def test_the_more_pages_the_more_must_agree() -> None:
    texts = [text(at, 10 * at) for at in range(4)]
    assert template(sightings(texts, pages=800)) == {KEY}
    assert template(sightings(texts, pages=801)) == frozenset()
    assert [needed(pages) for pages in (1, 600, 601, 10_000)] == [3, 3, 4, 50]


@given(st.permutations(range(6)))
def test_the_order_of_pages_does_not_matter(order: list[int]) -> None:
    texts = [text(at, at // 2, 10 + at) for at in range(6)]
    assert template(sightings([texts[at] for at in order])) == {KEY}


def test_of_the_words_that_may_end_a_profile_one_does() -> None:
    more, unesco = key("profile", "MORE"), key("profile", "UNESCO")
    texts = [text(at, 10 * at) for at in range(5)]
    held = Sightings(pages=5, counts={more: 5, unesco: 4}, texts={more: texts, unesco: texts[:4]})
    assert template(held) == {more}


def test_a_line_leaves_wherever_it_stands_and_the_page_is_looked_at_without_it() -> None:
    page = make_page(lines(LINE, "Marlow closes its bridge", "4 March 2025", BRIDGE[:2], LINE, BRIDGE[2:], LINE))
    plain, cleaned = clean(page), clean(page, {KEY})
    assert plain.seen.keys == cleaned.seen.keys == (KEY,)
    assert (plain.seen.applied, cleaned.seen.applied) == ((), (KEY,))
    assert plain.seen.prose == cleaned.seen.prose
    assert [report.id for report in cleaned.reports] == [report.id for report in plain.reports]
    (report,) = cleaned.reports
    assert report.text == "\n\n".join(BRIDGE)
    assert report.title is not None
    assert report.title.text == "Marlow closes its bridge"
    left = [one for one in cleaned.dropped if one.template]
    assert [(one.reason, one.text) for one in left] == [("line of the outlet's template", LINE)] * 3


def test_what_another_outlet_repeats_is_nothing_to_this_one() -> None:
    page = make_page(lines("Marlow closes its bridge", BRIDGE, "More of it in the paper."))
    assert clean(page, {KEY}) == clean(page)


def test_a_list_item_that_is_nothing_but_a_link_leaves_with_its_mark() -> None:
    link = f"(RELATED: {'Ferry Fares Rise Again ' * 8})".replace(
        " )", ")"
    )  # too long for a link by its form alone
    page = make_page(lines("Marlow closes its bridge", BRIDGE, f"• {link}", LEMONS))
    cleaned = clean(page, {key("bracket", "related")})
    assert [report.text for report in cleaned.reports] == ["\n\n".join((*BRIDGE, *LEMONS))]
    assert sorted(one.text for one in cleaned.dropped if one.template) == [link, "•"]


def test_speakers_and_texts_in_capitals_give_no_keys() -> None:
    spoken = (
        "MOORE:Did you see the cracks in the bridge?",
        "HOLM:Did you not?",
        "MOORE:Why did nobody tell us then?",
    )
    assert clean(make_page(lines("The bridge", BRIDGE, spoken))).seen.keys == ()
    loud = [paragraph.upper().rstrip(".") for paragraph in BRIDGE]
    assert clean(make_page(lines("The bridge", *loud))).seen.keys == ()


def test_a_long_paragraph_with_a_line_of_the_template_at_its_end_stays() -> None:
    at_end = key("end", "the marlow times homepage for more")
    note = "You and our readers know from the stories here what the homepage of it is for. "
    short, long = clean(make_page(lines("The bridge", BRIDGE, note + LINE))), note * 5 + LINE
    assert at_end in short.seen.keys
    assert at_end not in clean(make_page(lines("The bridge", BRIDGE, long))).seen.keys


def test_a_page_that_is_a_heap_of_lines_gives_no_keys() -> None:
    heap = [f"Visit page {number} of the Marlow Times for more stories." for number in range(600)]
    seen = clean(make_page(lines("The bridge", BRIDGE, *heap, LEMONS))).seen
    assert (seen.keys, len(seen.prose) >= len(BRIDGE)) == ((), True)
    assert clean(make_page(lines("The bridge", BRIDGE, *heap[:50], LEMONS))).seen.keys != ()


def test_two_profiles_with_one_label_leave_the_only_page_of_their_outlet() -> None:
    profile = (
        "Mayor Ansa Tolvik Ansa Maria TolvikFerry fares rise again Harbour closes MORE said on Friday that it is."
    )
    other = (
        "She had met Odo Finn Odo Ray FinnBridge to stay shut for UNESCO visit MORE at the bridge a day before."
    )
    page = make_page(lines("Marlow closes its bridge", "4 March 2025", BRIDGE[0], profile, other, BRIDGE[1:]))
    (report,) = clean(page).reports
    assert "Mayor Ansa Tolvik said on Friday that it is." in report.text
    assert "She had met Odo Finn at the bridge" in report.text
    assert not clean(page).seen.applied
    alone = profile.replace("MORE", "ALSO")
    for told, left in ((alone, alone), (profile, "Mayor Ansa Tolvik said on Friday that it is.")):
        page = make_page(lines("Marlow closes its bridge", "4 March 2025", BRIDGE[0], told, BRIDGE[1:]))
        (report,) = clean(page).reports
        assert left in report.text
