"""Frames of conflict by word: REQUEST, ACCUSE, REJECT, THREATEN."""

from __future__ import annotations

from rashomon.extract.events.frames import ACTOR, ANY, CLAUSE, Frame
from rashomon.extract.events.lexicon import words as w

# fmt: off
REQUESTING: tuple[Frame, ...] = (
    Frame("demand", "REQUEST", objects=ANY, to="from of"),
    Frame("demand", "REQUEST", objects=CLAUSE),
    Frame("order command", "COERCE", "arrest", objects=ACTOR, complement="jailed arrested detained imprisoned "
          "held"),
    Frame("order", "COERCE", "restrict", objects=w.PRESS),
    Frame("order instruct direct command", "REQUEST", objects=ACTOR, infinitive=True),
    Frame("seek request", "REQUEST", objects="asylum refuge shelter " + w.AID, to="from in"),
    Frame("request", "REQUEST", objects=ANY, to="from of"),
    Frame("urge implore beg exhort", "REQUEST", objects=ACTOR),
    Frame("press pressure pressurise", "REQUEST", objects=ACTOR),
    Frame("push", "REQUEST", objects=ACTOR, infinitive=True),
    Frame("ask tell", "REQUEST", objects=ACTOR, infinitive=True),
    Frame("say declare conclude insist stress warn", "REQUEST", must=True, needs="recipient"),
    Frame("insist", "REQUEST", preposition="on upon", to="from"),
    Frame("encourage advise prod remind lobby", "REQUEST", objects=ACTOR, infinitive=True),
    Frame("plead", "REQUEST", preposition="with", to="with"),
    Frame("issue send", "REQUEST", objects="reminder", to="to"),
    Frame("reiterate renew repeat", "REQUEST", objects="appeal call demand", to="to on for"),
    Frame("ask", "REQUEST", objects=ACTOR, preposition="for"),
    Frame("call", "ACCUSE", preposition="for", after=w.INQUIRIES + " sanction", to="against on into"),
    Frame("call appeal", "REQUEST", preposition="on upon", after=ACTOR, to="on upon"),
    Frame("appeal", "REQUEST", preposition="to", after=ACTOR, to="to"),
    Frame("call appeal push press lobby", "REQUEST", preposition="for", to=""),
    Frame("petition", "REQUEST", objects=ACTOR),
)
ACCUSING: tuple[Frame, ...] = (
    Frame("accuse", "ACCUSE", "allege", objects=ANY),
    Frame("blame", "ACCUSE", "allege", objects=ACTOR),
    Frame("blame", "ACCUSE", "allege", objects=ANY, preposition="on", to="on"),
    Frame("""condemn denounce decry deplore criticise criticize slam blast lambast lambaste fault rebuke castigate
             chastise chide assail deride""", "ACCUSE", "disapprove", objects=ANY),
    Frame("admonish berate censure reprimand scold upbraid vilify", "ACCUSE", "disapprove", objects=ANY),
    Frame("challenge dispute refute", "ACCUSE", "disapprove", objects=ANY),
    Frame("take", "ACCUSE", "disapprove", objects="issue", preposition="with", to="with"),
    Frame("raise", "ACCUSE", "disapprove", objects="alarm concern objection", to="about over to with"),
    Frame("implicate", "ACCUSE", "allege", objects=ANY),
    Frame("subpoena question", "ACCUSE", "investigate", objects=ACTOR),
    Frame("object", "ACCUSE", "disapprove", preposition="to", to="to"),
    Frame("question query mock ridicule", "ACCUSE", "disapprove",
          objects="decision plan policy move motive handling legality legitimacy"),
    Frame("lash hit speak", "ACCUSE", "disapprove", particle="out", preposition="at against", to="at against"),
    Frame("protest", "ACCUSE", "disapprove", objects="decision move", to="to"),
    Frame("take", "ACCUSE", "allege", objects=ACTOR, preposition="to", after="court trial"),
    Frame("put place", "ACCUSE", "investigate", objects=ANY, preposition="under on", after="investigation trial"),
    Frame("try", "ACCUSE", "allege", objects=ACTOR, preposition="for"),
    Frame("inspect", "ACCUSE", "investigate", objects=ANY),
    Frame("look inquire enquire", "ACCUSE", "investigate", preposition="into", to="into"),
    Frame("complain", "ACCUSE", "disapprove", to="about of to"),
    Frame("sue prosecute indict arraign impeach", "ACCUSE", "allege", objects=ANY),
    Frame("charge", "ACCUSE", "allege", objects=ANY, preposition="with"),
    Frame("charge", "ACCUSE", "allege", objects=ACTOR),
    Frame("express voice issue", "ACCUSE", "disapprove",
          objects="alarm anger concern condemnation criticism displeasure dismay outrage regret", to="of about "
          "over at"),
    Frame("file bring lodge launch initiate", "ACCUSE", "allege", objects=w.SUITS, to="against over"),
    Frame("launch open order start begin announce lead head join conduct commence", "ACCUSE", "investigate",
          objects=w.INQUIRIES, to="into against of"),
    Frame("investigate probe interrogate", "ACCUSE", "investigate", objects=ANY),
    Frame("summon", "ACCUSE", "disapprove", objects="ambassador envoy diplomat"),
    Frame("find", "SANCTION", "convict", objects=ANY, complement="guilty liable"),
    Frame("find", "SANCTION", "convict", complement="guilty liable"),
)
REJECTING: tuple[Frame, ...] = (
    Frame("refuse decline", "REJECT", infinitive=True, unless=w.MUTE),
    Frame("refuse decline", "REJECT", objects=w.PROPOSALS + " entry permission visa", to="by from of with to"),
    Frame("reject rebuff spurn veto snub defy", "REJECT", objects=ANY, to="of by from"),
    Frame("dismiss deny", "REJECT", objects=w.PROPOSALS + " protest reasoning " + w.ACCUSATIONS, to="by from of"),
    Frame("deny", "REJECT", objects="access entry permission visa", to="to"),
    Frame("turn", "REJECT", particle="down", objects=w.PROPOSALS + " aid ally"),
    Frame("rule", "REJECT", particle="out", objects=ANY),
    Frame("oppose repudiate disavow", "REJECT", objects=ANY),
    Frame("brush wave", "REJECT", particle="aside", objects=w.PROPOSALS + " concern warning " + w.ACCUSATIONS,
          to="from of"),
    Frame("brush shrug", "REJECT", particle="off", objects=w.PROPOSALS + " concern warning " + w.ACCUSATIONS,
          to="from of"),
    Frame("back pull", "REJECT", particle="out", preposition="of", after=w.TALKS, to="with"),
    Frame("withhold", "REJECT", objects="approval consent", to="from"),
    Frame("cancel postpone", "REJECT", objects="visit meeting trip talk summit", to="to with"),
    Frame("leave quit", "REJECT", objects="meeting talk negotiation", to="with"),
    Frame("deny refuse", "REJECT", objects="admission admittance allocation asylum entrance", to="to"),
    Frame("renege", "REJECT", preposition="on", to="on"),
    Frame("strike shoot vote", "REJECT", particle="down", objects=w.PROPOSALS + " law measure"),
    Frame("throw", "REJECT", particle="out", objects=w.PROPOSALS + " case lawsuit suit"),
    Frame("block", "REJECT", objects=w.PROPOSALS + " aid bid effort law measure move"),
    Frame("resist", "REJECT", objects=w.DEMANDS + " effort move plan"),
    Frame("fail", "REJECT", infinitive=True, only="agree reach"),
    Frame("break violate breach", "REJECT", objects="ban law order resolution rule", to="of by"),
    Frame("skip shun", "REJECT", objects=w.TALKS),
    Frame("walk", "REJECT", particle="out", preposition="of", after=w.TALKS, to="with"),
    Frame("disobey ignore flout", "REJECT", objects="appeal call demand order request ruling warning", to="of "
          "from by"),
)
THREATENING: tuple[Frame, ...] = (
    Frame("threaten", "THREATEN", infinitive=True),
    Frame("threaten", "THREATEN", objects=ACTOR),
    Frame("warn", "THREATEN", objects=ACTOR, needs="name"),
    Frame("issue give set deliver", "THREATEN", objects="deadline ultimatum warning threat", to="to for"),
    Frame("make", "THREATEN", objects="threat", to="against to"),
    Frame("threaten", "THREATEN", objects=ANY, to="against with on"),
    Frame("swear", "THREATEN", infinitive=True),
    Frame("vow swear", "THREATEN", objects="retaliation revenge vengeance", to="against on"),
)
# fmt: on
FRAMES = (*REQUESTING, *ACCUSING, *REJECTING, *THREATENING)
