from rashomon.compare.points.unmeasured import unmeasured
from tests.make import make_report

FILLER = "\n".join(["The harbour was quiet and the boats stayed in for one more day."] * 12)


def report(id, outlet, day, text):
    return make_report(f"{text}\n{FILLER}", id=id, outlet=f"{outlet}.example", published=day)


TOLD = report("r1", "one", "2025-03-04", "The ferry struck the bridge and sank.")


def test_why_a_silence_cannot_be_told_is_said():
    def why(text, day, outlet="two"):
        return unmeasured(make_report(text, id="r2", outlet=f"{outlet}.example", published=day), [TOLD])

    assert why(FILLER, None) == "the day of its publication is not known"
    assert why("The price of fish rose.", "2025-03-05") == "it has fewer than 120 words"
    assert why(f"{FILLER}\nThe mayor said that the", "2025-03-05") == "its text breaks off"
    assert why(FILLER, "2025-03-05", "one") == "only its own outlet tells it"
    assert why(FILLER, "2025-03-03") == "it appeared before the others told it"
    assert why(FILLER, "2025-03-04").startswith("it appeared on the day on which")
    unknown = report("r3", "three", None, "The ferry struck the bridge.")
    later = make_report(FILLER, id="r2", outlet="two.example", published="2025-03-04")
    assert unmeasured(later, [unknown]) == "the days on which others told it are not known"
    assert why(FILLER, "2025-03-05") == "it alludes to it, or only one outlet tells it"
    assert why(FILLER, "2025-03-12") == "it appeared more than 7 days after the others told it"
