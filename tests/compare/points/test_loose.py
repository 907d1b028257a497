"""What is printed where several reports have nothing but a broken part of one sentence."""

from rashomon.compare.claims.about import about
from rashomon.compare.claims.claim import Claim
from rashomon.compare.points.loose import without_loose
from tests.make import make_report, words_of

COPY = "The pilot was found in the old net shed of Odde two days after the storm, amid a row in the town."


def group(reports, words, kind="event"):
    made = []
    for report in reports:
        told = words_of(report, words)
        claim = Claim(
            id=f"{report.id} {words}",
            report=report.id,
            kind=kind,
            words=told,
            about=about(report, (told,)),
            found=None,
            part=True,
        )
        made.append(claim)
    return made


def printed(texts, *parts):
    reports = [make_report(text, id=f"r{at}", outlet=f"o{at}.example") for at, text in enumerate(texts)]
    groups = [group(reports, words) for words in parts]
    found = without_loose(groups, {report.id: report for report in reports})
    return [[claim.words.text for claim in held] for held in found]


def test_a_part_of_one_sentence_is_printed_with_all_of_it_once():
    assert printed([COPY] * 2, "amid a row in the town", "after the storm") == [[COPY] * 2]


def test_a_part_whose_words_another_point_prints_is_none():
    whole = "The pilot was found in the old net shed of Odde two days after the storm"
    assert printed([COPY] * 2, whole, "after the storm") == [[whole] * 2]


def test_parts_of_two_sentences_stand_as_they_are():
    other = "Nobody had left the quay after the storm."
    assert printed([COPY, other], "after the storm") == [["after the storm"] * 2]


def test_a_clause_behind_and_or_but_stands_for_itself():
    text = "The pilot was found on Monday, but nobody in the town of Odde had looked for him."
    assert printed([text] * 2, "but nobody in the town of Odde had looked for him") == [
        ["but nobody in the town of Odde had looked for him"] * 2
    ]
