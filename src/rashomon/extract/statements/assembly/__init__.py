"""Attributions to statements: who passed them on, to whom, when, and which deny which."""
