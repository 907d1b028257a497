"""Who a report speaks of: persons, organisations, states, groups, with every mention that is sure."""

from __future__ import annotations

from rashomon.extract.actors.authors import speaks_for
from rashomon.extract.actors.find import actors
from rashomon.extract.actors.lookup import actor_at, actors_at

__all__ = ["actor_at", "actors", "actors_at", "speaks_for"]
