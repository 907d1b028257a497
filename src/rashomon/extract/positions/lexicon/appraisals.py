"""What somebody calls a proposal, and which stance that is."""

from __future__ import annotations

from rashomon.model import Stance

# "Called the plan unfair", "described it as unfair".
NAMES = frozenset("brand call consider deem label".split())
NAMES_AS = frozenset("brand characterise characterize describe label regard see".split())
APPRAISALS: dict[str, Stance] = {
    "acceptable": "accepts",
    "unacceptable": "rejects",
    "intolerable": "rejects",
    "starter": "rejects",
    "nonstarter": "rejects",
    **dict.fromkeys(
        """absurd bad betrayal blackmail charade cruel cynical dangerous disaster disgrace disgraceful draconian
        extreme farce flawed foolish gimmick harmful hypocritical illegal immoral inadequate ineffective inhumane
        insufficient insult irresponsible joke laughable misguided mistake naive nonsense outrageous overreach
        pathetic premature punitive reckless ridiculous sham shameful stunt terrible toothless unconstitutional
        unfair unjust unlawful unnecessary unrealistic unworkable unwise wrong""".split(),
        "doubts",
    ),
    **dict.fromkeys(
        """balanced bold brilliant constructive courageous encouraging excellent fair good great promising
        reasonable responsible sensible terrific thoughtful welcome wise""".split(),
        "supports",
    ),
    "basis": "non-committal",
}
# What one asks others to do; of these a "red line" says no more than that one asks for them.
GRANTED = frozenset("disarmament easing lifting release removal withdrawal".split())
# Not to be acceptable is to be refused; not to be fair is to be doubted; not to be bad says little.
NEGATED: dict[Stance, Stance] = {"accepts": "rejects", "supports": "doubts"}
