"""The nouns and verbs by which news names what is put forward for others to accept."""

from __future__ import annotations

from rashomon.extract.positions.lexicon.stances import DIRECT, URGES

TRUCES = frozenset("armistice cease-fire ceasefire truce".split())
HALTS = frozenset("cessation halt pause suspension stop freeze".split())
FIGHTING = frozenset(
    """attack bombardment bombing combat fighting fire hostility offensive operation shelling strike
    violence war""".split()
)
MAKES = frozenset("blueprint formula initiative offer plan proposal roadmap scheme suggestion outline".split())
DEALS = frozenset(
    """accord agreement bargain compromise deal draft framework memorandum pact package
    settlement treaty""".split()
)
BILLS = frozenset("bill legislation measure".split())
# Of a bill that is a banknote or is to be paid.
PAID = frozenset("counterfeit dollar fake forged heating hospital phone".split())
# Of such a toll nobody is asked whether to have it.
HARM = frozenset("death economic emotional heavy human mental physical psychological".split())
# Whose a bill may be: the House's is not the Senate's.
CHAMBERS = frozenset("assembly chamber commons house lords senate".split())
# What others are asked: each a kind of its own, and its owner's.
EFFORTS = frozenset("attempt bid drive effort move push".split())  # to do a thing, which others let happen or not
REQUESTS = frozenset("appeal call demand invitation plea request ultimatum".split()) | EFFORTS
# These are so only with what is asked: "his call to lift the ban", not a call by telephone or at court.
OF_CLAUSES = frozenset({"appeal", "call"}) | EFFORTS
# What one may ask for or refuse, each a kind of its own; once done it is no proposal but an event, which may be
# praised or blamed.
ACTIONS = frozenset(
    """abolition annexation arbitration closure confirmation cut disarmament easing evacuation exchange expansion
    extension extradition hike impeachment inquiry investigation legalisation legalization lifting mediation
    nationalisation nationalization nomination postponement privatisation privatization recognition recount release
    relocation removal reopening repeal resignation swap use""".split()
)
# Each a kind of its own: a ban is no tariff.
MOVES = ACTIONS | frozenset(
    """amendment ban boycott budget embargo law levy lockdown merger moratorium motion overhaul program programme
    project quota reform referendum resolution sanction subsidy surcharge takeover tariff tax toll
    withdrawal""".split()
)
# Whatever these are done to is a proposal, whatever its noun: "proposed a debate in Klow".
PUTS_FORWARD = frozenset("float propose".split())
VOTED_ON = frozenset("ratify veto".split())
# Whom one votes for, which is no proposal.
ELECTED = frozenset(
    """candidate democrat governor leader man mayor nominee one party people person president republican senator
    woman""".split()
)
# Not what is proposed, but its day or place, or a person for an office.
CIRCUMSTANCES = frozenset(
    """candidate claim date day head leader lot month name place rumor rumour site theory thing time toast
    way week year""".split()
)
IDEAS = frozenset("idea notion possibility prospect suggestion".split())
# "A takeover bid" is made to others; a bid for office is one only with what it is to do ("a bid to end the ban").
BIDS = frozenset("acquisition merger takeover".split())
# What is put forward in writing: such a word only points back, or says whose it is ("the Bordurian text").
DOCUMENTS = frozenset("document paper text".split())
# What one haggles over: such a word only points back.
FIGURES = frozenset("amount figure price rate sum".split())
TALKS = frozenset("negotiation talk summit meeting dialogue".split())
ROUNDS = frozenset({"round"})  # of talks
# Such talks took place, and nobody need agree to them.
HELD = frozenset("earlier last past previous recent subsequent".split())
SINCE = frozenset("after following since".split())
TROOPS = frozenset("force mission deployment contingent".split())
KEEPERS = frozenset("peacekeeping peacekeeper stabilisation stabilization monitoring reassurance".split())
STOPS = frozenset("cease halt pause stop suspend".split())
ASKS = URGES | DIRECT["proposes"] | {"agree", "decline", "refuse"}
# "The thirty days", "the 3 percent": accepted or refused, the measure stands for what has it.
UNITS = frozenset("day hour month percent week year".split())
# "Willing to put troops on the ground": what these are sent for a peacekeeping force does.
ARMED = frozenset("force soldier troop".split())
SENDS = frozenset("commit contribute deploy dispatch put send station".split())
# Topics that are named by what they do, so that a plan, a deal and a proposal may all be the same one.
PEACEKEEPING = "peacekeeping"
OPEN_TOPICS = frozenset({"ceasefire", "halt", PEACEKEEPING})
GENERIC = MAKES | DEALS | BILLS | MOVES | DOCUMENTS | FIGURES | REQUESTS
KINDS = {"plan": MAKES | DOCUMENTS | FIGURES, "deal": DEALS, "bill": BILLS}
SOLUTION = "solution"  # and only one of a sort: "a two-state solution"
NAMING = TROOPS | IDEAS | TALKS | ROUNDS | GENERIC | {"act", "bid", SOLUTION}
POINTING = frozenset("this that these those".split())
# What such a word points at is not the proposal spoken of last.
OTHER = frozenset(
    """another alternative current different earlier existing first initial latest new old original other own
    previous revised second separate similar""".split()
)
# Words before a noun that say nothing of what is proposed.
NO_TOPIC = frozenset(
    """additional another any american broad brokered comprehensive current draft existing final formal full
    future historic immediate initial interim key last latest limited long-term major new original own partial
    permanent possible potential previous proposed recent same similar temporary tentative unconditional
    provisional complete total general lasting landmark international whole entire late such""".split()
)
# Nor do these before a hyphen: "a long-term plan", "a last-minute deal".
GRADES = frozenset("all first full high large last long low mid multi non second short top wide".split())
# "Nuclear", "economic", "judicial" say what it is about; "reasonable", "sweeping", "alleged" do not.
TOPICAL = ("al", "ar", "ic", "ary")
# "Agreed to meet", "offered to help" are courtesies: nobody's proposal is named by them.
COURTESIES = frozenset(
    """accompany aid answer ask assist attend comment continue discuss explain explore give have hear help host
    information interview join meet see share speak take talk tell try""".split()
)
# "Called on her to resign", "to step down", "to quit as chair".
RESIGNS: frozenset[tuple[str, str]] = frozenset({("resign", ""), ("step", "down"), ("quit", "as")})
# What one is ready to do to others is a threat, and no offer.
THREATS = frozenset(
    """arrest attack bomb expel fight fire hit invade jail kill punish retaliate sack shoot strike subpoena sue
    use""".split()
)
# What one may do only if another gives way first, as sides of a dispute say: "would return to talks if".
CONCEDES = frozenset(
    """attend cease demobilise demobilize disarm free halt join lift meet negotiate pause release reopen restart
    restore resume suspend talk unblock withdraw""".split()
)
COMES, TABLE = frozenset("come go return".split()), frozenset("negotiation table talk".split())  # and to what
# Whoever these are asked to do something, no party is.
CROWDS = frozenset(
    """american citizen everybody everyone fan follower man member parent people public reader resident
    supporter viewer voter woman""".split()
)
# To find a way, to reach a deal: what everybody wishes.
ANYBODYS = frozenset("achieve build do find get look maintain make reach resolve seek solve work".split())
# A stance, not a proposal, is what these introduce: "agreed to support the plan".
NOT_CLAUSES = COURTESIES | ANYBODYS | URGES | DIRECT["supports"] | DIRECT["accepts"] | DIRECT["rejects"]
SUMS = frozenset("demand offer propose request".split())


def kind(lemma: str) -> str:
    """What sort of proposal a general noun names: a plan is no deal, and a bill is neither."""
    if lemma in MOVES | REQUESTS:
        return lemma
    return next(kind for kind, nouns in KINDS.items() if lemma in nouns)
