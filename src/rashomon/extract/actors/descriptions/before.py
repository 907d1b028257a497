"""Where the role before a name begins: the words that belong to it, without those the parser takes along."""

from __future__ import annotations

from rashomon.extract.actors.descriptions.roles import BEFORE, BETWEEN, HEDGES, belongs, role_word
from rashomon.extract.actors.syntax.words import POSSESSIVE, Words
from rashomon.knowledge import lexicon, state_words

# Adjectives that stand behind the field of an office: "the health chief executive".
RANKS = frozenset("assistant associate chief deputy executive general junior managing senior vice".split())


def role_start(words: Words, start: int) -> int:
    """Where the role before the name at `start` begins; `start` itself where no role stands there."""
    last = _last_role_word(words, start)
    if last is None:
        return start
    at = last
    while at > 0 and start - at < BEFORE and belongs(words, at - 1):
        at -= 1
    while at < last and (words.words[at] in POSSESSIVE or words.words[at] == "-"):
        at += 1
    if words.label[at] in {"ORG", "WORK_OF_ART"}:
        while at > 0 and words.doc[at].ent_iob_ == "I":
            at -= 1  # "Health and Family Services Secretary", "50 Seconds host"
        at += words.lower[at] == "the"
    at = _past_strangers(words, at, last)
    if _is_torn(words, at):
        at = next((i for i in range(at, last) if role_word(words, i)), last)
    return at


def _past_strangers(words: Words, at: int, last: int) -> int:
    """Where the role begins behind words that the parser takes along, from `at` on, with its noun at `last`.

    They are in small letters before a capital ("for her part Norland Governor Doe", "wary GOP senator Doe"), or a
    noun before an adjective ("in the strike local reporter Doe"), or an adjective behind "a" ("a weary minister").
    """
    first = at
    for i in range(at, last):
        if words.capital(i) or not words.words[i].isalpha() or "-" in words.words[i - 1 : i + 2]:
            continue
        capital = words.capital(i + 1)
        noun = words.pos[i] in {"NOUN", "PROPN", "VERB"} and (
            capital or (words.pos[i + 1] == "ADJ" and words.lower[i + 1] not in RANKS)
        )
        mood = words.pos[i] == "ADJ" and (capital or (i == at and words.lower[i - 1 : i] in (["a"], ["an"])))
        if ((noun or mood) and not _says_what(words, i)) or _are_others(words, i, last):
            first = i + 1
    return first


def _are_others(words: Words, i: int, last: int) -> bool:
    """Whether a title behind is another's: "candidates state Rep. Doe", "a critic of President Doe"."""
    titled = words.words[last] in lexicon().titles and words.capital(last)
    several = words.tag(i) == "NNS" and words.lower[i].removesuffix("s") in lexicon().roles
    return titled and (several or (words.lower[i] == "of" and i + 1 == last))


def _says_what(words: Words, i: int) -> bool:
    """Whether a word says what somebody is, or of which sort: "deputy", "republican", "lawyer"."""
    sorts = lexicon().before_role | lexicon().adjective.keys() | HEDGES
    return words.lower[i] in sorts or role_word(words, i) or words.words[i] in state_words()


def _is_torn(words: Words, at: int) -> bool:
    """Whether a role begins with the end of a longer name: "Gull Bay, Norland Mayor", "the Isle of Gran Mayor"."""
    if at < 2 or not words.capital(at) or role_word(words, at):
        return False
    if words.words[at] in state_words():
        return words.words[at - 1] == "of" and words.words[at - 2] in lexicon().marks  # "Bank of Norland Governor"
    if words.words[at - 1].isdigit():
        return True
    before, other = words.words[at - 1], words.lower[at] not in lexicon().before_role
    torn = {
        "of": not role_word(words, at - 2),
        "for": other,  # "Walk for Peace Chairman"
        "and": other and words.label[at - 2] != "PERSON" and words.label[at] in {"", "ORG"},
        ",": words.label[at] == words.label[at - 2] == "GPE",
    }
    return words.capital(at - 2) and torn.get(before, False)


def _last_role_word(words: Words, start: int) -> int | None:
    """The role word right before a name, or that of "Secretary of State" and "minister for health"."""
    i = start - 1
    if i < 0 or words.lower[i] == "and":
        return None
    if words.pos[i] == "VERB" and not words.capital(i):
        return None  # "to convict Doe"
    if role_word(words, i):
        return i
    for at in range(i, max(i - 5, 0), -1):
        if at < i and words.lower[at] in BETWEEN and role_word(words, at - 1):
            return i
        if not (words.capital(at) or words.lower[at] == "and") or not words.words[at].isalpha():
            return None
    return None
