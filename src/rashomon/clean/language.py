"""The language of a text, as an ISO 639-1 code."""

from __future__ import annotations

from functools import cache
from typing import Any

ENOUGH = 20  # characters
SURE = 0.8  # placeholder: of the share that the identifier gives to its first guess
MOST = 1500  # characters; more of them change nothing


def language(text: str) -> str:
    """The language of a text, "und" where it is too short or the identifier is not sure."""
    words = text[:MOST].strip()
    if len(words) < ENOUGH:
        return "und"
    code, share = _identifier().classify(words)
    return str(code) if float(share) >= SURE else "und"


@cache
def _identifier() -> Any:
    # Loaded when the first page is cleaned: it takes a second, which "--help" must not.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
