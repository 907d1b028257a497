"""Verbs and the acts they name, with the company each needs. Types and modes are PLOVER's, where it has one.

The order matters: the first frame that fits is taken, so the narrow ones of a verb stand before its wide ones.
Which verbs earn a place was decided by counting heads of clauses in labelled sentences of news; a verb that
was as often something else ("say", "call", "warn" on their own) has a frame that asks for more company.
"""

from __future__ import annotations

from rashomon.extract.events.frames import ACTOR, ANY, CLAUSE, NONE, Frame

TALKS = """
    bargaining consultation conversation dialogue discussion meeting negotiation summit talk
"""
CALLS = "call phone-call videoconference teleconference"
ATTACKS = """
    airstrike ambush assault attack attacks bombardment bombing barrage incursion invasion offensive
    onslaught raid salvo shelling strike
"""
WEAPONS = "drone missile rocket shell bomb projectile mortar artillery torpedo grenade"
FORCES = """
    aircraft army battalion bomber brigade carrier contingent destroyer division fighter fleet force
    frigate jet personnel plane police soldier submarine tank troop unit vessel warplane warship
"""
MEASURE = """
    ban blockade boycott curb curfew embargo emergency limit limitation measure moratorium penalty
    prohibition quota restriction sanction tariff
"""
GOODS = """
    aid ambulance ammunition arm assistance cash credit dollar donation equipment euro food fund funding
    grant help hospital launcher loan medicine missile money package protection relief shelter supply
    system tank tent training vaccine vehicle weapon
"""
CAPTIVES = """
    activist captive civilian convict crew detainee dissident fighter hostage inmate journalist lawyer man
    member militant official peacekeeper people person pilot politician prisoner rebel sailor ship soldier
    student suspect tanker vessel woman worker
"""
DUTIES = "brief duty function mandate portfolio power purview remit responsibility role task"
PROPOSALS = """
    accord agreement appeal bid call ceasefire claim compromise demand idea initiative invitation offer
    petition plan possibility proposal request resolution result suggestion truce ultimatum cooperation
    notion
"""
INQUIRIES = "inquiry investigation probe enquiry audit inquest"
# Declining to speak is a silence, not an act.
MUTE = """
    answer clarify comment confirm discuss disclose elaborate explain give identify name provide respond say
    specify
"""
SPEAKING = "speak talk"
SUITS = "charge complaint lawsuit suit indictment"
FIRE = "attack airstrike assault bombing bombardment fire fighting hostility offensive operation shelling strike"
TIES = """
    agreement aid assistance contact cooperation delivery donation export flight funding import link membership
    relation supply support talk tie trade
"""
TARGETS = """
    apartment base block bridge building camp car centre center church civilian city compound convoy
    depot facility factory farm grid harbor harbour home hospital house infrastructure market mosque
    neighbourhood neighborhood oilfield people plant port position refinery residence residents school
    settlement ship shelter site soldier station target terminal town troop vehicle vessel village
    warehouse
"""
TERRITORY = """
    area airport base bridge capital checkpoint city district hill island land neighbourhood neighborhood
    outpost peninsula port position province region settlement strip swath swathe territory town village
"""

# fmt: off
FRAMES: tuple[Frame, ...] = (
    # Consultations
    Frame("meet", "CONSULT", "meet", to="with", needs="several"),
    Frame("visit", "CONSULT", "visit", objects=ACTOR),
    Frame("host receive", "CONSULT", "visit", objects=ACTOR),
    Frame("hold have host attend convene chair open join conduct begin start resume conclude finish lead skip",
          "CONSULT", objects=TALKS, to="with"),
    Frame("hold have", "CONSULT", "phone", objects=CALLS, to="with", needs="several"),
    Frame(SPEAKING, "CONSULT", to="with to", needs="several"),
    Frame("discuss", "CONSULT", to="with", needs="several"),
    Frame("confer consult negotiate", "CONSULT", to="with", needs="several"),
    Frame("phone telephone", "CONSULT", "phone", objects=ACTOR),
    Frame("mediate broker facilitate", "CONSULT", "third-party", objects=TALKS, to="between"),
    # Agreements and support
    Frame("sign ratify finalise finalize initial", "SUPPORT",
          objects="accord agreement contract deal memorandum pact protocol treaty", to="with"),
    Frame("reach strike clinch conclude", "AGREE", objects="accord agreement compromise deal pact truce",
          to="with"),
    Frame("agree", "AGREE", infinitive=True, to="with"),
    Frame("agree", "AGREE", preposition="to", to="with"),
    Frame("agree", "AGREE", preposition="on", to="with"),
    Frame("agree", "AGREE", preposition="with", to="with"),
    Frame("voice reaffirm reiterate pledge renew express", "SUPPORT",
          objects="support solidarity backing commitment", to="for"),
    Frame("pledge promise commit undertake", "AGREE", infinitive=True, to="to"),
    Frame("pledge promise commit undertake", "AGREE", objects=ANY, to="to"),
    Frame("offer", "AGREE", infinitive=True),
    Frame("offer", "AGREE", objects=ANY, to="to", needs="recipient"),
    Frame("welcome praise hail applaud commend endorse back", "SUPPORT", objects=ANY),
    Frame("support defend", "SUPPORT", objects=ANY),
    Frame("congratulate thank", "SUPPORT", objects=ACTOR),
    Frame("recognise recognize", "SUPPORT", objects=ACTOR),
    Frame("establish restore resume upgrade normalise normalize", "SUPPORT", objects="relation tie",
          to="with"),
    Frame("strengthen expand deepen boost develop", "COOPERATE",
          objects="cooperation co-operation partnership tie relation", to="with"),
    Frame("share exchange", "COOPERATE", objects="datum evidence information intelligence technology prisoner",
          to="with"),
    Frame("give", "COOPERATE", objects="information intelligence", to="to"),
    Frame("cooperate collaborate", "COOPERATE", to="with"),
    Frame("hold launch conduct begin stage start", "COOPERATE", objects="drill exercise game manoeuvre maneuver",
          preposition="with", to="with"),
    Frame("extradite", "COOPERATE", objects=ANY, to="to"),
    # Aid
    Frame("provide send give deliver donate offer supply ship", "AID", objects=GOODS, to="to with",
          needs="recipient"),
    Frame("provide send give deliver donate supply", "AID", objects="aid assistance relief", to="to for"),
    Frame("donate lend", "AID", objects=ANY, to="to"),
    Frame("provide supply", "AID", objects=ACTOR),
    Frame("grant give offer", "AID", objects="asylum refuge shelter", to="to"),
    Frame("evacuate rescue", "AID", objects=ANY, to=""),
    # Concessions and withdrawals
    Frame("lift ease relax loosen scrap waive remove suspend end", "CONCEDE",
          objects="ban blockade boycott curfew embargo restriction sanction siege tariff emergency",
          to="on against"),
    Frame("declare announce", "CONCEDE", objects="ceasefire truce cease-fire", to="with"),
    Frame("call", "CONCEDE", objects="strike protest boycott", particle="off"),
    Frame("pardon", "CONCEDE", objects=ANY),
    Frame("grant", "CONCEDE", objects=ANY, to="to"),
    Frame("drop", "CONCEDE", objects="charge case investigation demand suit lawsuit objection",
          to="against"),
    Frame("apologise apologize", "CONCEDE", to="to for"),
    Frame("revoke reverse", "CONCEDE", objects="decision ban order sanction"),
    Frame("reduce", "CONCEDE", objects="tariff sentence", to="on"),
    Frame("release free", "RETREAT", "release", objects=CAPTIVES),
    Frame("release free", "RETREAT", "release", objects=ACTOR),
    Frame("withdraw pull", "RETREAT", "withdraw", objects=FORCES, to="from"),
    Frame("pull", "RETREAT", "withdraw", particle="out", objects=FORCES, to="from"),
    Frame("withdraw retreat", "RETREAT", "withdraw", preposition="from", after=TERRITORY + " " + ACTOR),
    Frame("surrender", "RETREAT", to="to"),
    Frame("return repatriate", "RETREAT", "return", objects=ANY, preposition="to", to="to",
          needs="recipient"),
    Frame("lay put", "RETREAT", "disarm", particle="down", objects="arm weapon"),
    Frame("disarm", "RETREAT", "disarm"),
    Frame("halt cease stop end suspend", "RETREAT", "ceasefire", objects=FIRE),
    Frame("resign", "RETREAT", "resign"),
    Frame("step stand", "RETREAT", "resign", particle="down"),
    # Requests
    Frame("demand", "REQUEST", objects=ANY),
    Frame("demand", "REQUEST", objects=CLAUSE),
    Frame("order instruct", "REQUEST", objects=ACTOR, infinitive=True),
    Frame("seek", "REQUEST", objects="asylum refuge shelter"),
    Frame("urge implore beg", "REQUEST", objects=ACTOR),
    Frame("press pressure pressurise", "REQUEST", objects=ACTOR),
    Frame("ask", "REQUEST", objects=ACTOR, infinitive=True),
    Frame("call", "ACCUSE", preposition="for", after=INQUIRIES + " sanction", to="against on into"),
    Frame("call appeal", "REQUEST", preposition="on", after=ACTOR, to="on"),
    Frame("appeal", "REQUEST", preposition="to", after=ACTOR, to="to"),
    Frame("call appeal push press", "REQUEST", preposition="for", to=""),
    # Accusations
    Frame("accuse", "ACCUSE", "allege", objects=ACTOR),
    Frame("blame", "ACCUSE", "allege", objects=ACTOR),
    Frame("blame", "ACCUSE", "allege", objects=ANY, preposition="on", to="on"),
    Frame("condemn denounce decry deplore criticise criticize slam blast lambast lambaste fault rebuke",
              "ACCUSE", "disapprove", objects=ANY),
    Frame("sue", "ACCUSE", "allege", objects=ANY),
    Frame("charge", "ACCUSE", "allege", objects=ANY, preposition="with"),
    Frame("charge", "ACCUSE", "allege", objects=ACTOR),
    Frame("express voice issue", "ACCUSE", "disapprove", objects="condemnation criticism outrage", to="of"),
    Frame("file bring lodge", "ACCUSE", "allege", objects=SUITS, to="against"),
    Frame("launch open order start begin announce lead head join conduct", "ACCUSE", "investigate",
          objects=INQUIRIES, to="into against of"),
    Frame("investigate probe", "ACCUSE", "investigate", objects=ANY),
    Frame("summon", "ACCUSE", "disapprove", objects="ambassador envoy diplomat"),
    # Rejections
    Frame("refuse decline", "REJECT", infinitive=True, unless=MUTE),
    Frame("refuse", "REJECT", objects=PROPOSALS),
    Frame("reject rebuff spurn veto", "REJECT", objects=ANY),
    Frame("dismiss deny", "REJECT",
          objects=PROPOSALS + " allegation accusation report reasoning charge suggestion"),
    Frame("turn", "REJECT", particle="down", objects=PROPOSALS + " aid ally"),
    Frame("rule", "REJECT", particle="out", objects=ANY),
    Frame("oppose", "REJECT", objects=ANY),
    Frame("cancel", "REJECT", objects="visit meeting trip talk summit"),
    # Threats
    Frame("threaten", "THREATEN", infinitive=True),
    Frame("threaten", "THREATEN", objects=ACTOR),
    Frame("warn", "THREATEN", objects=ACTOR),
    Frame("issue give set deliver", "THREATEN", objects="deadline ultimatum warning", to="to"),
    # Protests
    Frame("protest demonstrate riot", "PROTEST", objects=NONE, to="against"),
    Frame("stage hold organise organize", "PROTEST", "demo",
          objects="demonstration march protest rally sit-in", to="against"),
    Frame("boycott", "PROTEST", "boycott", objects=ANY),
    # Sanctions and cut relations
    Frame("impose reimpose slap", "SANCTION", objects="embargo sanction tariff duty", to="on against"),
    Frame("tighten toughen extend expand renew prolong", "SANCTION", objects="embargo sanction tariff",
          to="on against"),
    Frame("sanction blacklist", "SANCTION", objects=ANY),
    Frame("expel", "SANCTION", "expel", objects="ambassador diplomat envoy attache consul"),
    Frame("expel", "SANCTION", "expel", objects=ACTOR),
    Frame("recall withdraw", "SANCTION", "withdraw", objects="ambassador envoy"),
    Frame("withdraw pull", "SANCTION", "withdraw", objects=ACTOR, preposition="from", own=True),
    Frame("withdraw pull", "SANCTION", "withdraw", preposition="from",
          after="accord agreement deal pact treaty talk negotiation"),
    Frame("cut sever break suspend reduce end halt freeze", "SANCTION", "discontinue", objects=TIES,
          to="with to"),
    Frame("cut break", "SANCTION", "discontinue", particle="off",
          objects="aid relation tie talk funding contact supply"),
    # Force made ready
    Frame("mobilise mobilize", "MOBILIZE", objects=""),
    Frame("deploy move redeploy amass mass station", "MOBILIZE", "troops", objects=FORCES, own=True),
    Frame("deploy test test-fire", "MOBILIZE", "weapons",
          objects="missile system weapon defence defense launcher battery rocket"),
    # Coercion
    Frame("impose declare", "COERCE", "martial-law", objects="curfew emergency martial-law law", to="on"),
    Frame("issue", "COERCE", "arrest", objects="warrant", to="for against"),
    Frame("arrest detain jail imprison apprehend", "COERCE", "arrest", objects=ANY),
    Frame("round", "COERCE", "arrest", particle="up", objects=ANY),
    Frame("deport", "COERCE", "deport", objects=ANY),
    Frame("ban outlaw prohibit", "COERCE", "ban", objects=ANY),
    Frame("censor", "COERCE", "censor", objects=ANY),
    Frame("impose", "COERCE", "restrict", objects="ban blockade restriction", to="on against"),
    Frame("seize confiscate", "COERCE", "seize",
          objects="asset boat cargo money oil property ship tanker vessel weapon"),
    Frame("convict sentence", "COERCE", "arrest", objects=ANY),
    # Assaults
    Frame("launch carry conduct mount stage begin start lead", "ASSAULT", objects=ATTACKS, to="on against",
          anyone=True),
    Frame("carry", "ASSAULT", particle="out", objects=ATTACKS, to="on against", anyone=True),
    Frame("launch fire drop lob", "ASSAULT", objects=WEAPONS, preposition="at on against",
          to="at on against", anyone=True),
    Frame("launch fire drop lob", "ASSAULT", objects=WEAPONS, preposition="into toward towards", after=ACTOR,
          to="into toward towards"),
    Frame("launch fire test test-fire", "MOBILIZE", "weapons", objects=WEAPONS, own=True),
    Frame("come fall", "ASSAULT", preposition="under", after=ATTACKS + " fire", suffers=True),
    Frame("attack bomb shell bombard strafe ambush storm raid torture assassinate behead execute",
              "ASSAULT", objects=ANY),
    Frame("invade", "ASSAULT", objects=ANY),
    Frame("invade", "ASSAULT"),
    Frame("kill wound injure", "ASSAULT", objects=ANY),
    Frame("shoot", "ASSAULT", "firearms", objects=ANY),
    Frame("strike hit target pound", "ASSAULT", objects=TARGETS),
    Frame("strike hit target pound", "ASSAULT", objects=ACTOR),
    Frame("strike", "ASSAULT", objects=NONE),
    Frame("capture seize occupy overrun retake recapture reclaim regain annex", "ASSAULT", "territory",
          objects=TERRITORY),
    Frame("capture occupy overrun retake recapture reclaim annex", "ASSAULT", "territory", objects=ANY),
    Frame("violate breach break", "ASSAULT", objects="ceasefire truce cease-fire"),
    Frame("clash", "ASSAULT", to="with", needs="several"),
    # What PLOVER has no type for
    Frame("appoint nominate", "OTHER", "appointed", objects=ACTOR),
    Frame("name", "OTHER", "appointed", objects=ACTOR, preposition="as"),
    Frame("reappoint reinstate", "OTHER", "appointed", objects=ACTOR),
    Frame("dismiss sack fire oust remove", "OTHER", "removed", objects=ACTOR),
    Frame("exclude bar", "OTHER", "excluded", objects=ACTOR),
    Frame("replace", "OTHER", "replaced", objects=ACTOR),
    Frame("dispatch send", "OTHER", "dispatched", objects=ACTOR),
    Frame("narrow curtail limit reduce restrict trim widen expand broaden extend redefine split", "OTHER",
          "reassigned", objects=DUTIES, within=True, needs="recipient"),
    Frame("reassign redeploy transfer", "OTHER", "reassigned", objects=ACTOR),
    Frame("elect", "OTHER", "elected", objects=ACTOR),
    Frame("arrive land", "OTHER", "arrived", preposition="in"),
    Frame("arrive land", "OTHER", "arrived", preposition="at"),
    Frame("travel fly head", "OTHER", "travelled", preposition="to"),
)
# fmt: on


def by_verb() -> dict[str, tuple[Frame, ...]]:
    """The frames of each verb, in order."""
    found: dict[str, list[Frame]] = {}
    for frame in FRAMES:
        for verb in frame.verbs.split():
            found.setdefault(verb, []).append(frame)
    return {verb: tuple(frames) for verb, frames in found.items()}


BY_VERB = by_verb()
