"""A report to its claims: the units that are aligned into points."""
