"""Adjectives that attribute a state of mind, with what completes them: "is opposed to", "was confident that"."""

from __future__ import annotations

from types import MappingProxyType

from rashomon.extract.statements.lexicon.prepositions import by_word

# A preposition, "that" for a clause, "to" for an infinitive or its preposition.
_BELIEF = """
critical:of  worried:about,that  confident:that,in  convinced:that,of  sure:that,of  hopeful:that,about,of
skeptical:of,about,that  sceptical:of,about,that  aware:of,that  concerned:about,that,over  proud:of,that
angry:about,at,over,that  upset:that,about,with  glad:that,about  certain:that,of  optimistic:that,about
unhappy:with,about,that  happy:with,about,that  pleased:with,that,by  wary:of  comfortable:with
uncomfortable:with  thrilled:with,that,by  surprised:that,by  sick:of  tired:of  unaware:that,of
appreciative:of  cynical:about  afraid:of,that  adamant:that,about,on  grateful:for,that
disappointed:with,in,that,by  frustrated:with,by,that  excited:about,that  uneasy:about  uncertain:about
unsure:about  mindful:of  suspicious:of  furious:about,at,over,that,with  enamored:of  fond:of  dismissive:of
apologetic:about  vocal:about  outspoken:about,against,on  upbeat:about  bullish:on,about  nervous:about
anxious:about  fearful:of,that  doubtful:that,of,about  alarmed:by,that,at  outraged:by,that,over,at
unimpressed:by,with  embarrassed:by  baffled:by  enthusiastic:about  pessimistic:about  respectful:of
leery:of,about  ambivalent:about  passionate:about  mistrustful:of  distrustful:of  impressed:with,by
unapologetic:about  terrified:of,that  scared:of,that  horrified:by,at,that  dismayed:by,at,that,over
encouraged:by,that  shocked:by,at,that  bored:with  intrigued:by  infatuated:with  envious:of  jealous:of
nostalgic:for  incredulous:that,at  irritated:by,with,about,at  annoyed:by,with,about,at,that  puzzled:by
relieved:that,by,at  delighted:by,with,that,at  heartened:by,that  indignant:about,at,over
resentful:of,about  remorseful:about,for  curious:about  noncommittal:about,on  cagey:about  coy:about
divided:on,over,about  split:on,over  undecided:about,on  united:on,in
satisfied:with,that,by  dissatisfied:with  disgusted:with,by,at  hostile:to,toward,towards
troubled:by,that  disturbed:by,that  rattled:by  stunned:by,that  appalled:by,at,that  offended:by,that
touched:by  moved:by  saddened:by,that  heartbroken:over,by  aghast:at,that  amazed:that,by,at
astonished:that,by,at  bewildered:by  mystified:by  perplexed:by  confused:about,by  fascinated:by,with
sanguine:about  cautious:about,on  circumspect:about  frank:about  candid:about  blunt:about  clear:on,about
explicit:about,that  silent:on,about  mum:on,about  quiet:about,on  evasive:about,on
positive:about,that  negative:about  bitter:about,over  sore:about,over  mad:at,about,that  livid:at,about,over
incensed:by,at,that,over  infuriated:by  angered:by,that,over  enraged:by,that,over  thankful:for,that
afraid:to  guilty:about  honored:by,that  honoured:by,that  flattered:by,that  smitten:with,by
emphatic:that,about  unequivocal:about  ashamed:of,that  overjoyed:that,by,at  fearless:about
"""
_EVENTUALITY = """
willing:to  unwilling:to  eager:to,for  interested:in  reluctant:to  opposed:to  supportive:of  keen:to,on
determined:to  hesitant:to  open:to  hungry:for  committed:to  intent:on  resigned:to  loath:to
receptive:to  amenable:to  sympathetic:to,toward,towards  averse:to
insistent:on  content:to,with  happy:to  glad:to  prepared:to  inclined:to  disinclined:to  anxious:to
desperate:to,for  impatient:to,for,with  bent:on  wedded:to

"""


ADJECTIVES = MappingProxyType({**by_word(_BELIEF), **by_word(_EVENTUALITY)})
ADJECTIVES_OF_INTENT = frozenset(by_word(_EVENTUALITY))
