"""Writes as JSON what has places in reports."""

from rashomon.export.writer.spans import Json, source
from rashomon.export.writer.stories import Writer, voices

__all__ = ["Json", "Writer", "source", "voices"]
