"""What surrounds an article on a page: recognised by its layout and by the words of the trade, never by a site."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.notes import heads_note, note
from rashomon.clean.lines.words import ACTIONS, KEY_POINTS, NETWORKS, PROMPTS, RELATED

Kind = Literal[
    "share",  # share bars and size controls
    "menu",
    "notice",  # cookies, meters, sign-up forms, advertisements
    "related",
    "related list",  # the header of one
    "note",  # a correction, an editor's note: no furniture, but no body either
    "note header",
    "key points",
    "foot",  # copyright, contact, permanent links: what ends a page
]


@dataclass(frozen=True, slots=True)
class Label:
    """What a block is when it is no part of an article, and the reason in words."""

    kind: Kind
    reason: str


def _rule(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


DIVIDER = "divider"  # the reason for what has no letter and no number
ITEMS = re.compile(r"\s{2,}|\t|\s+[|·•/–>›»]\s+|\s*\|\s*")
ICON = _rule(r"(?:icon|ico|fa|fab|fas|btn|share|social)[-_][\w-]+")
ACTION = _rule(rf"(?:{'|'.join([*NETWORKS, *ACTIONS])})")
TOKEN = _rule(
    rf"(?:{'|'.join([*NETWORKS, *ACTIONS])}|{ICON.pattern}|[AaT][+–−-]?|on|via|to|this|"
    rf"story|article|:)"
)
SIZE = re.compile(
    r"(?:T{2}|T T|A A|A{2,3}|Aa|[Aa][+–−-]|[+–−-][Aa]|A A A)(?:[\s/|]*(?:T|A|"
    r"[Aa][+–−-]|[+–−-][Aa]))*"
)
SHARING = _rule(
    r"(?:share )?all sharing options for:.*|listen to article\b.{0,60}|share this (?:article|story|"
    r"page)\b.{0,40}|"
    r"click to (?:share|e-?mail|print)\b.{0,60}|read or share this story:.*"
)
QUANTITY = r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten)"
COMMENTS = _rule(
    rf"(?:{QUANTITY}\s+comments?|comments?\s*(?:\(\s*\d+\s*\)|:\s*\d+|\d+)?|(?:leave|post|add|write|"
    rf"view|show|see|read)"
    r"\s+(?:a|all|\d+|the|your)?\s*comments?(?:\s*\(\d+\))?|join the (?:conversation|discussion)|"
    r"comments are closed)\.?"
)
TAGS = _rule(
    r"(?:tags?|topics?|(?:filed|published) under|keywords?|categor(?:y|ies)|related topics|"
    r"in this article)\s*[:|]\s*\S.*"
)
TAGS_HEAD = _rule(
    r"(?:tags|topics|tagged|filed under|keywords|(?:related|suggested) topics?|in this (?:article|story))\s*[:|]?"
)
SYNDICATED = _rule(
    r".*\b(?:(?:has|have|was|were) not (?:been )?(?:edited|modified|created) by\b|auto-?generated from\b|"
    r"published (?:directly )?from an? (?:[\w-]+ ){0,2}(?:feed|agency|wire)\b|"
    r"(?:syndicated|agency|wire) feed\b.{0,40}\bwithout\b).*"
)
HASHTAGS = re.compile(r"(?:#\w+[\s,]*){2,}")
ADVERT = _rule(
    r"[-–—\s]*(?:advertisements?|advertising|sponsored(?: content)?|ad|anzeige|publicité|publicidad|"
    r"werbung|pubblicità)"
    r"(?:\s*[-–—:]\s*(?:scroll to continue.*|continue reading.*|story continues.*|"
    r"article continues.*))?[-–—\s.:]*"
)
CONTINUES = _rule(
    r"[(\[]?(?:(?:this )?(?:story|article) continues .{0,40}|continue reading(?: the main story|"
    r" below)?|scroll (?:down )?to"
    r" continue.*|continued below.*|click (?:here )?to .{1,40}|click here get .{1,60}|"
    r"play video .{1,90}|tap to .{1,30}|swipe .{1,30}|"
    r"show more|read (?:the )?full (?:story|"
    r"article).*|see more|load more|(?:hide|show|toggle|enlarge|close|view) (?:caption|this image|"
    r"image|gallery|photos?|"
    r"transcript).*|skip to (?:main )?content|skip (?:ad|advertisement)|play video|watch now|"
    r"watch live|photos?|images?"
    r"|videos?|image \d+ of \d+|\d+ / \d+|close|back to top|loading\W*|editor's picks?)[)\]]?[.:]?"
)
LENGTH = _rule(
    r"(?:listen to (?:this )?(?:article|story).{0,20}|(?:reading|read) time:?\s*\d+.{0,12}|"
    r"\d+[- ]?min(?:ute)?s?[- ](?:read|listen)"
    r"|(?:lecture|temps de lecture)\s*:?\s*\d+.{0,12}|lesezeit:?\s*\d+.{0,12}|\d+\s+views?)"
)
COOKIES = _rule(
    r"\bcookies?\b.{0,80}\b(?:accept|settings|choose|agree|preferences|ok|policy|refuser|aceptar)\b|"
    r"\b(?:we|site|website|us\w*|nous|utilis\w+|usamos|verwende\w*)\b.{0,40}\bcookies\b"
)
SIGN_UP = _rule(
    r"(?:sign up|subscribe|get|join|receive|register|don't miss|want more|recevez|inscrivez-vous|"
    r"abonnez-vous|suscríbase|"
    r"suscríbete|reciba|abonnieren)\b.{0,140}\b(?:newsletters?|inbox|app\b|alerts?|updates?|emails?|"
    r"bulletin|briefing|digest|channel|"
    r"lettre d'information|boletín|notifications?|whatsapp|telegram)\b.*"
)
SUBSCRIBE = _rule(
    r".*\b(?:subscribe|sign up|signing up|delivered)\b.{0,60}\b(?:newsletters?|"
    r"inbox)\b.*|.*\binbox\b.{0,20}\bsign up\b.*|.*\bby signing up\b.{0,80}\b(?:agree|consent|privacy)\b.*|"
    r"(?:subscribe|listen)\b.{0,30}\bpodcasts?\b.*"
)
SIGN_UP_END = _rule(
    r".*\b(?:inbox|newsletter|e-?mail)\b.{0,80}\b(?:sign up|subscribe|"
    r"join)(?: (?:here|now|today))?\W*"
)
ROBOT = _rule(r".{0,200}\bverify (?:that )?you'?re not a robot\b.*")
DISCLAIMER = _rule(r"disclaimers?\s*:.*")
# Who pays for what an outlet tells, said by itself: "our coverage of rivers is supported by a grant of the ...".
FUNDED = _rule(
    r"(?![\"“‘]).*\b(?:coverage|reporting|journalism)\b.{0,60}\b(?:is|was) (?:made possible|funded|supported)\b"
    r".{0,20}\bby (?:an? )?(?:[\w-]+ )?(?:grants?|funding|donations?) (?:from|of|by)\b.*"
)
METER = _rule(
    r".*(?:\bfree (?:articles?|stories|story)\b.{0,30}\b(?:month|week|left|remaining)\b|"
    r"\bsubscribe to (?:continue|read|unlock)|"
    r"^already (?:a )?(?:subscriber|subscribed|registered|member)\b|\bto continue reading\b|"
    r"\blog in to (?:read|continue)\b).*"
)
# Only where the page speaks to its reader: an article may well say that somebody donates or becomes a member.
APPEAL = _rule(
    r".*\b(?:(?:is|are|stays?) free to read|support (?:our|independent|quality) (?:work|journalism|"
    r"reporting|newsroom)|help us "
    r"(?:keep|stay|continue))\b.*|(?:become a (?:member|subscriber|supporter)|donate)(?: (?:today|"
    r"now|here|to us))?\W*|"
    r"editor's note: .*\b(?:want to support|promo(?:tional)? code|(?:join|subscribe)\b.{0,40}\btoday)\b.*"
)
ASKING = _rule(
    r"support [\w.' -]{2,40}\bjournalism\W*|"
    r"[^\"“‘].*\bplease consider (?:making )?a (?:\w+ )?(?:contribution|donation) to\b.*"
)
FOLLOW = _rule(
    r"(?:follow|like|find|join|connect with)\b.{0,40}\b(?:on|via)\s+(?:"
    + "|".join([*NETWORKS, "x", "google news"])
    + r")\b.{0,60}"
)
COPYRIGHT = _rule(
    r"(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|\d{4}|by\b|:)).{0,300}|copyright (?-i:[A-Z]).{2,60}|"
    r".{0,200}\ball rights reserved\b.{0,400}|.{0,40}\bthis (?:material"
    r"|story|article|content)\b.{0,40}\bmay not be (?:published|reproduced)\b.{0,200}"
)
CONTACT = _rule(
    r".*(?:(?:contact|report (?:an|a) (?:error|typo|mistake)|tips?|e-?mail|write to|send letters|reach|"
    r"corrections?|feedback)\b.{0,80}"
    r"\S+@\w[\w.-]+\.\w{2,}|^\S+@\w[\w.-]+\.\w{2,}$).*"
)
PROMPT = _rule(PROMPTS)
LINK = _rule(r"(?:(?:permalink|source|link|url|short link|via)\s*:\s*)?https?://\S+")
RELATED_LINE = _rule(rf"[-–—>»*(\[\s]*(?:{RELATED})\s*[:|>»–—-]+\s*(\S.*)|.{{10,}}\bread more[.…»> ]*")
# A label in capitals, or a headline behind a colon without a blank, as pages run a link and its label together.
LABELLED_LINK = re.compile(
    r"(?:READ|WATCH|SEE|ALSO|MORE|RELATED|READ MORE|SEE ALSO|ALSO READ|READ ALSO)\s+"
    r"(?=\S*[A-Z‘“'\"])(?=\S+[a-z ]).*[^.]|"
    r"More:\s*(?=[A-Z‘“'\"]).{15,}|"
    r"[^:.!?]{8,60}:(?=[A-Z‘“'\"])[^:.!?]{15,}|"
    r"(?:Also on|On|More from|Read on) [\w-]{2,30}\.(?:com|org|net|co\.\w\w|\w\w)\b:?\s+(?=[A-Z‘“'\"]).*[^.]"
)
RELATED_HEAD = _rule(rf"[-–—>»*\s]*(?:{RELATED})\s*[:.…>»]*")
KEY_HEAD = _rule(rf"(?:{KEY_POINTS})\s*:?")

Test = Callable[[Block], bool]


def _whole(pattern: re.Pattern[str], most: int) -> Test:
    """All of a block of at most `most` words is what the pattern says."""
    return lambda block: block.words <= most and bool(pattern.fullmatch(block.text.replace("’", "'")))


def _anywhere(pattern: re.Pattern[str], most: int) -> Test:
    return lambda block: block.words <= most and bool(pattern.search(block.text.replace("’", "'")))


def _share(block: Block) -> bool:
    """A run of networks, icons and actions; one of them alone if it can be nothing else."""
    if block.words > 30:
        return False
    text = block.text.replace("’", "'").rstrip(".:")
    items = [item for item in ITEMS.split(block.raw.replace("’", "'")) if item.strip(" :")]
    if len(items) > 1 and all(_is_action(item.strip(" :")) for item in items):
        return True
    tokens = text.split()
    if len(tokens) == 1:
        return bool(ICON.fullmatch(text)) or text.casefold() in {
            *NETWORKS,
            "share",
            "tweet",
            "print",
            "email",
            "e-mail",
        }
    named = sum(bool(ICON.fullmatch(token)) or token.casefold() in {*NETWORKS, "share"} for token in tokens)
    return named > 0 and all(TOKEN.fullmatch(token.strip(",:|·•")) or not token.strip(",:|·•") for token in tokens)


def _is_action(item: str) -> bool:
    return bool(
        ACTION.fullmatch(item) or ICON.fullmatch(item) or SIZE.fullmatch(item) or COMMENTS.fullmatch(item)
    ) or (":" in item and all(_is_action(part.strip()) for part in item.split(":") if part.strip()))


def _menu(block: Block) -> bool:
    """Three or more short items in a row, parted by wide blanks or dots: a menu."""
    items = [item for item in ITEMS.split(block.raw) if item.strip()]
    return (
        len(items) >= 3
        and not block.ends_sentence
        and all(len(item.split()) <= 4 and not any(c.isdigit() for c in item) for item in items)
    )


is_key_header = _whole(KEY_HEAD, 6)
# In this order; the first that holds gives the label.
RULES: tuple[tuple[Kind, str, Test], ...] = (
    ("notice", DIVIDER, lambda block: not any(c.isalnum() for c in block.text)),
    ("note", "note of the outlet", lambda block: note(block.text) is not None),
    ("note header", "header of a note", lambda block: heads_note(block.text) is not None),
    ("related", "link to another article", lambda block: block.markup == "link"),
    ("share", "text-size control", _whole(SIZE, 6)),
    ("share", "share bar", _whole(SHARING, 40)),
    ("share", "share bar", _share),
    ("share", "count of comments or link to them", _whole(COMMENTS, 8)),
    ("notice", "advertisement", _whole(ADVERT, 12)),
    ("notice", "length of the article or a listen button", _whole(LENGTH, 9)),
    ("notice", "control of the page", _whole(CONTINUES, 14)),
    ("key points", "header of a box of key points", is_key_header),
    ("related list", "header of related links", _whole(RELATED_HEAD, 8)),
    ("related", "link to another article", _whole(RELATED_LINE, 30)),
    ("related", "link to another article", _whole(LABELLED_LINK, 30)),
    ("foot", "list of tags", _whole(TAGS, 40)),
    ("foot", "list of tags", _whole(HASHTAGS, 40)),
    ("foot", "list of tags", _whole(TAGS_HEAD, 3)),
    ("notice", "notice that an agency's text is printed as it came", _whole(SYNDICATED, 50)),
    ("foot", "copyright line", _whole(COPYRIGHT, 70)),
    ("foot", "web address", _whole(LINK, 6)),
    ("foot", "cookie notice", _anywhere(COOKIES, 40)),
    ("notice", "sign-up form", _whole(SIGN_UP, 45)),
    ("notice", "sign-up form", _whole(SIGN_UP_END, 45)),
    ("notice", "sign-up form", _whole(SUBSCRIBE, 60)),
    ("notice", "sign-up form", _whole(ROBOT, 90)),
    ("notice", "disclaimer", _whole(DISCLAIMER, 90)),
    ("notice", "who pays for the outlet's work", _whole(FUNDED, 60)),
    ("notice", "meter or pay wall", _whole(METER, 35)),
    ("notice", "words to the reader", _whole(PROMPT, 60)),
    ("foot", "appeal for support", _whole(APPEAL, 45)),
    ("foot", "appeal for support", _whole(ASKING, 150)),
    ("foot", "link to accounts on networks", _whole(FOLLOW, 25)),
    ("foot", "contact line", _whole(CONTACT, 40)),
    ("menu", "menu", _menu),
)


def label(block: Block) -> Label | None:
    """What a block is, if it is furniture whatever stands around it."""
    for kind, reason, holds in RULES:
        if holds(block):
            return Label(kind, reason)
    return None
