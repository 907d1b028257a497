"""How names of people and agencies look in credits, and which are those of the world's agencies."""

from __future__ import annotations

import re

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
AGENCY = rf"(?:{AGENCIES})"
CAP = r"[A-ZÀ-ÖØ-ÞŁŚŽČĆŠĐİ][\w.’'\-]*"
SMALL = (
    r"(?:of|the|de|da|di|du|des|la|le|les|der|den|von|van|bin|al|el|for|and|et|y|e|&|via|by|in|with|"
    r"courtesy|par|por|für)"
)
NAME = rf"{CAP}(?:\s+(?:{CAP}|{SMALL}))*"
NAMES = re.compile(r"\s*(?:,|/|&|\band\b|\bet\b|\by\b|\bund\b)\s*")


def is_agency(name: str) -> bool:
    """Whether a name is that of one of the world's agencies."""
    return bool(re.fullmatch(AGENCY, name.strip()))
