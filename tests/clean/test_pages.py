import time
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.clean import Cleaned, clean
from rashomon.model import Page, Report, Span
from tests.clean.pages import BRIDGE, LEMONS, lines, make_page, visible

FURNITURE = st.sampled_from(
    [
        "Cracks close the old bridge of Marlow",
        "By Petra Lindqvist",
        "Thu 6 March 2025, 08:15 GMT | Petra Lindqvist",
        "4 March 2025",
        "Share   Save   Print",
        "icon-facebook icon-twitter",
        "TT",
        "KEY POINTS",
        "• Bridge closed after cracks were found",
        "– Lorries sent over the ford",
        "The old bridge. Photo: Jan Berg / Marlow Times",
        "Read more: A boat that fits in a bag",
        "Read next",
        "(Reuters)",
        "With inputs from AFP",
        "Correction",
        "Editor's note: The writer lives by the river.",
        "14:05 GMT",
        "© Marlow Times",
        "What now?",
        "- 'Too old' -",
        "This is short.",
        "Cracks",
        "\xad\u200bodd\xad \u2028 line",
        "",
        "\t",
    ]
)
BLOCKS = st.lists(
    st.one_of(
        FURNITURE,
        st.sampled_from(BRIDGE),
        st.sampled_from(LEMONS),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    ),
    max_size=25,
)


def check_accounting(page: Page, cleaned: Cleaned) -> None:
    """Every character that can be seen is in one report, or was dropped with a reason, from where it stands."""
    field = page.field("text")
    everything = page.text if field is None else field.text
    if any(drop.span is None for drop in cleaned.dropped):
        assert not cleaned.reports
        return
    found: list[str] = []
    spans: list[Span] = []
    for drop in cleaned.dropped:
        assert drop.span is not None
        assert drop.reason
        assert visible(page.text[drop.span.start : drop.span.end]) == visible(drop.text)
        found.append(drop.text)
        spans.append(drop.span)
    for report in cleaned.reports:
        check_report(page, report)
        if field is None or report.pieces[0].source.end <= len(field.text):  # not a headline alone
            found.append(report.text)
            spans += [piece.source for piece in report.pieces]
        notes = (note.words for note in report.notes)
        for excerpt in (report.title, report.byline, report.dateline, *report.key_points, *notes):
            if excerpt is not None:
                assert visible(page.text[excerpt.source.start : excerpt.source.end]) == visible(excerpt.text)
                if field is None or excerpt.source.end <= len(field.text):
                    found.append(excerpt.text)
                    spans.append(excerpt.source)
    assert sorted("".join(map(visible, found))) == sorted(visible(everything))
    spans.sort()
    assert all(left.end <= right.start for left, right in pairwise(spans))


def check_report(page: Page, report: Report) -> None:
    """A report's text leads back to its page character by character, but for blanks."""
    at = 0
    for piece in report.pieces:
        assert not report.text[at : piece.start].strip()
        at = piece.end
        words = report.text[piece.start : piece.end]
        source = page.text[piece.source.start : piece.source.end]
        assert len(words) != len(source) or words == source
    assert at == len(report.text)


@settings(max_examples=300, deadline=None)
@given(BLOCKS, st.sampled_from(["\n", "\n\n", "\r\n\r\n", "\n\n\n\n"]))
def test_nothing_that_can_be_seen_is_lost(parts: list[str], between: str) -> None:
    page = make_page(between.join(parts))
    check_accounting(page, clean(page))


@settings(max_examples=100, deadline=None)
@given(BLOCKS, st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_nothing_of_a_record_is_lost(parts: list[str], title: str) -> None:
    page = make_page("\n\n".join(parts), title=title, published="2025-03-04")
    check_accounting(page, clean(page))


def only(page: Page) -> Report:
    cleaned = clean(page)
    check_accounting(page, cleaned)
    (report,) = cleaned.reports
    return report


def test_an_article_with_all_its_furniture() -> None:
    text = lines(
        "MARLOW TIMES",
        "News   Sport   Weather",
        "Cracks close the old bridge of Marlow",
        "By Jan Berg, Marlow\nTue 4 March 2025, 18:05 GMT",
        "Share   Save   12 comments   A–  A+",
        "AT A GLANCE\n\n  • Two cracks below the water line\n  • Lorries sent over the ford",
        "The old bridge. Photo: Marlow Times / Ada Stenn",
        f"MARLOW, March 4 (Skerry) - {BRIDGE[0]}",
        BRIDGE[1],
        "Over the ford",
        BRIDGE[2],
        "RELATED: A boat that fits in a bag",
        f"{BRIDGE[3]} (Reuters)",
        "(Reporting by Jan Berg; editing by Ada Stenn)",
        "More from the river\n• How deep is the ford?\n• Otters return",
        "Marlow Times uses cookies.  OK   Settings\nMarlow Times is part of River Media.",
    )
    report = only(make_page(text))
    assert report.text == "\n\n".join(BRIDGE)
    assert report.title is not None
    assert report.title.text == "Cracks close the old bridge of Marlow"
    assert report.byline is not None
    assert report.byline.text == "By Jan Berg, Marlow"
    assert report.dateline is not None
    assert report.dateline.text == "MARLOW, March 4 (Skerry)"
    assert report.agencies == ("Skerry", "Reuters")
    assert [point.text for point in report.key_points] == [
        "Two cracks below the water line",
        "Lorries sent over the ford",
    ]
    assert (report.published.date, report.published.basis) == ("2025-03-04T18:05+00:00", "stated")
    assert report.language == "en"


def test_a_day_without_its_year_is_the_dateline() -> None:
    report = only(make_page(lines("Cracks close the old bridge of Marlow", "Tuesday, 4 March", BRIDGE)))
    assert report.title is not None
    assert report.dateline is not None
    assert report.dateline.text == "Tuesday, 4 March"
    assert report.published.date is None
    assert report.published.why == 'the date line says "Tuesday, 4 March", and not of which year'
    dated = only(make_page(lines("Cracks close the old bridge of Marlow", "4 March", "4 March 2025", BRIDGE)))
    assert dated.dateline is None


def test_of_a_list_of_dated_teasers_around_the_headline_no_day_is_taken() -> None:
    teasers = [(f"Marlow sees a flood number {at}", f"{at} March 201{at}") for at in range(3, 7)]
    above = [line for pair in teasers for line in pair]
    report = only(make_page(lines("Cracks close the old bridge of Marlow", tuple(above), BRIDGE, between="\n")))
    assert report.published.date is None


def test_a_page_that_starts_with_its_lead_has_no_title_and_no_date() -> None:
    report = only(make_page("\n".join(BRIDGE)))
    assert report.title is None
    assert report.published.date is None
    assert report.published.basis == "unknown"
    assert report.text == "\n\n".join(BRIDGE)


def test_the_agency_of_a_picture_is_not_that_of_the_text() -> None:
    report = only(
        make_page(lines("Cracks close the old bridge", "The bridge. Jan Berg/AFP", "Ada Stenn/Reuters", BRIDGE))
    )
    assert report.agencies == ()


def test_wrapped_lines_are_joined_and_hyphens_kept() -> None:
    text = (
        "The council of Marlow closed the old bridge on Tuesday after the\n"
        "divers found two cracks below the water line of the north-\n"
        "eastern pillar and a third one in the wall above the road there.\n"
        "\n"
        "Engineer Petra Holm said that the cracks were as long as her own\n"
        "arm and that they had grown since the autumn, when the county had\n"
        "looked at them for the first time in eleven years of drought.\n"
    )
    report = only(make_page(text))
    assert report.text.count("\n\n") == 1
    assert "the north-eastern pillar" in report.text
    assert "own arm and" in report.text


def test_a_headline_that_ends_as_a_sentence_is_no_paragraph() -> None:
    text = lines(
        "Is this the end of the road for the oldest bridge in Marlow?", "By Jan Berg\n4 March 2025", BRIDGE
    )
    report = only(make_page(text))
    assert report.title is not None
    assert report.title.text.startswith("Is this the end")
    assert report.text == "\n\n".join(BRIDGE)


def test_the_title_of_a_record_counts_and_its_print_is_dropped() -> None:
    title = "Cracks close the old bridge of Marlow"
    page = make_page(f"Tue 04 Mar 2025 at 0914 {title}. {' '.join(BRIDGE)}", title=title, published="3/4/2025")
    report = only(page)
    assert report.text == " ".join(BRIDGE)
    assert report.published.date == "2025-03-04T09:14"
    assert report.title is not None
    assert page.text[report.title.source.start : report.title.source.end] == title


def test_an_alert_is_its_headline_as_a_sentence() -> None:
    text = "MARLOW — Marlow shuts its old bridge after cracks are found."
    report = only(
        make_page(f"{text}\nCopyright 2025 Northline Press.", title="Marlow shuts old bridge over cracks")
    )
    assert report.text == "Marlow shuts its old bridge after cracks are found."
    assert clean(make_page(text.replace("Marlow", "The Marlow Times"), title="Marlow Times")).reports == ()


def test_an_alert_whose_full_stop_was_forgotten() -> None:
    text = "The old bridge of Marlow is shut after divers found cracks in two of its piers"
    title = "Old bridge of Marlow shut"
    report = only(make_page(f"{text}\nSource: Northline", title=title))
    assert report.text == text
    other = make_page(f"{text}\nSource: Northline", title="Growers bring in the lemons early this year")
    assert only(other).text == "Growers bring in the lemons early this year"
    assert clean(make_page(f"{title}\n{text}\nSource: Northline")).reports == ()


def test_a_record_of_a_headline_alone_is_a_report_of_its_headline() -> None:
    title = "Old bridge of Marlow shut over cracks"
    page = make_page("Talk to us on any device. See what goes on along the river.", title=title)
    cleaned = clean(page)
    (report,) = cleaned.reports
    assert report.text == title
    assert report.title is not None
    assert report.title.text == title
    assert [drop.text for drop in cleaned.dropped] == [page.text.partition("\x00")[0]]
    check_accounting(page, cleaned)


@pytest.mark.parametrize("title", ["Marlow Times", "We use cookies, accept them or choose your settings"])
def test_a_record_without_a_headline_and_without_an_article_is_none(title: str) -> None:
    page = make_page("Talk to us on any device. See what goes on along the river.", title=title)
    assert clean(page).reports == ()


def test_a_web_page_of_a_headline_alone_is_no_report() -> None:
    page = make_page("Talk to us on any device.", title="Old bridge of Marlow shut over cracks")
    assert clean(replace(page, format="html")).reports == ()


def test_the_date_field_of_a_record() -> None:
    report = only(make_page("\n\n".join(BRIDGE), published="2025-03-04T10:00:00Z"))
    assert (report.published.date, report.published.basis) == ("2025-03-04T10:00+00:00", "metadata")


@pytest.mark.parametrize(
    ("caption", "date"),
    [
        (
            "Growers inspect their crop of lemons in Vessany, March 7, 2025. Ada Stenn/AFP",
            "2025-03-07",
        ),  # a Friday
        ("Growers inspect their crop of lemons in Vessany, March 6, 2025. Ada Stenn/AFP", None),
        ("Growers inspect their crop of lemons in Vessany on Friday. Ada Stenn/AFP", None),
        ("FILE PHOTO: Growers and their crop of lemons in Vessany, March 7, 2025. Ada Stenn/AFP", None),
        ("Snow on the harbour of Marlow, March 7, 2025. Ada Stenn/AFP", None),  # a Friday by chance
    ],
)
def test_a_date_is_inferred_only_where_caption_and_lead_agree(caption: str, date: str | None) -> None:
    report = only(make_page(lines("Frost halves the crop of lemons", caption, LEMONS)))
    assert report.published.date == date
    assert report.published.basis == ("inferred" if date else "unknown")
    assert report.published.why


def test_a_page_of_furniture_alone_is_dropped_with_the_reason() -> None:
    cleaned = clean(make_page("Marlow Times\n\nShare   Save\n\nThe bridge is closed, the council of Marlow said."))
    assert cleaned.reports == ()
    (dropped,) = cleaned.dropped
    assert dropped.span is None
    assert "only 9 words" in dropped.reason
    assert "expected at least 30" in dropped.reason


def test_ids_depend_on_the_page_and_the_place() -> None:
    page = make_page("\n\n".join(BRIDGE))
    assert clean(page) == clean(page)
    other = make_page("\n\n".join(BRIDGE), title="x")
    assert only(page).id != only(other).id


def test_a_french_page() -> None:
    text = lines(
        "Le vieux pont de Marlow est fermé",
        "Publié le jeudi 6 mars 2025 à 18h42\nPar Maud Keravel",
        "Le conseil de Marlow a fermé le vieux pont mardi, après la découverte de deux fissures sous l’eau.",
        "« Elles sont longues comme mon bras », a déclaré l’ingénieure Petra Holm, qui les surveille.",
        "Lire aussi : Les loutres sont de retour",
    )
    report = only(make_page(text))
    assert report.language == "fr"
    assert report.published.date == "2025-03-06T18:42"
    assert report.text.count("\n\n") == 1


def test_the_language_is_that_of_the_text_where_its_first_line_is_too_short_to_tell() -> None:
    report = only(make_page("\n\n".join(("Marlow campaign to shift staff, resources to Kiel.", *BRIDGE))))
    assert report.language == "en"


def test_headlines_that_ask_or_begin_each_word_with_a_capital() -> None:
    for title in (
        "Will the oldest bridge in Marlow ever be open again?",
        "Old Bridge Closes. Divers Found Cracks Below Water.",
    ):
        report = only(make_page(lines(title, BRIDGE)))
        assert report.title is not None
        assert report.title.text == title
        assert report.text == "\n\n".join(BRIDGE)


def test_a_sentence_that_begins_with_by_is_no_byline() -> None:
    text = lines(
        "Old bridge closed",
        BRIDGE[0],
        "By Wednesday the water had reached the school, but not the church.",
        BRIDGE[1:],
    )
    assert "By Wednesday the water" in only(make_page(text)).text


def test_who_contributed_is_no_part_of_the_body_but_a_quotation_is() -> None:
    quoted = "“I know that I contributed to the trouble that this town is in,” the engineer said."
    report = only(make_page(lines(BRIDGE, quoted, "Ada Stenn and Jan Berg contributed to this report.")))
    assert report.text.endswith(quoted)


def test_colleagues_are_no_agency() -> None:
    report = only(make_page(lines(BRIDGE, "With reporting by Ada Stenn.", "With inputs from AFP")))
    assert report.agencies == ("AFP",)


def test_a_credit_of_a_picture_below_the_text_is_no_agency() -> None:
    report = only(
        make_page(lines(BRIDGE, "The old bridge and the ford in winter. (Ada Stenn/Reuters)", LEMONS[0]))
    )
    assert report.agencies == ()
    assert "in winter" not in report.text


def test_the_days_of_a_record_that_may_be_two_are_not_guessed() -> None:
    report = only(make_page("\n\n".join(BRIDGE), published="3/4/2025"))
    assert (report.published.date, report.published.precision) == ("2025", "year")
    assert "may be two days" in report.published.why


def test_a_long_page_takes_time_by_its_length_only() -> None:
    # A page of 3,000 headlines took 200 seconds when every boundary looked at all that stood before.
    text = "".join(f"Cracks close the old bridge of Marlow\n{BRIDGE[0]}\n{BRIDGE[1]}\n" for _ in range(400))
    start = time.process_time()
    clean(make_page(text))
    assert time.process_time() - start < 5


def test_a_live_blog() -> None:
    text = lines(
        "Bridge of Marlow closed: live updates",
        "Summary",
        "Here are the latest developments:",
        "• The council closed the old bridge on Tuesday.\n• Lorries are sent over the northern ford.",
        "14.20 GMT",
        BRIDGE[:2],
        "14:05 GMT",
        "Ada Stenn",
        BRIDGE[2:],
        "13.40",
    )
    report = only(make_page(text))
    assert report.text == "\n\n".join(BRIDGE)
    assert [point.text[:11] for point in report.key_points] == ["The council", "Lorries are"]


def test_the_marks_of_agencies_around_a_text() -> None:
    feed = "(This story has not been edited by our staff and is auto-generated from a syndicated feed.)"
    text = lines("Old bridge closed", "AFP | March 4, 2025", BRIDGE[:3], f"{BRIDGE[3]} (AFP)", "jb/as/pl", feed)
    page = make_page(lines(text, "Tags:\nbridge\nriver\ncounty", between="\n\n"))
    report = only(page)
    assert report.text == "\n\n".join(BRIDGE)
    assert report.agencies == ("AFP",)


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ("Permalink: https://marlowtimes.example/2025/bridge", "https://marlowtimes.example/2025/bridge"),
        ("URL: https://www.marlowtimes.example/2025/bridge", "https://www.marlowtimes.example/2025/bridge"),
        ("Permalink: https://elsewhere.example/2025/bridge", None),
        ("Source: https://marlowtimes.example/2025/bridge", None),
        ("https://marlowtimes.example/2025/bridge", None),
        ("Permalink: to the bridge", None),
    ],
)
def test_a_line_may_give_the_address_of_its_article(line: str, url: str | None) -> None:
    page = make_page(lines("Cracks close the old bridge of Marlow", *BRIDGE, line))
    (report,) = clean(page).reports
    assert (report.about.url.text if report.about.url else None) == url
    if report.about.url:
        source = report.about.url.source
        assert page.text[source.start : source.end] == url


def test_a_sentence_full_of_names_is_a_paragraph_and_no_headline() -> None:
    lead = "Foreign Minister Ana Roque of Portugal visited Chile, Peru and Brazil on Tuesday."
    page = make_page(lines("Minister on the road again this week", "LISBON, 5 March 2025", lead, BRIDGE))
    (report,) = clean(page).reports
    assert report.text.startswith(lead)
    assert report.published.date == "2025-03-05"


def test_a_standfirst_above_the_byline_is_no_first_paragraph() -> None:
    standfirst = "The old bridge has stood for a century. Now nobody knows whether it will see the summer."
    found = clean(
        make_page(lines("Cracks close the old bridge", standfirst, "By Jane Doe", "4 March 2025", BRIDGE))
    )
    (report,) = found.reports
    assert report.text == "\n\n".join(BRIDGE)
    assert standfirst in {one.text for one in found.dropped}


def test_a_first_paragraph_with_the_byline_below_the_second_is_body() -> None:
    (report,) = clean(
        make_page(lines("Cracks close the old bridge", BRIDGE[:2], "By Jane Doe", BRIDGE[2:]))
    ).reports
    assert report.text.startswith(BRIDGE[0])


def test_the_line_that_introduces_the_writer_is_no_body() -> None:
    about = "Jane Doe is a freelance writer in Marlow."
    found = clean(make_page(lines("Cracks close the old bridge", "By Jane Doe", BRIDGE, about)))
    assert found.reports[0].text == "\n\n".join(BRIDGE)
    assert ("line about the writer", about) in {(one.reason, one.text) for one in found.dropped}


def test_a_writer_whom_the_article_tells_of_is_its_own() -> None:
    about = "Petra Holm is the author of a book about bridges."
    (report,) = clean(make_page(lines("Cracks close the old bridge", BRIDGE, about))).reports
    assert report.text.endswith(about)


def test_places_and_desks_beside_a_date_are_a_byline() -> None:
    text = lines("Cracks close the old bridge", "Marlow , Times Bureau | Updated : 4 March 2025, 09:01 AM", BRIDGE)
    (report,) = clean(make_page(text)).reports
    assert report.text == "\n\n".join(BRIDGE)


def test_what_stands_below_a_header_about_the_author_is_no_body() -> None:
    about = "Jane Doe has lived beside the river for thirty years and keeps bees in the old toll house."
    found = clean(make_page(lines("Cracks close the old bridge", BRIDGE, "About the author", about)))
    assert found.reports[0].text == "\n\n".join(BRIDGE)
    assert ("line about the writer", about) in {(one.reason, one.text) for one in found.dropped}
