"""What a page's text could hide from a reader, and whether an address may be followed."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

# Characters that turn the direction of what follows, or that no reader sees; a page may use them to make its
# words look like others. Joiners and soft hyphens are part of ordinary writing.
ORDINARY = frozenset("\t\n\r\u00ad\u200c\u200d")
HIDDEN = {"Cc", "Cf", "Co", "Cs"}
UNSAFE = re.compile(r"[\s\"'<>\\^`{|}]")


def hidden(character: str) -> bool:
    """Whether a reader would not see that this character is there."""
    return unicodedata.category(character) in HIDDEN and character not in ORDINARY


def hides(text: str) -> bool:
    """Whether a text holds a hidden character."""
    return not text.isprintable() and any(hidden(character) for character in text)


def link(address: str) -> str | None:
    """The address if a reader may follow it: http or https, and nothing odd in it; None otherwise."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    return None if UNSAFE.search(address) or hides(address) else address
