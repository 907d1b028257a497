"""The nouns that name a stance, and the verbs that such nouns stand with."""

from __future__ import annotations

from rashomon.model import Stance

# "Raised questions about the plan", "gave it her backing": the stance is in the noun, the proposal behind it.
LIGHT = frozenset(
    """announce cast declare express extend give have lend offer pledge raise reaffirm reiterate signal
    voice""".split()
)
# "Withheld her support for the plan".
WITHHOLDS = frozenset("withhold reserve".split())
STANCE_NOUNS: dict[str, Stance] = {
    "alarm": "doubts",
    "approval": "accepts",
    "assent": "accepts",
    "backing": "supports",
    "blessing": "supports",
    "concern": "doubts",
    "criticism": "doubts",
    "disappointment": "doubts",
    "dismay": "doubts",
    "consent": "accepts",
    "doubt": "doubts",
    "endorsement": "supports",
    "enthusiasm": "supports",
    "hostility": "rejects",
    "misgiving": "doubts",
    "objection": "doubts",
    "openness": "non-committal",
    "opposition": "rejects",
    "praise": "supports",
    "question": "doubts",
    "rejection": "rejects",
    "reservation": "doubts",
    "scepticism": "doubts",
    "skepticism": "doubts",
    "support": "supports",
    "unease": "doubts",
    "welcome": "supports",
}
# "Has no quarrel with the plan".
QUARRELS = frozenset("objection problem quarrel".split())
# Whose stance the owner of such a noun takes: "Borduria's rejection of the plan", "opposition to it from Klow".
OWNED: dict[str, Stance] = {
    "acceptance": "accepts",
    "advocacy": "supports",
    "approval": "accepts",
    "backing": "supports",
    "call": "supports",
    "condemnation": "rejects",
    "criticism": "doubts",
    "denunciation": "rejects",
    "disapproval": "doubts",
    "embrace": "supports",
    "endorsement": "supports",
    "objection": "doubts",
    "opposition": "rejects",
    "praise": "supports",
    "ratification": "accepts",
    "rejection": "rejects",
    "repudiation": "rejects",
    "resistance": "rejects",
    "scepticism": "doubts",
    "skepticism": "doubts",
    "support": "supports",
    "veto": "rejects",
}
# Which stance it is to be so or so to do what an infinitive says: "her refusal to sign the pact".
INCLINED: dict[str, Stance] = {
    "readiness": "supports",
    "refusal": "rejects",
    "reluctance": "doubts",
    "unwillingness": "rejects",
    "willingness": "supports",
}
# What a proposal does with the stance of others: "the plan drew criticism from Borduria", "met with resistance".
DRAWS = frozenset("attract draw earn encounter enjoy face garner get meet receive win".split())
# What it does with a body that accepts it: "the bill cleared the council".
PASSES = frozenset("clear pass".split())
# "Rejected calls for a truce": what is called for is what is rejected.
CALLS = frozenset("appeal call demand plea push".split())
# What one has none of who will not do a thing: "has no intention of accepting it".
INTENTIONS = frozenset("intention plan question thought".split())
