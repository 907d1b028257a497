"""From bytes to pages: files, folders, globs and standard input; plain text and JSON lines."""

from rashomon.read.pages import pages

__all__ = ["pages"]
