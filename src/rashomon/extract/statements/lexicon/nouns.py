"""Nouns that attribute, with what completes them: "her claim that", "his refusal to", "their criticism of"."""

from __future__ import annotations

from types import MappingProxyType

from rashomon.extract.statements.lexicon.prepositions import by_word
from rashomon.model import AttributionType

# Nouns that announce a clause.
NOUNS = frozenset(
    """
    accusation acknowledgement acknowledgment admission affirmation allegation announcement argument assertion
    assessment assurance belief boast claim comment complaint conclusion confirmation contention conviction
    declaration demand denial disclosure estimate expectation explanation fear finding forecast guarantee hint
    hope insistence insinuation message notion observation opinion pledge prediction promise proposal rumor
    rumour remark reminder report request revelation speculation statement suggestion suspicion testimony
    threat view vow warning charge call plea appeal offer concern doubt idea line refrain judgment judgement
    ruling confidence case impression assumption prophecy realization realisation worry recollection reassurance
    certainty tweet point
    """.split()
)
# Acts and mishaps that say nothing, whatever participle the parse hangs on them.
ACTS = frozenset(
    """
    accident airstrike assault attack blast blaze bombing clash collision crash explosion fire incident invasion
    killing offensive operation outage raid shelling shooting strike violence
    """.split()
)
# By these beside it an attack is one of arms, and none of words.
ARMED = frozenset(
    """
    air airborne armed arson artillery ballistic bomb bombing chemical cruise cyber drone gas ground gun knife
    military missile mortar naval nuclear retaliatory rocket suicide terror terrorist
    """.split()
)
# Nouns that an infinitive completes.
NOUNS_TO = frozenset(
    """
    call plea appeal offer demand promise pledge vow threat request refusal proposal decision desire wish
    willingness unwillingness reluctance invitation commitment intention determination hope
    """.split()
)
# Nouns that a prepositional phrase completes.
_NOUNS_OF = """
accusation:of,against  acknowledgement:of  acknowledgment:of  admission:of  advice:on,about
allegation:of,against  announcement:of,about  apology:for  argument:for,against,about  assault:on
assessment:of  attack:on,against  broadside:against  call:for  characterization:of  claim:of,about
comment:on,about,regarding  complaint:about,against  concern:about,over  condemnation:of  confidence:in
criticism:of  defense:of  defence:of  demand:for  denial:of  denunciation:of  depiction:of  description:of
desire:for  disapproval:of  disclosure:of  discussion:of,about  dismissal:of  doubt:about  embrace:of
endorsement:of  enthusiasm:for  estimate:of  explanation:of,for  fear:of,about  hope:of,for  insistence:on
mention:of  mockery:of  objection:to  opinion:of,on  opposition:to  plea:for  pledge:of  portrayal:of
praise:for,of  prediction:of  promise:of  proposal:for  question:about  rebuke:of,to  reference:to
rejection:of  remark:about  ridicule:of  skepticism:about,of  scepticism:about,of  stance:on  support:for,of
testimony:about  threat:of,against  view:on,of,about  warning:of,about,against
account:of  interpretation:of  verdict:on  critique:of  aversion:to  hostility:to,toward,towards
anger:at,over,about  anxiety:about,over  frustration:with,over,at  disappointment:with,in,at,over
unease:about,over,with  outrage:over,at  dismay:at,over  alarm:over,about,at  optimism:about
pessimism:about  distrust:of  mistrust:of  dislike:of,for  disdain:for  contempt:for  admiration:for
affection:for  disagreement:with  dissent:from  approval:of  preference:for  faith:in  trust:in
belief:in  regret:over,about,for,at  remorse:for,over  gratitude:for,to  suspicion:of,about
recollection:of  impression:of  perception:of  recognition:of  rebuttal:of  rant:about,against
tirade:about,against  diatribe:about,against  outlook:on,for  antipathy:to,toward,towards
sympathy:for  displeasure:with,at,over  satisfaction:with  dissatisfaction:with  discomfort:with
disgust:at,with,over  astonishment:at  surprise:at,over  sorrow:over,at  horror:at  shock:at
advocacy:for,of
"""
# Nouns that attribute only with a verb that carries them: "took aim at", "made the case that".
_NOUNS_CARRIED = """
aim:at  swipe:at  shot:at  jab:at  dig:at  swing:at  issue:with  case:for,against  interest:in  doubt:about,on
tribute:to  fault:with  sign:of  comparison:to,between  silence:on
position:on  thought:on,about  allegiance:to  focus:on  emphasis:on  inclination:to
statement:on,about  letter:about  note:about  word:about,against  appetite:for  respect:for,to
secret:of  fun:of  story:of,about  joke:about  distinction:between  parallel:between,with
credit:for  responsibility:for  vote:for,against  ballot:for  portrait:of  picture:of
trouble:with  qualm:about,with  misgiving:about  reservation:about  problem:with  note:of
speech:on,about  remark:on  lecture:on,about  presentation:on  talk:about,on  address:on  summary:of
overview:of  preview:of  rundown:of  outline:of  update:on  briefing:on  clarification:on  exception:to
umbrage:at,over  offense:at  offence:at  stand:on,against  line:on  feeling:about,on
attention:to  condolence:to  insult:at
"""
# Nouns that tell with a copula what somebody says or means: "her message is that".
NOUNS_SAID = frozenset(
    """
    advice answer contention excuse gripe lament logic mantra message motto position rationale reasoning reply
    response slogan stance stipulation theory thesis verdict
    """.split()
)
# Who is for or against what the phrase names: "is a critic of the plan".
HOLDERS = MappingProxyType(
    by_word(
        """
        admirer:of advocate:of,for backer:of believer:in booster:of champion:of cheerleader:for critic:of
        defender:of detractor:of devotee:of enthusiast:for fan:of foe:of opponent:of proponent:of sceptic:of
        skeptic:of supporter:of
        """
    )
)
# What somebody gets from others ("drew criticism from"), and the verbs of getting it.
NOUNS_RECEIVED = frozenset(
    """
    acclaim admiration approval backing backlash blame condemnation criticism
    denial denunciation endorsement flak objection opposition outcry praise protest rebuke ridicule scorn
    skepticism scepticism support
    """.split()
)
RECEIVING = frozenset(
    """
    attract draw earn elicit encounter enjoy face field gain garner get have lose meet prompt provoke receive
    secure spark trigger win
    """.split()
)
# Verbs that carry a noun of saying: "made a claim", "voiced support", "repeated her call".
CARRYING = frozenset(
    """
    make give have take offer issue express voice share deliver launch level file release send publish raise
    repeat renew reiterate announce signal show state lodge lay put sound utter hold keep maintain feel find
    pay reaffirm ratchet unleash mount write draw pledge declare ask pose tell crack poke hurl fire call
    reflect paint provide present cast claim harbor harbour convey profess reserve direct level heap lavish
    detail outline
    """.split()
)
# Whoever takes one of these hears it.
TAKEN = frozenset("call complaint criticism question request".split())
# Of the nouns of saying the ones that name a mind, not words.
_HELD: dict[AttributionType, str] = {
    "belief": """belief confidence conviction doubt expectation fear hope opinion suspicion view skepticism
        scepticism aversion hostility anger anxiety frustration disappointment unease outrage dismay alarm
        optimism pessimism distrust mistrust dislike disdain contempt admiration affection faith trust regret
        remorse gratitude perception impression recollection outlook antipathy sympathy displeasure satisfaction
        dissatisfaction discomfort disgust astonishment surprise sorrow horror shock""",
    "eventuality": """preference approval desire determination embrace enthusiasm intention opposition reluctance
        backing stance support unwillingness willingness wish decision commitment""",
}


NOUNS_CARRIED = MappingProxyType(by_word(_NOUNS_CARRIED))
NOUNS_OF = MappingProxyType(by_word(_NOUNS_OF))
NOUN_TYPES = MappingProxyType({noun: type for type, nouns in _HELD.items() for noun in nouns.split()})
