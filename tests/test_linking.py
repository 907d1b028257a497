import networkx
from hypothesis import given
from hypothesis import strategies as st

from rashomon.linking import Link, cluster, connect, pairs

names = st.sampled_from("abcdefghij")
edges = st.lists(st.tuples(names, names, st.integers(1, 100)).filter(lambda e: e[0] < e[1]), max_size=30)


def links(drawn):
    return [Link(a, b, s / 100, "") for a, b, s in {(a, b): (a, b, s) for a, b, s in drawn}.values()]


@given(st.lists(names), edges)
def test_components_are_those_of_networkx(things, drawn):
    nodes = {*things, *(n for a, b, _ in drawn for n in (a, b))}
    graph = networkx.Graph([(a, b) for a, b, _ in drawn])
    graph.add_nodes_from(nodes)
    expected = sorted(tuple(sorted(group)) for group in networkx.connected_components(graph))
    assert connect(nodes, links(drawn)) == tuple(expected)


@given(edges, st.randoms(use_true_random=False))
def test_clusters_do_not_depend_on_order(drawn, random):
    nodes = sorted({n for a, b, _ in drawn for n in (a, b)})
    once = cluster(nodes, links(drawn), at_least=0.3)
    shuffled = [
        Link(b, a, s, r) if random.random() < 0.5 else Link(a, b, s, r)
        for a, b, s, r in ((k.left, k.right, k.score, k.reason) for k in links(drawn))
    ]
    random.shuffle(shuffled)
    random.shuffle(nodes)
    assert cluster(nodes, shuffled, at_least=0.3) == once
    assert sorted(name for group in once for name in group) == sorted(nodes)


def test_one_chance_link_does_not_glue_two_clusters_together():
    close = [Link("a", "b", 0.9, ""), Link("c", "d", 0.9, ""), Link("b", "c", 0.5, "")]
    assert cluster("abcd", close, at_least=0.3) == (("a", "b"), ("c", "d"))
    assert connect("abcd", close) == (("a", "b", "c", "d"),)


def test_a_key_that_too_many_hold_names_no_pair():
    keys = {"a": ["x", "y"], "b": ["x", "y"], "c": ["x"]}
    assert list(pairs(keys, at_most=3)) == [("a", "b"), ("a", "c"), ("b", "c")]
    assert list(pairs(keys, at_most=2)) == [("a", "b")]
    assert list(pairs(keys, at_most=3, shared=2)) == [("a", "b")]


def grouped(clusters):
    return {name: group for group in clusters for name in group}


@given(
    edges,
    st.lists(st.tuples(names, names).filter(lambda p: p[0] < p[1]), max_size=6, unique=True),
    st.integers(0, 6),
)
def test_what_is_said_to_belong_together_or_apart_holds(drawn, said, many):
    together, apart = said[:many], said[many:]
    of = grouped(cluster("abcdefghij", links(drawn), at_least=0.3, together=together, apart=apart))
    for left, right in apart:
        assert of[left] != of[right]
    if not apart:
        for left, right in together:
            assert of[left] == of[right]


def test_what_is_joined_beforehand_is_as_like_others_as_its_member_most_like_them():
    close = [Link("a", "b", 0.9, ""), Link("b", "c", 0.4, "")]
    assert cluster("abcd", close, at_least=0.3, together=[("c", "d")]) == (("a", "b"), ("c", "d"))
    assert cluster("bcd", close[1:], at_least=0.3, together=[("c", "d")]) == (("b", "c", "d"),)
    assert cluster("abc", close, at_least=0.3, apart=[("a", "b")]) == (("a",), ("b", "c"))
    assert cluster("ab", close[:1], at_least=0.3, together=[("a", "z")]) == (("a", "b"),)


def test_of_two_that_contradict_each_other_keeping_apart_holds_and_the_earlier_of_what_is_together():
    said = cluster("abc", [], at_least=0.3, together=[("a", "b"), ("b", "c")], apart=[("a", "c")])
    assert said == (("a", "b"), ("c",))
