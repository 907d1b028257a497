"""Rashomon for Python: stories as values, whether they are held here or on a server, and the verbs for them.

`rashomon.read`, `rashomon.open` and `rashomon.connect` give a `Corpus`.
"""

from rashomon.library.corpus import Corpus
from rashomon.library.stories import Stories
from rashomon.library.story import Story

__all__ = ["Corpus", "Stories", "Story"]
