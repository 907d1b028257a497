from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.made import claims
from rashomon.compare.points.candidates import measurable
from rashomon.compare.points.silence import Silence, is_missed, silence
from rashomon.model import Position, Proposal
from tests.make import make_report, with_actor, with_figure, words_of

FILLER = "\n".join(["The harbour was quiet and the boats stayed in for one more day."] * 12)


def report(id, outlet, day, text):
    return make_report(f"{text}\n{FILLER}", id=id, outlet=f"{outlet}.example", published=day)


def lacking(*reports):
    """Who has nothing of the first sentence of the first report."""
    joined = cast(reports)
    held = {one.id: one for one in reports}
    (first,) = [claim for claim in claims(reports[0], joined) if claim.words.start == 0][:1]
    return silence([first], measurable(held), joined, ())


def quiet(*reports):
    return lacking(*reports).silent


TOLD = report("r1", "one", "2025-03-04", "The ferry struck the bridge and sank.")


def test_a_later_report_of_another_outlet_that_does_not_carry_it_is_silent():
    assert quiet(TOLD, report("r2", "two", "2025-03-05", "The price of fish rose.")) == ("r2",)


def test_one_that_alludes_to_it_is_not():
    assert quiet(TOLD, report("r2", "two", "2025-03-05", "Divers found the ferry that struck a bridge.")) == ()


def test_an_earlier_report_and_one_of_the_same_outlet_are_unmeasured():
    assert quiet(TOLD, report("r2", "two", "2025-03-03", "The price of fish rose.")) == ()
    assert quiet(TOLD, report("r2", "one", "2025-03-05", "The price of fish rose.")) == ()


def test_what_is_not_in_a_report_of_the_same_or_an_unknown_day_is_absent():
    for day in ("2025-03-04", None):
        assert lacking(TOLD, report("r2", "two", day, "The price of fish rose.")) == Silence(absent=("r2",))
        assert lacking(TOLD, report("r2", "two", day, "The ferry sank by the bridge.")) == Silence()
    assert lacking(TOLD, report("r2", "two", "2025-03-03", "The price of fish rose.")) == Silence()


def test_a_report_that_breaks_off_is_no_silence():
    for end in (
        "The mayor said that the",
        "Read it all in the evening...",
        "To continue reading, log in or register.",
    ):
        cut = report("r2", "two", "2025-03-05", "The price of fish rose.")
        assert (
            quiet(TOLD, make_report(f"{cut.text}\n{end}", id="r2", outlet="two.example", published="2025-03-05"))
            == ()
        )
    credit = make_report(f"{FILLER}\nReporting by Ada Berg", id="r2", outlet="two.example", published="2025-03-05")
    assert quiet(TOLD, credit) == ("r2",)


def test_a_report_of_the_week_after_next_is_not_silent_about_what_was_known_by_then():
    assert quiet(TOLD, report("r2", "two", "2025-03-11", "The price of fish rose.")) == ("r2",)
    assert quiet(TOLD, report("r2", "two", "2025-03-12", "The price of fish rose.")) == ()


def test_what_one_of_three_outlets_tells_alone_is_not_missed_elsewhere():
    others = [report(f"r{n}", outlet, "2025-03-05", "Fish rose.") for n, outlet in ((2, "two"), (3, "three"))]
    again = report("r4", "one", "2025-03-05", "The ferry struck the bridge and sank.")

    def missed(*carriers, held, disputed=False):
        told = [claims(one, cast([one]))[0] for one in carriers]
        return is_missed(told, {one.id: one for one in held}, disputed=disputed)

    story = (TOLD, *others, again)
    assert not missed(TOLD, again, held=story)
    assert missed(TOLD, others[0], held=story)
    assert missed(TOLD, held=story, disputed=True)
    assert missed(TOLD, held=(TOLD, others[0]))


def test_a_report_that_gives_a_toll_of_its_own_is_not_silent_about_the_toll():
    text = "Seven sailors were killed when the ferry struck the bridge."
    told = with_figure(report("r1", "one", "2025-03-04", text), "Seven sailors", 7, "sailors killed")
    other = report("r2", "two", "2025-03-05", "At the pier nine people lost their lives.")
    joined = cast((told, other))
    (toll,) = [claim for claim in claims(told, joined) if claim.kind == "figure"]
    assert silence([toll], measurable({"r1": told, "r2": other}), joined, ()).silent == ("r2",)
    counts = with_figure(other, "nine people", 9, "killed")
    assert silence([toll], measurable({"r1": told, "r2": counts}), joined, ()) == Silence()


def held(one, stance, words):
    """A report with Klow's stance on the truce, told in its first words."""
    one = with_actor(one, "Klow", kind="state")
    position = Position(
        id=f"p-{one.id}",
        report=one.id,
        holder=one.actors[0].id,
        proposal=Proposal(id="truce", name="truce", words=words_of(one, "truce")),
        stance=stance,
        conditions=(),
        when=None,
        via=(),
        evidence=(words_of(one, words),),
    )
    return replace(one, positions=(position,))


def test_a_report_that_tells_of_an_answer_in_any_words_is_not_silent_about_the_stance():
    told = held(
        report("r1", "one", "2025-03-04", "Klow would go along with the truce."), "accepts", "Klow would go"
    )

    def without(text):
        other = with_actor(report("r2", "two", "2025-03-05", text), "Klow", kind="state")
        joined = cast((told, other))
        stance = next(claim for claim in claims(told, joined) if claim.kind == "position")
        return silence([stance], measurable({"r1": told, "r2": other}), joined, ()).silent

    assert without("Klow has new boats.") == ("r2",)
    assert without("They spoke of the two conditions of Klow.") == ()


def test_whoever_tells_of_stances_on_a_proposal_is_not_silent_about_its_being_proposed():
    told = held(report("r1", "one", "2025-03-04", "Klow put forward a truce."), "proposes", "Klow put forward")
    other = held(report("r2", "two", "2025-03-05", "Klow said no to that truce."), "rejects", "Klow said no")
    joined = cast((told, other))
    stance = next(claim for claim in claims(told, joined) if claim.kind == "position")
    assert silence([stance], measurable({"r1": told, "r2": other}), joined, ()) == Silence()


def carried(*told, by):
    """Who of the reports in `by` has nothing of what the first sentences of the others tell as one point."""
    joined = cast((*told, *by))
    versions = [claims(one, joined)[0] for one in told]
    return silence(versions, measurable({one.id: one for one in (*told, *by)}), joined, ()).silent


def test_what_one_of_two_versions_tells_so_is_told():
    one = report("r1", "one", "2025-03-04", "The explosion was followed by shots, a baker in the mill heard.")
    two = report("r2", "two", "2025-03-04", "The explosion was followed by shots near the fish market.")
    other = report("r3", "three", "2025-03-05", "A loud explosion, followed by shots, woke the island.")
    assert carried(one, two, by=[other]) == ()
    assert carried(one, two, by=[report("r3", "three", "2025-03-05", "A baker spoke of fish.")]) == ("r3",)


def test_a_report_with_the_same_uncommon_number_is_not_silent():
    text = "It is not known how many of the 197 divers in the caves of the northern shore are alive."
    told = with_figure(report("r1", "one", "2025-03-04", text), "197", 197, "divers")
    two = with_figure(report("r2", "two", "2025-03-04", text), "197", 197, "divers")

    def lacks(number, words):
        other = report("r3", "three", "2025-03-05", words)
        return carried(told, two, by=[with_figure(other, str(number), number, "boats")])

    assert lacks(197, "This would help to find the 197 divers.") == ()
    assert lacks(198, "This would help to find the 198 divers.") == ("r3",)
    assert lacks(197, "The mayor has 197 cats.") == ("r3",)
