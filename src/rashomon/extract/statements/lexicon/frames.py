"""Verbs that attribute, with the complements that they report with.

A verb alone attributes nothing: "he added sugar" is no statement. What counts is a verb with a complement of a
kind that it reports with, so each verb has frames. The classes are those of Levin (1993): verbs of communication
(37), of judgement (33), of conjecture and of perception (29, 30), of desire and of intention (31, 32, 62). Which
frames pay was checked by counting on labelled news: of clauses under "say" outside quotation marks and outside
another's words 19 in 20 are attributions, of objects of "call" with a name 7 in 10, of infinitives under "want"
7 in 10, of objects of "release" 1 in 10 (so "release" is not here).
"""

from __future__ import annotations

from enum import Enum, auto
from types import MappingProxyType

from rashomon.extract.statements.lexicon.prepositions import BLAMES, PREPOSITIONS
from rashomon.model import AttributionType


class Frame(Enum):
    """What a verb takes as its content."""

    CLAUSE = auto()  # said (that) the road was closed; asked whether it was
    QUESTION = auto()  # described how it sank, questioned whether it had
    QUOTE = auto()  # "No," she shrugged
    INFINITIVE = auto()  # pledged to rebuild
    ORDER = auto()  # urged both sides to talk
    OBJECT = auto()  # announced a truce
    TOPIC = auto()  # condemned the attack, mentioned the mayor: somebody's name may be the content
    GERUND = auto()  # denied meeting him
    AS = auto()  # described it as a farce
    NAME = auto()  # called it "a farce"
    BLAME = auto()  # accused them of lying
    FINDING = auto()  # the poll shows him ahead of her


F = Frame
# Verbs of communication: what they attribute was uttered, or stands in a text.
_SAYING: tuple[tuple[tuple[Frame, ...], str], ...] = (
    (
        (F.CLAUSE, F.QUOTE),
        """
        say tell add write note state explain reply respond answer announce report tweet post retort remark
        observe declare insist stress emphasize emphasise underline maintain assert claim allege contend argue
        predict forecast conclude acknowledge admit concede confess confirm affirm reaffirm reiterate repeat
        recall recount reveal disclose indicate signal suggest imply hint warn caution vow pledge promise
        swear assure reassure advise urge ask demand request plead beg implore propose recommend deny reject
        complain grumble lament protest object boast brag joke quip counter opine proclaim clarify testify
        wonder inquire enquire email text blog shout yell scream whisper mutter murmur chant exclaim interject
        muse marvel scoff fret continue estimate elaborate agree worry surmise bark bellow blurt gripe grouse
        rant rave decree pontificate bemoan crow drawl mumble gloat sniff stammer fire_back hit_back shoot_back
        chime_in point_out venture prophesy deadpan whine moan vent snipe
        """,
    ),
    (
        (F.QUOTE,),
        """
        begin laugh smile shrug sigh cry roar snap interrupt rejoin chime gush enthuse thunder fume rage
        lecture sneer taunt jeer crack read call comment speak go think shoot start open finish close conclude
        beam boom gasp giggle chuckle wail hiss snarl growl groan squeal sob nod grin demur chirp croak retaliate
        share mock echo intone put_it join_in jump_in cut_in sum_up recite cheer holler snort stutter volunteer
        disagree reflect scold chide tease sympathize sympathise summarize summarise
        """,
    ),
    (
        (F.CLAUSE,),
        """
        regret remind inform notify guarantee dispute underscore rule find determine speculate profess attest
        point intimate certify concur disagree charge mention foresee relay specify detail threaten hold cite
        show demonstrate posit postulate
        theorize theorise calculate project hypothesize hypothesise apologize apologise
        """,
    ),
    ((F.QUESTION,), "describe discuss highlight outline debate illustrate question mention recount detail"),
    (
        (F.INFINITIVE,),
        """
        vow pledge promise threaten swear offer refuse agree demand ask propose claim undertake volunteer vote
        call
        """,
    ),
    (
        (F.ORDER,),
        """
        urge ask tell call warn advise encourage order instruct direct command beg implore appeal press push
        challenge recommend request caution counsel exhort plead pressure persuade admonish entreat lobby dare
        authorize authorise prod cajole petition remind convince
        """,
    ),
    (
        (F.OBJECT,),
        """
        announce confirm deny reject dismiss refute rebut dispute contradict repudiate disavow propose
        recommend reaffirm reiterate repeat predict forecast demand promise pledge report reveal disclose
        stress emphasize emphasise underline underscore acknowledge admit concede declare explain express
        voice outline request question doubt recall suggest allege tweet proclaim raise urge note detail articulate
        state recite propound vow foresee estimate order mandate prescribe utter shout chant retract recant
        claim share
        recap summarize summarise enumerate misstate restate affirm lay_out set_out spell_out sum_up bring_up
        point_out rule_out walk_back tick_off roll_out float tell offer
        """,
    ),
    (
        (F.TOPIC,),
        """
        condemn denounce decry deplore lament criticize criticise slam blast rebuke castigate deride ridicule
        mock praise hail laud commend applaud welcome endorse defend tout lambast lambaste cite mention
        discuss reference describe depict portray highlight list echo quote address invoke contrast compare
        berate belittle bemoan besmirch censure champion chastise chide demonize demonise
        denigrate disparage downplay excoriate extol extoll eulogize eviscerate fault glorify herald impugn
        insult lampoon malign parrot pan pillory preach publicize publicise rebuff recount reprimand reproach
        retweet salute satirize satirise savage scold scorn skewer slander slate smear spotlight taunt
        thank congratulate toast trumpet trivialize trivialise upbraid vilify harangue
        credit promote advocate veto trend boo cheer heckle jeer discredit amplify paraphrase assail bash
        blame discount minimize minimise renounce disown decry deprecate knock rip skewer
        hammer pummel flay ding needle rap cheer_on egg_on
        trash roast play_down play_up talk_up call_out wave_off brush_off brush_aside laugh_off shrug_off
        """,
    ),
    (
        (F.GERUND,),
        """
        deny suggest recommend propose recall admit regret acknowledge report mention describe discuss lament
        advocate
        """,
    ),
    (
        (F.AS,),
        """
        describe portray depict characterize characterise dismiss denounce condemn criticize criticise slam
        blast deride mock praise hail laud defend tout brand attack cast cite list identify quote frame
        position reference label pitch herald bill denigrate disparage ridicule recall rank reject interpret
        construe caricature celebrate hold_up write_off
        """,
    ),
    ((F.FINDING,), "show find put give"),
    ((F.NAME,), "call label dub brand term declare pronounce proclaim name christen"),
)
# What somebody holds to be so, whether or not it was uttered.
_BELIEVING: tuple[tuple[tuple[Frame, ...], str], ...] = (
    (
        (F.CLAUSE,),
        """
        believe think suspect fear hope expect doubt worry assume presume reckon anticipate feel figure guess
        trust imagine bet consider envision fantasize sense infer reason
        """,
    ),
    (
        (F.TOPIC,),
        """
        fear doubt envision mull ponder contemplate perceive relish mourn misjudge underestimate
        """,
    ),
    ((F.AS,), "see view regard perceive think remember"),
    ((F.NAME,), "consider deem find judge rate"),
)
# What somebody knows, sees or finds out: the words take it for true (factive verbs).
_KNOWING: tuple[tuple[tuple[Frame, ...], str], ...] = (
    (
        (F.CLAUSE,),
        "know realize realise learn discover recognize recognise notice see understand remember forget hear",
    ),
    ((F.TOPIC,), "understand remember recognize recognise"),
    ((F.GERUND,), "remember"),
)
# What somebody wants, means to do, or is for or against.
_INTENDING: tuple[tuple[tuple[Frame, ...], str], ...] = (
    (
        (F.INFINITIVE,),
        """
        want seek plan intend aim decide prefer hope opt plot wish yearn long aspire resolve hesitate decline
        look desire consent like love
        """,
    ),
    ((F.ORDER,), "want expect prefer"),
    (
        (F.TOPIC,),
        """
        support oppose back favor favour prefer want dislike hate love admire despise loathe resent detest
        adore embrace distrust revere idolize idolise abhor shun spurn rue welcome
        seek reject covet crave disdain tolerate eschew disregard approve decline
        """,
    ),
    ((F.OBJECT,), "accept"),
    ((F.GERUND,), "consider contemplate support oppose favor favour advocate"),
)
_TABLES: tuple[tuple[AttributionType, tuple[tuple[tuple[Frame, ...], str], ...]], ...] = (
    ("assertion", _SAYING),
    ("belief", _BELIEVING),
    ("fact", _KNOWING),
    ("eventuality", _INTENDING),
)
# Verbs whose objects are words only if they are these: "raised an objection", not "raised wages".
LIMITED = MappingProxyType(
    {
        verb: frozenset(nouns.split())
        for verb, nouns in {
            "raise": "question concern doubt objection prospect possibility fear suspicion",
            "claim": """responsibility victory credit innocence success ignorance attack assault bombing blast
                explosion shooting killing strike""",
            "share": """anecdote story view concern belief opinion thought sentiment worry frustration optimism
                memory""",
            "tell": "joke story tale lie truth anecdote",
            "float": "idea notion possibility proposal plan name theory suggestion",
            "roll_out": "plan proposal policy",
            "accept": """proposal plan offer term condition deal compromise apology idea conclusion responsibility
                blame defeat result demand truce ceasefire agreement verdict invitation recommendation""",
        }.items()
    }
)
CITING = frozenset({"cite", "quote"})  # what these name may be a source, and is no content then
# What is cited without being anybody's words.
PAPERS = frozenset("people person official source report document newspaper agency study witness expert".split())
# What finds and shows: documents, and what is counted or measured.
FINDERS = frozenset(
    """
    poll survey study paper data record document report figure statistic result analysis email footage video photo
    image filing census average map chart research review investigation audit test tally count finding index
    ranking estimate projection
    """.split()
)
# These need "that" or a quotation: without them the clause is mostly a parse gone wrong.
THAT_ONLY = frozenset(
    """
    add rule hold determine decide regret remind notify guarantee specify detail threaten cite mention
    speculate profess attest foresee underscore dispute certify concur relay text email command charge see
    hear understand consider
    """.split()
)
# "Denied bail", "rejected the man": refusals, not words.
REFUSED = frozenset(
    """
    bail access entry visa permission parole boarding asylum chance opportunity right coverage care citizenship
    benefit loan
    """.split()
)
# A reader finds out from these, if what finds or shows is a document or a body: "the poll found that".
EVIDENCE = frozenset("find show demonstrate determine hold".split())
DENIALS = frozenset(
    "deny reject dismiss refute rebut dispute contradict repudiate disavow doubt question disagree".split()
)
# The object of these is whoever hears it.
TELLING = frozenset(
    "tell assure reassure remind inform notify warn advise ask urge caution beg implore promise email text".split()
)


def _by_verb() -> dict[str, dict[Frame, AttributionType]]:
    found: dict[str, dict[Frame, AttributionType]] = {}
    for type, table in _TABLES:
        for frames, verbs in table:
            for verb in verbs.split():
                for frame in frames:
                    found.setdefault(verb, {}).setdefault(frame, type)
    for verb in BLAMES:
        found.setdefault(verb, {})[Frame.BLAME] = "assertion"
    return found


def _particles() -> dict[str, frozenset[str]]:
    pairs = [entry.split("_") for entry in FRAMES if "_" in entry]
    return {verb: frozenset(particle for other, particle in pairs if other == verb) for verb, _ in pairs}


FRAMES = MappingProxyType({**{verb: {} for verb in PREPOSITIONS}, **_by_verb()})
# The particles of the verbs that are listed with one ("lay_out").
PARTICLES = MappingProxyType(_particles())
SAYING = frozenset(
    verb
    for verb, frames in FRAMES.items()
    if "assertion" in frames.values() or "assertion" in PREPOSITIONS.get(verb, {}).values()
)
BELIEF = frozenset(verb for verb, frames in FRAMES.items() if frames.get(F.CLAUSE) == "belief")
# With "it" these speak of a fact or of nobody: "it shows that", "it feels".
IMPERSONAL = EVIDENCE | frozenset(
    "feel suggest indicate reveal imply mean signal underscore underline confirm".split()
)
