"""Whether a sentence can be read by itself: nothing in it hangs on what stood before."""

from __future__ import annotations

import re

from rashomon.compare.claims.placed import times_in
from rashomon.model import Report, Span
from rashomon.pronouns import POINTING, THIRD
from rashomon.text import WORD, word_spans

# A sentence that begins so goes on with the one before it.
CONNECTIVES = (
    "accordingly|additionally|afterwards?|again|also|although this|and|as a result|at the same time|at the time|"
    "besides|but|by contrast|consequently|conversely|despite (?:that|this)|earlier|even so|for now|"
    "for (?:example|instance|(?:its|his|her|their) part)|further|furthermore|hence|however|"
    "in (?:addition|contrast|fact|other words|particular|response|return|short|turn)|"
    r"in a (?:separate|related) \w+|indeed|instead|later|likewise|meanwhile|moreover|nevertheless|next|no|"
    "nonetheless|nor|of course|on the (?:contrary|other hand)|or|otherwise|rather|similarly|so|still|subsequently|"
    "such|that said|then|therefore|this time|though|thus|too|yes|yet"
)
OPENS_WITH = re.compile(rf"[\s\"“‘'(—–-]*(?:{CONNECTIVES})\b", re.I)
# Words that add something to what was said or done before, wherever they stand outside a quotation.
ADDS = re.compile(
    r"\b(?:also|however|instead|nevertheless|nonetheless|too|meanwhile|added|adding|the (?:latter|former))\b",
    re.I,
)
# What sets a thing against what the same sentence has said: "has agreed to none, instead asking for more".
WITHIN = re.compile(r"\b(?:not|no|none|never|nobody|nothing|n['’]t)\b[^.;]*,\s(?=instead\b)", re.I)
# So it only sets a refusal against other news: "the mayor has not, however, agreed".
ASIDE = re.compile(r"(?<=\bnot),\showever,", re.I)
PRONOUNS = THIRD | POINTING
ALSO_ADJECTIVES = frozenset("one both another others".split())  # "one diver", where no sentence begins with it
# "It" that stands for nobody: "it is unclear whether".
EXPLETIVE = re.compile(
    r"\bit (?:is|was|were|has been|would be|will be|remains) \w+ (?:that|whether|if|to|how|why)\b", re.I
)
# What "that" follows where it joins a clause and points to nothing.
THAT = re.compile(
    r"(?:\w+(?:ed|s)|said|told|say|saying|so|such|now|except|made|sure|fact|given|provided|which|warning|meaning"
    r"|claim|report|hope|belief|idea|statement)\s+$",
    re.I,
)
SELF = frozenset("i we me us my our you your".split())
THE = "(?:[Tt]he|[Tt]his|[Tt]that|[Tt]hese|[Tt]hose)"
UNNAMED = re.compile(rf"{THE}\s+[a-z\s’'-]+$")  # "the statement", "the company"
QUOTES = re.compile(r"[“\"][^“”\"]*[”\"]")
THING = re.compile(r"[\s\"“‘'(]*(?:The|These|Those|This|That|Both|Such)\s+(?=[a-z])")
NEAR, BEHIND = 3, 6  # words after "the" among which a name says which thing is meant; so far behind such a word:
OF = frozenset("at between by for from in of with".split())
ENDS = re.compile(r"[.!?…][\"”’')\]]*$")
SHORTEST, LONGEST = 40, 420  # characters


def stands_alone(report: Report, span: Span) -> bool:
    """Whether the sentence at `span` can be read without those before it.

    It ends as a sentence does, begins with no word that goes on with another, names whoever a pronoun means before
    it, and has in it the source of what it quotes or tells as said. A thing that it calls "the call" or "this
    plan" was told of before, unless it is the first sentence of its report.
    """
    text = report.text[span.start : span.end]
    if not SHORTEST <= len(text) <= LONGEST or not ENDS.search(text) or not _begins(text):
        return False
    if OPENS_WITH.match(text) or ADDS.search(_apart(text)) or not _balanced(text):
        return False
    first = bool(report.sentences) and span.start <= report.sentences[0].start
    if not first and _takes_up(text):
        return False
    return not hangs(report, span) and _attributed(report, span)


def _begins(text: str) -> bool:
    start = text.lstrip("\"“‘'([ ")
    return start[:1].isupper() or start[:1].isdigit()


def _unquoted(text: str) -> str:
    return QUOTES.sub(lambda match: " " * len(match[0]), text)


def _apart(text: str) -> str:
    """The words outside quotations, less those that answer nothing but the sentence's own."""
    told = ASIDE.sub(lambda match: " " * len(match[0]), _unquoted(text))
    own = WITHIN.search(told)
    return told if own is None else f"{told[: own.end()]}{told[own.end() + len('instead') :]}"


def _balanced(text: str) -> bool:
    """Whether each quotation is whole; half of one is somebody's words cut off."""
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0 and text.count("(") == text.count(")")


def _takes_up(text: str) -> bool:
    """Whether it begins with a thing that was told of before: "the call came", with no name to say which."""
    match = THING.match(text)
    if not match:
        return False
    words = [text[word.start : word.end] for word in word_spans(text) if word.start >= match.end()][:BEHIND]
    return not any(
        word[0].isupper() and (number < NEAR or words[number - 1] in OF) for number, word in enumerate(words)
    )


def hangs(report: Report, span: Span) -> bool:
    """Whether a pronoun stands before any name that it could mean."""
    text = report.text[span.start : span.end]
    pronouns = [Span(*word.span()) for word in WORD.finditer(text) if word[0].lower() in PRONOUNS]
    if not pronouns:
        return False
    named = [
        mention.start - span.start
        for actor in report.actors
        for mention in actor.mentions
        if span.start <= mention.start
        and mention.end <= span.end
        and mention.text[:1].isupper()
        and mention.text.lower() not in PRONOUNS
    ]
    first = min(named, default=len(text))
    # "It is unclear whether"; "this week".
    empty = [Span(*match.span()) for match in EXPLETIVE.finditer(text)]
    empty += [Span(time.words.start - span.start, time.words.end - span.start) for time in times_in(report, span)]
    for word in pronouns:
        said = text[word.start : word.end].lower()
        if any(held.overlaps(word) and held.start <= word.start for held in empty):
            continue
        if said == "that" and (word.start > 0 and THAT.search(text[: word.start])):
            continue
        if said in ALSO_ADJECTIVES and word.start > 0:
            continue
        if word.start < first:
            return True
    return False


def _attributed(report: Report, span: Span) -> bool:
    """Whether whoever is quoted, or is told to have said it, is named in the sentence."""
    text = report.text[span.start : span.end]
    quoted = [Span(span.start + match.start(), span.start + match.end()) for match in QUOTES.finditer(text)]
    for statement in report.statements:
        if not any(span.overlaps(part) for part in statement.content):
            continue
        if statement.sources and not any(span.covers(source.words) for source in statement.sources):
            return False
        if any(UNNAMED.match(source.words.text) for source in statement.sources if span.covers(source.words)):
            return False
        if not statement.sources and any(span.overlaps(words) for words in statement.quoted):
            return False
    if _speaks(_unquoted(text)):
        return False  # the writer's own "we"
    if not any(_speaks(report.text[part.start : part.end]) for part in quoted):
        return True
    return any(part.overlaps(words) for one in report.statements for words in one.content for part in quoted)


def _speaks(text: str) -> bool:
    return any(word.lower() in SELF and word != "US" for word in WORD.findall(text))
