"""Which lines may be furniture by their form: what ordinary prose never is, however often it recurs.

News repeats itself: "Nobody was hurt", "The war began in", "did not respond to a request for comment". So that a
line recurs is not enough to call it furniture. Here is what must be there besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.clean.lines.words import RELATED
from rashomon.text import fold

LONGEST = 1_500  # characters; what an outlet prints on all its pages is shorter
FRAGMENT_WORDS = 60  # without a sentence's end; a longer one is a paragraph that lost its full stop
SHORT = 6  # words; a shorter address to the reader may be a turn of phrase
HEADLINE_WORDS = 32  # of a link to another article with its label
CAPITAL_WORDS = 6
EDGE = 3  # paragraphs at either end of a body, where outlets introduce their writers


def _rule(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»")
# Who signs a post of a network that is shown in the article: what was said there is news.
POST = re.compile(r"[—–-] .{1,80}\(@\w{1,30}\)")
# What happened, and who said so. Furniture speaks in the present.
TELLS = _rule(
    r"\b(?:said|says|told|tells|asked|added|wrote|tweeted|declined|responded|replied|announced|according|was|were|"
    r"did|didn't|had|could|couldn't|would|for comment|reached out)\b"
)
READER = _rule(
    r"\b(?:you|your|yours|you're|you'll|we|we're|we've|our|us|readers?|learn more|find out more|click here|"
    r"read more)\b"
)
ASKS = _rule(
    r"\W*(?:add|become|buy|call|check|click|contact|discover|do you|don't|donate|download|e-?mail|enjoy|explore|"
    r"find|follow|get|give|have|help|join|learn|let|like|listen|looking|need|order|please|read|register|see|send|share|"
    r"shop|sign|stay|submit|subscribe|support|tell|try|visit|want|watch|write)\b"
)
MEDIA = _rule(
    r"\b(?:accounts?|advertis\w+|alerts?|apps?|articles?|briefings?|click|columnists?|columns?|comments?|"
    r"contribut\w+|contributors?|coverage|donat\w+|e-?mails?|editors?|episodes?|facebook|graphic|homepage|inbox|"
    r"instagram|journalism|journalists?|letters|membership|newsletters?|newsroom|opinions?|page|paywall|"
    r"podcasts?|privacy|promo|readers?|sign up|signing up|sponsors?|sponsorships?|stories|subscri\w+|tips?|"
    r"transcripts?|twitter|updates?|videos?|views|website|whatsapp|youtube)\b"
)
# What an outlet has to offer, for lines that are a list of it.
SERVICES = _rule(
    r"\b(?:analysis|columnists?|commentary|coverage|newsletters?|opinions?|reporting|reviews|stories)\b"
)
ITSELF = _rule(
    r"\W*(?:this|the following|our) (?:(?:article|column|content|coverage|essay|excerpt|newsletter|op-ed|piece|"
    r"podcast|series|story|transcript)\b(?! (?:of|about|that|in which)\b)|"
    r"(?:interview|page|post|report|site|video) (?:has been|is) "
    r"(?:based|corrected|edited|part|protected|updated)\b)"
)
ADDRESS = re.compile(r"https?://\S|\bwww\.\S|\b[\w.+-]{1,40}@[\w-]{2,40}\.\w{2,}|(?<!\S)@\w{2,30}\b")
# What a line says that introduces its writer; places and companies are introduced at the end of an article too.
WRITER = re.compile(
    r"(?!(?:The|A|An|This|That|In|On|At|But|And)\b)[A-Z][\w.'’-]*(?: (?:[a-z]{2,3} )?[A-Z][\w.'’-]*){1,3},? "
    r"(?:(?:is|are) [^.]{0,60}?\b(?:author|blogger|columnist|commentator|contributor|correspondent|critic|editor|"
    r"fellow|host|journalist|lecturer|photographer|producer|professor|reporter|scholar|writer)s?|"
    r"writes|covers|reports (?:on|for|from)|hosts)\b"
)
FINITE = _rule(
    r"\b(?:is|are|am|has|have|does|do|will|can|may|might|must|shall|should|seems?|[a-z]{3,}ed|went|made|took|came|"
    r"got|left|held|found|began|won|lost|met|led|fell|rose|saw)\b|n't\b"
)

LABEL = _rule(
    rf"\W*((?:{RELATED}|also see|check out|also on [\w' ]{{2,30}}|now read|earlier|more|opinion)\s*[:|»>])\s*\S"
)
OPENING = re.compile(
    r"((?i:just watched|must watch|play video|read more|now read|read|watch|listen|video))(?= [\"'“‘]?[A-Z0-9])"
)
CLOSING = _rule(
    r"[\w'’\"”?!] ((?:read|see|watch) more|[–-] video(?: explainer)?|listen · \d?\d:\d\d(?: \d?\d:\d\d)?)$"
)
GLUED = re.compile(r"[^.:]{2,60}[^\s.:\d]:(?=[^\s/\d:)])")
DIGIT = re.compile(r"\d")


def built(text: str) -> Iterator[tuple[str, str]]:
    """How a line is built that leads to another article: its kind, and the words by which that kind is known.

    A headline that is led to does not end with a full stop; with one, the words may be a paragraph.
    """
    if len(text) > LONGEST or len(text.split()) > HEADLINE_WORDS:
        return
    if text.endswith((".", ":", ",", ";")) or POST.search(text):
        return
    for match in (LABEL.match(text), OPENING.match(text), CLOSING.search(text)):
        if match:
            yield "label", DIGIT.sub("0", fold(match[1]))
    if glued_label(text):
        yield "glued", ""
    if text.isupper() and len(text.split()) >= CAPITAL_WORDS:
        yield "capitals", ""


def glued_label(text: str) -> str:
    """The label at the start of a line whose colon has no blank behind it; none in prose."""
    match = GLUED.match(text)
    return match[0] if match else ""


def is_strong(text: str, outlet: str) -> bool:
    """Whether a line speaks to the reader, of the page or of the outlet, as no sentence of an article does."""
    if len(text) > LONGEST:
        return False
    plain = text.replace("’", "'")
    own = QUOTED.sub(" ", plain)
    if POST.search(plain) or TELLS.search(own) or len(own.split()) < 2:
        return False
    if ITSELF.match(own):
        return True
    if ADDRESS.search(plain):
        return bool(ASKS.match(plain) or READER.search(own)) or len(text.split()) <= SHORT
    media = bool(MEDIA.search(own))
    if _named(plain, outlet):
        return media or bool(READER.search(own)) or bool(ASKS.match(own))
    return media and bool(READER.search(own) or ASKS.match(own)) and len(text.split()) >= SHORT


def is_loose(text: str, *, first: int, last: int, ends: bool) -> bool:
    """Whether a line is no sentence, or introduces its writer at the end of an article.

    What ends as a sentence does but has no verb is one only if it lists what the outlet has to offer: verbs in the
    present ("The mill employs 200 people") cannot all be told from nouns without a parse.

    `first` and `last` are its places counted from either end of the body, `ends` whether it ends as a sentence.
    """
    count = len(text.split())
    if count < 2 or len(text) > LONGEST or POST.search(text):
        return False
    if not ends:
        return count <= FRAGMENT_WORDS and not text.endswith((":", ",", ";")) and not text[0].islower()
    if _said(text):
        return False
    at_edge = first == 0 or last < EDGE
    if last < EDGE and WRITER.match(text):
        return True
    named = len(SERVICES.findall(text))
    return (
        count >= SHORT and named >= (1 if at_edge else 2) and not QUOTED.search(text) and not FINITE.search(text)
    )


def _said(text: str) -> bool:
    return bool(TELLS.search(QUOTED.sub(" ", text)))


def _named(text: str, outlet: str) -> bool:
    """Whether the outlet's name stands in a line: the letters of its domain, or the first words of its name."""
    names = _names(outlet)
    words = ["".join(c for c in word if c.isalnum()) for word in fold(text).removesuffix(".com").split()]
    longest = max(map(len, names), default=0)
    for at in range(len(words)):
        joined = ""
        for word in words[at : at + 4]:
            joined += word.removesuffix("com") if len(word) > 6 else word
            if len(joined) > longest + 1:
                break
            if joined in names or joined.removesuffix("s") in names:
                return True
    return False


def _names(outlet: str) -> frozenset[str]:
    folded = fold(outlet)
    if " " not in folded:
        letters = "".join(c for c in folded.rpartition(".")[0].rpartition(".")[2] or folded if c.isalnum())
        return frozenset({letters, letters.removeprefix("the")} - {""})
    words = ["".join(c for c in word if c.isalnum()) for word in folded.split()]
    kept = words[1:] if words[0] == "the" else words
    found = {"".join(kept[:count]) for count in range(1, len(kept) + 1)}
    return frozenset(name for name in found if len(name) > 2)
