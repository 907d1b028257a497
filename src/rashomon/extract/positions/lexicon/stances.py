"""The words of a stance: verbs, nouns and adjectives by which news says who stands where on a proposal."""

from __future__ import annotations

from rashomon.model import Stance

# What is done to the object: "rejected the plan".
DIRECT: dict[Stance, frozenset[str]] = {
    "proposes": frozenset(
        """author broker circulate co-sponsor cosponsor draft float introduce offer outline pitch present propose
        sponsor submit suggest table unveil""".split()
    ),
    "supports": frozenset(
        """advocate applaud back champion cheer commend defend demand embrace endorse favor favour hail laud praise
        promote support tout urge welcome""".split()
    ),
    "accepts": frozenset("accept adopt approve authorise authorize greenlight pass ratify sign".split()),
    "rejects": frozenset(
        """abandon block condemn decline decry denounce dismiss ditch fight filibuster kill nix oppose rebuff
        refuse reject renounce repudiate resist scrap scupper scuttle shelve spurn torpedo veto""".split()
    ),
    "doubts": frozenset(
        """assail attack bash bemoan blast criticise criticize deplore deride disparage doubt lambast lambaste
        lament mock pan question ridicule slam""".split()
    ),
    "non-committal": frozenset("consider examine mull review study weigh".split()),
}
# What one tried oneself is given up: "abandoned attempts to raise it".
GIVES_UP = frozenset("abandon ditch scrap scupper shelve".split())
# Praise and blame, which what has been done gets as well as what is proposed.
GREETS = frozenset(
    """applaud assail attack bash bemoan blast celebrate cheer commend condemn criticise criticize decry
    defend denounce deplore deride fight hail lambast lambaste lament laud mock praise question ridicule slam tout
    welcome""".split()
)
# "Will discuss the plan": an answer only as long as it is to come, for what was discussed was not answered.
PENDING = frozenset("debate discuss".split())
# These say what is to be done by a clause: "offered to lower the toll", "proposed cutting it".
CLAUSAL: dict[str, Stance] = {
    "agree": "accepts",
    "offer": "proposes",
    "propose": "proposes",
    "recommend": "proposes",
    "suggest": "proposes",
}
# These say which clause must come true: "demands that she lower it", "called on her to lower it".
DEMANDING: dict[str, Stance] = dict.fromkeys("call demand insist".split(), "supports")
# Verb and particle before what a gerund says: "opposes raising the toll", "ruled out raising it".
GERUND: dict[tuple[str, str], Stance] = {
    ("advocate", ""): "supports",
    ("back", ""): "supports",
    ("consider", ""): "non-committal",
    ("favor", ""): "supports",
    ("favour", ""): "supports",
    ("oppose", ""): "rejects",
    ("reject", ""): "rejects",
    ("rule", "out"): "rejects",
    ("support", ""): "supports",
}
# Words behind whose preposition a gerund says it: "is against raising it", "open to raising it", "called for".
BEFORE_GERUND = frozenset(
    """argue be call campaign come favor favour insist lobby object open opposed press push speak support
    vote""".split()
)
# What one does with a truce or a halt; a page may be observed, too.
KEPT = frozenset("honor honour observe respect".split())
# Verb, particle ("" for none) and preposition before the proposal: "signed up to the plan".
WITH_PREPOSITION: dict[tuple[str, str, str], Stance] = {
    ("acquiesce", "", "in"): "accepts",
    ("acquiesce", "", "to"): "accepts",
    ("agree", "", "on"): "accepts",
    ("agree", "", "to"): "accepts",
    ("argue", "", "against"): "rejects",
    ("argue", "", "for"): "supports",
    ("assent", "", "to"): "accepts",
    ("back", "away", "from"): "rejects",
    ("back", "out", "of"): "rejects",
    ("bow", "", "to"): "accepts",
    ("backtrack", "", "on"): "rejects",
    ("balk", "", "at"): "doubts",
    ("call", "", "for"): "supports",
    ("campaign", "", "against"): "rejects",
    ("campaign", "", "for"): "supports",
    ("come", "out", "against"): "rejects",
    ("come", "out", "for"): "supports",
    ("come", "up", "with"): "proposes",
    ("complain", "", "about"): "doubts",
    ("cave", "", "to"): "accepts",
    ("commit", "", "to"): "accepts",
    ("consent", "", "to"): "accepts",
    ("distance", "", "from"): "doubts",
    ("get", "", "behind"): "supports",
    ("give", "in", "to"): "accepts",
    ("go", "along", "with"): "accepts",
    ("hear", "", "of"): "accepts",
    ("insist", "", "on"): "supports",
    ("live", "", "with"): "accepts",
    ("lobby", "", "against"): "rejects",
    ("lobby", "", "for"): "supports",
    ("object", "", "to"): "rejects",
    ("press", "", "for"): "supports",
    ("protest", "", "against"): "rejects",
    ("pull", "out", "of"): "rejects",
    ("rail", "", "against"): "rejects",
    ("rally", "", "against"): "rejects",
    ("rally", "", "behind"): "supports",
    ("renege", "", "on"): "rejects",
    ("push", "back", "against"): "rejects",
    ("push", "", "for"): "supports",
    ("push", "", "through"): "supports",
    ("sign", "off", "on"): "accepts",
    ("sign", "on", "to"): "accepts",
    ("sign", "up", "to"): "accepts",
    ("speak", "out", "against"): "rejects",
    ("stand", "", "behind"): "supports",
    ("stand", "", "by"): "supports",
    ("take", "part", "in"): "accepts",
    ("thank", "", "for"): "non-committal",
    ("vote", "", "against"): "rejects",
    ("vote", "", "for"): "supports",
    ("walk", "away", "from"): "rejects",
    ("walk", "out", "of"): "rejects",
    ("yield", "", "to"): "accepts",
    ("warn", "", "against"): "doubts",
    ("withdraw", "", "from"): "rejects",
}
# Only what one will not hear of, and can or could live with, is a stance.
NEGATED_ONLY = frozenset({"hear"})
POSSIBLE = frozenset({"live"})
# Verb and particle before the proposal as an object: "put forward a plan".
PHRASAL: dict[tuple[str, str], Stance] = {
    ("brush", "aside"): "rejects",
    ("brush", "off"): "rejects",
    ("knock", "back"): "rejects",
    ("lay", "out"): "proposes",
    ("pick", "apart"): "doubts",
    ("push", "through"): "supports",
    ("put", "forward"): "proposes",
    ("rule", "out"): "rejects",
    ("set", "out"): "proposes",
    ("shoot", "down"): "rejects",
    ("strike", "down"): "rejects",
    ("tear", "up"): "rejects",
    ("throw", "out"): "rejects",
    ("turn", "down"): "rejects",
    ("vote", "down"): "rejects",
    ("wave", "away"): "rejects",
    ("wave", "through"): "accepts",
}
# Verb, preposition and noun that make a proposal of the object: "laid the plan on the table".
LAID: frozenset[tuple[str, str, str]] = frozenset({("lay", "on", "table"), ("put", "on", "table")})
# Verb, object and preposition that are one expression: "threw his weight behind the plan".
IDIOMS: dict[tuple[str, str, str], Stance] = {
    ("close", "door", "on"): "rejects",
    ("close", "door", "to"): "rejects",
    ("demand", "change", "to"): "doubts",
    ("find", "fault", "with"): "doubts",
    ("give", "light", "to"): "accepts",
    ("give", "nod", "to"): "accepts",
    ("join", "chorus", "against"): "rejects",
    ("pour", "water", "on"): "doubts",
    ("put", "weight", "behind"): "supports",
    ("shut", "door", "on"): "rejects",
    ("slam", "door", "on"): "rejects",
    ("take", "aim", "at"): "doubts",
    ("take", "issue", "with"): "doubts",
    ("take", "note", "of"): "non-committal",
    ("throw", "support", "behind"): "supports",
    ("throw", "weight", "behind"): "supports",
}
ADJECTIVES: dict[str, Stance] = {
    "committal": "non-committal",
    "doubtful": "doubts",
    "non-committal": "non-committal",
    "noncommittal": "non-committal",
    "opposed": "rejects",
    "open": "non-committal",
    "sceptical": "doubts",
    "skeptical": "doubts",
    "supportive": "supports",
    "undecided": "non-committal",
    "wary": "doubts",
}
# What somebody feels about a proposal: "was encouraged by the plan", "unhappy with it".
FELT: dict[str, Stance] = {
    **dict.fromkeys(
        "delighted encouraged enthusiastic happy heartened pleased satisfied thrilled".split(), "supports"
    ),
    **dict.fromkeys(
        """alarmed angered appalled concerned disappointed dismayed dissatisfied dubious irritated lukewarm nervous
        outraged troubled unconvinced uneasy unhappy unimpressed upset worried""".split(),
        "doubts",
    ),
}
FELT_ABOUT = ("about", "at", "by", "over", "with")
# Behind "is", "came out", "spoke": "in favour of the plan", "against it".
FAVOUR = frozenset("favor favour support".split())
COPULAS = frozenset("appear be remain seem sound stay".split())
READY = frozenset({"ready", "willing", "prepared"})
# "Is reluctant to accept it".
UNREADY: dict[str, Stance] = {
    "hesitant": "doubts",
    "reluctant": "doubts",
    "unprepared": "rejects",
    "unwilling": "rejects",
}
# "Is not willing to accept it".
NOT_READY: dict[str, Stance] = {"prepared": "rejects", "ready": "non-committal", "willing": "rejects"}
# Who strives to have a thing done backs it, done or not.
STRIVES = frozenset("aim attempt fight hope push rush seek strive struggle try want work".split())
SPEAKS = frozenset("argue be campaign come lobby speak vote".split())
# Whoever does so means to do a thing, which others may call a plan.
INTENDS = frozenset("aim consider intend plan propose seek want".split())
# What one vows to do one wills.
VOWS = frozenset("agree choose decide go intend opt plan pledge promise swear vow".split())
ABOUT = ("about", "against", "behind", "for", "of", "on", "over", "regarding", "to", "toward", "towards", "with")
SIGNS = frozenset("indication sign evidence hint signal".split())
# "Has not decided whether to back the plan", "is weighing whether to".
DECIDES = frozenset("decide determine resolve".split())
WEIGHS = frozenset("consider contemplate debate mull ponder weigh".split())
POSITIONS = frozenset("position side stance stand view".split())
# Whoever urges others to accept a thing supports it.
URGES = frozenset(
    """appeal ask beg call convince demand encourage implore persuade press pressure push tell urge want""".split()
)
URGING_NOUNS = frozenset("appeal call demand plea pressure request".split())
# What one does with a call or pressure of one's own, and not with that of others.
EXERTS = frozenset(
    """add apply back echo exert express have heap increase intensify issue join keep lead maintain make mount
    pile put ratchet reiterate renew repeat step support turn voice""".split()
)
# What one says by putting one's name to words: "signed a petition calling on her to resign".
WRITTEN = frozenset("appeal complaint lawsuit letter memo note petition statement suit".split())
SIGNS_OFF = frozenset("file issue publish release send sign write".split())
ENSURES = frozenset("ensure guarantee".split())
