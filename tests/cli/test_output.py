"""What a page wrote never commands a terminal."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.cli.output import safe_json, say
from rashomon.text import UNPRINTABLE


@given(st.text(st.characters(codec="utf-8")))
def test_safe_json_decodes_to_the_same_and_is_safe(text: str) -> None:
    safe = safe_json(json.dumps({"text": text}, ensure_ascii=False))
    assert json.loads(safe) == {"text": text}
    assert not any(unicodedata.category(character) in UNPRINTABLE for character in safe)


def test_a_line_stays_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    say("a\x1b]0;title\x07b\nc", "\u202edrow\u2069", indent=2)
    assert capsys.readouterr().out == "  a ]0;title b c  drow\n"
