"""Pronouns in lower case, by whom they may stand for."""

from __future__ import annotations

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
IT = frozenset("it its itself".split())
THEY = frozenset("they them their theirs themselves".split())
FIRST = frozenset("i me my mine myself".split())
POSSESSIVE = frozenset("his her its their my our your".split())
THIRD = HE | SHE | IT | THEY
PERSONAL = THIRD | FIRST | frozenset("we us our ours ourselves you your yours who whom whose".split())
# What stands for something told of before, and is no personal pronoun.
POINTING = frozenset("this that these those both neither one another others".split())
