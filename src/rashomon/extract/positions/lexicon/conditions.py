"""The words by which news says that somebody sets conditions."""

from __future__ import annotations

SETS = frozenset("add attach give impose issue lay list make name outline present put set stipulate".split())
CONDITIONS = frozenset("condition precondition prerequisite".split())
# What is demanded for it, which says less of whether it would then be accepted.
DEMANDS = frozenset("demand requirement".split())
# "A list of demands".
LISTS = frozenset("list number raft series set string".split())
# "The second condition", "one of them is".
ONE_OF = frozenset("first fourth key last main one only other second single sole third".split())
# "The second condition concerns the papers".
IS_OF = frozenset("concern have involve relate".split())
# "They must stay in Klow".
OUGHT = frozenset("must ought shall should".split())
# These open a condition, whatever it is.
OPENING = frozenset(
    "provided providing condition exchange return contingent conditional dependent subject".split()
)
# "Its consent depends on a promise of tugs".
DEPENDS = frozenset("depend hinge rest".split())
