"""Who made what: credits of pictures, bylines, and the agencies that a page credits for its text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.words import MONTHS, WEEKDAYS

TAIL = 160  # characters in which a credit at the end is looked for
CAPTION_WORDS = 70  # the longest captions of wire services have some 60
MARKED_CAPTION_WORDS = 130  # those of archive pictures, which begin with a word for it, tell the story again
# Agencies of the world whose names are no other word. A page may credit any other in the shapes below.
AGENCIES = (
    "Reuters|AFP|Agence France-Presse|Agence France Presse|Associated Press|The Associated Press|AP|"
    "DPA|dpa|ANSA|EFE|Xinhua|TASS|"
    "Interfax|RIA Novosti|Sputnik|Ukrinform|PTI|Press Trust of India|ANI|IANS|UNI|UPI|"
    "United Press International|PA Media|PA|"
    "Press Association|Kyodo|Kyodo News|Jiji Press|Yonhap|Anadolu|Anadolu Agency|AA|Bloomberg|"
    "Canadian Press|The Canadian Press|"
    "AAP|Lusa|Belga|ANP|APA|NTB|Ritzau|STT|PAP|CTK|MTI|Agerpres|BTA|Tanjug|Hina|STA|WAM|SPA|KUNA|QNA|"
    "MENA|SANA|NNA|Petra|IRNA|"
    "ISNA|Mehr|Tasnim|Fars|WANA|Antara|Bernama|APP|Europa Press|Notimex|Telam|Agencia Brasil|"
    "Tribune News Service|"
    "Agencies|Wires|News agencies|Agency reports"
)
_AGENCY = rf"(?:{AGENCIES})"
_CAP = r"[A-ZÀ-ÖØ-ÞŁŚŽČĆŠĐİ][\w.’'\-]*"
_SMALL = (
    r"(?:of|the|de|da|di|du|des|la|le|les|der|den|von|van|bin|al|el|for|and|et|y|e|&|via|by|in|with|"
    r"courtesy|par|por|für)"
)
_NAME = rf"{_CAP}(?:\s+(?:{_CAP}|{_SMALL}))*"
LABELLED = (
    r"(?:photo(?:s|graph|graphs|graphy)?|image(?:s)?|picture(?:s)?|pic|pics|foto(?:s|grafía)?|bild|"
    r"video|illustration|graphic|cartoon|"
    r"screengrab|screenshot|credit(?:s)?|crédit|crédito|composite|courtesy|handout|file photo|"
    r"archivfoto|archive photo)"
)
# The stretch at the end of a line that credits a picture; it stands after a sentence, or is the whole line.
CREDIT_END = tuple(
    re.compile(pattern)
    for pattern in (
        # Photo: Jane Doe / Harbour Post, (Image: Northline), [Photo/Agencies], Photo by X, Photo X
        rf"(?i:[(\[]?\b{LABELLED}(?:\s+(?:by|credit|courtesy|from|via|of))*\s*[:/|"
        rf"©–-]\s*)[^.!?]{{2,90}}[)\]]?\.?$",
        rf"[(\[]?\b(?:Photo|Photos|Foto|Image|Picture|Video|Illustration|Photograph)(?:\s+by|"
        rf"\s+courtesy(?:\s+of)?|\s+via)?\s+"
        rf"{_NAME}(?:\s*[/,|]\s*{_NAME})*[)\]]?\.?$",
        # (AP Photo/Jane Doe), (Jane Doe for Harbour Post), (Jane Doe/Harbour Post via AP, File)
        r"[(\[][^()\[\]]{0,60}(?:\bPhoto\b|/|\bvia\b|Getty|File|©)[^()\[\]]{0,60}[)\]]\.?$",
        # Jane Doe/AFP; Handout / Ministry of Roads/AFP; Ministry of Roads/RNA (Ruritanian News)/Handout via AFP
        rf"(?:(?<=[.!?\"”’)])\s+|^|"
        rf"\s{{2,}})[(\[]?(?:©\s*)?(?:\d{{4}}\s+)?{_NAME}(?:\s*\([^()]{{2,50}}\))?(?:\s*/\s*(?:©\s*)?"
        rf"(?:{_NAME}(?:\s*\([^()]{{2,50}}\))?))+[)\]]?\.?$",
        r"(?i:\b(?:getty images?|shutterstock|istock(?:photo)?|alamy|epa-efe|file photo|file image|"
        r"screengrab|handout|via (?:reuters|ap|afp"
        r"|getty images|epa)|reuters/file|courtesy photo)\b)[)\]]?(?:\s*,?\s*(?:file|FILE|"
        r"\d{4}))?[)\]]?\.?$",
        r"(?<=[.!?\"”’)])\s+(?:Getty|iStock|Flickr)$",
        r"(?<=[.!?\"”’)])\s+less$|(?:\.{3}|…)\s+more$",  # below a picture, opened and shut
        r"©\s*[^.]{2,60}$",
        r"(?i:\b(?:submitted|contributed|courtesy) photos?|photos? submitted)\.?$",
        r"(?i:\bpurchase licensing rights\b.{0,30})$",
    )
)
PHOTO_END = re.compile(r"\([^()]{0,40}\bPhotos?\b[^()]{0,60}\)$")
CAPTION_START = re.compile(
    r"(?:FILE(?: PHOTO| IMAGE)?|(?:File|Undated|Handout|Combination) (?:photo|picture|image)|"
    r"(?:Photo|Picture|Image) (?:taken|provided|dated|shows)\b|"
    r"(?:In this|This)\b.{0,60}\b(?:photo|image|"
    r"picture|frame grab)\b|Image(?: source)?,|Media caption|Image caption|Photo caption|"
    r"Caption:)\s*[:–-]?",
)
BYLINE = re.compile(
    r"(?:(?i:by|par|por|von|di|da|(?:written|reported|story|text|words|reporting|analysis|opinion|commentary) by|"
    r"texte)\s*:?\s+)"
    r"(?=\S*[A-ZÀ-Þ])(?:[^.!?;:]|(?<=\b[A-Z])\.){2,120}\.?|(?:Staff (?:Reporter|Writer|Correspondent)|"
    r"Our (?:Correspondent|Reporter|Staff Reporter)|Web Desk|"
    r"News Desk|Agencies|Correspondent)(?:,\s+[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)?"
)
# "by Jane Doe", "By JANE DOE and Jan Berg" within a line.
_WHO = rf"{_CAP}(?:\s+(?:{_CAP}|(?:de|da|van|von|bin|al|el)\b)){{1,3}}"
BY_NAME = re.compile(rf"(?:^|(?<=[\s|·•–—-]))[Bb]y:?\s+{_WHO}(?:\s*(?:,|and|&)\s+{_WHO})*(?=\s|$|[,|@])")
ROLE = (
    r"(?i:reporter|correspondent|editor|writer|staff|desk|columnist|chief|producer|journalist|"
    r"contributor|bureau|team|analyst|"
    r"press|agency|news)"
)
NO_VERB = re.compile(rf"{_SMALL}|{ROLE}s?|at|on|for|special|our|to|our|own|&")
# Of days only the full names: Jan, April and August are people too.
NO_NAME = re.compile(
    "|".join([*(day for day in WEEKDAYS if len(day) > 5), "the", "this", "that", "then", "now"]), re.IGNORECASE
)
PERSON = re.compile(
    rf"{_CAP}(?:\s+(?:{_CAP}|{_SMALL})){{1,4}}(?:\s*(?:,|and|&|\|)\s*{_CAP}(?:\s+(?:{_CAP}|{_SMALL}|"
    rf"{ROLE})){{0,4}}){{0,4}}"
)
PERSON_WITH = re.compile(
    rf"{PERSON.pattern}\s+(?:with|avec|mit|con)\s+{_AGENCY}(?:(?:,|\s+and|\s+&)\s+{_AGENCY})*"
)
BESIDE_NAME = re.compile(r"\s(?:with|avec|mit|con)\s")
NAME_MARKS = re.compile(r"\s+[-–—|/]\s+|\s+with\s+")
ONE_NAME = re.compile(rf"{_CAP}|{_AGENCY}(?:(?:,|\s+and)\s+{_AGENCY})*")
AGENCY_BYLINE = re.compile(
    rf"(?P<name>{_AGENCY}|{_CAP}(?:\s+{_CAP}){{0,2}}\s+(?:Press|News Agency|Newswire|Wire|"
    rf"News Service|Agency))"
    rf"(?:\s+(?i:staff|staff reporters?|reporter))?(?:\s*,?\s+(?i:with (?:a file|files|inputs?|"
    rf"reporting|additional reporting) from|and)\s+.{{2,60}})?"
)
WITH = re.compile(
    r"[(\[]?\s*(?:(?:with|based on|compiled from|from)\s+(?:a\s+|additional\s+)?(?:files?|inputs?|"
    r"reporting|reports?|information|material|"
    r"wire reports?)\s+(?:from|by|of)\s+|(?:source|agency|agencies|quelle|fuente)\s*:\s*|"
    r"avec\s+)(?P<names>[^.]{2,80}?)\s*[)\]]?\.?",
    re.IGNORECASE,
)
# "(Harbour Radio with AFP)": a house and the agencies whose copy it used.
HOUSE_WITH = re.compile(
    r"[(\[][^()\[\]]{2,40}?,?\s(?:with|and|&|avec|con|mit|y|et|und)\s(?P<names>[^()\[\]]{2,60})[)\]]\.?",
    re.IGNORECASE,
)
NAMES = re.compile(r"\s*(?:,|/|&|\band\b|\bet\b|\by\b|\bund\b)\s*")
REPORTING = re.compile(
    r"[(\[]\s*(?:(?:written|reported|compiled) by\b.{2,300})|[(\[]?\s*(?:(?:additional |"
    r"further )?(?:reporting|writing|editing|"
    r"edited|translated|produced) by\b|edited and translated by\b).{2,300}|"
    r"[(\[][^()\[\]]{2,40}\s(?:and|with|&)\s(?:news )?agencies[)\]]\.?",
    re.IGNORECASE | re.DOTALL,
)
CONTRIBUTED = re.compile(
    r"[^\"“”]{2,200}\bcontributed (?:reporting|(?:reporting )?to (?:this|the) (?:report|story|"
    r"article|piece|coverage))\b.{0,80}|"
    r"[^\"“”]{2,200}\b(?:writers?|journalists?|reporters?) (?-i:[A-Z])[^\"“”]{2,160}\bcontributed\.|"
    r"[-–—\s]*with (?:reporting|assistance) (?:by|from) .{2,120}|"
    r"(?-i:[A-Z])[^\"“”.:;]{2,80} (?:also )?reported from (?-i:[A-Z])[^\"“”.:;]{2,60}\.",
    re.IGNORECASE,
)
INTRODUCTION_WORDS = 80
INTRODUCTION = re.compile(
    rf"(?P<name>{_CAP}(?:\s+{_CAP}){{1,3}}|{_CAP}(?=\s+covers\s))(?:\s*\([^()]{{2,60}}\))?,?\s+"
    r"(?:(?:is|was|has been)\s+(?:an?|the)\s+(?:[\w'’&.-]+,?\s+){0,6}?"
    r"(?:writer|reporter|editor|journalist|columnist|correspondent|contributor|author|blogger|curator|producer|"
    r"podcaster|essayist|critic)\b|(?:writes|reports|blogs)\s+(?:about|on|for)\b|covers\s+.{3,80}\sfor\b)"
)
# The initials with which an agency's desks sign a text: "ab-cde/fg".
DESKS = re.compile(r"[a-z]{2,4}(?:[/-][a-z]{2,4}){1,5}")
AGENCY_LIKE = re.compile(
    r"(?:the )?(?:[A-Z][\w.'’-]*\s+){1,3}(?:Press|Agency|Agencies|Wire|Newswire|"
    r"News Service)|[A-Z]{2,8}"
)
# At the end of the last paragraph, or alone in a line: (Reuters), - AFP, © AFP, AFP/APP
_CREDITED = rf"(?:{_AGENCY}|{_CAP}(?:\s+{_CAP}){{0,3}})"
SIGNED = re.compile(
    rf"(?:(?<=[.!?\"”’»)])\s*|"
    rf"^)(?:[(\[]\s*(?P<bracketed>{_CREDITED}(?:\s*[/,&]\s*{_CREDITED})*)\s*[)\]]\.?|"
    rf"[-–—©]+\s*(?P<dashed>{_AGENCY}(?:\s*[/,&]\s*{_AGENCY})*)\.?|(?P<bare>{_AGENCY}(?:/{_AGENCY})*)\.?)$"
)
NO_AGENCY = re.compile(
    r"(?i:ends?|more|updated?|file|photo|video|sic|laughs?|applause|see|watch|"
    r"read|edited|advertisement)\b"
)


@dataclass(frozen=True, slots=True)
class Signed:
    """A credit at the end of a text: from where on, and the agencies."""

    start: int
    agencies: tuple[str, ...]


def is_caption(block: Block) -> bool:
    """Whether a block is the caption or the credit of a picture, by the credit that it carries."""
    text = block.text
    if CAPTION_START.match(text) or PHOTO_END.search(text):
        return block.words <= MARKED_CAPTION_WORDS
    if block.words > CAPTION_WORDS:
        return False
    return signed(text) is None and any(pattern.search(text) for pattern in CREDIT_END)


def is_byline(block: Block) -> bool:
    """Whether a block names its author with a word for it ("By"), or with the agencies whose copy he used."""
    if block.words <= 14 and PERSON_WITH.fullmatch(block.text):
        return True
    if block.words > 25 or not BYLINE.fullmatch(block.text):
        return False
    # "By Wednesday the water had reached the school": names and offices only, and no day.
    rest = block.text.split()[1:]
    plain = [word for word in rest if word.islower() and not NO_VERB.fullmatch(word.strip(",.;|"))]
    return len(plain) <= 1 and not (rest and NO_NAME.fullmatch(rest[0].strip(",")))


def written_by(text: str) -> tuple[int, int] | None:
    """Where in a line the author is named with a word for it; not where a day is ("by Monday Morning")."""
    match = BY_NAME.search(text)
    if not match:
        return None
    words = [word.strip(",.").casefold() for word in match[0].split()[1:]]
    at = next(
        (i for i, word in enumerate(words) if word in MONTHS or NO_NAME.fullmatch(word) or word == "on"), None
    )
    if at is None:
        return match.span()
    if at < 2:
        return None
    ends = [word.end() for word in re.finditer(r"\S+", match[0])]
    return match.start(), match.start() + ends[at]


def is_person(block: Block) -> bool:
    """Whether a block is made of names alone; whether they are the author's depends on where it stands."""
    return block.words <= 14 and not block.ends_sentence and are_names(block.text)


def are_names(text: str) -> bool:
    """Whether a text is names and offices alone: "Jane Doe", "Jane Doe - Marlow Times", "Jane Doe with AFP"."""
    first, *others = NAME_MARKS.split(text)
    return bool(PERSON.fullmatch(first)) and all(
        PERSON.fullmatch(one) or ONE_NAME.fullmatch(one) for one in others
    )


def introduced(block: Block) -> str | None:
    """The name of the writer whom a line below an article introduces: "Jane Doe is a writer in Marlow"."""
    match = INTRODUCTION.match(block.text) if block.words <= INTRODUCTION_WORDS else None
    return match["name"] if match else None


def agency_of_byline(text: str) -> str | None:
    """The agency that a byline names in place of a person."""
    words = re.sub(r"^(?i:by|par|por|von|source|agency)\s*:?\s+", "", text).strip()
    match = AGENCY_BYLINE.fullmatch(words)
    if match:
        return match["name"]
    last = re.split(r", | and | with | & ", words)[-1]
    return last if is_agency(last) else None


def agencies_of_byline(text: str) -> tuple[str, ...]:
    """The agencies that a byline names in place of a person, or beside one."""
    if PERSON_WITH.fullmatch(text):
        return tuple(name for name in NAMES.split(BESIDE_NAME.split(text)[-1]) if is_agency(name))
    agency = agency_of_byline(text)
    return (agency,) if agency else ()


def with_agencies(block: Block) -> tuple[str, ...]:
    """The agencies of a line such as "With inputs from AFP and Reuters"; a colleague is none."""
    match = _with(block.text) if is_with(block) else None
    names = NAMES.split(match["names"]) if match else ()
    return tuple(name.removeprefix("the ") for name in names if is_agency(name) or AGENCY_LIKE.fullmatch(name))


def _with(text: str) -> re.Match[str] | None:
    house = HOUSE_WITH.fullmatch(text)
    return (
        house if house and all(is_agency(name) for name in NAMES.split(house["names"])) else WITH.fullmatch(text)
    )


def is_credited(block: Block) -> bool:
    """Whether a block is all credit: of an agency, of those who reported, of whom the text is from."""
    ending = signed(block.text)
    return (ending is not None and ending.start == 0) or is_with(block) or is_reporting(block)


def is_with(block: Block) -> bool:
    """Whether a line says from whom else the text comes."""
    return block.words <= 20 and _with(block.text) is not None


def is_reporting(block: Block) -> bool:
    """Whether a block says who reported, wrote and edited: "(Reporting by ...; editing by ...)", "ab/cd"."""
    return block.words <= 70 and any(one.fullmatch(block.text) for one in (REPORTING, CONTRIBUTED, DESKS))


def signed(text: str) -> Signed | None:
    """The agency credit with which a paragraph ends, or that it is."""
    offset = max(0, len(text) - TAIL)
    match = SIGNED.search(text[offset:])
    if not match:
        return None
    names = match["bracketed"] or match["dashed"] or match["bare"]
    if NO_AGENCY.match(names) or (
        match["bare"] and match.start() > 0 and "\n" not in text and names.title() == names
    ):
        return None
    found = re.split(r"\s*[/,&]\s*", names)
    known = [bool(re.fullmatch(_AGENCY, name)) for name in found]
    # "(Jane Doe/Reuters)" credits a picture. A name that we do not know counts if it is one word, or stands alone.
    if not all(known) and (len(found) > 1 or (match.start() > 0 and " " in found[0])):
        return None
    return Signed(offset + match.start(), tuple(found))


def is_agency(name: str) -> bool:
    """Whether a name is that of one of the world's agencies."""
    return bool(re.fullmatch(_AGENCY, name.strip()))
