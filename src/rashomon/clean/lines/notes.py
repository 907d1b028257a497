"""What an outlet says of its own report: corrections, editors' notes; known by the words that open them."""

from __future__ import annotations

import re

from rashomon.model import NoteKind

LONGEST = 160  # words; what is longer is an article about a correction
HEAD_WORDS = 4
_PIECE = r"(?:\w+ ){0,2}(?:article|story|report|headline|caption|post|piece|item|page|column|feature)"
_THIS = rf"(?:(?:this|our) {_PIECE}|the (?:headline|caption)(?: \w+ this \w+)?)"
_BEFORE = rf"an? (?:earlier|previous) version of (?:this|the|our) {_PIECE}"
_DONE = r"(?:(?:has|have) (?:since )?been|was|were|is being)"
_OPENS = r"(?:(?:\s*\([^()]{1,40}\)|,? [\w .,]{1,40})?\s*[:–—]|\s*[.-]\s)"
_HEADS: dict[NoteKind, str] = {
    "correction": (
        r"corrections?(?: and clarifications?)?|corrected|erratum|errata(?: corrige)?|rectificatifs?|"
        r"rectification|fe de erratas|correcci[oó]n(?:es)?|rectificaci[oó]n|corre[cç][aã]o|correzione|rettifica|"
        r"korrektur|richtigstellung|berichtigung|corrig[eé]|correctie"
    ),
    "clarification": r"clarifications?|pr[eé]cision|aclaraci[oó]n|klarstellung|chiarimento|esclarecimento",
    "retraction": r"retractions?|retracted|story withdrawn|widerruf",
    "editor's note": (
        r"(?:(?:the )?editors?(?:'s|s'|')?|publisher's) note|note (?:from|by) the editors?|"
        r"note to (?:our )?readers|ed(?:itor)?\.? note|note de (?:la r[eé]daction|l'[eé]diteur)|ndlr|"
        r"nota (?:del? editor|de la redacci[oó]n|da reda[cç][aã]o|della redazione|do editor)|"
        r"(?:anmerkung|hinweis) der redaktion"
    ),
    "update": r"update note|updated? to (?:add|include|reflect|correct)",
}
_SAYS: dict[NoteKind, str] = {
    "correction": (
        rf"{_BEFORE}\b|{_THIS} (?:originally|initially|previously|incorrectly|wrongly|mistakenly|erroneously) "
        r"(?:(?:mis)?(?:stated|reported|identified|named|spelled|quoted|attributed|described)|said|gave|listed|"
        rf"referred|included|suggested|claimed|indicated|implied)|{_THIS} "
        rf"(?:{_DONE} (?:corrected|amended|edited to correct|refiled)|mis(?:stated|reported|identified|named|"
        r"spelled|spelt|quoted|attributed|described|characteri[sz]ed)|"
        r"contained an? (?:error|mistake|inaccura\w+)|gave the wrong|corrects\b)|"
        r"\(?(?:this \w+(?: \d+)? )?story (?:is |has been |was )?(?:refiled|corrected|corrects|refiles) .{3,}|"
        r"\((?:corrects|refiles|fixes) (?:to |the |[\w ]{1,40}in (?:the )?(?:\w+ )?(?:paragraph|headline|para)).*|"
        r"we (?:have corrected|apologi[sz]e for the (?:error|mistake))|we regret the error"
    ),
    "clarification": rf"{_THIS} {_DONE} clarified|this is a clarification",
    "retraction": rf"{_THIS} {_DONE} (?:retracted|withdrawn|removed)",
    "update": (
        rf"(?:updated?[^:]{{0,20}}: )?{_THIS} {_DONE} (?:updated|revised|changed|expanded)\b|"
        r"\((?:updates|adds|recasts) (?:with|throughout|to (?:add|include)|"
        r"[\w ]{1,30}in (?:the )?(?:\w+ )?paragraph).*"
    ),
}
OPENING = r"[\s*_(\[–—-]*"
# "Corrections: write to desk@...", "Editor's note: Join our members today" are none.
NO_NOTE = re.compile(
    r"\S@\w|\b(?:want to support|promo(?:tional)? code|(?:join|subscribe)\b.{0,40}\btoday)\b", re.I
)


def _compiled(kinds: dict[NoteKind, str], end: str) -> tuple[tuple[NoteKind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(rf"{OPENING}(?:{words}){end}", re.IGNORECASE)) for kind, words in kinds.items())


HEADED = _compiled(_HEADS, _OPENS)
ALONE = _compiled(_HEADS, r"\s*[:.*\])]*$")
SAID = _compiled(_SAYS, "")


def note(text: str) -> NoteKind | None:
    """The kind of note that a paragraph is, by its first words; None where it is none."""
    plain = text.replace("’", "'")
    kind = next((kind for kind, opening in (*HEADED, *SAID) if opening.match(plain)), None)
    return None if kind is None or len(text.split()) > LONGEST or NO_NOTE.search(text) else kind


def heads_note(text: str) -> NoteKind | None:
    """The kind of note that a line announces which has no more than its name: the note is the next paragraph."""
    if len(text.split()) > HEAD_WORDS:
        return None
    plain = text.replace("’", "'")
    return next((kind for kind, opening in ALONE if opening.match(plain)), None)
