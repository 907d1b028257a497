"""The words and marks by which a passage shows whose words it is: the desk's, somebody's, or the site's."""

from __future__ import annotations

import re

from rashomon.text import small

# Who says "I", "we" or "you" outside quotation marks is no news desk: a post, a letter, a statement, a comment.
SPEAKERS = frozenset(
    """
    i me my mine myself we us our ours ourselves you your yours yourself yourselves
    i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll let's y'all
    """.split()
)
STATES = frozenset({"US"})  # no "us"
# How a post is signed: "Jorun Pell (@jpell) March 3, 2031", in its own line or in one below.
POSTED = re.compile(r"\(@\w+\)|\bpic\.twitter\.com/")
SIGNED = re.compile(r"\s*[-–—]{1,2}\s*[^\n]{0,60}\(@\w+\)")
# News tells what has happened and what was said; posts and statements rarely do.
TOLD = frozenset(
    """
    was were had did said told according began became came fell found gave got held kept knew led left lost made
    met paid put ran rose sat saw sent shot spoke stood struck took went won wrote
    """.split()
)
PAST = re.compile(r"[a-z]{3,}ed")
NO_PAST = frozenset("indeed exceed proceed succeed hundred sacred speed breed bleed".split())
# Lines of the site or the agency about themselves. A sentence that has one of these is boilerplate.
_STOCK = re.compile(
    r"""
    \b(?:contributed\ to\ this\ (?:report|story|article)
        | (?:this|the)\ (?:story|article|report|post)\ (?:has\ been|was|will\ be)\ (?:\w+\ )?
          (?:updated|corrected|translated|amended)
        | this\ is\ a\ (?:developing|breaking)\ (?:news\ )?story
        | (?:additional\ reporting|compiled)\ by\b
        | sign(?:ing)?\ up\ (?:for|to)\ (?:our|the|daily|breaking|free) | subscribe\ (?:to|now|today|here)\b
        | all\ rights\ reserved | may\ not\ be\ (?:published|reproduced|reprinted|redistributed)
        | click\ here\b | download\ (?:the|our)\ (?:free\ )?app\b | get\ the\ app\b
        | stay\ up\ to\ date\ with\b
        | copyright\ ?(?:©|\d{4}) | (?:views|opinions?)\ expressed\ (?:in|by|here)\b
        | support\ (?:our|independent)\ journalism | become\ a\ (?:member|subscriber)\b
        | (?:is|are)\ an?\ (?:\w+\ ){0,4}(?:news\ (?:agency|wire|service)|newswire)\b | trust\ principles\b
        | read\ more\ (?:at|on|here)\b | read\ also\b | edited\ translation\b)
    | ^\W*(?:(?:reporting|writing|editing)\ by\b
        | (?:follow|like|join|find|contact|reach|email)\ (?:us|him|her|them|me)\ (?:on|at)\b
        | read\ more\b | get\ short\ url\b | source:?\ (?:\S+\ ){1,3}and\ agencies\b
        | visit\ (?:\S+\ ){1,4}home\ ?page\b)
    | ©\s*\d{4} | \(updated\ \d
    """,
    re.VERBOSE | re.MULTILINE,
)
SENTENCE = re.compile(r"[^\n]+?(?:[.!?…][\"'”’)\]]*(?=\s)|(?=\n)|\Z)")


def is_stock(text: str) -> bool:
    """Whether a text has words by which a site or an agency speaks of itself."""
    return _STOCK.search(small(text)) is not None
