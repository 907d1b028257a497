"""A dossier, or two reports side by side, for a terminal."""

from rashomon.export.terminal.compared import compare_text
from rashomon.export.terminal.dossier import PARTS, dossier_text, terminal
from rashomon.export.terminal.screen import WIDEST

__all__ = ["PARTS", "WIDEST", "compare_text", "dossier_text", "terminal"]
