"""Places: where a report says that things are, with coordinates where it can be told which place is meant."""

from rashomon.extract.places.find import places

__all__ = ["places"]
