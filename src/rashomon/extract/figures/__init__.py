"""Figures: how many of what, kept as the source words them and as numbers that can be compared."""

from rashomon.extract.figures.figures import figures

__all__ = ["figures"]
