"""The words of a stance: verbs, nouns and adjectives by which news says who stands where on a proposal."""

from __future__ import annotations

from rashomon.model import Stance

# What is done to the object: "rejected the plan".
DIRECT: dict[Stance, frozenset[str]] = {
    "proposes": frozenset(
        """broker circulate draft float introduce offer outline pitch present propose submit suggest table
        unveil""".split()
    ),
    "supports": frozenset(
        """advocate applaud back champion commend demand embrace endorse favor favour hail laud praise support urge
        welcome""".split()
    ),
    "accepts": frozenset("accept adopt approve ratify sign".split()),
    "rejects": frozenset(
        "condemn decry denounce dismiss oppose rebuff refuse reject repudiate spurn veto".split()
    ),
    "doubts": frozenset("blast criticise criticize deride doubt lambast lambaste question slam".split()),
    "non-committal": frozenset("consider examine mull review study weigh".split()),
}
# What one does with a truce or a halt; a page may be observed, too.
KEPT = frozenset("honor honour observe respect".split())
# Verb, particle ("" for none) and preposition before the proposal: "signed up to the plan".
WITH_PREPOSITION: dict[tuple[str, str, str], Stance] = {
    ("agree", "", "on"): "accepts",
    ("agree", "", "to"): "accepts",
    ("argue", "", "against"): "rejects",
    ("argue", "", "for"): "supports",
    ("assent", "", "to"): "accepts",
    ("back", "away", "from"): "rejects",
    ("back", "out", "of"): "rejects",
    ("balk", "", "at"): "doubts",
    ("call", "", "for"): "supports",
    ("campaign", "", "against"): "rejects",
    ("campaign", "", "for"): "supports",
    ("come", "out", "against"): "rejects",
    ("come", "up", "with"): "proposes",
    ("commit", "", "to"): "accepts",
    ("consent", "", "to"): "accepts",
    ("get", "", "behind"): "supports",
    ("go", "along", "with"): "accepts",
    ("lobby", "", "against"): "rejects",
    ("lobby", "", "for"): "supports",
    ("object", "", "to"): "rejects",
    ("press", "", "for"): "supports",
    ("protest", "", "against"): "rejects",
    ("pull", "out", "of"): "rejects",
    ("push", "", "for"): "supports",
    ("sign", "off", "on"): "accepts",
    ("sign", "up", "to"): "accepts",
    ("speak", "out", "against"): "rejects",
    ("take", "part", "in"): "accepts",
    ("vote", "", "against"): "rejects",
    ("vote", "", "for"): "supports",
    ("walk", "away", "from"): "rejects",
    ("warn", "", "against"): "doubts",
    ("withdraw", "", "from"): "rejects",
}
# Verb and particle before the proposal as an object: "put forward a plan".
PHRASAL: dict[tuple[str, str], Stance] = {
    ("lay", "out"): "proposes",
    ("put", "forward"): "proposes",
    ("rule", "out"): "rejects",
    ("set", "out"): "proposes",
    ("turn", "down"): "rejects",
}
# Verb, preposition and noun that make a proposal of the object: "laid the plan on the table".
LAID: frozenset[tuple[str, str, str]] = frozenset({("lay", "on", "table"), ("put", "on", "table")})
# "Raised questions about the plan", "gave it her backing": the stance is in the noun, the proposal behind it.
LIGHT = frozenset(
    """announce cast declare express extend give have lend offer pledge raise reaffirm reiterate signal
    voice""".split()
)
STANCE_NOUNS: dict[str, Stance] = {
    "approval": "accepts",
    "assent": "accepts",
    "backing": "supports",
    "blessing": "supports",
    "concern": "doubts",
    "consent": "accepts",
    "doubt": "doubts",
    "endorsement": "supports",
    "misgiving": "doubts",
    "objection": "doubts",
    "opposition": "rejects",
    "question": "doubts",
    "rejection": "rejects",
    "reservation": "doubts",
    "scepticism": "doubts",
    "skepticism": "doubts",
    "support": "supports",
    "unease": "doubts",
}
# "Has no quarrel with the plan".
QUARRELS = frozenset("objection problem quarrel".split())
# Whose stance the owner of such a noun takes: "Borduria's rejection of the plan".
OWNED: dict[str, Stance] = {"opposition": "rejects", "rejection": "rejects", "support": "supports"}
ADJECTIVES: dict[str, Stance] = {
    "committal": "non-committal",
    "doubtful": "doubts",
    "non-committal": "non-committal",
    "noncommittal": "non-committal",
    "opposed": "rejects",
    "sceptical": "doubts",
    "skeptical": "doubts",
    "supportive": "supports",
    "undecided": "non-committal",
    "wary": "doubts",
}
# Behind "is", "came out", "spoke": "in favour of the plan", "against it".
FAVOUR = frozenset("favor favour support".split())
COPULAS = frozenset("appear be remain seem sound stay".split())
READY = frozenset({"ready", "willing", "prepared"})
ABOUT = ("about", "against", "behind", "for", "of", "on", "over", "regarding", "to", "toward", "towards", "with")
SIGNS = frozenset("indication sign evidence hint signal".split())
# Whoever urges others to accept a thing supports it.
URGES = frozenset(
    """appeal ask beg call convince demand encourage implore persuade press pressure push tell urge want""".split()
)
URGING_NOUNS = frozenset("appeal call demand plea pressure request".split())
ENSURES = frozenset("ensure guarantee".split())
# Answers to the proposal that was last spoken of.
ANSWERS = frozenset("answer commitment reply response".split())
GIVES = frozenset("give offer provide".split())
