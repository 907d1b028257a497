"""The words by which news says that somebody did not answer."""

from __future__ import annotations

ANSWERS = frozenset("answer commitment reply response".split())
GIVES = frozenset("give offer provide".split())
# "You will get neither a yes nor a no from me".
GETS = frozenset("get hear receive".split())
REPLIES = frozenset("answer reply respond".split())
# Negated, with a proposal behind the preposition ("" for an object): "has not commented on the plan".
NOT_SAID: frozenset[tuple[str, str]] = frozenset(
    {
        ("address", ""),
        ("answer", ""),
        ("comment", "about"),
        ("comment", "on"),
        ("draw", "on"),
        ("mention", ""),
        ("react", "to"),
        ("reply", "to"),
        ("respond", "to"),
        ("speak", "about"),
    }
)
# Declined or refused: "declined to comment on the plan", "would not say whether she would back it".
TO_SAY = frozenset("answer comment discuss disclose elaborate reveal say speak".split())
DECLINES = frozenset("decline refuse".split())
# "Made no mention of the plan", "gave no answer on it".
MAKES_NONE = frozenset("give issue make offer provide".split())
NONE_MADE = frozenset(
    """announcement answer comment commitment indication mention reaction reference reply response statement
    word""".split()
)
# "There was no word from her on the plan".
QUIET = frozenset("mum quiet silent".split())
