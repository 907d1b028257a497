"""Nouns that name acts, the verbs that carry them without a meaning of their own, and what an end of an act is.

Light verbs ("launch an inquiry", "order the arrest of") are those of Jespersen's grammar; the noun tells the act.
"""

from __future__ import annotations

Act = tuple[str, str | None]

_NOUNS: tuple[tuple[str, str | None, str], ...] = (
    ("CONSULT", None, "bargaining consultation dialogue mediation negotiation summit talk"),
    ("CONSULT", "visit", "visit"),
    ("SUPPORT", None, "backing endorsement praise recognition solidarity support"),
    ("COOPERATE", None, "cooperation co-operation extradition"),
    ("AID", None, "aid assistance donation grant relief"),
    ("AID", None, "peacekeeping rescue"),
    ("CONCEDE", None, "amnesty apology ceasefire cease-fire pardon truce"),
    ("RETREAT", "withdraw", "pullback pullout retreat withdrawal"),
    ("RETREAT", "release", "release"),
    ("RETREAT", "return", "repatriation"),
    ("RETREAT", "disarm", "demobilisation demobilization disarmament"),
    ("REQUEST", None, "appeal demand request"),
    ("ACCUSE", "investigate", "enquiry inquiry investigation probe"),
    ("ACCUSE", "allege", "accusation indictment lawsuit prosecution"),
    ("ACCUSE", "disapprove", "condemnation criticism rebuke"),
    ("REJECT", None, "refusal rejection veto"),
    ("THREATEN", None, "threat ultimatum"),
    ("PROTEST", "demo", "demonstration march protest rally sit-in"),
    ("PROTEST", "riot", "riot"),
    ("PROTEST", "strike", "walkout"),
    ("PROTEST", "boycott", "boycott"),
    ("SANCTION", "impose", "embargo sanction tariff"),
    ("SANCTION", "expel", "expulsion"),
    ("MOBILIZE", "troops", "deployment mobilisation mobilization"),
    ("COERCE", "arrest", "arrest detention imprisonment"),
    ("COERCE", "deport", "deportation eviction"),
    ("COERCE", "restrict", "ban blockade closure crackdown curfew restriction siege"),
    ("COERCE", "cyber", "cyberattack cyber-attack"),
    ("ASSAULT", None, "airstrike assault attack bombardment bombing invasion offensive raid shelling"),
    ("ASSAULT", "targeted", "assassination execution massacre"),
    ("ASSAULT", "abduct", "abduction kidnapping"),
)
ACTS: dict[str, Act] = {noun: (type, mode) for type, mode, nouns in _NOUNS for noun in nouns.split()}
# What these take a part in is told by the noun behind 'of', or by the one before them ("a mediation effort").
EMPTY = frozenset(
    """act attempt bid campaign drive effort initiative mission operation package part process program programme
    wave""".split()
)
ENDINGS = frozenset("cessation cut end halt lifting easing reduction suspension termination".split())
LIGHT = frozenset(
    """accelerate allow announce approve authorise authorize begin commence complete conduct continue declare
    expand extend finish hold initiate intensify issue launch lead make mount offer open order pursue reimpose
    resume stage start speed undertake wage""".split()
)
# Of these the act itself is yet to come; for some types PLOVER has a type of its own for its announcement.
DECLARES = frozenset("announce approve authorise authorize declare order".split())
DECLARED: dict[str, Act] = {
    "RETREAT": ("CONCEDE", None),
    "CONSULT": ("AGREE", None),
    "AID": ("AGREE", None),
    "COOPERATE": ("AGREE", None),
}
RECEIVES = frozenset("attract draw earn face gain get obtain receive win".split())
ENDS = frozenset("abandon cease discontinue drop end halt scrap stop suspend terminate".split())
OPPOSITE: dict[str, Act] = {
    "CONSULT": ("SANCTION", "withdraw"),
    "SUPPORT": ("SANCTION", "discontinue"),
    "COOPERATE": ("SANCTION", "discontinue"),
    "AID": ("SANCTION", "discontinue"),
    "REQUEST": ("CONCEDE", None),
    "ACCUSE": ("CONCEDE", None),
    "PROTEST": ("CONCEDE", None),
    "SANCTION": ("CONCEDE", None),
    "MOBILIZE": ("RETREAT", "disarm"),
    "COERCE": ("CONCEDE", None),
    "ASSAULT": ("RETREAT", "ceasefire"),
}
