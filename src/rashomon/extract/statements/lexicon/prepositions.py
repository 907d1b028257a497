"""Prepositions whose phrase is the content, by the verb that they stand with."""

from __future__ import annotations

from types import MappingProxyType

from rashomon.model import AttributionType

# The preposition, by verb, whose object is the content (the object before it is who hears it: "called on both
# sides for talks").
_PREPOSITIONS: tuple[tuple[AttributionType, str], ...] = (
    (
        "assertion",
        """
        call:for,on,upon  ask:for,about  appeal:for  plead:for  push:for  argue:for,against
        warn:of,about,against  caution:against,about  complain:about,of  insist:on  object:to
        agree:to,on,with  disagree:with  inform:of  threaten:with  confess:to  admit:to  hint:at
        boast:of,about  brag:about  grumble:about  speculate:about,on  apologize:for  apologise:for
        protest:against,over,about  scoff:at  remark:on,upon  advise:against  recommend:against
        testify:to,about  press:for  talk:about,of  speak:about,of,against  refer:to  point:to  allude:to
        vote:for,against  rail:against,about  joke:about  write:about,of  comment:on  vouch:for
        campaign:for,against  lobby:for,against  advocate:for  muse:about,on  gush:about,over
        rant:about,against  rave:about  gripe:about  inquire:about  enquire:about  lash:at  bristle:at
        balk:at  acquiesce:to  quarrel:with  spar:over,on  elaborate:on  expand:on  touch:on  weigh:on  report:on
        say:about,of  tweet:about  blog:about  preach:about  sneer:at  swipe:at  inveigh:against
        fulminate:against  marvel:at  opine:on,about,against  quip:about  crow:about
        push_back:against,on,at  lash_out:at,against  speak_out:about,against,on,for
        speak_up:about,for,against  open_up:about  sound_off:on,about,against
        back_away:from  back_off:from  come_out:against,for  remind:of,about  tell:of,about
        dwell:on,upon  harp:on  rip:into  tear:into  lay:into  lace:into  hit_out:at,against  jab:at  riff:on,about
        ruminate:on,about  waffle:on  backtrack:on,from  demur:on,at
        zero_in:on  distance:from  sign_off:on  chat:about
        cheer:for  root:for  argue:over,about  bicker:over,about
        reminisce:about  own_up:to  vent:about  snipe:at,about  gloat:about,over
        """,
    ),
    (
        "belief",
        """
        believe:in  think:about,of  worry:about  wonder:about  care:about  dream:of,about  fret:about,over
        obsess:over,about  agonize:over,about  agonise:over,about  fantasize:about  brood:over,about
        """,
    ),
    ("fact", "know:about,of  learn:about,of  hear:about,of"),
    (
        "eventuality",
        """
        look_forward:to  hope:for  side:with  stand:by  long:for  yearn:for  wish:for  approve:of  disapprove:of
        decide:against  opt:for,against
        """,
    ),
)
# The preposition after somebody or something: the object and all of the phrase are the content.
_BLAMES = """
accuse:of  blame:for,on  fault:for  charge:with  criticize:for,over  criticise:for,over  slam:for,over
blast:for,over  condemn:for,over  denounce:for,over  rebuke:for,over  castigate:for,over  chide:for,over
chastise:for,over  attack:for,over  assail:for,over  mock:for,over  ridicule:for  deride:for  praise:for
laud:for  commend:for  applaud:for  thank:for  congratulate:on,for  credit:with,for  lambast:for,over
lambaste:for,over  liken:to  compare:to,with  ask:about
attribute:to  berate:for,over  admonish:for  upbraid:for  skewer:for,over  nominate:for
bash:for,over  press:on,about,over  grill:on,about,over
question:about,on,over  challenge:on,over  reprimand:for,over  censure:for,over  salute:for  hail:for
lecture:about,on  pressure:on,over  quiz:about,on
absolve:of  exonerate:of  suspect:of  scold:for,over
"""


def by_word(text: str) -> dict[str, frozenset[str]]:
    """The table of a text like "call:for,on  ask:about"."""
    found: dict[str, frozenset[str]] = {}
    for entry in text.split():
        word, _, completing = entry.partition(":")
        found[word] = found.get(word, frozenset()) | frozenset(completing.split(","))
    return found


BLAMES = MappingProxyType(by_word(_BLAMES))
PREPOSITIONS = MappingProxyType(
    {
        verb: {
            preposition: type
            for type, text in _PREPOSITIONS
            for preposition in sorted(by_word(text).get(verb, ()))
        }
        for verb in sorted({verb for _, text in _PREPOSITIONS for verb in by_word(text)})
    }
)
