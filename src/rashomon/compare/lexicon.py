"""The words by which two acts of one doer exclude each other, and those that say that an act is none yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.text import stems


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Verbs of which only one is true of one doer on one occasion: as told, and as they stand behind "did not".

    `lasts` where what was once so stays so; the other may else come later, by a change of mind or of fortune.
    """

    one: tuple[str, ...]
    other: tuple[str, ...]
    one_bare: tuple[str, ...] = ()
    other_bare: tuple[str, ...] = ()
    lasts: bool = False


# What may come first and end in the other is no scale: arrived and left, detained and released, opened and closed.
SCALES: Mapping[str, Scale] = {
    "presence": Scale(
        one=(
            "attended",
            "(?:took|taken) (?:his|her|their|its) (?:seats?|places?)",
            "(?:took|taken) part in",
            "(?:turned|shown|showed) up",
            "(?:was|were|been) present",
        ),
        other=(
            "stayed away",
            "skipped",
            "boycotted",
            "(?:was|were|been) absent",
            "(?:failed|refused) to (?:attend|turn up|show up)",
        ),
        one_bare=("attend", "take part in", "turn up", "show up"),
        other_bare=("stay away", "skip", "boycott"),
        lasts=True,
    ),
    "answer": Scale(
        one=("accepted", "approved", "endorsed", "agreed to", "consented to", "voted for"),
        other=("rejected", "refused(?! to)", "turned down", "spurned", "vetoed", "voted against"),
        one_bare=("accept", "approve", "endorse", "agree to", "consent to", "vote for"),
        other_bare=("reject", "refuse", "turn down", "spurn", "veto", "vote against"),
    ),
    "life": Scale(
        one=("survived",),
        other=("died", "(?:was|were|been) killed"),
        one_bare=("survive",),
        other_bare=("die",),
    ),
    "outcome": Scale(
        one=("won",),
        other=("lost", "(?:was|were|been) defeated"),
        one_bare=("win",),
        other_bare=("lose",),
        lasts=True,
    ),
    "verdict": Scale(
        one=("(?:was|were|been) (?:convicted|found guilty)",),
        other=("(?:was|were|been) (?:acquitted|cleared|found not guilty)",),
    ),
    "word": Scale(
        one=("confirmed", "admitted", "acknowledged"),
        other=("denied",),
        one_bare=("confirm", "admit", "acknowledge"),
        other_bare=("deny",),
    ),
    "help": Scale(
        one=("helped", "assisted", "aided"),
        other=("(?:gave|given|provided|providing|offered|offering) no (?:help|aid|assistance)", "refused to help"),
        one_bare=("help", "assist", "aid"),
    ),
    "promise": Scale(
        one=("honou?red", "observed", "complied with"),
        other=("broken?", "violated", "breached"),
        one_bare=("honou?r", "observe", "comply with"),
        other_bare=("break", "violate", "breach"),
    ),
}
NOT_YET = frozenset(
    "would could will may might should must can shall to if whether unless until nearly almost".split()
)
NOT = frozenset({"not", "never", "neither", "nor"})
BEGINS = ("that", "who", "which", "whom", "whose", "because", "while", "when", "after", "before")
# Right before a date these say that somebody spoke then, also where no attribution was found.
SAYS = frozenset(
    "said says told tells announced reported stated added confirmed wrote posted tweeted statement count".split()
)
ON_TOP = frozenset({"another", "additional", "further"})  # before a number that is to be added to another
# Words by which a report alludes to somebody's stance: "Klow's two conditions", "the answer from Klow".
ANSWERING = frozenset(
    stems(
        "accept acceptance reject rejection refuse refusal answer reply response agree approve approval condition"
    )
)
