"""Which words tell of one event: pairs of mentions are scored, within a report and across reports."""

from rashomon.coreference.mentions import Mention, mention
from rashomon.coreference.score import links

__all__ = ["Mention", "links", "mention"]
