"""Links inside paragraphs: where they begin and end."""

from __future__ import annotations

import time

import pytest

from rashomon.clean.template.insets import insets


def cut(text: str, word: str) -> str:
    """The text without the insets that are known by a word."""
    for inset in sorted(insets(text), key=lambda inset: -inset.start):
        if inset.word == word:
            text = text[: inset.start] + text[inset.end :]
    return text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Mayor Ansa Tolvik Ansa Maria TolvikFerry fares rise again Harbour closes MORE said on Friday.",
            "Mayor Ansa Tolvik said on Friday.",
        ),
        (
            "Odo McCorrin Odo (Ode) Finn McCorrinUN to meet on nets MORE (Lorvik) and Ann de Boer Ann de "
            "Boer12 things to know MORE’s lawyer met.",
            "Odo McCorrin (Lorvik) and Ann de Boer’s lawyer met.",
        ),
        (
            "Tom Bell Jr. Thomas (Tom) Ray BellFerry fares rise again MORE stayed at home.",
            "Tom Bell Jr. stayed at home.",
        ),
        (
            "Ann Bell-Korr Ann Bell-KorrMORE and Odo Finn Odo Ray Finn Ferry fares rise again MORE left.",
            "Ann Bell-Korr and Odo Finn left.",
        ),
        ("The Bank of Lorvik, a Lorvik company, wants MORE.", "The Bank of Lorvik, a Lorvik company, wants MORE."),
        (
            "Ann Moor Bell Ann Ray Moor BellAnn Moor Bell wins MORE of Harbour Board Odo Finn Harbour Board MORE",
            "Ann Moor Bell of Harbour Board Odo Finn Harbour Board MORE",
        ),
        ("Odo Finn, whom Ray Finn Jr. met, wants MORE.", "Odo Finn, whom Ray Finn Jr. met, wants MORE."),
        ("Ansa Tolvik and Tolvik's lawyer want MORE boats.", "Ansa Tolvik and Tolvik's lawyer want MORE boats."),
        ("Ansa Tolvik met Maria TolvikFerry MORE", "Ansa Tolvik met Maria TolvikFerry MORE"),
        ("US OLYMPIC AND USHERS TEAM WANT MORE", "US OLYMPIC AND USHERS TEAM WANT MORE"),
    ],
)
def test_a_profile_leaves_the_name_it_stands_behind(text: str, left: str) -> None:
    assert cut(text, "MORE") == left


def test_a_profile_ends_at_each_word_in_capitals_that_may_be_its_label() -> None:
    text = "Mayor Ansa Tolvik Ansa Maria TolvikHarbour on UNESCO list Ferry fares rise MORE said."
    assert [inset.word for inset in insets(text)] == ["UNESCO", "MORE"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("She left on Friday. (RELATED: Ferry Fares Rise Again)", "She left on Friday."),
        ("She left [Read more: Ferry Fares Rise Again] on Friday.", "She left on Friday."),
        ("( Also on HARBOUR POST: Ferry fares rise again)", ""),
        ("She left (at noon: nobody saw her go) on Friday.", "She left (at noon: nobody saw her go) on Friday."),
        ("She left (see also the notes: all of them) then.", "She left (see also the notes: all of them) then."),
        ("She left (related: Ferry Fares Rise Again", "She left (related: Ferry Fares Rise Again"),
    ],
)
def test_a_link_in_brackets_has_a_label(text: str, left: str) -> None:
    for word in ("related", "read more", "also on harbour post"):
        text = cut(text, word)
    assert text == left


@pytest.mark.parametrize("unit", ["(related: a ", "Tol A TolB ", "Tol TolB", "(", "A" * 50 + " ", "TolA", "(A"])
def test_hostile_paragraphs_take_no_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    began = time.process_time()
    for _ in insets(text):
        pass
    assert time.process_time() - began < 2
