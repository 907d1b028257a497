"""Who says "I" between quotation marks."""

from tests.extract.actors.reading import one, read


def firsts(text, name):
    """How often somebody is I, me or my."""
    return [m.text for m in one(read(text), name).mentions if m.text.casefold() in {"i", "me", "my"}]


TWO = "Ada Lund said the boat was slow. “I sold it,” said Bo Krag. “I never liked my boat,” Ada Lund said."


def test_of_two_who_speak_in_a_paragraph_each_is_i_in_a_sentence_of_her_own():
    assert firsts(TWO, "Ada Lund") == ["I", "my"]
    assert firsts(TWO, "Bo Krag") == ["I"]


def test_whoever_is_told_to_write_what_a_colon_announces_is_i():
    text = "Ada Lund wrote to the harbour board on Monday:\n\n“I sold the boat.”\n\n“I have no boat.”"
    assert firsts(text, "Ada Lund") == ["I"]


def test_a_quotation_that_no_mark_closes_goes_on_in_the_next_paragraph():
    assert firsts("“The boat was slow,” Ada Lund said. “It leaked.\n\n“I sold it.”", "Ada Lund") == ["I"]
    assert firsts("“The boat was slow,” Ada Lund said. “It leaked.”\n\n“I sold it.”", "Ada Lund") == []
