from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.raids import two_raids
from rashomon.compare.claims.made import claims
from rashomon.extract.stages import extract
from tests.make import make_report

UNLIKE = 0.4  # as two sentences on the dead of two attacks may be


def told(text, id="r1", day="2031-03-20"):
    """A report of a day, a sentence a line, with what is found in it."""
    made = replace(make_report(text, id=id, outlet=f"{id}.example", published=day), sentences=())
    return extract([made]).reports[0]


def apart(left, right, likeness=UNLIKE):
    """Whether the last numbers of two reports are of two attacks, whichever is looked at first."""
    joined = cast((left, right))
    one, other = (
        [claim for claim in claims(report, joined) if claim.kind == "figure"][-1] for report in (left, right)
    )
    assert two_raids(one, other, likeness) == two_raids(other, one, likeness)
    return two_raids(one, other, likeness)


PORT = "A car bomb went off in the port of Sandvar.\nFour people were killed in the attack."


def test_the_dead_of_two_towns_are_of_two_attacks_though_the_town_is_named_a_sentence_before():
    assert apart(
        told(PORT), told("Shells hit a market in Grimsvik.\nSeven people were killed in the attack.", "r2")
    )
    assert not apart(told(PORT), told("Shells hit Sandvar.\nSeven people were killed in the attack.", "r2"))


def test_a_town_is_the_same_in_another_spelling():
    assert not apart(told(PORT.replace("Sandvar", "Kafraya")), told(PORT.replace("Sandvar", "Kefraya"), "r2"))


def test_a_body_that_tells_of_it_is_no_place():
    told_by = "Four people were killed in the attack, said a spokesman for the Gull Watch."
    assert not apart(told(PORT), told(told_by, "r2"))


def test_whom_somebody_told_it_and_the_month_are_no_places():
    asked = "Four people were killed in the attack on the market, the mayor told the Gull Watch in March."
    assert not apart(told(PORT), told(asked, "r2"))


def test_a_headline_inside_the_text_is_no_place():
    headline = "Strike on Alda Kills Four Hurts Seven Mayor Says"
    assert not apart(told(f"{headline}.\nFour people were killed in the attack."), told(PORT, "r2"))


def test_where_the_teller_sits_is_not_where_it_was():
    first = "A source at the Sandvar Police Command said that shells on the Alda quarter killed two people."
    second = "A source at the Sandvar Police Command said that shells on the Ostvik quarter killed three people."
    assert apart(told(first), told(second, "r2"))
    assert not apart(told(first), told(second.replace("Ostvik", "Alda"), "r2"))


def test_weeks_later_an_attack_without_a_day_is_another_one():
    january = told("The police said that shells had killed two people in Sandvar.", day="2031-01-02")
    assert apart(january, told("The police said that shells had killed five people in Sandvar.", "r2"))
    dated = told("The raid of 4 January killed 23 people.", day="2031-01-05")
    assert apart(dated, told("The raid killed 25 people.", "r2", "2031-01-14"))
    assert not apart(dated, told("The raid killed 23 people.", "r2", "2031-01-14"))


def test_a_day_that_stands_before_is_that_of_the_dead():
    sunday = "Gunmen attacked a mill on Sunday.\nThree villagers were killed in the attack."  # 16 March
    thursday = "Gunmen attacked a mill on Thursday.\nThree villagers were killed in the attack."  # 20 March
    assert apart(told(sunday, day="2031-03-17"), told(thursday, "r2"))
    assert not apart(told(sunday, day="2031-03-17"), told(sunday, "r2", "2031-03-18"))
    again = "Gunmen attacked a mill on Thursday.\nThe guards came after three villagers were killed there."
    assert not apart(told(sunday, day="2031-03-17"), told(again, "r2"))


def test_a_day_on_which_an_attack_was_spoken_of_is_not_its_own():
    first = "The raid of Sunday killed five people.\nThree of the wounded died in the attack."
    later = "On Wednesday tests on victims of the raid were made public.\nThree of the wounded died in the attack."
    assert not apart(told(first, day="2031-03-18"), told(later, "r2"))


def test_an_attack_has_the_day_before_its_name_and_none_on_which_somebody_spoke():
    spoken = "Nine guards were killed on Sunday, the ministry announced on Friday."
    friday = "A raid killed eight guards on Friday."
    assert apart(told(spoken, day="2031-03-21"), told(friday, "r2", "2031-03-21"))
    told_later = "The envoy said on Thursday that raids on Monday had killed eight guards."
    assert not apart(told(told_later), told("A raid killed eight guards on Monday.", "r2", "2031-03-18"))
    named = "The envoy on Thursday spoke of the 4 March raid that killed eight guards."
    assert apart(told(named), told("A raid killed nine guards on 19 March.", "r2"))
    assert not apart(told(named), told("A raid killed eight guards on 4 March.", "r2", "2031-03-05"))


def test_who_died_by_a_bomb_did_not_die_from_the_air():
    bomb = told("Four people died when a suicide bomber blew himself up.")
    assert apart(bomb, told("Six people were killed by warplanes.", "r2"))
    assert not apart(bomb, told("Six people were killed in a massacre.", "r2"))
    assert not apart(bomb, told("Six people were killed when warplanes struck and a bomb exploded.", "r2"))


def test_the_dead_of_a_week_are_none_of_one_strike():
    strike = told("Twelve people were killed in the strike.")
    assert apart(strike, told("At least 75 people were killed in a week of strikes.", "r2"))
    assert apart(strike, told("Since then at least 75 people have been killed by strikes.", "r2"))
    assert not apart(strike, told("At least 14 people were killed in the strike.", "r2"))


def test_fighters_and_civilians_are_not_the_same_dead():
    assert apart(told("The strike killed 25 fighters."), told("The strike killed 40 civilians.", "r2"))
    assert not apart(told("The strike killed 25 fighters."), told("The strike killed 40 people.", "r2"))


def test_what_is_told_of_a_day_in_a_long_war_is_not_told_of_the_war():
    day = "At least 213 people were killed in the strike on Wednesday, a record in the two-year-old war."
    assert not apart(told("The strike killed 640 people on Wednesday."), told(day, "r2"))


def test_the_same_dead_and_hurt_within_days_are_of_one_attack_wherever_it_is_said_to_be():
    quarter = "The bomb exploded in the Alda quarter.\nFour people were killed and six wounded in the attack."
    market = "The bomb exploded at the Ostvik market.\nFour people were killed and six wounded in the attack."
    left, right = told(quarter), told(market, "r2")
    joined = cast((left, right))
    one, other = (
        next(claim for claim in claims(report, joined) if claim.kind != "figure" and "wounded" in claim.words.text)
        for report in (left, right)
    )
    assert len(one.figures) == 2
    assert not two_raids(one, other, UNLIKE)
