from rashomon.compare.kindred import held_in, kindred_in, kinds


def test_each_kind_says_what_is_asked_of_two_acts_of_it():
    held = {kind.name: kind for kind in kinds()}
    assert held["arrival"].shares == (("where", "day"), ("hour",))
    assert held["removal"].of == "person"
    assert not held["removal"].shares
    assert {kind.upon for kind in kinds() if kind.name == "removal"} == {False, True}
    assert {kind.turned for kind in kinds() if kind.name == "passage"} == {False, True}


def test_a_text_tells_acts_where_their_words_stand():
    text = "She stepped down, and the pier was reopened."
    found = [(kind.name, text[at.start : at.end]) for kind, at in kindred_in(text)]
    assert found == [("removal", "stepped down"), ("passage", "was reopened")]
    assert held_in(text) == tuple(kindred_in(text))
    assert not held_in("The resignation of the pier")
