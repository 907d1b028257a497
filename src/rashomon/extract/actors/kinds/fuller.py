"""The full name that a short one stands for: initials, the start of a name, the name without its state."""

from __future__ import annotations

import re

from rashomon.extract.actors.syntax.words import Words
from rashomon.knowledge import lexicon, organisations, state_words

ARTICLES = re.compile(r"\b(?:the|of|and|for|on|in|to|de|a|an)\b|['’]s\b")
HEAD_ENDS = re.compile(r" (?:of|for|on) ")  # "the observatory" is an Observatory for Whales
# Words of names of many bodies: "the House" is short for none that begins with it, but for "House of Lords".
PARTS = frozenset({"State", "House"})


def fullest(form: str, full: list[str], first: dict[str, tuple[int, int]], words: Words) -> str | None:
    """The full name that a form stands for: itself, its long form, or the one it abbreviates. None: not sure.

    What a longer form adds is a part of the name if it says what sort of body this is ("Acme", "Acme Holdings") or
    the longer form comes first, as full names do. Otherwise it is something of theirs, such as a product.
    """
    longer = [
        name
        for name in full
        if name != form
        and _shortens(form, name)
        and (not name.startswith(f"{form} ") or first[name] < first[form] or _says_its_sort(name))
    ]
    known = [
        name
        for name in (organisations() if form.isupper() or form in PARTS else ())
        if name in words.text and (_shortens if form in PARTS else _abbreviates)(form, name)
    ]
    candidates = list(dict.fromkeys((*longer, *known)))
    if len(candidates) == 1:
        return candidates[0]
    return form if form in full and not candidates else None


def _says_its_sort(name: str) -> bool:
    last = name.split()[-1]
    return last in lexicon().marks or last.casefold() in lexicon().firms | lexicon().bodies


def _shortens(form: str, name: str) -> bool:
    """Whether a form is the start of a name, its initials, the name without its state, or what it says it is.

    "The Observatory" is the Klow Observatory for Whales.
    """
    state, _, rest = name.partition(" ")
    of_state = rest == form and state in state_words()
    if form in PARTS:
        return of_state or name.startswith(f"{form} of ")
    head, *purpose = HEAD_ENDS.split(name, maxsplit=1)
    if purpose and head.endswith(f" {form}"):
        return True
    return of_state or _abbreviates(form, name) or name.startswith(f"{form} ")


def _abbreviates(form: str, name: str) -> bool:
    """Whether a form is made of the initials of a name."""
    letters = form.replace(".", "")
    if not (2 <= len(letters) <= 8 and letters.isupper() and " " in name):
        return False
    initials = "".join(part[0] for part in re.split(r"[\s-]+", ARTICLES.sub(" ", name)) if part)
    return initials.upper() == letters or (len(letters) > 2 and initials.upper().startswith(letters))
