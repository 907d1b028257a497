"""What docs/python.md lists is what there is."""

import re
from pathlib import Path

from rashomon.export.formats.tables import SHEETS
from rashomon.library import Corpus, Story

PAGE = (Path(__file__).parent.parent / "docs" / "python.md").read_text("utf-8")


def test_every_table_is_there_with_its_columns():
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$", PAGE, re.MULTILINE)
    assert dict(rows) == {name: ", ".join(sheet.columns) for name, sheet in SHEETS.items()}


def test_every_verb_and_every_part_of_a_story_is_there():
    ours = {"place", "close", "listed", "found", "changed"}  # for those who make a corpus of something else
    verbs = {name for name in vars(Corpus) if not name.startswith("_")} - ours
    parts = {name for name in vars(Story) if not name.startswith("_")} - {"of", "holdings", "dossier"}
    named = set(re.findall(r"`(\w+)[`(.]", PAGE))
    assert verbs | parts <= named
