"""Learn the weights by which two mentions are told to be of one event, and write them.

    python tools/learn_event_coreference.py [FOLDER]

FOLDER holds the labelled data (by default where `rashomon evaluate` looks for it); of ECB+ (Cybulska and Vossen
2014, CC BY 3.0) only the train part is read. Its reports are put into stories as the program does, and every pair
of labelled mentions of a story that the program would compare is one example. What the weights are worth is told
in three turns, on a third of the topics after learning from the others; those that are written are learned from
all. Needs what `make evaluate` needs.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from rashomon.coreference import Mention, mention
from rashomon.coreference.evidence import Setting, evidence
from rashomon.coreference.score import candidates, chance
from rashomon.evaluation.data import Data
from rashomon.evaluation.measures import coreference
from rashomon.evaluation.sets.events import documents
from rashomon.evaluation.tasks.event_coreference import labelled_reports
from rashomon.group.stories import stories
from rashomon.linking import Link, cluster

STRENGTH = 0.3  # of the regression, the inverse of its penalty; told as below, 0.05 and 3 gave the same
TURNS = 3
THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)
TARGET = Path(__file__).parent.parent / "src" / "rashomon" / "data" / "event_coreference.toml"
HEADER = """\
# How much each thing speaks for two mentions telling of one event, learned by tools/learn_event_coreference.py
# from the train part of ECB+ (Agata Cybulska and Piek Vossen 2014, CC BY 3.0). Numbers alone; its texts are not
# part of this project.

[weights]
"""


@dataclass(frozen=True, slots=True)
class Example:
    """Two mentions of one story, what speaks for and against their being one event, and whether they are."""

    left: str
    right: str
    topic: int
    found: dict[str, float]
    right_answer: bool


def main(folder: Path | None) -> None:
    """Learn, write, and print what the weights are worth on what they were not learned from."""
    held = documents(Data.find(folder), "look")
    reports = labelled_reports(held)
    chains: dict[str, str] = {}
    mentions: dict[str, Mention] = {}
    for document, report in zip(held, reports, strict=True):
        for event, one in zip(report.events, document.mentions, strict=True):
            chains[event.id] = one.chain
            mentions[event.id] = mention(report, event, 0)
    examples: list[Example] = []
    by_id = {report.id: report for report in reports}
    for story in stories(reports, ()):
        texts = {member.report: by_id[member.report].text for member in story.members}
        own = {id: one for id, one in mentions.items() if one.report in texts}
        setting = Setting.of(texts, own.values())
        for left, right in candidates(own):
            found = evidence(own[left], own[right], setting)
            examples.append(Example(left, right, _topic(own[left].report), found, chains[left] == chains[right]))
    print(f"{len(examples)} pairs, {sum(one.right_answer for one in examples)} of them one event")
    topics = sorted({one.topic for one in examples})
    links: list[Link] = []
    for turn in range(TURNS):
        apart = frozenset(topics[turn::TURNS])
        weights = learned([one for one in examples if one.topic not in apart])
        links += [
            Link(one.left, one.right, chance(one.found, weights), "") for one in examples if one.topic in apart
        ]
    for threshold in THRESHOLDS:
        found_clusters = cluster(mentions, links, at_least=threshold)
        print(f"{threshold:.2f} {coreference.conll(_groups(chains), found_clusters):.3f}")
    lines = (f'"{name}" = {weight:.2f}' for name, weight in sorted(learned(examples).items()))
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", "utf-8")


def learned(examples: Sequence[Example]) -> dict[str, float]:
    """The weights that tell these pairs best, each of what it is a weight of."""
    names = sorted(examples[0].found)
    values = [[one.found[name] for name in names] for one in examples]
    scaler = StandardScaler().fit(values)
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    model.fit(scaler.transform(values), [one.right_answer for one in examples])
    slopes = model.coef_[0] / scaler.scale_
    always = float(model.intercept_[0] - (slopes * scaler.mean_).sum())
    return {"always": always, **{name: float(slope) for name, slope in zip(names, slopes, strict=True)}}


def _topic(report: str) -> int:
    found = re.match(r"\d+", report)
    return int(found[0]) if found else 0


def _groups(chains: dict[str, str]) -> list[list[str]]:
    held: dict[str, list[str]] = {}
    for id, chain in chains.items():
        held.setdefault(chain, []).append(id)
    return list(held.values())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
