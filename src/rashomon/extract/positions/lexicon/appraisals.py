"""What somebody calls a proposal, and which stance that is."""

from __future__ import annotations

from rashomon.model import Stance

# "Called the plan unfair", "described it as unfair".
NAMES = frozenset("brand call consider deem label".split())
NAMES_AS = frozenset("brand characterise characterize describe label regard see".split())
COPULAS = frozenset({"be"})
APPRAISALS: dict[str, Stance] = {
    "acceptable": "accepts",
    "unacceptable": "rejects",
    "intolerable": "rejects",
    "starter": "rejects",
    "nonstarter": "rejects",
    **dict.fromkeys(
        """absurd bad betrayal cruel dangerous disaster disgrace disgraceful extreme farce flawed foolish
        harmful immoral inadequate insufficient insult irresponsible joke misguided mistake naive outrageous
        reckless ridiculous sham shameful terrible unfair unjust unnecessary unrealistic unworkable unwise
        wrong""".split(),
        "doubts",
    ),
    **dict.fromkeys(
        """balanced brilliant constructive encouraging excellent fair good great reasonable sensible
        terrific welcome wise""".split(),
        "supports",
    ),
    "basis": "non-committal",
}
# What one asks others to do; of these a "red line" says no more than that one asks for them.
GRANTED = frozenset("disarmament easing lifting release removal withdrawal".split())
# Not to be acceptable is to be refused; not to be fair is to be doubted; not to be bad says little.
NEGATED: dict[Stance, Stance] = {"accepts": "rejects", "supports": "doubts"}
