"""Conditions where the parse hangs them elsewhere, or where they stand beside the noun of a stance."""

import pytest

from rashomon.extract.positions import positions
from tests.extract.events.cast import cast


def read(text):
    report, parse = cast(text)
    return [(p.holder, p.stance, [c.text for c in p.conditions]) for p in positions(report, parse).positions]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        (
            "Vosk said on Monday Borduria could accept a trade deal, provided Syldavia lowers its toll.",
            "provided Syldavia lowers its toll",
        ),
        (
            "Borduria's acceptance of the trade deal depends on a Syldavian promise of tugs, Vosk said.",
            "depends on a Syldavian promise of tugs",
        ),
        (
            "Borduria will not attend a third round of harbour talks unless Syldavia frees the crew.",
            "unless Syldavia frees the crew",
        ),
        (
            "Borduria will reopen the lock once Syldavia restores the buoys, its minister, Mira Vosk, said.",
            "once Syldavia restores the buoys",
        ),
    ],
)
def test_a_condition_in_its_words(text, condition):
    assert ("BOR", "accepts on conditions", [condition]) in read(text)


def test_what_one_could_accept_without_a_condition_is_no_stance():
    assert not [one for one in read("Borduria could accept the trade deal.") if one[1] != "proposes"]
