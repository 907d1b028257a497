"""Captions of pictures, by the credits that they carry."""

from __future__ import annotations

import re

from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.credits import signed
from rashomon.clean.lines.named import NAME

CAPTION_WORDS = 70  # the longest captions of wire services have some 60
MARKED_CAPTION_WORDS = 130  # those of archive pictures, which begin with a word for it, tell the story again
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
        rf"{NAME}(?:\s*[/,|]\s*{NAME})*[)\]]?\.?$",
        # (AP Photo/Jane Doe), (Jane Doe for Harbour Post), (Jane Doe/Harbour Post via AP, File)
        r"[(\[][^()\[\]]{0,60}(?:\bPhoto\b|/|\bvia\b|Getty|File|©)[^()\[\]]{0,60}[)\]]\.?$",
        # Jane Doe/AFP; Handout / Ministry of Roads/AFP; Ministry of Roads/RNA (Ruritanian News)/Handout via AFP
        rf"(?:(?<=[.!?\"”’)])\s+|^|"
        rf"\s{{2,}})[(\[]?(?:©\s*)?(?:\d{{4}}\s+)?{NAME}(?:\s*\([^()]{{2,50}}\))?(?:\s*/\s*(?:©\s*)?"
        rf"(?:{NAME}(?:\s*\([^()]{{2,50}}\))?))+[)\]]?\.?$",
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
    # What a page of images and players leaves when it is pasted: "Image copyright Northline Image caption ..."
    r"Image copyright\b|Media playback is (?:unsupported|not supported) on \w+ device\b|"
    r"Caption:)\s*[:–-]?",
)


def is_caption(block: Block) -> bool:
    """Whether a block is the caption or the credit of a picture, by the credit that it carries."""
    text = block.text
    if CAPTION_START.match(text) or PHOTO_END.search(text):
        return block.words <= MARKED_CAPTION_WORDS
    if block.words > CAPTION_WORDS:
        return False
    return signed(text) is None and any(pattern.search(text) for pattern in CREDIT_END)
