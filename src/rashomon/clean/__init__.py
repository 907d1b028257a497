"""From a page to its reports: the last place where text may change."""

from rashomon.clean.pages import Cleaned, clean

__all__ = ["Cleaned", "clean"]
