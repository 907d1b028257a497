"""Plots as plain geometry: where marks and lines stand. Templates draw them as SVG; nothing here knows HTML."""
