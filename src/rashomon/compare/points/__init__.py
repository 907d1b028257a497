"""Aligned claims to points: versions, voices, standing, silences, and their order."""
