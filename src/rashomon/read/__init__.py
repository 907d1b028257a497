"""From bytes to pages: files, folders, globs, web addresses and standard input, in the formats of `formats.py`."""

from rashomon.read.pages import Found, Unchanged, pages

__all__ = ["Found", "Unchanged", "pages"]
