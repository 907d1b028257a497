"""Raw pages about one invented dispute, and one about something else, for tests that go all the way."""

from __future__ import annotations

from pathlib import Path

ISLAND = """Lorvik closes its harbour to Estmark trawlers

Published: 4 March 2025

Share this article

LORVIK: Lorvik closed its harbour to trawlers from Estmark on Tuesday, Prime Minister Ansa Tolvik said.

"We will open it again when the nets are gone," Tolvik told reporters.

She said 12 boats had been turned away.

Estmark's foreign minister, Jorun Pell, rejected the closure.

"This is a breach of the treaty of 1998," Pell said in a statement.

Fishermen on both sides said they expected the dispute to last for weeks.
"""

COAST = """Estmark boats turned away from Lorvik harbour

4 March 2025

Estmark said on Tuesday that Lorvik had turned away 15 of its trawlers after the island closed its harbour.

Foreign Minister Jorun Pell called the closure "a breach of the treaty of 1998".

Lorvik's prime minister, Ansa Tolvik, said the harbour would open again when the nets were gone.

Pell said that Estmark was ready to talk about the nets if the harbour was opened first.
"""

LIBRARY = """Town library finds a lost atlas behind a radiator

5 March 2025

The town library of Brenn has found an atlas that had been missing for thirty years.

"It was behind the radiator in the reading room," librarian Odile Marsk said on Wednesday.

The atlas will be shown in May, the library said.
"""


def write_pages(folder: Path) -> tuple[str, ...]:
    """Three pages of three outlets, as files."""
    found = []
    for outlet, text in (("island.example", ISLAND), ("coast.example", COAST), ("brenn.example", LIBRARY)):
        path = folder / outlet / "page.txt"
        path.parent.mkdir(parents=True)
        path.write_text(text, "utf-8")
        found.append(str(path))
    return tuple(found)
