"""How likely two mentions tell of one event, by weights learned from ECB+."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from rashomon.coreference.evidence import Setting, evidence
from rashomon.coreference.mentions import Mention
from rashomon.linking import Link, pairs

BY_CHANCE = 0.05  # what is less likely is no link


def candidates(mentions: Mapping[str, Mention]) -> Iterator[tuple[str, str]]:
    """The pairs of mentions whose words can name one act, by their names."""
    return pairs({name: one.act.keys for name, one in mentions.items()}, at_most=len(mentions))


def links(mentions: Mapping[str, Mention], texts: Mapping[str, str]) -> Iterator[Link]:
    """How likely pairs of mentions tell of one event; `texts` are those of the reports, by id."""
    setting = Setting.of(texts, mentions.values())
    weights = _weights()
    for left, right in candidates(mentions):
        score = chance(evidence(mentions[left], mentions[right], setting), weights)
        if score >= BY_CHANCE:
            yield Link(left, right, score, "one event")


def chance(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """How likely the evidence makes it, 0 to 1."""
    total = weights["always"] + math.fsum(weights[name] * value for name, value in found.items())
    return 1 / (1 + math.exp(-total))


@cache
def _weights() -> dict[str, float]:
    data = files("rashomon").joinpath("data/event_coreference.toml").read_text("utf-8")
    return {name: float(weight) for name, weight in tomllib.loads(data)["weights"].items()}
