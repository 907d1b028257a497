from itertools import product

from rashomon.group.blocking import candidates, keys
from rashomon.group.signatures import signature
from tests.group.test_likeness import HARBOUR, told

TITLE = "Strikers hold the container terminal of Varberg"
MENU = (
    "Bergby Kivik Skara Torsby Lindome Vellinge Ronneby Sunne Malung Orust Tanum Tibro Arjeplog Boden Dorotea Eda "
    "Filipstad Gnesta Habo Jokkmokk Kiruna Laholm Mora Nora"
).split()
PLACES = ("quarry", "orchard", "weir", "kiln")
UNDER_A_MENU = "".join(f"The {town} {place}. " for town, place in product(MENU, PLACES))


def pairs(*reports):
    signatures = [signature(report) for report in reports]
    found = candidates(signatures, [keys(one) for one in signatures])
    return [(left.report, right.report) for left, right in found]


def test_nearly_the_same_title_is_looked_at_whatever_stands_around_an_article():
    above = told(UNDER_A_MENU, "2031-05-15", id="b", title=TITLE)
    assert pairs(told(HARBOUR, title=TITLE), above) == [("a", "b")]
    assert pairs(told(HARBOUR, title=f"{TITLE} again"), above) == [("a", "b")]
    assert pairs(told(HARBOUR, title="Ships wait at Varberg"), above) == []


def test_a_title_that_comes_again_after_months_is_none_to_look_at():
    assert pairs(told(HARBOUR, title=TITLE), told(UNDER_A_MENU, "2031-08-05", id="b", title=TITLE)) == []
