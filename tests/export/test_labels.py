from rashomon.export import labels
from rashomon.extract.events.lexicon import BY_ADJECTIVE, BY_VERB


def test_names_are_listed_as_one_reads_them():
    assert [labels.listed(list("ABC"[:n])) for n in range(4)] == ["", "A", "A and B", "A, B and C"]
    assert (labels.counted(1, "copy"), labels.counted(1200, "copy")) == ("1 copy", "1,200 copies")


def test_every_type_of_event_has_a_name():
    types = {frame.type for table in (BY_VERB, BY_ADJECTIVE) for frames in table.values() for frame in frames}
    assert {"ASSAULT", "RETREAT"} <= types <= set(labels.EVENTS)
