"""Count in how many reports a word stands, and write the counts.

    python tools/compile_frequencies.py [FOLDER]

FOLDER holds the labelled data (by default where `rashomon evaluate` looks for it). Read are the articles of busy
days and, of those with their story, the part to look at: AllSides (Apache-2.0 and MIT) and Giveme5W1H (Hamborg et
al. 2018, Apache-2.0). Kept are the stems that stand in several. Needs what `make evaluate` needs.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rashomon.evaluation.data import Data
from rashomon.evaluation.sets import days
from rashomon.evaluation.sets.stories import GENERAL, POLITICS, articles
from rashomon.group.signatures import OPENING
from rashomon.text import stems

AT_LEAST = 3  # a stem in fewer articles tells no more of the language than one that nobody has seen
TARGET = Path(__file__).parent.parent / "src" / "rashomon" / "data" / "frequencies.tsv"
HEADER = """\
# In how many of {total} reports each stem stands, in the title or in the opening, counted by
# tools/compile_frequencies.py on articles gathered by AllSides (Apache-2.0, MIT) and those of Giveme5W1H
# (Hamborg et al. 2018, Apache-2.0). Numbers alone; their texts are not part of this project.
"""


def main(folder: Path | None) -> None:
    """Count and write."""
    counts: Counter[str] = Counter()
    total = 0
    for title, text in texts(Data.find(folder)):
        counts.update(set(stems(f"{title}\n{text[:OPENING]}")))
        total += 1
    lines = [f"{stem}\t{count}\n" for stem, count in sorted(counts.items()) if count >= AT_LEAST]
    TARGET.write_text(HEADER.format(total=total) + f"\t{total}\n" + "".join(lines), "utf-8")
    print(f"{total} articles, {len(lines)} stems")


def texts(data: Data) -> Iterator[tuple[str, str]]:
    """The titles and the texts, without the articles of busy days that are also among those to score on."""
    scored = {one.text for one in articles(data, POLITICS, "score")}
    for record in data.records(days.SET):
        if record["text"] not in scored:
            yield record["title"] or "", record["text"]
    for name in (POLITICS, GENERAL):
        for one in articles(data, name, "look"):
            yield one.title or "", one.text


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
