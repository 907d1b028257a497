"""Words that the recogniser takes into a person's name where a mark is lost or a text runs on without one."""

from __future__ import annotations

from collections import Counter

from rashomon.extract.actors.names.leaders import is_leaders, is_namesake
from rashomon.extract.actors.names.recognised import is_given
from rashomon.extract.actors.syntax.words import Words
from rashomon.gazetteer import entries
from rashomon.knowledge import given_names, lexicon, organisations, state_words, states

FINITE = frozenset({"VBZ", "VBP", "VBD"})  # tags


def without_strays(words: Words, start: int, end: int, towns: frozenset[str]) -> tuple[int, int]:
    """A stretch of more words than one without a state, body or town before the name, a verb or body behind it.

    `towns` are as `towns_of` gives them. A stretch is empty where one word of several is left of it.
    """
    low, high = start, end
    if high - low > 1 and lost_mark(words, words.words[low]):
        return start, start
    while high - low > 1 and (_elsewhere(words, low) or words.words[low] in towns or _opens_with_deed(words, low)):
        low += 1
    if high - low > 1 and (words.tag(high - 1) in FINITE or _acts_in_headline(words, high - 1)):
        high -= 1
    while high - low > 1 and words.words[high - 1].endswith("s") and _is_state(words.words[high - 1][:-1]):
        high -= 1
    for i in range(low + 2, high):
        if words.words[i].isupper() and words.words[i] in organisations():
            high = i
    return (start, start) if high - low == 1 < end - start and low > start else (low, high)


def _acts_in_headline(words: Words, i: int) -> bool:
    """Whether a word in a line of capitals follows a name there alone: "Jane Doe Walks", and "Doe said" below."""
    if not words.words[i - 1].isalpha() or not _in_headline(words, i):
        return False
    others = [k for k in range(1, len(words)) if words.words[k - 1] == words.words[i - 1] and k != i]
    return any(words.words[k].islower() for k in others) and all(words.words[k] != words.words[i] for k in others)


def _opens_with_deed(words: Words, i: int) -> bool:
    """Whether a word is no name but what is done to one: "Praising Doe will not help"."""
    first = i == words.sentences[words.sentence[i]][0]
    deed = words.lower[i].endswith("ing") and len(words.words[i]) > 6 and words.words[i] not in given_names()
    return words.tag(i) == "VBG" or (first and deed and words.words.count(words.words[i + 1]) > 1)


def _in_headline(words: Words, i: int) -> bool:
    """Whether token `i` stands in a sentence whose longer words have capitals, and that is no list of names."""
    start, end = words.sentences[words.sentence[i]]
    longer = [k for k in range(start, end) if len(words.words[k]) > 3 and words.words[k].isalpha()]
    phrases = any(words.pos[k] == "ADP" for k in range(start, end))
    return phrases and len(longer) > 3 and all(words.capital(k) for k in longer)


def towns_of(words: Words) -> frozenset[str]:
    """Words of one place's name that the recogniser takes for it more than once, and never for a person."""
    seen: dict[str, Counter[str]] = {}
    for entity in words.doc.ents:
        if len(entity) == 1:
            seen.setdefault(entity.text, Counter())[entity.label_] += 1
    return frozenset(
        word
        for word, labels in seen.items()
        if labels["GPE"] > 1 and not labels["PERSON"] and word not in given_names() and entries(word)
    )


def _elsewhere(words: Words, i: int) -> bool:
    """Whether a word is a state's, with or without the "s" of a lost apostrophe, or a known body's.

    A body is named elsewhere too, before other words: people are called as agencies are.
    """
    word = words.words[i]
    if word in given_names() or is_given(words, i):
        return False
    body = word in organisations() and any(
        words.words[k] == word and words.words[k + 1] != words.words[i + 1] for k in range(len(words) - 1)
    )
    return body or _is_state(word) or (word.endswith("s") and _is_state(word[:-1]))


def _is_state(word: str) -> bool:
    named = (says.code for says in state_words().get(word, ()) if says.part == "name")
    return any(not states()[code].weak for code in named)


def lost_mark(words: Words, form: str) -> bool:
    """Whether a name ends in the "s" of a lost apostrophe: it stands without it, or is a leader's or a state's."""
    stem, last = form[:-1], form.split()[-1]
    if not form.endswith("s") or is_leaders(last):
        return False
    if " " in form:
        return f"{stem} " in words.text or (is_leaders(last[:-1]) and not is_namesake(stem))
    return (
        _is_state(stem)
        or stem in lexicon().marks
        or (is_leaders(stem) and stem in words.words and stem not in given_names())
    )
