"""The tools: each a question to the store. Names, arguments and first lines are what an assistant sees of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rashomon.assistant.finding import Finding
from rashomon.assistant.ordering import Ordering
from rashomon.assistant.telling import Telling


class Desk(Finding, Telling, Ordering):
    """Answers from a store. Nothing here writes."""

    @property
    def tools(self) -> tuple[Callable[..., Any], ...]:
        """All of them, in the order in which one asks."""
        return (
            self.search,
            self.stories,
            self.story,
            self.points,
            self.statements,
            self.positions,
            self.left_out,
            self.timeline,
            self.compare,
            self.report,
            self.sentence,
            self.changes,
        )
